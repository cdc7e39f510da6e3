"""A service model changes while people write under it: no write is committed after the switch is."""

from __future__ import annotations

import datetime as dt
import random
import threading
import time
import uuid
from functools import partial
from typing import Any

import pytest
from django.db import connection, transaction

from peernotes.actions import notes, services
from peernotes.errors import Refused
from peernotes.models import Note
from peernotes.policy import services as rules
from peernotes.policy.switches import COMPLEMENTARY, INTEGRATED
from tests.races.ground import act, committed, owner_rows, race, tries
from tests.support import notes as made
from tests.support.build import decided
from tests.support.cast import Cast, make_cast

SWITCHES = {"integrated": decided(INTEGRATED), "complementary": decided(COMPLEMENTARY)}
PROPOSED: dict[str, Any] = {"ada": "abe", "abe": "ada"}
# In the switch's own transaction, at its end: whoever is not visible here commits after it.
SNAPSHOT = "SELECT pg_current_snapshot()::text"
AFTER = """
SELECT count(*) FROM peernotes_event WHERE verb = 'edit_note' AND allowed AND service_id = %s
AND id > %s AND NOT pg_visible_in_snapshot(xid, %s::pg_snapshot)"""
ALL = "SELECT count(*), coalesce(max(id), 0) FROM peernotes_event WHERE verb = 'edit_note' AND allowed AND service_id = %s"


def propose(cast: Cast, model: str, starts_at: dt.datetime | None = None) -> uuid.UUID:
    by = cast.actor("ada")
    proposal = services.Proposal(model, SWITCHES[model], "A race.", starts_at)
    return act(by, lambda: services.propose(by=by, service_id=cast.service.pk, proposal=proposal, key=uuid.uuid4()))


def approve(cast: Cast, version: uuid.UUID) -> str:
    """Returns which transactions had ended when this one did."""
    by = cast.actor("abe")

    def verb() -> str:
        services.approve(by=by, service_id=cast.service.pk, version_id=version)
        with connection.cursor() as cursor:
            cursor.execute(SNAPSHOT)
            return str(cursor.fetchone()[0])

    return str(act(by, verb))


def write_until_refused(cast: Cast, note: Note, begun: threading.Semaphore, over: threading.Event) -> str:
    by, section = cast.actor("alex"), committed(lambda: made.section(note, "what_we_did").pk)
    version = committed(lambda: Note.objects.get(pk=note.pk).version)
    for number in range(2_000):
        words = {section: f"Words, {number}."}
        try:
            version = act(by, lambda: notes.save(by=by, note_id=note.pk, version=version, sections=words))
        except Refused as refused:
            assert over.wait(timeout=20), "refused although nothing was switched"
            return str(refused.decision.code)
        if not number:
            begun.release()
    return "never refused"


def test_no_write_is_committed_after_the_switch(cast: Cast) -> None:
    drafts = [act(cast.actor("alex"), lambda: made.written(cast)) for _ in range(2)]
    rng, late, written, seen = random.Random(14), 0, 0, 0
    turns = tries(8, 1000)
    for _ in range(turns):
        away, begun, over = propose(cast, "complementary"), threading.Semaphore(0), threading.Event()

        def switch(away: uuid.UUID = away, begun: threading.Semaphore = begun, over: threading.Event = over) -> str:
            # Not before both write, however slow the machine is; then at any moment of their writing.
            assert all(begun.acquire(timeout=30) for _ in drafts), "the writers do not write"
            time.sleep(rng.random() * 0.02)
            snapshot = approve(cast, away)
            over.set()
            return snapshot

        writers = [lambda note=note, go=(begun, over): write_until_refused(cast, note, *go) for note in drafts]
        switched, *codes = race(switch, *writers)
        assert switched.won, switched.error
        assert [side.result for side in codes] == ["frozen", "frozen"], codes
        late += owner_rows(AFTER, cast.service.pk, seen, switched.result)[0][0]
        written, seen = owner_rows(ALL, cast.service.pk)[0]
        approve(cast, propose(cast, "integrated"))
    assert late == 0
    assert written >= turns * len(drafts)


