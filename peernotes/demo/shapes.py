"""What the demo's TOML may say: one frozen class per table, field names are the keys."""

import datetime as dt
from dataclasses import dataclass, field


@dataclass(frozen=True, kw_only=True)
class MomentShape:
    days_ago: int
    time: dt.time

    @property
    def rank(self) -> tuple[int, dt.time]:
        """Sorts from past to present."""
        return (-self.days_ago, self.time)


@dataclass(frozen=True, kw_only=True)
class Policy(MomentShape):
    model: str
    proposed_by: str
    approved_by: str
    reason: str
    switches: dict[str, str | bool]


@dataclass(frozen=True, kw_only=True)
class CodeShape(MomentShape):
    """A code of conduct, from when it was approved."""

    proposed_by: str
    approved_by: str
    text: str


@dataclass(frozen=True, kw_only=True)
class WordListShape(MomentShape):
    """What the service adds to the word list, from when it was approved."""

    proposed_by: str
    approved_by: str
    text: str


@dataclass(frozen=True, kw_only=True)
class LeafletShape(MomentShape):
    """By the first administrator."""

    title: str
    audience: str
    text: str


@dataclass(frozen=True, kw_only=True)
class RecommendationShape(MomentShape):
    """What an administrator said of it then; said again, it is the next version. ``done``: days ago. ``review``: days ahead, or ago
    where below 0."""

    by: str
    number: int
    state: str
    owner: str = ""
    evidence: str = ""
    done: int | None = None
    review: int | None = None


@dataclass(frozen=True, kw_only=True)
class TrainingShape(MomentShape):
    """What peer workers were trained in together, from when one of them noted it."""

    topics: tuple[str, ...]
    hours: int
    provider: str
    confirmed_by: str


@dataclass(frozen=True, kw_only=True)
class Staff:
    """`joined`: only then, and new here; everybody else was there when the service began."""

    username: str
    name: str
    pronouns: str
    role: str
    duty: bool = False
    joined: MomentShape | None = None


@dataclass(frozen=True, kw_only=True)
class ShiftShape:
    """On duty at the same time on several `days`, counted from today."""

    worker: str
    days: tuple[int, ...]
    begins: dt.time
    hours: int


@dataclass(frozen=True, kw_only=True)
class BroughtShape:
    """What the worker brought to a session about somebody, alone to the two of them."""

    consumer: str
    kind: str


@dataclass(frozen=True, kw_only=True)
class RoleShape(MomentShape):
    """Proposed by the worker, from the day of this moment. `agreed`: by who supervises them too, at the same moment."""

    worker: str
    supervisor: str
    duties: tuple[str, ...]
    hours: int
    agreed: bool = True


@dataclass(frozen=True, kw_only=True)
class StepShape(MomentShape):
    worker: str
    outcome: str


@dataclass(frozen=True, kw_only=True)
class SelectionShape(MomentShape):
    """The criteria, with both administrators; and the steps since, noted by the first of them."""

    proposed_by: str
    approved_by: str
    text: str
    steps: tuple[StepShape, ...] = ()


@dataclass(frozen=True, kw_only=True)
class SupervisionMeeting(MomentShape):
    minutes: int
    form: str
    topics: tuple[str, ...]
    agreed_next: str = ""
    brought: tuple[BroughtShape, ...] = ()


@dataclass(frozen=True, kw_only=True)
class SupervisionShape(MomentShape):
    """Arranged at a moment; `sessions` since, oldest first. `kind`: as a peer supervisor, or as a clinician. `debrief`: since when
    the worker would like to talk something over."""

    worker: str
    supervisor: str
    kind: str = "peer"
    sessions: tuple[SupervisionMeeting, ...] = ()
    debrief: MomentShape | None = None


