"""A consumer chooses a peer worker: whom they can choose, meeting first, a place that is free or not, and changing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone

from peernotes import access
from peernotes.models import (
    Assignment,
    ConflictOfInterest,
    Consumer,
    Event,
    FirstMeeting,
    Membership,
    Message,
    PeerProfile,
    TrainingRecord,
)
from peernotes.policy import choosing as rules
from peernotes.policy.choosing import OfferFacts
from tests.support import build
from tests.support.cast import Cast
from tests.support.my import switch, text_of

At = Callable[[str], Client]
Owner = Callable[[], Any]
pytestmark = pytest.mark.django_db
PAGE = "/my/peer-workers/"
WORDS = "I play the tin whistle."


@pytest.fixture(autouse=True)
def tendai(cast: Cast, as_owner: Owner) -> None:
    """A peer worker whom Sam can choose. Alex and Dana work with Sam and can be chosen too."""
    with as_owner():
        _peer(cast, "tendai")
        build.profile(service=cast.service, user=cast.users["tendai"], my_words=WORDS, languages="Shona", places=1)
        build.profile(service=cast.service, user=cast.users["alex"])


def _peer(cast: Cast, name: str, role: str = "consumer_peer_worker") -> None:
    cast.users[name] = build.user(username=f"{name}.{cast.service.slug}", name=name.title())
    build.member(user=cast.users[name], service=cast.service, role=role)


def press(cast: Cast, client: Client, do: str, name: str = "tendai", **more: Any) -> Any:
    return client.post(PAGE, {"worker": cast.users[name].pk, "do": do, "key": uuid4()} | more)


def end(cast: Cast, name: str = "alex") -> str:
    return f"{PAGE}{cast.users[name].pk}/end/"


def work_together(cast: Cast, name: str) -> bool:
    return Assignment.objects.filter(user=cast.users[name], content_object=cast.sam).exists()


def news(cast: Cast, at: At, name: str) -> str:
    return text_of(at(name).get("/news/"))


def test_sam_changes_from_alex_to_tendai_without_staff(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        build.note(consumer=cast.sam, author=cast.users["alex"], policy=cast.policy, status="draft")
        note = build.note(consumer=cast.sam, author=cast.users["alex"], policy=cast.policy, sections=[build.section()])
    sam = at("sam")
    page = text_of(sam.get(PAGE))
    assert WORDS in page
    assert "1 place is free" in page
    told = text_of(sam.get(end(cast)))
    assert "1 note that you have not finished together: Alex cannot go on with it" in told
    assert sam.post(end(cast), {"key": uuid4()})["Location"] == PAGE
    assert at("alex").get(f"/people/{cast.sam.pk}/").status_code == 404
    assert at("alex").get(f"/notes/{note.pk}/").status_code == 404
    assert "no longer work with" in news(cast, at, "alex")
    assert "Sam" not in news(cast, at, "alex")
    _choose_tendai(cast, at)
    tendai = at("tendai")
    assert tendai.get(f"/people/{cast.sam.pk}/").status_code == 200
    assert tendai.get(f"/people/{cast.sam.pk}/record/").status_code == 403
    assert tendai.get(f"/notes/{note.pk}/").status_code == 404
    assert "You began to work with Sam" in news(cast, at, "tendai")
    assert "Somebody chose or changed their peer worker" in news(cast, at, "ada")
    _events(cast)
    assert "chose a peer worker" in text_of(at("sam").get("/my/who-looked/?show=all&who=everyone"))


def _choose_tendai(cast: Cast, at: At) -> None:
    sam = at("sam")
    asked = {"key": uuid4()}
    for _twice in range(2):
        assert press(cast, sam, "meet", **asked)["Location"] == PAGE
    assert "knows that you would like to meet" in text_of(sam.get(PAGE))
    assert "Somebody would like to meet you" in news(cast, at, "tendai")
    assert at("tendai").get(f"/people/{cast.sam.pk}/").status_code == 404
    chosen = {"key": uuid4()}
    sam = at("sam")
    for _twice in range(2):
        assert press(cast, sam, "choose", **chosen)["Location"] == PAGE


def _events(cast: Cast) -> None:
    """Each of the person and of the worker."""
    cast.enter("ada")
    for verb, who in (("leave_worker", "alex"), ("choose_worker", "tendai")):
        events = Event.objects.filter(verb=verb, object_id=cast.users[who].pk)
        assert {(e.subject_kind, e.subject_id) for e in events} == {
            ("consumer", cast.sam.pk),
            ("staff", cast.users[who].pk),
        }
        assert {e.actor_role for e in events} == {"consumer"}


def test_the_worker_sees_a_name_and_notes_that_they_met(cast: Cast, at: At) -> None:
    press(cast, at("sam"), "meet")
    profile = f"/services/{cast.service.slug}/profile/"
    assert "Sam" in text_of(at("tendai").get(profile))
    today = at("tendai").get("/")
    assert "Who would like to meet you Sam" in " ".join(text_of(today).split())
    assert f'href="{profile}"' in today.content.decode()
    assert "Who would like to meet you" not in text_of(at("dana").get("/"))
    assert "Who would like to meet you" not in text_of(at("dana").get(profile))
    cast.enter("sam")
    meeting = FirstMeeting.objects.get()
    met = f"/services/{cast.service.slug}/meetings/{meeting.pk}/met/"
    assert at("dana").post(met).status_code == 404
    assert at("bea").post(met).status_code == 403
    for _twice in range(2):
        assert at("tendai").post(met)["Location"] == profile
    assert "You have met." in text_of(at("tendai").get(profile))
    assert "Who would like to meet you" not in text_of(at("tendai").get("/"))
    assert "You have met, as Tendai noted" in text_of(at("sam").get(PAGE))
    cast.enter("ada")
    assert Event.objects.filter(verb="note_meeting", subject_id=cast.sam.pk).count() == 1
    press(cast, at("sam"), "somebody_else")
    assert "Sam" not in text_of(at("tendai").get(profile)).replace("Sample", "")
    assert at("tendai").post(met).status_code == 404
    assert press(cast, at("sam"), "later").status_code == 404, "nothing is open"


def test_a_worker_who_knows_them_outside_work_leaves_it_to_somebody_else(cast: Cast, at: At, as_owner: Owner) -> None:
    press(cast, at("sam"), "meet")
    profile = f"/services/{cast.service.slug}/profile/"
    cast.enter("sam")
    known = f"/services/{cast.service.slug}/meetings/{FirstMeeting.objects.get().pk}/known/"
    assert known in at("tendai").get(profile).content.decode()
    for ask in ("get", "post"):
        assert getattr(at("dana"), ask)(known).status_code == 404
        assert getattr(at("bea"), ask)(known).status_code == 403
    assert "You know Sam outside work?" in text_of(at("tendai").get(known))
    assert at("tendai").post(known)["Location"] == profile
    assert at("tendai").post(known).status_code == 404
    assert "Who would like to meet you" not in text_of(at("tendai").get(profile))
    sam = at("sam")
    assert "Tendai" not in text_of(sam.get(PAGE))
    assert "Tendai asks you to choose somebody else to meet" in text_of(sam.get("/news/"))
    shown = text_of(sam.get("/my/who-looked/?show=all&who=everyone"))
    assert "asked you to choose somebody else to meet" in shown
    assert "outside work" not in shown
    with as_owner():
        assert ConflictOfInterest.objects.get(user=cast.users["tendai"]).consumer_id == cast.sam.pk
        assert FirstMeeting.objects.get(consumer=cast.sam).answer == "somebody_else"


def test_who_is_known_is_no_longer_told_of(cast: Cast, at: At, as_owner: Owner) -> None:
    press(cast, at("sam"), "meet")
    with as_owner():
        build.conflict(user=cast.users["tendai"], consumer=cast.sam, declared_by=cast.users["sam"])
    assert "Who would like to meet you" not in text_of(at("tendai").get(f"/services/{cast.service.slug}/profile/"))
    cast.enter("tendai")
    assert not FirstMeeting.objects.exists()


def test_a_worker_reads_why_nobody_is_shown_their_profile(cast: Cast, at: At, as_owner: Owner) -> None:
    profile, hidden = f"/services/{cast.service.slug}/profile/", "Nobody is shown your profile yet"
    assert hidden not in text_of(at("tendai").get(profile))
    with as_owner():
        no_training(cast)
    page = text_of(at("tendai").get(profile))
    assert hidden in page
    assert "A peer supervisor or an administrator helps, and confirms it" in page


def test_nobody_is_chosen_who_was_not_asked(cast: Cast, at: At) -> None:
    assert press(cast, at("sam"), "choose").status_code == 404
    cast.enter("sam")
    assert not work_together(cast, "tendai")


def test_a_full_one_is_waited_for_and_hears_of_a_place(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        lee = cast.users["lee"] = build.user(username=f"lee.{cast.service.slug}")
        other = build.consumer(service=cast.service, name="Lee", identifier="3", user=lee)
        build.meeting(consumer=other, worker=cast.users["tendai"])
    press(cast, at("sam"), "meet")
    assert press(cast, at("lee"), "choose").status_code == 302
    refused = press(cast, at("sam"), "choose")
    assert refused.status_code == 403
    assert "no_place_left" in refused.content.decode()
    page = text_of(at("sam").get(PAGE))
    assert "No place is free now" in page
    assert "Yes, I would like" not in page
    press(cast, at("sam"), "wait")
    assert "You wait for a place with Tendai" in text_of(at("sam").get(PAGE))
    assert "Who would like to meet you" not in text_of(at("tendai").get(f"/services/{cast.service.slug}/profile/"))
    assert "is free" not in news(cast, at, "sam")
    at("lee").post(end(cast, "tendai"), {"key": uuid4()})
    assert "A place with Tendai is free" in news(cast, at, "sam")
    assert press(cast, at("sam"), "choose").status_code == 302
    cast.enter("sam")
    assert work_together(cast, "tendai")


def test_more_room_is_told_to_who_waits(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        PeerProfile.objects.filter(user=cast.users["tendai"]).update(places=0)
    assert "Meet Tendai" not in text_of(at("sam").get(PAGE))
    for _twice in range(2):
        press(cast, at("sam"), "wait")
    profile = f"/services/{cast.service.slug}/profile/"
    at("tendai").post(profile, {"offered": "yes", "places": "0"})
    cast.enter("sam")
    assert not Message.objects.filter(kind="place_free").exists()
    at("tendai").post(profile, {"offered": "yes", "places": "2"})
    assert "A place with Tendai is free" in news(cast, at, "sam")
    press(cast, at("sam"), "later")
    cast.enter("ada")
    assert Event.objects.filter(verb="ask_to_meet").count() == 1


def no_training(cast: Cast) -> None:
    TrainingRecord.objects.filter(user=cast.users["tendai"]).delete()


def no_code(cast: Cast) -> None:
    build.code(service=cast.service)


def now_a(role: str) -> Callable[[Cast], object]:
    return lambda cast: Membership.objects.filter(user=cast.users["tendai"]).update(role=role)


def known_by(who: str) -> Callable[[Cast], object]:
    return lambda cast: build.conflict(user=cast.users["tendai"], consumer=cast.sam, declared_by=cast.users[who])


def said_no(cast: Cast) -> None:
    build.preference(consumer=cast.sam, wants="no")


SHUT: dict[str, Callable[[Cast], object]] = {
    "does not offer themselves": lambda cast: PeerProfile.objects.filter(user=cast.users["tendai"]).update(
        offered=False
    ),
    "a relative, as Sam says": known_by("sam"),
    "a relative, as they say": known_by("tendai"),
    "not trained": no_training,
    "no code": no_code,
    "supervision long ago": lambda cast: Membership.objects.filter(user=cast.users["tendai"]).update(
        starts_at=timezone.now() - timedelta(days=40)
    ),
    "a carer peer worker": now_a("carer_peer_worker"),
    "a clinician": now_a("clinician"),
    "a clinician too": lambda cast: build.member(user=cast.users["tendai"], service=cast.service, role="clinician"),
    "has left": lambda cast: Membership.objects.filter(user=cast.users["tendai"]).update(
        ends_at=timezone.now() - timedelta(minutes=1)
    ),
    "inactive": lambda cast: (
        type(cast.users["tendai"]).objects.filter(pk=cast.users["tendai"].pk).update(is_active=False)
    ),
    "Sam has left": lambda cast: build.gone(consumer=cast.sam),
    "Sam works here": lambda cast: Consumer.objects.filter(pk=cast.sam.pk).update(works_here=True),
    "Sam said no": said_no,
}


@pytest.mark.parametrize("why", SHUT)
def test_who_cannot_be_chosen_is_shown_to_nobody(cast: Cast, at: At, as_owner: Owner, why: str) -> None:
    """On the page, in Python, in row-level security and for whoever presses all the same."""
    assert WORDS in text_of(at("sam").get(PAGE))
    with as_owner():
        build.meeting(consumer=cast.sam, worker=cast.users["tendai"])
        SHUT[why](cast)
    sam = at("sam")
    page = sam.get(PAGE)
    assert page.status_code == 200
    assert WORDS not in text_of(page)
    for do in ("meet", "wait", "choose"):
        assert press(cast, sam, do).status_code == 403, do
    actor = cast.enter("sam")
    worker = access.gather(cast.actor("tendai"), consumer=cast.sam.pk).facts
    mine = access.gather(actor, consumer=cast.sam.pk).facts
    assert not rules.may_see_profile(mine, OfferFacts(worker, offered=why != "does not offer themselves"))
    assert not PeerProfile.objects.filter(user=cast.users["tendai"]).exists()
    with connection.cursor() as cursor:
        cursor.execute("SELECT peernotes_can_be_chosen(%s, %s)", [cast.users["tendai"].pk, cast.sam.pk])
        assert cursor.fetchone() == (False,)


@pytest.mark.parametrize(
    ("why", "said"),
    [
        ("Sam has left", "You are no longer with this service"),
        ("Sam works here", "You work in this service yourself"),
        ("Sam said no", "You can change your mind today"),
    ],
)
def test_why_nobody_is_offered_is_said(cast: Cast, at: At, as_owner: Owner, why: str, said: str) -> None:
    with as_owner():
        SHUT[why](cast)
    assert said in text_of(at("sam").get(PAGE))


def test_whoever_works_with_them_is_left_and_not_chosen_again(cast: Cast, at: At, as_owner: Owner) -> None:
    assert press(cast, at("sam"), "meet", "alex").status_code == 403
    with as_owner():
        build.meeting(consumer=cast.sam, worker=cast.users["alex"])
    sam = at("sam")
    assert sam.post(end(cast), {"key": uuid4()}).status_code == 302
    assert sam.post(end(cast), {"key": uuid4()}).status_code == 403
    assert sam.get(end(cast)).status_code == 404
    assert "Meet Alex" in text_of(sam.get(PAGE)), "what was open before is over"


def test_a_clinician_is_not_left_here(cast: Cast, at: At) -> None:
    sam = at("sam")
    assert sam.get(end(cast, "bea")).status_code == 404
    assert sam.post(end(cast, "bea"), {"key": uuid4()}).status_code == 403
    cast.enter("sam")
    assert work_together(cast, "bea")


def test_with_fewer_than_two_it_says_so(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        Assignment.objects.filter(content_object=cast.sam).delete()
        PeerProfile.objects.filter(user=cast.users["alex"]).delete()
    assert "Only one peer worker can be chosen here" in text_of(at("sam").get(PAGE))
    with as_owner():
        PeerProfile.objects.filter(service=cast.service).delete()
    page = text_of(at("sam").get(PAGE))
    assert "Nobody can be chosen here right now" in page
    assert "peer supervisors read it" in page
    with as_owner():
        build.assign(user=cast.users["alex"], consumer=cast.sam)
    assert "Nobody else can be chosen here right now" in text_of(at("sam").get(PAGE))


@pytest.mark.parametrize("name", ["alex", "bea", "ada", "ravi"])
def test_staff_choose_for_nobody(cast: Cast, at: At, name: str) -> None:
    client = at(name)
    assert client.get(PAGE).status_code == press(cast, client, "meet").status_code == 404
    assert client.get(end(cast)).status_code == client.post(end(cast), {"key": uuid4()}).status_code == 404


@pytest.mark.parametrize("wrong", [{"worker": "x"}, {"worker": ""}, {"do": ""}, {"do": "yes"}])
def test_nothing_else_is_taken(cast: Cast, at: At, wrong: dict[str, str]) -> None:
    sent = {"worker": cast.users["tendai"].pk, "do": "meet", "key": uuid4()} | wrong
    assert at("sam").post(PAGE, sent).status_code == 422
    assert press(cast, at("sam"), "meet", worker=uuid4()).status_code == 403
    cast.enter("sam")
    assert not FirstMeeting.objects.exists()


def test_whom_the_model_closed_works_with_nobody_now(cast: Cast, at: At, as_owner: Owner) -> None:
    """And is not offered as who may speak in a meeting either."""
    with as_owner():
        _peer(cast, "rosa", "carer_peer_worker")
        build.assign(user=cast.users["rosa"], consumer=cast.sam)
        switch(cast, carer_peer_supports_consumer=False)
    page = " ".join(text_of(at("sam").get(PAGE)).split())
    assert "Rosa Closed by our model now: nothing about you is open to them." in page
    assert "Alex Works with you now." in page
