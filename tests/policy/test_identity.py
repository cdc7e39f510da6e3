"""Whether words name somebody."""

from datetime import date

import pytest

from peernotes.policy.identity import Identity, marks, names_them

SAM = Identity("Sam Okafor", frozenset({"HB-00412"}), date(1990, 5, 4))
JO = Identity("Jo")
NAMED = [
    ("Sam argued.", SAM),
    ("what Okafor's sister said", SAM),
    ("sam okafor came", SAM),
    ("about hb-00412, again", SAM),
    ("born 1990-05-04", SAM),
    ("born 4/5/1990", SAM),
    ("born 4.5.1990", SAM),
    ("born 4 May 1990", SAM),
    ("I met Jo", JO),
]
NOT_NAMED = [
    ("What should I say instead of non-compliant?", SAM),
    ("the same, sam-like", SAM),
    ("HB-004123", SAM),
    ("32/13/1990, 4 Foo 1990", SAM),
    ("a joke about Jonas", JO),
    ("jo", JO),
]


@pytest.mark.parametrize(("text", "who"), NAMED)
def test_a_name_a_number_or_a_day_of_birth_is_found(text, who):
    assert names_them(marks(text), who)


@pytest.mark.parametrize(("text", "who"), NOT_NAMED)
def test_words_that_name_nobody_are_left_alone(text, who):
    assert not names_them(marks(text), who)
