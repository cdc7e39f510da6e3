"""Acknowledging the model in words: from when, until when, who reads the answer, and who has not read it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from peernotes.enums import ModelAnswer
from peernotes.presenters import times, words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from peernotes.access import Gathered
    from peernotes.queries.model_acknowledgements import HasRead, ModelSaid, ToAcknowledge
    from peernotes.queries.supervision import Tie

ANSWERS = [(value, label, "") for value, label in ModelAnswer.choices]


def when(version: ToAcknowledge) -> str:
    line = _("In force since %(day)s.") if version.begun else _("It begins on %(day)s.")
    return line % {"day": times.day(version.starts_at)}


def mine(version: ToAcknowledge) -> str:
    if version.answer is None:
        return ""
    said = {"answer": ModelAnswer(version.answer).label, "when": times.shown(version.answered_at)}
    return _("You said: “%(answer)s”, %(when)s. You can answer again at any time.") % said


def who_reads(ties: list[Tie]) -> str:
    """Nothing is promised that nobody does."""
    if not ties:
        return _(
            "Nobody supervises you here, so nobody else reads your answer. Administrators see only that you have read it. "
            "If you want to talk about it, they are there."
        )
    line = _("%(who)s supervises you and reads your answer. Administrators see only that you have read it.")
    return line % {"who": words.listed([tie.supervisor for tie in ties])}


def counted(staff: list[HasRead]) -> str:
    read = sum(reader.has_read for reader in staff)
    return _("%(read)d of %(all)d have read it.") % {"read": read, "all": len(staff)}


def not_yet(staff: list[HasRead]) -> list[str]:
    return [reader.name for reader in staff if not reader.has_read]


def said(found: ModelSaid) -> dict[str, str]:
    """For whoever supervises them."""
    with timezone.override(ZoneInfo(found.timezone)):
        at = times.day(found.created_at)
    line = _("“%(answer)s”, %(day)s") % {"answer": ModelAnswer(found.answer).label, "day": at}
    return {"worker": found.worker, "line": line, "note": found.note}


def late(services: Iterable[Gathered]) -> list[dict[str, str]]:
    """What the first page says where the time to read the model is over."""
    return [
        {
            "text": _("“Our model” at %(service)s waits to be read by you.") % {"service": one.service.name},
            "href": reverse("model-acknowledge", args=[one.service.slug]),
            "label": _("Read it and answer"),
        }
        for one in services
        if one.facts.actor.model_overdue
    ]
