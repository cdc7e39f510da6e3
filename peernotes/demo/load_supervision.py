"""Who supervises whom, and when they met."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from peernotes import models
from peernotes.demo.load_people import admin, says_of_model
from peernotes.demo.replay import World, new, save
from peernotes.enums import Verb

if TYPE_CHECKING:
    from peernotes.demo import shapes


def plan(world: World) -> None:
    for content in world.content.supervision:
        _tie(world, content)
    for said in world.content.of_model:
        says_of_model(world, said.worker, world.when(said), said.answer, said.note)


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
