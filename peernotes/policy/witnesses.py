"""Who can be the witness of what somebody said aloud or ticked on paper: asked for in several places, said here once."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from peernotes.enums import Code, Rule
from peernotes.policy.decision import Decision, allow, deny
from peernotes.policy.group_names import SPELLED

if TYPE_CHECKING:
    from collections.abc import Iterable

WORD, SIGN, LOGIN = re.compile(r"[^\W\d_]+"), re.compile(r"[^\W_]"), re.compile(r"[\d._@]")
# Words that say that there was nobody.
NOBODY = frozenset({"nobody", "none", "noone", "unknown", "anonymous", "nil", "na"})
NO_ONE = ["no", "one"]


def may_witness(
    witness: str, *, part: Iterable[str], known: Iterable[str] = (), must_be_known: bool = False
) -> Decision:
    """A witness is somebody, under a whole name or one that is ``known`` here, and none of those who take ``part``: the
    person themselves, who writes it down, and who gains by a yes. ``must_be_known``: of a yes to oneself it is one who
    can be asked."""
    is_known = _joined(witness) in set(map(_joined, known))
    fits = is_known or (not must_be_known and _is_a_name(_words(witness)))
    if not fits or any(_is(witness, name) for name in part):
        return deny(Code.WITNESS_NEEDED, Rule.WITNESS)
    return allow(Rule.WITNESS)


def _is(witness: str, name: str) -> bool:
    """A user name is one word, whatever it consists of."""
    by_words = " " in name.strip() or not LOGIN.search(name)
    return _joined(witness) == _joined(name) or (by_words and _same(_words(witness), _words(name)))


def _is_a_name(words: list[str]) -> bool:
    """Two words; one in a script that puts no space between them."""
    whole = len(words) > 1 and any(len(word) > 1 for word in words)
    unspaced = any(len(word) > 1 and word.lower() == word.upper() for word in words)
    return (whole or unspaced) and not NOBODY & set(words) and words[:2] != NO_ONE


def _same(one: list[str], other: list[str]) -> bool:
    """Also in another order, with a word left out of a whole name or added to it, and by initials."""
    fewer, more = sorted((one, other), key=len)
    if len(fewer) < len(one) and len(fewer) < 2:
        return False
    left = list(more)
    for word in sorted(fewer, key=len, reverse=True):
        found = next((each for each in sorted(left, key=len, reverse=True) if _stands_for(word, each)), None)
        if found is None:
            return False
        left.remove(found)
    return bool(fewer)


def _stands_for(one: str, other: str) -> bool:
    return one == other or (min(len(one), len(other)) == 1 and one[0] == other[0])


def _words(name: str) -> list[str]:
    return WORD.findall(_plain(name))


def _joined(name: str) -> str:
    return "".join(SIGN.findall(_plain(name)))


def _plain(name: str) -> str:
    """Without accents and case."""
    apart = unicodedata.normalize("NFKD", name.casefold().translate(SPELLED))
    return "".join(char for char in apart if unicodedata.category(char) not in {"Mn", "Cf"})
