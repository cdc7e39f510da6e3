"""Supporters and representatives (`actions.supporters`)."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from peernotes import models
from peernotes.demo.replay import World, change, new, save
from peernotes.enums import SupporterKind, Verb

if TYPE_CHECKING:
    from peernotes.demo import shapes

LATER = dt.timedelta(hours=1)


def plan(world: World) -> None:
    for content in world.content.supporters:
        _supporter(world, content)


def _supporter(world: World, content: shapes.SupporterShape) -> None:
    at, doer, consumer = world.when(content), world.doer(content.recorded_by), world.consumers[content.consumer]
    row = new(
        models.Supporter,
        service=world.service,
        consumer=consumer,
        name=content.name,
        kind=SupporterKind.REPRESENTATIVE if content.scope else SupporterKind.SUPPORTER,
        authority=content.authority,
        scope=list(content.scope),
        starts_on=at.date(),
        created_by=doer.user,
        created_at=at,
    )

    def do() -> None:
        save(row)
        world.event(Verb.RECORD_SUPPORTER, doer, row, consumer=consumer)

    def agree() -> None:
        change(row, agreed_by=second.user, agreed_at=world.now)
        world.event(Verb.AGREE_SUPPORTER, second, row, consumer=consumer)

    world.at(at, doer, do, "supporter")
    if content.agreed_by:
        second = world.doer(content.agreed_by)
        world.at(at + LATER, second, agree, "supporter")
