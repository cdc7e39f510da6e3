"""Which words can be put in the place of another and leave a sentence that one can say, by the form in which the other was
written. Of a phrase without a line here, or where the sentence does not fit, the page says that one can say what happened.
``tests/policy/sentences/used.txt`` shows what becomes of a sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass

_BETWEEN = re.compile(r"[\s-]+")
_ARTICLE = re.compile(r"\b(an?) $", re.IGNORECASE)
# Where, with ``¦`` for the word: after a form of "be" and at the end of what is said with it; where a noun can stand; one of
# some; before what somebody says. Nothing here says "their": the sentence may say "he" or "she".
_BE = r"(?:\b(?i:is|was|are|were|been|be)|'s) ¦(?:$|,| (?i:and|but|at|in|on|again|today|this|since)\b)"
_NOUN = r"(?:^|, |\b(?i:a|the|his|her|their|this|that|another|any|no|of|after|before|for|since|first|second|last) )¦"
_ONE = r"\b(?i:a|another|the|this|that) ¦(?:$|,| (?i:was|is|who|and|in|on|at|from)\b)"
_SAYING = r"¦ (?i:that|he|she|they|there|nobody)\b"


@dataclass(frozen=True, slots=True)
class StandIn:
    """``written``: as ``bare`` has it. ``where``: looked for in the sentence, in which ``¦`` stands for the word."""

    written: str
    words: tuple[str, ...]
    where: str = ""


def bare(word: str) -> str:
    return _BETWEEN.sub("", word.casefold())


def in_place_of(word: str, stand_ins: tuple[StandIn, ...], before: str, after: str) -> tuple[str, ...]:
    """``before`` and ``after``: what stands in the same sentence."""
    written, sentence = bare(word), f"{before}¦{after}"
    return tuple(
        words
        for one in stand_ins
        if one.written == written and re.search(one.where, sentence)
        for words in one.words
        if _agrees(before, words)
    )


def _agrees(before: str, words: str) -> bool:
    article = _ARTICLE.search(before)
    return not article or (article[1].lower() == "an") == (words[:1].lower() in "aeiou")


def _all(pairs: str, where: str = "") -> tuple[StandIn, ...]:
    """``written > words, other words``, each on a line."""
    lines = (line.partition(" > ") for line in pairs.strip().splitlines())
    return tuple(
        StandIn(bare(written.strip()), tuple(each.strip() for each in words.split(",")), where)
        for written, _sign, words in lines
    )


STAND_INS: dict[str, tuple[StandIn, ...]] = {
    "borderline": _all("borderline > person diagnosed with BPD\nBPD > person diagnosed with BPD", _ONE)
    + _all("borderlines > people diagnosed with BPD\nBPDs > people diagnosed with BPD", r"\w ¦"),
    "suffers from": _all("suffers from > lives with\nsuffered from > lived with\nsuffering from > living with"),
    "patient": _all("patient > person, consumer\npatients > people, consumers", r"\w ¦"),
    "attention seeking": _all(
        "attention seeking > connection seeking\nseeking attention > seeking connection\nseeks attention > seeks connection"
    ),
    "acting out": _all(
        "acted out > used other ways of coping\nacts out > uses other ways of coping\n"
        "acting out > using other ways of coping"
    ),
    "kicking off": _all(
        "kicked off > expressed distress\nkicks off > expresses distress\nkicking off > expressing distress"
    ),
    "refused": _all("refused > declined\nrefuses > declines\nrefusing > declining"),
    "resisted": _all(
        "resisted > disagreed with\nresists > disagrees with\nresisting > disagreeing with",
        r"¦ (?i:the|his|her|their|an?|any|this|that|every|\w+ing)\b",
    ),
    "non-compliant": _all(
        "non-compliant > not in agreement with the plan\nnot compliant > not in agreement with the plan", _BE
    )
    + _all("not been compliant > not been in agreement with the plan", r"¦(?! with\b)"),
    "relapse prevention": _all("relapse prevention > recovery management", r"¦(?! management\b)"),
    "relapse": _all("relapse > recurrence", _NOUN)
    + _all("relapsed > had a harder time again", r"\w ¦")
    + _all("relapsing > having a harder time again", _BE),
    "substance abuse": _all(
        "substance abuse > harmful substance use\ndrug abuse > harmful drug use\nalcohol abuse > harmful alcohol use"
    ),
    "schizophrenic": _all("schizophrenic > person with schizophrenia", _ONE)
    + _all("schizophrenics > people with schizophrenia"),
    "enable": _all(
        "enables > helps, stands by\nenabled > helped, stood by\nenabling > helping, standing by",
        r"¦ (?i:him|her|them)(?:$|,| (?i:by|with|and|when)\b)",
    ),
    "committed suicide": _all(
        "committed suicide > died by suicide\ncommited suicide > died by suicide\ncommit suicide > die by suicide\n"
        "commits suicide > dies by suicide\ncommitting suicide > dying by suicide"
    ),
    "failed attempt": _all(
        "failed attempt > suicide attempt\nfailed attempts > suicide attempts\nfailed suicide attempt > suicide attempt\n"
        "failed suicide attempts > suicide attempts\nunsuccessful attempt > suicide attempt\n"
        "unsuccessful suicide attempt > suicide attempt"
    ),
    "successful suicide": _all(
        "successful suicide > death by suicide\nsuccessful suicides > deaths by suicide\n"
        "completed suicide > death by suicide\ncompleted suicides > deaths by suicide"
    ),
    "superficial cutting": _all("superficial cutting > self-harm", r"(?<!\ba )¦"),
    "parasuicide": _all("parasuicide > self-harm", r"(?<!\ba )¦"),
    "threatened suicide": _all(
        "threatened suicide > told us about thoughts of suicide\nthreatens suicide > tells us about thoughts of suicide\n"
        "threatening suicide > telling us about thoughts of suicide"
    ),
    "claims": _all(
        "claims > says\nclaimed > said\nclaiming > saying\nalleges > says\nalleged > said", _SAYING
    ),
    "admits": _all("admits > tells me\nadmitted > told me\nadmitting > telling me", _SAYING),
    "complains of": _all(
        "complains of > describes\ncomplained of > described\ncomplaining of > describing\n"
        "complains about > tells me about\ncomplained about > told me about\ncomplaining about > telling me about"
    ),
    "lacks insight": _all(
        "lacks insight > sees it differently\nlacked insight > saw it differently\nlacking insight > seeing it differently",
        r"¦(?! (?i:into|in|about|of)\b)",
    ),
    "dysregulated": _all(
        "dysregulated > overwhelmed",
        r"\b(?i:is|was|are|were|been|be|felt|feels|feeling|seems|seemed|became|emotionally) ¦",
    ),
    "treatment-resistant": _all("treatment-resistant > not helped yet by treatment", _BE),
    "absconded": _all(
        "absconded > left\nabsconds > leaves\nabsconding > leaving\nabscond > leave", r"¦(?! from\b)"
    ),
    "bizarre": _all("bizarre > unusual to me", _BE),
}  # fmt: skip
