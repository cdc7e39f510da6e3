"""Kinder words: how often a suggestion is right, and where none is made."""

from __future__ import annotations

import pytest

from peernotes.policy.wording import own_list
from peernotes.policy.wording.hints import FURTHEST, HintKind, found
from peernotes.policy.wording.own_list import WordLineProblem
from peernotes.policy.wording.shipped import SHIPPED
from tests.policy.measure_words import FILES, SENTENCES, labelled, measure

ENTRY = "Sam is manipulative, and was non-compliant again."


def phrases(text: str, **more) -> list[str]:
    return [one.hint.phrase for one in found(text, SHIPPED, **more)]


@pytest.mark.parametrize("name", FILES)
def test_it_is_nearly_always_right_and_misses_little(name: str) -> None:
    measured = measure(name)
    assert measured.precision >= 0.95, measured.wrong
    assert measured.recall >= 0.90, measured.missed


def test_the_sentences_are_many_half_of_them_hard_and_show_every_word() -> None:
    rows = [row for name in FILES for row in labelled(name)]
    assert len(rows) >= 400
    assert len({text for _expected, text in rows}) == len(rows)
    assert sum(not expected for expected, _text in rows) >= len(rows) / 2
    assert set().union(*(expected for expected, _text in rows)) == {hint.phrase for hint in SHIPPED}


def test_a_word_is_said_as_it_was_written_and_where() -> None:
    text = "Ünlü “manipulative” – Ｓａｍ is Mani\u00adpulative."
    (one,) = found(text, SHIPPED)
    assert (one.word, text[one.start :][: len(one.word)]) == ("Mani\u00adpulative",) * 2


def test_one_place_of_each_word_in_the_order_of_the_text() -> None:
    assert phrases(f"{ENTRY} {ENTRY}") == ["manipulative", "non-compliant"]
    assert phrases(" \n") == phrases("") == []
    assert phrases("x " * FURTHEST + ENTRY) == []


def test_what_was_left_and_the_persons_own_word_are_let_be() -> None:
    assert phrases(ENTRY, left=frozenset({"manipulative"})) == ["non-compliant"]
    assert phrases(ENTRY, own_words="I know that I can be manipulative.") == ["non-compliant"]
    assert phrases(ENTRY, left=frozenset(hint.phrase for hint in SHIPPED)) == []


def test_each_sentence_that_a_press_makes_is_one_that_was_read() -> None:
    """By a person, who found that one can say it: a line here that is new or other wants reading first."""
    made = [
        f"{text[: one.start]}[{one.word} > {words}]{text[one.start + len(one.word) :]}"
        for name in FILES
        for _expected, text in labelled(name)
        for one in found(text, SHIPPED)
        for words in one.instead
    ]
    assert made == (SENTENCES / "used.txt").read_text().splitlines()


@pytest.mark.parametrize(
    "text",
    [
        "She is a frequent flyer in the emergency department.",
        "He claims to sleep well.",
        "Lee alleges theft.",
        "She is hostile.",
        "Sam lacks insight into his illness.",
        "An unsuccessful suicide attempt in May.",
        "She absconded from the ward.",
        "His wife is an enabler.",
        "They may relapse.",
    ],
)
def test_where_no_words_fit_none_are_put(text: str) -> None:
    assert [one.instead for one in found(text, SHIPPED)] in ([()], [])


def test_a_capital_stays_where_a_sentence_begins() -> None:
    said = [one.instead for text in ("Refused tea.", "She’s a BPD.") for one in found(text, SHIPPED)]
    assert said == [("Declined",), ("person diagnosed with BPD",)]


def test_a_service_adds_words_and_takes_some_out() -> None:
    text = "- Patient\n\nbed  blocker = waits for a home / stays | Nobody blocks a bed.\npsych* = mental health\nneedy=lonely"
    own = own_list.read(text)
    assert (own.problems, own.taken_out) == ((), {"patient"})
    assert [(hint.phrase, hint.kind, hint.suggest, hint.why) for hint in own.added] == [
        ("bed blocker", HintKind.PHRASE, ("waits for a home", "stays"), "Nobody blocks a bed."),
        ("psych", HintKind.PREFIX, ("mental health",), ""),
        ("needy", HintKind.WORD, ("lonely",), ""),
    ]
    hints = own_list.together(text)
    said = "The patient is a Bed-Blocker, needy, off to psychiatry."
    assert [(one.hint.phrase, one.instead) for one in found(said, hints)] == [
        ("bed blocker", ()),
        ("needy", ("lonely",)),
        ("psych", ()),
    ]
    assert own_list.together("") == SHIPPED


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("bed blocker", WordLineProblem.NO_SUGGESTION),
        ("bed blocker = / | why", WordLineProblem.NO_SUGGESTION),
        ("= waits", WordLineProblem.NO_WORD),
        ("* = waits", WordLineProblem.NO_WORD),
        ("(x = waits", WordLineProblem.NO_WORD),
        ("- no such word", WordLineProblem.NOT_SHIPPED),
        ("x = " + "y" * 201, WordLineProblem.TOO_LONG),
        ("ok = again", WordLineProblem.TWICE),
    ],
)
def test_a_line_that_cannot_be_read_is_named(line: str, problem: WordLineProblem) -> None:
    assert own_list.read(f"ok = fine\n\n{line}").problems == ((3, problem),)


def test_a_list_has_an_end() -> None:
    text = "\n".join(f"word{number} = kinder" for number in range(own_list.MOST_LINES + 5))
    assert own_list.read(text).problems == ((own_list.MOST_LINES + 1, WordLineProblem.TOO_MANY),)


def test_no_hint_blames_and_every_one_says_why_and_where_from() -> None:
    for hint in SHIPPED:
        said = " ".join((*hint.suggest, hint.why)).lower()
        assert all((hint.suggest, hint.why, hint.source)), hint.phrase
        assert not any(word in said for word in ("wrong", "bad", "must", "should", "never", "error", "offensive")), said
        assert not found(said, SHIPPED), said
