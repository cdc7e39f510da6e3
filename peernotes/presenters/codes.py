"""A code of conduct in words: until when it is to be read, and who has acknowledged it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from peernotes.presenters import times

if TYPE_CHECKING:
    from datetime import datetime

    from peernotes.models import CodeOfConduct


def read_by(code: CodeOfConduct) -> tuple[str, str]:
    return _("To be read by"), times.day(code.acknowledge_by)


def how_many(acknowledged: int, everybody: int) -> str:
    return _("%(some)d of %(everybody)d have read it.") % {"some": acknowledged, "everybody": everybody}


def mine(at: datetime) -> str:
    return _("You acknowledged it, %(when)s.") % {"when": times.shown(at)}
