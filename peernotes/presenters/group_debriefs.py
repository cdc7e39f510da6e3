"""How a group session was for those who lead the group."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from peernotes.enums import HowWeAre
from peernotes.presenters import times, words
from peernotes.presenters.groups import Pairs

if TYPE_CHECKING:
    from peernotes.queries.group_debriefs import TalkedOver


def facts(done: TalkedOver) -> Pairs:
    minutes = ngettext("%(n)d minute", "%(n)d minutes", done.minutes) % {"n": done.minutes}
    return [
        (_("When"), times.shown(done.held_at)),
        (_("How long"), minutes),
        (_("Who talked it over"), words.listed(done.people)),
        (_("How they are"), HowWeAre(done.how_we_are).label),
        (_("Is something to be done?"), _("Yes") if done.follow_up else _("No")),
    ]


def line(done: TalkedOver) -> dict[str, str]:
    """For whoever supervises one of them."""
    about = {"title": done.title, "n": done.number, "day": times.day(done.held_at)}
    return {
        "title": _("%(title)s, session %(n)d, %(day)s") % about,
        "how": str(HowWeAre(done.how_we_are).label),
        "note": done.private_note,
    }
