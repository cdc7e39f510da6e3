"""Who people are: roles, what they bring, where a service works."""

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


class AgeBand(TextChoices):
    UNDER_30 = "under_30", _("Under 30")
    FROM_30 = "from_30", _("30 to 44")
    FROM_45 = "from_45", _("45 to 59")
    FROM_60 = "from_60", _("60 or older")
