"""How deep a page lies must not matter: page 1,000 (or the last one, where there are fewer) against page 1 of the same
list. Every page up to there is turned, as a reader would, and no line may come twice."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

from django.db import transaction

from bench.audit import ZONE
from bench.connections import APP, brute, counted, pid
from bench.measure import AGAIN, LIMIT, Design, Subject, Transaction
from bench.own import looked_at
from bench.people import clinicians, readers
from peernotes import access, audit
from peernotes.queries import events, keyset, my, people, who_looked, worklist
from peernotes.queries.events import EventsWanted
from peernotes.queries.record import search, timeline
from peernotes.queries.record.lines import Narrow

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from peernotes.policy.facts import Actor
    from peernotes.queries.keyset import Cursor, Page

    Turn = Callable[[Cursor | None], Page[Any]]

PAGES = 1_000
GOAL = "1.5 or less, against page 1"


def subjects() -> Iterator[Subject]:
    wide = next(reader for reader in clinicians() if reader.name.endswith(".wide")).actor
    yield _deep("the longest record", wide, _record(wide), keyset.TIME_AND_ID)
    yield _deep("the list of people", wide, lambda cursor: people.my_people(wide, "", cursor), keyset.NAME_AND_ID)
    worklist_of = worklist.rest
    yield _deep("the worklist", wide, lambda cursor: worklist_of(wide, cursor), keyset.TIME_AND_ID)
    walk = Narrow(words="walk")
    yield _deep("a search", wide, lambda cursor: search.everyone(wide, walk, cursor).lines, keyset.TIME_AND_ID)
    admin = readers("service_admin")[0].actor
    service = brute("SELECT bench.key('service', 1)")[0][0]
    until = datetime.now(UTC).date() - timedelta(days=7)
    for name, wanted in (
        ("a service's events", EventsWanted()),
        ("a service's events until last week", EventsWanted(until=until)),
    ):
        yield _deep(name, admin, partial(events.of_service, service, wanted, ZONE), events.SHAPE)
    actor, me = looked_at()
    everything = who_looked.LooksWanted(who_looked.EVERYTHING, who_looked.EVERYONE)
    yield _deep("who looked", actor, lambda cursor: who_looked.of_me(actor, me, everything, cursor), who_looked.SHAPE)
    yield _deep("my notes", actor, lambda cursor: my.notes(me.id, cursor), my.NOTE_SHAPE)


def _record(actor: Actor) -> Turn:
    """Of consumer 2, whose record world.sql makes deep."""
    consumer_id = brute("SELECT bench.key('consumer', 2)")[0][0]
    with transaction.atomic():
        audit.enter(actor)
        gathered = access.gather(actor, consumer=consumer_id)
    return lambda cursor: timeline.of_person(gathered, Narrow(), cursor)


def _deep(title: str, actor: Actor, turn: Turn, shape: tuple[type, ...]) -> Subject:
    opening = Transaction(partial(audit.enter, actor))
    opening.begin()
    place, number = _last(title, turn, shape)
    with counted() as sent:
        rows = turn(place).rows
    opening.end()
    least, server = partial(turn, None), pid(APP)
    queries = len(sent)
    designs = (
        Design(LIMIT, least, server, opening.begin, opening.end, queries),
        Design(AGAIN, least, server, opening.begin, opening.end, queries),
        Design("the deep page", partial(turn, place), server, opening.begin, opening.end, queries),
    )
    return Subject(f"depth of {title}", designs, f"page {number:,}: {GOAL}", len(rows))


def _last(title: str, turn: Turn, shape: tuple[type, ...]) -> tuple[Cursor | None, int]:
    """The cursor of the last full page, and its number."""
    place, cursor, number, known = None, None, 1, set()
    while True:
        page = turn(cursor)
        ids = {row.id for row in page.rows}
        if ids & known or len(ids) < len(page.rows):
            raise AssertionError(f"{title}: a line of page {number} was there before")
        known |= ids
        if not page.older or number == PAGES:
            return (cursor, number) if len(page.rows) == keyset.SIZE else (place, max(number - 1, 1))
        place, cursor, number = cursor, keyset.Cursor.read(page.older, shape), number + 1
