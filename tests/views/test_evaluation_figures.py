"""What came of a closed period is worked out once and kept, and the page says how old it is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction
from django.test import Client
from django.utils import timezone

from peernotes.actions import evaluation_figures
from peernotes.models import EvaluationFigures, EvaluationPeriod, EvaluationRound, MeasureScore
from peernotes.queries import evaluation as queries
from tests.support import build
from tests.support.build import DAY
from tests.support.cast import Cast
from tests.support.my import text_of
from tests.views.test_evaluation import here, measured, people, rows

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


def in_parts(cast: Cast, values: dict[int, str]) -> EvaluationPeriod:
    """Six people, asked before and after by the LPFS-BF. ``values``: of the second part, by the place of the period."""
    who = people(cast, 6)
    asked = {"service": cast.service, "measures": ("lpfs_bf2",), "by": cast.users["ada"]}
    periods = [
        build.evaluation_period(since=-60, until=-30, closed=-30, **asked),
        build.evaluation_period(kind="after", since=-20, until=-2, closed=-2, **asked),
    ]
    for place, period in enumerate(periods):
        for number, one in enumerate(who):
            mine, other = 6 + number * (2 + place), int(values.get(place) or 6 + number * number % (11 - 4 * place))
            build.measure_score(
                consumer=one, period=period, measure="lpfs_bf2", total=mine + other,
                subscores={"self": f"{mine}.0", "interpersonal": f"{other}.0"}, created_at=period.closed_at - DAY,
            )  # fmt: skip
    return periods[1]


@pytest.mark.parametrize("place", [None, 0, 1])
@pytest.mark.parametrize("is_kept", [False, True])
def test_no_total_tells_of_a_hidden_part(
    cast: Cast, at: At, as_owner: Owner, place: int | None, *, is_kept: bool
) -> None:
    with as_owner():
        in_parts(cast, {} if place is None else {place: "12"})
    if is_kept:
        kept(as_owner)
    table = {row["subscale"]: row for row in rows(at("ada").get(here(cast, "table/")))}
    told = {name for name, row in table.items() if row["mean_before"] != "too few"}
    assert told == ({"", "With oneself", "With others"} if place is None else {"With oneself"})
    for name, row in table.items():
        figures = {row[each] for each in row if each.startswith(("mean_", "sd_", "interval_", "answered_both"))}
        assert (figures == {"too few"}) is (name not in told)


def test_no_parts_tell_of_a_hidden_total(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        later = in_parts(cast, {})
        for score in MeasureScore.objects.filter(round__period=later):
            rest = 48 - int(float(score.subscores["self"]))
            MeasureScore.objects.filter(pk=score.pk).update(
                total=48, subscores=score.subscores | {"interpersonal": f"{rest}.0"}
            )
    assert {row["mean_later"] for row in rows(at("ada").get(here(cast, "table/")))} == {"too few"}


def test_what_was_kept_before_hides_it_too(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        later = in_parts(cast, {})
        first = EvaluationPeriod.objects.get(service=cast.service, kind="before")
        means = ("before_mean", "before_sd", "later_mean", "later_sd", "change_mean", "change_sd")
        each = {
            "measure": "lpfs_bf2",
            "before_id": str(first.pk),
            "later_id": str(later.pk),
            "asked": 6,
            "apart": False,
        }
        told = each | dict.fromkeys(means, 7.5) | {"many": 6}
        hidden = each | dict.fromkeys(means) | {"many": None, "scale": "interpersonal"}
        changes = [told | {"scale": ""}, told | {"scale": "self"}, hidden]
        EvaluationFigures.objects.create(service=cast.service, period=later, changes=changes)
    shown = rows(at("ada").get(here(cast, "table/")))
    assert [row["subscale"] for row in shown if row["mean_later"] != "too few"] == ["With oneself"]
