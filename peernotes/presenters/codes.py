"""A code of conduct in words: since when, by whom, and who has acknowledged it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from peernotes.presenters import times

if TYPE_CHECKING:
    from peernotes.queries.codes import CodeVersion


def facts(code: CodeVersion) -> list[tuple[str, str]]:
    found = [(_("Proposed by"), code.proposer)]
    if code.approved_at:
        found += [
            (_("Approved by"), code.approver or ""),
            (_("In force since"), times.shown(code.approved_at)),
            (_("To be read by"), times.day(code.acknowledge_by)),
        ]
    return found


def how_many(acknowledged: int, everybody: int) -> str:
    return _("%(some)d of %(everybody)d have read it.") % {"some": acknowledged, "everybody": everybody}


def mine(code: CodeVersion) -> str:
    return _("You acknowledged it, %(when)s.") % {"when": times.shown(code.acknowledged_at)}
