"""What a meeting talks about of one person: brought, what they think themselves, decided, told (docs/decisions/0064)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from peernotes import access, audit
from peernotes.actions import acts, reading, team_meetings
from peernotes.actions.notes.decisions import method_of
from peernotes.actions.seen import require_unchanged
from peernotes.enums import ConsentState, Verb
from peernotes.errors import Missing, Stale, there
from peernotes.models import MeetingItem
from peernotes.policy import meeting_items as rules
from peernotes.policy.people import is_oneself, is_peer
from peernotes.policy.team_meetings import may_meet, peers_meet
from peernotes.queries import meeting_items as queries
from peernotes.queries import my

if TYPE_CHECKING:
    from datetime import date

    from peernotes.access import Gathered
    from peernotes.actions.acts import Act
    from peernotes.policy.decision import Decision
    from peernotes.policy.facts import Actor
    from peernotes.policy.meeting_items import MeetingItemFacts
    from peernotes.queries.history import Past
    from peernotes.queries.keyset import Cursor, Page
    from peernotes.queries.meeting_items import ItemLine, SaidBefore
    from peernotes.queries.my import Me

OBJECT = "meeting_item"
NOTHING: dict[str, object] = {
    "consumer_view": "", "view_by_id": None, "view_method": "", "view_at": None, "statement_id": None,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class ViewWords:
    """``statement``: what they had said to their team, in place of ``text``."""

    text: str = ""
    statement_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class ItemsOfPerson:
    gathered: Gathered
    items: Page[ItemLine]


@dataclass(frozen=True, slots=True)
class ItemPage:
    """``item``'s facts for this reader; ``said_before``: what of it they may bring."""

    gathered: Gathered
    item: ItemLine
    facts: MeetingItemFacts
    said_before: list[SaidBefore]

    @property
    def may_decide(self) -> bool:
        return bool(rules.may_decide_item(self.gathered.facts, self.facts))

    @property
    def may_correct(self) -> bool:
        return bool(rules.may_correct_item(self.gathered.facts, self.facts))

    @property
    def may_tell(self) -> bool:
        return bool(rules.may_tell_decided(self.gathered.facts, self.facts))

    @property
    def may_bring(self) -> Decision:
        return rules.may_bring_view(self.gathered.facts, self.facts, said_to_all=bool(self.said_before))

    @property
    def may_speak(self) -> bool:
        """As the person said, also where there is nothing left for it to bring."""
        return self.may_hear_yes and self.facts.said == ConsentState.GIVEN

    @property
    def may_hear_yes(self) -> bool:
        return bool(rules.may_hear_yes(self.gathered.facts, self.facts))


@dataclass(frozen=True, slots=True)
class MyMeetings:
    me: Me
    items: Page[ItemLine]


@dataclass(frozen=True, slots=True)
class MyMeeting:
    """``may_say``: what they think themselves; ``may_name``: who may say it there. ``earlier``: what was put right since."""

    me: Me
    gathered: Gathered
    item: ItemLine
    may_say: Decision
    may_name: bool
    said_before: list[SaidBefore]
    earlier: list[Past]


def open_mine(*, by: Actor, cursor: Cursor | None = None) -> MyMeetings:
    me, gathered = my.oneself(by, Verb.READ_MEETING_ITEM)
    found = queries.of_person(me.id, cursor)
    audit.record(Verb.READ_MEETING_ITEM, gathered, seen=[item.id for item in found.rows])
    return MyMeetings(me, found)


def open_mine_one(*, by: Actor, item_id: UUID) -> MyMeeting:
    me, gathered = my.oneself(by, Verb.READ_MEETING_ITEM)
    item = known(by, Verb.READ_MEETING_ITEM, me.id, item_id)
    audit.record(Verb.READ_MEETING_ITEM, gathered, object_type=OBJECT, object_id=item_id)
    earlier = queries.earlier(item_id) if item.corrected_at else []
    may_say = rules.may_say_what_i_think(gathered.facts, item.facts)
    if not may_say:
        return MyMeeting(me, gathered, item, may_say, False, [], earlier)
    names = peers_meet(gathered.facts.policy)
    return MyMeeting(me, gathered, item, may_say, names, queries.statements(me.id), earlier)


