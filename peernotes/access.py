"""Floor 4: one SQL statement turns rows into facts; ``policy`` decides. Nobody else asks guardian or reads a
membership to decide anything."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
from typing import TYPE_CHECKING, Any, NamedTuple
from uuid import UUID
from zoneinfo import ZoneInfo

from peernotes import facts_sql, rows
from peernotes.enums import (
    CARE_ROLES,
    ConsentDecision,
    ConsentScope,
    ConsentState,
    LivedAs,
    NoteStatus,
    Role,
    SubjectKind,
    SupporterKind,
)
from peernotes.errors import Missing, Refused
from peernotes.models import PolicyVersion
from peernotes.policy import notes as note_rules
from peernotes.policy import people as people_rules
from peernotes.policy import readiness
from peernotes.policy.catalogue.clinician_read_peer_notes import ClinicianReadPeerNotes
from peernotes.policy.catalogue.peer_write_notes import PeerWriteNotes
from peernotes.policy.facts import ActorFacts, ConsentFacts, Facts, NoteFacts, Subject
from peernotes.policy.services import has_contact_log
from peernotes.policy.switches import Switches

if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from datetime import datetime

    from peernotes.enums import Verb
    from peernotes.policy.decision import Decision
    from peernotes.policy.facts import Actor

OUTLIVING = frozenset(
    {
        ConsentScope.WRITE_NOTES,
        ConsentScope.EVALUATION,
        ConsentScope.LOG_CONTACTS,
        ConsentScope.SHOW_PEER,
        ConsentScope.READ_PLAN_PEER,
    }
)
SWITCH_NAMES = tuple(field.name for field in fields(Switches))
# The role that an event names when a person has several: the one closest to clinical content first.
ROLE_ORDER = (
    Role.CLINICIAN,
    Role.CONSUMER_PEER_WORKER,
    Role.CARER_PEER_WORKER,
    Role.PEER_SUPERVISOR,
    Role.RECORDS_OFFICER,
    Role.PRIVACY_OFFICER,
    Role.SERVICE_ADMIN,
    Role.AUDITOR,
)


@dataclass(frozen=True, slots=True)
class ServiceFacts:
    id: UUID
    slug: str
    name: str
    timezone: str

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.timezone)


class Since(NamedTuple):
    """From when on a yes to the record counts, and one to About Me."""

    record: datetime | None
    about_me: datetime | None

    def of(self, scope: str) -> datetime | None:
        return self.about_me if scope == ConsentScope.READ_ABOUT_ME else self.record


@dataclass(frozen=True, slots=True)
class VersionInForce:
    number: int
    model: str
    since: Since
    switches: Switches
    starts_at: datetime | None = None
    acknowledge_by: datetime | None = None


@dataclass(frozen=True, slots=True)
class Gathered:
    """Facts, with what an event about them and the frame of a page need: ids, the service, its version in force.
    ``decided``: what was asked of these facts and allowed, in order; an event names the first one's rule."""

    actor: Actor
    facts: Facts
    service: ServiceFacts
    version: VersionInForce | None = None
    subject: Subject | None = None
    note_id: UUID | None = None
    note_version: int = 0
    note_kind: str = ""
    author_id: UUID | None = None
    consent_id: UUID | None = None
    decided: list[Decision] = field(default_factory=list, compare=False, repr=False)

    @property
    def service_id(self) -> UUID:
        return self.service.id

    @property
    def rule(self) -> str:
        return self.decided[0].rule if self.decided else ""

    def on(self, subject: Subject | None, note_id: UUID | None = None) -> Gathered:
        """The same facts, for an event about somebody in the service."""
        return replace(self, subject=subject, note_id=note_id)

    @property
    def consumer_id(self) -> UUID | None:
        return self.subject.id if self.subject and self.subject.kind == SubjectKind.CONSUMER else None

    @property
    def object(self) -> tuple[str, UUID]:
        """What an event says that it is about, if it does not say more."""
        if self.note_id:
            return "note", self.note_id
        return (self.subject.kind, self.subject.id) if self.subject else ("service", self.service_id)

    @property
    def role(self) -> str:
        if self.facts.actor.represents is not None:
            return SupporterKind.REPRESENTATIVE.value
        if self.facts.actor.on_visit or self.facts.actor.is_consumer:
            return "consumer"
        if self.facts.actor.is_carer:
            return "carer"
        return next((role.value for role in ROLE_ORDER if role in self.facts.actor.roles), "")

    def require(self, decision: Decision, verb: Verb) -> None:
        """Raises Refused with everything that the refusal's event needs. The object's existence is given away only
        to somebody who may know of it."""
        if not decision:
            raise Refused(decision, known=self.known, verb=verb, gathered=self)
        self.decided.append(decision)

    def allows(self, rule: Callable[[Facts], Decision]) -> bool:
        """For a page that shows as much as is allowed, and refuses nothing."""
        if decision := rule(self.facts):
            self.decided.append(decision)
        return bool(decision)

    @property
    def known(self) -> bool:
        if self.note_id is not None:
            return bool(note_rules.may_know_note(readiness.as_ready(self.facts)))
        if self.facts.actor.on_visit:
            return True
        if self.consumer_id is not None:
            return bool(people_rules.may_know_person(self.facts))
        actor = self.facts.actor
        if self.subject is not None and self.subject.kind == SubjectKind.CARER:
            return actor.is_carer or actor.assigned or Role.PEER_SUPERVISOR in actor.roles
        return bool(actor.roles) or actor.is_consumer or actor.is_operator

    @property
    def writes(self) -> bool:
        """Whether the model in force lets peer workers write notes at all."""
        policy = self.facts.policy
        return policy is not None and policy.peer_write_notes != PeerWriteNotes.NONE and bool(policy.note_kinds_allowed)

    @property
    def logs_contact(self) -> bool:
        return bool(has_contact_log(self.facts.policy))


