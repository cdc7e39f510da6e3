"""Floor 4: one SQL statement turns rows into facts; ``policy`` decides. Nobody else asks guardian or reads a
membership to decide anything."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache
from typing import TYPE_CHECKING, NamedTuple
from uuid import UUID

from django.db import connection

from peernotes.enums import CARE_ROLES, ConsentDecision, ConsentScope, ConsentState, NoteStatus, Role
from peernotes.errors import Missing, Refused
from peernotes.models import PolicyVersion
from peernotes.policy import notes as note_rules
from peernotes.policy import people as people_rules
from peernotes.policy.facts import ActorFacts, ConsentFacts, Facts, NoteFacts
from peernotes.policy.switches import Switches

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from peernotes.enums import Verb
    from peernotes.policy.decision import Decision
    from peernotes.policy.facts import Actor

SWITCH_NAMES = tuple(field.name for field in fields(Switches))
# The role that an event names when a person has several: the one closest to clinical content first.
ROLE_ORDER = (
    Role.CLINICIAN,
    Role.CONSUMER_PEER_WORKER,
    Role.CARER_PEER_WORKER,
    Role.PEER_SUPERVISOR,
    Role.RECORDS_OFFICER,
    Role.SERVICE_ADMIN,
)


@dataclass(frozen=True, slots=True)
class Simulated:
    """A version that is not in force. ``reads_since``: when peer reading would have begun under it."""

    switches: Switches
    reads_since: datetime


@dataclass(frozen=True, slots=True)
class Gathered:
    """Facts, and the ids that an event about them needs."""

    actor: Actor
    facts: Facts
    service_id: UUID
    consumer_id: UUID | None = None
    note_id: UUID | None = None
    note_version: int = 0
    note_kind: str = ""
    author_id: UUID | None = None
    consent_id: UUID | None = None

    @property
    def role(self) -> str:
        if self.facts.actor.on_visit or self.facts.actor.is_consumer:
            return "consumer"
        return next((role.value for role in ROLE_ORDER if role in self.facts.actor.roles), "")

    def require(self, decision: Decision, verb: Verb) -> None:
        """Raises Refused with everything that the refusal's event needs. The object's existence is given away only
        to somebody who may know of it."""
        if not decision:
            raise Refused(decision, known=self.known, verb=verb, gathered=self)

    @property
    def known(self) -> bool:
        if self.note_id is not None:
            return bool(note_rules.may_know_note(self.facts))
        if self.consumer_id is not None:
            return bool(people_rules.may_see_person(self.facts))
        return bool(self.facts.actor.roles) or self.facts.actor.is_consumer


@dataclass(frozen=True, slots=True)
class Place:
    """A service where the actor has a role. ``model``: of the version in force, empty before the first."""

    gathered: Gathered
    slug: str
    name: str
    timezone: str
    model: str

    @property
    def service_id(self) -> UUID:
        return self.gathered.service_id

    @property
    def writes(self) -> bool:
        """Whether the model in force lets peer workers write notes at all."""
        policy = self.gathered.facts.policy
        return policy is not None and policy.peer_write_notes != "none"

    @property
    def logs_contact(self) -> bool:
        policy = self.gathered.facts.policy
        return policy is not None and policy.contact_log != "off"


ASSIGNMENT_NOW = """
    SELECT a.reads_record FROM peernotes_assignment a
    WHERE a.user_id = %(user)s AND a.content_object_id = c.id"""
ASSIGNMENT_THEN = """
    SELECT h.reads_record FROM (
        SELECT DISTINCT ON (h.id) h.id, h.history_type, h.reads_record FROM peernotes_historicalassignment h
        WHERE h.user_id = %(user)s AND h.content_object_id = c.id AND h.history_date <= %(at)s
        ORDER BY h.id, h.history_date DESC, h.history_id DESC) h
    WHERE h.history_type <> '-'"""
WIDE_NOW = """
    SELECT 1 FROM peernotes_serviceassignment w WHERE w.user_id = %(user)s AND w.content_object_id = {service}"""
WIDE_THEN = """
    SELECT 1 FROM (
        SELECT DISTINCT ON (h.id) h.id, h.history_type FROM peernotes_historicalserviceassignment h
        WHERE h.user_id = %(user)s AND h.content_object_id = {service} AND h.history_date <= %(at)s
        ORDER BY h.id, h.history_date DESC, h.history_id DESC) h
    WHERE h.history_type <> '-'"""
NOW, THEN = "statement_timestamp()", "%(at)s::timestamptz"

# IS TRUE: among a service's few versions the plain index is quicker than the one over times.
STATEMENT = """
SELECT {at}, {service}, u.is_active,
       ARRAY(SELECT b.role FROM peernotes_membership b
             WHERE b.user_id = %(user)s AND b.service_id = {service}
               AND b.starts_at <= {at} AND (b.ends_at IS NULL OR b.ends_at > {at})),
       v.id{columns}
