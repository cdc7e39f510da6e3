"""Programmes, the groups that meet by them, and who leads these. Row-level security says who reads who is in one."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.db import connection
from django.db.models import Max

from peernotes import rows
from peernotes.enums import SubjectKind
from peernotes.models import GroupRun, Participation, Programme
from peernotes.policy.facts import Subject
from peernotes.queries import keyset

if TYPE_CHECKING:
    from peernotes.policy.facts import Actor
    from peernotes.queries.keyset import Cursor, Page

MOST_PROGRAMMES, MOST_MEMBERS = 100, 200

GROUP = """
SELECT r.id, r.service_id, r.programme_id, p.title, p.number AS version, p.form, p.facilitation, p.sessions, p.minutes,
       p.cadence, p.mode, p.modules, p.audience, p.carer_tags, r.starts_on, r.ends_on, r.place, r.capacity, r.ended_at, r.created_at,
       peernotes_came_before(r.id, NULL) AS people, (
           SELECT coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'user_id', f.user_id, 'name', u.name, 'leads_as', f.leads_as,
                                                        'now', peernotes_supports_now(f.user_id, f.service_id, p.audience))
                                     ORDER BY u.sort_name, f.id), '[]')
           FROM peernotes_facilitator f JOIN peernotes_user u ON u.id = f.user_id
           WHERE f.run_id = r.id AND f.ended_at IS NULL)::text AS led_by, EXISTS (
           SELECT FROM peernotes_facilitator f WHERE f.run_id = r.id AND peernotes_leads_as_clinician(f.leads_as)) AS with_clinician, (
           SELECT to_jsonb(a) - ARRAY['service_id', 'run_id', 'created_at', 'created_by_id'] FROM peernotes_groupagreement a
           WHERE a.run_id = r.id ORDER BY a.number DESC LIMIT 1)::text AS agrees_on{more}
