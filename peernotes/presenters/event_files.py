"""Files of events as rows: of which days, and whether there is something to fetch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from peernotes.actions.making_event_files import KEPT_FOR
from peernotes.presenters import times

if TYPE_CHECKING:
    from peernotes.models import EventFile


def row(file: EventFile, slug: str) -> dict[str, object]:
    kept = getattr(file, "kept", False)
    return {
        "days": _("%(since)s to %(until)s") % {"since": times.day(file.since), "until": times.day(file.until)},
        "state": _state(file, kept=kept),
        "digest": file.digest,
        "href": reverse("event-file", args=[slug, file.pk]) if kept else "",
    }


def _state(file: EventFile, *, kept: bool) -> str:
    if file.made_at is None:
        return _("Being made. It is here in a minute or two: please load this page again.")
    if not kept:
        return _("No longer kept. Please ask again.")
    events = ngettext("%(n)s event", "%(n)s events", file.lines) % {"n": file.lines}
    return _("%(events)s, here until %(day)s") % {"events": events, "day": times.shown(file.made_at + KEPT_FOR)}


def name(file: EventFile) -> str:
    """Says nothing of anybody, and not of which service: it lies among other files on somebody's machine."""
    return f"events-{file.since:%Y-%m-%d}-{file.until:%Y-%m-%d}.csv"
