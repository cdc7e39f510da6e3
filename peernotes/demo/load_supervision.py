"""Who supervises whom, and when they met."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from peernotes import models
from peernotes.demo.load_people import admin, says_of_model
from peernotes.demo.replay import World, change, new, save
from peernotes.enums import StigmaWish, Verb, WellbeingPart

if TYPE_CHECKING:
    from collections.abc import Callable

    from peernotes.demo import shapes
    from peernotes.demo.replay import Doer


def plan(world: World) -> None:
    for content in world.content.supervision:
        _tie(world, content)
    for said in world.content.of_model:
        says_of_model(world, said.worker, world.when(said), said.answer, said.note)
    for plan_of_one in world.content.wellbeing:
        _wellbeing(world, plan_of_one)
    _speaking_up(world)
    for absence in world.content.absences:
        _absence(world, absence)
    for done in world.content.activities:
        _activity(world, done)
    for asked in world.content.consultations:
        _consultation(world, asked)


def _wellbeing(world: World, content: shapes.WellbeingShape) -> None:
    """It leaves no event."""
    at, by = world.when(content), world.doer(content.worker)
    words = {part: getattr(content, part) for part in WellbeingPart.values}
    row = new(models.WellbeingPlan, worker=by.user, open_parts=list(content.open_parts), changed_at=at, **words)
    row.created_at = at
    world.at(at, by, lambda: save(row))


def _speaking_up(world: World) -> None:
    for named in world.content.listeners:
        _listener(world, named)
    for report in world.content.spoke_up:
        _speaks_up(world, report)


def _listener(world: World, content: shapes.ListenerShape) -> None:
    at, by, who = world.when(content), world.doer(content.by), world.doer(content.who)
    row = new(models.Listener, service=world.service, user=who.user, created_by=by.user, created_at=at)

    def do() -> None:
        save(row)
        world.event(Verb.NAME_LISTENER, by, row, worker=who.user)

    world.at(at, by, do, "named a listener")


def _speaks_up(world: World, content: shapes.SpeaksUp) -> None:
    """It leaves no event."""
    at, by = world.when(content), world.doer(content.worker)
    listener = world.doer(world.content.listeners[0].who).user if content.wants == StigmaWish.TALK else None
    told = {"kind": content.kind, "place": content.place, "wants": content.wants, "listener": listener}
    row = new(models.StigmaReport, service=world.service, worker=by.user, created_at=at, **told)
    world.at(at, by, lambda: save(row))


def _activity(world: World, content: shapes.ActivityShape) -> None:
    at, by = world.when(content), world.doer(content.worker)
    row = new(
        models.PeerActivity, service=world.service, worker=by.user, happened_at=at, minutes=content.minutes,
        kind=content.kind, co_with=content.co_with, created_by=by.user, created_at=at,
    )  # fmt: skip

    def do() -> None:
        save(row)
        world.event(Verb.LOG_ACTIVITY, by, row, worker=by.user)

    world.at(at, by, do, "activity")


def _consultation(world: World, content: shapes.ConsultationShape) -> None:
    at, by, answered = world.when(content), world.doer(content.by), content.answered
    row = new(
        models.Consultation, service=world.service, sent_to=content.sent_to, kind=content.kind,
        question=content.question, created_by=by.user, created_at=at,
    )  # fmt: skip

    def do(who: Doer, step: Callable[[], None]) -> None:
        step()
        world.event(Verb.CONSULT, who, row)

    world.at(at, by, lambda: do(by, lambda: save(row)), "consultation")
    if answered:
        other, then = world.doer(answered.by), world.when(answered)
        given = {"answer": answered.text, "answered_by": other.user, "answered_at": then}
        world.at(then, other, lambda: do(other, lambda: change(row, **given)), "answer")


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
