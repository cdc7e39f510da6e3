"""A peer note: its states, its parts and what its consumer says to each."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


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


class GoalStatus(TextChoices):
    """Where a goal stands, as its person says."""

    OPEN = "open", _("Open")
    REACHED = "reached", _("Reached")
    LET_GO = "let_go", _("Let go")


class CosignAnswer(TextChoices):
    """What a supervisor says of a note. That they would like to talk about it the two of them alone read."""

    SIGNED = "signed", _("I sign it")
    TALK = "talk_about_it", _("I would like to talk about it")