FROM {start}
LEFT JOIN peernotes_user u ON u.id = %(user)s
LEFT JOIN peernotes_policyversion v ON v.service_id = {service} AND (v.in_force @> {at}) IS TRUE"""
# Everywhere that a user has a role at this moment, those with people first.
PLACES = """(
    SELECT s.id, s.slug, s.name, s.timezone, m.in_care FROM (
        SELECT b.service_id, bool_or(b.role = ANY (%(care)s::text[])) AS in_care FROM peernotes_membership b
        WHERE b.user_id = %(user)s AND b.starts_at <= statement_timestamp()
          AND (b.ends_at IS NULL OR b.ends_at > statement_timestamp()) GROUP BY b.service_id) m
    JOIN peernotes_service s ON s.id = m.service_id) s"""
PLACE_COLUMNS = ", EXISTS ({wide}), s.slug, s.name, s.timezone, v.model"
PERSON_COLUMNS = """,
       c.id, c.user_id = %(user)s, ({assignment} LIMIT 1), EXISTS ({wide}),
       EXISTS (SELECT 1 FROM peernotes_conflictofinterest k WHERE k.consumer_id = c.id AND k.user_id = %(user)s
               AND k.created_at <= {at} AND (k.ended_at IS NULL OR k.ended_at > {at})),
       ARRAY(SELECT DISTINCT ON (d.scope) concat_ws(' ', d.scope, d.id, d.decision,
                    d.decided_at < coalesce(v.reads_since, d.decided_at), coalesce(d.expires_at <= {at}, false))
             FROM peernotes_consent d
             WHERE d.consumer_id = c.id AND d.scope IN ('read_record', 'read_about_me', 'write_notes')
               AND d.decided_at <= {at} AND (d.grantee_id IS NULL OR d.grantee_id = %(user)s)
             ORDER BY d.scope, d.decided_at DESC, d.id DESC)"""
NOTE_COLUMNS = """,
       n.note_id, n.author_id, n.status, n.version, n.kind, n.policy_version_id, n.shared_with_care_team,
       n.shared_with_peer_team, n.was_read, n.agreed_hash, n.content_hash, n.handed_over_at, {on_visit}"""
ON_VISIT = """EXISTS (
           SELECT 1 FROM peernotes_visit t WHERE t.id = %(visit)s AND t.note_id = n.note_id
           AND t.opened_at <= {at} AND t.expires_at > {at} AND (t.ended_at IS NULL OR t.ended_at > {at}))"""


class _Place(NamedTuple):
    at: datetime
    service: UUID
    active: bool | None
    roles: list[str]
    policy: UUID | None


class _Person(NamedTuple):
    consumer: UUID | None = None
    is_consumer: bool | None = None
    reads_record: bool | None = None
    wide: bool = False
    conflict: bool = False
    consents: Sequence[str] = ()


class _Note(NamedTuple):
    note: UUID
    author: UUID
    status: str
    version: int
    kind: str
    policy: UUID
    shared_with_care_team: bool
    shared_with_peer_team: bool
    was_read: bool
    agreed_hash: str
    content_hash: str
    handed_over_at: datetime | None
    on_visit: bool


PERSON, NOTE = len(_Place._fields), len(_Place._fields) + len(_Person._fields)


def gather(
    actor: Actor,
    *,
    note: UUID | None = None,
    consumer: UUID | None = None,
    service: UUID | None = None,
    at: datetime | None = None,
) -> Gathered:
    """The facts about one actor and one note, person or service, in one statement (and one more for a policy version
    that this process meets for the first time). ``at`` in the past answers for then. Raises Missing when there is no
    such object."""
    about = "note" if note else "consumer" if consumer else "service"
    params = {
        "user": actor.user_id,
        "visit": actor.visit_id,
        "at": at,
        "note": note,
        "consumer": consumer,
        "service": service,
    }
    with connection.cursor() as cursor:
        cursor.execute(_statement(about, past=at is not None, visit=actor.visit_id is not None), params)
        row = cursor.fetchone()
    if row is None:
        raise Missing(actor=actor)
    place, person = _Place._make(row[:PERSON]), _Person(*row[PERSON:NOTE])
    return _gathered(actor, place, person, _Note._make(row[NOTE:]) if note else None)


def places(actor: Actor) -> list[Place]:
    """The facts about one actor and each service where they have a role, in one statement, those with people first."""
    params = {"user": actor.user_id, "care": [role.value for role in CARE_ROLES]}
    with connection.cursor() as cursor:
        cursor.execute(_places_statement(), params)
        rows = cursor.fetchall()
    found = []
    for row in rows:
        wide, slug, name, timezone, model = row[PERSON:]
        gathered = _gathered(actor, _Place._make(row[:PERSON]), _Person(wide=wide), None)
        found.append(Place(gathered, slug, name, timezone, model or ""))
    return found


@cache
def _places_statement() -> str:
    columns = PLACE_COLUMNS.format(wide=WIDE_NOW.format(service="s.id"))
    return f"{STATEMENT.format(at=NOW, service='s.id', columns=columns, start=PLACES)} ORDER BY s.in_care DESC, s.id"


@cache
def _statement(about: str, *, past: bool, visit: bool) -> str:
    at = THEN if past else NOW
    start, service = {
        "note": (
            "peernotes_note_facts(%(note)s, %(at)s, %(user)s) n JOIN peernotes_consumer c ON c.id = n.consumer_id",
            "c.service_id",
        ),
        "consumer": ("(SELECT * FROM peernotes_consumer WHERE id = %(consumer)s) c", "c.service_id"),
        "service": ("(SELECT * FROM peernotes_service WHERE id = %(service)s) s", "s.id"),
    }[about]
    columns = ""
    if about != "service":
        columns += PERSON_COLUMNS.format(
            assignment=ASSIGNMENT_THEN if past else ASSIGNMENT_NOW,
            wide=(WIDE_THEN if past else WIDE_NOW).format(service=service),
            at=at,
        )
    if about == "note":
        columns += NOTE_COLUMNS.format(on_visit=ON_VISIT.format(at=at) if visit else "false")
    return STATEMENT.format(at=at, service=service, columns=columns, start=start)


def _gathered(actor: Actor, place: _Place, person: _Person, note: _Note | None) -> Gathered:
    consents = {
        scope: (pk, consent_state(scope, decision, before == "t", expired == "t"))
        for scope, pk, decision, before, expired in map(str.split, person.consents)
    }
    facts = Facts(
        actor=_actor_facts(place, person, on_visit=note is not None and note.on_visit),
        at=place.at,
        policy=_switches(place.policy),
        policy_id=place.policy,
        consents=ConsentFacts(**{scope: state for scope, (_pk, state) in consents.items()}),
        note=_note_facts(actor, note) if note else None,
    )
    return Gathered(
        actor=actor,
        facts=facts,
        service_id=place.service,
        consumer_id=person.consumer,
        note_id=note.note if note else None,
        note_version=note.version if note else 0,
        note_kind=note.kind if note else "",
        author_id=note.author if note else None,
        consent_id=UUID(consents["read_record"][0]) if "read_record" in consents else None,
    )


# A version's switches never change, so they are read once per process.
_KNOWN_SWITCHES: dict[UUID | None, Switches | None] = {None: None}


def _switches(version: UUID | None) -> Switches | None:
    if version not in _KNOWN_SWITCHES:
        _KNOWN_SWITCHES[version] = Switches.of(PolicyVersion.objects.values(*SWITCH_NAMES).get(pk=version))
    return _KNOWN_SWITCHES[version]


def _actor_facts(place: _Place, person: _Person, *, on_visit: bool) -> ActorFacts:
    active = bool(place.active)
    return ActorFacts(
        signed_in=active or on_visit,
        roles=frozenset(map(Role, place.roles)) if active else frozenset(),
        assigned=person.reads_record is not None,
        service_wide=person.wide,
        conflict=person.conflict,
        reads_record=person.reads_record is not False,
        is_consumer=active and bool(person.is_consumer),
        on_visit=on_visit,
    )


def consent_state(scope: str, decision: str, before_switch: bool, expired: bool | None) -> ConsentState:
    """Only reading is asked afresh after a switch: a wish for no notes outlives every model."""
    if decision != ConsentDecision.GIVEN:
        return ConsentState(decision)
    if expired:
        return ConsentState.EXPIRED
    if before_switch and scope != ConsentScope.WRITE_NOTES:
        return ConsentState.BEFORE_SWITCH
    return ConsentState.GIVEN


def _note_facts(actor: Actor, note: _Note) -> NoteFacts:
    finished_under = _switches(note.policy)
    return NoteFacts(
        status=NoteStatus(note.status),
        is_author=actor.user_id is not None and note.author == actor.user_id,
        clinicians_allowed=finished_under.clinician_read_peer_notes == "shared_sections",
        shared_with_care_team=note.shared_with_care_team,
        shared_with_peer_team=note.shared_with_peer_team,
        was_read=note.was_read,
        agreed_hash=note.agreed_hash,
        content_hash=note.content_hash,
        handed_over_at=note.handed_over_at,
    )
