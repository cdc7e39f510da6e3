"""Parts of finished notes as examples of good words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peernotes import models
from peernotes.demo.replay import OWNER, change, new, save
from peernotes.enums import Verb

if TYPE_CHECKING:
    from collections.abc import Callable

    from peernotes.demo import shapes
    from peernotes.demo.replay import Doer, World


def plan(world: World, notes: dict[str, models.Note]) -> None:
    for content in world.content.examples:
        _example(world, content, notes[content.note])


def _example(world: World, content: shapes.ExampleShape, note: models.Note) -> None:
    told = next(each for each in world.content.notes if each.key == content.note)
    at, author, consumer = world.when(content), world.doer(told.author), note.consumer
    row = new(models.Example, service=world.service, consumer=consumer, note=note, author=author.user)

    def do(verb: Verb, doer: Doer, step: Callable[[], None]) -> None:
        step()
        world.event(verb, doer, row, consumer=consumer)

    def offer() -> None:
        section = models.NoteSection.objects.using(OWNER).get(note=note, prompt=content.prompt)
        row.section, row.prompt, row.text = section, section.prompt, section.text
        row.created_at, row.created_by = at, author.user
        save(row)

    world.at(at, author, lambda: do(Verb.OFFER_EXAMPLE, author, offer), "example")
    then, themself = world.when(content.agreed), world.doer(told.consumer)
    yes = {"agreed_at": then}
    world.at(then, themself, lambda: do(Verb.AGREE_TO_EXAMPLE, themself, lambda: change(row, **yes)), "example")
    for what, looked in zip(("looked_at", "approved"), content.looked_at, strict=True):
        when, by = world.when(looked), world.doer(looked.by)
        field = "looked_at_at" if what == "looked_at" else "approved_at"
        given = {field: when, f"{what}_by": by.user}
        world.at(
            when, by, lambda by=by, given=given: do(Verb.LOOK_AT_EXAMPLE, by, lambda: change(row, **given)), "example"
        )
