"""What a decision may look at, detached from any table. ``access`` fills these in with one statement."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from peernotes.enums import (
    Audience,
    ConsentScope,
    ConsentState,
    LivedAs,
    NoteStatus,
    Role,
    SectionDecision,
    SubjectKind,
    SupervisionKind,
    Voice,
)
from peernotes.policy.catalogue.training_required import Training

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

    from peernotes.policy.catalogue import Switches


@dataclass(frozen=True, slots=True)
class Subject:
    """The person whom facts or an event are about."""

    kind: SubjectKind
    id: UUID


@dataclass(frozen=True, slots=True)
class ActorFacts:
    """One person at one moment, seen from one consumer's record (or from a service, with ``assigned`` False).

    ``on_visit``: a consumer on a handed-over device or a one-time link, for exactly what is asked about: a
    note, or standing choices.
    ``lived_as``: of a peer supervisor, if it was said. ``code_overdue``: the service's code of conduct waits for their
    acknowledgement, and the time for it is over. ``model_overdue``: so does the version in force. ``trained_in``: the
    topics for which a training of theirs is confirmed and still valid. ``days_without_peer``, ``days_without_clinician``:
    how long they have had no supervision by one; 0 where the service model asks for none. ``agreement_overdue``: under the
    model in force they should have agreed with this consumer about contact by now, and have not. ``writes_notes``: the
    agreement about their role names notes, or there is none. ``in_emergency``: they opened this record in an emergency,
    and that is not over. ``represents``: on a representative's visit, what their authority covers at this moment;
    ``decided_themselves``: of that, what the person has decided themselves since; ``proxies_held``: for the person's
    safety nobody decides for them. ``is_carer``:
    what is asked about is their own, as a carer.
    """

    signed_in: bool = True
    roles: frozenset[Role] = frozenset()
    assigned: bool = False
    service_wide: bool = False
    conflict: bool = False
    reads_record: bool = True
    is_consumer: bool = False
    on_visit: bool = False
    lived_as: LivedAs | None = None
    is_operator: bool = False
    code_overdue: bool = False
    model_overdue: bool = False
    trained_in: frozenset[str] = frozenset(Training)
    agreement_overdue: bool = False
    writes_notes: bool = True
    days_without_peer: int = 0
    days_without_clinician: int = 0
    in_emergency: bool = False
    represents: frozenset[str] | None = None
    decided_themselves: frozenset[str] = frozenset()
    proxies_held: bool = False
    is_carer: bool = False

    def days_without(self, kind: SupervisionKind) -> int:
        return self.days_without_peer if kind == SupervisionKind.PEER else self.days_without_clinician


@dataclass(frozen=True, slots=True)
class ConsentFacts:
    """The state of the last decision of each scope that covers this actor."""

    read_record: ConsentState = ConsentState.NONE
    read_about_me: ConsentState = ConsentState.NONE
    write_notes: ConsentState = ConsentState.NONE
    evaluation: ConsentState = ConsentState.NONE
    log_contacts: ConsentState = ConsentState.NONE
    show_peer: ConsentState = ConsentState.NONE
    read_plan_peer: ConsentState = ConsentState.NONE

    def of(self, scope: ConsentScope) -> ConsentState:
        state: ConsentState = getattr(self, str(scope))
        return state


@dataclass(frozen=True, slots=True)
class SectionFacts:
    audience: Audience
    decision: SectionDecision
    voice: Voice = Voice.BOTH


@dataclass(frozen=True, slots=True)
class NoteFacts:
    """``clinicians_allowed``: the version that the note was finished under shares sections with clinicians.
    ``author_here``: its author still works with the person as a peer worker, so that it can be finished. ``author_writes``:
    its author has not chosen to write no notes, as far as the model in force lets them.
    ``was_read``: this actor has read it while it was shared. ``opened``: entered in error, and a second records officer
    agreed that this actor reads all of it. ``handed_over_at``: UTC, when the consumer got it.
    ``to_sign``: its consumer agreed knowing that a supervisor signs it. ``supervised_by_me``: this
    actor is its author's peer supervisor.
    ``hard_moment_at``: UTC, when they agreed to it in a hard moment, if they have not said since that it holds."""

    status: NoteStatus
    is_author: bool = False
    clinicians_allowed: bool = False
    shared_with_care_team: bool = False
    shared_with_peer_team: bool = False
    was_read: bool = False
    opened: bool = False
    agreed_hash: str = ""
    content_hash: str = ""
    handed_over_at: datetime | None = None
    to_sign: bool = False
    supervised_by_me: bool = False
    author_here: bool = True
    author_writes: bool = True
    hard_moment_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything that a decision about one person's record needs; several people have several. ``policy`` is None before
    the first version. ``ended``: the person is no longer with the service. ``works_here``: they work in it themselves.
    ``wants_no_peer``: they said that they want no peer worker, not long ago. ``break_glass``: the service
    lets clinicians open a record in an emergency; ``representatives``: it lets representatives decide for somebody."""

    actor: ActorFacts
    at: datetime
    policy: Switches | None = None
    policy_id: UUID | None = None
    consents: ConsentFacts = field(default_factory=ConsentFacts)
    note: NoteFacts | None = None
    ended: bool = False
    works_here: bool = False
    wants_no_peer: bool = False
    break_glass: bool = False
    representatives: bool = False


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts: a login, or a consumer's visit (then ``user_id`` is empty). ``request_id`` ties events
    and history of one request together; ``purpose`` is what the person gave as their reason, if asked. ``record_id``:
    which of two records of theirs a consumer's own pages are about; empty: that of their sign-in."""

    user_id: UUID | None = None
    visit_id: UUID | None = None
    request_id: UUID | None = None
    purpose: str = ""
    record_id: UUID | None = None
