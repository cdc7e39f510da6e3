"""What peer workers met with at work: a line for each, and how often for a service."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from peernotes.enums import StigmaKind, StigmaWish
from peernotes.presenters import times

if TYPE_CHECKING:
    from peernotes.queries.speaking_up import ReportLine, ReportsCounted


@dataclass(frozen=True)
class ReportShown:
    title: str
    note: str


def own(line: ReportLine) -> ReportShown:
    said = {StigmaWish.TALK: _("You would like to talk"), StigmaWish.JUST_COUNT: _("Only counted")}
    return ReportShown(str(StigmaKind(line.kind).label), _note(line, said[StigmaWish(line.wants)]))


def heard(line: ReportLine) -> ReportShown:
    return ReportShown(line.worker, _note(line, str(StigmaKind(line.kind).label)))


def counted(found: ReportsCounted) -> str:
    since, until = date.fromisoformat(found.since), date.fromisoformat(found.until)
    days = {"since": times.day(since), "until": times.day(until), "n": found.many}
    if found.many is None:
        return _("%(since)s to %(until)s: none, or too few to be told.") % days
    return " ".join(filter(None, [_("%(since)s to %(until)s: %(n)s times.") % days, _by_kind(found.kinds)]))


def _by_kind(kinds: dict[str, int] | None) -> str:
    if kinds is None:
        return ""
    said = [f"{kind.label}: {kinds[kind]}" for kind in StigmaKind if kind in kinds]
    return " · ".join(said) + "."


def _note(line: ReportLine, last: str) -> str:
    return " · ".join(filter(None, [times.near(line.created_at), line.place, last]))
