"""A time from the database is the same moment, in UTC."""

from __future__ import annotations

import datetime as dt

import psycopg
import pytest
from django.db import DataError, connection

from config import moments

TIMES = {
    "2026-03-01 10:20:30+00": dt.datetime(2026, 3, 1, 10, 20, 30, tzinfo=dt.UTC),
    "2026-03-01 10:20:30.5+00": dt.datetime(2026, 3, 1, 10, 20, 30, 500_000, tzinfo=dt.UTC),
    "2026-03-01 10:20:30.000007+11": dt.datetime(2026, 2, 28, 23, 20, 30, 7, tzinfo=dt.UTC),
    "1999-12-31 23:59:59.999999+00": dt.datetime(1999, 12, 31, 23, 59, 59, 999_999, tzinfo=dt.UTC),
    "0001-01-02 00:00:00+00": dt.datetime(1, 1, 2, tzinfo=dt.UTC),
}


def read(text: str) -> dt.datetime:
    with connection.cursor() as cursor:
        cursor.execute("SELECT %s::text::timestamptz", [text])
        return cursor.fetchone()[0]


@pytest.mark.django_db
@pytest.mark.parametrize("text", TIMES)
def test_every_time_is_the_same_moment_in_utc(text: str) -> None:
    found = read(text)
    assert (found, found.tzinfo) == (TIMES[text], dt.UTC)


@pytest.mark.django_db
@pytest.mark.parametrize("text", ["infinity", "10000-01-01 00:00:00+00", "0044-03-15 12:00:00+00 BC"])
def test_a_time_that_python_does_not_have_is_refused_as_before(text: str) -> None:
    with pytest.raises(DataError):
        read(text)


@pytest.mark.django_db
def test_the_application_reads_times_by_it() -> None:
    kind = psycopg.adapters.types["timestamptz"].oid
    with connection.cursor() as cursor:
        loader = cursor.adapters.get_loader(kind, psycopg.pq.Format.TEXT)
    assert loader is moments.Moment
