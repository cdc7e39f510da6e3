"""Floor 4: one SQL statement turns rows into facts; ``policy`` decides. Nobody else asks guardian or reads a
membership to decide anything."""

from __future__ import annotations

import json
from dataclasses import dataclass, fields
from functools import cache
from typing import TYPE_CHECKING, Any

from django.db import connection

from peernotes.enums import ConsentDecision, ConsentScope, ConsentState, NoteStatus, Role
from peernotes.errors import Missing, Refused
from peernotes.policy import notes as note_rules
from peernotes.policy import people as people_rules
from peernotes.policy.facts import ActorFacts, ConsentFacts, Facts, NoteFacts
from peernotes.policy.switches import Switches

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

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


ASSIGNMENT_NOW = """
    SELECT a.reads_record FROM peernotes_assignment a
    WHERE a.user_id = %(user)s AND a.content_object_id = c.id"""
ASSIGNMENT_THEN = """
    SELECT h.reads_record FROM (
        SELECT DISTINCT ON (h.id) h.id, h.history_type, h.reads_record FROM peernotes_historicalassignment h
        WHERE h.user_id = %(user)s AND h.content_object_id = c.id AND h.history_date <= %(at)s
        ORDER BY h.id, h.history_date DESC, h.history_id DESC) h
    WHERE h.history_type <> '-' LIMIT 1"""
WIDE_NOW = """
    SELECT 1 FROM peernotes_serviceassignment w WHERE w.user_id = %(user)s AND w.content_object_id = s.id"""
WIDE_THEN = """
    SELECT 1 FROM (
        SELECT DISTINCT ON (h.id) h.id, h.history_type FROM peernotes_historicalserviceassignment h
        WHERE h.user_id = %(user)s AND h.content_object_id = s.id AND h.history_date <= %(at)s
        ORDER BY h.id, h.history_date DESC, h.history_id DESC) h
    WHERE h.history_type <> '-'"""

STATEMENT = """
SELECT s.id AS service, m.at, coalesce(u.is_active, false) AS active, r.roles,
       {person_columns}, {note_columns}, v.id AS policy, v.reads_since, {switches}
FROM {start}
CROSS JOIN LATERAL (SELECT coalesce(%(at)s::timestamptz, clock_timestamp()) AS at) m
LEFT JOIN peernotes_user u ON u.id = %(user)s
LEFT JOIN LATERAL (
    SELECT array_agg(b.role) AS roles FROM peernotes_membership b
    WHERE b.user_id = %(user)s AND b.service_id = s.id AND b.starts_at <= m.at AND (b.ends_at IS NULL OR b.ends_at > m.at)
) r ON true
LEFT JOIN peernotes_policyversion v ON v.service_id = s.id AND v.in_force @> m.at
{person_joins}
"""
PERSON_COLUMNS = """
       c.id AS consumer, c.user_id IS NOT NULL AND c.user_id = %(user)s AS is_consumer,
       a.reads_record, EXISTS ({wide}) AS wide,
       EXISTS (SELECT 1 FROM peernotes_conflictofinterest k WHERE k.consumer_id = c.id AND k.user_id = %(user)s
               AND k.created_at <= m.at AND (k.ended_at IS NULL OR k.ended_at > m.at)) AS conflict,
       said.consents"""
PERSON_JOINS = """
LEFT JOIN LATERAL ({assignment}) a ON true
LEFT JOIN LATERAL (
    SELECT jsonb_object_agg(d.scope, jsonb_build_array(
               d.id, d.decision, d.decided_at < coalesce(v.reads_since, d.decided_at), d.expires_at <= m.at)) AS consents
    FROM (SELECT DISTINCT ON (d.scope) d.scope, d.id, d.decision, d.decided_at, d.expires_at FROM peernotes_consent d
          WHERE d.consumer_id = c.id AND d.scope IN ('read_record', 'read_about_me', 'write_notes')
            AND d.decided_at <= m.at AND (d.grantee_id IS NULL OR d.grantee_id = %(user)s)
          ORDER BY d.scope, d.decided_at DESC, d.id DESC) d
) said ON true"""
NO_PERSON = "NULL::uuid AS consumer"
NOTE_COLUMNS = """
       n.note_id, n.author_id, n.status, n.version, n.kind, n.clinicians_allowed, n.shared_with_care_team,
       n.shared_with_peer_team, n.was_read, n.agreed_hash, n.content_hash, n.handed_over_at,
       EXISTS (SELECT 1 FROM peernotes_visit t WHERE t.id = %(visit)s AND t.note_id = n.note_id
               AND t.opened_at <= m.at AND t.expires_at > m.at AND (t.ended_at IS NULL OR t.ended_at > m.at)) AS on_visit"""
NO_NOTE = "NULL::uuid AS note_id"


