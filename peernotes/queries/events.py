"""A service's events, newest first, for its administrators and auditors: who, what, about whom, and the answer. No content."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from peernotes import rows
from peernotes.enums import Verb
from peernotes.queries import keyset
from peernotes.queries._months import until_now

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from uuid import UUID

SHAPE = (datetime, int)
# Who is worried, and about whom, is for those who look after them, and whom somebody knows here is for nobody but them:
# no name stands beside these, and none leads to them.
NAMELESS = (
    Verb.RAISE_CONCERN,
    Verb.READ_CONCERN,
    Verb.ACKNOWLEDGE_CONCERN,
    Verb.TAKE_OVER_CONCERN,
    Verb.HOLD_CONCERN,
    Verb.PASS_ON_CONCERN,
    Verb.NAME_CONFLICT,
)
NAMED = {
    "act": "AND e.act_id = %(act)s::uuid",
    "number": "AND e.id = %(number)s::bigint",
    "who": f"AND e.actor_id = %(who)s::uuid AND e.verb NOT IN ({', '.join(repr(str(verb)) for verb in NAMELESS)})",
    "verb": "AND e.verb = %(verb)s",
}

STATEMENT = """
SELECT e.id, e.at, e.actor_id, u.name AS actor, e.actor_role AS role, e.visit_id, e.verb,
       e.object_type, e.object_id, e.subject_kind, e.subject_id, coalesce(c.chosen_name, w.name) AS subject,
       c.local_identifier AS identifier, e.act_id, e.act_people, v.number AS version, e.allowed, e.code, e.rule,
       e.purpose, cardinality(e.objects_seen) AS seen, e.request_id
FROM peernotes_event e
LEFT JOIN peernotes_user u ON u.id = e.actor_id
LEFT JOIN peernotes_name c ON e.subject_kind = 'consumer' AND c.id = e.subject_id AND c.service_id = e.service_id
LEFT JOIN peernotes_user w ON e.subject_kind = 'staff' AND w.id = e.subject_id
LEFT JOIN peernotes_policyversion v ON v.id = e.policy_id
WHERE e.service_id = %(service)s AND {until_now} {conditions} {beyond}
ORDER BY {order} LIMIT %(limit)s"""


@dataclass(frozen=True, slots=True)
class EventsWanted:
    """Empty means: whatever. ``since`` and ``until`` are days in the service's zone, both included. ``act``: each event
    of that act; else an act about several people is one line, its first."""

    who: str = ""
    verb: str = ""
    outcome: str = ""
    number: int | None = None
    since: date | None = None
    until: date | None = None
    act: UUID | None = None

    def conditions(self, zone: ZoneInfo, order: keyset.Order) -> Iterator[tuple[str, str, object]]:
        for name, condition in NAMED.items():
            if value := getattr(self, name):
                yield condition, name, value
        if not (self.act or self.number):
            yield "AND e.act_people > 0", "people", None
        if self.outcome:
            allowed = self.outcome == "allowed"
            yield "AND e.allowed" if allowed else "AND NOT e.allowed", "allowed", allowed
        if self.since:
            yield order.bound("e.at", ">=", "%(since)s"), "since", datetime.combine(self.since, time(), zone)
        if self.until:
            yield (
                order.bound("e.at", "<", "%(until)s"),
                "until",
                datetime.combine(self.until + timedelta(days=1), time(), zone),
            )


@dataclass(frozen=True, slots=True)
class EventLine:
    id: int
    at: datetime
    actor_id: UUID | None
    actor: str | None
    role: str
    visit_id: UUID | None
    verb: str
    object_type: str
    object_id: UUID | None
    subject_kind: str
    subject_id: UUID | None
    subject: str | None
    identifier: str | None
    act_id: UUID | None
    act_people: int
    version: int | None
    allowed: bool
    code: str
    rule: str
    purpose: str
    seen: int
    request_id: UUID | None

    @property
    def by_visit(self) -> bool:
        return self.visit_id is not None

    @property
    def nameless(self) -> bool:
        return self.verb in NAMELESS


def of_service(
    service_id: UUID, wanted: EventsWanted, zone: ZoneInfo, cursor: keyset.Cursor | None
) -> keyset.Page[EventLine]:
    order = keyset.Order(cursor)
    found = list(wanted.conditions(zone, order))
    statement = STATEMENT.format(
        until_now=until_now("e.at", order),
        conditions=" ".join(condition for condition, _name, _value in found),
        beyond=order.beyond("e.at", "e.id"),
        order=order.by("e.at", "e.id"),
    )
    params = {"service": service_id, "limit": keyset.SIZE + 1} | order.params
    lines = rows.read(EventLine, statement, params | {name: value for _condition, name, value in found})
    return keyset.page(lines, cursor, lambda line: (line.at, line.id))
