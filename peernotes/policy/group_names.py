"""Whether words about a group name somebody in it. A record of a session is about nobody, so whoever wrote it is shown the
places and says it in another way.

A member is named by what they are called in the group, by their name and each part of it, and by their sign-in; in any case,
with or without accents, with an ending, spelled with dots or dashes. A name that is an everyday word too (``everyday_names``)
and a part of fewer than four letters count with a capital: “we hope” is no name, “Hope” may be one."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from peernotes.policy.everyday_names import EVERYDAY

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

WORD = re.compile(r"[^\W_]+")
PIECE = re.compile(r"\S+")
LONG, SHORT = 4, 2
# What does not fall apart into a letter and a mark, and how else umlauts are spelled.
SPELLED = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"})
UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe"})
ENDINGS = ("", "s", "es", "ses", "en", "n", "em", "om", "a", "e", "i", "u", "y", "ie")
# In which a name that ends with an “a” has lost it: “Leilu”, “Leile”.
INSTEAD_OF_A = ("u", "y", "i", "e", "o", "ou")
# Nobody is meant by these alone, whatever somebody is called.
NEVER = frozenset({"a", "i"})
# With which a question begins: “May we”, “Will they”.
ASKS, ASKED = (
    frozenset({"may", "will"}),
    frozenset({"i", "it", "she", "he", "they", "we", "you", "there", "everybody", "somebody"}),
)


@dataclass(frozen=True, slots=True)
class MemberNames:
    """``in_full``: no part of them counts alone."""

    called: str
    name: str
    login: str = ""
    in_full: bool = False


@dataclass(frozen=True, slots=True)
class NamedAt:
    """``where``: the field. ``word``: as it stands there."""

    where: str
    word: str


@dataclass(frozen=True, slots=True)
class _Token:
    """One word of a text, from ``start`` to ``end``: in small letters without accents, and as it was written. ``tight``: nothing
    but a dot or a dash is between it and the one before, or both are single letters. ``stopped``: more than a space follows."""

    plain: str
    written: str
    start: int
    end: int
    tight: bool = False
    stopped: bool = False


@dataclass(slots=True)
class _Keys:
    """``words``: what counts in any case. ``capital``: what counts with a capital. ``roots``: long ones without the “a” at their
    end. ``phrases``: several words in a row. ``uncased``: in a script without capitals or spaces between words, found anywhere."""

    words: set[str] = field(default_factory=set)
    capital: set[str] = field(default_factory=set)
    roots: set[str] = field(default_factory=set)
    phrases: set[tuple[str, ...]] = field(default_factory=set)
    uncased: set[str] = field(default_factory=set)


def places(texts: Mapping[str, str], members: Iterable[MemberNames]) -> list[NamedAt]:
    """Every word in ``texts``, by field, that names one of them; each once."""
    keys = _keys(members)
    return [NamedAt(where, word) for where, text in texts.items() for word in dict.fromkeys(_found(text, keys))]


def _found(text: str, keys: _Keys) -> Iterator[str]:
    text = _visible(text)
    tokens = list(_tokens(text))
    at = 0
    while at < len(tokens):
        words = _phrase_at(tokens, at, keys) or _word_at(tokens, at, keys) or _joined_at(tokens, at, keys)
        if words:
            yield text[tokens[at].start : tokens[at + words - 1].end]
        at += words or 1
    plain = _plain(text)
    yield from (uncased for uncased in keys.uncased if uncased in plain)


def _phrase_at(tokens: list[_Token], at: int, keys: _Keys) -> int:
    """How many words a name in full has that begins here."""
    longest = max(map(len, keys.phrases), default=0)
    for end in range(min(at + longest, len(tokens)), at + 1, -1):
        *first, last = (token.plain for token in tokens[at:end])
        if any((*first, stem) in keys.phrases for stem in _stems(last)):
            return end - at
    return 0


def _word_at(tokens: list[_Token], at: int, keys: _Keys) -> int:
    token = tokens[at]
    after = tokens[at + 1].plain if at + 1 < len(tokens) and not token.stopped else ""
    if token.plain in ASKS and after in ASKED:
        return 0
    return int(any(_names(plain, token.written, keys) for plain in _spellings(token.written)))


def _joined_at(tokens: list[_Token], at: int, keys: _Keys) -> int:
    """How many words a name has that is spelled with dots, dashes or gaps from here on."""
    plain, written = tokens[at].plain, tokens[at].written
    for words, token in enumerate(tokens[at + 1 :], start=2):
        if not token.tight:
            break
        plain, written = plain + token.plain, written + token.written
        if _names(plain, written, keys):
            return words
    return 0


def _names(plain: str, written: str, keys: _Keys) -> bool:
    if plain in NEVER:
        return False
    capital = written[0].isupper()
    several = plain.endswith("s") and plain[:-1] in keys.capital and plain not in EVERYDAY
    if plain in keys.capital or several:
        return capital
    found = any(stem in keys.words for stem in _stems(plain)) or any(
        plain.endswith(ending) and plain.removesuffix(ending) in keys.roots for ending in INSTEAD_OF_A
    )
    return found and (capital or plain not in EVERYDAY)


def _stems(word: str) -> Iterator[str]:
    """The word without each ending that a name could have taken on. Of a short name only its plural and genitive."""
    for ending in ENDINGS:
        stem = word.removesuffix(ending) if ending else word
        if word.endswith(ending) and (ending in ("", "s") or len(stem) >= LONG):
            yield stem


def _tokens(text: str) -> Iterator[_Token]:
    single = False
    for piece in PIECE.finditer(text):
        for number, found in enumerate(WORD.finditer(piece[0])):
            plain = _plain(found[0])
            tight = bool(number) or (single and len(plain) == 1)
            start, end = piece.start() + found.start(), piece.start() + found.end()
            yield _Token(plain, found[0], start, end, tight, stopped=end < piece.end())
            single = len(plain) == 1


def _keys(members: Iterable[MemberNames]) -> _Keys:
    keys = _Keys()
    for member in members:
        for spelled in {*_spellings(member.called), *_spellings(member.name)}:
            _whole(spelled, keys)
        for spelled in _spellings(member.login):
            _phrase(WORD.findall(spelled), keys)
        if member.in_full:
            continue
        for spelled in {*_spellings(member.called), *_spellings(member.name)}:
            for piece in spelled.split():
                words = WORD.findall(piece)
                for part in {*words, "".join(words)}:
                    _part(part, keys)
    keys.capital -= keys.words
    return keys


def _part(part: str, keys: _Keys) -> None:
    if len(part) >= LONG:
        keys.words.add(part)
    elif len(part) >= SHORT:
        keys.capital.add(part)
    if len(part) > LONG and part.endswith("a"):
        keys.roots.add(part.removesuffix("a"))


def _whole(name: str, keys: _Keys) -> None:
    """In full it counts however short it is; one letter, and two that are a word too, with a capital."""
    words = WORD.findall(name)
    if len(words) == 1 and not words[0].isascii() and not _cased(words[0]):
        keys.uncased.add(words[0])
    elif not words and name.strip():
        keys.uncased.add(name.strip())
    _phrase(words, keys)


def _phrase(words: list[str], keys: _Keys) -> None:
    if len(words) > 1:
        keys.phrases.add(tuple(words))
    joined = "".join(words)
    if len(joined) == 1:
        keys.capital.add(joined)
    elif joined:
        keys.words.add(joined)


@cache
def _spellings(name: str) -> frozenset[str]:
    """Without accents, and with umlauts written out."""
    small = unicodedata.normalize("NFC", _visible(name)).casefold()
    return frozenset({_plain(name), _plain(small.translate(UMLAUTS))})


def _plain(text: str) -> str:
    apart = unicodedata.normalize("NFKD", _visible(text).casefold().translate(SPELLED))
    return "".join(char for char in apart if not unicodedata.combining(char))


def _visible(text: str) -> str:
    """Without what nobody sees: it would cut a name in two."""
    return "".join(char for char in text if unicodedata.category(char) != "Cf")


def _cased(word: str) -> bool:
    return word.lower() != word.upper()
