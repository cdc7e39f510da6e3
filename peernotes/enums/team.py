"""What the team says to one another, and whom it refers where."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class ConsultedTeam(TextChoices):
    """Which colleagues somebody asks."""

    PEERS = "peers", _("Peer workers")
    CLINICIANS = "clinicians", _("Clinicians")


class ConsultationKind(TextChoices):
    LANGUAGE = "language", _("How to say it")
    ROLE = "role", _("Whose role it is")
    APPROACH = "approach", _("How to go about it")
    INFORMATION = "information", _("Where to find something")


class ReferralTo(TextChoices):
    """What is offered to a consumer by who works with them, or asked for by the consumer."""

    PEER_SUPPORT = "peer_support", _("Peer support")
    GROUP = "programme", _("A group")
    CARER_SUPPORT = "carer_support", _("Support for family and friends")
    ELSEWHERE = "elsewhere", _("Something elsewhere")


class ReferralBy(TextChoices):
    """Who thought of it: whoever works with the consumer, or the consumer."""

    STAFF = "staff", _("Somebody who works with them")
    SELF = "self", _("The consumer")


class ReferralAnswer(TextChoices):
    ACCEPTED = "accepted", _("Yes, I would like that")
    DECLINED = "declined", _("No, thank you")


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


class StatementTo(TextChoices):
    """Whom of those who work with them somebody says something to."""

    CARE_TEAM = "care_team", _("Clinicians")
    PEER_TEAM = "peer_team", _("Peer workers")
    BOTH = "both", _("Both of them")
