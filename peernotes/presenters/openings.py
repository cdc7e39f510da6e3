"""Who asked to read all of a note that was entered in error, and what a second records officer said."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from peernotes.enums import Code
from peernotes.presenters import refusals, times, words
from peernotes.presenters.lines import PersonRow

if TYPE_CHECKING:
    from peernotes.actions.notes.openings import AskingToOpen
    from peernotes.models import Note, Opening


def asking(found: AskingToOpen) -> dict[str, object]:
    """What was said so far, and who would answer; or why it cannot be asked."""
    may_ask = found.may_ask
    alone = may_ask.code is Code.NOT_OFFERED
    return {
        "lines": [line(opening) for opening in found.openings],
        "officers": words.listed(found.officers),
        "alone": refusals.of(may_ask) if alone else None,
        "may_ask": may_ask,
    }


def line(opening: Opening) -> str:
    """In the words of a list, for officers and for the person themselves."""
    who = {"who": opening.created_by.name, "when": times.shown(opening.created_at), "why": opening.reason}
    asked = _("%(who)s asked on %(when)s to read all of it: “%(why)s”") % who
    return f"{asked} {_said(opening)}"


def _said(opening: Opening) -> str:
    if opening.answered_by is None:
        return _("A second records officer has not answered yet.")
    by = {"who": opening.answered_by.name, "when": times.shown(opening.answered_at), "asker": opening.created_by.name}
    if opening.agreed:
        return _("%(who)s agreed on %(when)s: %(asker)s can read all of it.") % by
    return _("%(who)s declined on %(when)s: the rest stays closed.") % by


def which(note: Note) -> str:
    said = {"kind": note.get_kind_display(), "who": note.author.name, "when": times.shown(note.happened_at)}
    return _("%(kind)s, %(who)s, %(when)s") % said


def row(opening: Opening) -> PersonRow:
    with timezone.override(ZoneInfo(opening.service.timezone)):
        note = _("%(who)s asks to read all of a note, %(when)s.") % {
            "who": opening.created_by.name,
            "when": times.near(opening.created_at),
        }
    name = f"{opening.consumer.chosen_name}, {opening.consumer.local_identifier}"
    return PersonRow(name, reverse("opening", args=[opening.pk]), note, _("Waiting for your answer"), "waiting")
