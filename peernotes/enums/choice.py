"""What a person wishes for and is offered."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


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


class MeetingAnswer(TextChoices):
    """What became of a first meeting."""

    YES = "yes", _("Yes")
    SOMEBODY_ELSE = "somebody_else", _("Somebody else")
    LATER = "later", _("Later")