def open_of_person(*, by: Actor, consumer_id: UUID, cursor: Cursor | None = None) -> ItemsOfPerson:
    gathered = _as_team(by, Verb.READ_MEETING_ITEM, consumer_id)
    found = queries.of_person(consumer_id, cursor)
    audit.record(Verb.READ_MEETING_ITEM, gathered, seen=[item.id for item in found.rows])
    return ItemsOfPerson(gathered, found)


def open_late(*, by: Actor) -> list[ItemLine]:
    """Whom one should have told by now."""
    services = {one.service_id: one for one in reading.services_to_search(by, may_meet)}
    found = [item for item in queries.late(by.user_id) if item.service_id in services] if by.user_id else []
    team_meetings.record_of_people(services, found)
    return found


def open_one(*, by: Actor, consumer_id: UUID, item_id: UUID) -> ItemPage:
    gathered, item = of_item(by, Verb.READ_MEETING_ITEM, consumer_id, item_id)
    facts = item.facts
    before = [] if facts.viewed or facts.decided else _to_bring(gathered, queries.statements(consumer_id))
    return ItemPage(gathered, item, facts, before)


def of_item(by: Actor, verb: Verb, consumer_id: UUID, item_id: UUID) -> tuple[Gathered, ItemLine]:
    """As one of those who work with the person, with its event."""
    gathered = _as_team(by, verb, consumer_id)
    item = known(by, verb, consumer_id, item_id)
    audit.record(verb, gathered, object_type=OBJECT, object_id=item_id)
    return gathered, item


def _as_team(by: Actor, verb: Verb, consumer_id: UUID) -> Gathered:
    gathered = access.gather(by, consumer=consumer_id)
    if gathered.facts.actor.is_consumer:
        raise Missing(actor=by, verb=verb)
    gathered.require(rules.may_read_item_as_team(gathered.facts), verb)
    return gathered


def known(by: Actor, verb: Verb, consumer_id: UUID, item_id: UUID) -> ItemLine:
    item = there(queries.one(item_id), actor=by, verb=verb)
    if item.consumer_id != consumer_id:
        raise Missing(actor=by, verb=verb)
    return item


def _to_bring(gathered: Gathered, said: list[SaidBefore]) -> list[SaidBefore]:
    """What was said to some of the team goes no further without its person."""
    return said if is_peer(gathered.facts) else [one for one in said if rules.said_to_all(one.sent_to)]


def acting(by: Actor, verb: Verb, consumer_id: UUID, key: UUID | None, item_id: UUID) -> tuple[Act, ItemLine]:
    act = acts.on_person(by, verb, consumer_id, reason=OBJECT, key=key, about=item_id)
    if act.facts.actor.is_consumer:
        raise Missing(actor=by, verb=verb)
    act.require(rules.may_read_item_as_team(act.facts))
    return act, known(by, verb, consumer_id, item_id)


def acting_on_mine(by: Actor, verb: Verb, key: UUID, item_id: UUID) -> tuple[Act, ItemLine]:
    me, _gathered = my.oneself(by, verb)
    act = acts.on_person(by, verb, me.id, reason=OBJECT, key=key, about=item_id)
    act.require(is_oneself(act.facts))
    return act, known(by, verb, me.id, item_id)


@acts.once
def bring(
    *, by: Actor, consumer_id: UUID, meeting_id: UUID, question: str, again_of: UUID | None = None, key: UUID
) -> UUID:
    """``again_of``: what a meeting that was called off would have talked about. What its person thinks is not carried over: they
    bring it again, or not (docs/decisions/0086)."""
    verb = Verb.BRING_TO_MEETING
    act = acts.on_person(by, verb, consumer_id, reason=OBJECT, key=key)
    if act.facts.actor.is_consumer:
        raise Missing(actor=by, verb=verb)
    act.require(rules.may_read_item_as_team(act.facts))
    meeting = team_meetings.require_of(by, verb, meeting_id, act.gathered.service_id)
    off = meeting.called_off_at is not None
    act.require(rules.may_bring_to_meeting(act.facts, meeting.kind, called_off=off))
    if again_of is not None:
        act.require(rules.may_bring_again(known(by, verb, consumer_id, again_of).facts))
    MeetingItem.objects.create(**act.row, meeting_id=meeting_id, question=question, again_of_id=again_of)
    return act.record(OBJECT)


