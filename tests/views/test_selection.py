"""How a service selects peer workers: criteria by two administrators, and steps that only they and the worker read."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from peernotes.models import Event, SelectionCriteria, SelectionStep
from tests.support import build
from tests.support.cast import Cast
from tests.support.my import text_of

At = Callable[[str], Client]
Owner = Callable[[], Any]
pytestmark = pytest.mark.django_db


@pytest.fixture
def published(cast: Cast, as_owner: Owner) -> SelectionCriteria:
    with as_owner():
        return build.criteria(service=cast.service, by=cast.users["ada"], approved_by=cast.users["abe"])


def page(cast: Cast) -> str:
    return f"/services/{cast.service.slug}/selection/"


def step(cast: Cast, name: str = "alex", **more: object) -> dict[str, object]:
    told = {"worker": cast.users[name].pk, "held_on": str(timezone.localdate()), "outcome": "later"}
    return told | {"key": uuid.uuid4()} | more


def test_two_administrators_publish_the_words(cast: Cast, at: At, as_owner: Owner) -> None:
    ada, abe, alex = at("ada"), at("abe"), at("alex")
    assert "No criteria yet" in text_of(alex.get(page(cast)))
    assert ada.post(page(cast), step(cast)).status_code == 403
    ada.post(f"{page(cast)}new/", {"text": "Who listens.", "key": uuid.uuid4()})
    first = SelectionCriteria.objects.get(service=cast.service)
    assert "Who listens." not in text_of(alex.get(page(cast)))
    assert ada.post(f"{page(cast)}{first.pk}/approve/").status_code == 403
    for _twice in range(2):
        assert abe.post(f"{page(cast)}{first.pk}/approve/").status_code == 302
    with as_owner():
        left = Event.objects.filter(object_id=first.pk, allowed=True)
        approved = {"verb": "approve_criteria", "actor_id": cast.users["abe"].pk, "object_type": "selection_criteria"}
        assert (left.count(), left.filter(**approved).count()) == (2, 1)
    assert "Who listens." in text_of(alex.get(page(cast)))
    assert "Who listens." in abe.get(f"{page(cast)}new/").content.decode()
    abe.post(f"{page(cast)}new/", {"text": "Who asks.", "key": uuid.uuid4()})
    abe.post(f"{page(cast)}new/", {"text": "Who asks first.", "key": uuid.uuid4()})
    second = SelectionCriteria.objects.get(service=cast.service, number=2)
    assert ada.post(f"{page(cast)}{second.pk}/approve/").status_code == 403
    assert ada.post(f"{page(cast)}{uuid.uuid4()}/approve/").status_code == 404
    assert "Waiting for a second administrator" in text_of(ada.get(page(cast)))


def test_a_step_is_read_by_the_worker_and_administrators_and_gates_nothing(
    cast: Cast, at: At, as_owner: Owner, published: SelectionCriteria
) -> None:
    ada, alex, form = at("ada"), at("alex"), step(cast)
    for _twice in range(2):
        assert ada.post(page(cast), form)["Location"] == page(cast)
    row = SelectionStep.objects.get(service=cast.service)
    assert (row.criteria_id, row.outcome, row.created_by_id) == (published.pk, "later", cast.users["ada"].pk)
    assert "Alex" in text_of(at("abe").get(page(cast)))
    assert "Version 1, with Ada" in text_of(alex.get(page(cast)))
    for name in ("dana", "bea", "ravi"):
        assert "with Ada" not in text_of(at(name).get(page(cast)))
        cast.enter(name)
        assert not SelectionStep.objects.exists()
    assert at("sam").get(page(cast)).status_code == 403
    assert alex.get(f"/people/{cast.sam.pk}/notes/new/").status_code == 200
    with as_owner():
        event = Event.objects.get(verb="record_selection", service_id=cast.service.pk)
    assert (event.subject_id, event.object_id) == (cast.users["alex"].pk, row.pk)


@pytest.mark.parametrize("name", ["alex", "bea"])
def test_nobody_else_notes_one(cast: Cast, at: At, published: SelectionCriteria, name: str) -> None:
    assert at(name).post(page(cast), step(cast, "dana")).status_code == 403
    assert not SelectionStep.objects.exists()


def test_only_with_a_peer_worker_and_never_oneself(
    cast: Cast, at: At, as_owner: Owner, published: SelectionCriteria
) -> None:
    with as_owner():
        build.member(user=cast.users["ada"], service=cast.service, role="peer_supervisor")
    ada = at("ada")
    for name in ("bea", "ada"):
        refused = ada.post(page(cast), step(cast, name))
        assert refused.status_code == 422
        assert "Please choose one of these." in text_of(refused)
    assert ada.post(page(cast), step(cast, held_on="2999-01-01")).status_code == 422
