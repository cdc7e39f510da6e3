"""Safety concerns: raised by whoever works with a person, acknowledged and closed by a clinician. No service model and
no consent stands in their way, and they unlock nothing: no verb here reads or changes a note."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from peernotes import access, audit
from peernotes.actions import acts, reading
from peernotes.enums import ConcernBasis, ConcernStatus, Verb
from peernotes.errors import Missing
from peernotes.models import ConcernHold, SafetyConcern, Service
from peernotes.policy import concerns as rules
from peernotes.policy import people as people_rules
from peernotes.queries import concerns as queries
from peernotes.queries import people as people_queries
from peernotes.queries.record import risk

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from peernotes.access import Gathered
    from peernotes.actions.acts import Act
    from peernotes.policy.decision import Decision
    from peernotes.policy.facts import Actor, Facts
    from peernotes.queries.concerns import Concern, ConcernState, Hold
    from peernotes.queries.keyset import Cursor, Page
    from peernotes.queries.people import Duty, Person
    from peernotes.queries.record.risk import ToSign

    Rule = Callable[[Facts, rules.ConcernFacts], Decision]

OBJECT = "concern"


@dataclass(frozen=True, slots=True)
class Said:
    """The least that helps. ``not_told_reason``: why the person does not know yet, if they do not."""

    fact: str
    basis: str
    told_consumer: bool
    not_told_reason: str = ""


@dataclass(frozen=True, slots=True)
class Held:
    """Until when a concern is kept from its person, and why. ``until`` empty: for as long as may be."""

    reason: str
    until: date | None = None
    danger_to_other: bool = False


@dataclass(frozen=True, slots=True)
class ConcernPage:
    """``duty``: whom to ring."""

    gathered: Gathered
    concern: Concern
    holds: list[Hold]
    duty: Duty | None = None

    @property
    def facts(self) -> rules.ConcernFacts:
        found = self.concern
        return rules.ConcernFacts(
            ConcernStatus(found.status),
            raised_by_me=found.raised_by_me,
            told=found.told_consumer or found.told_at is not None,
            hold_until=found.hold_until,
            today=found.today,
            held_since=self.holds[0].day if self.holds else None,
            held_by_me=bool(self.holds and self.holds[-1].mine),
            from_carer=found.basis == ConcernBasis.RAISED_BY_CARER,
        )


@dataclass(frozen=True, slots=True)
class ConcernList:
    """``waiting``, ``of_team``, what others raised whom the reader supervises, and ``to_sign``, what peer workers wrote about
    risk, are empty on every page but the first."""

    waiting: list[Concern]
    answered: Page[Concern]
    of_team: list[ConcernState]
    to_sign: list[ToSign]


@dataclass(frozen=True, slots=True)
class WhomPage:
    """Whom is it about, when that is not known yet."""

    duties: list[Duty]
    people: Page[Person]


@dataclass(frozen=True, slots=True)
class RaisePage:
    """``expects_telling``: the service model expects that the person is told first."""

    gathered: Gathered
    person: Person
    duty: Duty

    @property
    def expects_telling(self) -> bool:
        return not rules.told_first(self.gathered.facts, told=False, reason="")


def whom(*, by: Actor, words: str, cursor: Cursor | None = None) -> WhomPage:
    places, people = reading.find_people(by=by, words=words, cursor=cursor, rule=people_rules.may_choose_person)
    return WhomPage(people_queries.duties([place.service_id for place in places]), people)


def prepare(*, by: Actor, consumer_id: UUID) -> RaisePage:
    """The page before raising one. No event: nothing is read but who it is about and whom to ring."""
    gathered = access.gather(by, consumer=consumer_id)
    gathered.require(rules.may_raise(gathered.facts), Verb.RAISE_CONCERN)
    return RaisePage(gathered, people_queries.person(consumer_id), people_queries.duties([gathered.service_id])[0])


@acts.once
def raise_concern(*, by: Actor, consumer_id: UUID, said: Said, key: UUID) -> UUID:
    """The service's clock starts now: ``due_at`` is when a clinician should have acknowledged it. It is whoever's is on
    duty, until then and for as long as they are."""
    act = acts.on_person(by, Verb.RAISE_CONCERN, consumer_id, reason="safety concern", key=key)
    act.require(rules.may_raise(act.facts))
    return put_up(act, said)


def put_up(act: Act, said: Said) -> UUID:
    """Once it is decided who may."""
    act.require(rules.told_first(act.facts, told=said.told_consumer, reason=said.not_told_reason))
    return store(act, said)


def store(act: Act, said: Said) -> UUID:
    """Without reading it back: not everybody who raises one may."""
    minutes = Service.objects.values_list("concern_minutes", flat=True).get(pk=act.gathered.service_id)
    due_at = act.facts.at + timedelta(minutes=minutes)
    owner_id, until = queries.on_duty(act.gathered.consumer_id)
    concern = SafetyConcern(
        **act.row,
        fact=said.fact,
        basis=said.basis,
        told_consumer=said.told_consumer,
        not_told_reason="" if said.told_consumer else said.not_told_reason,
        due_at=due_at,
        owner_id=owner_id,
        passes_on_at=min(due_at, until) if until else None,
    )
    SafetyConcern.objects.bulk_create([concern], ignore_conflicts=True)
    return act.record(OBJECT)


def open_list(*, by: Actor, cursor: Cursor | None = None) -> ConcernList:
    """The concerns that the actor may read, by name and moment; the fact itself is on the concern's own page. For
    everybody: who may read none sees an empty list. Staff leave an event in each service, a consumer one about
    themselves."""
    waiting = queries.waiting(by) if cursor is None else []
    answered = queries.answered(by, cursor)
    to_sign = risk.to_sign() if cursor is None else []
    rows = [*waiting, *answered.rows, *to_sign]
    places = access.services_of(by)
    if not places:
        places = [access.gather(by, consumer=key) for key in {row.consumer_id for row in rows}]
    looks = ((place, [row.id for row in rows if row.service_id == place.service_id]) for place in places)
    audit.record_each(Verb.READ_CONCERN, looks)
    of_team = queries.of_team() if cursor is None else []
    return ConcernList(waiting, answered, of_team, to_sign)


def open_concern(*, by: Actor, concern_id: UUID) -> ConcernPage:
    concern = _known(by, concern_id, Verb.READ_CONCERN)
    duty = people_queries.duties([concern.service_id])[0]
    holds = queries.holds(by, [concern_id])
    page = ConcernPage(access.gather(by, consumer=concern.consumer_id), concern, holds, duty)
    page.gathered.require(rules.may_read(page.gathered.facts, page.facts), Verb.READ_CONCERN)
    audit.record(Verb.READ_CONCERN, page.gathered, object_type=OBJECT, object_id=concern_id)
    return page


def acknowledge(*, by: Actor, concern_id: UUID, held: Held | None = None) -> None:
    """Stops the clock; from now on the person sees it, if they know. Who comes second changes nothing: the first name
    stays. ``held``: why they do not know yet, and for how long."""
    rule = partial(rules.may_take_on, reason=held.reason if held else "")
    act, page = _answering(by, concern_id, rule, reason="acknowledged")
    changed = SafetyConcern.objects.filter(pk=concern_id, status=ConcernStatus.OPEN).update(
        status=ConcernStatus.ACKNOWLEDGED,
        acknowledged_by_id=by.user_id,
        acknowledged_at=act.facts.at,
        owner_id=by.user_id,
    )
    if changed:
        act.record(OBJECT, concern_id)
    if changed and held and not rules.knows(page.facts):
        _hold(replace(act, verb=Verb.HOLD_CONCERN), page, held)


def take_over(*, by: Actor, concern_id: UUID) -> None:
    """From the clinician who has taken it on, and who still stands under it. One's own stays one's own."""
    act, _page = _answering(by, concern_id, rules.may_acknowledge, reason="taken over", verb=Verb.TAKE_OVER_CONCERN)
    theirs = SafetyConcern.objects.filter(pk=concern_id, status=ConcernStatus.ACKNOWLEDGED)
    if theirs.exclude(owner=by.user_id).update(owner_id=by.user_id):
        act.record(OBJECT, concern_id)


@acts.once
def hold(*, by: Actor, concern_id: UUID, held: Held, key: UUID) -> UUID:
    """For longer than before."""
    act, page = _answering(by, concern_id, rules.may_hold, reason="held back", verb=Verb.HOLD_CONCERN, key=key)
    _hold(act, page, held)
    return concern_id


def _hold(act: Act, page: ConcernPage, held: Held) -> None:
    latest = rules.latest(page.facts)
    ConcernHold.objects.create(
        **act.row | {"id": uuid4()},
        concern_id=page.concern.id,
        until=min(held.until or latest, latest),
        reason=held.reason,
        danger_to_other=held.danger_to_other,
    )
    act.record(OBJECT, page.concern.id)


def tell(*, by: Actor, concern_id: UUID) -> None:
    """The person was told; from now on they see it. Once."""
    act, _page = _answering(by, concern_id, rules.may_tell, reason="told")
    if SafetyConcern.objects.filter(pk=concern_id, told_at=None, told_consumer=False).update(told_at=act.facts.at):
        act.record(OBJECT, concern_id)


@acts.once
def close(*, by: Actor, concern_id: UUID, outcome: str, key: UUID) -> UUID:
    """With what was done. One that nobody had acknowledged is acknowledged by closing it, if its person knows."""
    act, page = _answering(by, concern_id, rules.may_take_on, reason="closed", key=key)
    row = SafetyConcern.objects.get(pk=concern_id)
    if page.concern.acknowledged_at is None:
        row.acknowledged_by_id, row.acknowledged_at = by.user_id, act.facts.at
        row.owner_id = by.user_id
    row.status, row.outcome = ConcernStatus.CLOSED, outcome
    row.closed_by_id, row.closed_at = by.user_id, act.facts.at
    row.save()
    return act.record(OBJECT, concern_id)


def _known(by: Actor, concern_id: UUID, verb: Verb) -> Concern:
    """Whoever may not know of a concern gets 404."""
    concern = queries.one(by, concern_id)
    if concern is None:
        raise Missing(actor=by, verb=verb)
    return concern


def _answering(
    by: Actor,
    concern_id: UUID,
    rule: Rule,
    *,
    reason: str,
    key: UUID | None = None,
    verb: Verb = Verb.ACKNOWLEDGE_CONCERN,
) -> tuple[Act, ConcernPage]:
    """As it is once every other answer has ended. A reader who may not answer it, even a clinician who may not know the
    person otherwise, is told why."""
    whose = _known(by, concern_id, verb).consumer_id
    act = acts.on_person(by, verb, whose, reason=reason, key=key, about=concern_id)
    page = ConcernPage(act.gathered, _known(by, concern_id, verb), queries.holds(by, [concern_id]))
    act.require(rules.may_read(act.facts, page.facts))
    act.require(rule(act.facts, page.facts), known=True)
    return act, page


def may_answer(page: ConcernPage) -> bool:
    return bool(rules.may_acknowledge(page.gathered.facts, page.facts))


def may_take_over(page: ConcernPage) -> bool:
    return page.facts.status == ConcernStatus.ACKNOWLEDGED and not page.concern.mine and may_answer(page)


def may_tell(page: ConcernPage) -> bool:
    """Once it was taken on: before that the person would not see it all the same."""
    return (
        page.concern.acknowledged_at is not None
        and not page.facts.told
        and bool(rules.may_tell(page.gathered.facts, page.facts))
    )


def may_hold(page: ConcernPage) -> bool:
    """Also while it would be refused, so that whoever held it last reads who can."""
    facts = page.gathered.facts
    stands = page.concern.acknowledged_at is not None and not rules.knows(page.facts)
    return stands and bool(rules.may_tell(facts, page.facts))


def why_not_hold(page: ConcernPage) -> Decision:
    return rules.may_hold(page.gathered.facts, page.facts)


def may_know(page: ConcernPage) -> bool:
    """Whether the reader may open the person's page too; any clinician may read the concern."""
    return bool(people_rules.may_see_person(page.gathered.facts))
