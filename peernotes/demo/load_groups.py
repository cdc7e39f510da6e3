"""Groups, who leads them, and who is in them."""

from __future__ import annotations

import datetime as dt
import uuid
from dataclasses import asdict
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from peernotes import models
from peernotes.demo import load_group_sessions
from peernotes.demo.load_people import admin
from peernotes.demo.replay import Doer, World, new, save
from peernotes.enums import Verb
from peernotes.policy.programme_templates import TEMPLATES

if TYPE_CHECKING:
    from peernotes.demo import shapes


def plan(world: World) -> None:
    for group in world.content.groups:
        _group(world, group)


def _group(world: World, content: shapes.GroupShape) -> None:
    at, by = world.when(content), admin(world)
    about = {"service": world.service, "created_at": at, "created_by": by.user}
    key, said = uuid.uuid4(), asdict(TEMPLATES[content.template])
    lists = {name: list(said[name]) for name in ("modules", "carer_tags")}
    programme = new(models.Programme, **about, **said | lists, id=key, line=key, number=1)
    first = at.astimezone(ZoneInfo(world.service.timezone)).date()
    run = new(
        models.GroupRun,
        **about,
        programme=programme,
        starts_on=first,
        ends_on=first + dt.timedelta(weeks=content.weeks) if content.weeks else None,
        place=content.place,
        capacity=content.capacity,
    )

    def begin() -> None:
        save(programme)
        world.event(Verb.WRITE_PROGRAMME, by, programme)
        save(run)
        world.event(Verb.RUN_GROUP, by, run)
        for name, leads_as in content.led_by.items():
            save(new(models.Facilitator, **about, run=run, user=world.users[name], leads_as=leads_as))
            world.event(Verb.NAME_LEADER, by, run, worker=world.users[name])

        if content.agrees_on:
            save(agreement)
            world.event(Verb.WRITE_GROUP_AGREEMENT, by, agreement)

    agreement = new(models.GroupAgreement, **about, run=run, number=1, **content.agrees_on)
    world.at(at, by, begin)
    first, last = content.members[:-1], content.members[-1:]
    inside = [_member(world, run, number, member) for number, member in enumerate(first, start=1)]
    inside += [_other(world, run, len(first) + number, other) for number, other in enumerate(content.others, start=1)]
    waiting = [_member(world, run, len(inside) + 1, member) for member in last]
    for number, carer in enumerate(content.carers, start=len(inside) + len(waiting) + 1):
        _carer(world, run, number, carer)
    load_group_sessions.plan(world, run, content, inside)


def _member(world: World, run: models.GroupRun, number: int, content: shapes.MemberShape) -> models.Participation:
    at, by, consumer = world.when(content), world.doer(content.consumer), world.consumers[content.consumer]
    told = {"called": content.called, "access_needs": content.access_needs, "told_others": content.told_others}
    about = {"service": world.service, "consumer": consumer, "created_at": at, "created_by": by.user}
    row = new(models.Participation, **about, run=run, number=number, **told)

    def join() -> None:
        """Nobody of the service reads the event."""
        save(row)
        world.event(Verb.JOIN_GROUP, by, run, consumer=consumer)
        world.events[-1].service_id = world.events[-1].policy_id = world.events[-1].consent_id = None

    world.at(at, by, join)
    return row


def _other(world: World, run: models.GroupRun, number: int, content: shapes.GroupMemberShape) -> models.Participation:
    """Somebody who joined from a sign-in that is not told of."""
    at, by = world.when(content), admin(world)
    about = {"service": world.service, "created_at": at, "created_by": by.user}
    consumer = new(
        models.Consumer,
        chosen_name=content.name,
        date_of_birth=content.born,
        local_identifier=content.local_id,
        **about,
    )
    row = new(models.Participation, **about, consumer=consumer, run=run, number=number, called=content.called)

    def join() -> None:
        save(consumer)
        save(new(models.Enrolment, consumer=consumer, starts_at=at, **about))
        save(row)

    world.at(at, by, join)
    return row


def _carer(world: World, run: models.GroupRun, number: int, content: shapes.CarerMemberShape) -> None:
    carer, at = world.carers[content.carer], world.when(content)
    by = Doer(carer.user, "carer")
    told = {"called": content.called, "access_needs": content.access_needs, "number": number}
    row = new(
        models.Participation, service=world.service, carer=carer, run=run, created_at=at, created_by=by.user, **told
    )

    def join() -> None:
        """Nobody of the service reads the event."""
        save(row)
        world.event(Verb.JOIN_GROUP, by, run, carer=carer)
        world.events[-1].service_id = world.events[-1].policy_id = None

    world.at(at, by, join)
