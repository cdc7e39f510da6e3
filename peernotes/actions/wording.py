"""Kinder words for what somebody is writing. Nothing is written: neither what was looked at, nor what was suggested, nor
whether it was taken; so there is no event but that of a refusal (decision 45)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from peernotes import access
from peernotes.enums import CarerNotePart, Verb, Voice
from peernotes.errors import Missing
from peernotes.models import AboutMe, NoteSection
from peernotes.policy import people
from peernotes.policy.wording.advice import may_be_advised, may_be_advised_about_carer
from peernotes.policy.wording.hints import MOST_AT_ONCE, FoundWord, found
from peernotes.queries import carer_files, word_lists

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from peernotes.access import Gathered
    from peernotes.policy.facts import Actor
    from peernotes.policy.wording.hints import Hint

# What a page sends: a button; what is left alone on this page; and that suggestions were shown while somebody wrote.
PRESSED, LEFT, SHOWN = "hint", "left", "shown"
USE, LEAVE, NEVER = "use", "leave", "never"
OURS = (Voice.PEER_WORKER, Voice.BOTH)
OF_WORKER = (CarerNotePart.WHAT_WE_TALKED_ABOUT.value, CarerNotePart.NEXT_STEP.value)
OWN_WORDS = ("what_helps", "what_upsets", "what_i_enjoy", "please_know")


@dataclass(frozen=True, slots=True)
class Advice:
    """``field``: the name of the field in which the word stands."""

    field: str
    found: FoundWord


def ask(*, by: Actor, consumer_id: UUID, texts: Mapping[str, str], left: frozenset[str]) -> list[Advice]:
    gathered = access.gather(by, consumer=consumer_id)
    gathered.require(may_be_advised(gathered.facts), Verb.SUGGEST_WORDS)
    return advise(gathered, texts, left=left)


def advise(gathered: Gathered, texts: Mapping[str, str], *, left: frozenset[str] = frozenset()) -> list[Advice]:
    """At most three, in the order of the fields; none where the model suggests none."""
    if not may_be_advised(gathered.facts):
        return []
    hints = word_lists.hints(gathered.service_id)
    met = _met(texts, hints, left, own_words="")
    own_words = _own_words(gathered) if met else ""
    return (_met(texts, hints, left, own_words) if own_words else met)[:MOST_AT_ONCE]


def ask_about_carer(*, by: Actor, carer_id: UUID, texts: Mapping[str, str], left: frozenset[str]) -> list[Advice]:
    seen, gathered = carer_files.gathered(by, carer_id, Verb.SUGGEST_WORDS)
    if seen.own:
        raise Missing(actor=by, verb=Verb.SUGGEST_WORDS)
    gathered.require(may_be_advised_about_carer(gathered.facts), Verb.SUGGEST_WORDS)
    return advise_about_carer(gathered, texts, left=left)


def advise_about_carer(gathered: Gathered, texts: Mapping[str, str], *, left: frozenset[str]) -> list[Advice]:
    """For what the worker says in a note with a carer: never the carer's own words. Asked once it is known that the model
    suggests some."""
    ours = {field: texts[field] for field in OF_WORKER if field in texts}
    return _met(ours, word_lists.hints(gathered.service_id), left, own_words="")[:MOST_AT_ONCE]


def on_note(*, by: Actor, note_id: UUID, texts: Mapping[UUID, str], left: frozenset[str]) -> list[Advice]:
    """For what the peer worker says there: never the consumer's own voice."""
    gathered = access.gather(by, note=note_id)
    said = [str(pk) for pk in NoteSection.objects.filter(note=note_id, voice__in=OURS).values_list("pk", flat=True)]
    return advise(gathered, {f"text-{pk}": text for pk, text in texts.items() if str(pk) in said}, left=left)


def _met(texts: Mapping[str, str], hints: tuple[Hint, ...], left: frozenset[str], own_words: str) -> list[Advice]:
    advice: list[Advice] = []
    for field, text in texts.items():
        known = left | {one.found.hint.phrase for one in advice}
        advice += [Advice(field, one) for one in found(text, hints, own_words=own_words, left=known)]
    return advice


def _own_words(gathered: Gathered) -> str:
    """As the person speaks of themselves, for a writer who may read that; to anybody else a hint that is missing would
    tell what stands in About Me."""
    if not people.may_read_about_me(gathered.facts):
        return ""
    about = AboutMe.objects.filter(consumer=gathered.consumer_id).values_list(*OWN_WORDS).first()
    return "\n".join(about or ())
