"""The words of the field, once. Terms follow docs/words.md; values go into the database and never change."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Role(TextChoices):
    CONSUMER_PEER_WORKER = "consumer_peer_worker", _("Peer worker")
    CARER_PEER_WORKER = "carer_peer_worker", _("Carer peer worker")
    PEER_SUPERVISOR = "peer_supervisor", _("Peer supervisor")
    CLINICIAN = "clinician", _("Clinician")
    SERVICE_ADMIN = "service_admin", _("Administrator")
    RECORDS_OFFICER = "records_officer", _("Records officer")
    AUDITOR = "auditor", _("Auditor")
    PRIVACY_OFFICER = "privacy_officer", _("Privacy officer")


PEER_ROLES = frozenset({Role.CONSUMER_PEER_WORKER, Role.CARER_PEER_WORKER, Role.PEER_SUPERVISOR})
# A service with one supervisor has nobody who could supervise them, so nothing of theirs waits for it (decision 0027).
SUPERVISED_ROLES = PEER_ROLES - {Role.PEER_SUPERVISOR}
CARE_ROLES = PEER_ROLES | {Role.CLINICIAN}
# Who takes somebody up into the service, and ends it.
ENROLLING_ROLES = frozenset({Role.CLINICIAN, Role.PEER_SUPERVISOR, Role.RECORDS_OFFICER})
# Given by one administrator and approved by another.
PRIVILEGED_ROLES = frozenset({Role.SERVICE_ADMIN, Role.RECORDS_OFFICER, Role.AUDITOR, Role.PRIVACY_OFFICER})


class Setting(TextChoices):
    """Where a service works (Barr 2022 found five kinds)."""

    COMMUNITY = "community", _("A team in the community")
    WARD = "ward", _("A ward")
    EMERGENCY = "emergency", _("An emergency department")
    PEER_RUN = "peer_run", _("Run by peers")
    INDEPENDENT = "independent", _("Independent of health services")


class LivedAs(TextChoices):
    """Whose experience a peer supervisor brings; of peer workers the role says it."""

    CONSUMER = "consumer", _("as a consumer")
    CARER = "carer", _("as a carer")


class SubjectKind(TextChoices):
    """What the person is whom something is about."""

    CONSUMER = "consumer", _("Consumer")
    CARER = "carer", _("Carer")
    STAFF = "staff", _("Staff")


class ServiceModel(TextChoices):
    """Barr, Townsend and Grenyer (2020), table 2."""

    INTEGRATED = "integrated", _("Integrated")
    COMPLEMENTARY = "complementary", _("Complementary")


class NoteStatus(TextChoices):
    DRAFT = "draft", _("Draft")
    WITH_CONSUMER = "with_consumer", _("With the consumer")
    CHANGES_REQUESTED = "changes_requested", _("Changes asked for")
    AGREED = "agreed", _("Agreed")
    FINAL = "final", _("Final")
    AMENDED = "amended", _("Amended")
    DECLINED = "declined", _("No note")
    DEFERRED = "deferred", _("Not today")
    LAPSED = "lapsed", _("Not answered")
    HANDED_ON = "handed_on", _("Handed on")
    ENTERED_IN_ERROR = "entered_in_error", _("Entered in error")


OPEN_STATUSES = frozenset({NoteStatus.DRAFT, NoteStatus.WITH_CONSUMER, NoteStatus.CHANGES_REQUESTED, NoteStatus.AGREED})
SHARED_STATUSES = frozenset({NoteStatus.FINAL, NoteStatus.AMENDED})
# A note that its author could still go on with, if the model allows it.
UNFINISHED_STATUSES = (
    NoteStatus.DRAFT,
    NoteStatus.WITH_CONSUMER,
    NoteStatus.CHANGES_REQUESTED,
    NoteStatus.AGREED,
    NoteStatus.DEFERRED,
)


class NoteKind(TextChoices):
    CONTACT = "contact", _("Time together")
    SUPPORT = "support", _("Support in a hard time")
    SKILLS = "skills", _("Skills and coping")
    ADVOCACY = "advocacy", _("Speaking up")
    TRANSITION = "transition", _("Moving between services")
    RESOURCES = "resources", _("Finding resources")
    GROUP = "group", _("Group")


class Prompt(TextChoices):
    """What a note can say, prompt by prompt."""

    WHAT_WE_DID = "what_we_did", _("What we did")
    OWN_WORDS = "own_words", _("What mattered to me today")
    HOW_IT_WAS = "how_it_was", _("How it was for me")
    WHAT_HELPED = "what_helped", _("Strengths and what helped")
    MY_VIEW = "my_view", _("My view on treatment")
    NEXT_STEP = "next_step", _("Next step")
    CARERS_MENTIONED = "carers_mentioned", _("Carers mentioned")
    GOAL = "goal", _("The goal this was about")


class Voice(TextChoices):
    CONSUMER = "consumer", _("Consumer's words")
    PEER_WORKER = "peer_worker", _("Peer worker's words")
    BOTH = "both", _("Written by both")


class WrittenBy(TextChoices):
    """Whose hand the words of a section are from: set by the server, by whose session they came from."""

    CONSUMER_SELF = "consumer_self", _("The consumer")
    WORKER_TOOK_DOWN = "worker_took_down", _("Taken down by the peer worker")
    BOTH = "both", _("Both")


class Audience(TextChoices):
    """Ordered from narrow to wide: a consumer may only move to the left of what policy allows."""

    JUST_US = "just_us", _("Just us two")
    PEER_TEAM = "peer_team", _("Peer team")
    CARE_TEAM = "care_team", _("Care team")


class SectionDecision(TextChoices):
    UNDECIDED = "undecided", _("Not decided yet")
    ACCEPTED = "accepted", _("Agreed")
    REWRITTEN = "rewritten", _("Changed by the consumer")
    REMOVED = "removed", _("Left out")


KEPT_DECISIONS = frozenset({SectionDecision.ACCEPTED, SectionDecision.REWRITTEN})


class ConsentScope(TextChoices):
    READ_RECORD = "read_record", _("Read my record")
    READ_ABOUT_ME = "read_about_me", _("Read About Me")
    WRITE_NOTES = "write_notes", _("Write notes with me")
    SHARE_NOTE = "share_note", _("Share this note")
    CARER_CONTACT = "carer_contact", _("Tell a carer something")
    EVALUATION = "evaluation", _("Be asked how it is going")
    SHARE_SPOKEN = "share_spoken", _("Pass on to the team aloud")
    LOG_CONTACTS = "log_contacts", _("Keep a line when we meet")
    SHOW_PEER = "show_peer", _("Tell clinicians who my peer worker is")
    READ_PLAN_PEER = "read_plan_peer", _("Read what my care plan says about peer support")
    SPEAK_FOR_ME = "speak_for_me", _("Say for me what I think, in one meeting")


class ConsentDecision(TextChoices):
    GIVEN = "given", _("Yes")
    REFUSED = "refused", _("No")
    WITHDRAWN = "withdrawn", _("Taken back")


class ConsentState(TextChoices):
    """What the last decision that covers a reader amounts to at one moment. ``BEFORE_SWITCH``: given under an
    earlier service model; going back revives nothing (docs/life-cycle.md, case 2)."""

    NONE = "none", _("Not asked")
    GIVEN = "given", _("Yes")
    REFUSED = "refused", _("No")
    WITHDRAWN = "withdrawn", _("Taken back")
    EXPIRED = "expired", _("Ended")
    BEFORE_SWITCH = "before_switch", _("Given before the service changed its model")


SAID_NO = frozenset({ConsentState.REFUSED, ConsentState.WITHDRAWN})


class Method(TextChoices):
    """How a consumer's decision reached us. Staff can never record ``OWN_LOGIN``."""

    OWN_LOGIN = "own_login", _("own sign-in")
    SHARED_DEVICE = "shared_device", _("on the worker's device")
    ONE_TIME_LINK = "one_time_link", _("one-time link")
    VERBAL_WITNESSED = "verbal_witnessed", _("said aloud, with a witness")
    PAPER = "paper", _("on paper")


class Party(TextChoices):
    CONSUMER = "consumer", _("Consumer")
    PEER_WORKER = "peer_worker", _("Peer worker")


