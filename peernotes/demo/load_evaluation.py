"""When people were asked how it is going, and what they answered."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from django.db import connections

from peernotes import models
from peernotes.demo.replay import OWNER, World, change, new, save
from peernotes.enums import Method, Verb
from peernotes.measures import MEASURES, Detail, score, score_of_subscores
from peernotes.measures.states import STATES

if TYPE_CHECKING:
    from django.db.models import Model

    from peernotes.demo import shapes
    from peernotes.demo.replay import Doer
    from peernotes.measures import Score


ABOUT = "SELECT peernotes_about_of(%s, %s::uuid)"


def plan(world: World) -> None:
    for licence in world.content.licences:
        _licence(world, licence)
    for values in world.content.value_sets:
        _values(world, values)
    for period in world.content.periods:
        _period(world, period)


def _licence(world: World, content: shapes.LicenceShape) -> None:
    at, by = world.when(content), world.doer(content.by)
    about = {"service": world.service, "created_at": at, "created_by": by.user}
    row = new(models.MeasureLicence, **about, measure=content.measure, note=content.note)
    _planned(world, row, by, at, "licence")


def _values(world: World, content: shapes.ValueSetShape) -> None:
    at, by = world.when(content), world.doer(content.by)
    off = [(Decimal(0), *(Decimal(str(each)) for each in levels)) for levels in content.off]
    values = {
        state: 1 - sum(levels[int(level) - 1] for levels, level in zip(off, state, strict=True)) for state in STATES
    }
    about = {"service": world.service, "created_at": at, "created_by": by.user, "number": 1}
    told = {"country": content.country, "source": content.source, "lowest": min(values.values())}
    row = new(models.ValueSet, **about, **told, values={state: str(value) for state, value in values.items()})
    _planned(world, row, by, at, "value set")
    looked = {"service": world.service, "created_at": at + dt.timedelta(minutes=20), "created_by": by.user}
    decided = new(models.ValueSetDecision, **looked, value_set=row, decision="confirmed")

    def look() -> None:
        save(decided)
        world.event(Verb.PLAN_EVALUATION, by, row)

    world.at(decided.created_at, by, look, "confirmed")


def _planned(world: World, row: Model, by: Doer, at: dt.datetime, reason: str) -> None:
    def do() -> None:
        save(row)
        world.event(Verb.PLAN_EVALUATION, by, row)

    world.at(at, by, do, reason)


def _scored(code: str, answers: tuple[int, ...]) -> tuple[list[int], Score]:
    measure = MEASURES[code]
    if measure.entry is Detail.ITEMS:
        return list(answers), score(measure, answers)
    given = {one.code: answer for one, answer in zip(measure.subscales, answers, strict=True)}
    return [], score_of_subscores(measure, given)


def _period(world: World, content: shapes.PeriodShape) -> None:
    at, by = world.when(content), world.doer(content.by)
    today = world.loaded.astimezone(ZoneInfo(world.service.timezone)).date()
    about = {"service": world.service, "created_at": at, "created_by": by.user}
    ends = today - dt.timedelta(days=content.ends)
    days = {"starts_on": today - dt.timedelta(days=content.starts), "ends_on": ends}
    row = new(models.EvaluationPeriod, **about, **days, kind=content.kind, reason=content.reason)
    rounds = [
        new(
            models.EvaluationRound, **about, period=row, measure=code, version=MEASURES[code].version, due_on=ends,
            once=MEASURES[code].once, cuts=MEASURES[code].cuts, respondent=MEASURES[code].respondent.value,
            after_contacts=MEASURES[code].after_contacts, of_pair=MEASURES[code].of_pair,
        )
        for code in content.measures
    ]  # fmt: skip

    def do() -> None:
        save(row)
        for asked in rounds:
            save(asked)
        world.event(Verb.PLAN_EVALUATION, by, row)
        for said in content.unnamed:
            _answer_unnamed(world, next(one for one in rounds if one.measure == said.measure), said)

    world.at(at, by, do, content.reason)
    asked = {one.measure: one for one in rounds}
    for said in content.answers:
        _answer(world, asked[said.measure or content.measures[0]], said)
    if content.closed:
        _close(world, row, content.closed)


def _answer(world: World, asked: models.EvaluationRound, content: shapes.MeasureAnswered) -> None:
    at, by = world.when(content), world.doer(content.by or content.consumer)
    answers, found = _scored(asked.measure, content.answers)
    row = new(
        models.MeasureScore,
        service=world.service,
        consumer=world.consumers[content.consumer],
        round=asked,
        worker=world.doer(content.worker).user if content.worker else None,
        answers=answers,
        subscores={code: str(value) for code, value in found.subscales.items()},
        total=found.total,
        method=Method.PAPER if content.by else Method.OWN_LOGIN,
        created_at=at,
        created_by=by.user,
    )

    def do() -> None:
        save(row)
        world.event(Verb.ANSWER_MEASURE, by, row, consumer=row.consumer)

    world.at(at, by, do, "typed in from paper" if content.by else "answered")


def _answer_unnamed(world: World, asked: models.EvaluationRound, content: shapes.AnsweredUnnamed) -> None:
    user = world.doer(content.who).user
    token = models.AnswerToken.objects.using(OWNER).filter(service=world.service, user=user).first()
    if token is None:
        save(token := new(models.AnswerToken, service=world.service, user=user))
    found = score(MEASURES[asked.measure], content.answers)
    with connections[OWNER].cursor() as cursor:
        cursor.execute(ABOUT, [token.pk, world.consumers[content.about].pk if content.about else None])
        (about,) = cursor.fetchone()
    told = {"answers": list(content.answers), "total": found.total, "about": about}
    told |= {"subscores": {code: str(value) for code, value in found.subscales.items()}}
    save(new(models.UnnamedScore, service=world.service, round=asked, token=token, **told))


def _close(world: World, row: models.EvaluationPeriod, content: shapes.PeriodClosed) -> None:
    at, by = world.when(content), world.doer(content.by)

    def do() -> None:
        change(row, closed_at=at, closed_by=by.user)
        world.event(Verb.PLAN_EVALUATION, by, row)

    world.at(at, by, do, "closed")
