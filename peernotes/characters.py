"""What a name or a title may be made of: characters that a reader can see. And what a spreadsheet makes of a text."""

from __future__ import annotations

import unicodedata

BLANK_LETTERS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
"""Unicode calls them letters, marks or symbols, and every font leaves them empty."""
JOINERS = "\u200c\u200d"
"""Without width, and part of how Persian, the scripts of India and emoji are spelled."""
LATIN_ENDS = "\u0250"
NEVER_SHOWN = ("Cc", "Cf", "Co", "Cs", "Zl", "Zp")
BASES = "LMNS"
# What a spreadsheet would work out instead of showing it.
FORMULAS = ("=", "+", "-", "@", "\t", "\r")


def as_text(text: str) -> str:
    """So that a spreadsheet shows it, whatever it begins with."""
    return f"'{text}" if text.startswith(FORMULAS) else text


def hides_something(label: str) -> bool:
    """Whether a character changes or hides what is beside it, or an accent has no letter to stand on."""
    padded = f" {label} "
    return any(map(_is_hidden, padded, padded[1:], padded[2:]))


def _is_hidden(before: str, char: str, after: str) -> bool:
    if char < "\x7f" and char >= " ":
        return False
    if char in JOINERS:
        return not (_can_be_joined(before) and _can_be_joined(after))
    category = unicodedata.category(char)
    if category.startswith("M") and not unicodedata.category(before).startswith(tuple(BASES)):
        return True
    return category in NEVER_SHOWN or char in BLANK_LETTERS


def _can_be_joined(char: str) -> bool:
    return char >= LATIN_ENDS and unicodedata.category(char).startswith(tuple(BASES))
