"""Words that several pages need: whose voice, which readers, how to call a person for short."""

from __future__ import annotations

from django.utils.translation import gettext as _

from peernotes.enums import Audience, NoteStatus, Voice

# At most five tones, and a word always beside them.
STATUS_TONES = {
    NoteStatus.DRAFT: "plain",
    NoteStatus.WITH_CONSUMER: "waiting",
    NoteStatus.CHANGES_REQUESTED: "attention",
    NoteStatus.AGREED: "together",
    NoteStatus.FINAL: "done",
    NoteStatus.AMENDED: "done",
    NoteStatus.DECLINED: "plain",
    NoteStatus.DEFERRED: "plain",
    NoteStatus.LAPSED: "plain",
    NoteStatus.ENTERED_IN_ERROR: "stopped",
}


def first(name: str) -> str:
    return name.split(" ")[0] if name else ""


def initials(name: str) -> str:
    return "".join(word[0] for word in name.split()[:2]).upper()


def tab(person) -> str:
    """What a browser tab of the staff shows: initials and local ID, no name."""
    return f"{initials(person.chosen_name)} {person.local_identifier}"


def voice(value: str, *, consumer: str, worker: str) -> str:
    """Seen by staff."""
    said = {
        Voice.CONSUMER: _("In %(name)s’s own words") % {"name": first(consumer)},
        Voice.PEER_WORKER: _("%(name)s’s words") % {"name": first(worker)},
        Voice.BOTH: _("Written by both"),
    }
    return said[Voice(value)]


def own_voice(value: str, *, worker: str) -> str:
    """Seen by the consumer."""
    said = {
        Voice.CONSUMER: _("Your own words"),
        Voice.PEER_WORKER: _("%(name)s’s words") % {"name": first(worker)},
        Voice.BOTH: _("Written by you both"),
    }
    return said[Voice(value)]


def readers(audience: str) -> str:
    said = {
        Audience.JUST_US: _("just the two of you"),
        Audience.PEER_TEAM: _("the peer team"),
        Audience.CARE_TEAM: _("the care team"),
    }
    return str(said[Audience(audience)])


def listed(words: list[str]) -> str:
    """ "a, b and c" """
    if len(words) < 2:
        return "".join(words)
    return _("%(first)s and %(last)s") % {"first": ", ".join(words[:-1]), "last": words[-1]}
