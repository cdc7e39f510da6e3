"""What peer workers and the people they support agree about contact."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from peernotes import models
from peernotes.demo.replay import Doer, World, change, new, save
from peernotes.enums import AgreementState, Method, Verb

if TYPE_CHECKING:
    from peernotes.demo import shapes

WORDS = ("places", "out_of_hours", "what_i_share_of_myself", "what_i_want_kept", "wants_cover")


def plan(world: World) -> None:
    """At most one of the same two is agreed, and it is the first."""
    numbers: Counter[tuple[str, str]] = Counter()
    for content in world.content.agreements:
        numbers[content.worker, content.consumer] += 1
        _agreement(world, content, numbers[content.worker, content.consumer])


def _agreement(world: World, content: shapes.AgreementShape, number: int) -> None:
    at, worker = world.when(content), world.doer(content.worker)
    row = new(
        models.Agreement,
        service=world.service,
        consumer=world.consumers[content.consumer],
        worker=worker.user,
        number=number,
        days_and_hours=[[day, f"{content.begins:%H:%M}", f"{content.ends:%H:%M}"] for day in content.days],
        channels=list(content.channels),
        created_by=worker.user,
        created_at=at,
        changed_at=at,
        **{name: getattr(content, name) for name in WORDS},
    )

    def write() -> None:
        save(row)
        world.event(Verb.WRITE_AGREEMENT, worker, row, consumer=row.consumer)

    world.at(at, worker, write, "agreement")
    if content.agreed:
        _yes(world, content, row)


def _yes(world: World, content: shapes.AgreementShape, row: models.Agreement) -> None:
    """The worker's, and then the consumer's, which brings it into force."""
    at, worker = world.when(content.agreed), world.doer(content.worker)
    by = worker if content.witness else world.doer(content.consumer)
    on_paper = {"method": Method.PAPER, "witness": content.witness, "reason": "No sign-in."}
    how = on_paper if content.witness else {"method": Method.OWN_LOGIN}
    in_force = {"consumer_agreed_at": at, "state": AgreementState.AGREED, "agreed_at": at}
    for doer, values in ((worker, {"worker_agreed_at": at}), (by, how | in_force)):

        def say(doer: Doer = doer, values: dict[str, object] = values) -> None:
            change(row, **values)
            world.event(Verb.AGREE_ON_CONTACT, doer, row, consumer=row.consumer)

        world.at(at, doer, say, "agreement")