@dataclass(frozen=True, kw_only=True)
class ModelSaidShape(MomentShape):
    """`answer` is a value of `ModelAnswer`; whoever says nothing of their own understood the model when it began."""

    worker: str
    answer: str
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class ProfileShape(MomentShape):
    """How a peer worker introduces themselves."""

    worker: str
    offered: bool
    places: int
    called: str = ""
    my_words: str = ""
    offers: tuple[str, ...] = ()
    days: str = ""
    languages: str = ""
    years: int = 0
    age_band: str = ""
    gender: str = ""
    culture: str = ""
    interests: str = ""
    for_clinicians: str = ""


@dataclass(frozen=True, kw_only=True)
class PreferenceShape(MomentShape):
    """What a consumer says of peer support, and their wishes."""

    consumer: str
    wants: str
    form: tuple[str, ...] = ()
    how_often: str = ""
    when_admitted: str = ""
    gender: str = ""
    age: str = ""
    culture: str = ""
    language: str = ""
    recovery_stage: str = ""
    orientation: str = ""
    lived_experience: str = ""


@dataclass(frozen=True, kw_only=True)
class MeetingShape(MomentShape):
    """A first meeting that a consumer asked for, or a place that they wait for."""

    consumer: str
    worker: str
    waits: bool = False


@dataclass(frozen=True, kw_only=True)
class MemberShape(MomentShape):
    """Of a group, as they joined it."""

    consumer: str
    called: str
    access_needs: str = ""
    told_others: bool = False


@dataclass(frozen=True, kw_only=True)
class CarerMemberShape(MomentShape):
    """A carer, by the name of their sign-in, as they joined a group."""

    carer: str
    called: str
    access_needs: str = ""


@dataclass(frozen=True, kw_only=True)
class GroupMemberShape(MomentShape):
    """Of a group, helped by the service and of whom no more is told: no sign-in, no record."""

    name: str
    born: dt.date
    local_id: str
    called: str


@dataclass(frozen=True, kw_only=True)
class GroupSessionShape(MomentShape):
    """Held at this moment, written down, signed by all who lead the group and talked over on the same day. `away`: who was not
    there, as they are called in the group; `late`: who came later."""

    topic: str
    what_we_did: str
    themes: tuple[str, ...] = ()
    how_resolved: str = ""
    corrected_information: str = ""
    online_trouble: str = ""
    follow_ups: str = ""
    away: tuple[str, ...] = ()
    late: tuple[str, ...] = ()
    how_we_are: str = "fine"
    debrief: str = ""


@dataclass(frozen=True, kw_only=True)
class GroupShape(MomentShape):
    """From the day of this moment, by one of the templates of programmes. `led_by`: somebody, as a peer or as a clinician.
    `weeks`: until it ends, if it does. `others` joined after the first of `members` and before the last one, `carers` after all of them. `agrees_on`: in
    parts."""

    template: str
    place: str
    capacity: int
    led_by: dict[str, str]
    weeks: int = 0
    members: tuple[MemberShape, ...] = ()
    others: tuple[GroupMemberShape, ...] = ()
    carers: tuple[CarerMemberShape, ...] = ()
    sessions: tuple[GroupSessionShape, ...] = ()
    agrees_on: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class OptOut(MomentShape):
    """`covers` is a value of the switch `consumer_opt_out`."""

    covers: str
    method: str


@dataclass(frozen=True, kw_only=True)
class ConsumerShape:
    username: str
    name: str
    pronouns: str
    born: dt.date
    local_id: str
    enrolled: MomentShape
    login: bool = True
    opt_out: OptOut | None = None


@dataclass(frozen=True, kw_only=True)
class TalkShape(MomentShape):
    """Without topics they listened."""

    worker: str
    minutes: int
    mode: str
    topics: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class CarerNoteShape(MomentShape):
    """``agreed``: when the carer said yes; else it waits for them."""

    kind: str
    talked: str
    own_words: str = ""
    next_step: str = ""
    agreed: MomentShape | None = None


@dataclass(frozen=True, kw_only=True)
class CarerWorkShape(MomentShape):
    """Since when ``worker`` works with a carer, as ``by`` arranged."""

    worker: str
    by: str
    notes: tuple[CarerNoteShape, ...] = ()


