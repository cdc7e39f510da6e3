"""A service's events with every filter of the page, also those that find little or nothing among hundreds of thousands."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from bench.connections import brute
from bench.pages import Listed, listed
from bench.people import Reader, readers
from peernotes.actions import services
from peernotes.enums import Verb
from peernotes.queries import events, members
from peernotes.queries.events import EventsWanted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bench.measure import Subject

GOAL = "rows 3 or less"
ZONE = ZoneInfo("Europe/London")
EVENTS = """
SELECT id FROM peernotes_event WHERE service_id = bench.key('service', 1) AND act_people > 0 {conditions}
ORDER BY at DESC, id DESC LIMIT 25"""
EVENTS_BY_KEY = """
SELECT e.id, e.at, e.actor_id, u.name, e.actor_role, e.visit_id, e.verb, e.object_type, e.object_id, e.subject_id,
       c.chosen_name, c.local_identifier, e.allowed, e.code, e.purpose, e.objects_seen, e.request_id
FROM unnest(%(ids)s::bigint[], %(ats)s::timestamptz[]) k(id, at)
JOIN peernotes_event e ON e.id = k.id AND e.at = k.at
LEFT JOIN peernotes_user u ON u.id = e.actor_id LEFT JOIN peernotes_consumer c ON c.id = e.subject_id"""


# Who did something about a safety concern is not told by a search for a person.
BY = "AND actor_id = %(who)s AND verb NOT IN ('raise_concern', 'read_concern', 'acknowledge_concern', 'take_over_concern', 'pass_on_concern')"


def keys_of(rows: Sequence[Any]) -> dict[str, Any]:
    return {"ids": [row.id for row in rows], "ats": [row.at for row in rows]}


def subjects() -> Iterator[Subject]:
    admin = readers("service_admin")[0]
    for name, (wanted, conditions, params) in _filters().items():
        yield _events(admin, f"events of a service, {name}", wanted, (EVENTS.format(conditions=conditions), params))


def _filters() -> dict[str, tuple[EventsWanted, str, dict[str, Any]]]:
    today = datetime.now(UTC).date()
    busy, elsewhere = _actors()
    late = {"until": datetime.combine(today - timedelta(days=199), datetime.min.time(), ZONE)}
    return {
        "everything": (EventsWanted(), "", {}),
        "one person": (EventsWanted(who=str(busy)), BY, {"who": busy}),
        "a person of another service": (EventsWanted(who=str(elsewhere)), BY, {"who": elsewhere}),
        "a common verb": (EventsWanted(verb=Verb.READ_NOTE), "AND verb = 'read_note'", {}),
        "a verb that never was": (EventsWanted(verb=Verb.EXPORT), "AND verb = 'export'", {}),
        "refusals": (EventsWanted(outcome="refused"), "AND NOT allowed", {}),
        "refusals of a rare verb": (EventsWanted(verb=Verb.EXPORT, outcome="refused"), "AND verb = 'export'", {}),
        "200 days ago": (EventsWanted(until=today - timedelta(days=200)), "AND at < %(until)s", late),
    }  # fmt: skip


def _actors() -> tuple[Any, Any]:
    """Who did most in the service, and who did most elsewhere."""
    busiest = "SELECT actor_id FROM peernotes_event WHERE {} GROUP BY 1 ORDER BY count(*) DESC LIMIT 1"
    here, there = (busiest.format(f"service_id {sign} bench.key('service', 1)") for sign in ("=", "<>"))
    return brute(here)[0][0], brute(there)[0][0]


def _events(admin: Reader, title: str, wanted: EventsWanted, expected: tuple[str, dict[str, Any]]) -> Subject:
    service = brute("SELECT bench.key('service', 1)")[0][0]
    return listed(
        Listed(
            title,
            admin.actor,
            lambda: events.of_service(service, wanted, ZONE, None).rows,
            partial(_page, admin, wanted),
            expected,
            EVENTS_BY_KEY,
            GOAL,
            keys_of,
        )
    )


def _page(admin: Reader, wanted: EventsWanted) -> None:
    gathered = services.open_page(by=admin.actor, slug="service-1", verb=Verb.READ_EVENTS)
    members.few(gathered.service_id)
    events.of_service(gathered.service_id, wanted, gathered.service.zone, None)
    services.saw(gathered, Verb.READ_EVENTS)
