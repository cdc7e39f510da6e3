"""What a service adds to the word list: proposed by one administrator, approved by another."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from peernotes import models
from peernotes.demo.replay import change, new, save
from peernotes.enums import Verb

if TYPE_CHECKING:
    from peernotes.demo.replay import World

PROPOSED = dt.timedelta(days=5)


def plan(world: World) -> None:
    content = world.content.words
    at, text = world.when(content), content.text.strip()
    proposer, approver = world.doer(content.proposed_by), world.doer(content.approved_by)
    row = new(models.WordList, service=world.service, number=1, text=text, proposed_by=proposer.user)
    row.created_at = at - PROPOSED

    def propose() -> None:
        save(row)
        world.event(Verb.PROPOSE_WORDS, proposer, row)

    def approve() -> None:
        change(row, approved_by=approver.user, approved_at=at)
        world.event(Verb.APPROVE_WORDS, approver, row)

    world.at(row.created_at, proposer, propose)
    world.at(at, approver, approve)
