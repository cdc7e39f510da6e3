"""What a service gives to read."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

from peernotes import models
from peernotes.demo.load_people import admin
from peernotes.demo.replay import World, new, save
from peernotes.enums import Verb

if TYPE_CHECKING:
    from peernotes.demo import shapes


def plan(world: World) -> None:
    for leaflet in world.content.leaflets:
        _leaflet(world, leaflet)


def _leaflet(world: World, content: shapes.LeafletShape) -> None:
    at, by, key = world.when(content), admin(world), uuid.uuid4()
    about = {"service": world.service, "created_at": at, "created_by": by.user, "id": key, "line": key, "number": 1}
    told = {"title": content.title, "audience": content.audience, "text": content.text.strip()}
    row = new(models.Leaflet, **about, **told)

    def write() -> None:
        save(row)
        world.event(Verb.WRITE_LEAFLET, by, row)

    world.at(at, by, write)
