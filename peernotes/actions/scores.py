"""What somebody answers about how it is going: by their own sign-in, on a device that was handed over, or typed in from
paper; and whether they share it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import connection

from peernotes import access, audit
from peernotes.actions import acts
from peernotes.actions.consents import ConsentAnswer
from peernotes.actions.consents import answer as answer_consent
from peernotes.actions.notes.decisions import method_of
from peernotes.enums import ConsentScope, Method, SubjectKind, Verb
from peernotes.errors import Missing, Refused, there
from peernotes.models import MeasureScore
from peernotes.policy import evaluation as rules
from peernotes.policy.facts import Subject
from peernotes.policy.people import is_oneself, works_in_care
from peernotes.queries import my
from peernotes.queries import scores as queries

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from peernotes.access import Gathered
    from peernotes.actions.acts import Act
    from peernotes.measures import Score
    from peernotes.policy.decision import Decision
    from peernotes.policy.facts import Actor
    from peernotes.queries.my import Me
    from peernotes.queries.scores import AskedRound

OBJECT = "score"
# Gives nothing back: whoever types in a paper does not read what they typed.
ADD = """
INSERT INTO peernotes_measurescore (id, service_id, consumer_id, created_by_id, round_id, worker_id, answers, subscores, total, method)
VALUES (%(id)s, %(service_id)s, %(consumer_id)s, %(created_by_id)s, %(round)s, %(worker)s, %(answers)s, %(subscores)s, %(total)s, %(method)s)"""


@dataclass(frozen=True, slots=True)
class Answered:
    """``answers``: item by item, empty where only scores came in."""

    answers: Sequence[int | None]
    score: Score


@dataclass(frozen=True, slots=True)
class MyScores:
    me: Me
    gathered: Gathered
    rounds: list[AskedRound]


@dataclass(frozen=True, slots=True)
class MyRound:
    me: Me
    asked: AskedRound


@dataclass(frozen=True, slots=True)
class ScoresOfPerson:
    """``shared``: answers that the person shares. ``to_type``: what may be typed in from paper now."""

    gathered: Gathered
    shared: list[AskedRound]
    to_type: list[AskedRound]


def open_mine(*, by: Actor) -> MyScores:
    me, gathered = my.oneself(by, Verb.READ_SCORES)
    gathered.require(is_oneself(gathered.facts), Verb.READ_SCORES)
    found = queries.of_person(me.id, me.service_id)
    seen = [one.score_id for one in found if one.score_id and one.run_id is None]
    audit.record(Verb.READ_SCORES, gathered, seen=seen)
    return MyScores(me, gathered, found)


def open_round(*, by: Actor, round_id: UUID, worker_id: UUID | None = None) -> MyRound:
    """Before it is answered. No event: only what is asked is shown."""
    me, gathered = my.oneself(by, Verb.ANSWER_MEASURE)
    asked = _asked(by, Verb.ANSWER_MEASURE, round_id, worker_id, gathered)
    _require(gathered, rules.may_answer_measure(gathered.facts, asked.facts), Verb.ANSWER_MEASURE, asked)
    return MyRound(me, asked)


def say(*, by: Actor, yes: bool, key: UUID) -> None:
    """Whether one wants to be asked at all."""
    me, _gathered = my.oneself(by, Verb.GIVE_CONSENT)
    answer_consent(by=by, consumer_id=me.id, said=ConsentAnswer(ConsentScope.EVALUATION, yes=yes), key=key)


def open_of_person(*, by: Actor, consumer_id: UUID) -> ScoresOfPerson:
    """As one of those who work with them; the person has a page of their own."""
    gathered = _as_staff(by, Verb.READ_SCORES, consumer_id)
    gathered.require(works_in_care(gathered.facts), Verb.READ_SCORES)
    found = queries.of_person(consumer_id, gathered.service_id)
    shared = [one for one in found if rules.may_see_score(gathered.facts, shared=one.shared_at is not None)]
    audit.record(Verb.READ_SCORES, gathered, seen=[one.score_id for one in shared if one.score_id])
    others = [one for one in found if one.worker_id != by.user_id]
    to_type = [one for one in others if rules.may_answer_measure(gathered.facts, one.facts)]
    return ScoresOfPerson(gathered, shared, to_type)


def open_paper(*, by: Actor, consumer_id: UUID, round_id: UUID, worker_id: UUID | None = None) -> AskedRound:
    """Before a paper is typed in. No event, as above."""
    gathered = _as_staff(by, Verb.ANSWER_MEASURE, consumer_id)
    gathered.require(works_in_care(gathered.facts), Verb.ANSWER_MEASURE)
    _not_about_oneself(by, worker_id)
    asked = _asked(by, Verb.ANSWER_MEASURE, round_id, worker_id, gathered)
    gathered.require(rules.may_answer_measure(gathered.facts, asked.facts), Verb.ANSWER_MEASURE)
    return asked


def _as_staff(by: Actor, verb: Verb, consumer_id: UUID) -> Gathered:
    gathered = access.gather(by, consumer=consumer_id)
    if gathered.facts.actor.is_consumer or gathered.facts.actor.on_visit:
        raise Missing(actor=by, verb=verb)
    return gathered


def _require(gathered: Gathered, decision: Decision, verb: Verb, asked: AskedRound) -> None:
    """A refusal after a group belongs to no service, so that nobody there learns of it (docs/decisions/0088)."""
    if asked.run_id is None:
        return gathered.require(decision, verb)
    if not decision:
        raise Refused(decision, verb=verb)
    gathered.decided.append(decision)


def _record(act: Act, asked: AskedRound, score_id: UUID) -> UUID:
    """As above."""
    if asked.run_id is None:
        return act.record(OBJECT, score_id)
    whose = Subject(SubjectKind.CONSUMER, there(act.gathered.consumer_id))
    audit.record_apart(act.verb, act.gathered, [whose], OBJECT, score_id)
    return score_id


def _not_about_oneself(by: Actor, worker_id: UUID | None) -> None:
    """Nobody is to say to their peer worker's face how it is with them."""
    if worker_id == by.user_id:
        raise Missing(actor=by, verb=Verb.ANSWER_MEASURE)


