"""Who works with a carer, and what the two wrote."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peernotes import models
from peernotes.demo.replay import Doer, change, new, save
from peernotes.enums import CarerNoteState, ReferralBy, Verb

if TYPE_CHECKING:
    from peernotes.demo import shapes
    from peernotes.demo.replay import World


def plan_file(world: World, content: shapes.CarerShape, carer: models.Carer) -> None:
    for asks in content.asks:
        _request(world, asks, carer)
    if content.works is None:
        return
    by, worker, at = world.doer(content.works.by), world.doer(content.works.worker), world.when(content.works)
    about = {"service": world.service, "carer": carer}
    row = new(models.CarerAssignment, **about, worker=worker.user, created_by=by.user, created_at=at)

    def assign() -> None:
        save(row)
        world.event(Verb.ASSIGN, by, row, carer=carer, worker=worker.user)

    world.at(at, by, assign)
    for note in content.works.notes:
        _note(world, note, worker, carer)


def _request(world: World, content: shapes.CarerAsksShape, carer: models.Carer) -> None:
    at = world.when(content)
    by = world.doer(content.by) if content.by else Doer(carer.user, "carer")
    asked_by, verb = (ReferralBy.STAFF, Verb.OFFER) if content.by else (ReferralBy.SELF, Verb.ASK_FOR)
    about = {"service": world.service, "carer": carer, "created_by": by.user, "created_at": at}
    row = new(models.CarerRequest, **about, what=content.what, wish=content.wish, asked_by=asked_by)

    def ask() -> None:
        save(row)
        world.event(verb, by, row, carer=carer)

    world.at(at, by, ask)


def _note(world: World, content: shapes.CarerNoteShape, worker: Doer, carer: models.Carer) -> None:
    at = world.when(content)
    words = {"what_we_talked_about": content.talked, "in_own_words": content.own_words, "next_step": content.next_step}
    row = new(
        models.CarerNote, service=world.service, carer=carer, author=worker.user, kind=content.kind, **words,
        state=CarerNoteState.WITH_CARER, created_at=at, changed_at=at,
    )  # fmt: skip

    def write() -> None:
        save(row)
        world.event(Verb.WRITE_CARER_NOTE, worker, row, carer=carer)

    world.at(at, worker, write)
    if content.agreed:
        _finish(world, row, worker, content.agreed)


def _finish(world: World, row: models.CarerNote, worker: Doer, agreed: shapes.MomentShape) -> None:
    own, at = Doer(row.carer.user, "carer"), world.when(agreed)

    def agree() -> None:
        change(row, state=CarerNoteState.AGREED, version=2, changed_at=at)
        world.event(Verb.DECIDE_CARER_NOTE, own, row, carer=row.carer)

    def finish() -> None:
        change(row, state=CarerNoteState.FINAL, version=3, changed_at=at)
        world.event(Verb.WRITE_CARER_NOTE, worker, row, carer=row.carer)

    world.at(at, own, agree)
    world.at(at, worker, finish)
