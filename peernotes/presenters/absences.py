"""Who is away until when, in words: for whoever says it, and for the consumers who want to hear of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _

from peernotes.presenters import times, words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from peernotes.models import Absence


def row(found: Absence) -> dict[str, object]:
    days = {"since": times.day(found.starts_on), "until": times.day(found.ends_on)}
    cover = (
        _("%(name)s is there instead") % {"name": found.cover.name} if found.cover else _("Nobody is there instead yet")
    )
    return {"id": found.pk, "title": _("%(since)s to %(until)s") % days, "note": cover}


def for_consumer(away: Iterable[dict[str, str]]) -> list[str]:
    return [_line(words.first(one["worker"]), times.day(parse_date(one["ends_on"])), one["cover"]) for one in away]


def _line(name: str, until: str, cover: str | None) -> str:
    said = {"name": name, "until": until, "cover": words.first(cover or "")}
    if cover:
        return _("%(name)s is away until %(until)s. You can see %(cover)s.") % said
    return _("%(name)s is away until %(until)s. Ask the service whom you can see.") % said
