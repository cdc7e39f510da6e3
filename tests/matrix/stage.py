"""What the world of the matrix consists of."""

from __future__ import annotations

from dataclasses import dataclass, field

from peernotes.models import (
    Absence,
    Alert,
    Carer,
    CarerContact,
    CarerNote,
    CarerRequest,
    CarerTalk,
    CarerTie,
    CodeOfConduct,
    Consultation,
    Consumer,
    ContactLogEntry,
    DutyShift,
    EvaluationPeriod,
    EvaluationRound,
    EventFile,
    Facilitator,
    FirstMeeting,
    Goal,
    GroupRun,
    GroupSession,
    Leaflet,
    MeetingItem,
    Membership,
    Note,
    NoteSection,
    Opening,
    Participation,
    PeerActivity,
    PlanItem,
    PolicyVersion,
    RecordEntry,
    RecordQuestion,
    Referral,
    RoleAgreement,
    RoleProposal,
    SafetyConcern,
    SelectionCriteria,
    Service,
    SpokenShare,
    SupervisionFlag,
    SupervisionSession,
    SupervisionTie,
    Supporter,
    TeamMeeting,
    TeamStatement,
    TrainingRecord,
    User,
    Visit,
    WordList,
)
from tests.matrix.oracle import Word

CANARY = "canary{:05d}x"


@dataclass
class Place:
    """One service of the world."""

    service: Service
    versions: dict[str, PolicyVersion] = field(default_factory=dict)
    codes: dict[str, CodeOfConduct] = field(default_factory=dict)
    users: dict[str, User] = field(default_factory=dict)
    roles: dict[str, Membership] = field(default_factory=dict)
    people: dict[str, Consumer] = field(default_factory=dict)
    notes: dict[tuple[str, str], Note] = field(default_factory=dict)
    sections: dict[tuple[str, str], list[NoteSection]] = field(default_factory=dict)
    entries: dict[str, RecordEntry] = field(default_factory=dict)
    concerns: dict[tuple[str, str], SafetyConcern] = field(default_factory=dict)
    questions: dict[tuple[str, str], RecordQuestion] = field(default_factory=dict)
    carers: dict[str, CarerTie] = field(default_factory=dict)
    said: dict[str, TeamStatement] = field(default_factory=dict)
    supporters: dict[str, Supporter] = field(default_factory=dict)
    goals: dict[str, Goal] = field(default_factory=dict)
    plan_items: dict[str, PlanItem] = field(default_factory=dict)
    referrals: dict[str, Referral] = field(default_factory=dict)
    meeting_items: dict[str, MeetingItem] = field(default_factory=dict)
    contacts: dict[str, ContactLogEntry] = field(default_factory=dict)
    talks: dict[str, CarerTalk] = field(default_factory=dict)
    shares: dict[str, SpokenShare] = field(default_factory=dict)
    openings: dict[str, Opening] = field(default_factory=dict)
    visits: dict[tuple[str, str], Visit] = field(default_factory=dict)
    events: dict[str, int] = field(default_factory=dict)
    alerts: dict[str, Alert] = field(default_factory=dict)
    words: WordList | None = None
    visit_over: Visit | None = None
    signed_carer: Carer | None = None
    carer_note: CarerNote | None = None
    carer_contact: CarerContact | None = None
    carer_request: CarerRequest | None = None
    training: TrainingRecord | None = None
    tie: SupervisionTie | None = None
    absence: Absence | None = None
    activity: PeerActivity | None = None
    consultation: Consultation | None = None
    period: EvaluationPeriod | None = None
    asked: EvaluationRound | None = None
    session: SupervisionSession | None = None
    role_agreement: RoleAgreement | None = None
    criteria: SelectionCriteria | None = None
    run: GroupRun | None = None
    leader: Facilitator | None = None
    group_session: GroupSession | None = None
    inside: Participation | None = None
    leaflet: Leaflet | None = None
    flag: SupervisionFlag | None = None
    meeting: FirstMeeting | None = None
    team_meeting: TeamMeeting | None = None
    proposal: RoleProposal | None = None
    shift: DutyShift | None = None
    event_file: EventFile | None = None


@dataclass
class Stage:
    places: dict[str, Place] = field(default_factory=dict)
    words: dict[str, Word] = field(default_factory=dict)

    def word(self, *what: str) -> str:
        canary = CANARY.format(len(self.words) + 1)
        self.words[canary] = Word(*what)
        return canary
