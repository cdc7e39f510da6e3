"""Words that several pages need: whose voice, which readers, how to call a person for short."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from peernotes.enums import Audience, NoteStatus, SectionDecision, Voice, WrittenBy

if TYPE_CHECKING:
    from peernotes.models import Note, NoteSection

# What the peer worker typed alone.
AGREED, TAKEN_DOWN = "agreed", "taken_down"

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
    NoteStatus.HANDED_ON: "plain",
    NoteStatus.ENTERED_IN_ERROR: "stopped",
}


def first(name: str) -> str:
    return name.split(" ")[0] if name else ""


def initials(name: str) -> str:
    return "".join(word[0] for word in name.split()[:2]).upper()


def tab(person) -> str:
    """What a browser tab of the staff shows: initials and local ID, no name."""
    return f"{initials(person.chosen_name)} {person.local_identifier}"


def wrote_down(note: Note) -> str:
    """Of a note that was handed on, both peer workers."""
    writers = [note.begun_by, note.author] if note.begun_by else [note.author]
    return listed([first(writer.name) for writer in writers])


def voice(section: NoteSection, *, consumer: str, worker: str, represented: bool = False) -> str:
    """Seen by staff: who wrote it, or of an empty part, whose words it asks for. ``worker``: as ``wrote_down`` says.
    ``represented``: somebody agreed for them."""
    name, took_down = {"name": first(consumer)}, {"worker": worker, "name": first(consumer)}
    said = {
        Voice.CONSUMER: _("In %(name)s’s own words") % name,
        Voice.PEER_WORKER: _("%(worker)s’s words") % took_down,
        Voice.BOTH: _("Written by both"),
        AGREED: (
            _("As %(worker)s wrote it down; agreed for %(name)s")
            if represented
            else _("As %(worker)s wrote it down; %(name)s agreed")
        )
        % took_down,
        TAKEN_DOWN: _("As %(worker)s wrote it down") % took_down,
    }
    return said[_hand(section)]


def own_voice(section: NoteSection, *, worker: str, decided_for: str = "") -> str:
    """Seen by the consumer, or by whoever decides for them."""
    if decided_for:
        return voice(section, consumer=decided_for, worker=worker)
    name = {"name": worker}
    said = {
        Voice.CONSUMER: _("Your own words"),
        Voice.PEER_WORKER: _("%(name)s’s words") % name,
        Voice.BOTH: _("Written by you both"),
        AGREED: _("As %(name)s wrote it down; you agreed") % name,
        TAKEN_DOWN: _("As %(name)s wrote it down") % name,
    }
    return said[_hand(section)]


def _hand(section: NoteSection) -> str:
    """Whose words it asks for says nothing about who typed them."""
    if not section.text:
        return Voice(section.voice)
    if section.written_by == WrittenBy.CONSUMER_SELF or section.decision == SectionDecision.REWRITTEN:
        return Voice.CONSUMER
    if section.written_by == WrittenBy.BOTH:
        return Voice.BOTH
    return AGREED if section.decision == SectionDecision.ACCEPTED else TAKEN_DOWN


def readers(audience: str, *, decided_for: str = "") -> str:
    said = {
        Audience.JUST_US: _("just the two of them") if decided_for else _("just the two of you"),
        Audience.PEER_TEAM: _("the peer team"),
        Audience.CARE_TEAM: _("the care team"),
    }
    return str(said[Audience(audience)])


def listed(words: list[str]) -> str:
    """ "a, b and c" """
    if len(words) < 2:
        return "".join(words)
    return _("%(first)s and %(last)s") % {"first": ", ".join(words[:-1]), "last": words[-1]}
