"""Programmes and groups."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


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
