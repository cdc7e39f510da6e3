"""A wish to talk something over: said with one press and without a reason, seen by who supervises, answered by a talk."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.utils import timezone

from peernotes.models import Debrief, Event, SupervisionTie
from tests.support import build
from tests.support.cast import Cast

At = Callable[[str], Client]
Owner = Callable[[], Any]
pytestmark = pytest.mark.django_db
SAID = "Alex would like to debrief."


@pytest.fixture
def tie(cast: Cast, as_owner: Owner) -> SupervisionTie:
    """Of Alex by Mira; Milo supervises nobody."""
    with as_owner():
        for name in ("mira", "milo"):
            cast.users[name] = build.user(username=f"{name}.{cast.service.slug}", name=name.title())
            build.member(user=cast.users[name], service=cast.service, role="peer_supervisor")
        return build.supervision(service=cast.service, worker=cast.users["alex"], supervisor=cast.users["mira"])


def path(cast: Cast) -> str:
    return f"/services/{cast.service.slug}/debrief/"


def text(client: Client, where: str) -> str:
    return client.get(where).content.decode()


def talked(form: str) -> dict[str, object]:
    held = {"held_on": str(timezone.localdate()), "minutes": "50", "form": form, "topics": ["wellbeing"]}
    return held | {"agreed_next": "", "key": str(uuid4())}


def test_one_press_is_seen_by_who_supervises_and_answered_by_a_talk(
    cast: Cast, at: At, as_owner: Owner, tie: SupervisionTie
) -> None:
    alex, mira = at("alex"), at("mira")
    assert f'action="{path(cast)}"' in text(alex, f"/people/{cast.sam.pk}/")
    for _twice in range(2):
        assert alex.post(path(cast), {"wish": "ask"})["Location"] == "/supervision/mine/"
    assert "You would like to debrief." in text(alex, "/supervision/mine/")
    assert SAID in text(mira, "/")
    assert "Would like to debrief" in text(mira, "/supervision/")
    assert "Alex would like to debrief" in text(mira, f"/supervision/{tie.pk}/")
    assert mira.post(f"/supervision/{tie.pk}/", talked("single")).status_code == 302
    assert SAID in text(mira, "/")
    assert mira.post(f"/supervision/{tie.pk}/", talked("debrief")).status_code == 302
    assert SAID not in text(mira, "/")
    assert "You would like to debrief." not in text(alex, "/supervision/mine/")
    with as_owner():
        assert Debrief.objects.filter(worker=cast.users["alex"]).count() == 1


def test_it_is_taken_back(cast: Cast, at: At, tie: SupervisionTie) -> None:
    alex = at("alex")
    alex.post(path(cast), {"wish": "ask"})
    assert alex.post(path(cast), {"wish": "back"})["Location"] == "/supervision/mine/"
    assert SAID not in text(at("mira"), "/")
    alex.post(path(cast), {"wish": "ask"})
    assert SAID in text(at("mira"), "/")


def test_nobody_else_reads_it_not_even_as_an_event(cast: Cast, at: At, as_owner: Owner, tie: SupervisionTie) -> None:
    alex = at("alex")
    with as_owner():
        before = Event.objects.count()
    alex.post(path(cast), {"wish": "ask"})
    with as_owner():
        assert Event.objects.count() == before
    staff = f"/services/{cast.service.slug}/staff/{cast.users['alex'].pk}/"
    for where in (staff, f"{staff}supervision/", f"/services/{cast.service.slug}/events/", "/"):
        shown = at("ada").get(where, follow=True).content.decode().lower()
        assert "debrief" not in shown.replace('value="debrief_group"', "")
    for name in ("milo", "dana", "bea"):
        assert "would like to debrief" not in text(at(name), "/")
    for name, reads in (("alex", True), ("mira", True), ("milo", False), ("ada", False), ("bea", False)):
        cast.enter(name)
        assert Debrief.objects.exists() is reads, name


def test_it_is_offered_after_a_concern(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        mine = build.concern(consumer=cast.sam, by=cast.users["alex"])
    assert f'action="{path(cast)}"' in text(at("alex"), f"/concerns/{mine.pk}/")
    assert f'action="{path(cast)}"' not in text(at("bea"), f"/concerns/{mine.pk}/")


@pytest.mark.parametrize(("name", "status"), [("bea", 403), ("ada", 403), ("sam", 403)])
def test_peer_workers_ask(cast: Cast, at: At, name: str, status: int) -> None:
    assert at(name).post(path(cast), {"wish": "ask"}).status_code == status
