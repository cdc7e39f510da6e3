"""A peer worker's own wellbeing plan: theirs, and what they open of it of who supervises them. Canaries stand in each part."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from peernotes.enums import WellbeingPart
from peernotes.models import Event, SupervisionTie, WellbeingPlan
from peernotes.queries import wellbeing as queries
from tests.support import build
from tests.support.cast import Cast
from tests.support.my import text_of

At = Callable[[str], Client]
Owner = Callable[[], Any]
pytestmark = pytest.mark.django_db
CANARY = {part: f"Canary {number} of my own." for number, part in enumerate(WellbeingPart.values)}
OTHERS = ("dana", "bea", "cleo", "ravi", "ada", "mira", "olu", "sam")


@pytest.fixture
def tie(cast: Cast, as_owner: Owner) -> SupervisionTie:
    """Mira supervises Alex, Olu supervises nobody."""
    with as_owner():
        for name in ("mira", "olu"):
            cast.users[name] = build.user(username=f"{name}.{cast.service.slug}", name=name.title())
            build.member(user=cast.users[name], service=cast.service, role="peer_supervisor")
        return build.supervision(service=cast.service, worker=cast.users["alex"], supervisor=cast.users["mira"])


def said(**more: object) -> dict[str, object]:
    return {"version": 0, **CANARY, "open_parts": []} | more


def test_kept_by_the_worker_and_changed(cast: Cast, at: At, tie: SupervisionTie) -> None:
    alex = at("alex")
    assert "My wellbeing plan" in text_of(alex.get("/supervision/mine/"))
    assert alex.get("/wellbeing/").status_code == 200
    assert alex.post("/wellbeing/", said()).url == "/wellbeing/"
    shown = alex.get("/wellbeing/").content.decode()
    assert all(words in shown for words in CANARY.values())
    assert " checked" not in shown
    assert alex.post("/wellbeing/", said(version=1, signs="Late nights.", open_parts=["signs"])).status_code == 302
    plan = WellbeingPlan.objects.get()
    assert (plan.version, plan.signs, plan.open_parts) == (2, "Late nights.", ["signs"])


def test_what_was_saved_elsewhere_stands_beside_what_was_typed(cast: Cast, at: At) -> None:
    alex = at("alex")
    alex.post("/wellbeing/", said(signs="Saved first."))
    stale = alex.post("/wellbeing/", said(signs="Typed now."))
    assert stale.status_code == 409
    for words in ("Saved first.", "Typed now.", 'name="version" value="1"'):
        assert words in stale.content.decode()
    assert alex.post("/wellbeing/", said(version=1, open_parts=["nonsense"])).status_code == 422


def test_the_supervisor_reads_the_parts_that_are_open(cast: Cast, at: At, as_owner: Owner, tie: SupervisionTie) -> None:
    with as_owner():
        build.wellbeing(worker=cast.users["alex"], **CANARY, open_parts=["who_to_call"])
    mira, page = at("mira"), f"/supervision/{tie.pk}/"
    shown = text_of(mira.get(page))
    assert CANARY["who_to_call"] in shown
    assert not [part for part in ("own_words", "signs", "cover") if CANARY[part] in shown]
    with as_owner():
        WellbeingPlan.objects.update(open_parts=[])
    assert "wellbeing" not in text_of(mira.get(page))
    with as_owner():
        WellbeingPlan.objects.update(open_parts=["signs"])
        bea = {"supervisor": cast.users["bea"], "kind": "clinician"}
        clinical = build.supervision(service=cast.service, worker=cast.users["alex"], **bea)
    assert CANARY["signs"] in text_of(mira.get(page))
    assert CANARY["signs"] not in text_of(at("bea").get(f"/supervision/{clinical.pk}/"))
    with as_owner():
        SupervisionTie.objects.filter(pk=tie.pk).update(ends_at=timezone.now())
    assert mira.get(page).status_code == 404
    cast.enter("mira")
    assert queries.opened(tie.pk) == []


def test_to_nobody_else_is_there_anything(cast: Cast, at: At, as_owner: Owner, tie: SupervisionTie) -> None:
    at("alex").post("/wellbeing/", said(open_parts=list(CANARY)))
    slug, alex = cast.service.slug, cast.users["alex"].pk
    service = ("events/", f"staff/{alex}/", f"staff/{alex}/supervision/", "staff/", "assignments/", "training/waiting/")
    pages = [
        "/",
        "/people/",
        f"/people/{cast.sam.pk}/",
        "/supervision/",
        f"/supervision/{tie.pk}/",
        "/news/",
        "/wellbeing/",
    ]
    pages += [f"/services/{slug}/{page}" for page in service] + [
        "/search/?q=own",
        "/my/",
        "/my/who-looked/?show=all",
    ]
    for name in OTHERS:
        reader = at(name)
        found = [page for page in pages if "Canary" in reader.get(page).content.decode()]
        assert found == ([f"/supervision/{tie.pk}/"] if name == "mira" else []), name
        cast.enter(name)
        assert not WellbeingPlan.objects.exists()
        assert not WellbeingPlan.history.exists()
    with as_owner():
        assert not Event.objects.filter(verb="keep_wellbeing", actor_id=alex).exists()


@pytest.mark.parametrize("name", ["bea", "cleo", "ravi", "ada", "sam"])
def test_whoever_is_no_peer_worker_has_no_such_page(cast: Cast, at: At, name: str) -> None:
    reader = at(name)
    assert reader.get("/wellbeing/").status_code == 404
    assert reader.post("/wellbeing/", said()).status_code == 404


def test_a_colleague_has_one_of_their_own(cast: Cast, at: At) -> None:
    at("alex").post("/wellbeing/", said())
    dana = at("dana")
    assert "Canary" not in dana.get("/wellbeing/").content.decode()
    assert dana.post("/wellbeing/", said(own_words=str(uuid.uuid4()))).status_code == 302