def _asked(by: Actor, verb: Verb, round_id: UUID, worker_id: UUID | None, gathered: Gathered) -> AskedRound:
    """One of their own service, about whom it asks."""
    person = there(gathered.consumer_id, actor=by, verb=verb)
    asked = there(queries.one(round_id, person, worker_id), actor=by, verb=verb)
    if asked.service_id != gathered.service_id:
        raise Missing(actor=by, verb=verb)
    return asked


@acts.once
def answer(*, by: Actor, round_id: UUID, given: Answered, key: UUID, worker_id: UUID | None = None) -> UUID:
    """Answered again it is a new row: the last one counts."""
    me, _gathered = my.oneself(by, Verb.ANSWER_MEASURE)
    act = acts.on_person(by, Verb.ANSWER_MEASURE, me.id, reason="answered", key=key)
    return _add(act, round_id, worker_id, given, method_of(by))


@acts.once
def type_in(
    *, by: Actor, consumer_id: UUID, round_id: UUID, given: Answered, key: UUID, worker_id: UUID | None = None
) -> UUID:
    """From a paper that they filled in, or what a clinician saw."""
    act = acts.on_person(by, Verb.ANSWER_MEASURE, consumer_id, reason="typed in from paper", key=key)
    act.require(works_in_care(act.facts))
    _not_about_oneself(by, worker_id)
    return _add(act, round_id, worker_id, given, Method.PAPER)


def _add(act: Act, round_id: UUID, worker_id: UUID | None, given: Answered, method: Method) -> UUID:
    asked = _asked(act.gathered.actor, act.verb, round_id, worker_id, act.gathered)
    _require(act.gathered, rules.may_answer_measure(act.facts, asked.facts), act.verb, asked)
    row = act.row | {
        "round": round_id,
        "worker": worker_id,
        "answers": list(given.answers),
        "subscores": json.dumps({code: str(value) for code, value in given.score.subscales.items()}),
        "total": given.score.total,
        "method": method,
    }
    with connection.cursor() as cursor:
        cursor.execute(ADD, row)
    return _record(act, asked, act.new_id)


@acts.once
def share(*, by: Actor, round_id: UUID, yes: bool, key: UUID, worker_id: UUID | None = None) -> UUID:
    """The last answer of a round, with those who work with its person; or with nobody any more."""
    me, _gathered = my.oneself(by, Verb.SHARE_SCORE)
    act = acts.on_person(by, Verb.SHARE_SCORE, me.id, reason="shared" if yes else "not shared", key=key, about=round_id)
    asked = _asked(by, Verb.SHARE_SCORE, round_id, worker_id, act.gathered)
    allowed = rules.may_share_score(act.facts, yes=yes, of_group=asked.run_id is not None)
    _require(act.gathered, allowed, act.verb, asked)
    score_id = there(asked.score_id, actor=by, verb=Verb.SHARE_SCORE)
    MeasureScore.objects.filter(pk=score_id).update(shared_at=act.facts.at if yes else None)
    return _record(act, asked, score_id)
