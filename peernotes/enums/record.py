"""What stands in a record beside peer notes."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class ContactMode(TextChoices):
    IN_PERSON = "in_person", _("In person")
    PHONE = "phone", _("Phone")
    VIDEO = "video", _("Video")
    TEXT = "text", _("Text message")
    GROUP = "group", _("Group")


class TakenBackWhy(TextChoices):
    """Why somebody takes back what they noted. None of them says a word of what it was about."""

    SOMEBODY_ELSE = "somebody_else", _("It was with or about somebody else")
    WRONG_FACTS = "wrong_facts", _("Something in it was wrong")
    TWICE = "twice", _("It was noted twice")
    NOT_SO = "not_so", _("It did not happen like that")


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


class AlertKind(TextChoices):
    """Why a privacy officer looks at something."""

    SHUT_RECORD = "shut_record", _("Somebody tried to open a record that is shut to them")
    HELD_CONCERN = "held_concern", _("A safety concern is kept from somebody for as long as clinicians may")
    EMERGENCY = "emergency", _("Somebody opened a record in an emergency")


class EmergencyOutcome(TextChoices):
    """What a privacy officer says of an emergency access."""

    FITTING = "fitting", _("It was fitting")
    NOT_FITTING = "not_fitting", _("It was not fitting")


class PlanPart(TextChoices):
    """Of a Crisis and Support Plan, in the order of its page."""

    SIGNS = "signs", _("Signs that I am not well")
    WHAT_HELPS = "what_helps", _("What helps")
    WHAT_MAKES_IT_WORSE = "what_makes_it_worse", _("What makes it worse")
    PEOPLE = "people", _("People to call")
    PLACES = "places", _("Places where I feel safe")
    MEDICATION = "medication", _("What I wish about medication")
    NOTES = "notes", _("What I wish about notes when I am not well")
