"""What is kept of the sessions of a group, who came, and how it was for those who lead it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from peernotes import models
from peernotes.demo.replay import Doer, World, new, save
from peernotes.enums import Verb

if TYPE_CHECKING:
    from peernotes.demo import shapes

AFTER = dt.timedelta(hours=3)
WORDS = ("topic", "what_we_did", "how_resolved", "corrected_information", "online_trouble", "follow_ups")


def plan(world: World, run: models.GroupRun, content: shapes.GroupShape, inside: list[models.Participation]) -> None:
    leaders = [world.doer(name) for name in content.led_by]
    for number, session in enumerate(content.sessions, start=1):
        _session(world, run, number, session, leaders, inside)


def _session(
    world: World,
    run: models.GroupRun,
    number: int,
    content: shapes.GroupSessionShape,
    leaders: list[Doer],
    inside: list[models.Participation],
) -> None:
    held, by = world.when(content), leaders[0]
    at = held + AFTER
    about = {"service": world.service, "created_at": at}
    said = {name: getattr(content, name) for name in WORDS} | {"themes": list(content.themes)}
    said |= {"conflict": bool(content.how_resolved), "minutes": run.programme.minutes, "mode": run.programme.mode}
    said |= {"number": number, "happened_at": held, "number_present": len(inside) - len(content.away), "final_at": at}
    row = new(models.GroupSession, **about, created_by=by.user, run=run, **said)
    talked = {
        "held_at": held + dt.timedelta(minutes=run.programme.minutes),
        "minutes": 15,
        "how_we_are": content.how_we_are,
    }
    talked |= {"people": [leader.user.pk for leader in leaders], "private_note": content.debrief}
    debrief = new(models.GroupDebrief, **about, created_by=by.user, run=run, session=row, **talked)

    def write() -> None:
        save(row)
        world.event(Verb.WRITE_GROUP_SESSION, by, row)
        for leader in leaders:
            save(new(models.GroupSignature, **about, session=row, user=leader.user, version=1))
            world.event(Verb.SIGN_GROUP_SESSION, leader, row)
        save(debrief)
        world.event(Verb.DEBRIEF_GROUP, by, debrief)
        for member in inside:
            _came(world, row, content, member, by)

    world.at(at, by, write)


def _came(
    world: World,
    row: models.GroupSession,
    content: shapes.GroupSessionShape,
    member: models.Participation,
    by: Doer,
) -> None:
    """Nobody of the service reads the event."""
    came = {"present": member.called not in content.away, "arrived_late": member.called in content.late}
    whose = {"service": world.service, "consumer": member.consumer, "created_at": row.created_at, "created_by": by.user}
    save(new(models.Attendance, **whose, session=row, participation=member, **came))
    world.event(Verb.MARK_ATTENDANCE, by, row, consumer=member.consumer)
    world.events[-1].service_id = world.events[-1].policy_id = world.events[-1].consent_id = None
