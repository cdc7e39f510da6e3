"""By whose values an index is worked out: how each set stands, and what it looks like."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _

from peernotes.enums import ValuesDecision
from peernotes.presenters import times

if TYPE_CHECKING:
    from decimal import Decimal

    from peernotes.measures.states import Shape
    from peernotes.queries.value_sets import ValueSetRow

SOME = 5


@dataclass(frozen=True)
class ValueSetShown:
    """``waits``: nobody has decided about it. ``withdrawn``: when, by whom and why."""

    title: str
    source: str
    lowest: str
    brought: str
    confirmed: str
    withdrawn: str
    why: str
    tag: str
    tone: str
    href: str
    waits: bool
    counts: bool


@dataclass(frozen=True)
class ShapeShown:
    """``warnings``: what somebody should look at in the source before they confirm it."""

    rows: list[tuple[str, str]]
    warnings: list[str]


def shown(one: ValueSetRow, slug: str, measure: str) -> ValueSetShown:
    tag, tone = _stands(one)
    withdrawn = {"who": one.withdrawn_by, "when": times.shown(one.withdrawn_at)}
    confirmed = {"who": one.confirmed_by, "when": times.shown(one.confirmed_at)}
    return ValueSetShown(
        title=_("%(country)s, version %(n)s") % {"country": one.country, "n": one.number},
        source=one.source,
        lowest=_("From %(low)s to 1.") % {"low": _value(one.lowest)},
        brought=_("Brought in by %(who)s, %(when)s.") % {"who": one.brought_by, "when": times.shown(one.created_at)},
        confirmed=_("Confirmed by %(who)s, %(when)s.") % confirmed if one.confirmed_at else "",
        withdrawn=_("Taken back by %(who)s, %(when)s:") % withdrawn if one.withdrawn_at else "",
        why=one.withdrawn_why,
        tag=tag,
        tone=tone,
        href=reverse("evaluation-value-set", args=[slug, measure, one.id]),
        waits=one.confirmed_at is None and one.withdrawn_at is None,
        counts=bool(one.counts),
    )


def done(decision: ValuesDecision) -> str:
    if decision == ValuesDecision.CONFIRMED:
        return _("Confirmed. It counts from now on.")
    return _("Taken back. What was worked out by it stays.")


def shape(found: Shape) -> ShapeShown:
    least = {"value": _value(found.least), "state": found.lowest}
    rows = [
        (_("States"), f"{found.states:,}"),
        (_("The best, 11111"), _value(found.best)),
        (_("The worst, 55555"), _value(found.worst)),
        (_("The least that one is worth"), _("%(value)s, for %(state)s") % least),
        (_("Worth less than 0"), f"{found.below_zero:,}"),
    ]
    warnings = []
    if found.least < found.worst:
        warnings.append(_("Not 55555 is worth least, but %(state)s.") % least)
    if found.turned:
        pairs = ", ".join(
            _("%(better)s less than %(state)s") % {"state": a, "better": b} for a, b in found.turned[:SOME]
        )
        said = {"n": f"{len(found.turned):,}", "pairs": pairs, "more": "…" if len(found.turned) > SOME else ""}
        warnings.append(
            _("In %(n)s places a state in which one answer is better is worth less: %(pairs)s%(more)s") % said
        )
    return ShapeShown(rows, warnings)


def _stands(one: ValueSetRow) -> tuple[str, str]:
    if one.withdrawn_at:
        return _("Taken back"), "plain"
    if one.confirmed_at is None:
        return _("Waits until somebody has looked at it"), "attention"
    return (_("Counts now"), "done") if one.counts else (_("Counted before"), "plain")


def _value(value: Decimal) -> str:
    """With a minus as long as a plus."""
    return f"{value.normalize():f}".replace("-", "−")
