"""The duty roster: seen by whoever works in the service, planned by its administrators."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from peernotes.actions import duty, staff
from peernotes.enums import Code
from peernotes.errors import Missing, Refused
from peernotes.models import DutyShift, Event
from peernotes.presenters import duty as presenter
from peernotes.presenters import times
from tests.support import build
from tests.support.cast import Cast, make_cast
from tests.support.pages import BUDGET, statements

At = Callable[[str], Client]
Owner = Callable[[], Any]
HOUR = dt.timedelta(hours=1)


def page(cast: Cast, tail: str = "") -> str:
    return f"/services/{cast.service.slug}/duty/{tail}"


def said(cast: Cast, who: str = "bea", begins: dt.timedelta = HOUR, lasts: dt.timedelta = HOUR) -> dict[str, Any]:
    starts_at = timezone.now() + begins
    times = {"starts_at": starts_at, "ends_at": starts_at + lasts}
    clock = {name: timezone.localtime(at).strftime("%Y-%m-%dT%H:%M") for name, at in times.items()}
    return {"key": uuid.uuid4(), "worker": cast.users[who].pk} | clock


def on_duty(cast: Cast, as_owner: Owner, who: str = "bea", begins: int = -1, ends: int = 1) -> DutyShift:
    now = timezone.now()
    with as_owner():
        return build.shift(
            service=cast.service, user=cast.users[who], starts_at=now + begins * HOUR, ends_at=now + ends * HOUR
        )


def test_planned_once_seen_by_all_who_work_here(cast: Cast, at: At, as_owner: Owner) -> None:
    sent = said(cast)
    for _ in range(2):
        assert at("ada").post(page(cast, "new/"), sent).status_code == 302
    shift = DutyShift.objects.get(user=cast.users["bea"])
    assert Event.objects.get(verb="plan_duty").object_id == shift.pk
    for name in ("ada", "bea", "alex", "ravi"):
        shown = at(name).get(page(cast))
        assert f"Times: {times.zone(cast.service.timezone)}" in shown.content.decode()
        rows = [row for day in shown.context["days"] for row in day.rows]
        links = {row.href for row in rows}
        assert links <= ({page(cast, f"{shift.pk}/")} if name == "ada" else {""})
    assert at("sam").get(page(cast)).status_code == 403
    with as_owner():
        assert Event.objects.filter(verb="see_duty", allowed=True).count() == 4


def test_nobody_is_on_duty_twice_and_two_may_be_at_once(cast: Cast, at: At) -> None:
    ada = at("ada")
    assert ada.post(page(cast, "new/"), said(cast)).status_code == 302
    again = ada.post(page(cast, "new/"), said(cast, begins=1.5 * HOUR))
    assert (again.status_code, again.context["refusal"].code) == (403, "overlaps")
    assert ada.post(page(cast, "new/"), said(cast, "cleo")).status_code == 302
    right_after = DutyShift.objects.get(user=cast.users["bea"]).ends_at - timezone.now()
    assert ada.post(page(cast, "new/"), said(cast, begins=right_after)).status_code == 302
    assert DutyShift.objects.count() == 3


@pytest.mark.parametrize("who", ["alex", "ada"])
def test_only_a_clinician_is_on_duty(cast: Cast, at: At, who: str) -> None:
    assert at("ada").post(page(cast, "new/"), said(cast, who)).status_code == 422
    by, span = cast.enter("ada"), (timezone.now(), timezone.now() + HOUR)
    with pytest.raises(Refused, match=f"^{Code.NOT_OFFERED.value}$"):
        duty.plan(by=by, service_id=cast.service.pk, user_id=cast.users[who].pk, span=span, key=uuid.uuid4())


@pytest.mark.parametrize(
    ("begins", "lasts", "field"),
    [(-2, 4, "starts_at"), (1, 0, "ends_at"), (2, -1, "ends_at"), (-0.5, 0.4, "ends_at"), (1, 169, "ends_at")],
)
def test_times_that_are_none(cast: Cast, at: At, begins: float, lasts: float, field: str) -> None:
    answer = at("ada").post(page(cast, "new/"), said(cast, begins=begins * HOUR, lasts=lasts * HOUR))
    assert (answer.status_code, list(answer.context["form"].errors)) == (422, [field])


def test_other_times_for_what_has_begun(cast: Cast, at: At, as_owner: Owner) -> None:
    minute = timezone.now().replace(second=0, microsecond=0)
    with as_owner():
        shift = build.shift(
            service=cast.service, user=cast.users["bea"], starts_at=minute - 5 * HOUR, ends_at=minute + HOUR
        )
    ada, address = at("ada"), page(cast, f"{shift.pk}/")
    assert "End it now" in ada.get(address).content.decode()
    assert ada.post(address, said(cast, begins=-5 * HOUR, lasts=9 * HOUR)).status_code == 302
    assert ada.post(address, said(cast, begins=-4 * HOUR, lasts=9 * HOUR)).status_code == 422
    shift.refresh_from_db()
    assert shift.ends_at == minute + 4 * HOUR


def test_ended_now_or_taken_off(cast: Cast, at: At, as_owner: Owner) -> None:
    now, later = on_duty(cast, as_owner), on_duty(cast, as_owner, "cleo", 1, 2)
    for shift in (now, later):
        assert at("ada").post(page(cast, f"{shift.pk}/end/")).status_code == 302
    now.refresh_from_db()
    assert now.ends_at < timezone.now() + HOUR / 60
    assert not DutyShift.objects.filter(pk=later.pk).exists()
    with as_owner():
        told = (
            Event.objects.filter(verb="plan_duty", service_id=cast.service.pk, allowed=True)
            .order_by("id")
            .values_list("object_id", flat=True)
        )
        assert list(told) == [now.pk, later.pk]
    assert at("ada").post(page(cast, f"{now.pk}/end/")).status_code == 403


def test_who_cannot_be_chosen_is_not_said_back(cast: Cast, at: At) -> None:
    sent = said(cast) | {"worker": uuid.uuid4()}
    answer = at("ada").post(page(cast, "new/"), sent)
    assert answer.status_code == 422
    assert "Please choose one of these." in answer.content.decode()
    assert str(sent["worker"]) not in answer.content.decode()


def test_that_of_another_service_is_not_there(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        other = make_cast()
    shift = on_duty(other, as_owner)
    assert at("ada").get(page(cast, f"{shift.pk}/")).status_code == 404
    with pytest.raises(Missing):
        duty.end(by=cast.enter("ada"), service_id=cast.service.pk, shift_id=shift.pk)


def test_a_gap_is_shown(cast: Cast, at: At, as_owner: Owner) -> None:
    answer = at("ada").get(page(cast))
    assert len(answer.context["gaps"]) == 1
    assert "Times when nobody is on duty" in answer.content.decode()
    assert "always somebody on duty" not in answer.content.decode()
    on_duty(cast, as_owner, "cleo", -1, 24)
    on_duty(cast, as_owner, "cleo", 48, 24 * 8)
    assert len(at("bea").get(page(cast)).context["gaps"]) == 1
    on_duty(cast, as_owner, "bea", 23, 49)
    said = at("ada").get(page(cast)).content.decode()
    assert "nobody is on duty" not in said
    assert "In the next seven days there is always somebody on duty." in said


@pytest.mark.parametrize(
    ("text", "first"),
    [("2026-11-26", "2026-11-26"), ("x", ""), ("", ""), ("9999-12-31", ""), ("0001-01-01", "")],
)
def test_a_week_begins_today_or_where_it_is_wanted(text: str, first: str) -> None:
    assert presenter.week(text).first == (dt.date.fromisoformat(first) if first else timezone.localdate())


def test_through_the_night_it_stands_under_both_days(cast: Cast, as_owner: Owner, at: At) -> None:
    with as_owner():
        night = dt.datetime(2026, 11, 24, 20, tzinfo=dt.UTC)
        build.shift(service=cast.service, user=cast.users["bea"], starts_at=night, ends_at=night + 12 * HOUR)
    days = at("ada").get(page(cast, "?week=2026-11-24")).context["days"]
    assert [[row.note for row in day.rows] for day in days[:2]] == [
        ["20:00 to Wednesday 25 November, 08:00"],
        ["Tuesday 24 November, 20:00 to 08:00"],
    ]


def test_who_is_on_duty_stands_beside_the_phone(cast: Cast, as_owner: Owner, at: At) -> None:
    on_duty(cast, as_owner)
    on_duty(cast, as_owner, "cleo", 1, 2)
    shown = at("alex").get(f"/people/{cast.sam.pk}/concerns/new/").content.decode()
    assert "On duty now: Bea." in shown


def test_who_is_no_clinician_any_more_is_on_no_roster(cast: Cast, as_owner: Owner) -> None:
    now, later = on_duty(cast, as_owner), on_duty(cast, as_owner, "bea", 2, 4)
    by, why = cast.enter("ada"), {"user_id": cast.users["bea"].pk, "reason": "Left."}
    staff.end_membership(by=by, service_id=cast.service.pk, **why)
    assert not DutyShift.objects.filter(pk=later.pk).exists()
    assert DutyShift.objects.get(pk=now.pk).ends_at < timezone.now() + HOUR / 60


@pytest.mark.parametrize("tail", ["", "new/"])
def test_few_statements(cast: Cast, at: At, as_owner: Owner, tail: str) -> None:
    for n in range(25):
        on_duty(cast, as_owner, "bea", n, n + 1)
    assert statements(at("ada"), page(cast, tail)) <= BUDGET
