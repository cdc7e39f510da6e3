"""Three figures on an administrator's first page: of the last whole quarter, and up or down from the one before."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone

from peernotes.models import Note
from peernotes.policy.switches import INTEGRATED
from peernotes.queries.checklist import started
from tests.support import build
from tests.support.build import DAY
from tests.support.cast import Cast
from tests.support.my import text_of
from tests.support.pages import BUDGET, statements

At = Callable[[str], Client]
Owner = Callable[[], Any]
pytestmark = pytest.mark.django_db
LABELS = ("Notes that both agreed to", "Peer workers supervised in time", "Safety concerns answered in time")


def shown(cast: Cast, at: At) -> dict[str, str]:
    """By label: the figure, and what it was before."""
    page = text_of(at("ada").get(f"/services/{cast.service.slug}/model/"))
    rows = {label: re.search(rf"{label} Figure (.+?) Three months before (.+?) (?=[A-Z“])", page) for label in LABELS}
    assert all(rows.values()), page
    return {label: f"{row[1]}, {row[2]}" for label, row in rows.items() if row}


def quarter(back: int) -> dt.datetime:
    """The first day of one that is over, at noon."""
    now = timezone.localtime()
    month = 3 * ((now.month - 1) // 3) + 1 - 3 * back
    return now.replace(year=now.year - (month < 1), month=(month - 1) % 12 + 1, day=1, hour=12)


def notes(cast: Cast, back: int, *, agreed: int, of: int, **more: Any) -> None:
    about = {"consumer": cast.sam, "author": cast.users["alex"], "policy": cast.policy}
    when = quarter(back) + 9 * DAY
    for number in range(of):
        status = "final" if number < agreed else "draft"
        told = {"happened_at": when, "created_at": when, "status": status, "sections": [build.section()]} | more
        build.note(**about, **told)


def test_a_small_service_is_told_nothing(cast: Cast, at: At) -> None:
    assert set(shown(cast, at).values()) == {"too few, too few"}


def test_notes_agreed_to_go_up_and_down(cast: Cast, at: At, as_owner: Owner) -> None:
    label = LABELS[0]
    with as_owner():
        notes(cast, 1, agreed=9, of=13)
    assert shown(cast, at)[label] == "too few, too few", "four were not"
    with as_owner():
        notes(cast, 1, agreed=0, of=1)
        notes(cast, 1, agreed=0, of=9, status="declined")
        notes(cast, 1, agreed=0, of=9, status="deferred")
    assert shown(cast, at)[label] == "64 %, too few", "who wanted no note has not failed to agree"
    with as_owner():
        notes(cast, 2, agreed=5, of=10)
    assert shown(cast, at)[label] == "64 %, up from 50 %"
    with as_owner():
        notes(cast, 2, agreed=20, of=20)
    assert shown(cast, at)[label] == "64 %, down from 83 %"


def test_what_is_agreed_to_later_moves_no_figure(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        notes(cast, 1, agreed=5, of=10)
        notes(cast, 2, agreed=6, of=12)
    assert shown(cast, at)[LABELS[0]] == "50 %, as now"
    with as_owner():
        notes(cast, 1, agreed=5, of=5, created_at=timezone.now(), finalised_at=timezone.now())
    assert shown(cast, at)[LABELS[0]] == "50 %, as now", "written down too late to be of that quarter"
    with as_owner():
        late = Note.objects.filter(service=cast.service, status="final", happened_at__gte=quarter(1))
        late = late.filter(created_at__lt=quarter(0))
        Note.objects.filter(pk=late.first().pk).update(finalised_at=timezone.now())
    assert shown(cast, at)[LABELS[0]] == "too few, 50 %", "agreed to after it was over"


def test_supervision_is_as_it_was_on_the_last_day(cast: Cast, at: At, as_owner: Owner) -> None:
    ravi, last = cast.users["ravi"], quarter(0).date() - DAY
    with as_owner():
        cast.service = build.service(slug=f"sup-{cast.service.slug}")
        build.member(user=cast.users["ada"], service=cast.service, role="service_admin")
        every = replace(INTEGRATED, supervision_interval_days=14, supervisor_kind="peer")
        build.policy_version(service=cast.service, starts=quarter(4), switches=every)
        for number in range(11):
            user = build.user(username=f"s{number}.{cast.service.slug}")
            about = {"user": user, "service": cast.service, "role": "consumer_peer_worker"}
            build.member(**about, starts_at=quarter(3), ends_at=quarter(0) if number < 10 else quarter(1))
            tie = build.supervision(service=cast.service, worker=user, supervisor=ravi, starts_at=quarter(3))
            held = last - (10 if number < 5 else 20) * DAY
            build.supervision_session(tie=tie, held_on=held, created_at=quarter(0) - 5 * DAY)
            build.supervision_session(tie=tie, held_on=last, created_at=quarter(0) + 5 * DAY)
    assert shown(cast, at)[LABELS[1]] == "50 %, too few", "all were late before, and who had left is not counted"


def test_concerns_are_counted_by_when_they_were_seen(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        for back, seen in ((1, 6), (2, 9)):
            when = quarter(back) + DAY
            for number in range(15):
                late = dt.timedelta(hours=1 if number < seen else 5)
                build.concern(
                    consumer=cast.sam, by=cast.users["alex"], seen_by=cast.users["bea"], created_at=when,
                    due_at=when + dt.timedelta(hours=4), acknowledged_at=when + late,
                )  # fmt: skip
    assert shown(cast, at)[LABELS[2]] == "40 %, down from 60 %"


def test_nobody_but_an_administrator_is_told(cast: Cast, at: At) -> None:
    for name in ("alex", "bea", "ravi", "sam"):
        cast.enter(name)
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM peernotes_home_figures(%s)", [cast.service.pk])
            assert cursor.fetchone() == (0,)
        assert started(cast.service.pk).figures is None
    assert "How it went" not in text_of(at("alex").get(f"/services/{cast.service.slug}/model/"))


def test_the_page_costs_what_it_did(cast: Cast, at: At, as_owner: Owner) -> None:
    ada, page = at("ada"), f"/services/{cast.service.slug}/model/"
    before = statements(ada, page)
    with as_owner():
        notes(cast, 1, agreed=9, of=20)
    assert statements(ada, page) == before <= BUDGET
