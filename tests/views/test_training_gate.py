"""What the model asks peer workers to be trained in holds back what begins, says so, and opens as soon as it is there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from peernotes import access
from peernotes.models import RecordEntry, TrainingRecord
from peernotes.policy.switches import INTEGRATED
from peernotes.policy.training import training_missing
from tests.support import build
from tests.support.build import DAY
from tests.support.cast import Cast
from tests.support.my import end_model

At = Callable[[str], Client]
Owner = Callable[[], Any]
pytestmark = pytest.mark.django_db


def of_alex(cast: Cast) -> Any:
    return TrainingRecord.objects.filter(user=cast.users["alex"], topic="note_writing")


@pytest.fixture
def lacking(cast: Cast, as_owner: Owner) -> TrainingRecord:
    """Alex has noted that they were trained in writing notes, and nobody has confirmed it."""
    with as_owner():
        of_alex(cast).delete()
        return build.training(service=cast.service, user=cast.users["alex"])


def start(cast: Cast, alex: Client) -> Any:
    return alex.get(f"/people/{cast.sam.pk}/notes/new/")


def test_a_note_begins_once_the_training_for_it_is_confirmed(cast: Cast, at: At, lacking: TrainingRecord) -> None:
    alex, ada = at("alex"), at("ada")
    refused = start(cast, alex)
    text = refused.content.decode()
    assert refused.status_code == 403
    for said in (
        "training_missing",
        "Not there yet: Writing notes.",
        "service&#x27;s duty to offer it",
        'href="/readiness/"',
    ):
        assert said in text
    assert alex.get(f"/people/{cast.sam.pk}/concerns/new/").status_code == 200
    waiting = alex.get("/readiness/").content.decode()
    assert "Not there yet: Writing notes." in waiting
    assert "Before you begin (1)" in waiting
    ada.post(f"/services/{cast.service.slug}/training/{lacking.pk}/confirm/")
    assert start(cast, alex).status_code == 200
    assert "Before you begin" not in alex.get("/").content.decode()


@pytest.mark.parametrize(("days", "status"), [(-1, 403), (0, 200)])
def test_it_closes_again_the_day_after_the_training_ends(
    cast: Cast, at: At, as_owner: Owner, days: int, status: int
) -> None:
    alex = at("alex")
    assert start(cast, alex).status_code == 200
    with as_owner():
        of_alex(cast).update(valid_until=timezone.localdate() + timedelta(days=days))
    assert start(cast, alex).status_code == status
    assert alex.get(f"/people/{cast.sam.pk}/concerns/new/").status_code == 200


def test_what_is_withdrawn_closes_it_too(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        of_alex(cast).update(withdrawn_at=timezone.now(), withdrawn_by=cast.users["ada"])
    assert start(cast, at("alex")).status_code == 403


def test_the_person_s_page_says_what_is_closed_and_the_record_is_not_there(
    cast: Cast, at: At, as_owner: Owner, lacking: TrainingRecord
) -> None:
    with as_owner():
        build.entry(consumer=cast.sam, text="Only for who reads.")
    page = at("alex").get(f"/people/{cast.sam.pk}/")
    assert page.status_code == 200
    assert "Not there yet: Writing notes." in page.content.decode()
    assert "Only for who reads." not in page.content.decode()
    cast.enter("alex")
    assert not RecordEntry.objects.filter(consumer=cast.sam).exists()
    cast.enter("bea")


def test_nobody_is_assigned_before_they_are_trained(
    cast: Cast, at: At, as_owner: Owner, lacking: TrainingRecord
) -> None:
    with as_owner():
        build.consumer(service=cast.service, name="New", identifier="9")
    base, ada = f"/services/{cast.service.slug}/", at("ada")
    send = {"worker": str(cast.users["alex"].pk), "people": "9", "reason": "Asked for Alex."}
    refused = ada.post(f"{base}assignments/new/", send)
    assert refused.status_code == 403
    assert "Not there yet: Writing notes." in refused.content.decode()
    there = f"{base}training/waiting/"
    assert f'href="{there}"' in refused.content.decode()
    assert ada.get(there).status_code == 200
    ada.post(f"{base}training/{lacking.pk}/confirm/")
    assert ada.post(f"{base}assignments/new/", send).status_code == 302


def test_why_knows_what_was_missing_then(cast: Cast, at: At, as_owner: Owner) -> None:
    now = timezone.now()
    with as_owner():
        of_alex(cast).update(confirmed_at=now - 3 * DAY)
        then, since = (
            access.gather(cast.actor("alex"), consumer=cast.sam.pk, at=now - ago * DAY).facts for ago in (4, 2)
        )
    assert training_missing(then.actor, then.policy) == ("note_writing",)
    assert training_missing(since.actor, since.policy) == ()
    asked = {"who": str(cast.users["alex"].pk), "verb": "start_note", "about": "Sam"}
    why = f"/services/{cast.service.slug}/why/"
    assert "Nothing is missing" in at("ada").get(why, asked).content.decode()
    with as_owner():
        of_alex(cast).update(withdrawn_at=now, withdrawn_by=cast.users["ada"])
    closed = at("ada").get(why, asked).content.decode()
    for said in ("Service model: Training", "Not there yet: Writing notes.", "The service, by offering the training"):
        assert said in closed


def test_a_model_that_asks_for_none_holds_nobody_back(
    cast: Cast, at: At, as_owner: Owner, lacking: TrainingRecord
) -> None:
    with as_owner():
        since, asks_for_none = end_model(cast), replace(INTEGRATED, training_required=frozenset())
        build.policy_version(
            service=cast.service, number=2, switches=asks_for_none, starts=since, reads_since=cast.policy.starts_at
        )
    assert start(cast, at("alex")).status_code == 200
