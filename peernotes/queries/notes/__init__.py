"""A peer note with everything that hangs on it, as much as row-level security lets the actor have."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, F, FilteredRelation, OuterRef, Q
from django.db.models.functions import JSONObject

from peernotes import rows
from peernotes.enums import NoteStatus, Party
from peernotes.models import Example, Note, Signature

if TYPE_CHECKING:
    from django.db.models import QuerySet

# Who works with somebody as a peer worker, and writes, so that a note can be finished with them.
GO_ON = """
SELECT u.id, u.name FROM peernotes_assignment a JOIN peernotes_user u ON u.id = a.user_id
WHERE a.content_object_id = %(consumer)s AND peernotes_author_here(a.user_id, a.content_object_id, a.service_id, NULL)
  AND NOT peernotes_writes_none(a.user_id, a.service_id, statement_timestamp())
ORDER BY u.sort_name, u.id LIMIT %(most)s"""
MOST = 100


@dataclass(frozen=True, slots=True)
class GoesOn:
    id: UUID
    name: str


def who_goes_on(consumer_id: UUID) -> list[GoesOn]:
    """For the consumer, who may hand a note on to one of them."""
    return rows.read(GoesOn, GO_ON, {"consumer": consumer_id, "most": MOST})


def with_amendments(note_id: UUID) -> tuple[Note, list[Note]]:
    """The note with author, consumer, service, ``agreement``, the consumer's signature on the text as it stands, and
    ``countersigned``, whether its author signed that, ``live_examples`` of it, and ``plan_item``, None where the actor may not read it; and what amends it or goes on with it, oldest first."""
    signed = Q(signatures__party=Party.CONSUMER, signatures__content_hash=F("agreed_hash"))
    found = (
        Note.objects.filter(Q(pk=note_id) | Q(amends=note_id) | Q(continues=note_id))
        .annotate(agreement=FilteredRelation("signatures", condition=signed), countersigned=Exists(_by_its_author()))
        .annotate(live_examples=ArraySubquery(_live_examples()))
        .select_related("author", "begun_by", "consumer", "service", "agreement", "plan_item")
        .order_by("created_at", "id")
    )
    notes = {note.pk: note for note in found}
    return notes.pop(note_id), list(notes.values())


def _by_its_author() -> QuerySet[Signature]:
    return Signature.objects.filter(note=OuterRef("pk"), party=Party.PEER_WORKER, content_hash=OuterRef("agreed_hash"))


def _live_examples() -> QuerySet[Example, dict[str, object]]:
    """To its two."""
    live = Example.objects.filter(note=OuterRef("pk"), ended_at=None).order_by("created_at", "id")
    return live.values(said=JSONObject(id="id", prompt="prompt", agreed="agreed_at", approved="approved_at"))


def status(note_id: UUID) -> NoteStatus:
    return NoteStatus(Note.objects.values_list("status", flat=True).get(pk=note_id))
