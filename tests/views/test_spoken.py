"""What a peer worker tells the team aloud: by topic, with a yes, and seen by its person."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from peernotes.actions import spoken
from peernotes.actions.carer_talks import TopicsAnswered
from peernotes.actions.notes.decisions import Witnessed
from peernotes.enums import Code, SpokenTopic
from peernotes.errors import Refused
from peernotes.models import Consent, Event, MeetingItem, SpokenShare, TeamMeeting
from tests.support import build
from tests.support.cast import Cast
from tests.support.my import statements, text_of

At = Callable[[str], Client]
Owner = Callable[[], Any]
MINE = "/my/spoken/"
PAPER = {"method": "paper", "witness": "Jo Bell", "reason": "No phone."}


def of(cast: Cast, more: str = "") -> str:
    return f"/people/{cast.sam.pk}/spoken/{more}"


def say(client: Client, **answers: str) -> int:
    return client.post(MINE, answers | {"key": uuid.uuid4()}).status_code


def tell(client: Client, cast: Cast, *topics: str, listener: str = "bea", **more: str) -> Any:
    sent = {"listener": cast.users[listener].pk, "topics": topics, "key": uuid.uuid4()}
    return client.post(of(cast), sent | more)


def test_told_by_topic_and_seen_by_its_person(cast: Cast, at: At, as_owner: Owner) -> None:
    page = at("sam").get(MINE)
    assert " checked" not in page.content.decode()
    assert "they may tell nothing aloud, but for danger" in text_of(page)
    assert say(at("sam")) == 422
    assert say(at("sam"), plans_and_appointments="yes", safety_only="yes", how_i_am="no") == 302
    assert "Now they may tell: plans and appointments and your safety." in text_of(at("sam").get(MINE))
    offered = at("alex").get(of(cast)).content.decode()
    assert 'value="safety_only"' in offered
    assert 'value="how_i_am"' not in offered
    assert tell(at("alex"), cast, "safety_only", "plans_and_appointments", in_meeting="on").url == of(cast)
    with as_owner():
        made = SpokenShare.objects.get(consumer=cast.sam)
        assert (made.worker, made.listener, made.in_meeting) == (cast.users["alex"], cast.users["bea"], True)
        event = Event.objects.get(verb="tell_aloud", subject_id=cast.sam.pk)
        assert (event.object_id, event.allowed) == (made.pk, True)
    told = "Alex told Bea: plans and appointments and your safety (in a meeting"
    assert told in text_of(at("sam").get(MINE))
    assert "told Bea: plans and appointments and your safety" in text_of(at("sam").get("/my/who-looked/?show=all"))
    assert statements(at("alex"), of(cast)) <= 10


def test_less_than_that_is_said_and_nothing_is_kept(cast: Cast, at: At, as_owner: Owner) -> None:
    alex = at("alex")
    assert tell(alex, cast, "how_i_am").status_code == 403
    assert "has not said yes or no yet" in text_of(alex.get(of(cast)))
    with as_owner():
        build.spoken_yes(consumer=cast.sam, topics=["how_i_am"])
    assert tell(at("alex"), cast, "safety_only").status_code == 422
    assert tell(at("alex"), cast).status_code == 422
    for listener, words in (("cleo", "does not work with them"), ("ada", "valid"), ("alex", "")):
        sent = tell(at("alex"), cast, "how_i_am", listener=listener)
        assert sent.status_code == 422
        assert words in text_of(sent) or listener == "ada"
    assert say(at("sam"), how_i_am="no") == 302
    with as_owner():
        last = Consent.objects.filter(consumer=cast.sam, scope="share_spoken").order_by("decided_at").last()
        assert (last.decision, last.topics) == ("withdrawn", ["how_i_am"])
    refused = tell(at("alex"), cast, "how_i_am")
    assert refused.status_code == 403
    assert "This person said no." in text_of(refused)
    with as_owner():
        assert not SpokenShare.objects.filter(consumer=cast.sam).exists()
        build.spoken_yes(consumer=cast.sam, topics=["how_i_am"], expires_at=timezone.now() - timedelta(minutes=1))
    assert tell(at("alex"), cast, "how_i_am").status_code == 403


def test_a_clinician_reads_what_was_said_and_notes_nothing(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        build.spoken_yes(consumer=cast.sam, topics=["how_i_am"])
    shown = text_of(at("bea").get(of(cast)))
    assert "May be told: how they are." in shown
    assert "Note what you passed on" not in shown
    assert tell(at("bea"), cast, "how_i_am", listener="alex").status_code == 403


def test_written_down_before_a_witness_without_part(cast: Cast, at: At) -> None:
    alex, page = at("alex"), of(cast, "said/")
    assert " checked" not in alex.get(page).content.decode()
    assert alex.post(page, PAPER).status_code == 422
    assert alex.post(page, PAPER | {"how_i_am": "yes", "witness": "Dana"}).status_code == 422
    for witness in ("sam", "S.", "Alex", "Àlex", "no one"):
        assert alex.post(page, PAPER | {"how_i_am": "yes", "witness": witness}).status_code == 422
    assert alex.post(page, PAPER | {"how_i_am": "yes"}).url == of(cast)
    assert "Now they may tell: how you are." in text_of(at("sam").get(MINE))


@pytest.mark.parametrize("name", ["cleo", "ravi", "ada", "sam"])
def test_for_everybody_else_there_is_no_such_page(cast: Cast, at: At, name: str) -> None:
    client = at(name)
    assert client.get(of(cast)).status_code == tell(client, cast, "how_i_am").status_code == 404
    assert client.get(of(cast, "said/")).status_code == 404
    if name != "sam":
        assert client.get(MINE).status_code == say(client, how_i_am="yes") == 404


def test_nor_past_the_pages(cast: Cast, at: At) -> None:
    given = {"consumer_id": cast.sam.pk, "key": uuid.uuid4()}
    said = TopicsAnswered(frozenset({SpokenTopic.HOW_I_AM}), frozenset())
    with pytest.raises(Refused):
        spoken.answer(by=cast.enter("alex"), said=said, **given)
    for witnessed in (Witnessed("paper", "", ""), Witnessed("paper", "Alex", "No phone.")):
        with pytest.raises(Refused) as refused:
            spoken.answer(by=cast.enter("alex"), said=said, witnessed=witnessed, **given)
        assert refused.value.decision.code == Code.WITNESS_NEEDED
    passed = spoken.PassedOn(cast.users["bea"].pk, frozenset({SpokenTopic.HOW_I_AM}))
    with pytest.raises(Refused):
        spoken.tell(by=cast.enter("cleo"), passed=passed, **given)


def test_nor_more_than_was_said_yes_to(cast: Cast, as_owner: Owner) -> None:
    with as_owner():
        build.spoken_yes(consumer=cast.sam, topics=["how_i_am"])
    more = frozenset({SpokenTopic.HOW_I_AM, SpokenTopic.SAFETY})
    with pytest.raises(spoken.SaidNoToThat):
        spoken.tell(
            by=cast.enter("alex"), consumer_id=cast.sam.pk, key=uuid.uuid4(),
            passed=spoken.PassedOn(cast.users["bea"].pk, more),
        )  # fmt: skip


@pytest.fixture
def item(cast: Cast, as_owner: Owner) -> MeetingItem:
    """Of a meeting an hour ago, at which Alex, Bea and Cleo were; Cleo does not work with Sam."""
    with as_owner():
        there = [cast.users[name] for name in ("alex", "bea", "cleo", "dana")]
        then = timezone.now() - timedelta(hours=1)
        meeting = build.team_meeting(service=cast.service, by=cast.users["bea"], members=there, starts_at=then)
        build.spoken_yes(consumer=cast.sam, topics=["how_i_am", "safety_only"])
        return build.meeting_item(consumer=cast.sam, meeting=meeting, by=cast.users["bea"])


def there(cast: Cast, item: MeetingItem) -> str:
    return f"/people/{cast.sam.pk}/meetings/{item.pk}/aloud/"


def tell_there(client: Client, cast: Cast, item: MeetingItem, *topics: str, to: tuple[str, ...] = ("bea",)) -> Any:
    who = [cast.users[name].pk for name in to]
    return client.post(there(cast, item), {"listeners": who, "topics": topics, "key": uuid.uuid4()})


def test_told_in_a_meeting_to_all_who_heard_it(cast: Cast, at: At, item: MeetingItem, as_owner: Owner) -> None:
    alex, page = at("alex"), there(cast, item)
    assert page in alex.get(f"/people/{cast.sam.pk}/meetings/{item.pk}/").content.decode()
    shown = alex.get(page)
    assert " checked" not in shown.content.decode()
    assert ">Alex<" not in shown.content.decode().split("<form")[-1]
    assert statements(alex, page) <= 10
    told = tell_there(alex, cast, item, "how_i_am", "safety_only", to=("bea", "dana"))
    assert told.url == f"/people/{cast.sam.pk}/meetings/{item.pk}/"
    with as_owner():
        made = SpokenShare.objects.filter(consumer=cast.sam, item=item, in_meeting=True, worker=cast.users["alex"])
        assert {each.listener for each in made} == {cast.users["bea"], cast.users["dana"]}
        events = Event.objects.filter(verb="tell_aloud", subject_id=cast.sam.pk, allowed=True)
        assert {each.object_id for each in events} == {each.pk for each in made}
    seen = text_of(at("sam").get(MINE))
    for name in ("Bea", "Dana"):
        assert f"Alex told {name}: how you are and your safety (in a meeting" in seen


def test_in_a_meeting_too_no_more_than_they_said(cast: Cast, at: At, item: MeetingItem, as_owner: Owner) -> None:
    alex = at("alex")
    assert tell_there(alex, cast, item, "plans_and_appointments").status_code == 422
    assert (
        tell_there(alex, cast, item).status_code == tell_there(alex, cast, item, "how_i_am", to=()).status_code == 422
    )
    for wrong in ("alex", "ada"):
        assert tell_there(alex, cast, item, "how_i_am", to=("bea", wrong)).status_code == 422
    outside = tell_there(alex, cast, item, "how_i_am", to=("bea", "cleo"))
    assert outside.status_code == 422
    assert "Not all of these work with them" in text_of(outside)
    given = {"consumer_id": cast.sam.pk, "item_id": item.pk, "key": uuid.uuid4()}
    for listeners, topic, wrong in (
        ("ada", "how_i_am", spoken.NotOnTheTeam),
        ("bea", "what_helps", spoken.SaidNoToThat),
    ):
        told = spoken.ToldThere(frozenset({cast.users[listeners].pk}), frozenset({SpokenTopic(topic)}))
        with pytest.raises(wrong):
            spoken.tell_in_meeting(by=cast.enter("alex"), told=told, **given)
    assert tell_there(at("bea"), cast, item, "how_i_am", to=("alex",)).status_code == 403
    for name in ("cleo", "ada", "sam"):
        assert (
            tell_there(at(name), cast, item, "how_i_am").status_code
            == at(name).get(there(cast, item)).status_code
            == 404
        )
    assert alex.get(f"/people/{cast.noor.pk}/meetings/{item.pk}/aloud/").status_code == 404
    with as_owner():
        assert not SpokenShare.objects.filter(consumer=cast.sam).exists()
        TeamMeeting.objects.filter(pk=item.meeting_id).update(starts_at=timezone.now() + timedelta(hours=2))
    early = alex.get(there(cast, item))
    assert early.status_code == 200
    assert "Who heard it" not in text_of(early)
    assert tell_there(alex, cast, item, "how_i_am").status_code == 403
    assert there(cast, item) not in alex.get(f"/people/{cast.sam.pk}/meetings/{item.pk}/").content.decode()


def test_what_was_passed_on_in_error_stays_and_says_so(cast: Cast, at: At, as_owner: Owner) -> None:
    assert say(at("sam"), how_i_am="yes") == 302
    assert tell(at("alex"), cast, "how_i_am").status_code == 302
    with as_owner():
        share = SpokenShare.objects.get(consumer=cast.sam)
    page = of(cast, f"{share.pk}/error/")
    assert page in at("alex").get(of(cast, "noted/")).content.decode()
    assert page not in at("bea").get(of(cast, "noted/")).content.decode()
    assert statements(at("alex"), of(cast, "noted/")) <= 10
    sent = {"why": "not_so", "key": uuid.uuid4()}
    for name in ("bea", "cleo", "ravi", "ada", "sam"):
        assert at(name).post(page, sent).status_code == 404
    for _ in range(2):
        assert at("alex").post(page, sent).url == of(cast, "noted/")
    assert "Taken back by Alex, " in text_of(at("sam").get(MINE))
    assert "It did not happen like that." in text_of(at("alex").get(of(cast, "noted/")))
    looked = text_of(at("sam").get("/my/who-looked/?show=all"))
    assert "It was noted in error, and taken back on" in looked
    assert "took this back, as noted in error: " in looked
    assert at("alex").get(page).status_code == 403
    with as_owner():
        assert SpokenShare.objects.get(pk=share.pk).topics == ["how_i_am"]
        assert Event.objects.filter(verb="take_back_noted", object_id=share.pk, allowed=True).count() == 1
