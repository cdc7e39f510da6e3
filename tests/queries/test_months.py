"""The bound that keeps months to come out of the plan: past the present one, also at its end and at the year's."""

from __future__ import annotations

import datetime as dt

import pytest
from django.utils import timezone

from peernotes.queries._months import until_now


@pytest.mark.parametrize(
    ("now", "first_left_out"),
    [
        ("2026-11-26T05:00:00", "2026-12-01"),
        ("2026-11-30T23:59:59", "2027-01-01"),
        ("2026-12-30T12:00:00", "2027-01-01"),
        ("2026-12-31T12:00:00", "2027-02-01"),
        ("2027-01-01T00:00:00", "2027-02-01"),
    ],
)
def test_the_month_after_this_one_is_left_out(now: str, first_left_out: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timezone, "now", lambda: dt.datetime.fromisoformat(f"{now}+00:00"))
    assert until_now("e.at") == f"e.at < '{first_left_out}T00:00:00Z'::timestamptz"
