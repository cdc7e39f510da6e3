"""Records that were opened in an emergency (`actions.emergency_access`), and what a privacy officer found."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from peernotes import models
from peernotes.demo.replay import OWNER, World, new, save
from peernotes.enums import Rule, Verb
from peernotes.policy.emergency_access import LASTS

if TYPE_CHECKING:
    from peernotes.demo import shapes

A_LOOK = dt.timedelta(minutes=2)


def plan(world: World) -> None:
    for content in world.content.emergencies:
        _opened(world, content)


def _opened(world: World, content: shapes.EmergencyShape) -> None:
    at, doer, consumer = world.when(content), world.doer(content.worker), world.consumers[content.consumer]
    about = {"service": world.service, "consumer": consumer, "created_by": doer.user}
    row = new(models.EmergencyAccess, **about, reason=content.reason, created_at=at, ends_at=at + LASTS)
    told = {"consumer": consumer, "rule": Rule.EMERGENCY_ACCESS}

    def do() -> None:
        save(row)
        world.event(Verb.OPEN_IN_EMERGENCY, doer, row, **told)

    def close() -> None:
        save(new(models.EmergencyAccessEnd, **about, access=row, created_at=world.now))
        world.event(Verb.END_EMERGENCY, doer, row, **told)

    world.at(at, doer, do, "opened in an emergency")
    world.at(at + A_LOOK, doer, lambda: world.event(Verb.READ_RECORD, doer, **told))
    if content.closed:
        world.at(world.when(content.closed), doer, close)
    if content.looked_at:
        _looked_at(world, content.looked_at, row)


def _looked_at(world: World, content: shapes.EmergencyReviewShape, row: models.EmergencyAccess) -> None:
    doer = world.doer(content.by)

    def do() -> None:
        alert = models.Alert.objects.using(OWNER).get(emergency=row.pk)
        answer = new(
            models.AlertAnswer,
            service=world.service,
            consumer=row.consumer,
            alert=alert,
            text=content.text,
            outcome=content.outcome,
            created_by=doer.user,
            created_at=world.now,
        )
        save(answer)
        world.event(Verb.ANSWER_ALERT, doer, alert, consumer=row.consumer, rule=Rule.PRIVACY)

    world.at(world.when(content), doer, do, "looked at")
