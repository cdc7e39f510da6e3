"""Every verb takes its rows in one order, the service, the person, the note, and none before the one that it waits for:
so nobody waits in a circle."""

from __future__ import annotations

import threading
import time
import uuid
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import pytest
from django.db import OperationalError, connection, transaction

from peernotes.actions import consents, contacts, notes
from peernotes.actions.notes import decisions, my_notes
from peernotes.enums import ConsentDecision, ConsentScope
from peernotes.models import Note
from tests.races.ground import act, committed
from tests.support import notes as made
from tests.support.cast import Cast
from tests.support.databases import as_owner

ORDER = ("service", "consumer", "note")
WAITS = "SELECT count(*) FROM pg_locks WHERE NOT granted"
TRY = "SELECT 1 FROM peernotes_{table} WHERE id = %s FOR UPDATE NOWAIT"
RELIES = "SELECT 1 FROM peernotes_consumer WHERE id = %s FOR SHARE"
HOLD = "SELECT 1 FROM peernotes_{table} WHERE id = %s FOR UPDATE"


def verbs(cast: Cast, note: Note) -> dict[str, Callable[[], Any]]:
    alex, sam = cast.actor("alex"), cast.actor("sam")
    contact = contacts.Contact(note.happened_at, 5, "phone")
    choice = consents.Choice(ConsentScope.READ_RECORD, ConsentDecision.GIVEN)
    part, key = committed(lambda: made.section(note, "what_we_did").pk), uuid.uuid4()
    words, later = {part: "Other words."}, decisions.Decided(note.version, "later")
    return {
        "save": lambda: act(alex, lambda: notes.save(by=alex, note_id=note.pk, version=note.version, sections=words)),
        "decide": lambda: act(sam, lambda: decisions.decide(by=sam, note_id=note.pk, decided=later)),
        "stop sharing": lambda: act(sam, lambda: my_notes.stop_sharing(by=sam, note_id=note.pk)),
        "log": lambda: act(alex, lambda: contacts.log(by=alex, consumer_id=cast.sam.pk, contact=contact, key=key)),
        "choose": lambda: act(sam, lambda: consents.choose(by=sam, consumer_id=cast.sam.pk, choice=choice)),
    }


def takes(name: str) -> tuple[str, ...]:
    return ORDER[:2] if name in {"log", "choose"} else ORDER


@pytest.mark.parametrize("name", ["save", "decide", "stop sharing", "log", "choose"])
def test_a_verb_that_waits_holds_only_what_comes_before(cast: Cast, name: str) -> None:
    by = cast.actor("alex")
    note = act(by, lambda: made.handed(cast))
    keys = {"service": cast.service.pk, "consumer": cast.sam.pk, "note": note.pk}
    for held in takes(name):
        verb = verbs(cast, note)[name]
        thread = threading.Thread(target=lambda verb=verb: quietly(verb))
        with transaction.atomic(), as_owner(), connection.cursor() as cursor:
            cursor.execute(HOLD.format(table=held), [keys[held]])
            thread.start()
            assert waiting(), f"{name} does not take the {held}"
            before = ORDER[: ORDER.index(held)]
            free = {table for table in ORDER if table != held and is_free(table, keys[table])}
            assert free == set(ORDER) - {held, *before}, f"{name}, while the {held} is held"
        thread.join(timeout=20)


def test_a_decision_about_a_person_waits_for_writes_that_rely_on_the_one_before(cast: Cast) -> None:
    """And a write does not wait for another write."""
    note = act(cast.actor("alex"), lambda: made.handed(cast))
    for name, waits in (("log", False), ("choose", True)):
        verb = verbs(cast, note)[name]
        thread = threading.Thread(target=lambda verb=verb: quietly(verb))
        with transaction.atomic(), as_owner(), connection.cursor() as cursor:
            cursor.execute(RELIES, [cast.sam.pk])
            thread.start()
            if waits:
                assert waiting(), f"{name} does not wait"
            else:
                thread.join(timeout=10)
                assert not thread.is_alive(), f"{name} waits"
        thread.join(timeout=20)


def waiting() -> bool:
    until = time.monotonic() + 10
    while time.monotonic() < until:
        with connection.cursor() as cursor:
            cursor.execute(WAITS)
            if cursor.fetchone()[0]:
                return True
        time.sleep(0.02)
    return False


def is_free(table: str, key: uuid.UUID) -> bool:
    with suppress(OperationalError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(TRY.format(table=table), [key])
        transaction.set_rollback(True)
        return True
    return False


def quietly(verb: Callable[[], Any]) -> None:
    with suppress(Exception):
        verb()
    connection.close()
