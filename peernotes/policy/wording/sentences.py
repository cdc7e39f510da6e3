"""What a sentence says of a word in it: quoted, denied, said of a person. A few rules of thumb for English; what they
are worth is measured by ``tests/policy/measure_words.py``."""

from __future__ import annotations

import re

_QUOTES = re.compile(
    r"""“[^”\n]{1,500}”|«[^»\n]{1,500}»|"[^"\n]{1,500}"|‘(?:[^’\n]|’(?=\w)){1,500}’|(?<!\w)'(?:[^'\n]|'(?=\w)){1,500}'(?!\w)|(?m:^>.*$)"""
)
_END = re.compile(r"[.!?;:\n](?=\s|$)")
# No further than this: a longer sentence is judged by what is near.
REACH = 120
_NOT = re.compile(
    r"(?i:\b(?:not|never|no|nobody|nor|without|neither|cannot)\b|n't\b)(?:\s+(?!(?:and|but|or|then)\b)[\w']+){0,4}\s*$"
)
PEOPLE = (
    "mother|father|mum|dad|sister|brother|wife|husband|partner|son|daughter|friend|parents|client|patient|consumer|man|"
    "woman|lady|girl|boy|person|resident|neighbour|carer|family|people|individual|adult"
)
_NO_NAME = (
    "It|This|That|There|These|Those|Today|Tomorrow|Yesterday|Everything|Something|Nothing|What|Getting|The|A|An|My|Our|"
    "His|Her|Their|Its|We|I|You|Staff|And|But|Then|When|After|Before|In|On|At|For|Some|Many|All|Our|"
    "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
)
_PERSON = rf"(?:\b(?i:he|she|they|who|behaviou?r|manner|attitude|{PEOPLE})(?i:'s)?\b|\b(?!(?:{_NO_NAME})\b)[A-Z][a-z]+(?:'s)?\b)"
_GOING = r"(?i:can|could|may|might|will|would|has|had|have|been|be|is|was|are|were|to|tends|tended|used|also|still|often|always|sometimes|again|then|just|really|quite|very|a|an|bit|little|so|too|rather|more|getting|now|as|continues|kept|keeps|tried|trying|and|repeatedly|likely|known|described|seen|felt)"
_IS = r"(?i:is|was|are|were|be|been|being|seems?|seemed|becomes?|became|become|remains?|remained|appears?|appeared|acts?|acted|gets?|got|getting|presents?|presented|described|stays?|stayed|across)"
_SAID_OF = re.compile(rf"{_PERSON}(?:\s+{_GOING}|\s+{_IS}|\s+came){{0,5}}\s*$")
_WITH_VERB = re.compile(rf"(?:\b{_IS}|'s)\b(?:\s+{_GOING}){{0,4}}\s*$")
_SHARED = re.compile(rf"{_PERSON}.*\b(?i:and|but|then)(?:\s+{_GOING}|\s+{_IS}){{0,4}}\s*$")
_OPEN_END = re.compile(r"\s*(?i:$|,|and\b|but\b|this\b|today\b|about\b|as\b|towards?\b|on\b|at\b|in\b|with\b|again\b)")
_OF_PEOPLE = re.compile(
    rf"\s+(?:(?i:and|young|old|elderly)\s+)*(?i:{PEOPLE}|behaviou?rs?|ideas?|beliefs?|presentation|speech|manner|attitude)\b"
)
_PASSIVE = re.compile(r"(?i:\b(?:was|were|been|be|is|are|got|being)|'s)\s*$")


def quoted(text: str) -> list[tuple[int, int]]:
    """Somebody's own words inside marks, within a line."""
    return [match.span() for match in _QUOTES.finditer(text)]


def around(text: str, start: int, end: int) -> tuple[str, str]:
    """What stands in the same sentence before and after."""
    before, after = text[max(0, start - REACH) : start], text[end : end + REACH]
    cut = max((stop.end() for stop in _END.finditer(before)), default=0)
    found = _END.search(after)
    return before[cut:].lstrip(), after[: found.start()] if found else after


def is_negated(before: str) -> bool:
    return bool(_NOT.search(before))


def is_said_of_a_person(before: str, after: str) -> bool:
    """``she seems hostile``, ``a hostile man``, and a sentence that begins with it and names nobody."""
    if _OF_PEOPLE.match(after):
        return True
    if not before:
        return bool(_OPEN_END.match(after))
    return bool(_WITH_VERB.search(before) and (_SAID_OF.search(before) or _SHARED.search(before)))


def is_done_by_a_person(before: str, word: str) -> bool:
    """``she refused``, not ``the bank refused`` and not ``she was refused``."""
    if word.lower().endswith("ed") and _PASSIVE.search(before):
        return False
    return not before or bool(_SAID_OF.search(before) or _SHARED.search(before)) or before.rstrip().endswith(",")
