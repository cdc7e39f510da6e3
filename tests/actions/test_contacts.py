"""The contact log: in either model, once, and nothing about what was said."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.utils import timezone

from peernotes.actions import contacts
from peernotes.enums import Code
from peernotes.errors import Refused
from peernotes.models import ContactLogEntry, Event
from peernotes.policy.switches import COMPLEMENTARY
from peernotes.queries import contacts as queries
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
