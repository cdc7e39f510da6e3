"""All of a note that was entered in error: a records officer asks to read it, a second one agrees or declines. Of the note
no word is shown here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from peernotes import access, audit
from peernotes.actions import acts
from peernotes.enums import Verb
from peernotes.errors import Missing
from peernotes.models import Opening
from peernotes.policy import notes as rules
from peernotes.queries import my
from peernotes.queries.notes import openings as queries

if TYPE_CHECKING:
    from uuid import UUID

    from peernotes.access import Gathered
    from peernotes.policy.decision import Decision
    from peernotes.policy.facts import Actor, Facts


@dataclass(frozen=True, slots=True)
class OpeningPage:
    gathered: Gathered
    opening: Opening

    @property
    def may_answer(self) -> bool:
        return bool(rules.may_answer_opening(self.gathered.facts, _facts(self.opening, self.gathered.actor)))


@dataclass(frozen=True, slots=True)
class AskingToOpen:
    """``openings``: what was asked and said so far. ``officers``: the names of those who could answer."""

    gathered: Gathered
    openings: list[Opening]
    officers: list[str]

    @property
    def may_ask(self) -> Decision:
        return _may_ask(self.gathered.facts, self.openings, self.officers)


def open_asking(*, by: Actor, note_id: UUID) -> AskingToOpen:
    gathered = access.gather(by, note=note_id)
    gathered.require(rules.keeps_errors(gathered.facts), Verb.ASK_OPENING)
    audit.record(Verb.SEE_PERSON, gathered)
    return AskingToOpen(gathered, queries.of_note(note_id), _officers(gathered))


@acts.once
def ask(*, by: Actor, note_id: UUID, reason: str, key: UUID) -> UUID:
    act = acts.on_note(by, Verb.ASK_OPENING, note_id, reason=reason, key=key, makes_new=True)
    act.require(_may_ask(act.facts, queries.of_note(note_id), _officers(act.gathered)))
    Opening.objects.create(**act.row, note_id=note_id, reason=reason)
    act.record()
    return act.new_id


def open_answering(*, by: Actor, opening_id: UUID) -> OpeningPage:
    opening = _known(by, opening_id)
    gathered = access.gather(by, note=opening.note_id)
    gathered.require(rules.keeps_errors(gathered.facts), Verb.ANSWER_OPENING)
    audit.record(Verb.SEE_PERSON, gathered)
    return OpeningPage(gathered, opening)


@acts.once
def answer(*, by: Actor, opening_id: UUID, agreed: bool, key: UUID) -> UUID:
    """A yes opens all of it to whoever asked, from their next request on."""
    reason = "yes" if agreed else "no"
    act = acts.on_note(by, Verb.ANSWER_OPENING, _known(by, opening_id).note_id, reason=reason, key=key)
    act.require(rules.may_answer_opening(act.facts, _facts(_known(by, opening_id), by)))
    Opening.objects.filter(pk=opening_id).update(agreed=agreed, answered_by_id=by.user_id, answered_at=act.facts.at)
    return act.record()


def _officers(gathered: Gathered) -> list[str]:
    return my.to_ask(gathered.consumer_id, gathered.service_id, without=gathered.actor.user_id)


def _may_ask(facts: Facts, openings: list[Opening], officers: list[str]) -> Decision:
    return rules.may_ask_to_open(facts, waiting=_waits(openings), others=bool(officers))


def _facts(opening: Opening, actor: Actor) -> rules.OpeningFacts:
    return rules.OpeningFacts(opening.created_by_id == actor.user_id, answered=opening.agreed is not None)


def _waits(openings: list[Opening]) -> bool:
    return any(opening.agreed is None for opening in openings)


def _known(by: Actor, opening_id: UUID) -> Opening:
    opening = queries.one(opening_id)
    if opening is None:
        raise Missing(actor=by, verb=Verb.ANSWER_OPENING)
    return opening
