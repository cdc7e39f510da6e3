"""A word with what could be said instead, and where it stands in a text."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import islice

from peernotes.policy.wording import sentences
from peernotes.policy.wording.stand_ins import StandIn, in_place_of

MOST_AT_ONCE = 3
# Suggested where no other words are.
SAY_WHAT_HAPPENED = "say what happened"
# A longer text is looked at this far, and in this many places.
FURTHEST, MOST_PLACES = 20_000, 300
# How a form is written: words with spaces between; ``-`` may stand there or not; ``*`` ends a word in any way.
_ENDING, _GAP, _HYPHEN = r"[^\W_]*", r"[\s-]+", r"[\s-]?"
_UNSEEN = ("Cf",)
_PLAIN = str.maketrans({"’": "'", "ʼ": "'", "‐": "-", "‑": "-", "–": "-"})


class Use(StrEnum):
    """When a word is meant: ``ANY`` wherever it stands, or only where it is said of a person."""

    ANY = "any"
    PERSON_IS = "person_is"
    PERSON_DOES = "person_does"


class HintKind(StrEnum):
    WORD = "word"
    PREFIX = "prefix"
    PHRASE = "phrase"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hint:
    """``forms``: how ``phrase`` is met in a text. ``only`` and ``unless`` are looked for in the sentence, in which ``¦``
    stands for the word. ``stand_ins``: what can be put in its place; ``suggest`` is to be read."""

    phrase: str
    forms: tuple[str, ...]
    suggest: tuple[str, ...]
    why: str
    source: str
    use: Use = Use.ANY
    only: str = ""
    unless: str = ""
    stand_ins: tuple[StandIn, ...] = ()

    @property
    def kind(self) -> HintKind:
        if any(" " in form for form in self.forms):
            return HintKind.PHRASE
        return HintKind.PREFIX if any(form.endswith("*") for form in self.forms) else HintKind.WORD


@dataclass(frozen=True, slots=True)
class FoundWord:
    """``word``: as it was written, at ``start`` of the text. ``instead``: what can be put in its place there."""

    hint: Hint
    word: str
    start: int
    instead: tuple[str, ...] = ()


def found(
    text: str, hints: tuple[Hint, ...], *, own_words: str = "", left: frozenset[str] = frozenset()
) -> tuple[FoundWord, ...]:
    """The first place of each hint, in the order of the text. ``own_words``: what the person says of themselves, who is
    called by their own words; ``left``: phrases to leave alone."""
    hints = tuple(hint for hint in hints if hint.phrase not in left)
    if not hints or not text.strip():
        return ()
    own = {hint.phrase for hint, _start, _end in _met(_Plain.of(own_words), hints)} if own_words.strip() else set()
    plain, seen, all_found = _Plain.of(text[:FURTHEST]), set(own), []
    quoted = sentences.quoted(plain.text)
    for hint, start, end in _met(plain, hints):
        if hint.phrase in seen or any(first <= start < last for first, last in quoted):
            continue
        word, around = plain.text[start:end], sentences.around(plain.text, start, end)
        if _is_meant(hint, *around, word):
            seen.add(hint.phrase)
            first, last = plain.places[start], plain.places[end - 1] + 1
            instead = tuple(_as_written(word, words) for words in in_place_of(word, hint.stand_ins, *around))
            all_found.append(FoundWord(hint, text[first:last], first, instead))
    return tuple(all_found)


def _as_written(word: str, words: str) -> str:
    """With a capital where the word has one, which a short form like BPD has anyhow."""
    return words[:1].upper() + words[1:] if word[:1].isupper() and not word[1:2].isupper() else words


def _is_meant(hint: Hint, before: str, after: str, word: str) -> bool:
    sentence = f"{before}¦{after}"
    if sentences.is_negated(before):
        return False
    if hint.unless and re.search(hint.unless, sentence):
        return False
    if hint.only and not re.search(hint.only, sentence):
        return False
    if hint.use == Use.PERSON_IS:
        return sentences.is_said_of_a_person(before, after)
    return hint.use == Use.ANY or sentences.is_done_by_a_person(before, word)


def _met(plain: _Plain, hints: tuple[Hint, ...]) -> list[tuple[Hint, int, int]]:
    return [
        (hints[int((match.lastgroup or "h0")[1:])], match.start(), match.end())
        for match in islice(_pattern(hints).finditer(plain.text), MOST_PLACES)
    ]


@lru_cache(maxsize=256)
def _pattern(hints: tuple[Hint, ...]) -> re.Pattern[str]:
    """All at once; where two begin at the same place, the longer one counts."""
    longest = sorted(range(len(hints)), key=lambda number: -max(map(len, hints[number].forms)))
    groups = (
        f"(?P<h{number}>{'|'.join(_written(form) for form in sorted(hints[number].forms, key=len, reverse=True))})"
        for number in longest
    )
    return re.compile(rf"(?<![\w-])(?:{'|'.join(groups)})(?!\w)", re.IGNORECASE)


def _written(form: str) -> str:
    return _GAP.join(
        _HYPHEN.join(re.escape(part).replace(r"\*", _ENDING) for part in word.split("-")) for word in form.split(" ")
    )


@dataclass(frozen=True, slots=True)
class _Plain:
    """The text as it is compared: wide letters, soft hyphens and printers' marks are the plain ones. ``places``: where
    each character stands in what was written."""

    text: str
    places: tuple[int, ...] | range

    @classmethod
    def of(cls, text: str) -> _Plain:
        if text.isascii():
            return cls(text, range(len(text)))
        pairs = [
            (plain, place)
            for place, char in enumerate(text)
            if unicodedata.category(char) not in _UNSEEN
            for plain in unicodedata.normalize("NFKC", char.translate(_PLAIN))
        ]
        return cls("".join(char for char, _place in pairs), tuple(place for _char, place in pairs))
