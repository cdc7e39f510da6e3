"""Whether words name somebody. A name counts with a capital, as whole words do in full: “may” is a word, “May” may be
somebody. A number counts as it is, a day of birth as it is usually written."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from itertools import chain

WORD = re.compile(r"[^\W\d_]+")
TOKEN = re.compile(r"[^\s,;:!?()\"“”]+")
YEAR_FIRST = re.compile(r"\b(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\b")
DAY_FIRST = re.compile(r"\b(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})\b")
IN_WORDS = re.compile(r"\b(\d{1,2})\.?\s+([^\W\d_]{3,9})\.?\s+(\d{4})\b")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
SHORTEST_FIRST, SHORTEST = 2, 3


@dataclass(frozen=True, slots=True)
class Marks:
    """What of a text could name somebody. ``names``: words with a capital, in small letters. ``words``: all of them, in small
    letters, one space apart and around. ``tokens``: what could be a number."""

    names: frozenset[str]
    words: str
    tokens: frozenset[str]
    days: frozenset[date]


@dataclass(frozen=True, slots=True)
class Identity:
    name: str
    numbers: frozenset[str] = frozenset()
    born: date | None = None


def marks(text: str) -> Marks:
    words = WORD.findall(text)
    tokens = {token.strip(".'’").lower() for token in TOKEN.findall(text)}
    capitals = frozenset(word.lower() for word in words if word[0].isupper())
    return Marks(capitals, spaced(words), frozenset(tokens), frozenset(_days(text)))


def names_them(found: Marks, who: Identity) -> bool:
    parts = [part.lower() for part in WORD.findall(who.name)]
    own = {part for at, part in enumerate(parts) if len(part) >= (SHORTEST if at else SHORTEST_FIRST)}
    numbers = {number.lower() for number in who.numbers}
    in_full = len(parts) > 1 and spaced(parts) in found.words
    return bool(own & found.names or in_full or numbers & found.tokens or who.born in found.days)


def spaced(words: list[str]) -> str:
    return f" {' '.join(words)} ".lower()


def _days(text: str) -> set[date]:
    """Day before month and the other way round."""
    first = [(year, month, day) for year, month, day in YEAR_FIRST.findall(text)]
    both = chain.from_iterable(((y, m, d), (y, d, m)) for d, m, y in DAY_FIRST.findall(text))
    said = [(y, str(_month(m)), d) for d, m, y in IN_WORDS.findall(text)]
    found = (_day(*parts) for parts in (*first, *both, *said))
    return {day for day in found if day}


def _month(name: str) -> int:
    return MONTHS.index(name[:3].lower()) + 1 if name[:3].lower() in MONTHS else 0


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
