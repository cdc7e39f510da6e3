"""Changes with their intervals; and groups whose differences tell of few."""

import random
import statistics
from itertools import combinations

import pytest

from peernotes.measures.arithmetic import change, t_quantile
from peernotes.measures.suppression import ENOUGH, is_few, may_be_told, percent, tellable

# From the tables of the distribution.
PUBLISHED = {
    1: 12.706205, 2: 4.302653, 3: 3.182446, 4: 2.776445, 5: 2.570582, 6: 2.446912, 9: 2.262157, 10: 2.228139, 19: 2.093024,
    29: 2.045230, 30: 2.042272, 49: 2.009575, 99: 1.984217, 120: 1.979930, 1000: 1.962339,
}  # fmt: skip
PAIRS = 10_000


@pytest.mark.parametrize("df", PUBLISHED)
def test_t_as_published(df):
    assert t_quantile(df) == pytest.approx(PUBLISHED[df], abs=5e-7)


def test_t_of_many_is_normal():
    assert t_quantile(100_000) == pytest.approx(statistics.NormalDist().inv_cdf(0.975), abs=5e-5)


def test_a_change_by_hand():
    """4, 6, 8, 10, 12: mean 8, SD √10, half of the interval 2.776445 × √2."""
    values = [4, 6, 8, 10, 12]
    found = change(n=5, mean=statistics.mean(values), sd=statistics.stdev(values), higher_is_better=True)
    assert found.low == pytest.approx(8 - 3.926486, abs=1e-5)
    assert found.high == pytest.approx(8 + 3.926486, abs=1e-5)
    assert found.better is True


@pytest.mark.parametrize(
    ("mean", "higher", "better"),
    [(3, True, True), (3, False, False), (-3, True, False), (-3, False, True), (0.1, True, None)],
)
def test_better_is_by_direction_and_only_beyond_the_interval(mean, higher, better):
    assert change(n=10, mean=mean, sd=1, higher_is_better=higher).better is better


def test_a_change_that_is_the_same_for_everybody():
    found = change(n=6, mean=2, sd=0, higher_is_better=False)
    assert (found.low, found.high, found.better) == (2, 2, False)


def test_few():
    assert [is_few(many) for many in (0, 1, 4, 5)] == [False, True, True, False]
    assert not may_be_told(4, [])
    assert may_be_told(5, [0, 5])
    assert not may_be_told(5, [0, 4])


@pytest.mark.parametrize(
    ("part", "whole", "shown"), [(5, 10, 50), (4, 10, None), (6, 10, None), (10, 10, None), (0, 10, None), (0, 0, None)]
)
def test_a_percentage_has_enough_on_both_sides(part, whole, shown):
    assert percent(part, whole) == shown


def test_who_left_is_found_by_no_difference():
    everybody = set(range(12))
    assert tellable([everybody, everybody - {3}]) == [True, False]
    assert tellable([everybody - {3}, everybody]) == [True, False]
    assert tellable([everybody, set(range(7))]) == [True, True]
    assert tellable([set(range(4))]) == [False]
    assert tellable([set()]) == [False]


def test_ten_thousand_pairs_of_views_tell_of_no_few():
    """Whoever sees two groups of which one lies in the other knows the rest of it by difference."""
    chance, tried = random.Random(14), 0
    shown = hidden = 0
    while tried < PAIRS:
        groups = groups_over_time(chance)
        marks = tellable(groups)
        shown, hidden = shown + sum(marks), hidden + len(marks) - sum(marks)
        seen = [group for group, mark in zip(groups, marks, strict=True) if mark]
        assert all(len(group) >= ENOUGH for group in seen)
        for one, other in combinations(seen, 2):
            tried += 1
            for less, more in ((one, other), (other, one)):
                assert not (less <= more and is_few(len(more - less))), (less, more)
                # Nor by three views, of which the third is what the two have in common.
                assert not is_few(len(more - less))
    assert shown > PAIRS // 20
    assert hidden > PAIRS // 20


def groups_over_time(chance):
    """One measure in one service: who answered before, who answered each time afterwards, and who took their yes back."""
    here = set(range(chance.randint(4, 60)))
    groups = []
    for _round in range(chance.randint(2, 6)):
        gone = set(chance.sample(sorted(here), min(len(here), chance.choice((0, 0, 1, 2, 6)))))
        here = here - gone
        stopped = set(chance.sample(sorted(here), min(len(here), chance.choice((0, 0, 1, 3, 5, 9, 20)))))
        groups += [here - stopped, set(here)]
    return groups
