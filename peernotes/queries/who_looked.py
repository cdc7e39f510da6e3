"""Who looked: every read of my record and every refusal, what was done to it, and each service model that it stood
under. Row-level security lets a consumer see the events about them and nobody else's."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import F, OuterRef, Q

from peernotes import rows
from peernotes.enums import LOOKS, PEER_ROLES
from peernotes.models import Membership, Reading
from peernotes.queries import keyset
from peernotes.queries._months import until_now

if TYPE_CHECKING:
    from collections.abc import Iterator

    from peernotes.policy.facts import Actor
    from peernotes.queries.keyset import Cursor, Page
    from peernotes.queries.my import Me

SHAPE = (datetime, int)
LOOKED, OPENED, REFUSED, CHANGED, EVERYTHING = "", "opened", "refused", "changed", "all"
# Others first: one's own visits would bury them.
OTHERS, EVERYONE, ME, PEERS, CLINICIANS, OFFICE = "", "everyone", "me", "peers", "clinicians", "office"
# Events count from 1 and model versions too; a cursor must tell them apart.
VERSIONS_FROM = 1 << 62

SHOW = {
    LOOKED: """AND (e.verb = ANY(%(looks)s) OR NOT e.allowed)
        AND NOT (e.verb = 'see_person' AND e.actor_id IS NOT DISTINCT FROM %(user)s::uuid)""",
    OPENED: "AND e.verb = ANY(%(looks)s) AND e.allowed",
    REFUSED: "AND NOT e.allowed",
    CHANGED: "AND NOT (e.verb = ANY(%(looks)s) OR e.verb = 'read_own_events') AND e.allowed",
    EVERYTHING: "",
}
# On a visit of somebody who decides for the person.
REPRESENTED = "e.actor_role = 'authorised_representative'"
WHO = {
    EVERYONE: "",
    OTHERS: f"AND (e.visit_id IS NULL OR {REPRESENTED}) AND e.actor_id IS DISTINCT FROM %(user)s::uuid",
    ME: f"AND ((e.visit_id IS NOT NULL AND NOT {REPRESENTED}) OR e.actor_id = %(user)s::uuid)",
    PEERS: "AND e.actor_role = ANY(%(peers)s)",
    CLINICIANS: "AND e.actor_role = 'clinician'",
    OFFICE: "AND e.actor_role IN ('service_admin', 'records_officer', 'privacy_officer')",
}
# A safety concern shows once its person may read it (row-level security hides it until then), and so does who raised it;
# a list of them shows nobody but whose list it was. Asked once for all months, not as an EXISTS in each. What is
# held for safety stands on a page of its own (decision 49).
CONCERNS = """AND e.verb NOT IN ('see_safety_holds', 'set_safety_hold', 'release_safety_hold')
    AND e.code <> 'held_for_safety' AND (e.verb NOT IN (
        'raise_concern', 'read_concern', 'acknowledge_concern', 'take_over_concern', 'hold_concern', 'pass_on_concern') OR CASE e.object_type
    WHEN 'concern' THEN e.object_id = ANY ((
        SELECT array_agg(k.id) FROM peernotes_safetyconcern k WHERE k.consumer_id = %(consumer)s)::uuid[])
    ELSE e.actor_id IS NOT DISTINCT FROM %(user)s::uuid END)"""
WITH_VERSIONS = {LOOKED, CHANGED, EVERYTHING}
VERSIONS_BY = {OTHERS, EVERYONE, OFFICE}

EVENTS = """(
    SELECT e.id, e.at, 'event' AS source, e.actor_id, e.actor_role, e.visit_id IS NOT NULL AS by_visit, e.visit_id, e.verb,
           e.object_type, e.object_id, e.consent_id, e.allowed, e.code, e.rule, e.purpose, '' AS model,
           NULL::timestamptz AS starts_at
    FROM peernotes_event e
    WHERE e.subject_id = %(consumer)s AND {until_now} {concerns} {conditions}
    ORDER BY {order} LIMIT {limit})"""
# Only those that were in force while I was here, or that were to come and were cancelled.
VERSIONS = """
    UNION ALL (
    SELECT e.number + {versions_from}::bigint, d.at, 'version', d.by_id, 'service_admin', false, NULL::uuid,
           d.verb, 'policy_version', e.id, NULL, true, 'allowed', '', d.reason, e.model, e.starts_at
    FROM peernotes_policyversion e JOIN peernotes_consumer c ON c.id = %(consumer)s AND c.service_id = e.service_id
    CROSS JOIN LATERAL (VALUES
        ('approve_policy', e.approved_at, e.approved_by_id, e.reason),
        ('cancel_policy', e.cancelled_at, e.cancelled_by_id, e.cancel_reason)) d (verb, at, by_id, reason)
    WHERE d.at IS NOT NULL AND (upper_inf(e.in_force) OR coalesce(upper(e.in_force), e.cancelled_at) > c.created_at)
          {conditions}
    ORDER BY {order} LIMIT {limit})"""
LINES = """
SELECT t.id, t.at, t.source, t.actor_id, coalesce(u.name, nullif(concat_ws(', ', g.name, g.authority), '')) AS actor, t.actor_role AS role, t.by_visit, t.verb, t.object_type, t.object_id,
       (t.by_visit AND g.id IS NULL) OR t.actor_id IS NOT DISTINCT FROM %(user)s::uuid AS mine, t.allowed, t.code, t.rule, t.purpose, t.model,
       t.starts_at, n.kind AS note_kind, n.happened_at AS note_at, r.title AS entry_title, d.decided_at AS consented_at,
       n.author_id IS NOT DISTINCT FROM t.actor_id AND n.id IS NOT NULL AS wrote_it,
       k.topics AS talk_topics, k.minutes AS talk_minutes, i.chosen_name AS talk_carer,
       coalesce(k.taken_back_at, x.taken_back_at) AS taken_back_at, x.topics AS spoken_topics, y.name AS spoken_to
