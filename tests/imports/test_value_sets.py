"""Values of states of health, and what is no such list."""

from __future__ import annotations

from decimal import Decimal
from itertools import product

import pytest

from peernotes.imports import value_sets
from peernotes.imports.reasons import explain
from peernotes.imports.records import Bad
from tests.measures.values import listed, worth

WHOLE = listed()


def test_every_state_is_worth_what_is_taken_off():
    read = value_sets.read(WHOLE)
    assert len(read) == 3125
    assert read == {"".join(map(str, each)): worth(*each) for each in product(range(1, 6), repeat=5)}
    assert (read["11111"], read["55555"], min(read.values())) == (1, Decimal("-0.328"), Decimal("-0.328"))


@pytest.mark.parametrize(
    "text",
    [
        listed(";", ","),
        listed("\t"),
        "sep=;\n" + listed(";"),
        WHOLE.replace("state,value", "State , VALUE"),
        WHOLE.replace("\n", "\r\n"),
        "\n".join(reversed(WHOLE.strip().split("\n")[1:])).join(("state,value\n", "\n\n")),
        WHOLE.replace("11112,0.951", "11112 , 0.951"),
        "value,state\n" + "\n".join(",".join(reversed(line.split(","))) for line in WHOLE.strip().split("\n")[1:]),
    ],
)
def test_as_spreadsheets_save_it(text):
    assert value_sets.read(text) == value_sets.read(WHOLE)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "no_values"),
        ("\n \n", "no_values"),
        ("state,value\n", "states_missing"),
        (listed(s55555=""), "states_missing"),
        (WHOLE + "55555,-0.328\n", "state_twice"),
        (WHOLE + "66666,0.1\n", "no_state"),
        (WHOLE + "1111,0.1\n", "no_state"),
        (WHOLE + "111111,0.1\n", "no_state"),
        (WHOLE + "١١١١١,0.1\n", "no_state"),
        (listed(s12345="1.01"), "above_one"),
        (listed(s12345="1.000001"), "above_one"),
        (listed(s12345="2"), "above_one"),
        (listed(s11111="0.99"), "best_is_not_one"),
        (listed(s12345="abc"), "no_value"),
        (listed(s12345="nan"), "no_value"),
        (listed(s12345="-inf"), "no_value"),
        (listed(s12345="1e-1"), "no_value"),
        (listed(s12345="0.1234567"), "no_value"),
        (listed(s12345="-10"), "no_value"),
        (listed(s12345="٠"), "no_value"),
        (listed(s12345=" "), "no_value"),
        (listed(s12345="0.1,0.2"), "wrong_columns"),
        (WHOLE.replace("state,value", "state,worth"), "missing_columns"),
        (WHOLE.replace("state,value", "state,value,value"), "repeated_columns"),
        (WHOLE.replace("state,value", "state,value,note"), "unknown_columns"),
        (listed(s12345='"0.1'), "bad_csv"),
        (listed(s12345="0.1\0"), "nul"),
    ],
)
def test_what_is_wrong_is_said(text, code):
    with pytest.raises(Bad) as refused:
        value_sets.read(text)
    assert refused.value.code == code
    details = {key: value for key, value in refused.value.details.items() if key != "line"}
    assert explain(code, **details)


def test_the_line_is_named():
    with pytest.raises(Bad) as refused:
        value_sets.read(listed(s11112="high"))
    assert refused.value.details == {"found": "high", "line": 3}


def test_another_character_set_is_refused():
    assert value_sets.decoded(WHOLE.encode()) == value_sets.decoded(b"\xef\xbb\xbf" + WHOLE.encode()) == WHOLE
    for content, code in (
        (WHOLE.encode("utf-16"), "nul_in_file"),
        (WHOLE.encode("utf-16-le"), "nul_in_file"),
        (WHOLE.encode() + b"\0", "nul_in_file"),
        (WHOLE.replace("-", "−").encode("cp437", "replace") + b"\xf1", "not_utf8"),
    ):
        with pytest.raises(Bad) as refused:
            value_sets.decoded(content)
        assert refused.value.code == code
    for within in (WHOLE.replace("11112", "\ufeff11112"), WHOLE.replace("-", "−")):
        with pytest.raises(Bad):
            value_sets.read(within)