@acts.once
def bring_view(*, by: Actor, consumer_id: UUID, item_id: UUID, words: ViewWords, key: UUID) -> UUID:
    """What the person thinks, word for word, by who works with them."""
    verb = Verb.BRING_VIEW
    act, item = acting(by, verb, consumer_id, key, item_id)
    said = _said_before(by, verb, consumer_id, words)
    to_all = said is not None and rules.said_to_all(said.sent_to)
    facts = item.facts
    act.require(rules.may_bring_view(act.facts, facts, said_to_all=to_all))
    _put(act, item_id, said.words if said else words.text, words.statement_id)
    return act.record(OBJECT, item_id)


def view_of(item: ItemLine) -> dict[str, object]:
    """What the form is drawn from."""
    return {"view": item.consumer_view, "at": item.view_at}


@acts.once
def say_mine(*, by: Actor, item_id: UUID, words: ViewWords, seen: str, key: UUID) -> UUID:
    """By the person themselves; with no words it is taken out. Raises Stale if something else stands there since it was ``seen``."""
    verb = Verb.BRING_VIEW
    act, item = acting_on_mine(by, verb, key, item_id)
    act.require(rules.may_say_what_i_think(act.facts, item.facts))
    require_unchanged(seen, view_of(item))
    said = _said_before(by, verb, item.consumer_id, words)
    _put(act, item_id, said.words if said else words.text, words.statement_id, method_of(by))
    return act.record(OBJECT, item_id)


def _said_before(by: Actor, verb: Verb, consumer_id: UUID, words: ViewWords) -> SaidBefore | None:
    if words.statement_id is None:
        return None
    said = (one for one in queries.statements(consumer_id) if one.id == words.statement_id)
    return there(next(said, None), actor=by, verb=verb)


def _put(act: Act, item_id: UUID, text: str, statement_id: UUID | None, method: str = "") -> None:
    about = {
        "view_by_id": act.gathered.actor.user_id,
        "view_method": method,
        "view_at": act.facts.at,
        "statement_id": statement_id,
    }
    new = {"consumer_view": text, **about} if text.strip() else NOTHING
    MeetingItem.objects.filter(pk=item_id).update(**new)


@acts.once
def decide(*, by: Actor, consumer_id: UUID, item_id: UUID, decided: str, tell_by: date, key: UUID) -> UUID:
    act, item = acting(by, Verb.DECIDE_IN_MEETING, consumer_id, key, item_id)
    act.require(rules.may_decide_item(act.facts, item.facts))
    said = {"decided": decided, "tell_by": tell_by, "decided_by_id": by.user_id, "decided_at": act.facts.at}
    MeetingItem.objects.filter(pk=item_id).update(**said)
    return act.record(OBJECT, item_id)


def written_of(item: ItemLine) -> dict[str, object]:
    """What whoever asks wrote of it and may put right: what the form is drawn from."""
    facts = item.facts
    asked = {"question": item.question} if rules.corrects_question(facts) else {}
    return asked | ({"decided": item.decided} if rules.corrects_decision(facts) else {})


@acts.once
def correct(*, by: Actor, consumer_id: UUID, item_id: UUID, words: dict[str, str], seen: str, key: UUID) -> UUID:
    """By who wrote it. Its person reads what stands there now, that it was put right, and what it said before. Raises Stale if it
    was put right elsewhere since it was ``seen``."""
    act, item = acting(by, Verb.CORRECT_MEETING_ITEM, consumer_id, key, item_id)
    act.require(rules.may_correct_item(act.facts, item.facts))
    stands = written_of(item)
    require_unchanged(seen, stands)
    if words.keys() != stands.keys():
        raise Stale(0)
    new = {name: words[name] for name, old in stands.items() if words[name] != old}
    if new:
        MeetingItem.objects.filter(pk=item_id).update(**new, corrected_at=act.facts.at)
    return act.record(OBJECT, item_id)


@acts.once
def tell(*, by: Actor, consumer_id: UUID, item_id: UUID, key: UUID | None) -> UUID:
    """That somebody talked with the person about it."""
    act, item = acting(by, Verb.TELL_DECIDED, consumer_id, key, item_id)
    act.require(rules.may_tell_decided(act.facts, item.facts))
    MeetingItem.objects.filter(pk=item_id).update(told_by_id=by.user_id, told_at=act.facts.at)
    return act.record(OBJECT, item_id)