class _NoteRow(NamedTuple):
    id: UUID
    author_id: UUID
    status: str
    version: int
    kind: str
    policy_id: UUID
    shared_with_care_team: bool
    shared_with_peer_team: bool
    was_read: bool
    opened: bool
    agreed_hash: str
    content_hash: str
    to_sign: bool
    handed_over_at: datetime | None
    author_here: bool
    author_writes: bool
    supervised_by_me: bool
    hard_moment_at: datetime | None
    on_visit: bool


@dataclass(frozen=True, slots=True)
class _FactsRow:
    """What the statement says beside service and note: of the person only if it is about one."""

    at: datetime
    active: bool | None
    operator: bool | None
    roles: str
    policy_id: UUID | None
    wide: bool
    code_overdue: bool
    model_overdue: bool
    trained_in: str
    days_without_peer: int
    days_without_clinician: int
    writes_notes: bool
    break_glass: bool | None
    representatives: bool
    consumer_id: UUID | None = None
    is_consumer: bool | None = None
    reads_record: bool | None = None
    conflict: bool = False
    consents: str = ""
    ended: bool = False
    works_here: bool = False
    agreement_overdue: bool = False
    wants_no_peer: bool = False
    in_emergency: bool = False
    represents: str | None = None
    on_visit: bool = False


def gather(
    actor: Actor,
    *,
    note: UUID | None = None,
    consumer: UUID | None = None,
    service: UUID | None = None,
    slug: str = "",
    at: datetime | None = None,
) -> Gathered:
    """The facts about one actor and one note, person or service, in one statement (and one more for a policy version
    that this process meets for the first time). ``at`` in the past answers for then. Raises Missing when there is no
    such object."""
    key = {"note": note, "consumer": consumer, "service": service, "slug": slug}
    about = next(name for name, value in key.items() if value or name == "slug")
    found = _run(actor, about, past=at is not None, **key, at=at)
    if not found:
        raise Missing(actor=actor)
    return found[0]


def gather_people(actor: Actor, consumers: Collection[UUID]) -> list[Gathered]:
    """The facts about one actor and each of several people, in the order of their ids, in the same one statement. Raises
    Missing if there is no such person among them."""
    found = _run(actor, "people", people=list(consumers))
    if len(found) < len(set(consumers)):
        raise Missing(actor=actor)
    return found


def services_of(actor: Actor) -> list[Gathered]:
    """The facts about one actor and each service where they have a role, in one statement, those with people first."""
    return _run(actor, "services", care=[role.value for role in CARE_ROLES])


def _run(actor: Actor, about: str, *, past: bool = False, **params: object) -> list[Gathered]:
    known = {"user": actor.user_id, "visit": actor.visit_id, "at": None}
    found = rows.named(facts_sql.statement(about, past=past), known | params)
    return [_gathered(actor, row) for row in found]


