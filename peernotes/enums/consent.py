"""What a person is asked, what they may answer, and who answers for whom."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


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


class NotesWish(TextChoices):
    """What somebody wishes in advance about notes of a time when they are not well."""

    ASK_ME_LATER = "ask_me_later", _("Ask me later, when I am better")
    NONE = "none", _("No notes together about it")
    AS_USUAL = "as_usual", _("As usual")


class CorrectionOutcome(TextChoices):
    """Of a wish that an entry be corrected."""

    CORRECTED = "corrected", _("It was corrected")
    UNCHANGED = "unchanged", _("It stays as it is")
