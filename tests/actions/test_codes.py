"""The code of conduct: two people, words that never change, and what waits for it."""

from __future__ import annotations

import datetime as dt
from hashlib import sha256
from uuid import uuid4

import pytest
from django.db import ProgrammingError, transaction
from django.utils import timezone

from peernotes import access
from peernotes.actions import codes, reading, reading_readiness, service_texts
from peernotes.actions.service_texts import CODE
from peernotes.enums import Code
from peernotes.errors import Missing, Refused
from peernotes.models import CodeAcknowledgement, CodeOfConduct, Event, Message
from peernotes.policy import people
from peernotes.policy.facts import Actor
from peernotes.presenters import readiness
from tests.support import build
from tests.support.build import DAY
from tests.support.cast import Cast, make_cast
from tests.support.databases import as_owner

pytestmark = pytest.mark.django_db


@pytest.fixture
def cast() -> Cast:
    with as_owner():
        return make_cast()


def published(cast: Cast) -> CodeOfConduct:
    key = service_texts.propose(
        kind=CODE, by=cast.enter("ada"), service_id=cast.service.pk, text="We keep our word.", key=uuid4()
    )
    service_texts.approve(kind=CODE, by=cast.enter("abe"), service_id=cast.service.pk, text_id=key)
    return CodeOfConduct.objects.get(pk=key)


def reads(cast: Cast, name: str, at: dt.datetime | None = None) -> str:
    actor = Actor(user_id=cast.users[name].pk)
    return people.may_read_record(access.gather(actor, consumer=cast.sam.pk, at=at).facts).code


def test_two_administrators_publish_it_and_everybody_has_fourteen_days(cast: Cast) -> None:
    made = published(cast)
    assert (made.number, made.proposed_by_id, made.approved_by_id) == (1, cast.users["ada"].pk, cast.users["abe"].pk)
    assert made.acknowledge_by == made.approved_at + 14 * DAY
    assert reads(cast, "alex") == Code.ALLOWED
    assert {event.verb for event in Event.objects.filter(object_type="code_of_conduct", object_id=made.pk)} == {
        "propose_code", "approve_code"
    }  # fmt: skip


def test_whoever_works_with_people_hears_of_it_and_reads_by_when(cast: Cast) -> None:
    made = published(cast)
    heard = {name: set() for name in ("alex", "bea", "ada", "ravi", "sam")}
    for name in heard:
        cast.enter(name)
        heard[name] = set(Message.objects.values_list("kind", "object_id"))
    to_read = {("code_to_read", made.pk)}
    assert heard == {"alex": to_read, "bea": to_read, "ada": set(), "ravi": set(), "sam": set()}
    found = reading_readiness.open_readiness(by=cast.enter("alex"))
    row = readiness.of_service(found.services[0], found)["gates"][0]
    assert (row["tag"], "It is to be read by" in row["text"]) == ("To read", True)
    codes.acknowledge(by=cast.enter("alex"), service_id=cast.service.pk, code_id=made.pk)
    found = reading_readiness.open_readiness(by=cast.enter("alex"))
    assert readiness.of_service(found.services[0], found)["gates"][0]["tag"] == "Open"


def test_nobody_approves_their_own_words_or_the_same_twice(cast: Cast) -> None:
    key = service_texts.propose(kind=CODE, by=cast.enter("ada"), service_id=cast.service.pk, text="Words.", key=uuid4())
    for name, code in (("ada", Code.SELF_APPROVAL), ("bea", Code.WRONG_ROLE)):
        with pytest.raises(Refused) as refused, transaction.atomic():
            service_texts.approve(kind=CODE, by=cast.enter(name), service_id=cast.service.pk, text_id=key)
        assert refused.value.decision.code is code
    for _twice in range(2):
        service_texts.approve(kind=CODE, by=cast.enter("abe"), service_id=cast.service.pk, text_id=key)
    assert Event.objects.filter(verb="approve_code", service_id=cast.service.pk, allowed=True).count() == 1


