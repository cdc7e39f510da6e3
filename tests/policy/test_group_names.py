"""Who is named in the record of a group session is found, and what names nobody passes."""

from __future__ import annotations

import pytest

from peernotes.policy.group_names import MemberNames, NamedAt, places
from tests.policy.measure_names import TEXTS, measure

SAM = MemberNames("Kite", "Sam Okoro", "sam.harbour")
LEILA = MemberNames("Leila", "Leila Haddad", "")
NAMED = [
    ("Sam and Leila argued", ["Sam", "Leila"]),
    ("KITE’s idea", ["KITE"]),
    ("the kites of everybody; okoros", ["okoros"]),
    ("we wrote to sam.harbour", ["sam.harbour"]),
    ("L.e.i.l.a and L e i l a", ["L.e.i.l.a", "L e i l a"]),
    ("Leilu, Leily, Léila, LEILA'S", ["Leilu", "Leily", "Léila", "LEILA"]),
    ("Lei\u200bla", ["Leila"]),
    ("haddad", ["haddad"]),
]
OTHERS = [
    (MemberNames("Jörg", "Jörg Öztürk"), "Joerg and Ozturk and Oeztuerk", ["Joerg", "Ozturk", "Oeztuerk"]),
    (MemberNames("Anne-Marie", "Anne-Marie Li"), "Annemarie, anne marie, Marie and Li", ["Annemarie", "anne marie", "Marie", "Li"]),
    (MemberNames("J.C.", "Jo Ann Law"), "JC said so", ["JC"]),
    (MemberNames("E", "Mei Bo"), "E spoke; the Es", ["E", "Es"]),
    (MemberNames("🌻", "李娜"), "今天李娜来了 🌻", ["李娜", "🌻"]),
    (MemberNames("Łukasz", "Łukasz D’Souza"), "Lukasz and DSouza and Souza", ["Lukasz", "DSouza", "Souza"]),
]  # fmt: skip
HARMLESS = [
    (MemberNames("Hope", "May Will"), "we hope that they may come, and will. May we begin? Will you?"),
    (MemberNames("A", "I So"), "A lot of what I said, so it was"),
    (SAM, "the same sample of a kite"),
    (MemberNames("", "  "), "nobody"),
]


@pytest.mark.parametrize(("text", "words"), NAMED)
def test_a_member_is_found_however_they_are_written(text: str, words: list[str]) -> None:
    assert {found.word for found in places({"topic": text}, [SAM, LEILA])} == set(words)


@pytest.mark.parametrize(("who", "text", "words"), OTHERS)
def test_other_spellings_are_found(who: MemberNames, text: str, words: list[str]) -> None:
    assert {place.word for place in places({"topic": text}, [who])} == set(words)


@pytest.mark.parametrize(("who", "text"), HARMLESS)
def test_what_names_nobody_passes(who: MemberNames, text: str) -> None:
    assert places({"topic": text}, [who]) == []


def test_a_place_is_said_once_with_its_field() -> None:
    found = places({"topic": "Leila", "what_we_did": "Leila and Leila"}, [LEILA])
    assert found == [NamedAt("topic", "Leila"), NamedAt("what_we_did", "Leila")]


def test_a_name_after_which_a_sentence_goes_on_is_no_question() -> None:
    assert places({"topic": "Will, they said, was late"}, [MemberNames("Will", "Will Tran")])


def test_every_name_is_found_and_few_texts_are_stopped_wrongly() -> None:
    measured = measure()
    assert measured.found == TEXTS, measured.missed
    assert measured.wrongly_stopped <= TEXTS * 2 // 100, measured.stopped