@pytest.mark.parametrize(("held", "code"), [(1.0, "has_begun"), (0.0, "")], ids=["too late", "in time"])
def test_a_cancellation_that_waits_for_a_write_is_decided_after_it(cast: Cast, held: float, code: str) -> None:
    """Pressed in time, and by then it is settled: the start does not wait."""
    own, soon = committed(make_cast), rules.SURELY_PLANNED + dt.timedelta(seconds=0.6)
    by = own.actor("ada")
    starts = owner_rows("SELECT clock_timestamp()")[0][0] + soon
    version = propose(own, "complementary", starts)
    approve(own, version)

    def write() -> None:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SELECT 1 FROM peernotes_service WHERE id = %s FOR SHARE", [own.service.pk])
            time.sleep(held)

    def cancel() -> None:
        time.sleep(0.1 * bool(held))
        act(by, lambda: services.cancel(by=by, service_id=own.service.pk, version_id=version, reason="Not yet."))

    written, cancelled = race(write, cancel)
    assert written.won, written.error
    assert (cancelled.won, cancelled.won or cancelled.code) == (not code, code or True), cancelled.error
    assert owner_rows("SELECT isempty(in_force) FROM peernotes_policyversion WHERE id = %s", version) == [(not code,)]


def test_of_two_cancellations_and_a_later_plan_each_finds_what_the_other_left(cast: Cast) -> None:
    for _ in range(tries(5)):
        own = committed(make_cast)
        now = owner_rows("SELECT clock_timestamp()")[0][0]
        first = propose(own, "complementary", now + dt.timedelta(days=1))
        second = propose(own, "complementary", now + dt.timedelta(days=2))
        approve(own, first)

        def cancel(name: str, own: Cast = own, first: uuid.UUID = first) -> None:
            by = own.actor(name)
            act(by, lambda: services.cancel(by=by, service_id=own.service.pk, version_id=first, reason="Not yet."))

        ada, abe, later = race(lambda: cancel("ada"), lambda: cancel("abe"), lambda: approve(own, second))
        assert later.won, later.error
        assert {ada.code, abe.code} <= {"NoneType", "already_done", "later_planned"}
        assert not (ada.won and abe.won)
        left = owner_rows(
            "SELECT count(*), bool_or(upper_inf(in_force)) FROM peernotes_policyversion "
            "WHERE service_id = %s AND NOT isempty(in_force)", own.service.pk,
        )  # fmt: skip
        assert left == [(3 - (ada.won or abe.won), True)]


def test_two_approvals_are_one(cast: Cast) -> None:
    """By the same person from two windows, and by a second who proposes in the meantime."""
    for _ in range(tries(10)):
        version = propose(cast, "complementary")
        sides = race(lambda: approve(cast, version), lambda: approve(cast, version))
        assert all(side.won for side in sides), [side.error for side in sides]
        events = owner_rows(
            "SELECT count(*) FROM peernotes_event WHERE verb = 'approve_policy' AND allowed AND object_id = %s", version
        )
        assert events == [(1,)]
        back = propose(cast, "integrated")
        ada = cast.actor("ada")
        reject = partial(services.reject, by=ada, service_id=cast.service.pk, version_id=back)
        approved, rejected = race(lambda: approve(cast, back), partial(act, ada, reject))
        assert approved.won != rejected.won
        assert {approved.code, rejected.code} & {"already_done"}
        if rejected.won:
            approve(cast, propose(cast, "integrated"))
    in_force = owner_rows(
        "SELECT count(*) FROM peernotes_policyversion WHERE service_id = %s AND upper_inf(in_force)", cast.service.pk
    )
    assert in_force == [(1,)]