def _gathered(actor: Actor, found: dict[str, Any]) -> Gathered:
    found, service = rows.apart(found, "service_")
    found, of_note = rows.apart(found, "note_")
    row, note = _FactsRow(**found), _NoteRow(**of_note) if of_note else None
    version = version_of(row.policy_id) if row.policy_id else None
    consents = {
        scope: (pk, consent_state(scope, decision, before == "t", expired == "t"))
        for scope, pk, decision, before, expired in map(str.split, filter(None, row.consents.split(",")))
    }
    facts = Facts(
        actor=_actor_facts(row, on_visit=note.on_visit if note else row.on_visit),
        at=row.at,
        policy=version and version.switches,
        policy_id=row.policy_id,
        consents=ConsentFacts(**{scope: state for scope, (_pk, state) in consents.items()}),
        note=_note_facts(actor, note) if note else None,
        ended=row.ended,
        works_here=row.works_here,
        wants_no_peer=row.wants_no_peer,
        break_glass=bool(row.break_glass),
        representatives=row.representatives,
    )
    return Gathered(
        actor=actor,
        facts=facts,
        service=ServiceFacts(**service),
        version=version,
        subject=Subject(SubjectKind.CONSUMER, row.consumer_id) if row.consumer_id else None,
        note_id=note.id if note else None,
        note_version=note.version if note else 0,
        note_kind=note.kind if note else "",
        author_id=note.author_id if note else None,
        consent_id=UUID(consents["read_record"][0]) if "read_record" in consents else None,
    )


# A version's switches never change, so they are read once per process.
_KNOWN_VERSIONS: dict[UUID, VersionInForce] = {}


def version_of(version: UUID) -> VersionInForce:
    if version not in _KNOWN_VERSIONS:
        row = PolicyVersion.objects.get(pk=version)
        switches = Switches.of({name: getattr(row, name) for name in SWITCH_NAMES})
        _KNOWN_VERSIONS[version] = VersionInForce(
            row.number,
            row.model,
            Since(row.reads_since, row.about_me_since),
            switches,
            row.starts_at,
            row.acknowledge_by,
        )
    return _KNOWN_VERSIONS[version]


def _actor_facts(row: _FactsRow, *, on_visit: bool) -> ActorFacts:
    active = bool(row.active)
    words = row.roles.split() if active else []
    authority = None if row.represents is None else [frozenset(said.split()) for said in row.represents.split("|")]
    return ActorFacts(
        signed_in=active or on_visit,
        roles=frozenset(Role(word) for word in words if word in Role.values),
        lived_as=next((LivedAs(word) for word in words if word in LivedAs.values), None),
        assigned=row.reads_record is not None,
        service_wide=row.wide,
        conflict=row.conflict,
        reads_record=row.reads_record is not False,
        is_consumer=active and bool(row.is_consumer),
        on_visit=on_visit,
        is_operator=active and bool(row.operator),
        code_overdue=row.code_overdue,
        model_overdue=row.model_overdue,
        trained_in=frozenset(row.trained_in.split()),
        agreement_overdue=row.agreement_overdue,
        writes_notes=row.writes_notes,
        days_without_peer=row.days_without_peer,
        days_without_clinician=row.days_without_clinician,
        in_emergency=row.in_emergency and bool(row.break_glass),
        represents=authority[0] if authority else None,
        decided_themselves=authority[1] if authority else frozenset(),
        proxies_held=bool(authority and authority[2]),
    )


def consent_state(scope: str, decision: str, before_switch: bool, expired: bool | None) -> ConsentState:
    """Only reading is asked afresh after a switch: a wish for no notes outlives every model, and a yes to being asked."""
    if decision != ConsentDecision.GIVEN:
        return ConsentState(decision)
    if expired:
        return ConsentState.EXPIRED
    if before_switch and scope not in OUTLIVING:
        return ConsentState.BEFORE_SWITCH
    return ConsentState.GIVEN


def _note_facts(actor: Actor, note: _NoteRow) -> NoteFacts:
    finished_under = version_of(note.policy_id).switches
    return NoteFacts(
        status=NoteStatus(note.status),
        is_author=actor.user_id is not None and note.author_id == actor.user_id,
        clinicians_allowed=finished_under.clinician_read_peer_notes == ClinicianReadPeerNotes.SHARED_SECTIONS,
        shared_with_care_team=note.shared_with_care_team,
        shared_with_peer_team=note.shared_with_peer_team,
        was_read=note.was_read,
        opened=note.opened,
        agreed_hash=note.agreed_hash,
        content_hash=note.content_hash,
        handed_over_at=note.handed_over_at,
        author_here=note.author_here,
        author_writes=note.author_writes,
        to_sign=note.to_sign,
        supervised_by_me=note.supervised_by_me,
        hard_moment_at=note.hard_moment_at,
    )
