"""Floor 4: one SQL statement turns rows into facts; ``policy`` decides. Nobody else asks guardian or reads a
membership to decide anything."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any, NamedTuple
from uuid import UUID

from django.db import connection

from peernotes import facts_sql
from peernotes.enums import CARE_ROLES, ConsentDecision, ConsentScope, ConsentState, NoteStatus, Role
from peernotes.errors import Missing, Refused
from peernotes.models import PolicyVersion
from peernotes.policy import notes as note_rules
from peernotes.policy import people as people_rules
from peernotes.policy.catalogue.clinician_read_peer_notes import ClinicianReadPeerNotes
from peernotes.policy.catalogue.peer_write_notes import PeerWriteNotes
from peernotes.policy.facts import ActorFacts, ConsentFacts, Facts, NoteFacts
from peernotes.policy.services import has_contact_log
from peernotes.policy.switches import Switches

if TYPE_CHECKING:
    from collections.abc import Mapping
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
        return policy is not None and policy.peer_write_notes != PeerWriteNotes.NONE and bool(policy.note_kinds_allowed)

    @property
    def logs_contact(self) -> bool:
        policy = self.gathered.facts.policy
        return bool(has_contact_log(policy))


class _Place(NamedTuple):
    at: datetime
    service: UUID
    active: bool | None
    roles: str
    policy: UUID | None


class _Person(NamedTuple):
    consumer: UUID | None = None
    is_consumer: bool | None = None
    reads_record: bool | None = None
    wide: bool = False
    conflict: bool = False
    consents: str = ""


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


# Where the columns of each kind of object end, and those of ``More`` begin.
PERSON = len(_Place._fields)
NOTE = PERSON + len(_Person._fields)
ENDS = {"service": PERSON, "slug": PERSON, "consumer": NOTE, "mine": NOTE, "note": NOTE + len(_Note._fields)}


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
    about = ("note", note) if note else ("consumer", consumer) if consumer else ("service", service)
    return gather_with(actor, about, at=at)[0]


class More(NamedTuple):
    """SQL over ``c``, the person, or ``s``, the service, and over ``v``, the version in force."""

    columns: str = ""
    joins: str = ""
    params: Mapping[str, object] = {}


NOTHING = More()


def gather_with(
    actor: Actor, about: tuple[str, UUID | str | None], more: More = NOTHING, at: datetime | None = None
) -> tuple[Gathered, list[tuple[Any, ...]]]:
    """The facts, and in the same statement what a page needs beside: not to be used before the decision. ``about``: an
    object and its key, a service by its ``slug``, or ``mine``, the person that the actor is."""
    kind, key = about
    params = {"user": actor.user_id, "visit": actor.visit_id, "at": at, kind: key, **more.params}
    visit, past = actor.visit_id is not None, at is not None
    statement = facts_sql.statement(kind, past=past, visit=visit, columns=more.columns, joins=more.joins)
    with connection.cursor() as cursor:
        cursor.execute(statement, params)
        rows = cursor.fetchall()
    if not rows:
        raise Missing(actor=actor)
    end, row = ENDS[kind], rows[0]
    person, note = row[PERSON : min(NOTE, end)], row[NOTE:end]
    gathered = _gathered(actor, _Place._make(row[:PERSON]), _Person(*person), _Note._make(note) if note else None)
    return gathered, [row[end:] for row in rows]


def places(actor: Actor) -> list[Place]:
    """The facts about one actor and each service where they have a role, in one statement, those with people first."""
    params = {"user": actor.user_id, "care": [role.value for role in CARE_ROLES]}
    with connection.cursor() as cursor:
        cursor.execute(facts_sql.PLACES, params)
        rows = cursor.fetchall()
    found = []
    for row in rows:
        wide, slug, name, timezone, model = row[PERSON:]
        gathered = _gathered(actor, _Place._make(row[:PERSON]), _Person(wide=wide), None)
        found.append(Place(gathered, slug, name, timezone, model or ""))
    return found


def _gathered(actor: Actor, place: _Place, person: _Person, note: _Note | None) -> Gathered:
    consents = {
        scope: (pk, consent_state(scope, decision, before == "t", expired == "t"))
        for scope, pk, decision, before, expired in map(str.split, filter(None, person.consents.split(",")))
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
        roles=frozenset(map(Role, place.roles.split())) if active else frozenset(),
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
        clinicians_allowed=finished_under.clinician_read_peer_notes == ClinicianReadPeerNotes.SHARED_SECTIONS,
        shared_with_care_team=note.shared_with_care_team,
        shared_with_peer_team=note.shared_with_peer_team,
        was_read=note.was_read,
        agreed_hash=note.agreed_hash,
        content_hash=note.content_hash,
        handed_over_at=note.handed_over_at,
    )
