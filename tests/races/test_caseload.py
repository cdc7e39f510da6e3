"""Somebody begins to work with a person while a line about that person is written: neither misses the other."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

import pytest

from peernotes.actions import notes
from peernotes.models import Assignment, ServiceAssignment
from tests.races.ground import act, committed, owner_rows, race, tries
from tests.support import build
from tests.support import notes as made
from tests.support.cast import Cast, assign

HIDDEN = """
SELECT count(*) FROM peernotes_caseload_computed r
LEFT JOIN peernotes_caseload c ON c.user_id = r.user_id AND c.consumer_id = r.consumer_id
WHERE c.user_id IS NULL OR r.newest_at > coalesce(c.newest_at, '-infinity')
   OR c.last_contact_at IS DISTINCT FROM r.last_contact_at"""
UNREAD = "SELECT count(*) FROM peernotes_unread WHERE note_id = %s AND user_id = %s"


def finish(cast: Cast) -> tuple[uuid.UUID, Callable[[], Any]]:
    by = cast.actor("alex")
    note = act(by, lambda: made.agreed(cast))
    key = uuid.uuid4()
    return note.pk, lambda: act(by, lambda: notes.finalise(by=by, note_id=note.pk, version=note.version, key=key))


def on_duty(cast: Cast) -> None:
    build.on_duty(user=cast.users["cleo"], service=cast.service)


@pytest.mark.parametrize("begin", [lambda cast: assign(cast, "cleo", cast.sam), on_duty], ids=["assigned", "on duty"])
def test_a_note_that_is_finished_meanwhile_is_unread(cast: Cast, begin: Callable[[Cast], Any]) -> None:
    for _ in range(tries(12)):
        note_id, finished = finish(cast)
        outcomes = race(finished, lambda: committed(lambda: begin(cast)))
        assert all(outcome.won for outcome in outcomes), outcomes
        assert owner_rows(UNREAD, note_id, cast.users["cleo"].pk) == [(1,)]
        assert owner_rows(HIDDEN) == [(0,)]
        committed(lambda: Assignment.objects.filter(user=cast.users["cleo"]).delete())
        committed(lambda: ServiceAssignment.objects.filter(user=cast.users["cleo"]).delete())
        assert owner_rows(UNREAD, note_id, cast.users["cleo"].pk) == [(0,)]


def test_contacts_of_one_person_by_several_at_once(cast: Cast) -> None:
    """Each raises the rows of the same readers: in one order, so that none waits for another in a circle."""

    def log(name: str) -> None:
        build.contact(consumer=cast.sam, worker=cast.users[name])

    for _ in range(tries(12)):
        sides = [lambda n=name: committed(lambda: log(n)) for name in ("alex", "bea", "dana", "alex")]
        assert all(outcome.won for outcome in race(*sides))
        assert owner_rows(HIDDEN) == [(0,)]
