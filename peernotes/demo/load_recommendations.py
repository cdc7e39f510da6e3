"""How a service stands with what the research recommends."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from peernotes import models
from peernotes.demo.replay import World, new, save
from peernotes.enums import Verb

if TYPE_CHECKING:
    from peernotes.demo import shapes


def plan(world: World) -> None:
    versions: Counter[int] = Counter()
    for said in sorted(world.content.recommendations, key=lambda each: each.days_ago, reverse=True):
        versions[said.number] += 1
        _said(world, said, versions[said.number])


def _said(world: World, content: shapes.RecommendationShape, version: int) -> None:
    at, by = world.when(content), world.doer(content.by)
    today = world.loaded.astimezone(ZoneInfo(world.service.timezone)).date()
    row = new(
        models.Recommendation,
        service=world.service,
        number=content.number,
        version=version,
        state=content.state,
        owner=world.users[content.owner] if content.owner else None,
        evidence=content.evidence,
        done_on=None if content.done is None else today - dt.timedelta(days=content.done),
        review_on=None if content.review is None else today + dt.timedelta(days=content.review),
        created_at=at,
        created_by=by.user,
    )

    def say() -> None:
        save(row)
        world.event(Verb.WRITE_RECOMMENDATION, by, row)

    world.at(at, by, say)
