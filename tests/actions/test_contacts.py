"""The contact log: in either model, once, and nothing about what was said."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.utils import timezone

from peernotes.actions import contacts
from peernotes.enums import Code
from peernotes.errors import Missing, Refused
from peernotes.models import ContactLogEntry, Event
from peernotes.policy.switches import COMPLEMENTARY
from peernotes.queries import contacts as queries
from tests.support import build
from tests.support.cast import Cast, make_cast

TALK = contacts.Contact(timezone.now(), 25, "phone")


@pytest.mark.parametrize("changes", [{}, {"base": COMPLEMENTARY}])
def test_a_contact_is_logged_once_in_either_model(as_owner: Callable[[], Any], changes: dict[str, Any]) -> None:
    with as_owner():
        cast = make_cast(*changes.values())
    by, key = cast.enter("alex"), uuid.uuid4()
    first = contacts.log(by=by, consumer_id=cast.sam.pk, contact=TALK, key=key)
    assert contacts.log(by=by, consumer_id=cast.sam.pk, contact=TALK, key=key) == first
    row = ContactLogEntry.objects.get()
    assert (row.minutes, row.mode, row.worker_id, row.created_by_id) == (25, "phone", by.user_id, by.user_id)
    event = Event.objects.get(verb="log_contact")
    assert (event.object_type, event.object_id, event.subject_id) == ("contact", row.pk, cast.sam.pk)
    history = ContactLogEntry.history.get(id=row.pk)
    assert (history.history_user_id, history.history_change_reason) == (by.user_id, "log contact")
    assert list(queries.my_latest(by, cast.sam.pk)) == [row]


def test_where_there_is_no_log_nothing_is_kept(as_owner: Callable[[], Any]) -> None:
    with as_owner():
        cast = make_cast(contact_log="off")
    by = cast.enter("alex")
    with pytest.raises(Refused, match=Code.POLICY_NO_CONTACT_LOG.value):
        contacts.log(by=by, consumer_id=cast.sam.pk, contact=TALK, key=uuid.uuid4())
    assert not ContactLogEntry.objects.exists()


def test_only_with_people_one_works_with(cast: Cast) -> None:
    by = cast.enter("cleo")
    with pytest.raises(Refused, match=Code.NOT_ASSIGNED.value):
        contacts.log(by=by, consumer_id=cast.sam.pk, contact=TALK, key=uuid.uuid4())


MINUTE = dt.timedelta(minutes=1)
LAST_CONTACT = "SELECT last_contact_at FROM peernotes_caseload WHERE user_id = %s AND consumer_id = %s"


def logged(cast: Cast, *, ago: dt.timedelta = MINUTE, **more: Any) -> ContactLogEntry:
    return build.contact(consumer=cast.sam, worker=cast.users["alex"], created_at=timezone.now() - ago, **more)


def last_contact(cast: Cast) -> dt.datetime | None:
    with connection.cursor() as cursor:
        cursor.execute(LAST_CONTACT, [cast.users["alex"].pk, cast.sam.pk])
        return cursor.fetchone()[0]


def test_a_slip_is_taken_back_and_the_history_and_the_event_stay(cast: Cast, as_owner: Callable[[], Any]) -> None:
    with as_owner():
        before = logged(cast, happened_at=timezone.now() - dt.timedelta(days=9))
        slip = logged(cast)
    by = cast.enter("alex")
    assert last_contact(cast) == slip.happened_at
    assert contacts.undo(by=by, contact_id=slip.pk) == cast.sam.pk
    assert list(ContactLogEntry.objects.values_list("pk", flat=True)) == [before.pk]
    assert last_contact(cast) == before.happened_at
    event = Event.objects.get(verb="undo_contact")
    assert (event.object_type, event.object_id, event.subject_id) == ("contact", slip.pk, cast.sam.pk)
    with as_owner():
        kinds = list(
            ContactLogEntry.history.filter(id=slip.pk).order_by("history_id").values_list("history_type", flat=True)
        )
    assert kinds == ["+", "-"]


def deleted_by_the_database() -> int:
    """Of everything: what row-level security alone lets this actor delete."""
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM peernotes_contactlogentry")
        return int(cursor.rowcount)


def test_after_ten_minutes_it_stays(cast: Cast, as_owner: Callable[[], Any]) -> None:
    with as_owner():
        old = logged(cast, ago=11 * MINUTE)
    with pytest.raises(Refused, match=Code.TOO_LATE.value):
        contacts.undo(by=cast.enter("alex"), contact_id=old.pk)
    assert deleted_by_the_database() == 0


@pytest.mark.parametrize("name", ["dana", "bea", "sam", "ada"])
def test_nobody_else_takes_it_back(cast: Cast, as_owner: Callable[[], Any], name: str) -> None:
    with as_owner():
        made = logged(cast)
    with pytest.raises(Missing):
        contacts.undo(by=cast.enter(name), contact_id=made.pk)
    assert deleted_by_the_database() == 0


def test_what_a_note_left_behind_is_no_slip(cast: Cast, as_owner: Callable[[], Any]) -> None:
    with as_owner():
        note = build.note(
            consumer=cast.sam, author=cast.users["alex"], policy=cast.policy, status="declined", sections=[]
        )
        made = logged(cast, note=note)
    with pytest.raises(Missing):
        contacts.undo(by=cast.enter("alex"), contact_id=made.pk)
    assert deleted_by_the_database() == 0