class ContactMode(TextChoices):
    IN_PERSON = "in_person", _("In person")
    PHONE = "phone", _("Phone")
    VIDEO = "video", _("Video")
    TEXT = "text", _("Text message")
    GROUP = "group", _("Group")


class ContactTag(TextChoices):
    """What time together was about or where it was, to be counted and nothing else."""

    WARD = "ward", _("On a ward")
    EMERGENCY_DEPARTMENT = "emergency_department", _("In an emergency department")
    DISCHARGE = "discharge", _("Leaving hospital")
    APPOINTMENT_TOGETHER = "appointment_together", _("An appointment together")
    COMMUNITY = "community", _("Out in the community")
    THERAPY_HOMEWORK = "therapy_homework", _("Exercises between therapy sessions")
    SKILLS = "skills", _("Skills")
    EDUCATION = "education", _("Learning about it")
    BENEFITS_HOUSING = "benefits_housing", _("Benefits or housing")
    STUDY_WORK = "study_work", _("Study or work")
    RESPITE = "respite", _("Time off for family or friends")
    FAMILY_TALK = "family_talk", _("A talk with family or friends")


class ActivityKind(TextChoices):
    """What peer workers do beside their time with people."""

    TRAINING_GIVEN = "training_given", _("Training others")
    WORKSHOP = "workshop", _("A workshop")
    SERVICE_MEETING = "service_meeting", _("A meeting of the service")
    SERVICE_DEVELOPMENT = "service_development", _("Making the service better")
    TOLD_MY_STORY = "told_my_story", _("Telling my story")
    SUPERVISION = "supervision", _("Supervision")
    ADMIN = "admin", _("Writing and planning")
    TRAVEL = "travel", _("On the way")
    UNNAMED_CONTACT = "unnamed_contact", _("Time with somebody who wants no line kept")


class ConsultedTeam(TextChoices):
    """Which colleagues somebody asks."""

    PEERS = "peers", _("Peer workers")
    CLINICIANS = "clinicians", _("Clinicians")


class ConsultationKind(TextChoices):
    LANGUAGE = "language", _("How to say it")
    ROLE = "role", _("Whose role it is")
    APPROACH = "approach", _("How to go about it")
    INFORMATION = "information", _("Where to find something")


class ActivityWith(TextChoices):
    NOBODY = "nobody", _("Nobody")
    PEERS = "peers", _("Peer workers")
    CLINICIANS = "clinicians", _("Clinicians")
    BOTH = "both", _("Peer workers and clinicians")


class EntryKind(TextChoices):
    PROGRESS = "progress", _("Progress note")
    ASSESSMENT = "assessment", _("Assessment")
    RISK = "risk", _("About risk")
    CARE_PLAN = "care_plan", _("Care plan")
    CORRESPONDENCE = "correspondence", _("Letter")
    DISCHARGE = "discharge", _("Leaving hospital")
    MEDICATION_REVIEW = "medication_review", _("Medication review")
    FACTS_ONLY = "facts_only", _("Contact, facts only")
    IMPORTED = "imported", _("Imported")


class NumberKind(TextChoices):
    NUMBER = "number", _("Number")
    FORMER = "former", _("Former number")
    SOURCE = "source", _("Key in another system")


class EntryStatus(TextChoices):
    CURRENT = "current", _("Current")
    SUPERSEDED = "superseded", _("Replaced")
    ENTERED_IN_ERROR = "entered_in_error", _("Entered in error")


class ConcernStatus(TextChoices):
    OPEN = "open", _("Waiting")
    ACKNOWLEDGED = "acknowledged", _("Seen by a clinician")
    CLOSED = "closed", _("Closed")


class ConcernBasis(TextChoices):
    CONSENTED = "consented", _("The consumer agreed")
    SERIOUS_THREAT = "serious_threat", _("Serious threat to someone's safety")
    RAISED_BY_CARER = "raised_by_carer", _("Somebody close to the person is worried")


class MessageKind(TextChoices):
    """What there is to read about something that somebody else did, or that time brought."""

    NOTE_CAME_BACK = "note_came_back", _("A note came back")
    NOTE_WAITS = "note_waits", _("A note waits for an answer")
    NOTE_HANDED_ON = "note_handed_on", _("A note was handed on to them")
    SHARING_STOPPED = "sharing_stopped", _("Sharing was stopped")
    STATEMENT_ADDED = "statement_added", _("A statement was added to a note")
    STATEMENT_BESIDE = "statement_beside", _("A statement was added beside an entry")
    CONCERN_YOURS = "concern_yours", _("A safety concern is theirs to answer")
    CONCERN_ANSWERED = "concern_answered", _("A safety concern was answered")
    CONCERN_LATE = "concern_late", _("A safety concern waits too long")
    QUESTION_ANSWERED = "question_answered", _("A question was answered")
    TEAM_ANSWERED = "team_answered", _("The team answered")
    ASKED_FOR = "asked_for", _("Somebody asks for something")
    CARER_ASKS = "carer_asks", _("A carer asks for something")
    MODEL_CHANGES = "model_changes", _("The service model changes")
    ASSIGNMENT_BEGAN = "assignment_began", _("An assignment began")
    ASSIGNMENT_ENDED = "assignment_ended", _("An assignment ended")
    MEETING_ASKED = "meeting_asked", _("Somebody would like to meet a peer worker")
    WORKER_CHOSEN = "worker_chosen", _("Somebody chose or changed their peer worker")
    MEETING_PASSED = "meeting_passed", _("A peer worker leaves a first meeting to somebody else")
    PLACE_FREE = "place_free", _("A place with a peer worker is free")
    SAME_PERSON = "same_person", _("Two records may be of one person")
    SOMEBODY_TO_HEAR = "somebody_to_hear", _("Somebody would like to talk with them")
    ALERT = "alert", _("A privacy officer has to look at something")
    RECORD_OPENED = "record_opened", _("A record was opened in an emergency")
    CODE_TO_READ = "code_to_read", _("A code of conduct waits to be read")


class AlertKind(TextChoices):
    """Why a privacy officer looks at something."""

    SHUT_RECORD = "shut_record", _("Somebody tried to open a record that is shut to them")
    HELD_CONCERN = "held_concern", _("A safety concern is kept from somebody for as long as clinicians may")
    EMERGENCY = "emergency", _("Somebody opened a record in an emergency")


class EmergencyOutcome(TextChoices):
    """What a privacy officer says of an emergency access."""

    FITTING = "fitting", _("It was fitting")
    NOT_FITTING = "not_fitting", _("It was not fitting")


class NewsBy(TextChoices):
    """How somebody wants to hear that there is something to read."""

    MAIL = "mail", _("By e-mail, and under “News”")
    PAGE = "page", _("Under “News” only")
    NONE = "none", _("Not at all")


class PeriodKind(TextChoices):
    """When a service asks how it is going, and what it is compared with: the first two with what comes later."""

    BEFORE = "before", _("Before a change")
    BASELINE = "baseline", _("To begin with")
    AFTER = "after", _("After a change")
    FOLLOW_UP = "follow_up", _("Once more, later")
    FREE = "free", _("At any time, compared with nothing")


class GoalStatus(TextChoices):
    """Where a goal stands, as its person says."""

    OPEN = "open", _("Open")
    REACHED = "reached", _("Reached")
    LET_GO = "let_go", _("Let go")


class SupervisionKind(TextChoices):
    """Whose supervision it is; the service model says which of them a peer worker has."""

    PEER = "peer", _("an experienced peer worker")
    CLINICIAN = "clinician", _("a clinician")


class StigmaKind(TextChoices):
    """What a peer worker met with at work."""

    LANGUAGE = "language", _("How somebody spoke of me, or of people like me")
    EXCLUSION = "exclusion", _("I was left out")
    DISCLOSURE = "disclosure", _("Something about me was passed on")
    BULLYING = "bullying", _("I was made small, or bullied")
    OTHER = "other", _("Something else")


class StigmaWish(TextChoices):
    """``JUST_COUNT``: nobody reads it."""

    JUST_COUNT = "just_count", _("Only count it: nobody reads it")
    TALK = "talk", _("I would like to talk about it")


class CosignAnswer(TextChoices):
    """What a supervisor says of a note. That they would like to talk about it the two of them alone read."""

    SIGNED = "signed", _("I sign it")
    TALK = "talk_about_it", _("I would like to talk about it")


