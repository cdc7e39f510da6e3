"""How peer workers were selected, and what they and whoever supervises them agree about the role."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from peernotes import models
from peernotes.demo.load_people import PROPOSED
from peernotes.demo.replay import World, change, new, save
from peernotes.enums import Verb

if TYPE_CHECKING:
    import datetime as dt

    from peernotes.demo import shapes


def plan(world: World) -> None:
    for selection in world.content.selection:
        _criteria(world, selection)
    for role in world.content.roles:
        _role(world, role)


def _criteria(world: World, content: shapes.SelectionShape) -> None:
    at = world.when(content)
    proposer, approver = world.doer(content.proposed_by), world.doer(content.approved_by)
    row = new(models.SelectionCriteria, service=world.service, number=1, proposed_by=proposer.user)
    row.text, row.created_at = content.text.strip(), at - PROPOSED

    def propose() -> None:
        save(row)
        world.event(Verb.PROPOSE_CRITERIA, proposer, row)

    def approve() -> None:
        change(row, approved_by=approver.user, approved_at=at)
        world.event(Verb.APPROVE_CRITERIA, approver, row)

    world.at(row.created_at, proposer, propose)
    world.at(at, approver, approve)
    for step in content.steps:
        _step(world, row, content, step)


def _step(
    world: World, criteria: models.SelectionCriteria, content: shapes.SelectionShape, step: shapes.StepShape
) -> None:
    at, by, worker = world.when(step), world.doer(content.proposed_by), world.users[step.worker]
    row = new(
        models.SelectionStep,
        service=world.service,
        worker=worker,
        criteria=criteria,
        held_on=_day(world, at),
        outcome=step.outcome,
        created_at=at,
        created_by=by.user,
    )

    def note() -> None:
        save(row)
        world.event(Verb.RECORD_SELECTION, by, row, worker=worker)

    world.at(at, by, note)


def _role(world: World, content: shapes.RoleShape) -> None:
    at, by, supervisor = world.when(content), world.doer(content.worker), world.doer(content.supervisor)
    row = new(
        models.RoleAgreement,
        service=world.service,
        worker=by.user,
        number=1,
        duties=list(content.duties),
        hours=content.hours,
        starts_on=_day(world, at),
        worker_agreed_at=at,
        created_at=at,
        created_by=by.user,
    )

    def propose() -> None:
        save(row)
        world.event(Verb.PROPOSE_ROLE_AGREEMENT, by, row, worker=by.user)

    def agree() -> None:
        change(row, supervisor=supervisor.user, supervisor_agreed_at=at)
        world.event(Verb.AGREE_ON_ROLE, supervisor, row, worker=by.user)

    world.at(at, by, propose)
    if content.agreed:
        world.at(at, supervisor, agree)


def _day(world: World, at: dt.datetime) -> dt.date:
    return at.astimezone(ZoneInfo(world.service.timezone)).date()