def gather(
    actor: Actor,
    *,
    note: UUID | None = None,
    consumer: UUID | None = None,
    service: UUID | None = None,
    at: datetime | None = None,
    simulated: Simulated | None = None,
) -> Gathered:
    """The facts about one actor and one note, person or service, in one statement. ``at`` in the past answers for
    then; ``simulated`` answers as if that version were in force. Raises Missing when there is no such object."""
    params = {
        "user": actor.user_id,
        "visit": actor.visit_id,
        "at": at,
        "note": note,
        "consumer": consumer,
        "service": service,
    }
    with connection.cursor() as cursor:
        cursor.execute(_statement(note=note is not None, person=consumer is not None, past=at is not None), params)
        row = cursor.fetchone()
        columns = [column.name for column in cursor.description]
    if row is None:
        raise Missing(actor=actor)
    return _gathered(actor, dict(zip(columns, row, strict=True)), simulated)


@cache
def _statement(*, note: bool, person: bool, past: bool) -> str:
    if note:
        start = (
            "peernotes_note_facts(%(note)s, %(at)s, %(user)s) n JOIN peernotes_consumer c ON c.id = n.consumer_id "
            "JOIN peernotes_service s ON s.id = n.service_id"
        )
    elif person:
        start = "peernotes_consumer c JOIN peernotes_service s ON s.id = c.service_id AND c.id = %(consumer)s"
    else:
        start = "(SELECT * FROM peernotes_service WHERE id = %(service)s) s"
    about_person = note or person
    return STATEMENT.format(
        start=start,
        switches=", ".join(f"v.{name}" for name in SWITCH_NAMES),
        person_columns=PERSON_COLUMNS.format(wide=WIDE_THEN if past else WIDE_NOW) if about_person else NO_PERSON,
        note_columns=NOTE_COLUMNS if note else NO_NOTE,
        person_joins=PERSON_JOINS.format(assignment=ASSIGNMENT_THEN if past else ASSIGNMENT_NOW)
        if about_person
        else "",
    )


def _gathered(actor: Actor, row: dict[str, Any], simulated: Simulated | None) -> Gathered:
    policy = simulated.switches if simulated else _switches(row)
    consents = json.loads(row["consents"]) if row.get("consents") else {}
    facts = Facts(
        actor=_actor_facts(row),
        at=row["at"],
        policy=policy,
        policy_id=None if simulated else row["policy"],
        consents=_consent_facts(consents),
        note=_note_facts(actor, row) if row["note_id"] else None,
    )
    return Gathered(
        actor=actor,
        facts=facts,
        service_id=row["service"],
        consumer_id=row["consumer"],
        note_id=row["note_id"],
        note_version=row.get("version") or 0,
        note_kind=row.get("kind") or "",
        author_id=row.get("author_id"),
        consent_id=consents.get(ConsentScope.READ_RECORD, [None])[0],
    )


# A version's switches never change, so they are read into Python once per process.
_KNOWN_SWITCHES: dict[UUID, Switches] = {}


def _switches(row: dict[str, Any]) -> Switches | None:
    version = row["policy"]
    if version is None:
        return None
    if version not in _KNOWN_SWITCHES:
        _KNOWN_SWITCHES[version] = Switches.of({name: row[name] for name in SWITCH_NAMES})
    return _KNOWN_SWITCHES[version]


def _actor_facts(row: dict[str, Any]) -> ActorFacts:
    on_visit = bool(row.get("on_visit"))
    return ActorFacts(
        signed_in=row["active"] or on_visit,
        roles=frozenset(Role(role) for role in row["roles"] or ()) if row["active"] else frozenset(),
        assigned=row.get("reads_record") is not None,
        service_wide=bool(row.get("wide")),
        conflict=bool(row.get("conflict")),
        reads_record=row.get("reads_record") is not False,
        is_consumer=bool(row.get("is_consumer")) and row["active"],
        on_visit=on_visit,
    )


def _consent_facts(consents: dict[str, list[Any]]) -> ConsentFacts:
    return ConsentFacts(**{scope: consent_state(scope, *said[1:]) for scope, said in consents.items()})


def consent_state(scope: str, decision: str, before_switch: bool, expired: bool | None) -> ConsentState:
    """Only reading is asked afresh after a switch: a wish for no notes outlives every model."""
    if decision != ConsentDecision.GIVEN:
        return ConsentState(decision)
    if expired:
        return ConsentState.EXPIRED
    if before_switch and scope != ConsentScope.WRITE_NOTES:
        return ConsentState.BEFORE_SWITCH
    return ConsentState.GIVEN


def _note_facts(actor: Actor, row: dict[str, Any]) -> NoteFacts:
    return NoteFacts(
        status=NoteStatus(row["status"]),
        is_author=actor.user_id is not None and row["author_id"] == actor.user_id,
        clinicians_allowed=row["clinicians_allowed"],
        shared_with_care_team=row["shared_with_care_team"],
        shared_with_peer_team=row["shared_with_peer_team"],
        was_read=row["was_read"],
        agreed_hash=row["agreed_hash"],
        content_hash=row["content_hash"],
        handed_over_at=row["handed_over_at"],
    )