class SupervisionForm(TextChoices):
    """How a peer worker and their supervisor met."""

    SINGLE = "single", _("The two of us")
    GROUP = "group", _("In a group")
    DEBRIEF = "debrief", _("After something hard")
    MENTORING = "mentoring", _("Mentoring")


class SupervisionTopic(TextChoices):
    """What they talked about, of the worker's work."""

    CASELOAD = "caseload", _("How many people, and how much it is")
    BOUNDARIES = "boundaries", _("Boundaries")
    BEING_TRIGGERED = "being_triggered", _("Being touched by one's own story")
    NOTE_WRITING = "note_writing", _("Writing notes")
    ROLE = "role", _("The role")
    CAUGHT_BETWEEN = "caught_between", _("Being caught between")
    STIGMA = "stigma", _("Stigma")
    WELLBEING = "wellbeing", _("Wellbeing")
    DEVELOPMENT = "development", _("Learning and what comes next")


class SelectionOutcome(TextChoices):
    """Of the service's criteria, as somebody looked at them with a peer worker."""

    MEETS = "meets", _("Meets them")
    LATER = "later", _("Later")


class FlagKind(TextChoices):
    """What a peer worker would like to look at with their supervisor, about one person."""

    DEPENDENCE = "dependence", _("Leaning on each other too much")
    BOUNDARY = "boundary", _("Where the boundary is")
    OTHER = "other", _("Something else")


class RoleDuty(TextChoices):
    """What a peer worker does, by the agreement about their role."""

    ONE_TO_ONE = "one_to_one", _("Time with one person")
    GROUPS = "groups", _("Groups")
    MDT = "mdt", _("Team meetings")
    NOTES = "notes", _("Writing notes together")
    READING = "reading", _("Reading records")
    CARERS = "carers", _("Talking with family and friends")
    TRAINING_OTHERS = "training_others", _("Training others")
    WARD = "ward", _("Visits on a ward")
    COMMUNITY = "community", _("Going out together")


class AgreementState(TextChoices):
    """Of what a peer worker and a consumer agree about contact."""

    DRAFT = "draft", _("Not agreed yet")
    AGREED = "agreed", _("Agreed")
    REPLACED = "replaced", _("Replaced by a later one")


class Channel(TextChoices):
    """How the two may be in touch. A value that is a ContactMode too means the same."""

    IN_PERSON = "in_person", _("In person")
    PHONE = "phone", _("Phone")
    TEXT = "text", _("Text message")
    VIDEO = "video", _("Video")
    EMAIL = "email", _("E-mail")


class Outside(TextChoices):
    """In what a contact was other than agreed."""

    HOURS = "hours", _("the time")
    CHANNEL = "channel", _("the way")
    PLACE = "place", _("the place")


class OutsideAnswer(TextChoices):
    PLANNED = "planned", _("Planned together")
    URGENT = "urgent", _("Urgent")
    MISTAKE = "mistake", _("By mistake")


class WellbeingPart(TextChoices):
    """Of a peer worker's own wellbeing plan, in the order of its page."""

    OWN_WORDS = "own_words", _("What keeps me well at work")
    SIGNS = "signs", _("Signs that it is too much")
    WHO_TO_CALL = "who_to_call", _("Whom to call")
    COVER = "cover", _("What I want covered when I am away")


class PeerOffer(TextChoices):
    """What a peer worker offers to do with somebody."""

    ONE_TO_ONE = "one_to_one", _("Time for the two of us")
    GROUPS = "groups", _("Groups")
    NOTES = "notes", _("Writing notes together")
    WARD = "ward", _("Visits on a ward")
    COMMUNITY = "community", _("Going out together")
    CARERS = "carers", _("Talking with family and friends too")


class Wants(TextChoices):
    """Whether a consumer wants peer support."""

    PEER_SUPPORT = "peer_support", _("Yes, I would like peer support")
    NOT_NOW = "not_now", _("Not now, perhaps later")
    NO = "no", _("No")


class PeerForm(TextChoices):
    ONE_TO_ONE = "one_to_one", _("The two of us")
    GROUPS = "groups", _("In a group")


class HowOften(TextChoices):
    WEEKLY = "weekly", _("Every week")
    FORTNIGHTLY = "fortnightly", _("Every two weeks")
    MONTHLY = "monthly", _("Every month")
    WHEN_I_ASK = "when_i_ask", _("When I ask")


class WhenAdmitted(TextChoices):
    """What a peer worker shall know when somebody is in hospital."""

    TELL_MY_PEER = "tell_my_peer", _("Yes, tell them")
    ASK_ME = "ask_me", _("Ask me then")
    NO = "no", _("No")


class ProgrammeForm(TextChoices):
    """How a programme goes. With the last two nobody joins a group."""

    CLOSED = "closed_run", _("A group with a beginning and an end")
    OPEN = "open_access", _("An open group, for whoever comes")
    ONE_TO_ONE = "one_to_one", _("Time for two")
    FORUM = "forum", _("A forum online")


class GroupAudience(TextChoices):
    """For whom a programme is."""

    CONSUMERS = "consumers", _("Those who are helped here")
    CARERS = "carers", _("Family and friends")
    BOTH = "both", _("Those who are helped here, and family and friends")


class CarerTag(TextChoices):
    """Whom among family and friends a programme has in mind."""

    SIBLINGS = "siblings", _("Brothers and sisters")
    CHILDREN = "children", _("Sons and daughters")
    PARTNERS = "partners", _("Partners")
    PARENTS = "parents", _("Parents")


RUN_FORMS = frozenset({ProgrammeForm.CLOSED, ProgrammeForm.OPEN})


class Facilitation(TextChoices):
    """Who leads."""

    PEER_LED = "peer_led", _("Peer workers")
    PEER_AND_CLINICIAN = "peer_and_clinician", _("A peer worker and a clinician together")
    PEER_PROFESSIONAL = "peer_professional", _("A professional with lived experience")
    CLINICIAN_LED = "clinician_led", _("Clinicians")


class LeadsAs(TextChoices):
    """In which part somebody leads a group."""

    PEER = "peer", _("as a peer")
    CLINICIAN = "clinician", _("as a clinician")


class Cadence(TextChoices):
    WEEKLY = "weekly", _("Every week")
    FORTNIGHTLY = "fortnightly", _("Every two weeks")
    FLEXIBLE = "flexible", _("As it suits")


class GroupMode(TextChoices):
    """How a group meets."""

    IN_PERSON = "in_person", _("In person")
    ONLINE = "online", _("Online")
    HYBRID = "hybrid", _("In person and online")


class GroupTheme(TextChoices):
    """What a time that a group met was about."""

    STIGMA = "stigma", _("Stigma")
    SELF_COMPASSION = "self_compassion", _("Being kind to oneself")
    SELF_CARE = "self_care", _("Looking after oneself")
    FEELINGS = "feelings", _("Strong feelings")
    CRISIS = "crisis", _("Getting through a crisis")
    RELATIONSHIPS = "relationships", _("Getting on with others")
    IDENTITY = "identity", _("Who I am")
    CREATIVITY = "creativity", _("Making things")
    GOOD_LIFE = "good_life", _("A good life")
    OTHER = "other", _("Something else")


class HowWeAre(TextChoices):
    """Those who lead a group, after a session."""

    FINE = "fine", _("We are fine")
    HEAVY = "heavy", _("It was heavy")
    NEED_SUPPORT = "need_support", _("We need support")


class Came(TextChoices):
    """To one session of a group."""

    YES = "yes", _("Came")
    LATE = "late", _("Came later")
    NO = "no", _("Was not there")


class LeftWhy(TextChoices):
    """Why somebody left a group, if they say."""

    FINISHED = "finished", _("We finished")
    CHOSE_TO_STOP = "chose_to_stop", _("I chose to stop")
    MOVED = "moved", _("I moved, or my days changed")
    NO_LONGER_FITS = "no_longer_fits", _("It no longer fits me")


class MeetingAnswer(TextChoices):
    """What became of a first meeting."""

    YES = "yes", _("Yes")
    SOMEBODY_ELSE = "somebody_else", _("Somebody else")
    LATER = "later", _("Later")


