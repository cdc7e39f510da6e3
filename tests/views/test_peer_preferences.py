"""What a consumer says of peer support: who reads which part, and what a no stops."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.utils import timezone

from peernotes import access
from peernotes.models import Assignment, Consumer, Event, PeerPreference, PeerWishes
from peernotes.policy import peer_preferences as rules
from tests.support import build
from tests.support.cast import Cast
from tests.support.my import text_of

At = Callable[[str], Client]
Owner = Callable[[], Any]
pytestmark = pytest.mark.django_db
PAGE = "/my/choices/peer-support/"
WISH = "Zephyrine, like me"
STAFF = ("alex", "dana", "bea", "cleo", "ravi", "ada", "mira")


@pytest.fixture(autouse=True)
def mira(cast: Cast, as_owner: Owner) -> None:
    """A peer supervisor."""
    with as_owner():
        cast.users["mira"] = build.user(username=f"mira.{cast.service.slug}", name="Mira")
        build.member(user=cast.users["mira"], service=cast.service, role="peer_supervisor")


def said(wants: str = "peer_support", **more: object) -> dict[str, object]:
    return {"wants": wants, "form": ["one_to_one"], "how_often": "weekly", "gender": WISH, "key": str(uuid4())} | more


def looking(cast: Cast) -> str:
    return f"/services/{cast.service.slug}/wishes/"


def without_peers(cast: Cast, as_owner: Owner) -> None:
    with as_owner():
        Assignment.objects.filter(content_object=cast.sam).exclude(user=cast.users["bea"]).delete()


def test_one_says_it_and_says_otherwise(cast: Cast, at: At) -> None:
    sam = at("sam")
    assert PAGE in text_of(sam.get("/my/choices/")) or PAGE in sam.get("/my/choices/").content.decode()
    first = said(contact_ok="yes", when_admitted="ask_me")
    for _twice in range(2):
        assert sam.post(PAGE, first)["Location"] == PAGE
    shown = sam.get(PAGE).content.decode()
    assert WISH in shown
    assert "Until" not in text_of(sam.get(PAGE))
    cast.enter("sam")
    assert PeerPreference.objects.get().contact_ok is True
    assert sam.post(PAGE, {"wants": "not_now"}).status_code == 302
    cast.enter("sam")
    preference = PeerPreference.objects.get()
    assert (preference.wants, preference.form, preference.contact_ok) == ("not_now", [], None)
    assert PeerWishes.objects.get().gender == ""
    events = Event.objects.filter(verb="say_preference", subject_id=cast.sam.pk)
    assert events.count() == 2


def test_each_reads_what_is_meant_for_them(cast: Cast, at: At, as_owner: Owner) -> None:
    without_peers(cast, as_owner)
    at("sam").post(PAGE, said(when_admitted="ask_me"))
    for name, preference, wishes in (
        ("bea", 1, 0), ("cleo", 0, 0), ("mira", 1, 1), ("alex", 0, 0), ("ada", 0, 0), ("ravi", 0, 0), ("sam", 1, 1),
    ):  # fmt: skip
        cast.enter(name)
        assert (PeerPreference.objects.count(), PeerWishes.objects.count()) == (preference, wishes), name
    page = text_of(at("bea").get(f"/people/{cast.sam.pk}/"))
    assert "Yes, I would like peer support. The two of us. Every week. In hospital: ask them before their peer" in page
    assert WISH not in page
    mira = at("mira")
    assert looking(cast) in mira.get("/supervision/").content.decode()
    page = text_of(mira.get(looking(cast)))
    assert WISH in page
    assert "Sam" in page
    assert "read what you wish of peer support" in text_of(at("sam").get("/my/who-looked/"))


def test_whoever_has_somebody_or_wants_nobody_is_on_no_list(cast: Cast, at: At, as_owner: Owner) -> None:
    at("sam").post(PAGE, said())
    assert "Nobody now" in text_of(at("mira").get(looking(cast)))
    without_peers(cast, as_owner)
    assert "Sam" in text_of(at("mira").get(looking(cast)))
    at("sam").post(PAGE, said("not_now"))
    assert "Nobody now" in text_of(at("mira").get(looking(cast)))
    at("sam").post(PAGE, said())
    with as_owner():
        build.gone(consumer=cast.sam)
    assert "Nobody now" in text_of(at("mira").get(looking(cast)))


def test_a_relative_and_a_colleague_do_not_learn_of_it(cast: Cast, at: At, as_owner: Owner) -> None:
    without_peers(cast, as_owner)
    at("sam").post(PAGE, said())
    with as_owner():
        known = build.conflict(user=cast.users["mira"], consumer=cast.sam, declared_by=cast.users["sam"])
    assert "Sam" not in text_of(at("mira").get(looking(cast)))
    cast.enter("mira")
    assert not rules.may_read_wishes(access.gather(cast.actor("mira"), consumer=cast.sam.pk).facts)
    with as_owner():
        known.delete()
        Consumer.objects.filter(pk=cast.sam.pk).update(works_here=True)
    assert "Sam" not in text_of(at("mira").get(looking(cast)))
    cast.enter("mira")
    assert not rules.may_read_wishes(access.gather(cast.actor("mira"), consumer=cast.sam.pk).facts)


@pytest.mark.parametrize("name", ["alex", "bea", "ada", "ravi", "sam"])
def test_who_offers_no_matches_has_no_such_list(cast: Cast, at: At, name: str) -> None:
    assert at(name).get(looking(cast)).status_code == 403
    if name != "sam":
        assert at(name).get(PAGE).status_code == at(name).post(PAGE, said()).status_code == 404


def assigned(cast: Cast, at: At, worker: str) -> tuple[int, str]:
    sent = {"worker": cast.users[worker].pk, "people": "1", "reason": "A new start.", "key": uuid4()}
    answer = at("ada").post(f"/services/{cast.service.slug}/assignments/new/", sent)
    return answer.status_code, answer.content.decode()


def test_after_a_no_no_peer_worker_is_assigned_for_ninety_days(cast: Cast, at: At, as_owner: Owner) -> None:
    without_peers(cast, as_owner)
    at("sam").post(PAGE, said("no"))
    assert "You can change your mind today" in text_of(at("sam").get(PAGE))
    status, page = assigned(cast, at, "alex")
    assert status == 403
    assert "They said that they want no peer worker now" in page
    assert assigned(cast, at, "cleo")[0] == 302, "a clinician is no peer worker"
    with as_owner():
        PeerPreference.objects.update(said_at=timezone.now() - timedelta(days=90))
    assert "You can change your mind today" not in text_of(at("sam").get(PAGE))
    assert assigned(cast, at, "alex")[0] == 302


def test_a_change_of_mind_counts_at_once_and_what_was_then_stays_so(cast: Cast, at: At, as_owner: Owner) -> None:
    without_peers(cast, as_owner)
    at("sam").post(PAGE, said("no"))
    cast.enter("ada")
    then = access.gather(cast.actor("ada"), consumer=cast.sam.pk).facts.at
    at("sam").post(PAGE, said())
    assert assigned(cast, at, "alex")[0] == 302
    cast.enter("ada")
    for moment, stopped in ((None, False), (then, True), (then - timedelta(days=1), False)):
        gathered = access.gather(cast.actor("ada"), consumer=cast.sam.pk, at=moment)
        assert gathered.facts.wants_no_peer is stopped, moment
