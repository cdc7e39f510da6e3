"""Who answered long before or after the day on which it was due stands apart."""

from __future__ import annotations

import datetime as dt
import statistics
from collections.abc import Callable, Sequence
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.test import Client
from django.utils import timezone

from peernotes.actions import evaluation_figures
from peernotes.models import Consumer, EvaluationPeriod
from tests.support import build
from tests.support.build import DAY
from tests.support.cast import Cast
from tests.support.my import text_of
from tests.views.test_evaluation import here, people, rows
from tests.views.test_evaluation_groups import rows_of

At = Callable[[str], Client]
Owner = Callable[[], Any]


def answered(who: Sequence[Consumer], period: EvaluationPeriod, days: int, shift: int = 0, **more: Any) -> None:
    """``days`` before it was due, at noon where the service is."""
    zone = ZoneInfo(who[0].service.timezone)
    when = dt.datetime.combine(period.ends_on - days * DAY, dt.time(12), tzinfo=zone)
    for number, one in enumerate(who):
        told = {"total": 40 + 4 * number + shift * (number % 3)} | more
        build.measure_score(consumer=one, period=period, created_at=when, **told)


def two(cast: Cast, measures: Sequence[str] = ("mhi5",)) -> tuple[EvaluationPeriod, EvaluationPeriod]:
    about = {"service": cast.service, "measures": measures, "by": cast.users["ada"]}
    first = build.evaluation_period(**about, since=-160, until=-90, closed=-88)
    return first, build.evaluation_period(**about, kind="after", since=-80, until=-10, closed=-8)


def both_times(cast: Cast, many: int, early: int, stopped: int = 0) -> None:
    """``early``: so many more answered the second time 50 days before it was due."""
    first, later = two(cast)
    who = people(cast, many + early + stopped)
    answered(who, first, 5)
    answered(who[:many], later, 5, shift=8)
    if early:
        answered(who[many : many + early], later, 50, shift=20)


@pytest.mark.parametrize("early", [0, 4, 5])
def test_apart_from_five_on_and_never_among_the_others(cast: Cast, at: At, as_owner: Owner, early: int) -> None:
    with as_owner():
        both_times(cast, 6, early)
    ada = at("ada")
    table, page = rows(ada.get(here(cast, "table/"))), text_of(ada.get(here(cast)))
    in_time = [row for row in table if row["apart"] == "no"]
    assert [(row["answered_both"], row["mean_before"]) for row in in_time] == [("6", "50.00")]
    found = [row["answered_both"] for row in table if row["apart"] == "yes"]
    assert found == {0: [], 4: ["too few"], 5: ["5"]}[early]
    assert ("Mental Health Inventory (MHI-5), apart" in page) is (early == 5)
    assert ("5 people answered more than 30 days before or after" in page) is (early == 5)
    assert ("how many they are is not shown" in page) is (early == 4)
    assert in_time[0]["answered_before"] == {0: "6", 4: "too few", 5: "11"}[early], "four by difference"
    assert ("nobody stopped" in page) is (early != 4)
    with as_owner():
        evaluation_figures.keep(using="default")
    assert rows(ada.get(here(cast, "table/"))) == table


def test_who_stopped_is_not_known_by_difference(cast: Cast, at: At, as_owner: Owner) -> None:
    """Of 13 before, 6 in time and 5 apart leave two."""
    with as_owner():
        both_times(cast, 6, 5, stopped=2)
    table = rows(at("ada").get(here(cast, "table/")))
    assert {(row["apart"], row["answered_both"], row["answered_before"]) for row in table} == {
        ("no", "6", "too few"),
        ("yes", "5", "too few"),
    }


def test_those_apart_and_those_who_stopped_are_told_together(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        both_times(cast, 6, 4, stopped=5)
    page = text_of(at("ada").get(here(cast)))
    assert "of the 15 who answered before, 9 stopped, or answered more than 30 days before or after" in page


@pytest.mark.parametrize(("days", "apart"), [(30, False), (31, True), (-30, False), (-31, True)])
def test_thirty_days_are_not_more_than_thirty(cast: Cast, at: At, as_owner: Owner, days: int, apart: bool) -> None:
    with as_owner():
        first, later = two(cast)
        who = people(cast, 5)
        EvaluationPeriod.objects.filter(pk=later.pk).update(closed_at=timezone.now() + 40 * DAY)
        answered(who, first, 5)
        answered(who, later, days, shift=8)
    found = [row for row in rows(at("ada").get(here(cast, "table/"))) if row["answered_both"] == "5"]
    assert [row["apart"] for row in found] == ["yes" if apart else "no"]


def test_either_of_the_two_times_is_enough(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        first, later = two(cast)
        who = people(cast, 10)
        answered(who[:5], first, 50)
        answered(who[5:], first, 5, shift=3)
        answered(who, later, 5, shift=9)
    table = rows(at("ada").get(here(cast, "table/")))
    assert [(row["apart"], row["mean_before"]) for row in table] == [
        ("no", f"{statistics.mean((40, 47, 54, 52, 59)):.2f}"),
        ("yes", f"{statistics.mean((40, 44, 48, 52, 56)):.2f}"),
    ]
    assert "got better" in text_of(at("ada").get(here(cast)))


def test_asked_once_stands_apart_too(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        who = people(cast, 22)
        period = build.evaluation_period(
            service=cast.service,
            kind="free",
            measures=("views1",),
            since=-80,
            until=-10,
            closed=-8,
            by=cast.users["ada"],
        )
        for number, one in enumerate(who):
            scales = {"measure": "views1", "total": None, "subscores": {"i1": "5.0" if number % 2 else "2.0"}}
            answered([one], period, 5 if number < 12 else 45, **scales)
    table = [row for row in rows_of(at("ada").get(here(cast, "table/"))) if row["theme"] == "Asked once"]
    assert [(row["apart"], row["answered_both"], row["value"]) for row in table] == [
        ("no", "12", "50"),
        ("yes", "10", "50"),
    ]
    page = text_of(at("ada").get(here(cast)))
    assert "Whether your views counted: My views counted, apart" in page
    assert "People who say “My views counted” Figure 50 %" in page, "of those in time alone"