class CarerRelation(TextChoices):
    """Who a carer is to a consumer."""

    PARTNER = "partner", _("Partner")
    PARENT = "parent", _("Parent")
    CHILD = "child", _("Son or daughter")
    SIBLING = "sibling", _("Brother or sister")
    FRIEND = "friend", _("Friend")
    OTHER = "other", _("Somebody else")


class TieState(TextChoices):
    """How a carer stands with a consumer."""

    NAMED = "named", _("Named")
    EXCLUDED = "excluded", _("To be told nothing")
    ENDED = "ended", _("Ended")


class CarerTopic(TextChoices):
    """What a carer may hear about a consumer."""

    THAT_I_COME_HERE = "that_i_come_here", _("that I come here")
    HOW_I_AM = "how_i_am", _("how I am")
    PLANS_AND_APPOINTMENTS = "plans_and_appointments", _("plans and appointments")
    WHAT_HELPS = "what_helps", _("what helps")
    SAFETY_ONLY = "safety_only", _("when I am not safe")


class SupporterKind(TextChoices):
    """Who stands beside a consumer when something is decided."""

    SUPPORTER = "supporter", _("Supporter")
    REPRESENTATIVE = "authorised_representative", _("Authorised representative")


class RepresentedDecision(TextChoices):
    """What an authorised representative may decide for somebody. A value that is a ConsentScope too means the same."""

    READ_RECORD = "read_record", _("who may read the record")
    READ_ABOUT_ME = "read_about_me", _("who may read About Me")
    WRITE_NOTES = "write_notes", _("whether notes are written")
    SHARE_NOTE = "share_note", _("whether a note is agreed to")
    OPEN_PARTS = "open_parts", _("opening parts of a note to more readers")


class HoldKind(TextChoices):
    """What is held for somebody's safety."""

    CARER_DISCLOSURE = "carer_disclosure", _("Telling a carer something")
    PROXY = "proxy", _("Deciding in their place")


class TieChange(TextChoices):
    """What a consumer says of a carer."""

    DESIGNATE = "designate", _("Designated carer")
    NO_LONGER = "no_longer", _("No longer designated carer")
    EXCLUDE = "exclude", _("To be told nothing")
    INCLUDE = "include", _("No longer to be told nothing")
    END = "end", _("No longer a carer")


class CarerNoteKind(TextChoices):
    """What a note in a carer's own file is about."""

    SUPPORT = "support", _("Support")
    INFORMATION = "information", _("Information")
    ADVOCACY = "advocacy", _("Speaking up")
    PRACTICAL = "practical", _("Practical things")
    SELF_CARE = "self_care", _("Looking after oneself")
    CRISIS = "crisis", _("A hard time")
    RESPITE = "respite", _("Time off from caring")


class ReferralTo(TextChoices):
    """What is offered to a consumer by who works with them, or asked for by the consumer."""

    PEER_SUPPORT = "peer_support", _("Peer support")
    GROUP = "programme", _("A group")
    CARER_SUPPORT = "carer_support", _("Support for family and friends")
    ELSEWHERE = "elsewhere", _("Something elsewhere")


class CarerRequestFor(TextChoices):
    """What a carer asks for, for themselves."""

    SUPPORT = "support", _("Somebody to talk with who knows caring for somebody")
    PROGRAMME = "programme", _("A group or course for family and friends")


class ReferralBy(TextChoices):
    """Who thought of it: whoever works with the consumer, or the consumer."""

    STAFF = "staff", _("Somebody who works with them")
    SELF = "self", _("The consumer")


class ReferralAnswer(TextChoices):
    ACCEPTED = "accepted", _("Yes, I would like that")
    DECLINED = "declined", _("No, thank you")


class RecommendationState(TextChoices):
    """How a service stands with one thing that the research recommends, as its administrators say."""

    OPEN = "open", _("Open")
    DOING = "doing", _("Being done")
    DONE = "done", _("Done")
    NOT_FOR_US = "not_for_us", _("Not for us")


class TeamMeetingKind(TextChoices):
    """Of those who work in a service. The last is about nobody whom it helps."""

    MDT = "mdt", _("Team meeting")
    CARE_REVIEW = "care_review", _("Care review")
    SERVICE = "service", _("Meeting about the service")


class SpokenTopic(TextChoices):
    """Of what a peer worker may tell those who work with a consumer, aloud."""

    HOW_I_AM = "how_i_am", _("how I am")
    WHAT_WE_DO = "what_we_do", _("what we do together")
    PLANS = "plans_and_appointments", _("plans and appointments")
    WHAT_HELPS = "what_helps", _("what helps")
    WHAT_I_WANT = "what_i_want", _("what I want")
    SAFETY = "safety_only", _("my safety")


class LeafletFor(TextChoices):
    """Whom a leaflet is for."""

    CONSUMERS = "consumer", _("People whom the service helps")
    CARERS = "carer", _("Family and friends")
    ALL = "all", _("Everybody")


class CarerNotePart(TextChoices):
    """The parts of such a note, in the order of its page."""

    WHAT_WE_TALKED_ABOUT = "what_we_talked_about", _("What we talked about")
    IN_OWN_WORDS = "in_own_words", _("In the carer’s own words")
    NEXT_STEP = "next_step", _("Next step")


class CarerNoteState(TextChoices):
    DRAFT = "draft", _("Draft")
    WITH_CARER = "with_carer", _("Waits for the carer")
    AGREED = "agreed", _("Agreed")
    FINAL = "final", _("Final")
    DECLINED = "declined", _("No note")


class CarerNoteChange(TextChoices):
    """What is done to such a note."""

    WRITE = "write", _("Write")
    HAND_OVER = "hand_over", _("Hand over")
    FINISH = "finish", _("Finish")
    AGREE = "agree", _("Agree")
    DECLINE = "decline", _("No note")
    OPEN = "open", _("Open")


class AgeBand(TextChoices):
    UNDER_30 = "under_30", _("Under 30")
    FROM_30 = "from_30", _("30 to 44")
    FROM_45 = "from_45", _("45 to 59")
    FROM_60 = "from_60", _("60 or older")


class PlanPart(TextChoices):
    """Of a Crisis and Support Plan, in the order of its page."""

    SIGNS = "signs", _("Signs that I am not well")
    WHAT_HELPS = "what_helps", _("What helps")
    WHAT_MAKES_IT_WORSE = "what_makes_it_worse", _("What makes it worse")
    PEOPLE = "people", _("People to call")
    PLACES = "places", _("Places where I feel safe")
    MEDICATION = "medication", _("What I wish about medication")
    NOTES = "notes", _("What I wish about notes when I am not well")


class NotesWish(TextChoices):
    """What somebody wishes in advance about notes of a time when they are not well."""

    ASK_ME_LATER = "ask_me_later", _("Ask me later, when I am better")
    NONE = "none", _("No notes together about it")
    AS_USUAL = "as_usual", _("As usual")


class ModelAnswer(TextChoices):
    """What somebody says of a version of the service model, as they read it. None of them is a refusal."""

    UNDERSTOOD = "understood", _("I understand it")
    FITS_ME = "fits_me", _("It fits me")
    DOES_NOT_FIT = "does_not_fit", _("It does not fit me")
    WANT_TO_TALK = "want_to_talk", _("I want to talk about it")


class StatementTo(TextChoices):
    """Whom of those who work with them somebody says something to."""

    CARE_TEAM = "care_team", _("Clinicians")
    PEER_TEAM = "peer_team", _("Peer workers")
    BOTH = "both", _("Both of them")


class CorrectionOutcome(TextChoices):
    """Of a wish that an entry be corrected."""

    CORRECTED = "corrected", _("It was corrected")
    UNCHANGED = "unchanged", _("It stays as it is")


