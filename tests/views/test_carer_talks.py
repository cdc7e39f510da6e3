"""What a carer may hear, topic by topic, and talks with carers."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from peernotes.actions import carer_talks
from peernotes.actions.carer_talks import TopicsAnswered
from peernotes.actions.notes.decisions import Witnessed
from peernotes.enums import CarerTopic, Code, TakenBackWhy
from peernotes.errors import Missing, Refused
from peernotes.models import CarerTalk, CarerTie, Consent, Consumer, Event
from tests.support import build
from tests.support.cast import Cast
from tests.support.my import statements, switch, text_of

At = Callable[[str], Client]
Owner = Callable[[], Any]
PAPER = {"method": "paper", "witness": "Jo Bell", "reason": "No phone."}
TALKED = {"happened_at": "2026-01-05T10:00", "minutes": 12, "mode": "phone"}


@pytest.fixture
def ida(cast: Cast, as_owner: Owner) -> CarerTie:
    with as_owner():
        return build.carer_tie(consumer=cast.sam)


def of(tie: CarerTie, more: str = "") -> str:
    return f"/people/{tie.consumer_id}/carers/{tie.pk}/{more}"


def say(client: Client, tie: CarerTie, **answers: str) -> int:
    return client.post(f"/my/carers/{tie.pk}/", answers | {"key": uuid.uuid4()}).status_code


def test_only_what_may_be_told_is_asked_about(cast: Cast, at: At, ida: CarerTie, as_owner: Owner) -> None:
    """And before somebody is ready they read nothing of it."""
    alex = at("alex")
    assert 'name="topics"' not in alex.get(of(ida, "talk/")).content.decode()
    say(at("sam"), ida, that_i_come_here="yes", how_i_am="no")
    page = alex.get(of(ida, "talk/")).content.decode()
    assert 'value="that_i_come_here"' in page
    assert 'value="how_i_am"' not in page
    cast.enter("alex")
    assert Consent.objects.filter(carer=ida).count() == 2
    with as_owner():
        build.code(service=cast.service)
    cast.enter("alex")
    assert not Consent.objects.filter(carer=ida).exists()


def test_a_yes_to_one_topic_is_no_yes_to_another(cast: Cast, at: At, ida: CarerTie, as_owner: Owner) -> None:
    sam = at("sam")
    page = sam.get(f"/my/carers/{ida.pk}/")
    assert " checked" not in page.content.decode()
    assert "Ida may hear nothing." in text_of(page)
    assert say(sam, ida) == 422
    assert say(sam, ida, that_i_come_here="yes", how_i_am="no") == 302
    assert "Ida may hear: that I come here." in text_of(sam.get(f"/my/carers/{ida.pk}/"))
    alex = at("alex")
    assert "May hear: that they come here." in text_of(alex.get(f"/people/{cast.sam.pk}/carers/"))
    told = alex.post(of(ida, "talk/"), TALKED | {"topics": ["how_i_am"]})
    assert told.status_code == 422
    assert "They said yes to less" in text_of(told)
    sent = TALKED | {"topics": ["that_i_come_here"], "key": uuid.uuid4()}
    for _ in range(2):
        assert alex.post(of(ida, "talk/"), sent).url == f"/people/{cast.sam.pk}/carers/"
    with as_owner():
        assert CarerTalk.objects.get(carer=ida).topics == ["that_i_come_here"]
        assert Event.objects.filter(verb="talk_with_carer", subject_id=cast.sam.pk).count() == 1
    sam = at("sam")
    assert "Alex spoke with Ida about your coming here, 12 min" in text_of(sam.get(f"/my/carers/{ida.pk}/"))
    assert "spoke with Ida about your coming here, 12 min" in text_of(sam.get("/my/who-looked/?show=all"))


def test_listening_needs_nothing(cast: Cast, at: At, ida: CarerTie) -> None:
    alex = at("alex")
    assert "has not been asked what this carer may hear" in text_of(alex.get(of(ida, "talk/")))
    assert alex.post(of(ida, "talk/"), TALKED | {"happened_at": "1990-05-03T10:00"}).status_code == 422
    assert alex.post(of(ida, "talk/"), TALKED).status_code == 302
    assert "Alex listened to Ida, 12 min" in text_of(at("sam").get(f"/my/carers/{ida.pk}/"))


def test_each_refusal_says_why(cast: Cast, at: At, ida: CarerTie, as_owner: Owner) -> None:
    told = TALKED | {"topics": ["how_i_am"]}
    alex = at("alex")
    assert alex.post(of(ida, "talk/"), told).status_code == 403
    assert say(at("sam"), ida, how_i_am="yes") == 302
    assert say(at("sam"), ida, how_i_am="no") == 302
    with as_owner():
        decided = Consent.objects.filter(carer=ida).order_by("decided_at").values_list("decision", flat=True)
        assert list(decided) == ["given", "withdrawn"]
    assert "said no to telling this carer" in text_of(at("alex").post(of(ida, "talk/"), told))
    assert say(at("sam"), ida, how_i_am="yes") == 302
    with as_owner():
        switch(cast, carer_contact="none")
    answer = at("alex").post(of(ida, "talk/"), told)
    assert answer.status_code == 403
    assert "You may listen" in text_of(answer)
    assert "peer workers listen to carers and tell them nothing" in text_of(
        at("alex").get(f"/people/{cast.sam.pk}/carers/")
    )
    assert "What you say here holds for clinicians" in text_of(at("sam").get(f"/my/carers/{ida.pk}/"))
    assert at("bea").post(of(ida, "talk/"), told).status_code == 302
    assert at("sam").post(f"/my/carers/{ida.pk}/", {"change": "exclude"}).status_code == 302
    assert "wants nothing told" in text_of(at("bea").post(of(ida, "talk/"), told))
    assert "May not hear anything" in text_of(at("bea").get(f"/people/{cast.sam.pk}/carers/"))


def test_a_yes_ends_on_its_day(cast: Cast, at: At, ida: CarerTie, as_owner: Owner) -> None:
    day = timezone.localdate() + timedelta(days=3)
    assert say(at("sam"), ida, how_i_am="yes", until=day.isoformat()) == 302
    assert ", until " in text_of(at("sam").get(f"/my/carers/{ida.pk}/"))
    with as_owner():
        assert Consent.objects.get(carer=ida).expires_at > timezone.now() + timedelta(days=2)
        build.carer_said(carer=ida, topics=["what_helps"], expires_at=timezone.now() - timedelta(minutes=1))
    assert say(at("sam"), ida, how_i_am="yes", until="2001-01-01") == 422
    shown = text_of(at("alex").get(f"/people/{cast.sam.pk}/carers/"))
    assert "May hear: how they are." in shown


def test_written_down_before_a_witness_without_part(cast: Cast, at: At, ida: CarerTie) -> None:
    alex, page = at("alex"), of(ida, "topics/")
    assert " checked" not in alex.get(page).content.decode()
    assert alex.post(page, PAPER).status_code == 422
    assert alex.post(page, PAPER | {"how_i_am": "yes", "witness": "Alex"}).status_code == 422
    assert alex.post(page, PAPER | {"how_i_am": "yes"}).status_code == 302
    assert "Ida may hear: how I am." in text_of(at("sam").get(f"/my/carers/{ida.pk}/"))


@pytest.mark.parametrize(
    "witness", ["Ida Bell", "I. Bell", "Sam Whitcombe", "S. Whitcombe", "Álex", "nobody at all", "Jo"]
)
def test_whoever_gains_the_person_themselves_and_nobody_are_no_witness(
    cast: Cast, at: At, ida: CarerTie, as_owner: Owner, witness: str
) -> None:
    with as_owner():
        CarerTie.objects.filter(pk=ida.pk).update(chosen_name="Ida Bell")
        Consumer.objects.filter(pk=cast.sam.pk).update(chosen_name="Sam Whitcombe")
    answer = at("alex").post(of(ida, "topics/"), PAPER | {"how_i_am": "yes", "witness": witness})
    assert (answer.status_code, list(answer.context["form"].errors)) == (422, ["witness"])
    assert answer.context["form"]["reason"].value() == PAPER["reason"]
    assert "by first and last name" in text_of(answer)
    assert at("alex").post(of(ida), PAPER | {"change": "designate", "witness": witness}).status_code == 422
    with as_owner():
        assert not Consent.objects.filter(carer=ida).exists()


def test_nor_past_the_pages(cast: Cast, at: At, ida: CarerTie) -> None:
    given = {"consumer_id": cast.sam.pk, "tie_id": ida.pk, "key": uuid.uuid4()}
    said = TopicsAnswered(frozenset({CarerTopic.HOW_I_AM}), frozenset())
    with pytest.raises(Refused):
        carer_talks.answer(by=cast.enter("alex"), said=said, **given)
    for witnessed in (Witnessed("paper", "", ""), Witnessed("paper", "Alex", "No phone.")):
        with pytest.raises(Refused) as refused:
            carer_talks.answer(by=cast.enter("alex"), said=said, witnessed=witnessed, **given)
        assert refused.value.decision.code == Code.WITNESS_NEEDED
    assert at("sam").post(f"/my/carers/{ida.pk}/", {"change": "end"}).status_code == 302
    assert say(at("sam"), ida, how_i_am="yes") == 403


@pytest.mark.parametrize("name", ["cleo", "ravi", "ada", "sam"])
def test_for_everybody_else_there_is_no_such_page(at: At, ida: CarerTie, name: str) -> None:
    client = at(name)
    for page, sent in (("talk/", TALKED), ("topics/", PAPER | {"how_i_am": "no"})):
        assert client.get(of(ida, page)).status_code == client.post(of(ida, page), sent).status_code == 404


@pytest.fixture
def talked(cast: Cast, at: At, ida: CarerTie, as_owner: Owner) -> CarerTalk:
    """By Alex, with Ida, who has a sign-in, about how Sam is."""
    assert say(at("sam"), ida, how_i_am="yes") == 302
    assert at("alex").post(of(ida, "talk/"), TALKED | {"topics": ["how_i_am"]}).status_code == 302
    with as_owner():
        cast.users["ida"] = build.user(username=f"ida.{cast.service.slug}", name="Ida")
        build.carer(tie=ida, user=cast.users["ida"])
        return CarerTalk.objects.get(carer=ida)


def test_a_talk_noted_in_error_is_taken_back_once(
    cast: Cast, at: At, ida: CarerTie, talked: CarerTalk, as_owner: Owner
) -> None:
    page = of(ida, f"talks/{talked.pk}/error/")
    assert page in at("alex").get(of(ida, "talks/")).content.decode()
    assert statements(at("alex"), of(ida, "talks/")) <= 10
    assert "how they are" in text_of(at("alex").get(page))
    assert at("alex").post(page, {}).status_code == 422
    sent = {"why": "somebody_else", "key": uuid.uuid4()}
    for _ in range(2):
        assert at("alex").post(page, sent).url == of(ida, "talks/")
    assert page not in at("alex").get(of(ida, "talks/")).content.decode()
    assert at("alex").get(page).status_code == 403
    assert at("alex").post(page, {"why": "twice", "key": uuid.uuid4()}).status_code == 403
    with as_owner():
        kept = CarerTalk.objects.get(pk=talked.pk)
        assert (kept.topics, kept.taken_back_why) == (["how_i_am"], "somebody_else")
        assert Event.objects.filter(verb="take_back_noted", subject_id=cast.sam.pk, allowed=True).count() == 1


def test_whoever_could_read_of_a_talk_reads_that_it_was_an_error(at: At, ida: CarerTie, talked: CarerTalk) -> None:
    """The consumer, under the carer and under who looked; and the carer themselves."""
    sent = {"why": "somebody_else", "key": uuid.uuid4()}
    assert at("alex").post(of(ida, f"talks/{talked.pk}/error/"), sent).status_code == 302
    for who, page in (("sam", f"/my/carers/{ida.pk}/"), ("ida", "/carer/")):
        shown = text_of(at(who).get(page))
        assert "Taken back by Alex, " in shown
        assert "It was with or about somebody else." in shown
    looked = text_of(at("sam").get("/my/who-looked/?show=all"))
    assert "It was noted in error, and taken back on" in looked
    assert "took this back, as noted in error: spoke with Ida about how you are" in looked


def test_nobody_takes_back_what_a_colleague_noted(cast: Cast, at: At, ida: CarerTie, as_owner: Owner) -> None:
    with as_owner():
        talked = build.carer_talk(carer=ida, worker=cast.users["alex"], topics=[])
        other = build.carer_tie(consumer=cast.sam, name="Ed")
    sent = {"why": "twice", "key": uuid.uuid4()}
    for name in ("bea", "cleo", "ravi", "ada", "sam"):
        assert at(name).post(of(ida, f"talks/{talked.pk}/error/"), sent).status_code == 404
    assert at("alex").post(of(other, f"talks/{talked.pk}/error/"), sent).status_code == 404
    past = {"consumer_id": cast.sam.pk, "tie_id": ida.pk, "talk_id": talked.pk, "why": TakenBackWhy.TWICE}
    with pytest.raises(Missing):
        carer_talks.take_back(by=cast.enter("sam"), **past, key=uuid.uuid4())
    with as_owner():
        assert CarerTalk.objects.get(pk=talked.pk).taken_back_at is None
