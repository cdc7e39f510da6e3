"""Carers, their ties, their file."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


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


class CarerRequestFor(TextChoices):
    """What a carer asks for, for themselves."""

    SUPPORT = "support", _("Somebody to talk with who knows caring for somebody")
    PROGRAMME = "programme", _("A group or course for family and friends")


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