FROM peernotes_grouprun r JOIN peernotes_programme p ON p.id = r.programme_id
{joined}
WHERE {which}"""
BY_TIME = " {beyond} ORDER BY {order} LIMIT %(limit)s"
# Looks at every session and everybody who ever came, so for one group and not in a list.
COUNTS = ", l.came, l.left_early, t.held, t.times"
COUNTED = "CROSS JOIN LATERAL peernotes_left_early(r.id) l CROSS JOIN LATERAL peernotes_attended(r.id) t"
# Of one person; row-level security lets whoever leads a group see everybody in it.
MINE = """, m.id AS mine, coalesce(m.called, '') AS called, coalesce(m.access_needs, '') AS access_needs,
       coalesce(m.told_others, false) AS told_others, peernotes_came_before(r.id, m.number) AS before,
       m.agreed_id"""
JOINED = "LEFT JOIN peernotes_participation m ON m.run_id = r.id AND m.{whose} = %(person)s AND m.left_at IS NULL AND NOT %(unseen)s"
FOR_THEM = "r.service_id = %(service)s AND peernotes_group_is_for(p.audience, as_carer => %(as_carer)s)"
MEMBERS = """
SELECT p.id, coalesce(p.carer_id, p.consumer_id) AS person_id, p.carer_id IS NOT NULL AS as_carer, p.called, p.access_needs, p.created_at, peernotes_came_before(p.run_id, p.number) AS before
FROM peernotes_participation p WHERE p.run_id = %(run)s AND p.left_at IS NULL ORDER BY p.number LIMIT %(most)s"""


INSIDE_AS = """
SELECT p.id FROM peernotes_participation p WHERE p.run_id = %(run)s AND p.consumer_id = %(person)s AND p.left_at IS NULL
AND peernotes_folded(p.called) = peernotes_folded(%(called)s)"""
FIRST = """
SELECT (min(s.happened_at) AT TIME ZONE %(zone)s)::date AS first FROM peernotes_groupsession s
WHERE s.run_id = %(run)s AND s.struck_at IS NULL"""
# When and where it met before, the last one first. Of one group, and not in a list.
PLANS = """, (
    SELECT coalesce(jsonb_agg(to_jsonb(h) - 'then' ORDER BY h.until DESC), '[]') FROM (
        SELECT g.starts_on, g.ends_on, g.place, g.capacity, lead(g.history_date) OVER w AS until,
               lead(to_jsonb(g)) OVER w AS then
        FROM peernotes_historicalgrouprun g WHERE g.id = r.id WINDOW w AS (ORDER BY g.history_date, g.history_id)
        ORDER BY g.history_id DESC LIMIT 20) h
    WHERE h.until IS NOT NULL AND NOT h.then @> jsonb_build_object('starts_on', h.starts_on, 'ends_on', h.ends_on, 'place', h.place, 'capacity', h.capacity)
    )::text AS planned_before"""


@dataclass(frozen=True, slots=True)
class EarlierPlan:
    """When and where a group met, and for how many, ``until`` it was changed."""

    until: datetime
    starts_on: date
    ends_on: date | None
    place: str
    capacity: int


@dataclass(frozen=True, slots=True)
class AgreedOn:
    """What a group agrees on now. ``id``: as text."""

    id: str
    number: int
    safety: str
    confidentiality: str
    phone: str
    contact_outside: str


@dataclass(frozen=True)
class Group:
    """``people``: in it or waiting. ``led_by`` and ``agrees_on``: as JSON. ``with_clinician``: one leads it, or did. ``named``: each
    of whom an administrator said that they lead it. ``leaders``: of these who may, as they work here and under the model in force."""

    id: UUID
    service_id: UUID
    programme_id: UUID
    title: str
    version: int
    form: str
    facilitation: str
    sessions: int | None
    minutes: int
    cadence: str
    mode: str
    modules: list[str]
    audience: str
    carer_tags: list[str]
    starts_on: date
    ends_on: date | None
    place: str
    capacity: int
    ended_at: datetime | None
    created_at: datetime
    people: int
    led_by: str
    with_clinician: bool
    agrees_on: str | None

    @cached_property
    def agreement(self) -> AgreedOn | None:
        return AgreedOn(**json.loads(self.agrees_on)) if self.agrees_on else None

    @cached_property
    def named(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = json.loads(self.led_by)
        return found

    @cached_property
    def leaders(self) -> list[dict[str, Any]]:
        return [each for each in self.named if each["now"]]

    def leads(self, user_id: UUID | None) -> bool:
        return any(UUID(each["user_id"]) == user_id for each in self.named)


@dataclass(frozen=True)
class CountedGroup(Group):
    """``came`` and ``left_early``: ever had a place, and of these. ``held`` and ``times``: at how many sessions people were marked as there, and how often
    in all."""

    came: int
    left_early: int
    held: int
    times: int
    planned_before: str

    @cached_property
    def earlier(self) -> list[EarlierPlan]:
        return _plans(self.planned_before)


@dataclass(frozen=True)
class MyGroup(Group):
    """``mine``: that I am in it or wait; then ``before``: how many came before me."""

    mine: UUID | None = None
    called: str = ""
    access_needs: str = ""
    told_others: bool = False
    before: int = 0
    agreed_id: UUID | None = None
    planned_before: str = "[]"

    @cached_property
    def earlier(self) -> list[EarlierPlan]:
        return _plans(self.planned_before)

    @property
    def waits(self) -> int:
        """My place among those who wait, or none."""
        return max(self.before - self.capacity + 1, 0) if self.mine else 0

    @property
    def full(self) -> bool:
        return self.people >= self.capacity


@dataclass(frozen=True, slots=True)
class GroupMember:
    """``before``: how many are in it, or wait, who came before."""

    id: UUID
    person_id: UUID
    as_carer: bool
    called: str
    access_needs: str
    created_at: datetime
    before: int

    @property
    def subject(self) -> Subject:
        return whom(self.person_id, as_carer=self.as_carer)


@dataclass(frozen=True, slots=True)
class Joins:
    """Whoever joins groups: a consumer, or a carer, by their ids as such. ``unseen``: on a device, where everything reads as if
    they were in none (docs/decisions/0082)."""

    id: UUID
    service_id: UUID
    as_carer: bool = False
    unseen: bool = False

    @property
    def column(self) -> str:
        return "carer_id" if self.as_carer else "consumer_id"

    @property
    def subject(self) -> Subject:
        return whom(self.id, as_carer=self.as_carer)

    @property
    def params(self) -> dict[str, object]:
        return {"service": self.service_id, "person": self.id, "as_carer": self.as_carer, "unseen": self.unseen}


def whom(person_id: UUID, *, as_carer: bool) -> Subject:
    return Subject(SubjectKind.CARER if as_carer else SubjectKind.CONSUMER, person_id)


def one(run_id: UUID) -> Group | None:
    return next(iter(rows.read(Group, GROUP.format(which="r.id = %(run)s", more="", joined=""), {"run": run_id})), None)


def counted(run_id: UUID) -> CountedGroup | None:
    statement = GROUP.format(which="r.id = %(run)s", more=COUNTS + PLANS, joined=COUNTED)
    return next(iter(rows.read(CountedGroup, statement, {"run": run_id})), None)


def led(actor: Actor) -> list[Group]:
    """The groups that somebody leads and may lead, those that go on first."""
    which = "r.id = ANY ((SELECT peernotes_my_runs_in_force())::uuid[]) ORDER BY r.ended_at IS NOT NULL, r.starts_on DESC, r.id LIMIT %(most)s"
    statement = GROUP.format(which=which, more="", joined="")
    return rows.read(Group, statement, {"most": MOST_PROGRAMMES}) if actor.user_id else []


def of_service(service_id: UUID, cursor: Cursor | None) -> Page[Group]:
    """The newest first."""
    order, walk = keyset.Order(cursor), ("r.created_at", "r.id")
    which = "r.service_id = %(service)s" + BY_TIME.format(beyond=order.beyond(*walk), order=order.by(*walk))
    params = {"service": service_id, "limit": keyset.SIZE + 1} | order.params
    found = rows.read(Group, GROUP.format(which=which, more="", joined=""), params)
    return keyset.page(found, cursor, lambda group: (group.created_at, group.id))


def for_person(joins: Joins, cursor: Cursor | None) -> Page[MyGroup]:
    """Those for them that go on, and those that they are in; the newest first."""
    order, walk = keyset.Order(cursor), ("r.created_at", "r.id")
    which = FOR_THEM + " AND (r.ended_at IS NULL OR m.id IS NOT NULL)"
    which += BY_TIME.format(beyond=order.beyond(*walk), order=order.by(*walk))
    params = joins.params | {"limit": keyset.SIZE + 1} | order.params
    found = rows.read(MyGroup, _mine(joins, which), params)
    return keyset.page(found, cursor, lambda group: (group.created_at, group.id))


def mine(joins: Joins, run_id: UUID) -> MyGroup | None:
    statement = _mine(joins, FOR_THEM + " AND r.id = %(run)s", PLANS)
    return next(iter(rows.read(MyGroup, statement, joins.params | {"run": run_id})), None)


def _mine(joins: Joins, which: str, further: str = "") -> str:
    return GROUP.format(which=which, more=MINE + further, joined=JOINED.format(whose=joins.column))


def members(run_id: UUID) -> list[GroupMember]:
    return rows.read(GroupMember, MEMBERS, {"run": run_id, "most": MOST_MEMBERS})


def inside(run_id: UUID, consumer_id: UUID) -> Participation | None:
    return Participation.objects.filter(run=run_id, consumer=consumer_id, left_at=None).first()


def of_service_by_id(service_id: UUID) -> list[UUID]:
    return list(GroupRun.objects.filter(service=service_id).values_list("id", flat=True))


def inside_as(run_id: UUID, consumer_id: UUID, called: str) -> Participation | None:
    """That they are in it, if by this name."""
    with connection.cursor() as cursor:
        cursor.execute(INSIDE_AS, {"run": run_id, "person": consumer_id, "called": called})
        found = cursor.fetchone()
    return Participation.objects.get(pk=found[0]) if found else None


def knows_a_leader(run_id: UUID, consumer_id: UUID) -> bool:
    return bool(_ask("SELECT peernotes_knows_a_leader(%s, %s)", run_id, consumer_id))


def first_session(run_id: UUID, zone: str) -> date | None:
    """The day of the first that is written about and not struck out, on the clocks of ``zone``."""
    found: list[dict[str, date | None]] = rows.named(FIRST, {"run": run_id, "zone": zone})
    return found[0]["first"]


def _plans(planned_before: str) -> list[EarlierPlan]:
    return [
        EarlierPlan(
            until=datetime.fromisoformat(each["until"]),
            starts_on=date.fromisoformat(each["starts_on"]),
            ends_on=date.fromisoformat(each["ends_on"]) if each["ends_on"] else None,
            place=each["place"],
            capacity=each["capacity"],
        )
        for each in json.loads(planned_before)
    ]


def called_taken(run_id: UUID, called: str, person_id: UUID) -> bool:
    """Somebody else goes by this name there, or did."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT peernotes_called_taken(%s, %s, %s)", [run_id, called, person_id])
        return bool(cursor.fetchone()[0])


def hold(run_id: UUID) -> None:
    """Until whoever joins or leaves at this moment has done so."""
    next_number(run_id)


def next_number(run_id: UUID) -> int:
    """Once whoever joins at this moment has it."""
    return int(_ask("SELECT peernotes_next_number(%s)", run_id))


def programmes(service_id: UUID) -> list[Programme]:
    """The last version of each."""
    found = Programme.objects.filter(service=service_id).order_by("line", "-number").distinct("line")
    return sorted(found[:MOST_PROGRAMMES], key=lambda programme: programme.title.casefold())


def programme(service_id: UUID, key: str) -> Programme | None:
    """``key``: as an address says it."""
    try:
        return Programme.objects.filter(service=service_id, pk=UUID(key)).first()
    except ValueError:
        return None


def last_number(line: UUID) -> int:
    return Programme.objects.filter(line=line).aggregate(number=Max("number"))["number"] or 0


def newest(line: UUID) -> Programme:
    return Programme.objects.filter(line=line).latest("number")


def _ask(statement: str, *values: UUID) -> Any:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return cursor.fetchone()[0]
