"""Lists of some days, turned page by page to the end and back: every line of these days once, in order, and no other.
Days and places meet in one statement there (``Order.bound``)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone

from peernotes import access
from peernotes.models import Event, RecordEntry
from peernotes.queries import events, my, who_looked
from peernotes.queries.keyset import SIZE, TIME_AND_ID, Cursor, Page
from peernotes.queries.record import timeline
from peernotes.queries.record.lines import Narrow
from tests.support.cast import Cast, make_cast

ZONE = ZoneInfo("UTC")
TODAY = timezone.now().date()
EACH_DAY, DAYS = 6, 20
SINCE, UNTIL = TODAY - dt.timedelta(days=16), TODAY - dt.timedelta(days=4)
Turn = Callable[[Cursor | None], Page[Any]]
Kind = Callable[[Cast], Turn]


@pytest.fixture
def cast(as_owner: Callable[[], AbstractContextManager[None]]) -> Cast:
    """Six entries and six looks a day, several at the same moment."""
    with as_owner():
        made = make_cast()
        midnight = dt.datetime.combine(TODAY, dt.time(), ZONE)
        moments = [midnight - dt.timedelta(days=day, hours=n // 2) for day in range(1, DAYS) for n in range(EACH_DAY)]
        service, bea = made.service, made.users["bea"]
        RecordEntry.objects.bulk_create(
            RecordEntry(
                service=service, consumer=made.sam, kind="progress", title="A visit", text="x", author_name="Bea",
                created_by=bea, written_at=at,
            )
            for at in moments
        )  # fmt: skip
        Event.objects.bulk_create(
            Event(
                service_id=service.pk, subject_id=made.sam.pk, actor_id=bea.pk, actor_role="clinician",
                verb="read_record", object_type="consumer", object_id=made.sam.pk, at=at,
            )
            for at in moments
        )  # fmt: skip
    return made


def record(cast: Cast) -> Turn:
    gathered = access.gather(cast.enter("bea"), consumer=cast.sam.pk)
    narrow = Narrow(since=SINCE, until=UNTIL)
    return lambda cursor: timeline.of_person(gathered, narrow, cursor)


def looks(cast: Cast) -> Turn:
    by = cast.enter("sam")
    me = my.me(by)
    return lambda cursor: who_looked.of_me(by, me, who_looked.LooksWanted(since=SINCE, until=UNTIL), cursor)


def of_service(cast: Cast) -> Turn:
    cast.enter("ada")
    return lambda cursor: events.of_service(
        cast.service.pk, events.EventsWanted(since=SINCE, until=UNTIL), ZONE, cursor
    )


@pytest.mark.parametrize(
    ("kind", "shape"), [(record, TIME_AND_ID), (looks, who_looked.SHAPE), (of_service, events.SHAPE)]
)
def test_every_line_of_the_days_once_there_and_back(kind: Kind, shape: tuple[type, ...], cast: Cast) -> None:
    turn = kind(cast)
    there = [turn(None)]
    while there[-1].older:
        there.append(turn(Cursor.read(there[-1].older, shape)))
    rows = [row for page in there for row in page.rows]
    days = [row.at.date() for row in rows]
    assert len(set(days)) == (UNTIL - SINCE).days + 1
    assert (min(days), max(days)) == (SINCE, UNTIL)
    assert all(days.count(day) == EACH_DAY for day in set(days))
    assert [(row.at, row.id) for row in rows] == sorted({(row.at, row.id) for row in rows}, reverse=True)
    back = [there[-1]]
    while back[-1].newer:
        back.append(turn(Cursor.read(back[-1].newer, shape)))
    assert [row.id for page in reversed(back[1:]) for row in page.rows] == [
        row.id for row in rows[: -len(back[0].rows)]
    ]
    assert len(there) == -(-len(rows) // SIZE) > 2


def test_a_place_outside_the_days_shows_none_from_there(cast: Cast) -> None:
    """An address that somebody put together."""
    later, earlier = (dt.datetime.combine(day, dt.time(), ZONE) for day in (TODAY, TODAY - dt.timedelta(days=DAYS)))
    turn = of_service(cast)
    from_later = turn(Cursor((later, 1 << 60))).rows
    from_earlier = turn(Cursor((earlier, 1), back=True)).rows
    assert {row.at.date() for row in (*from_later, *from_earlier)} <= {
        SINCE + dt.timedelta(days=day) for day in range((UNTIL - SINCE).days + 1)
    }
    assert len(from_later) == len(from_earlier) == SIZE