class Verb(TextChoices):
    """What a decision is asked about; also the verbs of events (with the object's type)."""

    SEE_PERSON = "see_person", _("Open the person's page")
    READ_RECORD = "read_record", _("Read the record")
    READ_ABOUT_ME = "read_about_me", _("Read About Me")
    READ_NOTE = "read_note", _("Read a peer note")
    READ_HISTORY = "read_history", _("Read earlier versions")
    READ_CONTACTS = "read_contacts", _("Read the contact log")
    START_NOTE = "start_note", _("Start a peer note")
    EDIT_NOTE = "edit_note", _("Write in a peer note")
    HAND_OVER = "hand_over", _("Hand a note to the consumer")
    DECIDE_SECTIONS = "decide_sections", _("Decide on sections")
    RECORD_VERBAL = "record_verbal", _("Record a spoken decision")
    FINALISE = "finalise", _("Finish a peer note")
    MARK_HARD_MOMENT = "mark_hard_moment", _("Say that it was a hard moment")
    CLOSE_UNAGREED = "close_unagreed", _("Close an unanswered note")
    AMEND = "amend", _("Amend a peer note")
    ADD_STATEMENT = "add_statement", _("Add a statement")
    STOP_SHARING = "stop_sharing", _("Stop sharing")
    DISCARD = "discard", _("Discard a draft")
    HAND_ON = "hand_on", _("Hand an unfinished note on to another peer worker")
    STRIKE = "strike", _("Mark as entered in error")
    ASK_OPENING = "ask_opening", _("Ask to open a note entered in error")
    ANSWER_OPENING = "answer_opening", _("Agree or decline to open a note entered in error")
    LOG_CONTACT = "log_contact", _("Log contact")
    UNDO_CONTACT = "undo_contact", _("Take back a contact just logged")
    WRITE_ENTRY = "write_entry", _("Write in the record")
    CONTRIBUTE = "contribute", _("Add to what is written about risk")
    COUNTERSIGN_ENTRY = "countersign_entry", _("Sign what a peer worker wrote about risk")
    WITHHOLD_ENTRY = "withhold_entry", _("Keep an entry from the person, for a time")
    SHOW_ENTRY = "show_entry", _("Show the person an entry that was kept from them")
    RAISE_CONCERN = "raise_concern", _("Raise a safety concern")
    ACKNOWLEDGE_CONCERN = "acknowledge_concern", _("Acknowledge a safety concern")
    TAKE_OVER_CONCERN = "take_over_concern", _("Take over a safety concern")
    HOLD_CONCERN = "hold_concern", _("Keep a safety concern from whom it is about, for now")
    PASS_ON_CONCERN = "pass_on_concern", _("Pass a safety concern on to the next on duty")
    READ_CONCERN = "read_concern", _("Read a safety concern")
    ASK_QUESTION = "ask_question", _("Ask about the record")
    READ_QUESTION = "read_question", _("Read a question about the record")
    ANSWER_QUESTION = "answer_question", _("Answer a question about the record")
    SAY_TO_TEAM = "say_to_team", _("Say something to one's team")
    READ_TEAM_STATEMENT = "read_team_statement", _("Read what somebody says to their team")
    ANSWER_TEAM_STATEMENT = "answer_team_statement", _("Answer what somebody says to their team")
    TAKE_BACK_TEAM_STATEMENT = "take_back_team_statement", _("Take back what one said to one's team")
    GIVE_CONSENT = "give_consent", _("Make a choice about the record")
    RECORD_CHOICE = "record_choice", _("Write down a choice that was said or ticked")
    HAND_OVER_CHOICES = "hand_over_choices", _("Hand the device over for choices about the record")
    TAKE_DOWN_ABOUT_ME = "take_down_about_me", _("Take down About Me")
    READ_GOALS = "read_goals", _("Read goals")
    WRITE_GOAL = "write_goal", _("Write a goal")
    TAKE_DOWN_GOAL = "take_down_goal", _("Take down a goal")
    READ_PLAN_ITEMS = "read_plan_items", _("Read items of a care plan")
    WRITE_PLAN_ITEM = "write_plan_item", _("Write an item of a care plan")
    END_PLAN_ITEM = "end_plan_item", _("End an item of a care plan")
    READ_PLAN = "read_plan", _("Read a Crisis and Support Plan")
    READ_PLAN_ON_DUTY = "read_plan_on_duty", _("Open a Crisis and Support Plan on duty")
    WRITE_PLAN = "write_plan", _("Write a Crisis and Support Plan")
    READ_AGREEMENT = "read_agreement", _("Read an agreement about contact")
    WRITE_AGREEMENT = "write_agreement", _("Write an agreement about contact")
    AGREE_ON_CONTACT = "agree_on_contact", _("Agree about contact")
    CHOOSE_NOT_TO_READ = "choose_not_to_read", _("Choose not to read")
    SEE_MODEL = "see_model", _("See the service model")
    PROPOSE_POLICY = "propose_policy", _("Propose a service model change")
    APPROVE_POLICY = "approve_policy", _("Approve a service model change")
    REJECT_POLICY = "reject_policy", _("Turn down a service model change")
    CANCEL_POLICY = "cancel_policy", _("Cancel a planned service model change")
    TELL_MODEL = "tell_model", _("Tell somebody what a service model changes")
    ASK_WHY = "ask_why", _("Ask why")
    READ_EVENTS = "read_events", _("Read events")
    ASK_EVENT_FILE = "ask_event_file", _("Ask for events as a file")
    FETCH_EVENT_FILE = "fetch_event_file", _("Fetch events as a file")
    READ_OWN_EVENTS = "read_own_events", _("See who looked")
    SEARCH = "search", _("Search")
    SIGN_IN = "sign_in", _("Sign in")
    SIGN_OUT = "sign_out", _("Sign out")
    SIGN_IN_FAILED = "sign_in_failed", _("Sign-in that failed")
    CHANGE_PASSWORD = "change_password", _("Change the password")
    RESET_PASSWORD = "reset_password", _("Replace a forgotten password")
    GIVE_ADDRESS = "give_address", _("Give a new e-mail address")
    CHANGE_ADDRESS = "change_address", _("Change the e-mail address")
    CHOOSE_NEWS = "choose_news", _("Choose how to hear of news")
    CHANGE_SECOND_STEP = "change_second_step", _("Change the second step of signing in")
    IMPORT_RECORD = "import_record", _("Bring in a record")
    ASSIGN = "assign", _("Open or end an assignment")
    PLAN_DUTY = "plan_duty", _("Plan who is on duty")
    SEE_DUTY = "see_duty", _("See who is on duty")
    SEE_ASSIGNMENTS = "see_assignments", _("See who works with whom")
    EDIT_PERSON = "edit_person", _("Change a person's name, numbers or dates")
    DECLARE_CONFLICT = "declare_conflict", _("Declare a conflict of interest")
    NAME_CONFLICT = "name_conflict", _("Name somebody here whom they know, or no longer")
    EXPORT = "export", _("Export or print")
    SET_UP = "set_up", _("Set peernotes up")
    CREATE_SERVICE = "create_service", _("Start a service")
    EDIT_SERVICE = "edit_service", _("Change a service's name, texts or clock")
    INVITE = "invite", _("Invite somebody to work here")
    SEE_STAFF = "see_staff", _("See who works here")
    GIVE_ROLE = "give_role", _("Give a role")
    APPROVE_ROLE = "approve_role", _("Approve a role")
    DECLINE_ROLE = "decline_role", _("Turn down a role")
    END_ROLE = "end_role", _("End a role")
    END_MEMBERSHIP = "end_membership", _("End somebody's time here")
    RESET_SECOND_STEP = "reset_second_step", _("Let somebody set up a new second step of signing in")
    SEE_ALERTS = "see_alerts", _("See what a privacy officer looks at")
    ANSWER_ALERT = "answer_alert", _("Write down what a privacy officer found")
    OPEN_IN_EMERGENCY = "open_in_emergency", _("Open a record in an emergency")
    END_EMERGENCY = "end_emergency", _("Close a record that was opened in an emergency")
    SEE_CONSUMERS = "see_consumers", _("See names and numbers")
    ENROL = "enrol", _("Enrol somebody")
    END_ENROLMENT = "end_enrolment", _("End or renew somebody's time with the service")
    SAY_SAME_PERSON = "say_same_person", _("Say that two records are of one person")
    ANSWER_SAME_PERSON = "answer_same_person", _("Agree or not that two records are of one person")
    END_SAME_PERSON = "end_same_person", _("Take back that two records are of one person")
    READ_CARER_FILE = "read_carer_file", _("Read in a carer's own file")
    WRITE_CARER_NOTE = "write_carer_note", _("Write in a carer's own file")
    DECIDE_CARER_NOTE = "decide_carer_note", _("Decide on a note in one's own file")
    LOG_CARER_CONTACT = "log_carer_contact", _("Note contact with a carer")
    SEE_CARER = "see_carer", _("See who works with a carer")
    GIVE_CARER_LOGIN = "give_carer_login", _("Give a carer a sign-in of their own")
    TAKE_CARER_LOGIN = "take_carer_login", _("Take a carer's sign-in back")
    SEE_CARER_PAGE = "see_carer_page", _("Open a carer's own page")
    GIVE_LOGIN = "give_login", _("Give somebody a sign-in, or take it back")
    ACCEPT_INVITATION = "accept_invitation", _("Choose a password by invitation")
    JOIN_SIGN_IN = "join_sign_in", _("Join an account to the sign-in provider")
    SEE_READINESS = "see_readiness", _("See what one needs before one begins")
    SEE_CODE = "see_code", _("See the code of conduct")
    PROPOSE_CODE = "propose_code", _("Propose a code of conduct")
    APPROVE_CODE = "approve_code", _("Approve a code of conduct")
    SEE_WORDS = "see_words", _("See the word list")
    PROPOSE_WORDS = "propose_words", _("Propose a word list")
    APPROVE_WORDS = "approve_words", _("Approve a word list")
    SUGGEST_WORDS = "suggest_words", _("Ask for kinder words")
    SEE_TRAINING = "see_training", _("See training")
    RECORD_TRAINING = "record_training", _("Note a training")
    CONFIRM_TRAINING = "confirm_training", _("Confirm a training")
    WITHDRAW_TRAINING = "withdraw_training", _("Withdraw a training")
    ACKNOWLEDGE_CODE = "acknowledge_code", _("Acknowledge the code of conduct")
    ACKNOWLEDGE_MODEL = "acknowledge_model", _("Acknowledge the service model")
    SEE_SUPERVISION = "see_supervision", _("See supervision")
    ARRANGE_SUPERVISION = "arrange_supervision", _("Arrange or end who supervises whom")
    LOG_SUPERVISION = "log_supervision", _("Note a supervision session")
    CONSULT = "consult", _("Ask colleagues, or answer them")
    LOG_ACTIVITY = "log_activity", _("Note or take back what else one did")
    SAY_AWAY = "say_away", _("Say when somebody is away")
    ANSWER_UNNAMED = "answer_unnamed", _("Say how it is for oneself")
    SPEAK_UP = "speak_up", _("Say how one was treated at work")
    NAME_LISTENER = "name_listener", _("Say who listens to peer workers")
    KEEP_WELLBEING = "keep_wellbeing", _("Keep one's own wellbeing plan")
    READ_TO_SIGN = "read_to_sign", _("Read what is open of a peer note, to sign it")
    COSIGN = "cosign", _("Answer, as a supervisor, for a peer note")
    READ_EXAMPLES = "read_examples", _("Read examples of good words")
    OFFER_EXAMPLE = "offer_example", _("Offer a part of a note as an example")
    AGREE_TO_EXAMPLE = "agree_to_example", _("Agree that a part of one's note is an example")
    LOOK_AT_EXAMPLE = "look_at_example", _("Look at an example before others read it")
    END_EXAMPLE = "end_example", _("Take an example back")
    STRIKE_SUPERVISION = "strike_supervision", _("Strike a supervision session")
    SEE_SELECTION = "see_selection", _("See how peer workers are selected")
    SEE_RECOMMENDATIONS = "see_recommendations", _("See what the research recommends")
    WRITE_RECOMMENDATION = "write_recommendation", _("Say how the service stands with a recommendation")
    PROPOSE_CRITERIA = "propose_criteria", _("Propose selection criteria")
    APPROVE_CRITERIA = "approve_criteria", _("Approve selection criteria")
    RECORD_SELECTION = "record_selection", _("Note a selection step")
    SEE_ROLE_AGREEMENT = "see_role_agreement", _("See the agreement about a peer worker's role")
    PROPOSE_ROLE_AGREEMENT = "propose_role_agreement", _("Propose an agreement about a peer worker's role")
    AGREE_ON_ROLE = "agree_on_role", _("Agree about a peer worker's role")
    PASS_MEETING = "pass_meeting", _("Leave a first meeting to somebody else")
    ASK_TO_MEET = "ask_to_meet", _("Ask to meet a peer worker")
    ANSWER_MEETING = "answer_meeting", _("Answer after a first meeting")
    NOTE_MEETING = "note_meeting", _("Note a first meeting")
    CHOOSE_WORKER = "choose_worker", _("Choose a peer worker")
    LEAVE_WORKER = "leave_worker", _("Leave a peer worker")
    SAY_PREFERENCE = "say_preference", _("Say what they wish of peer support")
    READ_WISHES = "read_wishes", _("Read what somebody wishes of peer support")
    SEE_CARERS = "see_carers", _("See whom somebody named as carers")
    NAME_CARER = "name_carer", _("Name a carer")
    SAY_OF_CARER = "say_of_carer", _("Say what holds for a carer")
    TALK_WITH_CARER = "talk_with_carer", _("Talk with a carer")
    SEE_SUPPORTERS = "see_supporters", _("See who supports or represents somebody")
    RECORD_SUPPORTER = "record_supporter", _("Record a supporter or representative")
    AGREE_SUPPORTER = "agree_supporter", _("Agree as second person to a supporter or representative")
    END_SUPPORTER = "end_supporter", _("End a supporter or representative")
    SEE_SAFETY_HOLDS = "see_safety_holds", _("See what is held for somebody's safety")
    SET_SAFETY_HOLD = "set_safety_hold", _("Hold something for somebody's safety")
    RELEASE_SAFETY_HOLD = "release_safety_hold", _("Ask to release a safety hold, or release it")
    WRITE_PROFILE = "write_profile", _("Introduce oneself to people who choose")
    SEE_OFFERS = "see_offers", _("See what was offered")
    OFFER = "offer", _("Offer something")
    ANSWER_OFFER = "answer_offer", _("Answer an offer")
    START_OFFERED = "start_offered", _("Begin what was offered")
    ASK_FOR = "ask_for", _("Ask for something")
    START_ASKED_FOR = "start_asked_for", _("Begin what a carer asked for")
    TAKE_BACK_REQUEST = "take_back_request", _("Take back what they asked for")
    CALL_MEETING = "call_meeting", _("Call a meeting of the team, or say who was there")
    SEE_MEETINGS = "see_meetings", _("See the meetings of the team")
    BRING_TO_MEETING = "bring_to_meeting", _("Bring something about somebody to a meeting")
    READ_MEETING_ITEM = "read_meeting_item", _("Read what a meeting says about somebody")
    BRING_VIEW = "bring_view", _("Bring what somebody thinks to a meeting")
    DECIDE_IN_MEETING = "decide_in_meeting", _("Write down what a meeting decided")
    TELL_DECIDED = "tell_decided", _("Note that somebody was told what a meeting decided")
    SEE_SPOKEN = "see_spoken", _("See what may be passed on aloud, and what was")
    TELL_ALOUD = "tell_aloud", _("Pass on to the team aloud")
    SEE_LEAFLETS = "see_leaflets", _("See the leaflets")
    WRITE_LEAFLET = "write_leaflet", _("Write a leaflet")
    SEE_GROUPS = "see_groups", _("See which groups there are")
    WRITE_PROGRAMME = "write_programme", _("Write a programme for groups")
    RUN_GROUP = "run_group", _("Begin or end a group")
    NAME_LEADER = "name_leader", _("Say who leads a group")
    SEE_GROUP = "see_group", _("See who is in a group")
    JOIN_GROUP = "join_group", _("Join a group, or change what it knows")
    LEAVE_GROUP = "leave_group", _("Leave a group")
    SEE_EVALUATION = "see_evaluation", _("See what came of asking how it is going")
    PLAN_EVALUATION = "plan_evaluation", _("Plan or close a period of asking how it is going")
    READ_SCORES = "read_scores", _("Read how somebody says it is going")
    ANSWER_MEASURE = "answer_measure", _("Answer how it is going")
    SHARE_SCORE = "share_score", _("Share an answer, or stop sharing it")
    SEE_GROUP_SESSION = "see_group_session", _("Read the record of a group session")
    WRITE_GROUP_SESSION = "write_group_session", _("Write the record of a group session")
    SIGN_GROUP_SESSION = "sign_group_session", _("Sign the record of a group session")
    AMEND_GROUP_SESSION = "amend_group_session", _("Put right the record of a group session")
    STRIKE_GROUP_SESSION = "strike_group_session", _("Strike out the record of a group session")
    WRITE_GROUP_AGREEMENT = "write_group_agreement", _("Write what a group agrees on")
    DEBRIEF_GROUP = "debrief_group", _("Talk a group session over")
    MARK_ATTENDANCE = "mark_attendance", _("Mark who came to a group session")


