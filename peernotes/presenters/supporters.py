"""Supporters and representatives: for the consumer whose they are, for who works with them, and for the one who decides."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from peernotes.enums import ConsentScope, RepresentedDecision, SupporterKind
from peernotes.policy.representing import may_represent
from peernotes.presenters import times, words

if TYPE_CHECKING:
    from peernotes.policy.facts import Facts
    from peernotes.queries.supporters import SupporterLine

DECIDES = {decision.value: decision.label for decision in RepresentedDecision}
QUESTIONS = {
    ConsentScope.READ_RECORD: gettext_lazy("May peer workers read their record?"),
    ConsentScope.READ_ABOUT_ME: gettext_lazy("May peer workers read their About Me?"),
    ConsentScope.WRITE_NOTES: gettext_lazy("May peer workers write notes with them?"),
}


@dataclass(frozen=True)
class SupporterCard:
    """``two``: who recorded it, who agreed and who ended it. ``may_agree`` and so on: what can be pressed."""

    id: UUID
    name: str
    kind: str
    tag: str
    tone: str
    authority: str
    decides: str
    time: str
    two: list[str]
    over: bool
    key: UUID


@dataclass(frozen=True)
class RepresentedQuestion:
    legend: str
    scope: str
    key: UUID


def card(line: SupporterLine) -> SupporterCard:
    tag, tone = _state(line)
    return SupporterCard(
        line.id,
        line.name,
        str(SupporterKind(line.kind).label),
        tag,
        tone,
        line.authority,
        words.listed([str(DECIDES[one]) for one in DECIDES if one in line.scope]),
        _time(line),
        _two(line),
        bool(line.ended_at),
        uuid4(),
    )


def _state(line: SupporterLine) -> tuple[str, str]:
    if line.ended_at:
        return _("Ended"), "plain"
    if not line.agreed_at:
        return _("Waits for a second person"), "waiting"
    if line.kind == SupporterKind.REPRESENTATIVE and not line.representatives:
        return _("Decides nothing here"), "plain"
    return (_("Counts now"), "done") if line.stands else (_("Does not count at the moment"), "plain")


def _time(line: SupporterLine) -> str:
    days = {"from": times.day(line.starts_on), "until": times.day(line.until) if line.until else ""}
    return _("From %(from)s until %(until)s") % days if line.until else _("From %(from)s") % days


def _two(line: SupporterLine) -> list[str]:
    said = [_("Recorded by %(who)s, %(day)s") % _by(line.recorded_by, line.created_at)]
    if line.agreed_at:
        said.append(_("Agreed to by %(who)s, %(day)s") % _by(line.agreed_by, line.agreed_at))
    if line.ended_at:
        ended = _("Ended by the person, %(day)s") if line.ended_by_consumer else _("Ended by %(who)s, %(day)s")
        said.append(ended % _by(line.ended_by, line.ended_at))
    return said


def _by(who: str | None, at) -> dict[str, str]:
    return {"who": who or _("somebody who has left"), "day": times.day(at)}


def questions(facts: Facts) -> list[RepresentedQuestion]:
    """What is left to a representative to answer."""
    asked = [(scope, text) for scope, text in QUESTIONS.items() if may_represent(facts, scope)]
    return [RepresentedQuestion(str(text), str(scope), uuid4()) for scope, text in asked]