FROM (SELECT * FROM ({sources}) s ORDER BY {order_out} LIMIT {limit}) t
LEFT JOIN peernotes_user u ON u.id = t.actor_id
LEFT JOIN peernotes_visit f ON f.id = t.visit_id AND f.supporter_id IS NOT NULL
LEFT JOIN peernotes_supporter g ON g.id = f.supporter_id
LEFT JOIN peernotes_note n ON t.object_type = 'note' AND n.id = t.object_id
LEFT JOIN peernotes_recordentry r ON t.object_type = 'entry' AND r.id = t.object_id
LEFT JOIN peernotes_carertalk k ON t.object_type = 'carer_talk' AND k.id = t.object_id
LEFT JOIN peernotes_carertie i ON i.id = k.carer_id
LEFT JOIN peernotes_spokenshare x ON t.object_type = 'spoken_share' AND x.id = t.object_id
LEFT JOIN peernotes_user y ON y.id = x.listener_id
LEFT JOIN peernotes_consent d ON d.id = t.consent_id AND peernotes_said_yes(d.decision)
ORDER BY {order_out}"""


@dataclass(frozen=True, slots=True)
class LooksWanted:
    """``show`` and ``who``: a key of SHOW and of WHO. ``since`` and ``until``: whole days in the service's zone."""

    show: str = LOOKED
    who: str = OTHERS
    since: date | None = None
    until: date | None = None

    @property
    def used(self) -> int:
        return sum(1 for value in (self.show, self.who, self.since, self.until) if value)

    def days(self, me: Me) -> Iterator[tuple[str, str, datetime]]:
        if self.since:
            yield ">=", "since", datetime.combine(self.since, time(), me.zone)
        if self.until and self.until < date.max:
            yield "<", "until", datetime.combine(self.until + timedelta(days=1), time(), me.zone)