@dataclass(frozen=True, kw_only=True)
class CarerAsksShape(MomentShape):
    """``by``: who works with the carer and offered it, which waits for an answer; else the carer asked."""

    what: str
    wish: str = ""
    by: str = ""


@dataclass(frozen=True, kw_only=True)
class CarerShape:
    """``told``: the worker who named them, as the consumer said. ``excluded``: when they were to be told nothing. ``hears``:
    to what the consumer said yes, and ``not_hears`` no, at the moment ``said``.
    ``signs_in``: since when they sign in, as ``username``."""

    consumer: str
    name: str
    relation: str
    words: str = ""
    designated: bool = False
    named: MomentShape
    told: str = ""
    excluded: MomentShape | None = None
    hears: tuple[str, ...] = ()
    not_hears: tuple[str, ...] = ()
    said: MomentShape | None = None
    talks: tuple[TalkShape, ...] = ()
    username: str = ""
    signs_in: MomentShape | None = None
    works: CarerWorkShape | None = None
    asks: tuple[CarerAsksShape, ...] = ()


@dataclass(frozen=True, kw_only=True)
class AssignmentShape:
    worker: str
    consumer: str
    by: str
    since: MomentShape
    why: str
    until: MomentShape | None = None

    def covers(self, moment: MomentShape) -> bool:
        ended = self.until is not None and self.until.rank < moment.rank
        return self.since.rank <= moment.rank and not ended


@dataclass(frozen=True, kw_only=True)
class Conflict:
    """Declared by the worker, or by the consumer, who sees the worker's name; nobody asks why."""

    consumer: str
    worker: str
    declared: MomentShape
    by_consumer: bool = False


@dataclass(frozen=True, kw_only=True)
class Section:
    """`before`: the peer worker's words, if the consumer then wrote their own."""

    prompt: str
    voice: str
    text: str
    before: str = ""
    audience: str = "just_us"
    decision: str = "undecided"


@dataclass(frozen=True, kw_only=True)
class NoteAgreement(MomentShape):
    """`witness`: a second member of staff; `why`: why this way. Both for spoken and paper decisions only."""

    method: str
    witness: str = ""
    why: str = ""
    hard_moment: bool = False


@dataclass(frozen=True, kw_only=True)
class StatementShape(MomentShape):
    words: str


@dataclass(frozen=True, kw_only=True)
class Amendment(MomentShape):
    """An added passage, agreed to by the consumer in its turn."""

    prompt: str
    voice: str
    text: str
    reason: str
    audience: str
    agreed: NoteAgreement


@dataclass(frozen=True, kw_only=True)
class Stop(MomentShape):
    prompt: str = ""  # empty: the whole note


@dataclass(frozen=True, kw_only=True)
class Deferral(MomentShape):
    revisit_in_days: int


@dataclass(frozen=True, kw_only=True)
class InError(MomentShape):
    by: str
    reason: str


@dataclass(frozen=True, kw_only=True)
class NoteShape(MomentShape):
    """The moment is the start of the visit, call or group. ``plan_item``: that it was about."""

    key: str
    consumer: str
    author: str
    kind: str
    minutes: int
    mode: str
    status: str
    place: str = ""
    plan_item: str = ""
    sections: tuple[Section, ...] = ()
    handed_over: MomentShape | None = None
    returned: MomentShape | None = None
    agreed: NoteAgreement | None = None
    finalised: MomentShape | None = None
    amendments: tuple[Amendment, ...] = ()
    statement: StatementShape | None = None
    stops: tuple[Stop, ...] = ()
    declined: MomentShape | None = None
    deferred: Deferral | None = None
    lapsed: MomentShape | None = None
    in_error: InError | None = None


@dataclass(frozen=True, kw_only=True)
class Correction(MomentShape):
    text: str
    reason: str


@dataclass(frozen=True, kw_only=True)
class Withheld(MomentShape):
    """Kept from the consumer by whoever wrote it."""

    for_days: int
    reason: str


@dataclass(frozen=True, kw_only=True)
class Added(MomentShape):
    """What a peer worker added to it."""

    by: str
    saw: str
    said: str = ""
    helps: str = ""


