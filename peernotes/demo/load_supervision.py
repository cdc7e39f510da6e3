"""Who supervises whom, and when they met."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from peernotes import models
from peernotes.demo.load_people import admin, says_of_model
from peernotes.demo.replay import World, new, save
from peernotes.enums import Verb, WellbeingPart

if TYPE_CHECKING:
    from peernotes.demo import shapes


def plan(world: World) -> None:
    for content in world.content.supervision:
        _tie(world, content)
    for said in world.content.of_model:
        says_of_model(world, said.worker, world.when(said), said.answer, said.note)
    for plan_of_one in world.content.wellbeing:
        _wellbeing(world, plan_of_one)
    for absence in world.content.absences:
        _absence(world, absence)


def _wellbeing(world: World, content: shapes.WellbeingShape) -> None:
    """It leaves no event."""
    at, by = world.when(content), world.doer(content.worker)
    words = {part: getattr(content, part) for part in WellbeingPart.values}
    row = new(models.WellbeingPlan, worker=by.user, open_parts=list(content.open_parts), changed_at=at, **words)
    row.created_at = at
    world.at(at, by, lambda: save(row))


def _absence(world: World, content: shapes.AbsenceShape) -> None:
    at, by = world.when(content), world.doer(content.worker)
    first = at.astimezone(ZoneInfo(world.service.timezone)).date()
    row = new(
        models.Absence,
        service=world.service,
        worker=by.user,
        cover=world.users[content.cover],
        starts_on=first,
        ends_on=first + dt.timedelta(days=content.days),
        created_at=at,
        created_by=by.user,
    )

    def say() -> None:
        save(row)
        world.event(Verb.SAY_AWAY, by, row, worker=by.user)

    world.at(at, by, say)


def _tie(world: World, content: shapes.SupervisionShape) -> None:
    at, by, worker = world.when(content), admin(world), world.users[content.worker]
    row = new(
        models.SupervisionTie,
        service=world.service,
        worker=worker,
        supervisor=world.users[content.supervisor],
        kind=content.kind,
        starts_at=at,
        created_at=at,
        created_by=by.user,
    )

    def arrange() -> None:
        save(row)
        world.event(Verb.ARRANGE_SUPERVISION, by, row, worker=worker)

    world.at(at, by, arrange)
    if content.debrief:
        since = world.when(content.debrief)
        wish = new(models.Debrief, service=world.service, worker=worker, created_at=since)
        world.at(since, by, lambda: save(wish))
    for session in content.sessions:
        _session(world, row, content, session)


def _session(
    world: World, tie: models.SupervisionTie, content: shapes.SupervisionShape, session: shapes.SupervisionMeeting
) -> None:
    at, by = world.when(session), world.doer(content.supervisor)
    row = new(
        models.SupervisionSession,
        service=world.service,
        tie=tie,
        held_on=at.astimezone(ZoneInfo(world.service.timezone)).date(),
        minutes=session.minutes,
        form=session.form,
        topics=list(session.topics),
        agreed_next=session.agreed_next,
        created_at=at,
        created_by=by.user,
    )

    def log() -> None:
        save(row)
        world.event(Verb.LOG_SUPERVISION, by, row, worker=world.users[content.worker])

    world.at(at, by, log)
    for brought in session.brought:
        _flag(world, row, content.worker, brought)


def _flag(world: World, session: models.SupervisionSession, worker: str, brought: shapes.BroughtShape) -> None:
    """It leaves no event."""
    by, consumer = world.doer(worker), world.consumers[brought.consumer]
    about = {"service": world.service, "consumer": consumer, "kind": brought.kind, "created_by": by.user}
    row = new(models.SupervisionFlag, session=session, created_at=session.created_at, **about)
    world.at(session.created_at, by, lambda: save(row))
