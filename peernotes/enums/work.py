"""The work of peers: what they do, supervision, how they are, what is measured."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


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


class ActivityWith(TextChoices):
    NOBODY = "nobody", _("Nobody")
    PEERS = "peers", _("Peer workers")
    CLINICIANS = "clinicians", _("Clinicians")
    BOTH = "both", _("Peer workers and clinicians")


class ValuesDecision(TextChoices):
    """What somebody decided about the values of a country, once they had looked at them."""

    CONFIRMED = "confirmed", _("They count from now on")
    TAKEN_BACK = "taken_back", _("They count no more")


class PeriodKind(TextChoices):
    """When a service asks how it is going, and what it is compared with: the first two with what comes later."""

    BEFORE = "before", _("Before a change")
    BASELINE = "baseline", _("To begin with")
    AFTER = "after", _("After a change")
    FOLLOW_UP = "follow_up", _("Once more, later")
    FREE = "free", _("At any time, compared with nothing")


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


class AgreementState(TextChoices):
    """Of what a peer worker and a consumer agree about contact."""

    DRAFT = "draft", _("Not agreed yet")
    AGREED = "agreed", _("Agreed")
    REPLACED = "replaced", _("Replaced by a later one")


class WellbeingPart(TextChoices):
    """Of a peer worker's own wellbeing plan, in the order of its page."""

    OWN_WORDS = "own_words", _("What keeps me well at work")
    SIGNS = "signs", _("Signs that it is too much")
    WHO_TO_CALL = "who_to_call", _("Whom to call")
    COVER = "cover", _("What I want covered when I am away")


class RecommendationState(TextChoices):
    """How a service stands with one thing that the research recommends, as its administrators say."""

    OPEN = "open", _("Open")
    DOING = "doing", _("Being done")
    DONE = "done", _("Done")
    NOT_FOR_US = "not_for_us", _("Not for us")


class ModelAnswer(TextChoices):
    """What somebody says of a version of the service model, as they read it. None of them is a refusal."""

    UNDERSTOOD = "understood", _("I understand it")
    FITS_ME = "fits_me", _("It fits me")
    DOES_NOT_FIT = "does_not_fit", _("It does not fit me")
    WANT_TO_TALK = "want_to_talk", _("I want to talk about it")
