"""What a service adds to the shipped list, a line a word: ``word = suggestion / another | why``; ``word*`` for every
ending; ``- word`` takes a shipped word out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from peernotes.policy.wording.hints import Hint
from peernotes.policy.wording.shipped import SHIPPED
from peernotes.policy.wording.stand_ins import StandIn, bare

MOST_LINES = 200
LONGEST_PART = 200
OF_SERVICE = "service"


class WordLineProblem(StrEnum):
    NO_SUGGESTION = "no_suggestion"
    NO_WORD = "no_word"
    NOT_SHIPPED = "not_shipped"
    TOO_LONG = "too_long"
    TWICE = "twice"
    TOO_MANY = "too_many"


@dataclass(frozen=True, slots=True)
class OwnList:
    """``problems``: the number of a line, and what is wrong there."""

    added: tuple[Hint, ...]
    taken_out: frozenset[str]
    problems: tuple[tuple[int, WordLineProblem], ...]


@lru_cache(maxsize=256)
def read(text: str) -> OwnList:
    added: dict[str, Hint] = {}
    out: set[str] = set()
    problems: list[tuple[int, WordLineProblem]] = []
    lines = [(number, " ".join(line.split())) for number, line in enumerate(text.splitlines(), start=1)]
    for number, line in [(number, line) for number, line in lines if line]:
        found = _line(line)
        if isinstance(found, WordLineProblem):
            problems.append((number, found))
        elif len(added) + len(out) == MOST_LINES:
            return OwnList(tuple(added.values()), frozenset(out), (*problems, (number, WordLineProblem.TOO_MANY)))
        elif isinstance(found, str):
            out.add(found)
        elif found.phrase in added:
            problems.append((number, WordLineProblem.TWICE))
        else:
            added[found.phrase] = found
    return OwnList(tuple(added.values()), frozenset(out), tuple(problems))


def together(text: str) -> tuple[Hint, ...]:
    """The shipped list as the service has it. A word of its own stands in for a shipped one."""
    own = read(text)
    gone = own.taken_out | {hint.phrase.casefold() for hint in own.added}
    return (*(hint for hint in SHIPPED if hint.phrase.casefold() not in gone), *own.added)


def _line(line: str) -> Hint | str | WordLineProblem:
    if line.startswith("- "):
        word = line[2:].casefold()
        return word if word in {hint.phrase.casefold() for hint in SHIPPED} else WordLineProblem.NOT_SHIPPED
    phrase, _equals, rest = (part.strip() for part in line.partition("="))
    words, _bar, why = (part.strip() for part in rest.partition("|"))
    suggest = tuple(part.strip() for part in words.split("/") if part.strip())
    if not any(map(str.isalnum, phrase)) or phrase.startswith("*") or not phrase[0].isalnum():
        return WordLineProblem.NO_WORD
    if not suggest:
        return WordLineProblem.NO_SUGGESTION
    if max(map(len, (phrase, why, *suggest))) > LONGEST_PART:
        return WordLineProblem.TOO_LONG
    stand_ins = (StandIn(bare(phrase), tuple(words for words in suggest if _fits(phrase, words))),)
    return Hint(
        phrase=phrase.rstrip("*"), forms=(phrase,), suggest=suggest, why=why, source=OF_SERVICE, stand_ins=stand_ins
    )


def _fits(phrase: str, words: str) -> bool:
    """A word in place of a word: of more than one nobody here knows how they are built."""
    return "…" not in words and not phrase.endswith("*") and len(words.split()) == len(phrase.split()) == 1