@dataclass(frozen=True, kw_only=True)
class PlanItemShape(MomentShape):
    """By whoever wrote the care plan. ``key``: by which a note names it."""

    text: str
    key: str = ""
    who: str = ""
    peer_support: bool = False


@dataclass(frozen=True, kw_only=True)
class RecordEntryShape(MomentShape):
    key: str
    consumer: str
    author: str
    kind: str
    title: str
    text: str
    sensitive: bool = False
    corrected: Correction | None = None
    withheld: Withheld | None = None
    added: Added | None = None
    plan_items: tuple[PlanItemShape, ...] = ()


@dataclass(frozen=True, kw_only=True)
class AboutMeShape(MomentShape):
    """In the consumer's own words; the four headings of the page. `dictated_to`: who took it down, if somebody did."""

    consumer: str
    what_helps: str
    what_upsets: str
    what_i_enjoy: str
    please_know: str
    dictated_to: str = ""


@dataclass(frozen=True, kw_only=True)
class GoalStep(MomentShape):
    """`text`: the words from then on, if they changed."""

    status: str
    text: str = ""


@dataclass(frozen=True, kw_only=True)
class GoalShape(MomentShape):
    """In the consumer's own words. `dictated_to` as above."""

    consumer: str
    text: str
    only_me: bool = False
    dictated_to: str = ""
    steps: tuple[GoalStep, ...] = ()


@dataclass(frozen=True, kw_only=True)
class TeamAnswerShape(MomentShape):
    by: str
    text: str


@dataclass(frozen=True, kw_only=True)
class TeamStatementShape(MomentShape):
    """By the consumer's own sign-in."""

    consumer: str
    sent_to: str
    about: str
    wish: str = ""
    answered: TeamAnswerShape | None = None


@dataclass(frozen=True, kw_only=True)
class ByShape(MomentShape):
    by: str


@dataclass(frozen=True, kw_only=True)
class ExampleShape(MomentShape):
    """Offered by the author of the note with that key; `looked_at` by two administrators."""

    note: str
    prompt: str
    agreed: MomentShape
    looked_at: tuple[ByShape, ...]


@dataclass(frozen=True, kw_only=True)
class ViewShape(ByShape):
    """What somebody thinks, put there `by` themselves, or `by` a peer worker with a yes of theirs just before."""

    text: str


@dataclass(frozen=True, kw_only=True)
class DecidedShape(ByShape):
    """`tell_in`: until when somebody tells them, in days."""

    text: str
    tell_in: int = 3


@dataclass(frozen=True, kw_only=True)
class MeetingItemShape(ByShape):
    consumer: str
    question: str
    view: ViewShape | None = None
    decided: DecidedShape | None = None
    told: ByShape | None = None


@dataclass(frozen=True, kw_only=True)
class TeamMeetingShape(MomentShape):
    """Of the team: the moment is when it is held."""

    kind: str
    called: ByShape
    members: tuple[str, ...]
    items: tuple[MeetingItemShape, ...] = ()


@dataclass(frozen=True, kw_only=True)
class WellbeingShape(MomentShape):
    """A peer worker's own plan. `open_parts`: what who supervises them may read."""

    worker: str
    own_words: str = ""
    signs: str = ""
    who_to_call: str = ""
    cover: str = ""
    open_parts: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class ListenerShape(MomentShape):
    """Who listens to peer workers, as an administrator said."""

    by: str
    who: str


@dataclass(frozen=True, kw_only=True)
class SpeaksUp(MomentShape):
    worker: str
    kind: str
    place: str
    wants: str


@dataclass(frozen=True, kw_only=True)
class ActivityShape(MomentShape):
    worker: str
    minutes: int
    kind: str
    co_with: str


@dataclass(frozen=True, kw_only=True)
class ConsultationShape(MomentShape):
    by: str
    sent_to: str
    kind: str
    question: str
    answered: TeamAnswerShape | None = None


@dataclass(frozen=True, kw_only=True)
class AbsenceShape(MomentShape):
    """Away from the day of this moment, for as many `days`; `cover` is there instead."""

    worker: str
    days: int
    cover: str


