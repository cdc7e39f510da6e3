"""People taken up, let go and taken up again; their sign-in, given twice and taken once."""

from __future__ import annotations

import uuid

import pytest
from django.utils import timezone

from peernotes.actions import consumers, contacts, entries
from peernotes.enums import Code
from peernotes.errors import Missing, Refused
from peernotes.models import Assignment, Consumer, Enrolment, Event, Session, User
from tests.support import build
from tests.support.build import DAY
from tests.support.cast import Cast
from tests.support.databases import as_owner

pytestmark = pytest.mark.django_db


def test_an_enrolment_ends_and_is_renewed_as_often_as_needed(cast: Cast) -> None:
    by, noor = cast.enter("bea"), cast.noor.pk
    for number in (1, 2):
        consumers.end_enrolment(by=by, consumer_id=noor, reason="Moved away.")
        assert not Assignment.objects.filter(content_object=noor).exists()
        with pytest.raises(Missing):
            consumers.end_enrolment(by=by, consumer_id=noor, reason="Twice.")
        consumers.renew_enrolment(by=by, consumer_id=noor, reason="Came back.")
        with pytest.raises(Missing):
            consumers.renew_enrolment(by=by, consumer_id=noor, reason="Twice.")
        ended = Enrolment.objects.filter(consumer=noor).exclude(ends_at=None)
        assert ended.count() == number
    assert Enrolment.objects.get(consumer=noor, ends_at=None)
    assert Event.objects.filter(verb="end_enrolment", subject_id=noor, allowed=True).count() == 4


def test_nothing_new_is_written_by_a_duty_for_everyone(cast: Cast) -> None:
    """Which no assignment ends."""
    with as_owner():
        build.on_duty(user=cast.users["bea"], service=cast.service)
    by, noor = cast.enter("bea"), cast.noor.pk
    consumers.end_enrolment(by=by, consumer_id=noor, reason="Moved away.")
    text, contact = entries.Text("progress", "T", "T"), contacts.Contact(timezone.now() - DAY, 5, "phone")
    for write in (
        lambda: entries.write(by=by, consumer_id=noor, text=text, key=uuid.uuid4()),
        lambda: contacts.log(by=by, consumer_id=noor, contact=contact, key=uuid.uuid4()),
    ):
        with pytest.raises(Refused) as refused:
            write()
        assert refused.value.decision.code == Code.ENDED


def test_a_sign_in_that_is_there_is_left_as_it_is(cast: Cast) -> None:
    by = cast.enter("ravi")
    before = User.objects.get(pk=cast.users["sam"].pk).password
    consumers.give_login(by=by, consumer_id=cast.sam.pk, username="another")
    assert User.objects.get(pk=cast.users["sam"].pk).password == before
    assert Consumer.objects.get(pk=cast.sam.pk).user_id == cast.users["sam"].pk
    assert Event.objects.filter(verb="give_login", subject_id=cast.sam.pk).count() == 1


def test_what_was_taken_back_is_taken_once_and_can_be_given_again(cast: Cast) -> None:
    by, sam = cast.enter("ravi"), cast.sam.pk
    Session.objects.create(session_key="theirs", user=cast.users["sam"], expire_date=timezone.now() + DAY)
    consumers.take_login(by=by, consumer_id=sam, reason="They asked.")
    assert not Session.objects.filter(user=cast.users["sam"]).exists()
    assert Event.objects.filter(verb="give_login", subject_id=sam).count() == 1
    assert not User.objects.get(pk=cast.users["sam"].pk).is_active
    with pytest.raises(Missing):
        consumers.take_login(by=by, consumer_id=sam, reason="Twice.")
    with pytest.raises(Missing):
        consumers.take_login(by=by, consumer_id=cast.noor.pk, reason="There is none.")
    consumers.give_login(by=by, consumer_id=sam, username="unused")
    user = User.objects.get(pk=cast.users["sam"].pk)
    assert (user.is_active, user.has_usable_password()) == (True, False)
