"""The moments of a note, and any two of them compared."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from peernotes.enums import NoteStatus, Prompt
from peernotes.presenters import times, words

if TYPE_CHECKING:
    from peernotes.actions.notes.reading_notes import NoteHistory
    from peernotes.queries.notes.history import NoteMoment, SectionThen


@dataclass(frozen=True)
class HistoryEntry:
    id: int
    what: str
    at: str
    who: str
    status: str


@dataclass(frozen=True)
class Compared:
    """``gone``: the words of one of the two moments were left out, and only their digest is kept."""

    heading: str
    old: str
    new: str
    changed: bool
    gone: bool


@dataclass(frozen=True)
class History:
    rows: list[HistoryEntry]
    old: HistoryEntry | None
    new: HistoryEntry | None
    sections: list[Compared]


def of(found: NoteHistory, old: str | None, new: str | None) -> History:
    """``old`` and ``new``: ids from a link; anything that is none of the moments means the last two."""
    moments = found.moments
    rows = [_row(moment, found) for moment in moments]
    by_id = {str(moment.id): index for index, moment in enumerate(moments)}
    right = by_id.get(new or "", 0)
    left = by_id.get(old or "", min(right + 1, len(moments) - 1))
    if not moments:
        return History([], None, None, [])
    return History(rows, rows[left], rows[right], _compare(moments[left], moments[right]))


def _row(moment: NoteMoment, found: NoteHistory) -> HistoryEntry:
    consumer = words.first(found.note.consumer.chosen_name)
    return HistoryEntry(
        id=moment.id,
        what=_what(moment, consumer),
        at=times.shown(moment.at),
        who=moment.who or _("%(name)s, without a sign-in") % {"name": consumer},
        status=str(NoteStatus(moment.status).label),
    )


def _what(moment: NoteMoment, consumer: str) -> str:
    said = {
        "together": _("Started together"),
        "not_today": _("Not today"),
        "no_note": _("No note"),
        "hand_over": _("Handed over"),
        "agree": _("%(name)s decided") % {"name": consumer},
        "ask_changes": _("%(name)s sent it back") % {"name": consumer},
        "later": _("%(name)s put off deciding") % {"name": consumer},
        "decline": _("%(name)s wanted no note") % {"name": consumer},
        "finalise": _("Finished"),
        "audience": _("Readers changed"),
        "stop_sharing": _("%(name)s stopped sharing") % {"name": consumer},
        "close_unagreed": _("Closed without an answer"),
        "discard": _("Let go"),
    }
    return said.get(moment.reason, str(NoteStatus(moment.status).label))


def _compare(old: NoteMoment, new: NoteMoment) -> list[Compared]:
    before = {text.prompt: text for text in old.texts}
    after = {text.prompt: text for text in new.texts}
    prompts = [prompt for prompt in Prompt if prompt in before or prompt in after]
    pairs = [(prompt, before.get(prompt), after.get(prompt)) for prompt in prompts]
    compared = [_pair(prompt, left, right) for prompt, left, right in pairs]
    return [pair for pair in compared if pair.old or pair.new or pair.gone]


def _pair(prompt: Prompt, left: SectionThen | None, right: SectionThen | None) -> Compared:
    old, new = _words(left), _words(right)
    gone = any(text is not None and text.redacted for text in (left, right))
    return Compared(str(prompt.label), old, new, old != new, gone)


def _words(text: SectionThen | None) -> str:
    return text.text if text else ""