# Everything by which somebody learns what stands in a record.
LOOKS = (
    Verb.SEE_PERSON,
    Verb.READ_RECORD,
    Verb.READ_ABOUT_ME,
    Verb.READ_GOALS,
    Verb.READ_PLAN_ITEMS,
    Verb.READ_PLAN,
    Verb.READ_PLAN_ON_DUTY,
    Verb.READ_AGREEMENT,
    Verb.READ_NOTE,
    Verb.READ_TO_SIGN,
    Verb.READ_HISTORY,
    Verb.READ_CONTACTS,
    Verb.READ_CONCERN,
    Verb.READ_QUESTION,
    Verb.READ_TEAM_STATEMENT,
    Verb.READ_EXAMPLES,
    Verb.READ_SCORES,
    Verb.READ_WISHES,
    Verb.OPEN_IN_EMERGENCY,
    Verb.SEE_CARERS,
    Verb.SEE_SPOKEN,
    Verb.READ_MEETING_ITEM,
    Verb.SEE_SUPPORTERS,
    Verb.SEE_SAFETY_HOLDS,
    Verb.SEE_GROUP,
    Verb.READ_CARER_FILE,
    Verb.SEARCH,
    Verb.EXPORT,
)


class Code(TextChoices):
    """Why something was refused. The sentence and the next step for each are in presenters/refusals.py."""

    ALLOWED = "allowed", _("Allowed")
    NOT_SIGNED_IN = "not_signed_in", _("Not signed in")
    NOT_A_MEMBER = "not_a_member", _("No role in this service")
    FOR_STAFF = "for_staff", _("For those who work here")
    FOR_ADMINISTRATORS = "for_administrators", _("For administrators")
    WRONG_ROLE = "wrong_role", _("The role does not include this")
    NOT_ASSIGNED = "not_assigned", _("No open assignment")
    CONFLICT_OF_INTEREST = "conflict_of_interest", _("Conflict of interest")
    WORKER_TYPE_NOT_ALLOWED = (
        "worker_type_not_allowed",
        _("The service model lets workers of this kind support others"),
    )
    CODE_NOT_ACKNOWLEDGED = "code_not_acknowledged", _("The code of conduct is not acknowledged yet")
    CODE_NOT_PUBLISHED = "code_not_published", _("No code of conduct is published yet")
    TRAINING_MISSING = "training_missing", _("Training that the service model asks for is missing")
    AGREEMENT_MISSING = "agreement_missing", _("No agreement about contact yet")
    SUPERVISION_OVERDUE = "supervision_overdue", _("Supervision is much longer ago than the service model says")
    PROFILE_NOT_OFFERED = "profile_not_offered", _("They cannot be chosen now")
    NO_PLACE_LEFT = "no_place_left", _("They have no place left")
    WANTS_NO_PEER = "wants_no_peer", _("The consumer wants no peer worker")
    MODEL_NOT_ACKNOWLEDGED = "model_not_acknowledged", _("The service model has not been read yet")
    CARER_CONTACT_OFF = "carer_contact_off", _("The service model lets peer workers tell carers nothing")
    CARER_EXCLUDED = "carer_excluded", _("The consumer wants nothing told to this carer")
    CARER_REFUSED = "carer_refused", _("The consumer said no to telling this carer")
    CARER_NOT_CONSENTED = "carer_not_consented", _("The consumer has not been asked about telling this carer")
    HELD_FOR_SAFETY = "held_for_safety", _("Held for the person's safety")
    REPRESENTATIVES_OFF = "representatives_off", _("Nobody decides for somebody else in this service")
    OUTSIDE_AUTHORITY = "outside_authority", _("The representative's authority does not cover this")
    DECIDED_THEMSELVES = "decided_themselves", _("The person has decided this themselves since")
    NO_POLICY = "no_policy", _("No service model in force")
    POLICY_NO_READING = "policy_no_reading", _("The service model keeps peer workers out of the record")
    POLICY_NO_ABOUT_ME = "policy_no_about_me", _("The service model leaves About Me to clinicians")
    POLICY_SUMMARY_ONLY = "policy_summary_only", _("The service model gives peer workers About Me only")
    POLICY_NO_WRITING = "policy_no_writing", _("The service model has no peer notes")
    POLICY_NOT_SHARED = "policy_not_shared", _("Finished under a model that shares nothing with clinicians")
    POLICY_NO_CONTACT_LOG = "policy_no_contact_log", _("The service model has no contact log")
    POLICY_NO_CONTACTS_READ = "policy_no_contacts_read", _("The service model leaves the contact log to peer workers")
    KIND_NOT_ALLOWED = "kind_not_allowed", _("This kind of note is not in use here")
    CONSENT_NOT_GIVEN = "consent_not_given", _("The consumer has not been asked")
    CONSENT_REFUSED = "consent_refused", _("The consumer said no")
    CONSENT_WITHDRAWN = "consent_withdrawn", _("The consumer took it back")
    CONSENT_EXPIRED = "consent_expired", _("The consumer's yes has ended")
    CONSENT_BEFORE_SWITCH = "consent_before_switch", _("The consumer's yes was for an earlier service model")
    CHOSE_NOT_TO_READ = "chose_not_to_read", _("Chose not to read")
    CHOSE_NOT_TO_WRITE = "chose_not_to_write", _("Chose to write no notes")
    OPTED_OUT = "opted_out", _("The consumer wants no notes")
    NO_CONTACT_LINE = "no_contact_line", _("The consumer wants no line about contact")
    NOT_SHARED = "not_shared", _("Not shared with this reader")
    RISK_NOT_YOURS = "risk_not_yours", _("Clinicians write about risk")
    CLINICIAN_BEGINS = "clinician_begins", _("A clinician begins what is written about risk")
    ASSESSMENT_NOT_YOURS = "assessment_not_yours", _("Clinicians assess risk")
    WITHHELD = "withheld", _("Kept from the person for a time")
    STOPPED_SHARING = "stopped_sharing", _("The consumer stopped sharing")
    ENTERED_IN_ERROR = "entered_in_error", _("Entered in error")
    ENDED = "ended", _("No longer with the service")
    NOT_THE_SUPERVISOR = "not_the_supervisor", _("Does not supervise who wrote it")
    NOT_THE_GIVER = "not_the_giver", _("Given by someone else")
    NOT_THE_AUTHOR = "not_the_author", _("Written by someone else")
    NOT_YOUR_RECORD = "not_your_record", _("About someone else")
    NOT_OFFERED = "not_offered", _("The service model does not offer this choice")
    NOT_HANDED_OVER = "not_handed_over", _("Not handed over yet")
    WITH_CONSUMER = "with_consumer", _("Handed over, and not answered yet")
    CHANGES_ASKED = "changes_asked", _("Changes were asked for")
    ALREADY_AGREED = "already_agreed", _("Agreed already")
    PUT_OFF = "put_off", _("Put off")
    NOT_FINISHED = "not_finished", _("Not finished yet")
    ALREADY_FINISHED = "already_finished", _("Finished already")
    NOTE_CLOSED = "note_closed", _("Closed without a note")
    NO_ENTRY_LEFT = "no_entry_left", _("Nothing stays in the record of a note that is not agreed")
    FROZEN = "frozen", _("Nobody can finish this as it stands")
    NOTHING_WRITTEN = "nothing_written", _("Nothing is written yet")
    NOT_AGREED = "not_agreed", _("Not agreed yet")
    TEXT_CHANGED = "text_changed", _("The text changed after it was agreed")
    STALE = "stale", _("Someone saved in between")
    WITNESS_NEEDED = "witness_needed", _("A witness and a reason are needed")
    METHOD_NOT_YOURS = "method_not_yours", _("Only the consumer can decide this way")
    TOO_EARLY = "too_early", _("The consumer still has time to answer")
    TOO_LATE = "too_late", _("The time for it is over")
    AUDIENCE_TOO_WIDE = "audience_too_wide", _("Wider than the service model allows")
    SELF_APPROVAL = "self_approval", _("A second person must approve")
    HELD_BY_YOU = "held_by_you", _("Another clinician must decide")
    PRIVACY_OFFICER_DECIDES = "privacy_officer_decides", _("A privacy officer must decide")
    OWN_ROLE = "own_role", _("Nobody changes their own roles")
    TWO_IDENTITIES = "two_identities", _("The service helps somebody by this sign-in")
    LAST_ADMINISTRATOR = "last_administrator", _("The last administrator stays")
    NEW_ADMINISTRATOR = "new_administrator", _("An administrator for less than a day")
    NO_SUGGESTIONS = "no_suggestions", _("The service model suggests no words")
    NOT_DECIDED = "not_decided", _("This switch has to be decided")
    NO_SUCH_VALUE = "no_such_value", _("This value does not exist")
    NOT_ENFORCED = "not_enforced", _("This switch cannot be set yet")
    OVERLAPS = "overlaps", _("Another change is already planned")
    HAS_BEGUN = "has_begun", _("Has begun already, or is about to")
    LATER_PLANNED = "later_planned", _("A later change is planned after it")
    ALREADY_DONE = "already_done", _("Already done")
    NOT_A_FACILITATOR = "not_a_facilitator", _("Does not lead this group")
    NOT_A_MEMBER_OF_GROUP = "not_a_member_of_group", _("Was not there with the group")
    GROUP_NOTES_OFF = "group_notes_off", _("This is not written about groups here")
    MEETING_WITHOUT_PEERS = "meeting_without_peers", _("The team meets without peer workers")
    RUN_IS_OVER = "run_is_over", _("The group is over")
    PERIOD_NOT_OPEN = "period_not_open", _("Nobody is asked this now")
    LICENCE_MISSING = "licence_missing", _("The permission to use it is not written down yet")
    LEADER_NOT_READY = "leader_not_ready", _("Cannot lead a group yet")
    ANOTHER_GROUP = "another_group", _("Another group fits better")
    VISIT_OVER = "visit_over", _("This visit is over")
    RATE_LIMITED = "rate_limited", _("Too many tries")
    NOT_FOUND = "not_found", _("Not found")


