"""Safety holds, for the person and for who works with them. Nothing here blames anybody."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from django.utils.translation import gettext as _

from peernotes.enums import HoldKind
from peernotes.presenters import times

if TYPE_CHECKING:
    from peernotes.queries.carers import NamedCarer
    from peernotes.queries.safety_holds import HoldLine

EVERY = "every"


@dataclass(frozen=True)
class HoldCard:
    id: UUID
    what: str
    tag: str
    tone: str
    lines: list[str]
    conversation: str
    asked: bool
    asked_by_me: bool
    over: bool
    key: UUID


def card(line: HoldLine, *, own: bool = False) -> HoldCard:
    """``own``: seen by the person."""
    over = line.released_at is not None
    tag, tone = (_("Released"), "plain") if over else (_("Holds"), "together")
    return HoldCard(
        line.id,
        what(line, own=own),
        tag,
        tone,
        _lines(line, own=own),
        line.conversation,
        line.asked_at is not None,
        line.facts.asked_by_me,
        over,
        uuid4(),
    )


def what(line: HoldLine, *, own: bool = False) -> str:
    if line.kind == HoldKind.PROXY:
        return _nobody_decides(own=own)
    return _("%(name)s is told nothing") % {"name": line.carer} if line.carer else _("No carer is told anything")


def _nobody_decides(*, own: bool) -> str:
    return _("Nobody decides in your place") if own else _("Nobody decides in their place")


def _lines(line: HoldLine, *, own: bool) -> list[str]:
    themselves = _("Set by you, %(day)s") if own else _("Set by the person, %(day)s")
    said = [themselves if line.set_by_consumer else _("Set by %(who)s, %(day)s")]
    said[0] = said[0] % {"who": line.set_by, "day": times.day(line.created_at)}
    if line.review_on:
        said.append(_("To be looked at again on %(day)s") % {"day": times.day(line.review_on)})
    if line.asked_at:
        asked = _("%(who)s talked with the person alone and asks to release it, %(day)s")
        said.append(asked % {"who": line.asked_by, "day": times.day(line.asked_at)})
    if line.released_at:
        said.append(_("Released by %(who)s, %(day)s") % {"who": line.released_by, "day": times.day(line.released_at)})
    return said


def about(carers: tuple[NamedCarer, ...], *, own: bool = False) -> list[tuple[str, str]]:
    """What a hold can be for."""
    named = [(str(tie.id), _("%(name)s is told nothing") % {"name": tie.chosen_name}) for tie in carers]
    return [*named, (EVERY, _("No carer is told anything")), (HoldKind.PROXY.value, _nobody_decides(own=own))]
