"""What the parts of a measure and its total tell of each other."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import numpy as np
import pytest

from peernotes.measures import MEASURES, Measure
from peernotes.measures.suppression import part_of, told_scales

MOST_SCALES = 9


def scales_of(measure: Measure) -> Iterator[tuple[set[str], set[str]]]:
    """What is there and what is told, in each way."""
    whole = [measure.index.code] if measure.index else [""] if measure.total else []
    there = {*whole, *(one.code for one in measure.subscales)}
    if len(there) > MOST_SCALES:
        there = set(sorted(there)[:MOST_SCALES])
    for many in range(len(there) + 1):
        for told in combinations(sorted(there), many):
            yield there, set(told)


def follows(measure: Measure, there: set[str], told: set[str]) -> set[str]:
    """Which of the hidden ones somebody works out, who knows that each whole is what its parts are together."""
    hidden = sorted(there - told)
    known = [
        [(one == whole) - (part_of(measure, one) == whole) for one in hidden]
        for whole in there
        if any(part_of(measure, one) == whole for one in there)
    ]
    if not known or not hidden:
        return set()
    rank = np.linalg.matrix_rank(np.array(known))
    single = np.eye(len(hidden), dtype=int)
    return {one for place, one in enumerate(hidden) if np.linalg.matrix_rank(np.array([*known, single[place]])) == rank}


@pytest.mark.parametrize("measure", MEASURES.values(), ids=lambda one: one.code)
def test_no_whole_and_its_other_parts_tell_of_a_hidden_one(measure: Measure) -> None:
    for there, told in scales_of(measure):
        left = told_scales(measure, there, told)
        assert left <= told
        assert told_scales(measure, there, left) == left
        assert not follows(measure, there, left)
        for whole in left:
            parts = {one for one in there if part_of(measure, one) == whole}
            assert parts <= left or not parts & left


def test_what_is_hidden_is_no_more_than_it_takes() -> None:
    lpfs, both = MEASURES["lpfs_bf2"], {"", "self", "interpersonal"}
    assert follows(lpfs, both, {"", "self"}) == {"interpersonal"}, "the attack works"
    assert told_scales(lpfs, both, both) == both
    assert told_scales(lpfs, both, {"", "self"}) == {"self"}
    assert told_scales(lpfs, both, {""}) == {""}, "of a total alone nothing follows"
    assert told_scales(lpfs, both, {"self", "interpersonal"}) == set()
    sds = {"", *(one.code for one in MEASURES["sds"].subscales)}
    assert told_scales(MEASURES["sds"], sds, sds - {"days_lost"}) == sds - {"days_lost"}, "it is in no total"
    qfs = {"", *(one.code for one in MEASURES["qfs"].subscales)}
    assert told_scales(MEASURES["qfs"], qfs, qfs - {"frequency_social"}) == qfs - {"frequency_social", "frequency", ""}
