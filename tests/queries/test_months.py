"""The bound that keeps months to come out of the plan: past the present one, also at its end and at the year's."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from django.db import connection
from django.utils import timezone

from peernotes.queries._months import until_now
from peernotes.queries.keyset import Cursor, Order


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
    assert until_now("e.at", Order()) == f"e.at < '{first_left_out}T00:00:00Z'::timestamptz"


def test_beyond_a_cursor_the_cursor_is_the_bound() -> None:
    place = (timezone.now(), 7)
    assert until_now("e.at", Order(Cursor(place))) == "e.at <= %(beyond_0)s::timestamptz"
    assert until_now("e.at", Order(Cursor(place, back=True))) == until_now("e.at", Order())


# The only sign of it in a catalogue, and without it "who looked" sorts all that there is about a person.
@pytest.mark.django_db
def test_every_month_is_told_to_be_walked(as_owner: Callable[[], AbstractContextManager[None]]) -> None:
    with as_owner(), connection.cursor() as cursor:
        cursor.execute("SELECT peernotes_event_months('2031-03-01', '2031-04-01')")
        cursor.execute(
            """SELECT a.attoptions, count(*) FROM pg_inherits i JOIN pg_attribute a ON a.attrelid = i.inhrelid
               WHERE i.inhparent = 'peernotes_event'::regclass AND a.attname = 'subject_id' GROUP BY 1"""
        )
        [(told, months)] = cursor.fetchall()
    assert told == ["n_distinct=200"]
    assert months > 30
