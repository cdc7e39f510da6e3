"""The part of a note about carers names those whom its person has as carers, and nobody else."""

from __future__ import annotations

import pytest

from peernotes.policy.carer_names import KnownName, carers_named

KNOWN = [
    KnownName("Sam Okoro", "now"),
    KnownName("Ida Bell", "now"),
    KnownName("Ida Marsh", "before"),
    KnownName("Noor", "before"),
    KnownName("Leila Haddad", "elsewhere"),
    KnownName("Ida Bell", "elsewhere"),
    KnownName("Juniper", "elsewhere"),
]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ida Bell drives Sam here; Ida waits.", []),
        ("Marsh is not to hear, and noor’s letter came.", ["Marsh", "noor"]),
        ("Ida Marsh rang.", ["Ida Marsh"]),
        ("Leila rang.", []),
        ("LEILA HADDAD rang, and Juniper.", ["LEILA HADDAD", "Juniper"]),
        ("", []),
    ],
)
def test_who_is_no_carer_of_theirs_now_is_found(text: str, words: list[str]) -> None:
    assert [found.word for found in carers_named({"part": text}, KNOWN)] == words
