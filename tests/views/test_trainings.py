"""A training: noted by the worker, confirmed by somebody else, withdrawn if it was not so."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.utils import timezone

from peernotes.models import Event, TrainingRecord
from tests.support import build
from tests.support.cast import Cast

At = Callable[[str], Client]
Owner = Callable[[], Any]
pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()


def said(**changes: object) -> dict[str, object]:
    held = {
        "topic": "note_writing",
        "held_on": "2026-01-05",
        "hours": "6",
        "provider": "The college",
        "key": str(uuid4()),
    }
    return held | changes


def test_noted_confirmed_and_withdrawn(cast: Cast, at: At, as_owner: Owner) -> None:
    base = f"/services/{cast.service.slug}/training/"
    alex, ada = at("alex"), at("ada")
    assert base in alex.get("/readiness/").content.decode()
    form = said()
    for _twice in range(2):
        assert alex.post(base, form)["Location"] == base
    made = TrainingRecord.objects.get(service=cast.service, held_on="2026-01-05")
    assert "Waits to be confirmed" in alex.get(base).content.decode()
    assert "Alex: Writing notes" in ada.get(f"{base}waiting/").content.decode()
    assert ada.post(f"{base}{made.pk}/confirm/")["Location"] == f"{base}waiting/"
    mine = alex.get(base).content.decode()
    assert "confirmed by Ada" in mine
    assert "Nothing waits" in ada.get(f"{base}waiting/").content.decode()
    assert ada.post(f"{base}{made.pk}/confirm/").status_code == 403
    assert alex.post(f"{base}{made.pk}/withdraw/")["Location"] == base
    assert "Withdrawn" in alex.get(base).content.decode()
    with as_owner():
        verbs = list(Event.objects.filter(object_id=made.pk, allowed=True).values_list("verb", flat=True))
    assert sorted(verbs) == ["confirm_training", "record_training", "withdraw_training"]


def test_nobody_confirms_their_own(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        build.member(user=cast.users["dana"], service=cast.service, role="peer_supervisor")
        made = build.training(service=cast.service, user=cast.users["dana"])
    dana = at("dana")
    waiting = f"/services/{cast.service.slug}/training/waiting/"
    assert f"{made.pk}/confirm/" not in dana.get(waiting).content.decode()
    refused = dana.post(f"/services/{cast.service.slug}/training/{made.pk}/confirm/")
    assert refused.status_code == 403
    assert "own_role" in refused.content.decode()


def test_a_colleague_s_training_is_not_there(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        made = build.training(service=cast.service, user=cast.users["dana"])
    for name in ("alex", "bea"):
        assert at(name).post(f"/services/{cast.service.slug}/training/{made.pk}/confirm/").status_code == 404


@pytest.mark.parametrize(
    "changes",
    [
        {"held_on": "1949-12-31"},
        {"held_on": str(TODAY + timedelta(days=2))},
        {"valid_until": "2026-01-04"},
        {"valid_until": "9999-12-31"},
        {"hours": "0"},
        {"hours": "2001"},
        {"topic": "juggling"},
        {"provider": ""},
    ],
)
def test_what_cannot_be_so_is_not_noted(cast: Cast, at: At, changes: dict[str, str]) -> None:
    assert at("alex").post(f"/services/{cast.service.slug}/training/", said(**changes)).status_code == 422
    assert not TrainingRecord.objects.filter(service=cast.service, confirmed_at=None).exists()


def test_what_is_over_says_so(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        build.training(service=cast.service, user=cast.users["alex"], valid_until=TODAY - timedelta(days=1))
    assert "Not valid any more" in at("alex").get(f"/services/{cast.service.slug}/training/").content.decode()
