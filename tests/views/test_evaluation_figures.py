"""What came of a closed period is worked out once and kept, and the page says how old it is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction
from django.test import Client
from django.utils import timezone

from peernotes.actions import evaluation_figures
from peernotes.models import EvaluationFigures, EvaluationRound, MeasureScore
from peernotes.queries import evaluation as queries
from tests.support import build
from tests.support.build import DAY
from tests.support.cast import Cast
from tests.support.my import text_of
from tests.views.test_evaluation import here, measured, people

At = Callable[[str], Client]
Owner = Callable[[], Any]
pytestmark = pytest.mark.django_db
WORKED_OUT = "Worked out on"
WAITS = "still being worked out"
MORE_THAN_FEW = """
INSERT INTO peernotes_measurescore (service_id, consumer_id, round_id, answers, subscores, total, method, created_at)
SELECT r.service_id, c.id, r.id, '{}', '{}', n %% 90, 'own_login', now() - interval '50 days' FROM peernotes_evaluationround r
CROSS JOIN generate_series(1, 5001) n CROSS JOIN (SELECT id FROM peernotes_consumer WHERE id = %s) c WHERE r.id = %s"""


def kept(as_owner: Owner) -> int:
    with as_owner():
        return evaluation_figures.keep(using="default")


def shown(cast: Cast) -> tuple[list[Any], list[Any]]:
    cast.enter("ada")
    return sorted(queries.changes(cast.service.pk)[0], key=str), sorted(queries.asked_once(cast.service.pk)[0], key=str)


def test_what_is_kept_is_what_was_shown(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        who = people(cast, 6)
        first, later = measured(cast, who, measures=("mhi5", "satisfied2"))
        for number, one in enumerate(who):
            said = {"total": None, "subscores": {"i1": 3 + number % 3, "i2": number % 2}}
            build.measure_score(
                consumer=one, period=later, measure="satisfied2", **said, created_at=timezone.now() - 9 * DAY
            )
    before = shown(cast)
    assert all(before)
    assert WORKED_OUT not in text_of(at("ada").get(here(cast)))
    assert kept(as_owner)
    assert not kept(as_owner)
    assert shown(cast) == before
    with as_owner():
        assert set(EvaluationFigures.objects.filter(service=cast.service).values_list("period", flat=True)) == {
            first.pk,
            later.pk,
        }
        MeasureScore.objects.filter(round__service=cast.service).update(total=1, subscores={})
    assert shown(cast) == before
    page = text_of(at("ada").get(here(cast)))
    assert WORKED_OUT in page
    assert WAITS not in page


def test_of_many_answers_the_worker_tells(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        who = people(cast, 6)
        first, _later = measured(cast, who)
        asked = EvaluationRound.objects.get(period=first).pk
        with connection.cursor() as cursor:
            cursor.execute(MORE_THAN_FEW, [cast.sam.pk, asked])
    page = text_of(at("ada").get(here(cast)))
    assert WAITS in page
    assert "Nothing can be said yet." in page
    assert shown(cast) == ([], [])
    kept(as_owner)
    page = text_of(at("ada").get(here(cast)))
    assert WAITS not in page
    assert "6 people who answered both times" in page


def test_nobody_but_who_runs_the_service_reads_them(cast: Cast, as_owner: Owner) -> None:
    with as_owner():
        measured(cast, people(cast, 6))
    kept(as_owner)
    for name, many in (("ada", 2), ("alex", 0), ("bea", 0), ("sam", 0), ("ravi", 0)):
        cast.enter(name)
        assert EvaluationFigures.objects.count() == many, name
        assert bool(queries.changes(cast.service.pk)[0]) == bool(many), name


def test_they_never_change(cast: Cast, as_owner: Owner) -> None:
    with as_owner():
        measured(cast, people(cast, 6))
    kept(as_owner)
    with pytest.raises(DatabaseError), transaction.atomic(), as_owner():
        EvaluationFigures.objects.update(changes=[])
