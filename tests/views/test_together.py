"""How it is with one peer worker: asked after they met, at most once a month, and told of many alone."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from peernotes.models import EvaluationRound, MeasureScore
from tests.support import build
from tests.support.build import DAY
from tests.support.cast import Cast, say
from tests.support.my import text_of

At = Callable[[str], Client]
Owner = Callable[[], Any]
MINE = "/my/how-it-goes/"
SHEET = {f"i{number}": "4" for number in range(1, 6)}


def met(cast: Cast, worker: str, times: int) -> None:
    for number in range(times):
        build.contact(consumer=cast.sam, worker=cast.users[worker], happened_at=timezone.now() - (number + 1) * DAY)


@pytest.fixture
def asked(cast: Cast, as_owner: Owner) -> EvaluationRound:
    """Sam said yes, and met Alex three times and Dana twice."""
    with as_owner():
        say(cast, "evaluation", "given")
        met(cast, "alex", 3)
        met(cast, "dana", 2)
        period = build.evaluation_period(service=cast.service, measures=("together5", "satisfied2"))
        return EvaluationRound.objects.get(period=period, measure="together5")


def page(cast: Cast, asked: EvaluationRound, worker: str) -> str:
    return f"{MINE}{asked.pk}/?with={cast.users[worker].pk}"


def test_it_is_asked_about_whom_they_met_three_times(
    cast: Cast, at: At, asked: EvaluationRound, as_owner: Owner
) -> None:
    sam = at("sam")
    shown = sam.get(MINE).content.decode()
    assert page(cast, asked, "alex") in shown
    assert "your peer worker: Alex" in shown
    assert str(cast.users["dana"].pk) not in shown
    for wrong in (
        f"{MINE}{asked.pk}/",
        page(cast, asked, "dana"),
        page(cast, asked, "bea"),
        f"{MINE}{asked.pk}/?with=x",
    ):
        assert sam.post(wrong, SHEET).status_code == 404, wrong
    assert sam.post(page(cast, asked, "alex"), SHEET | {"i2": "9"}).status_code == 422
    assert sam.post(page(cast, asked, "alex"), SHEET).url == MINE
    with as_owner():
        assert [(one.total, one.worker_id) for one in MeasureScore.objects.filter(round=asked)] == [
            (20, cast.users["alex"].pk)
        ]


def test_one_may_stay_open_and_the_others_stand_for_it(
    cast: Cast, at: At, asked: EvaluationRound, as_owner: Owner
) -> None:
    answers = SHEET | {"i1": "", "i2": "5"}
    assert "I knew what my peer worker’s role is." in text_of(at("sam").get(page(cast, asked, "alex")))
    assert at("sam").post(page(cast, asked, "alex"), answers).url == MINE
    assert at("sam").post(page(cast, asked, "alex"), answers | {"i3": ""}).status_code == 422
    with as_owner():
        assert float(MeasureScore.objects.get(round=asked).total) == 21.3


def test_after_an_answer_it_is_not_asked_again_for_a_month(
    cast: Cast, at: At, asked: EvaluationRound, as_owner: Owner
) -> None:
    with as_owner():
        before = build.evaluation_period(
            service=cast.service, kind="free", measures=("together5", "satisfied2"), since=-60, until=-29
        )
        late = {"period": before, "worker": cast.users["alex"], "total": 20}
        build.measure_score(consumer=cast.sam, measure="together5", created_at=timezone.now() - 29 * DAY, **late)
    assert at("sam").post(page(cast, asked, "alex"), SHEET).status_code == 404
    with as_owner():
        MeasureScore.objects.filter(round__period=before).update(created_at=timezone.now() - 31 * DAY)
    assert at("sam").post(page(cast, asked, "alex"), SHEET).url == MINE
    assert at("sam").post(page(cast, asked, "alex"), SHEET | {"i1": "5"}).url == MINE


def test_how_satisfied_they_are_is_asked_of_whoever_met_somebody(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        say(cast, "evaluation", "given")
        period = build.evaluation_period(service=cast.service, measures=("satisfied2",))
        satisfied = EvaluationRound.objects.get(period=period)
        met(cast, "alex", 2)
    given = {"i1": "5", "i2": "1"}
    assert "How satisfied you are" not in text_of(at("sam").get(MINE))
    assert at("sam").post(f"{MINE}{satisfied.pk}/", given).status_code == 404
    with as_owner():
        met(cast, "dana", 1)
    assert at("sam").post(f"{MINE}{satisfied.pk}/", given).url == MINE


def test_no_yes_no_question_and_the_worker_reads_nothing(
    cast: Cast, at: At, asked: EvaluationRound, as_owner: Owner
) -> None:
    at("sam").post(page(cast, asked, "alex"), SHEET)
    for reader in ("alex", "bea"):
        assert "20, between" not in text_of(at(reader).get(f"/people/{cast.sam.pk}/how-it-goes/"))
    at("sam").post(f"{MINE}{asked.pk}/share/?with={cast.users['alex'].pk}", {"share": "yes"})
    assert "20, between" in text_of(at("alex").get(f"/people/{cast.sam.pk}/how-it-goes/"))
    with as_owner():
        say(cast, "evaluation", "withdrawn", ago=0 * DAY)
    assert at("sam").post(page(cast, asked, "alex"), SHEET).status_code == 403


def test_a_paper_says_about_whom_it_is(cast: Cast, at: At, asked: EvaluationRound, as_owner: Owner) -> None:
    here = f"/people/{cast.sam.pk}/how-it-goes/{asked.pk}/"
    of_alex = f"{here}?with={cast.users['alex'].pk}"
    assert of_alex in at("bea").get(f"/people/{cast.sam.pk}/how-it-goes/").content.decode()
    assert of_alex not in at("alex").get(f"/people/{cast.sam.pk}/how-it-goes/").content.decode()
    assert at("alex").post(of_alex, SHEET).status_code == 404, "about themselves"
    assert at("bea").post(here, SHEET).status_code == 404
    assert at("bea").post(f"{here}?with={cast.users['alex'].pk}", SHEET | {"key": str(uuid.uuid4())}).status_code == 302
    with as_owner():
        assert MeasureScore.objects.get(round=asked).method == "paper"
