"""When a reader last had a record open before the present sitting, against a walk back through all their looks."""

from __future__ import annotations

import datetime as dt
import random
from typing import TYPE_CHECKING

import pytest
from django.db import connection
from django.utils import timezone

from peernotes.actions import reading
from peernotes.models import Event, RecordEntry
from peernotes.queries import people
from peernotes.queries.record.lines import Narrow
from tests.support.cast import Cast, make_cast

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager
    from typing import Any

    from peernotes.policy.facts import Actor

    Owner = Callable[[], AbstractContextManager[Any]]

SITTING = dt.timedelta(minutes=30)


@pytest.fixture
def cast(as_owner: Owner) -> Cast:
    with as_owner():
        return make_cast()


def before_this_sitting(looks: list[dt.datetime], now: dt.datetime) -> dt.datetime | None:
    """By walking back from now for as long as one look follows the other."""
    for look in sorted(looks, reverse=True):
        if now - look > SITTING:
            return look
        now = look
    return None


def pass_time(by: Actor, as_owner: Owner, pause: dt.timedelta) -> None:
    """As if the looks so far had been that much earlier."""
    with as_owner(), connection.cursor() as cursor:
        shift = "UPDATE peernotes_look SET at = at - %s, before = before - %s WHERE user_id = %s"
        cursor.execute(shift, [pause, pause, by.user_id])


@pytest.mark.parametrize("seed", range(6))
def test_the_last_look_is_that_of_the_sitting_before(cast: Cast, as_owner: Owner, seed: int) -> None:
    rng, day = random.Random(seed), dt.timedelta(days=1)
    with as_owner():
        entry = RecordEntry.objects.create(
            service=cast.service, consumer=cast.sam, kind="progress", title="A visit", text="Tea.", author_name="Bea",
            written_at=timezone.now() - day,
        )  # fmt: skip
    looks: list[dt.datetime] = []
    by = cast.enter("bea")
    for _ in range(12):
        pause = dt.timedelta(minutes=rng.choice([1, 29, 31, 600]))
        pass_time(by, as_owner, pause)
        looks = [look - pause for look in looks]
        by, now = cast.enter("bea"), timezone.now()
        found = people.person(cast.sam.pk).looked
        wanted = before_this_sitting(looks, now)
        assert (found is None) == (wanted is None)
        assert found is None or abs(found - wanted) < dt.timedelta(seconds=20)
        if rng.random() < 0.5:
            reading.open_record(by=by, consumer_id=cast.sam.pk, narrow=Narrow())
        else:
            reading.open_entry(by=by, entry_id=entry.pk)
        looks.append(now)
        reading.open_record(by=by, consumer_id=cast.sam.pk, narrow=Narrow(words="nothing"))


@pytest.mark.parametrize("seed", range(6))
def test_looks_of_earlier_days_come_from_the_events(cast: Cast, as_owner: Owner, seed: int) -> None:
    rng, now = random.Random(seed), timezone.now()
    about = {"subject_id": cast.sam.pk, "service_id": cast.service.pk}
    minutes = [rng.choice([1, 5, 29, 31, 45, 600]) * rng.randint(1, 4) for _ in range(12)]
    looks = [now - dt.timedelta(minutes=each) for each in minutes]
    with as_owner():
        for look in looks:
            Event.objects.create(at=look, verb="read_record", actor_id=cast.users["bea"].pk, **about)
            # Neither another reader's look nor a refused one, nor another verb, is a look of this reader.
            for other in ({"actor_id": cast.users["alex"].pk}, {"allowed": False}, {"verb": "search"}):
                values = {"verb": "read_record", "actor_id": cast.users["bea"].pk} | other
                Event.objects.create(at=look + dt.timedelta(seconds=20), **(about | values))
        with connection.cursor() as cursor:
            cursor.execute("DELETE FROM peernotes_look")
            cursor.execute("SELECT peernotes_fill_looks()")
    cast.enter("bea")
    assert people.person(cast.sam.pk).looked == before_this_sitting(looks, now)
