"""What was pressed beside a suggestion. Nothing of it is kept: what was left is sent along by the page itself."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from peernotes.actions.wording import LEAVE, LEFT, NEVER, PRESSED, SHOWN, USE

if TYPE_CHECKING:
    from django.http import QueryDict

FIELD = re.compile(r"[\w-]{1,60}")
MOST_LEFT, MOST_FIELDS, LONGEST = 100, 12, 200


@dataclass(frozen=True, slots=True)
class PressedHint:
    """``texts``: the form as it was sent, with a suggestion in the place of a word, if that was pressed. ``left``: not
    again on this page; ``skipped``: not this time either."""

    data: QueryDict
    left: tuple[str, ...]
    skipped: frozenset[str]
    pressed: bool

    @classmethod
    def of(cls, sent: QueryDict) -> PressedHint:
        said = _read(sent.get(PRESSED, ""))
        left = [phrase for phrase in sent.getlist(LEFT) if len(phrase) <= LONGEST]
        skipped: set[str] = set()
        match said:
            case [str(what), str(phrase)] if what in (LEAVE, NEVER):
                skipped.add(phrase)
                left += [phrase] if what == NEVER else []
            case [str(what), str(field), int(start), str(word), str(instead)] if what == USE and field in sent:
                sent = sent.copy()
                sent[field] = _used(_lines(sent[field]), start, word, instead)
        left = list(dict.fromkeys(left))[:MOST_LEFT]
        return cls(sent, tuple(left), frozenset({*left, *skipped}), bool(said))

    def texts(self, *fields: str) -> dict[str, str]:
        return {field: _lines(self.data.get(field, "")) for field in fields}


def asked(sent: QueryDict) -> dict[str, str]:
    """What the page sent of one place: every field but its own."""
    own = (LEFT, PRESSED, SHOWN, "csrfmiddlewaretoken")
    names = [name for name in sent if name not in own and FIELD.fullmatch(name)][:MOST_FIELDS]
    return {name: _lines(sent[name]) for name in names}


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _used(text: str, start: int, word: str, instead: str) -> str:
    at = start if start >= 0 and text[start : start + len(word)] == word else text.find(word)
    return text if at < 0 or not word else text[:at] + instead + text[at + len(word) :]


def _read(pressed: str) -> object:
    try:
        return json.loads(pressed)
    except (ValueError, RecursionError):
        return None