def test_a_later_proposal_takes_the_place_of_one_that_waits(cast: Cast) -> None:
    first, _second = (
        service_texts.propose(kind=CODE, by=cast.enter("ada"), service_id=cast.service.pk, text=text, key=uuid4())
        for text in ("A", "B")
    )
    with pytest.raises(Refused) as refused:
        service_texts.approve(kind=CODE, by=cast.enter("abe"), service_id=cast.service.pk, text_id=first)
    assert refused.value.decision.code is Code.ALREADY_DONE


def test_its_words_never_change_and_an_acknowledgement_stays(cast: Cast) -> None:
    made = published(cast)
    codes.acknowledge(by=cast.enter("alex"), service_id=cast.service.pk, code_id=made.pk)
    for change in (
        lambda: CodeOfConduct.objects.filter(pk=made.pk).update(text="Other words."),
        lambda: CodeAcknowledgement.objects.filter(code=made).update(digest="x"),
        lambda: CodeAcknowledgement.objects.filter(code=made).delete(),
    ):
        with pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic():
            change()


def test_reading_it_opens_what_waited(cast: Cast) -> None:
    with as_owner():
        made = build.code(service=cast.service, text="Our word.")
    assert reads(cast, "alex") == reads(cast, "bea") == Code.CODE_NOT_ACKNOWLEDGED
    with pytest.raises(Refused), transaction.atomic():
        reading.find_people(by=cast.enter("alex"), words="")
    for _twice in range(2):
        codes.acknowledge(by=cast.enter("alex"), service_id=cast.service.pk, code_id=made.pk)
    assert reads(cast, "alex") == Code.ALLOWED
    assert reads(cast, "bea") == Code.CODE_NOT_ACKNOWLEDGED
    kept = CodeAcknowledgement.objects.get(code=made)
    assert kept.digest == sha256(b"Our word.").hexdigest()
    assert Event.objects.filter(verb="acknowledge_code", actor_id=cast.users["alex"].pk).count() == 1


def test_a_new_version_waits_as_long_and_the_one_before_counts_until_then(cast: Cast) -> None:
    """Whoever comes meanwhile has neither, and is not ready."""
    now = timezone.now()
    with as_owner():
        build.code(service=cast.service, acknowledged_by=[cast.users["alex"]])
        later = build.code(service=cast.service, number=2, approved_at=now - DAY)
    assert reads(cast, "alex") == Code.ALLOWED
    assert reads(cast, "dana") == Code.CODE_NOT_ACKNOWLEDGED
    codes.acknowledge(by=cast.enter("bea"), service_id=cast.service.pk, code_id=later.pk)
    assert reads(cast, "bea") == Code.ALLOWED


def test_why_answers_for_then(cast: Cast) -> None:
    with as_owner():
        made = build.code(service=cast.service, approved_at=timezone.now() - 20 * DAY)
    codes.acknowledge(by=cast.enter("bea"), service_id=cast.service.pk, code_id=made.pk)
    assert reads(cast, "bea") == Code.ALLOWED
    with as_owner():
        assert access.gather(
            cast.actor("bea"), service=cast.service.pk, at=timezone.now() - DAY
        ).facts.actor.code_overdue
        before = access.gather(cast.actor("bea"), service=cast.service.pk, at=timezone.now() - 10 * DAY)
    assert not before.facts.actor.code_overdue


def test_only_what_is_approved_is_acknowledged_and_only_by_who_works_with_people(cast: Cast) -> None:
    key = service_texts.propose(kind=CODE, by=cast.enter("ada"), service_id=cast.service.pk, text="Words.", key=uuid4())
    for code_id in (key, uuid4()):
        with pytest.raises(Missing), transaction.atomic():
            codes.acknowledge(by=cast.enter("alex"), service_id=cast.service.pk, code_id=code_id)
    with pytest.raises(Refused) as refused:
        codes.acknowledge(by=cast.enter("ada"), service_id=cast.service.pk, code_id=key)
    assert refused.value.decision.code is Code.WRONG_ROLE
