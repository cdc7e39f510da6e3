"""What a peer worker and a consumer agree about contact. Both write the draft, each says yes to its words, and a change of
them asks both again; once both have agreed it takes the place of the one before."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from peernotes import access, audit
from peernotes.actions import acts
from peernotes.actions.notes.decisions import method_of
from peernotes.enums import PEER_ROLES, AgreementState, Method, Verb
from peernotes.errors import Missing, Stale, there
from peernotes.models import Agreement
from peernotes.policy import agreements as rules
from peernotes.policy import consent
from peernotes.policy.decision import first_denial
from peernotes.policy.people import is_oneself
from peernotes.policy.witnesses import may_witness
from peernotes.queries import agreements as queries
from peernotes.queries import consents, my, people

if TYPE_CHECKING:
    from uuid import UUID

    from peernotes.access import Gathered
    from peernotes.actions.acts import Act
    from peernotes.actions.notes.decisions import Witnessed
    from peernotes.policy.decision import Decision
    from peernotes.policy.facts import Actor, Facts
    from peernotes.queries.my import Me, Worker
    from peernotes.queries.people import Person

OBJECT = "agreement"
WORDS = (
    "days_and_hours",
    "channels",
    "places",
    "out_of_hours",
    "what_i_share_of_myself",
    "what_i_want_kept",
    "wants_cover",
)
NOBODY_YET = {"worker_agreed_at": None, "consumer_agreed_at": None, "method": "", "witness": "", "reason": ""}


@dataclass(frozen=True, slots=True)
class OfPerson:
    """For the peer worker. ``agreements``: the latest first."""

    gathered: Gathered
    person: Person
    agreements: list[Agreement]
    may_write: bool

    @property
    def dictated(self) -> bool:
        return not self.person.signs_in


@dataclass(frozen=True, slots=True)
class Mine:
    """For the consumer, by their own sign-in or on a visit. ``now``: they work together at this moment."""

    me: Me
    worker_id: UUID
    name: str
    agreements: list[Agreement]
    now: bool


@dataclass(frozen=True, slots=True)
class DraftSeen:
    """Which agreement, and in which words, was on the screen of whoever acts. ``version``: 0 if there was no draft."""

    consumer_id: UUID
    worker_id: UUID
    version: int


def open_of_person(*, by: Actor, consumer_id: UUID) -> OfPerson:
    gathered = access.gather(by, consumer=consumer_id)
    if is_oneself(gathered.facts):
        raise Missing(actor=by, verb=Verb.READ_AGREEMENT)
    gathered.require(rules.may_agree(gathered.facts), Verb.READ_AGREEMENT)
    found = queries.of_two(consumer_id, by.user_id)
    audit.record(Verb.READ_AGREEMENT, gathered, seen=[one.pk for one in found])
    may_write = bool(rules.may_write_agreement(gathered.facts))
    return OfPerson(gathered, people.person(consumer_id), found, may_write)


def open_mine(*, by: Actor, worker_id: UUID) -> Mine:
    me, gathered = my.oneself(by, Verb.READ_AGREEMENT)
    found, peer = queries.of_two(me.id, worker_id), _peer(me.id, worker_id)
    if not (found or peer):
        raise Missing(actor=by, verb=Verb.READ_AGREEMENT)
    audit.record(Verb.READ_AGREEMENT, gathered, seen=[one.pk for one in found])
    return Mine(me, worker_id, peer.name if peer else found[0].worker.name, found, peer is not None)


def _peer(consumer_id: UUID, worker_id: UUID) -> Worker | None:
    """Who works with them as a peer worker at this moment."""
    team = my.team(consumer_id)
    return next((one for one in team if one.user_id == worker_id and PEER_ROLES & set(one.roles)), None)


@acts.once
def write(*, by: Actor, seen: DraftSeen, said: dict[str, Any], key: UUID) -> UUID:
    """``said``: what the one who writes may say of WORDS; the rest stays as the other has it. Raises Stale when it was
    changed elsewhere."""
    act = _act(by, Verb.WRITE_AGREEMENT, seen, key)
    act.require(rules.may_write_agreement(act.facts))
    found = queries.of_two(seen.consumer_id, seen.worker_id)
    draft = queries.draft(found)
    if (draft.version if draft else 0) != seen.version:
        raise Stale(draft.version if draft else 0)
    row = draft or _next(act, seen, found)
    _change(row, **said, **NOBODY_YET, version=seen.version + 1, changed_at=act.facts.at)
    return act.record(OBJECT, row.pk)


def _act(by: Actor, verb: Verb, seen: DraftSeen, key: UUID) -> Act:
    act = acts.on_person(by, verb, seen.consumer_id, reason=OBJECT, key=key)
    own = is_oneself(act.facts)
    if not (_peer(seen.consumer_id, seen.worker_id) if own else seen.worker_id == by.user_id):
        raise Missing(actor=by, verb=verb)
    return act


def _next(act: Act, seen: DraftSeen, found: list[Agreement]) -> Agreement:
    """A draft that begins as what was agreed last."""
    last = found[0] if found else None
    words = {name: getattr(last, name) for name in WORDS} if last else {}
    number = last.number + 1 if last else 1
    return Agreement(**act.row, worker_id=seen.worker_id, number=number, **words)


def open_to_write_down(*, by: Actor, consumer_id: UUID) -> OfPerson:
    """Before the yes of somebody without a sign-in is written down."""
    found = open_of_person(by=by, consumer_id=consumer_id)
    found.gathered.require(_may_write_down(found.gathered.facts, dictated=found.dictated), Verb.AGREE_ON_CONTACT)
    return found


def _may_write_down(facts: Facts, *, dictated: bool) -> Decision:
    return first_denial(
        lambda: rules.may_write_agreement(facts), lambda: consent.may_hand_over_choices(facts, signs_in=not dictated)
    )


@acts.once
def agree(*, by: Actor, seen: DraftSeen, key: UUID) -> UUID:
    """For oneself, to the words that were on the screen; else Stale."""
    act = _act(by, Verb.AGREE_ON_CONTACT, seen, key)
    act.require(rules.may_write_agreement(act.facts))
    if is_oneself(act.facts):
        return _say_yes(act, seen, consumer_agreed_at=act.facts.at, method=method_of(by))
    return _say_yes(act, seen, worker_agreed_at=act.facts.at)


@acts.once
def write_down_yes(*, by: Actor, seen: DraftSeen, witnessed: Witnessed, key: UUID) -> UUID:
    """Of a consumer without a sign-in, who said it aloud or ticked it on paper, with a witness."""
    act = _act(by, Verb.AGREE_ON_CONTACT, seen, key)
    method = Method(witnessed.method)
    act.require(_may_write_down(act.facts, dictated=not people.signs_in(seen.consumer_id)))
    act.require(consent.may_record(act.facts, method))
    act.require(consent.witness_complete(method, witnessed.witness, witnessed.reason))
    act.require(vouches(act.gathered, witnessed.witness))
    return _say_yes(act, seen, consumer_agreed_at=act.facts.at, **vars(witnessed))


def vouches(gathered: Gathered, witness: str) -> Decision:
    """Nobody who has a part in it."""
    part, known = consents.names_with_part(gathered), consents.names_to_ask(gathered)
    return may_witness(witness, part=part, known=known)


def _say_yes(act: Act, seen: DraftSeen, **yes: object) -> UUID:
    found = queries.of_two(seen.consumer_id, seen.worker_id)
    draft = there(queries.draft(found), actor=act.gathered.actor, verb=act.verb)
    if draft.version != seen.version:
        raise Stale(draft.version)
    for name, value in yes.items():
        setattr(draft, name, value)
    if draft.worker_agreed_at and draft.consumer_agreed_at:
        before = queries.agreed(found)
        if before:
            _change(before, state=AgreementState.REPLACED)
        yes |= {"state": AgreementState.AGREED, "agreed_at": act.facts.at}
    _change(draft, **yes)
    return act.record(OBJECT, draft.pk)


def _change(row: Agreement, **values: object) -> None:
    for name, value in values.items():
        setattr(row, name, value)
    row.save(update_fields=None if row._state.adding else list(values), force_insert=row._state.adding)
