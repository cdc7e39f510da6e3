"""Two records of one human: said by a records officer, agreed by a second one and by the person, and taken back by any of
them. Nothing is moved or rewritten."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from peernotes import access
from peernotes.actions import acts, consumers
from peernotes.enums import SubjectKind, Verb
from peernotes.errors import Missing, there
from peernotes.models import SamePerson
from peernotes.policy import same_person as rules
from peernotes.policy.facts import Subject
from peernotes.policy.people import may_edit_details
from peernotes.queries import my
from peernotes.queries import same_person as queries

if TYPE_CHECKING:
    from uuid import UUID

    from peernotes.access import Gathered
    from peernotes.actions.acts import Act
    from peernotes.policy.facts import Actor
    from peernotes.queries.my import Me
    from peernotes.queries.same_person import Pair


class NoSuchRecord(Exception):
    """Nobody else here has this ID."""


@dataclass(frozen=True, slots=True)
class SamePersonPage:
    """``pair``: the one that is not over. ``officers``: the names of those who could agree."""

    gathered: Gathered
    pair: Pair | None
    past: list[Pair]
    officers: list[str]

    @property
    def may_agree(self) -> bool:
        return self.pair is not None and not self.pair.officer and not self._said_by_me(self.pair)

    def known(self, pair_id: UUID) -> UUID:
        """One of those on the page."""
        if pair_id not in {each.id for each in (self.pair, *self.past) if each}:
            raise Missing(actor=self.gathered.actor, verb=Verb.ANSWER_SAME_PERSON)
        return pair_id

    def _said_by_me(self, pair: Pair) -> bool:
        return pair.created_by_id == self.gathered.actor.user_id


@dataclass(frozen=True, slots=True)
class MySamePerson:
    """``me``: at the record that my pages are about."""

    me: Me
    pair: Pair


def open_page(*, by: Actor, slug: str, consumer_id: UUID) -> SamePersonPage:
    """Missing to a relative of the other of the two."""
    wanting = (may_edit_details, Verb.SAY_SAME_PERSON)
    gathered = consumers.open_consumer(by=by, slug=slug, consumer_id=consumer_id, wanting=wanting)
    found = queries.of_record(consumer_id)
    pair = next((pair for pair in found if pair.ended_at is None), None)
    if pair and not pair.number:
        raise Missing(actor=by, verb=Verb.SAY_SAME_PERSON)
    past = [each for each in found if each.ended_at and each.number]
    return SamePersonPage(gathered, pair, past, _officers(gathered))


@acts.once
def say(*, by: Actor, consumer_id: UUID, number: str, reason: str, key: UUID) -> UUID:
    """``number``: the ID of the other record."""
    service_id = access.gather(by, consumer=consumer_id).service_id
    other = queries.by_number(service_id, number)
    if other in (None, consumer_id):
        raise NoSuchRecord
    act = acts.on_people(by, Verb.SAY_SAME_PERSON, [consumer_id, other], reason=reason, key=key)
    people = (act.people[0].consumer_id, act.people[1].consumer_id)
    known, signing_in = any(map(queries.open_of, people)), queries.who_sign_in(people)
    facts = [gathered.facts for gathered in act.people]
    others = bool(_officers(act.gathered))
    decision = rules.may_say_same_person(*facts, known=known, signs_in=bool(signing_in), others=others)
    act.require_of_each(lambda _each: decision, known=bool(rules.keeps_both(*facts)))
    asked = {"asked": people[0] in signing_in, "second_asked": people[1] in signing_in}
    SamePerson.objects.create(**act.row, second_id=people[1], reason=reason, **asked)
    return act.record("same_person")


@acts.once
def agree_as_officer(*, by: Actor, pair_id: UUID, agreed: bool, key: UUID) -> UUID:
    """In force as soon as the person has agreed too. A no is the end of it."""
    act, pair = _on_pair(by, Verb.ANSWER_SAME_PERSON, pair_id, _in_word(agreed=agreed), key)
    said = rules.SamePersonFacts(pair.created_by_id == by.user_id, bool(pair.officer), over=bool(pair.ended_at))
    first, second = (each.facts for each in act.people)
    decision = rules.may_agree_as_officer(first, second, said)
    act.require_of_each(lambda _each: decision, known=bool(rules.keeps_both(first, second)))
    if agreed:
        whole = pair.agreed_but()
        _change(act, pair, officer_id=by.user_id, officer_agreed_at=act.facts.at, **_in_force(act, pair, whole=whole))
    else:
        _end(act, pair)
    return act.record("same_person", pair_id)


@acts.once
def agree_as_person(*, by: Actor, pair_id: UUID, agreed: bool, key: UUID) -> UUID:
    """From the record that the sign-in belongs to. A no is the end of it."""
    act, pair = _on_pair(by, Verb.ANSWER_SAME_PERSON, pair_id, _in_word(agreed=agreed), key)
    own, also = _as_person(act, pair)
    said = rules.SamePersonFacts(agreed=bool(pair.agreed_from(own)), over=bool(pair.ended_at))
    act.require(rules.may_agree_as_person(act.facts, said))
    if agreed:
        side = "agreed_at" if own == pair.consumer_id else "second_agreed_at"
        whole = bool(pair.officer) and pair.agreed_but(own)
        _change(act, pair, **{side: act.facts.at}, **_in_force(act, pair, whole=whole))
    else:
        _end(act, pair)
    return act.record("same_person", pair_id, also=also)


@acts.once
def end(*, by: Actor, pair_id: UUID, reason: str, key: UUID) -> UUID:
    """By an officer."""
    act, pair = _on_pair(by, Verb.END_SAME_PERSON, pair_id, reason, key)
    first, second = (each.facts for each in act.people)
    decision = rules.may_end_as_officer(first, second, rules.SamePersonFacts(over=bool(pair.ended_at)))
    act.require_of_each(lambda _each: decision, known=bool(rules.keeps_both(first, second)))
    _end(act, pair, reason)
    return act.record("same_person", pair_id)


@acts.once
def end_mine(*, by: Actor, pair_id: UUID, key: UUID) -> UUID:
    """By the person, without a reason."""
    act, pair = _on_pair(by, Verb.END_SAME_PERSON, pair_id, "theirs", key)
    _own, also = _as_person(act, pair)
    act.require(rules.may_end_as_person(act.facts, rules.SamePersonFacts(over=bool(pair.ended_at))))
    _end(act, pair)
    return act.record("same_person", pair_id, also=also)


def open_mine(*, by: Actor) -> MySamePerson:
    """What was said of my records. No content, so no event."""
    me, _gathered = my.mine(by, Verb.ANSWER_SAME_PERSON)
    return MySamePerson(me, there(queries.open_of(me.id), actor=by, verb=Verb.ANSWER_SAME_PERSON))


def _on_pair(by: Actor, verb: Verb, pair_id: UUID, reason: str, key: UUID) -> tuple[Act, Pair]:
    """As it stands once nobody else writes about the two."""
    known = _known(by, verb, pair_id)
    act = acts.on_people(by, verb, known.people, reason=reason, key=key)
    return act, _known(by, verb, pair_id)


def _known(by: Actor, verb: Verb, pair_id: UUID) -> Pair:
    return there(queries.one(pair_id), actor=by, verb=verb)


def _as_person(act: Act, pair: Pair) -> tuple[UUID | None, list[Subject]]:
    """From here on the act is about the record of the sign-in; the event is about the other too."""
    own = pair.mine
    act.people = [each for each in act.people if each.consumer_id == own] or act.people
    return own, [Subject(SubjectKind.CONSUMER, pair.other(own))]


def _in_force(act: Act, pair: Pair, *, whole: bool) -> dict[str, object]:
    return {"in_force_at": act.facts.at} if whole and pair.in_force_at is None else {}


def _end(act: Act, pair: Pair, reason: str = "") -> None:
    _change(act, pair, ended_by_id=act.gathered.actor.user_id, ended_at=act.facts.at, end_reason=reason)


def _change(act: Act, pair: Pair, **said: object) -> None:
    if not SamePerson.objects.filter(pk=pair.id).update(**said):
        raise Missing(actor=act.gathered.actor, verb=act.verb)


def _in_word(*, agreed: bool) -> str:
    return "yes" if agreed else "no"


def _officers(gathered: Gathered) -> list[str]:
    return my.to_ask(gathered.consumer_id, gathered.service_id, without=gathered.actor.user_id)
