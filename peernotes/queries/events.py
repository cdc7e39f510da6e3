"""A service's events, newest first, for its administrators and auditors: who, what, about whom, and the answer. No content."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from peernotes import rows
from peernotes.enums import Role, Verb
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
# Whom somebody named as a carer, and what was done about it, an administrator does not see: who of the staff did it, and
# of nobody whom it is about.
OF_CARERS = (
    Verb.SEE_CARERS,
    Verb.NAME_CARER,
    Verb.SAY_OF_CARER,
    Verb.TALK_WITH_CARER,
    Verb.GIVE_CARER_LOGIN,
    Verb.TAKE_CARER_LOGIN,
)
CARER_OBJECTS = ("carer_tie", "carer_talk", "carer_consent")
# For an event ``e``: whether it is told who did it, and whom it is about. The page and the file ask it here.
TOLD = """CROSS JOIN LATERAL (
    SELECT e.verb = ANY (%(nameless)s) AS nameless, e.subject_kind = 'carer' OR e.verb = ANY (%(of_carers)s)
           OR e.object_type = ANY (%(carer_objects)s) AS of_carer) n
CROSS JOIN LATERAL (
    SELECT NOT n.nameless AND (NOT n.of_carer OR e.actor_role = ANY (%(roles)s)) AS who,
           NOT n.nameless AND NOT n.of_carer AS whom) told"""
TOLD_BY = {
    "nameless": [str(verb) for verb in NAMELESS],
    "of_carers": [str(verb) for verb in OF_CARERS],
    "carer_objects": list(CARER_OBJECTS),
    "roles": Role.values,
}
NAMED = {
    "act": "AND e.act_id = %(act)s::uuid",
    "number": "AND e.id = %(number)s::bigint",
    "who": "AND e.actor_id = %(who)s::uuid AND told.who",
    "verb": "AND e.verb = %(verb)s",
}

STATEMENT = """
SELECT e.id, e.at, CASE WHEN told.who THEN e.actor_id END AS actor_id, u.name AS actor, e.actor_role AS role,
       CASE WHEN told.whom THEN e.visit_id END AS visit_id, e.verb, e.object_type,
       CASE WHEN told.whom THEN e.object_id END AS object_id, e.subject_kind,
       CASE WHEN told.whom THEN e.subject_id END AS subject_id, coalesce(c.chosen_name, w.name) AS subject,
       c.local_identifier AS identifier, CASE WHEN told.whom THEN e.act_id END AS act_id, e.act_people,
       v.number AS version, e.allowed, e.code, e.rule, e.purpose, cardinality(e.objects_seen) AS seen,
       CASE WHEN told.whom THEN e.request_id END AS request_id, told.who AS tells_who
FROM peernotes_event e
{told}
LEFT JOIN peernotes_user u ON u.id = e.actor_id AND told.who
LEFT JOIN peernotes_name c
    ON told.whom AND e.subject_kind = 'consumer' AND c.id = e.subject_id AND c.service_id = e.service_id
LEFT JOIN peernotes_user w ON told.whom AND e.subject_kind = 'staff' AND w.id = e.subject_id
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
    tells_who: bool

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
        told=TOLD,
        until_now=until_now("e.at", order),
        conditions=" ".join(condition for condition, _name, _value in found),
        beyond=order.beyond("e.at", "e.id"),
        order=order.by("e.at", "e.id"),
    )
    params = {"service": service_id, "limit": keyset.SIZE + 1} | TOLD_BY | order.params
    lines = rows.read(EventLine, statement, params | {name: value for _condition, name, value in found})
    return keyset.page(lines, cursor, lambda line: (line.at, line.id))
