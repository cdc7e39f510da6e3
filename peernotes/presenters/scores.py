"""How it is going, for the person and for those with whom they share it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from peernotes.enums import ConsentState, Method
from peernotes.measures import Detail, Licence, is_marked
from peernotes.presenters import times

if TYPE_CHECKING:
    from decimal import Decimal

    from peernotes.measures import Measure
    from peernotes.measures.declaration import Range
    from peernotes.queries.scores import AskedRound
    from peernotes.queries.unnamed import UnnamedRound

AFTER_GROUP = gettext_lazy(
    "Only those who came to the group are asked. Nobody but you sees that you are, or what you say: not those who led it, "
    "nor those who work with you. Of all who answer, the service sees what at least five said together."
)


@dataclass(frozen=True)
class RoundShown:
    """``href``: where it is answered, while it is its time. ``share_href``: where it is shared or not any more. ``after_group``:
    nobody else learns that it was asked. ``by_clinician``: it waits for a clinician."""

    title: str
    asked: str
    answered: str
    results: list[tuple[str, str]]
    href: str
    again: bool
    shared: bool
    share_href: str
    share_key: UUID
    after_group: bool
    by_clinician: bool


@dataclass(frozen=True)
class UnnamedShown:
    """``results``: one's own, which nobody else sees."""

    title: str
    asked: str
    results: list[tuple[str, str]]
    href: str
    again: bool


def mine(asked: AskedRound, prefix: str, *, yes: bool) -> RoundShown:
    """``prefix``: of the names of the pages. ``yes``: they said yes to being asked."""
    opened = asked.open and yes and not asked.by_clinician
    about = with_whom(asked.worker_id)
    href = reverse(f"{prefix}-score", args=[asked.id]) + about if opened else ""
    share = reverse(f"{prefix}-score-share", args=[asked.id]) + about if asked.score_id and not asked.run_id else ""
    return _shown(asked, href, share)


def of_person(asked: AskedRound, person: UUID, *, clinician: bool) -> RoundShown:
    """``clinician``: they read it, for whom it is said what is called marked."""
    href = reverse("person-score", args=[person, asked.id]) + with_whom(asked.worker_id)
    return _shown(asked, href, "", marked=clinician)


def unnamed(asked: UnnamedRound, prefix: str) -> UnnamedShown:
    """``prefix``: of the names of the pages."""
    days = {"until": times.day(asked.ends_on), "service": asked.service}
    return UnnamedShown(
        title=title_of(asked.declared, asked.about),
        asked=_("%(service)s asks until %(until)s.") % days,
        results=_results(asked),
        href=reverse(f"{prefix}-round", args=[asked.id]) + with_whom(asked.about_id),
        again=asked.answered,
    )


def title(asked: AskedRound) -> str:
    return title_of(asked.declared, asked.worker or asked.programme)


def title_of(measure: Measure, name: str | None) -> str:
    """``name``: of whom it is about, if it is about one."""
    return _("%(measure)s: %(name)s") % {"measure": measure.title, "name": name} if name else measure.title


def with_whom(one: UUID | None) -> str:
    """At the end of an address."""
    return f"?with={one}" if one else ""


def state(said: ConsentState) -> str:
    if said == ConsentState.GIVEN:
        return _("You said yes. You can change it whenever you like.")
    if said == ConsentState.NONE:
        return _("You have not said anything, so nobody asks you.")
    return _("You said no, so nobody asks you. You can change it whenever you like.")


def about(measure: Measure, *, after_group: bool = False) -> list[str]:
    """What somebody should know before they answer."""
    lines = [AFTER_GROUP] if after_group else []
    if measure.entry is Detail.ITEMS and not measure.texts:
        lines.append(_("Its questions stand on a sheet that your service gives you. Here are only their numbers."))
    if measure.entry is not Detail.ITEMS:
        lines.append(_("Only the score is kept here, as it stands on the sheet."))
    if measure.may_miss:
        lines.append(_("At most %(n)s may stay open.") % {"n": measure.may_miss})
    if measure.licence is Licence.OWN:
        lines.append(_("We wrote these questions ourselves. Nobody has tested yet how well they measure."))
    return lines


