"""From answers to a score. Whatever does not fit is refused by an error of its own kind, and nothing is guessed."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from peernotes.measures.declaration import Detail, Formula

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from peernotes.measures.declaration import Measure, Range, Subscale

Number = int | Decimal | Fraction
WHOLE = re.compile(r"[0-9]{1,3}", re.ASCII)
TENTH = Decimal("0.1")


class Unscorable(ValueError):
    """``which``: the items from 1 on, or the codes of the subscales; empty where it is the whole."""

    def __init__(self, *which: int | str) -> None:
        super().__init__(", ".join(map(str, which)))
        self.which = which


class WrongCount(Unscorable):
    """More or fewer answers than the measure has items."""


class OutOfRange(Unscorable):
    pass


class MissingAnswers(Unscorable):
    """Open, and more of them than may be."""


class HalfTyped(Unscorable):
    """Something stands there that is no whole number."""


class NotTheSum(Unscorable):
    """All parts of a subscale are there, and do not add up to it."""


class NotOffered(Unscorable):
    """This measure does not come in like that."""


@dataclass(frozen=True, slots=True)
class Score:
    """``total`` None: the measure has no one total. ``missing``: items that were open, from 1 on."""

    total: Decimal | None
    subscales: Mapping[str, Decimal] = field(default_factory=dict)
    missing: tuple[int, ...] = ()


def read(typed: Sequence[str]) -> list[int | None]:
    """What stands in the fields of a sheet; an empty one is open."""
    words = [one.strip() for one in typed]
    if half := [number for number, word in enumerate(words, 1) if word and not WHOLE.fullmatch(word)]:
        raise HalfTyped(*half)
    return [int(word) if word else None for word in words]


def score(measure: Measure, answers: Sequence[int | None]) -> Score:
    """Of a sheet that was answered item by item."""
    if measure.entry is not Detail.ITEMS:
        raise NotOffered
    if len(answers) != measure.items:
        raise WrongCount(len(answers))
    wrong = [n for n, one in enumerate(answers, 1) if one is not None and not _is_answer(one, measure.range_of(n))]
    if wrong:
        raise OutOfRange(*wrong)
    missing = tuple(number for number, one in enumerate(answers, 1) if one is None)
    if len(missing) > measure.may_miss:
        raise MissingAnswers(*missing)
    counted = {n: _turned(measure, n, one) for n, one in enumerate(answers, 1) if one is not None}
    scales = {
        scale.code: rounded(_combined(measure.scale_formula, [counted[n] for n in scale.items]))
        for scale in measure.subscales
        if counted.keys() >= set(scale.items)
    }
    return Score(_total_of_items(measure, counted), scales, missing)


def score_of_subscores(measure: Measure, given: Mapping[str, Number | None]) -> Score:
    """Only the subscores are known, as of a licensed measure."""
    if not measure.subscales or measure.entry is Detail.TOTAL:
        raise NotOffered
    if unknown := set(given) - {scale.code for scale in measure.subscales}:
        raise WrongCount(*sorted(unknown))
    values = {scale.code: given.get(scale.code) for scale in measure.subscales}
    if missing := [scale.code for scale in measure.subscales if values[scale.code] is None and not scale.beside]:
        raise MissingAnswers(*missing)
    known = {code: Fraction(value) for code, value in values.items() if value is not None}
    there = [scale for scale in measure.subscales if scale.code in known]
    wrong = [scale.code for scale in there if not _fits(scale, known[scale.code])]
    if wrong:
        raise OutOfRange(*wrong)
    if apart := [scale.code for scale in there if not _is_its_parts(measure, scale, known)]:
        raise NotTheSum(*apart)
    adds_up = measure.formula is Formula.SUM and measure.total is not None and not measure.overlapping
    counted = [known[scale.code] for scale in there if not scale.beside]
    total = rounded(sum(counted, Fraction())) if adds_up else None
    return Score(total, {code: rounded(value) for code, value in known.items()})


def score_of_total(
    measure: Measure,
    total: Number | None,
    by_service: Range | None = None,
    beside: Mapping[str, Number | None] | None = None,
) -> Score:
    """Only the total is known, and perhaps what stands ``beside`` it. ``by_service``: the range that a service gives a measure that
    has none of its own, or what stands beside it."""
    allowed = by_service if measure.range_by_service else measure.total
    if allowed is None:
        raise NotOffered
    if total is None:
        raise MissingAnswers
    if not allowed.has(Fraction(total)) or (Fraction(total) - allowed.low) % step_of_total(measure):
        raise OutOfRange
    known = {code: Fraction(value) for code, value in (beside or {}).items() if value is not None}
    if known.keys() - {scale.code for scale in measure.subscales if scale.by_service and by_service}:
        raise NotOffered
    if wrong := [code for code, value in known.items() if by_service and not by_service.has(value)]:
        raise OutOfRange(*wrong)
    return Score(rounded(Fraction(total)), {code: rounded(value) for code, value in known.items()})


def step_of_total(measure: Measure) -> Fraction:
    """Between two totals of a whole sheet nothing lies. Where some may be open or only scores come in, a tenth."""
    if measure.entry is not Detail.ITEMS or measure.may_miss or measure.other_answers or measure.answers is None:
        return Fraction(1, 10)
    if measure.formula is not Formula.PERCENT:
        return Fraction(1, 10) if measure.formula is Formula.MEAN else Fraction(1)
    return Fraction(100) / ((measure.answers.high - measure.answers.low) * measure.items)


def is_marked(measure: Measure, scores: Mapping[str, Number | str]) -> bool | None:
    """None where nothing says so of this measure, or none of what it goes by is known."""
    known = [Fraction(scores[code]) for code in measure.mark.scales if code in scores] if measure.mark else []
    return max(known) >= measure.mark.since if known and measure.mark else None


def rounded(value: Fraction) -> Decimal:
    """To a tenth, half up."""
    return (Decimal(value.numerator) / Decimal(value.denominator)).quantize(TENTH, ROUND_HALF_UP)


def _fits(scale: Subscale, value: Fraction) -> bool:
    return scale.scores.has(value) and (value.denominator == 1 or not scale.whole)


def _is_its_parts(measure: Measure, whole: Subscale, known: Mapping[str, Fraction]) -> bool:
    parts = [scale.code for scale in measure.subscales if scale.part_of == whole.code]
    return not parts or not known.keys() >= set(parts) or sum(known[code] for code in parts) == known[whole.code]


def _is_answer(value: int, allowed: Range | None) -> bool:
    return allowed is not None and allowed.has(value) and (value - allowed.low) % allowed.step == 0


def _turned(measure: Measure, number: int, answer: int) -> Fraction:
    allowed = measure.range_of(number)
    if allowed is None or number not in measure.reversed_items:
        return Fraction(answer)
    return Fraction(allowed.low + allowed.high - answer)


def _total_of_items(measure: Measure, counted: Mapping[int, Fraction]) -> Decimal | None:
    if measure.formula is Formula.NONE or measure.answers is None:
        return None
    mean = sum(counted.values(), Fraction()) / len(counted)
    if measure.formula is Formula.MEAN:
        return rounded(mean)
    if measure.formula is Formula.PERCENT:
        low, high = measure.answers.low, measure.answers.high
        return rounded(100 * (mean - low) / (high - low))
    return rounded(mean * measure.items)


def _combined(formula: Formula, values: Sequence[Fraction]) -> Fraction:
    whole = sum(values, Fraction())
    return whole / len(values) if formula is Formula.MEAN else whole
