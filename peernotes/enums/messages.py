"""What is told to whom."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


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
    CARER_LEFT = "carer_left", _("A carer goes on without somebody")
    CARER_NOTE_WAITS = "carer_note_waits", _("A note in a carer's own file waits for an answer")
    CARER_ANSWERED = "carer_answered", _("What a carer asked for has begun")
    CARER_OFFERED = "carer_offered", _("Something is offered to a carer")
    GROUP_PLACE = "group_place", _("A place in a group is theirs")
    MODEL_CHANGES = "model_changes", _("The service model changes")
    ASSIGNMENT_BEGAN = "assignment_began", _("An assignment began")
    ASSIGNMENT_ENDED = "assignment_ended", _("An assignment ended")
    MEETING_ASKED = "meeting_asked", _("Somebody would like to meet a peer worker")
    MEETING_CALLED_OFF = "meeting_called_off", _("A meeting of the team was called off")
    WORKER_CHOSEN = "worker_chosen", _("Somebody chose or changed their peer worker")
    MEETING_PASSED = "meeting_passed", _("A peer worker leaves a first meeting to somebody else")
    PLACE_FREE = "place_free", _("A place with a peer worker is free")
    SAME_PERSON = "same_person", _("Two records may be of one person")
    SOMEBODY_TO_HEAR = "somebody_to_hear", _("Somebody would like to talk with them")
    ALERT = "alert", _("A privacy officer has to look at something")
    RECORD_OPENED = "record_opened", _("A record was opened in an emergency")
    CODE_TO_READ = "code_to_read", _("A code of conduct waits to be read")


class NewsBy(TextChoices):
    """How somebody wants to hear that there is something to read."""

    MAIL = "mail", _("By e-mail, and under “News”")
    PAGE = "page", _("Under “News” only")
    NONE = "none", _("Not at all")