@dataclass(frozen=True, kw_only=True)
class AgreementShape(MomentShape):
    """About contact, as the worker wrote it. `days` are weekdays, Monday is 0. `agreed`: by both; with a
    `witness` the consumer said it on paper. Of the same two only the first is agreed."""

    worker: str
    consumer: str
    days: tuple[int, ...]
    begins: dt.time
    ends: dt.time
    channels: tuple[str, ...]
    places: str = ""
    out_of_hours: str = ""
    what_i_share_of_myself: str = ""
    what_i_want_kept: str = ""
    wants_cover: bool = False
    agreed: MomentShape | None = None
    witness: str = ""


@dataclass(frozen=True, kw_only=True)
class PlanPartShape(MomentShape):
    """In the consumer's own words; written again, it is changed. `wish`: of the part about notes."""

    consumer: str
    part: str
    text: str
    wish: str = ""
    only_me: bool = False


@dataclass(frozen=True, kw_only=True)
class OpenOnDutyShape(MomentShape):
    consumer: str


@dataclass(frozen=True, kw_only=True)
class ConsentShape(MomentShape):
    """`grantee` is a peer worker's username or "all"."""

    consumer: str
    scope: str
    decision: str
    grantee: str
    method: str
    recorded_by: str
    witness: str = ""
    why: str = ""


@dataclass(frozen=True, kw_only=True)
class PeriodClosed(MomentShape):
    by: str


@dataclass(frozen=True, kw_only=True)
class MeasureAnswered(MomentShape):
    """Item by item, or by subscale where only scores come in. `measure`: empty, the first one of the period; `worker`: about whom, if it asks about one. `by`: who typed it
    in from paper; empty: themselves."""

    consumer: str
    answers: tuple[int, ...]
    by: str = ""
    measure: str = ""
    worker: str = ""


@dataclass(frozen=True, kw_only=True)
class AnsweredUnnamed:
    """By staff or a carer, once it was planned: no time is kept. `about`: whom, if it asks about one."""

    who: str
    measure: str
    answers: tuple[int, ...]
    about: str = ""


@dataclass(frozen=True, kw_only=True)
class LicenceShape(MomentShape):
    by: str
    measure: str
    note: str


@dataclass(frozen=True, kw_only=True)
class ValueSetShape(MomentShape):
    """`off`: by question, what the answers 2 to 5 take off 1."""

    by: str
    country: str
    source: str
    off: tuple[tuple[float, ...], ...]


@dataclass(frozen=True, kw_only=True)
class PeriodShape(MomentShape):
    """Planned at its moment. `starts` and `ends`: days ago, or ahead where they are below 0."""

    by: str
    kind: str
    starts: int
    ends: int
    measures: tuple[str, ...]
    reason: str
    closed: PeriodClosed | None = None
    answers: tuple[MeasureAnswered, ...] = ()
    unnamed: tuple[AnsweredUnnamed, ...] = ()


@dataclass(frozen=True, kw_only=True)
class ContactShape(MomentShape):
    """`outside`: in what it was other than agreed, and `answer`, what its worker said about that."""

    consumer: str
    worker: str
    minutes: int
    mode: str
    outside: tuple[str, ...] = ()
    answer: str = ""
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class ToldConsumer(MomentShape):
    what: str


@dataclass(frozen=True, kw_only=True)
class NotTold:
    """Why the consumer was not told first, and for how long a clinician held it."""

    reason: str
    held_for_days: int
    danger_to_other: bool = False


@dataclass(frozen=True, kw_only=True)
class Acknowledged(MomentShape):
    by: str


@dataclass(frozen=True, kw_only=True)
class Closed(MomentShape):
    by: str
    outcome: str


@dataclass(frozen=True, kw_only=True)
class ConcernShape(MomentShape):
    """`minutes_ago`, if set, is when it was raised: one that still waits must be fresh."""

    minutes_ago: int = 0
    key: str
    consumer: str
    raised_by: str
    fact: str
    basis: str
    status: str
    told: ToldConsumer | None = None
    not_told: NotTold | None = None
    acknowledged: Acknowledged | None = None
    closed: Closed | None = None