def thanks(asked: AskedRound) -> str:
    if asked.run_id:
        return _("Thank you. Only you see your answers.")
    return _("Thank you. Only you see your answers, unless you share them.")


def _shown(asked: AskedRound, href: str, share_href: str, *, marked: bool = True) -> RoundShown:
    days = {"since": times.day(asked.starts_on), "until": times.day(asked.ends_on)}
    return RoundShown(
        title=title(asked),
        asked=_("Asked from %(since)s to %(until)s.") % days,
        answered=_answered(asked),
        results=[*_results(asked), *_worth(asked), *(_marked(asked) if marked else ())],
        href=href,
        again=asked.score_id is not None,
        shared=asked.shared_at is not None,
        share_href=share_href,
        share_key=uuid4(),
        after_group=asked.run_id is not None,
        by_clinician=asked.by_clinician and asked.score_id is None,
    )


def _answered(asked: AskedRound) -> str:
    if asked.answered_at is None:
        return ""
    said = {"when": times.shown(asked.answered_at), "who": asked.typed_by}
    if asked.method != Method.PAPER or not asked.typed_by:
        return _("Answered %(when)s.") % said
    if asked.by_clinician:
        return _("Answered by %(who)s, %(when)s.") % said
    return _("Typed in by %(who)s from paper, %(when)s.") % said


def _results(asked: AskedRound | UnnamedRound) -> list[tuple[str, str]]:
    measure, lines = asked.declared, []
    if asked.total is not None:
        lines.append((_("Result"), _of(asked.total, asked.whole, measure.higher_is_better)))
    known = json.loads(asked.subscores) if asked.subscores else {}
    for scale in measure.subscales:
        if scale.code in known:
            lines.append((scale.title, _of(known[scale.code], asked.range_of(scale), measure.is_better_higher(scale))))
    return lines


def _marked(asked: AskedRound) -> list[tuple[str, str]]:
    measure = asked.declared
    known = is_marked(measure, json.loads(asked.subscores) if asked.subscores else {})
    if known is None or measure.mark is None:
        return []
    titles = [scale.title for scale in measure.subscales if scale.code in measure.mark.scales]
    said = {"n": measure.mark.since, "scales": ", ".join(titles), "source": measure.mark.source}
    if known:
        line = _("%(n)s or more in at least one of these: %(scales)s. That is called marked. By %(source)s.") % said
    else:
        line = _("Below %(n)s in each of these: %(scales)s. From %(n)s on it is called marked. By %(source)s.") % said
    return [(_("What it means"), line)]


def _worth(asked: AskedRound) -> list[tuple[str, str]]:
    """What the answers are worth by the last values that the service brought in."""
    if asked.index is None or asked.lowest is None:
        return []
    said = {"n": asked.index, "low": asked.lowest, "country": asked.country, "version": asked.values_number}
    said |= {key: _decimal(said[key]) for key in ("n", "low")}
    line = _("%(n)s, between %(low)s and 1; more is better. By the values of %(country)s, version %(version)s.") % said
    if asked.values_withdrawn_at:
        line += " " + _("The service took them back on %(when)s; this stays.") % {
            "when": times.day(asked.values_withdrawn_at)
        }
    return [(_("Index"), line)]


def _decimal(value: Decimal) -> str:
    """As it was brought in, with a minus as long as a plus."""
    return f"{value.normalize():f}".replace("-", "−")


def _of(value: Decimal | str, allowed: Range | None, higher_is_better: bool) -> str:
    number = str(value).removesuffix(".0")
    if allowed is None:
        return number
    said = {"n": number, "low": allowed.low, "high": allowed.high}
    if higher_is_better:
        return _("%(n)s, between %(low)s and %(high)s; more is better") % said
    return _("%(n)s, between %(low)s and %(high)s; less is better") % said
