"""Who can be the witness of what somebody said aloud or ticked on paper."""

import pytest

from peernotes.policy.witnesses import may_witness

PART = ["Alex Moreau", "alex.2f0a", "Sam Whitcombe", "Noor Haddad", "Bo"]
STAFF = ["Daniel", "daniel.harbour", "Bea Lund", "Alex Moreau", "alex.2f0a"]


@pytest.mark.parametrize(
    "witness",
    ["Jo Bell", "J. Bell", "Ann Moreau", "Alex Ward", "Bo Lind", "Her sister", "王伟", "daniel", "DANIEL.harbour"],
)
def test_somebody_else_by_a_whole_name_or_one_that_is_known(witness):
    assert may_witness(witness, part=PART, known=STAFF)


@pytest.mark.parametrize(
    "witness",
    ["Alex Moreau", " ALEX  moreau", "Aléx Moreau", "A. Moreau", "Alex M", "A.M.", "Moreau, Alex", "Alex J. Moreau", "Moreau",
     "alex.2f0a", "Alex 2f0a", "Sam Whitcombe", "S. Whitcombe", "Noor Haddad", "noor haddad", "bo"],
)  # fmt: skip
def test_nobody_who_takes_part_however_they_are_spelled(witness):
    assert not may_witness(witness, part=PART, known=STAFF)


@pytest.mark.parametrize("witness", ["", " ", "nobody at all", "Nobody", "no one", "none", "J. B.", "Jo", "12", "-"])
def test_words_that_name_nobody_are_no_witness(witness):
    assert not may_witness(witness, part=PART, known=STAFF)


@pytest.mark.parametrize(
    ("witness", "fits"),
    [("Daniel", True), (" daniel ", True), ("bea  lund", True), ("Her sister", False), ("Alex Moreau", False)],
)
def test_of_a_yes_to_oneself_the_witness_can_be_asked(witness, fits):
    assert bool(may_witness(witness, part=PART, known=STAFF, must_be_known=True)) is fits