@dataclass(frozen=True, kw_only=True)
class Read(MomentShape):
    """`refused` is a denial code, with the `rule` that decided; empty if it was allowed. `note` is a note's key."""

    worker: str
    consumer: str
    what: str
    note: str = ""
    purpose: str = ""
    refused: str = ""
    rule: str = ""


@dataclass(frozen=True, kw_only=True)
class EmergencyReviewShape(MomentShape):
    by: str
    outcome: str
    text: str


@dataclass(frozen=True, kw_only=True)
class EmergencyShape(MomentShape):
    """A record that a clinician opened and read who does not work with its person; closed before its time, looked at."""

    worker: str
    consumer: str
    reason: str
    closed: MomentShape | None = None
    looked_at: EmergencyReviewShape | None = None


@dataclass(frozen=True, kw_only=True)
class SupporterShape(MomentShape):
    """Recorded by a clinician; with ``agreed_by`` it counts an hour later. With ``authority`` a representative."""

    consumer: str
    name: str
    recorded_by: str
    agreed_by: str = ""
    authority: str = ""
    scope: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class ServiceShape:
    slug: str
    name: str
    model: str
    timezone: str
    setting: str
    about: str
    duty_phone: str
    duty_text: str
    crisis_text: str
    carer_crisis_text: str
    carer_crisis_phone: str
    carer_crisis_hours: str
    concern_minutes: int
    policies: tuple[Policy, ...]
    code: CodeShape
    words: WordListShape
    training: TrainingShape
    staff: tuple[Staff, ...]
    consumers: tuple[ConsumerShape, ...]
    carers: tuple[CarerShape, ...]
    assignments: tuple[AssignmentShape, ...]
    conflicts: tuple[Conflict, ...]
    shifts: tuple[ShiftShape, ...]
    supervision: tuple[SupervisionShape, ...]
    of_model: tuple[ModelSaidShape, ...]
    profiles: tuple[ProfileShape, ...]
    preferences: tuple[PreferenceShape, ...]
    notes: tuple[NoteShape, ...]
    record_entries: tuple[RecordEntryShape, ...]
    about_me: tuple[AboutMeShape, ...]
    goals: tuple[GoalShape, ...]
    agreements: tuple[AgreementShape, ...]
    plan_parts: tuple[PlanPartShape, ...]
    open_on_duty: tuple[OpenOnDutyShape, ...]
    team_statements: tuple[TeamStatementShape, ...]
    consents: tuple[ConsentShape, ...]
    contacts: tuple[ContactShape, ...]
    concerns: tuple[ConcernShape, ...]
    reads: tuple[Read, ...]
    meetings: tuple[MeetingShape, ...] = ()
    team_meetings: tuple[TeamMeetingShape, ...] = ()
    groups: tuple[GroupShape, ...] = ()
    periods: tuple[PeriodShape, ...] = ()
    licences: tuple[LicenceShape, ...] = ()
    value_sets: tuple[ValueSetShape, ...] = ()
    leaflets: tuple[LeafletShape, ...] = ()
    recommendations: tuple[RecommendationShape, ...] = ()
    wellbeing: tuple[WellbeingShape, ...] = ()
    listeners: tuple[ListenerShape, ...] = ()
    spoke_up: tuple[SpeaksUp, ...] = ()
    absences: tuple[AbsenceShape, ...] = ()
    activities: tuple[ActivityShape, ...] = ()
    consultations: tuple[ConsultationShape, ...] = ()
    examples: tuple[ExampleShape, ...] = ()
    roles: tuple[RoleShape, ...] = ()
    selection: tuple[SelectionShape, ...] = ()
    emergencies: tuple[EmergencyShape, ...] = ()
    break_glass: bool = False
    representatives: bool = False
    about_is_public: bool = False
    asking_text: str = ""
    supporters: tuple[SupporterShape, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Demo:
    password: str
    services: tuple[ServiceShape, ...]