@dataclass(frozen=True, slots=True)
class EventAboutMe:
    """``mine``: I did it myself, signed in or on a visit. ``note_kind`` to ``entry_title`` say what was opened.
    ``consented_at``: when I gave the yes to reading that stood at that moment, if there was one. ``model`` and
    ``starts_at`` belong to a service model version. ``taken_back_at``: it was noted in error."""

    id: int
    at: datetime
    source: str
    actor_id: UUID | None
    actor: str | None
    role: str
    mine: bool
    by_visit: bool
    verb: str
    object_type: str
    object_id: UUID | None
    allowed: bool
    code: str
    rule: str
    purpose: str
    note_kind: str | None
    note_at: datetime | None
    wrote_it: bool
    entry_title: str | None
    consented_at: datetime | None
    model: str
    starts_at: datetime | None
    talk_topics: list[str] | None = None
    talk_minutes: int | None = None
    talk_carer: str | None = None
    spoken_topics: list[str] | None = None
    spoken_to: str | None = None
    taken_back_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Reader:
    name: str
    first_read_at: datetime
    roles: list[str]


def of_me(actor: Actor, me: Me, wanted: LooksWanted, cursor: Cursor | None = None) -> Page[EventAboutMe]:
    order, days = keyset.Order(cursor), list(wanted.days(me))
    limit = keyset.SIZE + 1

    def within(at: str, key: str) -> str:
        bounds = (order.bound(at, sign, f"%({name})s") for sign, name, _value in days)
        return " ".join([*bounds, order.beyond(at, key)])

    sources = EVENTS.format(
        until_now=until_now("e.at", order),
        concerns=CONCERNS,
        conditions=f"{SHOW[wanted.show]} {WHO[wanted.who]} {within('e.at', 'e.id')}",
        order=order.by("e.at", "e.id"),
        limit=limit,
    )
    if wanted.show in WITH_VERSIONS and wanted.who in VERSIONS_BY:
        sources += VERSIONS.format(
            versions_from=VERSIONS_FROM,
            conditions=within("d.at", f"e.number + {VERSIONS_FROM}::bigint"),
            order=order.by("d.at", "e.number"),
            limit=limit,
        )
    statement = LINES.format(sources=sources, order_out=order.by("at", "id"), limit=limit)
    params = {name: value for _sign, name, value in days}
    return keyset.page(_lines(statement, actor, me, **params, **order.params), cursor, lambda line: (line.at, line.id))


def one(actor: Actor, me: Me, event_id: int) -> EventAboutMe | None:
    """One event about me, for asking about it."""
    if not 0 < event_id < VERSIONS_FROM:
        return None
    sources = EVENTS.format(
        until_now=until_now("e.at", keyset.Order()),
        concerns=CONCERNS,
        conditions="AND e.id = %(event)s::bigint",
        order="e.id",
        limit=1,
    )
    statement = LINES.format(sources=sources, order_out="id", limit=1)
    return next(iter(_lines(statement, actor, me, event=event_id)), None)


def _lines(statement: str, actor: Actor, me: Me, **params: object) -> list[EventAboutMe]:
    known = {
        "consumer": me.id,
        "user": actor.user_id,
        "looks": [str(verb) for verb in LOOKS],
        "peers": [str(role) for role in PEER_ROLES],
    }
    return rows.read(EventAboutMe, statement, known | params)


def readers(note_id: UUID) -> list[Reader]:
    """Who has already read a note of mine, and when first: what stopping to share cannot take back."""
    as_now = Q(ends_at=None) | Q(ends_at__gt=OuterRef("first_read_at"))
    roles = Membership.objects.filter(
        as_now, user=OuterRef("user"), service=OuterRef("service"), starts_at__lte=OuterRef("first_read_at")
    )
    found = Reading.objects.filter(note=note_id).order_by("first_read_at", "id")
    named = found.values(
        "first_read_at", name=F("user__name"), roles=ArraySubquery(roles.order_by("role").values("role"))
    )
    return [Reader(**row) for row in named]