class Rule(TextChoices):
    """What decided. A switch is a rule of its own name, and its title is in the catalogue. Events keep the value: it
    never changes."""

    SIGN_IN = "sign_in", _("Sign-in")
    OPERATOR = "operator", _("Who runs peernotes")
    PROVIDER = "provider", _("The sign-in provider")
    ROLE = "role", _("Roles")
    ASSIGNMENT = "assignment", _("Assignment")
    CONFLICT_OF_INTEREST = "conflict_of_interest", _("Conflict of interest")
    RECORDS_OFFICER = "records_officer", _("Records officer")
    WORKS_HERE = "works_here", _("They work in this service themselves")
    CODE_OF_CONDUCT = "code_of_conduct", _("Code of conduct")
    WORD_LIST = "word_list", _("Word list")
    TRAINING = "training", _("Training")
    MODEL_ACKNOWLEDGED = "model_acknowledged", _("Acknowledging the service model")
    SUPERVISION = "supervision", _("Who supervises whom")
    SELECTION = "selection", _("How peer workers are selected")
    RECOMMENDATION = "recommendation", _("What the research recommends")
    ROLE_AGREEMENT = "role_agreement", _("What a peer worker and their supervisor agreed about the role")
    CHOICE = "choice", _("Whom a consumer can choose")
    CARER_TIE = "carer_tie", _("How a carer stands with the consumer")
    SAFETY_HOLD = "safety_hold", _("What is held for somebody's safety")
    SUPPORTER = "supporter", _("Who supports or represents the consumer")
    REPRESENTATIVES = "representatives", _("Whether representatives decide in this service")
    REPRESENTATIVE = "representative", _("What a representative may decide")
    OWN_DECISION = "own_decision", _("What the consumer decided themselves")
    PREFERENCE = "preference", _("What the consumer wishes of peer support")
    ENROLMENT = "enrolment", _("Whether somebody is with the service")
    OWN_RECORD = "own_record", _("It is their own record")
    OWN_NOTE = "own_note", _("It is their own note")
    CONSENT = "consent", _("The consumer's consent")
    SERVICE_MODEL = "service_model", _("Service model")
    SECOND_PERSON = "second_person", _("A second person")
    AUTHORSHIP = "authorship", _("Who wrote the note")
    AUDIENCE = "audience", _("Who the consumer shared it with")
    STATUS = "status", _("Where the note stands")
    AGREEMENT = "agreement", _("What the consumer agreed to")
    HARD_MOMENT = "hard_moment", _("A hard moment")
    TEXT = "text", _("What is written")
    READ_BEFORE = "read_before", _("They had read it before")
    METHOD = "method", _("How the decision was given")
    WITNESS = "witness", _("Witness and reason")
    CONCERN = "concern", _("Where the safety concern stands")
    WITHHOLDING = "withholding", _("Whether an entry is kept from its person")
    DUTY = "duty", _("Who is on duty when")
    TIME = "time", _("How long ago it was")
    OPENING = "opening", _("A second records officer")
    QUESTION = "question", _("Where the question stands")
    CONSULTATION = "consultation", _("A question among colleagues")
    EXAMPLE = "example", _("Where an example of good words stands")
    PLAN_ITEM = "plan_item", _("How it stands with the item of the care plan")
    TEAM_STATEMENT = "team_statement", _("Where what somebody said to their team stands")
    SAME_PERSON = "same_person", _("Two records of one person")
    PRIVACY = "privacy", _("What a privacy officer looks at")
    EMERGENCY_ACCESS = "emergency_access", _("Opening a record in an emergency")
    GROUP = "group", _("How it stands with the group")
    EVALUATION = "evaluation", _("When the service asks how it is going")
    REFERRAL = "referral", _("What the consumer said to an offer")
    CARER_REQUEST = "carer_request", _("What a carer asked for")
    MEETING = "meeting", _("How it stands with the meeting")
    OBJECT = "object", _("Nothing was there")

    PEER_READ_RECORDS = "peer_read_records"
    READ_REQUIRES_CONSUMER_CONSENT = "read_requires_consumer_consent"
    PEER_MAY_CHOOSE_NOT_TO_READ = "peer_may_choose_not_to_read"
    ABOUT_ME_READERS = "about_me_readers"
    PEER_WRITE_NOTES = "peer_write_notes"
    PEER_MAY_CHOOSE_NOT_TO_WRITE = "peer_may_choose_not_to_write"
    CONTACT_LOG = "contact_log"
    CONTACT_LOG_READERS = "contact_log_readers"
    CLINICIAN_READ_PEER_NOTES = "clinician_read_peer_notes"
    NOTE_KINDS_ALLOWED = "note_kinds_allowed"
    CO_AUTHORING = "co_authoring"
    SECTION_DEFAULT_AUDIENCE = "section_default_audience"
    UNAGREED_NOTE_BECOMES = "unagreed_note_becomes"
    CONSUMER_OPT_OUT = "consumer_opt_out"
    RISK_DOCUMENTATION_OWNER = "risk_documentation_owner"
    PEER_RISK_ASSESSMENT = "peer_risk_assessment"
    SAFETY_CONCERN_ROUTE = "safety_concern_route"
    TELL_CONSUMER_FIRST = "tell_consumer_first"
    CARER_CONTACT = "carer_contact"
    CARER_PEER_SUPPORTS_CONSUMER = "carer_peer_supports_consumer"
    CONSUMER_PEER_SUPPORTS_CARER = "consumer_peer_supports_carer"
    GROUP_NOTES = "group_notes"
    PEER_IN_MDT = "peer_in_mdt"
    TRAINING_REQUIRED = "training_required"
    SUPERVISION_INTERVAL_DAYS = "supervision_interval_days"
    SUPERVISOR_KIND = "supervisor_kind"
    COSIGN = "cosign"
    LANGUAGE_HELPER = "language_helper"
    BOUNDARY_AGREEMENT_REQUIRED = "boundary_agreement_required"
    EVALUATION_REQUIRED = "evaluation_required"
