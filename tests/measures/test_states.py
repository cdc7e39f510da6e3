"""What a country's values look like, before they count."""

import random
from decimal import Decimal

from peernotes.measures.states import STATES, shape
from tests.measures.values import valued


def test_the_shape_of_a_set():
    values = {state: Decimal(value) for state, value in valued().items()}
    found = shape(values)
    assert (found.states, found.best, found.worst) == (3125, 1, Decimal("-0.328"))
    assert (found.lowest, found.least, found.turned) == ("55555", Decimal("-0.328"), ())
    assert found.below_zero == sum(1 for value in values.values() if str(value).startswith("-"))


def test_what_goes_down_where_it_should_go_up_is_found():
    """Against a look at every pair of states that differ in one answer."""
    chance = random.Random("turned")
    values = {state: Decimal(value) for state, value in valued().items()}
    for state in chance.sample(STATES[1:], 12):
        values[state] = Decimal(chance.randrange(-900, 900)) / 1000
    pairs = {(state, better) for state in STATES for better in _better(state) if values[better] < values[state]}
    assert set(shape(values).turned) == pairs
    assert pairs


def _better(state):
    """One answer better by one, and the others the same: the digits, read as a number, are less by 1, 10, 100, ..."""
    less = (str(int(state) - 10**place) for place in range(5))
    return [one for one in less if one in STATES]
