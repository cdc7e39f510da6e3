"""That something was taken back, beside what it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from peernotes.enums import TakenBackWhy
from peernotes.presenters import times

if TYPE_CHECKING:
    from datetime import datetime


def beside(line: str, who: str | None, at: datetime | None, why: str) -> str:
    """The line as it was, and how it stands now."""
    return f"{line}. {said(who, at, why)}" if at else line


def said(who: str | None, at: datetime | None, why: str) -> str:
    if at is None:
        return ""
    facts = {"who": who or _("somebody"), "when": times.shown(at), "why": TakenBackWhy(why).label}
    return _("Taken back by %(who)s, %(when)s: noted in error. %(why)s.") % facts
