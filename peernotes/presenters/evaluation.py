"""What came of asking, as a sentence, tables and rows for a file; and when a service asks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _

from peernotes.enums import PeriodKind
from peernotes.measures import MEASURES, Licence
from peernotes.measures.arithmetic import change
from peernotes.presenters import times

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date
    from uuid import UUID

    from peernotes.measures import Measure
    from peernotes.measures.arithmetic import MeanChange
    from peernotes.models import MeasureLicence
    from peernotes.queries.evaluation import AskedOnce, MeasuredChange, Period

FILE_HEAD = (
    "measure", "title", "subscale", "more_is", "before_from", "before_until", "later_kind", "later_from", "later_until",
    "answered_before", "answered_both", "mean_before", "sd_before", "mean_later", "sd_later",
    "mean_change", "interval_low", "interval_high", "apart",
)  # fmt: skip
TOO_FEW = "too few"


@dataclass(frozen=True)
class ComparedPeriods:
    """A table: one period beside an earlier one. ``stopped``: sentences about each measure, who stopped and who stands apart."""

    caption: str
    rows: list[list[dict[str, object]]]
    stopped: list[str]
    as_of: str


@dataclass(frozen=True)
class PeriodShown:
    """``calls_off``: it has not begun. ``over``: nobody is asked any more."""

    title: str
    days: str
    reason: str
    measures: str
    tag: str
    tone: str
    close_href: str
    calls_off: bool
    shows: str
    over: bool


@dataclass(frozen=True)
class MeasureRow:
    """``waits``: nobody has written down yet that it may be used. ``values_href``: by whose values its index is worked out."""

    title: str
    about: str
    licence: str
    href: str
    waits: bool
    values_href: str


def head() -> list[dict[str, object]]:
    number = {"number": True}
    return [
        {"text": _("What was asked")},
        {"text": _("People"), **number},
        {"text": _("Before"), **number},
        {"text": _("Later"), **number},
        {"text": _("Change"), **number},
        {"text": _("What it means")},
    ]


def once_head() -> list[dict[str, object]]:
    return [
        {"text": _("What was asked")},
        {"text": _("When")},
        {"text": _("People"), "number": True},
        {"text": _("Content, or the mean"), "number": True},
    ]


def headline(found: Sequence[MeasuredChange]) -> str:
    """Of the latest that is told: what is clear before what is not, and a whole measure before a part of one."""
    known = [one for one in found if one.many is not None]
    told = [one for one in known if one.later_id == known[0].later_id]
    if not told:
        return _("Nothing can be said yet.")
    clear = [one for one in told if _changed(one).better is not None]
    one = min(clear or told, key=_how_much_it_says)
    places = _places(one)
    said = {
        "what": title(one.measure, one.scale),
        "n": one.many,
        "before": _number(one.before_mean, places),
        "later": _number(one.later_mean, places),
    }
    better = _changed(one).better
    if better is None:
        return _("%(what)s: no clear change among the %(n)s people who answered both times.") % said
    if better:
        return (
            _("%(what)s got better: from %(before)s to %(later)s among the %(n)s people who answered both times.")
            % said
        )
    return _("%(what)s got worse: from %(before)s to %(later)s among the %(n)s people who answered both times.") % said


def compared(
    found: Sequence[MeasuredChange], apart: Sequence[MeasuredChange], periods: Iterable[Period]
) -> list[ComparedPeriods]:
    """A table for each later period, in the order in which they were asked. ``apart``: who answered long before or after it
    was due."""
    known = {one.id: one for one in periods}
    order = sorted({one.later_id for one in found}, key=lambda key: (known[key].starts_on, key), reverse=True)
    return [
        _compared(*([one for one in each if one.later_id == key] for each in (found, apart)), known) for key in order
    ]


def once(found: Iterable[AskedOnce], periods: Iterable[Period]) -> list[list[dict[str, object]]]:
    known = {one.id: one for one in periods}
    return [[{"text": _name(one)}, {"text": _days(known[one.period_id])}, *once_cells(one)] for one in found]


def file_rows(found: Iterable[MeasuredChange], periods: Iterable[Period]) -> list[list[object]]:
    """For a spreadsheet: numbers with a point, days as years, months, days."""
    known = {one.id: one for one in periods}
    return [list(FILE_HEAD), *(_file_row(one, known[one.before_id], known[one.later_id]) for one in found)]


def once_file_rows(found: Iterable[AskedOnce], periods: Iterable[Period]) -> list[list[object]]:
    """Under the same head and that of the themes."""
    known = {one.id: one for one in periods}
    return [_of_period(one, known[one.period_id]) for one in found]


def _of_period(one: AskedOnce, asked: Period) -> list[object]:
    return once_file_row(one, asked.kind, asked.starts_on, asked.ends_on, _("Asked once"))


def period(one: Period, slug: str, *, now_on: str) -> PeriodShown:
    """``now_on``: today, as periods have it."""
    tag, tone = _stands(one, now_on)
    kind = str(PeriodKind(one.kind).label)
    title = _("%(kind)s: version %(n)s of the model") % {"kind": kind, "n": one.version} if one.version else kind
    if one.run_id:
        group = {"programme": one.programme, "since": times.day(one.group_began_on)}
        title = _("After a group: %(programme)s, from %(since)s") % group
    return PeriodShown(
        title=title,
        days=_days(one),
        reason=one.reason,
        measures=", ".join(MEASURES[code].title for code in one.measures),
        tag=tag,
        tone=tone,
        close_href="" if one.closed_at else reverse("evaluation-close", args=[slug, one.id]),
        calls_off=now_on < one.starts_on.isoformat(),
        shows=shows(one),
        over=one.closed_at is not None,
    )


def shows(one: Period) -> str:
    """What is shown of it once it is closed."""
    if one.run_id:
        return _("It is shown by programme, as soon as five people have answered.")
    if one.kind == PeriodKind.FREE:
        return _(
            "What is asked once is told together, from five answers on. Other answers stay with those who gave them."
        )
    if one.kind in {PeriodKind.BEFORE, PeriodKind.BASELINE}:
        return _("What is asked later is compared with it.")
    return _("What came of it is shown, and changes no more.")


def measure_rows(offered: Iterable[Measure], licences: dict[str, MeasureLicence], slug: str) -> list[MeasureRow]:
    return [_measure_row(one, licences, slug) for one in offered]


def before_missing() -> str:
    return _(
        "Your model asks you to look at results before and after. Nobody is being asked how it is going now, for 30 days or "
        "more, so that later nothing can be compared. You may approve all the same."
    )


def _measure_row(measure: Measure, licences: dict[str, MeasureLicence], slug: str) -> MeasureRow:
    said = {
        Licence.OWN: _("Ours, and free. Nobody has tested yet how well it measures."),
        Licence.FREE: _("Free to use."),
        Licence.REGISTRATION: _("Free to use, once you have registered with its owner."),
        Licence.LICENSED: _("Belongs to somebody: you need their permission, and only scores are kept here."),
    }
    about = [measure.citation]
    if measure.of_group:
        about.append(_("It is asked after a group alone, of those who came."))
    if not measure.checked:
        about.append(_("We have not read its scoring a second time against its source yet."))
    elif measure.licence is not Licence.OWN:
        about.append(_("We read its scoring a second time in: %(source)s.") % {"source": measure.checked})
    return MeasureRow(
        title=f"{measure.title}, {measure.version}",
        about=" ".join(about),
        licence=said[measure.licence],
        href=reverse("evaluation-measure", args=[slug, measure.code]) if measure.needs_licence else "",
        waits=measure.needs_licence and measure.code not in licences,
        values_href=reverse("evaluation-values", args=[slug, measure.code]) if measure.index else "",
    )


def _compared(found: list[MeasuredChange], apart: list[MeasuredChange], known: dict[UUID, Period]) -> ComparedPeriods:
    before, later = known[found[0].before_id], known[found[0].later_id]
    names = {"before": PeriodKind(before.kind).label, "later": PeriodKind(later.kind).label}
    days = {"first": _days(before), "then": _days(later)}
    return ComparedPeriods(
        caption=_("%(before)s, %(first)s; %(later)s, %(then)s") % {**names, **days},
        rows=[
            [{"text": _name(one)}, *_cells(one)] for one in (*found, *(each for each in apart if each.many is not None))
        ],
        stopped=[
            *(_scale_title(one.measure, one.scale, later) + "." for one in found if _is_index(one)),
            *(_stopped(one, apart) for one in found if one.many is not None and _is_first(one, found)),
            *(_stands_apart(code, apart) for code in dict.fromkeys(one.measure for one in apart)),
        ],
        as_of=_(
            "As it was on %(when)s, when it was closed. Who has taken back their yes since then is in none that closes later."
        )
        % {"when": times.day(later.closed_at)},
    )


def _is_first(one: MeasuredChange, found: list[MeasuredChange]) -> bool:
    return next(each for each in found if each.measure == one.measure and each.many is not None) is one


def _apart(measure: str, apart: list[MeasuredChange]) -> int | None:
    """How many; None where that would tell of few."""
    found = [one.many for one in apart if one.measure == measure]
    return max((each for each in found if each is not None), default=None) if found else 0


def _stands_apart(measure: str, apart: list[MeasuredChange]) -> str:
    said = {"what": MEASURES[measure].title, "n": _apart(measure, apart)}
    if said["n"] is None:
        return (
            _(
                "%(what)s: some people answered more than 30 days before or after the day on which it was due. They are not "
                "in this, and how many they are is not shown, because it would tell of few."
            )
            % said
        )
    return (
        _(
            "%(what)s: %(n)s people answered more than 30 days before or after the day on which it was due. They stand "
            "apart, and are in no other row."
        )
        % said
    )


def _stopped(one: MeasuredChange, apart: list[MeasuredChange]) -> str:
    beside = _apart(one.measure, apart)
    left = (one.asked or 0) - (one.many or 0) - (beside or 0)
    said = {"what": MEASURES[one.measure].title, "asked": one.asked, "n": left}
    if one.asked is None:
        return (
            _("%(what)s: people who stopped are not in this. How many did is not shown, because it would tell of few.")
            % said
        )
    if beside is None:
        return (
            _(
                "%(what)s: of the %(asked)s who answered before, %(n)s stopped, or answered more than 30 days before or after "
                "the day on which it was due. They are not in this."
            )
            % said
        )
    if left == 0:
        return _("%(what)s: of the %(asked)s who answered before, nobody stopped.") % said
    return (
        _("%(what)s: of the %(asked)s who answered before, %(n)s stopped. People who stopped are not in this.") % said
    )


def _cells(one: MeasuredChange) -> list[dict[str, object]]:
    if one.many is None:
        few = {"text": _("too few")}
        return [few, few, few, few, few]
    changed, places = _changed(one), _places(one)
    interval = {key: _signed(getattr(changed, key), places) for key in ("mean", "low", "high")}
    return [
        {"text": str(one.many), "number": True},
        {"text": f"{_number(one.before_mean, places)} ± {_number(one.before_sd, places)}", "number": True},
        {"text": f"{_number(one.later_mean, places)} ± {_number(one.later_sd, places)}", "number": True},
        {"text": _("%(mean)s (%(low)s to %(high)s)") % interval, "number": True},
        {"text": {True: _("Better"), False: _("Worse"), None: _("No clear change")}[changed.better]},
    ]


def once_cells(one: AskedOnce) -> list[dict[str, object]]:
    if one.many is None or (one.percent is None and one.mean is None):
        return [{"text": _("too few")}, {"text": _("too few")}]
    value = f"{one.percent} %" if one.percent is not None else f"{_number(one.mean)} ± {_number(one.sd)}"
    return [{"text": str(one.many), "number": True}, {"text": value, "number": True}]


def _file_row(one: MeasuredChange, before: Period, later: Period) -> list[object]:
    measure = MEASURES[one.measure]
    scale = measure.scale(one.scale)
    about = [
        one.measure, measure.title, _scale_title(one.measure, one.scale, later), "better" if measure.is_better_higher(scale) else "worse",
        before.starts_on, before.ends_on, later.kind, later.starts_on, later.ends_on,
    ]  # fmt: skip
    if one.many is None:
        return [*about, *[TOO_FEW] * (len(FILE_HEAD) - len(about) - 1), _yes(one)]
    changed = _changed(one)
    figures = (one.before_mean, one.before_sd, one.later_mean, one.later_sd, changed.mean, changed.low, changed.high)
    return [
        *about,
        TOO_FEW if one.asked is None else one.asked,
        one.many,
        *(_number(each, _places(one) + 1) for each in figures),
        _yes(one),
    ]


def _changed(one: MeasuredChange) -> MeanChange:
    measure = MEASURES[one.measure]
    higher = measure.is_better_higher(measure.scale(one.scale))
    return change(n=one.many or 0, mean=one.change_mean or 0.0, sd=one.change_sd or 0.0, higher_is_better=higher)


def once_file_row(one: AskedOnce, kind: str, since: date, until: date, label: str) -> list[object]:
    measure = MEASURES[one.measure]
    scale = measure.scale(one.scale)
    few = one.many is None or (one.percent is None and one.mean is None)
    value = TOO_FEW if few else one.percent if one.percent is not None else _number(one.mean, 2)
    said = {
        "measure": one.measure,
        "title": measure.title,
        "subscale": scale.title if scale else "",
        "more_is": "better" if measure.is_better_higher(scale) else "worse",
        "later_kind": kind,
        "later_from": since,
        "later_until": until,
        "answered_both": TOO_FEW if few else one.many,
        "apart": _yes(one),
        "sd_later": "" if few or one.sd is None else _number(one.sd, 2),
    }
    unit = "percent" if scale and scale.code in measure.cuts else "mean"
    return [*(said.get(name, "") for name in FILE_HEAD), label, value, unit]


def _places(one: MeasuredChange) -> int:
    scale = MEASURES[one.measure].scale(one.scale)
    return scale.places if scale else 1


def _how_much_it_says(one: MeasuredChange) -> int:
    return 0 if not one.scale else 1 if _is_index(one) else 2


def _is_index(one: MeasuredChange) -> bool:
    declared = MEASURES[one.measure]
    return declared.index is not None and declared.index.code == one.scale


def _yes(one: MeasuredChange | AskedOnce) -> str:
    return "yes" if one.apart else "no"


def _name(one: MeasuredChange | AskedOnce) -> str:
    said = {"what": title(one.measure, one.scale)}
    return _("%(what)s, apart") % said if one.apart else said["what"]


def title(measure: str, code: str) -> str:
    scale = _scale_title(measure, code)
    return f"{MEASURES[measure].title}: {scale}" if scale else MEASURES[measure].title


def _scale_title(measure: str, code: str, later: Period | None = None) -> str:
    """``later``: of an index, when it was worked out."""
    declared = MEASURES[measure]
    scale = declared.scale(code)
    if later and scale and scale is declared.index:
        by = {"index": scale.title, "country": later.country, "n": later.values_number}
        return _("%(index)s by the values of %(country)s, version %(n)s") % by
    return scale.title if scale else ""


def _days(one: Period) -> str:
    return _("%(since)s to %(until)s") % {"since": times.day(one.starts_on), "until": times.day(one.ends_on)}


def _stands(one: Period, today: str) -> tuple[str, str]:
    if one.called_off:
        return _("Called off"), "done"
    if one.closed_at:
        return _("Closed"), "done"
    if today < one.starts_on.isoformat():
        return _("Planned"), "plain"
    return (
        (_("People are asked now"), "together") if today <= one.ends_on.isoformat() else (_("To be closed"), "waiting")
    )


def _number(value: float | None, places: int = 1) -> str:
    return f"{value or 0.0:.{places}f}"


def _signed(value: float, places: int) -> str:
    """With a minus as long as a plus."""
    return f"{value:+.{places}f}".replace("-", "−")
