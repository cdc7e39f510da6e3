"""What may be told of groups of people without telling of few of them (docs/decisions/0058)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence, Set

    from peernotes.measures.declaration import Measure

ENOUGH = 5
AFTER_DUE = 30


def is_few(many: int) -> bool:
    """Nobody is nobody's secret."""
    return 0 < many < ENOUGH


def may_be_told(many: int, apart: Sequence[int]) -> bool:
    """``apart``: how many are in this group and not in an earlier one, and the other way round. Whoever knows both groups
    learns of those by difference, so that they are none or enough."""
    return many >= ENOUGH and not any(is_few(one) for one in apart)


def is_apart(days: int) -> bool:
    """``days``: between an answer and the day on which it was due."""
    return abs(days) > AFTER_DUE


def tellable(groups: Sequence[Set[object]]) -> list[bool]:
    """Of groups over the same scores, in the order in which they become known. Whether an earlier one was told does not
    matter: what is told today does not hang on what is hidden."""
    return [
        may_be_told(
            len(group), [len(left) for earlier in groups[:place] for left in (group - earlier, earlier - group)]
        )
        for place, group in enumerate(groups)
    ]


def part_of(measure: Measure, scale: str) -> str | None:
    """The code of the whole that a scale is a part of; the total has none."""
    declared = measure.scale(scale) if scale else None
    if declared is None or declared is measure.index:
        return None
    if measure.index:
        return measure.index.code if declared.scores == measure.subscales[0].scores else None
    return declared.part_of or (None if declared.beside else "")


def told_scales(measure: Measure, there: Set[str], told: Set[str]) -> set[str]:
    """Of the scales that are ``there``, those of ``told`` that may be: no whole and its other parts tell of one that is hidden.
    A whole with a hidden part is hidden too unless all of its parts are, and where a whole is hidden, its parts are not all told."""
    left = set(told)
    wholes = {part_of(measure, one) for one in there} & set(there)
    for whole in sorted(wholes, key=lambda one: part_of(measure, one) is None):
        parts = {one for one in there if part_of(measure, one) == whole}
        below = parts | {one for one in there if part_of(measure, one) in parts}
        if not parts <= left and below & left:
            left.discard(whole)
        elif parts <= left and whole not in left:
            left -= below
    return left


def no_worker_stands_out(each: Sequence[int]) -> bool:
    """``each``: how many each worker has of what is counted. A mean of which one has the greater part is nearly theirs."""
    return len(each) >= ENOUGH and 2 * max(each) <= sum(each)


def percent(part: int, whole: int) -> int | None:
    """Without decimals. None where either side of it is of few, nobody too: that everybody said the same tells what each
    of them said."""
    return (200 * part + whole) // (2 * whole) if min(part, whole - part) >= ENOUGH else None
