"""Somebody without a sign-in chooses and leaves a peer worker, and agrees about contact, on a device that was handed to them."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.db import ProgrammingError, transaction
from django.test import Client
from django.utils import timezone

from peernotes import audit
from peernotes.actions import agreements, choosing
from peernotes.errors import Missing
from peernotes.models import Agreement, Assignment, Event, FirstMeeting, PeerProfile, Visit
from peernotes.policy.facts import Actor
from tests.support import build
from tests.support import notes as made
from tests.support.cast import Cast
from tests.support.my import text_of
from tests.support.pages import BUDGET, statements
from tests.views.test_agreements import said
from tests.views.test_visit_choices import HERE, passed

At = Callable[[str], Client]
Owner = Callable[[], Any]
pytestmark = pytest.mark.django_db
PAGE = "/visit/peer-workers/"
WORDS = "I play the tin whistle."


@pytest.fixture(autouse=True)
def tendai(cast: Cast, as_owner: Owner) -> None:
    with as_owner():
        cast.users["tendai"] = build.user(username=f"tendai.{cast.service.slug}", name="Tendai")
        build.member(user=cast.users["tendai"], service=cast.service, role="consumer_peer_worker")
        build.profile(service=cast.service, user=cast.users["tendai"], my_words=WORDS)


def press(cast: Cast, noor: Client, do: str) -> Any:
    return noor.post(PAGE, {"worker": cast.users["tendai"].pk, "do": do, "key": uuid.uuid4()})


def end(cast: Cast) -> str:
    return f"{PAGE}{cast.users['alex'].pk}/end/"


def agreement(cast: Cast, more: str = "") -> str:
    return f"/visit/agreement/{cast.users['alex'].pk}/{more}"


def visit_of(cast: Cast, as_owner: Owner) -> Actor:
    with as_owner():
        return Actor(visit_id=Visit.objects.get(consumer=cast.noor).pk)


def works_with_noor(cast: Cast, as_owner: Owner, name: str) -> bool:
    with as_owner():
        return Assignment.objects.filter(user=cast.users[name], content_object=cast.noor).exists()


def test_they_look_meet_and_choose(cast: Cast, at: At, as_owner: Owner) -> None:
    """What they look at leaves nothing that the one whose device it is could find."""
    noor = passed(cast, at)
    assert PAGE in noor.get(HERE).content.decode()
    with as_owner():
        before = Event.objects.count()
    page = text_of(noor.get(PAGE))
    assert WORDS in page
    assert "Alex does not see what you look at here" in page
    assert "/my/" not in noor.get(PAGE).content.decode()
    with as_owner():
        assert Event.objects.count() == before
    assert press(cast, noor, "meet").url == PAGE
    assert "You said so on a worker’s device." in text_of(noor.get(PAGE))
    assert press(cast, noor, "choose").url == PAGE
    with as_owner():
        assert FirstMeeting.objects.get(consumer=cast.noor).method == "shared_device"
        event = Event.objects.get(verb="choose_worker", subject_kind="consumer")
        assert (event.actor_id, event.actor_role, event.subject_id) == (None, "consumer", cast.noor.pk)
    assert works_with_noor(cast, as_owner, "tendai")
    assert "You began to work with Noor" in text_of(at("tendai").get("/news/"))
    assert str(cast.noor.pk) in noor.post("/visit/end/").url
    assert "What you decided is kept." in text_of(noor.get("/visit/over/"))
    assert WORDS not in text_of(noor.get(PAGE))


def test_they_leave_the_one_whose_device_it_is(cast: Cast, at: At, as_owner: Owner) -> None:
    noor = passed(cast, at)
    told = text_of(noor.get(end(cast)))
    assert "Alex reads only that it has ended" in told
    assert "You need not do it on this device" in told
    assert noor.post(end(cast), {"key": uuid.uuid4()}).url == PAGE
    assert not works_with_noor(cast, as_owner, "alex")
    assert str(cast.noor.pk) not in noor.post("/visit/end/").url, "there is nothing to go back to"
    assert at("alex").get(f"/people/{cast.noor.pk}/").status_code == 404


def test_a_place_is_waited_for_without_news(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        PeerProfile.objects.filter(user=cast.users["tendai"]).update(places=0)
    noor = passed(cast, at)
    press(cast, noor, "wait")
    page = text_of(noor.get(PAGE))
    assert "It stands here when one is free" in page
    assert "News" not in page


def test_where_nobody_can_be_chosen_no_other_page_is_named(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        PeerProfile.objects.filter(service=cast.service).delete()
    noor = passed(cast, at)
    assert "Nobody else can be chosen here right now" in text_of(noor.get(PAGE))
    with as_owner():
        build.preference(consumer=cast.noor, wants="no")
    assert "You can change your mind today" in text_of(noor.get(PAGE))
    assert "/my/" not in noor.get(PAGE).content.decode()


def test_they_agree_about_contact(cast: Cast, at: At, as_owner: Owner) -> None:
    noor = passed(cast, at)
    assert "What Alex and I agree" in text_of(noor.get(HERE))
    sent = said(what_i_want_kept="No calls at night.")
    for _twice in range(2):
        assert noor.post(agreement(cast), sent).url == agreement(cast)
    assert noor.post(agreement(cast), sent | {"key": uuid.uuid4()}).status_code == 409
    assert noor.post(agreement(cast), said(version=1, **{"day-0": "late"})).status_code == 422
    assert noor.post(agreement(cast, "agree/"), {"version": 1, "key": uuid.uuid4()}).url == agreement(cast)
    page = text_of(noor.get(agreement(cast)))
    assert "You agreed on" in page
    assert "on the worker&#x27;s device" in page
    noor.post("/visit/end/")
    alex = at("alex")
    own = {"version": 1, "key": uuid.uuid4()}
    assert alex.post(f"/people/{cast.noor.pk}/agreement/agree/", own).status_code == 302
    with as_owner():
        found = Agreement.objects.get(consumer=cast.noor)
        assert (found.state, found.method, found.witness) == ("agreed", "shared_device", "")
        written = Event.objects.filter(verb__in=("write_agreement", "agree_on_contact"), subject_id=cast.noor.pk)
        assert set(written.values_list("actor_id", flat=True)) == {None, cast.users["alex"].pk}


def test_a_visit_is_for_one_person_and_claims_no_other_way(cast: Cast, at: At, as_owner: Owner) -> None:
    passed(cast, at)
    by, now = visit_of(cast, as_owner), timezone.now()
    with as_owner():
        draft = build.agreement(consumer=cast.noor, worker=cast.users["alex"])
    seen = agreements.DraftSeen(cast.sam.pk, cast.users["alex"].pk, 1)
    with pytest.raises(Missing):
        agreements.agree(by=by, seen=seen, key=uuid.uuid4())
    with pytest.raises(Missing):
        agreements.open_of_person(by=by, consumer_id=cast.noor.pk)
    audit.enter(by)
    for changes in ({"consumer_agreed_at": now, "method": "own_login"}, {"worker_agreed_at": now}):
        with pytest.raises(ProgrammingError, match="said by whose it is"), transaction.atomic():
            Agreement.objects.filter(pk=draft.pk).update(**changes)
    for whose, method in ((cast.noor, "own_login"), (cast.noor, "paper"), (cast.sam, "shared_device")):
        with pytest.raises(ProgrammingError, match="row-level security"), transaction.atomic():
            build.meeting(consumer=whose, worker=cast.users["tendai"], method=method)


def test_a_visit_that_is_over_chooses_nothing(cast: Cast, at: At, as_owner: Owner) -> None:
    noor = passed(cast, at)
    by = visit_of(cast, as_owner)
    noor.post("/visit/end/")
    for path in (PAGE, end(cast), agreement(cast)):
        assert noor.post(path, {"key": uuid.uuid4()}).status_code == 200, "only that it is closed"
    with pytest.raises(Missing):
        choosing.open_choosing(by=by)
    with pytest.raises(Missing):
        choosing.leave(by=by, worker_id=cast.users["alex"].pk, key=uuid.uuid4())
    assert works_with_noor(cast, as_owner, "alex")


def test_a_visit_at_a_note_chooses_nobody(cast: Cast, at: At) -> None:
    note, client = made.written(cast), at("alex")
    client.post(f"/notes/{note.pk}/hand-over/", {"version": note.version, "way": "device"})
    for path in (PAGE, end(cast), agreement(cast)):
        assert client.get(path).url == "/visit/"


def test_the_statements(cast: Cast, at: At) -> None:
    for path in (PAGE, end(cast), agreement(cast)):
        assert statements(passed(cast, at), path) <= BUDGET
