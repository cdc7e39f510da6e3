"""One note while it is told, and what both sides' steps share."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from django.db import connections

from peernotes import models
from peernotes.demo.replay import OWNER, Doer, World, change, new, save
from peernotes.enums import KEPT_DECISIONS, Party, Prompt, SectionDecision, Verb
from peernotes.policy.services import has_contact_log

if TYPE_CHECKING:
    from collections.abc import Callable

    from peernotes.demo import shapes


@dataclass
class Telling:
    """What the content says, and the rows as they stand."""

    world: World
    content: shapes.NoteShape
    author: Doer
    consumer: Doer
    note: models.Note
    sections: dict[str, models.NoteSection] = field(default_factory=dict)

    @property
    def in_order(self) -> list[models.NoteSection]:
        return sorted(self.sections.values(), key=lambda section: section.position)

    @property
    def words(self) -> dict[str, shapes.Section]:
        return {section.prompt: section for section in self.content.sections}

    def at(self, moment: shapes.MomentShape, doer: Doer, do: Callable[[], None], reason: str) -> None:
        self.world.at(self.world.when(moment), doer, do, reason)

    def event(self, verb: Verb, doer: Doer, **more: object) -> None:
        self.world.event(verb, doer, more.pop("row", self.note), consumer=self.note.consumer, **more)

    def change_section(self, prompt: str, **values: object) -> None:
        section = self.sections[prompt]
        change(section, version=section.version + 1, **values)


def sign(telling: Telling, party: Party, doer: Doer, method: str, witness: str = "") -> None:
    """`total` counts what had been written, also what was then left out."""
    note = telling.note
    signature = new(
        models.Signature,
        service=note.service,
        note=note,
        party=party,
        user=doer.user,
        content_hash=note.agreed_hash,
        method=method,
        witness=witness,
        kept=sum(section.decision in KEPT_DECISIONS for section in telling.in_order if section.text),
        total=len(telling.content.sections),
        signed_at=telling.world.now,
        created_at=telling.world.now,
    )
    save(signature)


def log_contact(telling: Telling, doer: Doer) -> None:
    note = telling.note
    if not has_contact_log(telling.world.policy_at(telling.world.now)):
        return
    entry = new(
        models.ContactLogEntry,
        service=note.service,
        consumer=note.consumer,
        worker=note.author,
        happened_at=note.happened_at,
        minutes=note.minutes,
        mode=note.mode,
        note=note,
        created_by=doer.user,
        created_at=telling.world.now,
    )
    save(entry)


def forget(telling: Telling) -> None:
    """No note after all: what had been written is out. The demo never had its words to begin with."""
    change(telling.sections[Prompt.WHAT_WE_DID], decision=SectionDecision.REMOVED)


def redact(note: models.Note) -> None:
    """Without the words that were left out, in history too; by the same function of the database."""
    with connections[OWNER].cursor() as cursor:
        cursor.execute("SELECT peernotes_redact(%s)", [note.pk])
