"""Peer notes as sets: the second of the three answers that must be one (docs/architecture.md)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db import connection
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Now

from peernotes.enums import KEPT_DECISIONS, PEER_ROLES, SHARED_STATUSES, Audience, NoteStatus, Role
from peernotes.models import Consumer, ConsumerStatement, Note, NoteSection, Service, Signature, User, Visit
from peernotes.policy.catalogue.clinician_read_peer_notes import ClinicianReadPeerNotes
from peernotes.queries import reach

if TYPE_CHECKING:
    from uuid import UUID

    from django.db.models import Model

    from peernotes.access import Simulated
    from peernotes.policy.facts import Actor

WHOLE = """
SELECT (SELECT json_agg(json_build_object('note', n, 'author', json_build_object('id', u.id, 'name', u.name),
                                          'consumer', c, 'service', v) ORDER BY n.created_at, n.id)
        FROM peernotes_note n JOIN peernotes_user u ON u.id = n.author_id
        JOIN peernotes_consumer c ON c.id = n.consumer_id JOIN peernotes_service v ON v.id = n.service_id
        WHERE n.id = %(note)s OR n.amends_id = %(note)s),
       (SELECT json_agg(s ORDER BY s.position, s.id) FROM peernotes_notesection s WHERE s.note_id = %(note)s),
       (SELECT json_agg(g ORDER BY g.signed_at, g.id) FROM peernotes_signature g WHERE g.note_id = %(note)s),
       (SELECT json_agg(t ORDER BY t.created_at, t.id) FROM peernotes_consumerstatement t WHERE t.note_id = %(note)s)"""
CLINICIANS_ALLOWED = Q(policy_version__clinician_read_peer_notes=ClinicianReadPeerNotes.SHARED_SECTIONS)


def of_the_two(actor: Actor) -> Q:
    """The two authors: the consumer (signed in or on a visit) and the peer worker while they work together."""
    visit = Visit.objects.filter(
        pk=actor.visit_id, note=OuterRef("pk"), opened_at__lte=Now(), ended_at__isnull=True, expires_at__gt=Now()
    )
    return (
        Q(consumer__user=actor.user_id, consumer__user__is_active=True)
        | Q(Exists(visit))
        | Q(
            reach.has_role(actor, PEER_ROLES),
            author=actor.user_id,
            consumer__in=reach.worked_with(actor).values("pk"),
        )
    )


def shared_with_clinician(actor: Actor) -> Q:
    return (
        Q(status__in=SHARED_STATUSES, shared_with_care_team=True, consumer__in=reach.cared_for(actor).values("pk"))
        & CLINICIANS_ALLOWED
    )


def shared_with_peer(actor: Actor, simulated: Simulated | None = None) -> Q:
    shared = Q(shared_with_care_team=True) | Q(shared_with_peer_team=True)
    readable = reach.record_read_by_peer(actor, simulated).values("pk")
    return shared & Q(status__in=SHARED_STATUSES, consumer__in=readable)


def visible_to(actor: Actor, *, simulated: Simulated | None = None) -> QuerySet[Note]:
    """The notes that ``actor`` may read now: policy.notes.may_read_note, as a set. With ``simulated``, as if that
    version were in force."""
    officer = Q(reach.has_role(actor, [Role.RECORDS_OFFICER]), status=NoteStatus.ENTERED_IN_ERROR)
    conflicted = Q(consumer__conflicts__user=actor.user_id, consumer__conflicts__ended_at__isnull=True)
    readers = of_the_two(actor) | shared_with_clinician(actor) | shared_with_peer(actor, simulated)
    officers = Note.objects.filter(officer).exclude(conflicted).values("pk")
    return Note.objects.filter((readers & ~Q(status=NoteStatus.ENTERED_IN_ERROR)) | Q(pk__in=officers))


def sections_visible_to(actor: Actor, *, simulated: Simulated | None = None) -> QuerySet[NoteSection]:
    """policy.notes.may_read_section, as a set."""
    notes = Note.objects.exclude(status=NoteStatus.ENTERED_IN_ERROR)
    kept = Q(decision__in=KEPT_DECISIONS)
    clinician = kept & Q(note__in=notes.filter(shared_with_clinician(actor)).values("pk"), audience=Audience.CARE_TEAM)
    peer = kept & Q(
        note__in=notes.filter(shared_with_peer(actor, simulated)).values("pk"),
        audience__in=[Audience.CARE_TEAM, Audience.PEER_TEAM],
    )
    struck = Note.objects.filter(status=NoteStatus.ENTERED_IN_ERROR, pk__in=visible_to(actor).values("pk"))
    return NoteSection.objects.filter(
        Q(note__in=notes.filter(of_the_two(actor)).values("pk")) | clinician | peer | Q(note__in=struck.values("pk"))
    )


@dataclass(frozen=True, slots=True)
class Whole:
    """A note with its author (only the name), person and service, and everything that hangs on it."""

    note: Note
    amendments: list[Note]
    sections: list[NoteSection]
    signatures: list[Signature]
    statements: list[ConsumerStatement]


def whole(note_id: UUID) -> Whole:
    """As much of it as row-level security lets the actor have, in one statement."""
    with connection.cursor() as cursor:
        cursor.execute(WHOLE, {"note": note_id})
        notes, *parts = cursor.fetchone()
    found = {note.pk: note for note in map(_note, notes)}
    models = (NoteSection, Signature, ConsumerStatement)
    return Whole(
        found.pop(note_id),
        list(found.values()),
        *([_row(model, row) for row in rows or ()] for model, rows in zip(models, parts, strict=True)),
    )


def _note(found: dict[str, Any]) -> Note:
    note = _row(Note, found["note"])
    for name, model in (("author", User), ("consumer", Consumer), ("service", Service)):
        setattr(note, name, _row(model, found[name]))
    return note


def _row(model: type[Model], found: dict[str, Any]) -> Any:
    fields = [field for field in model._meta.concrete_fields if field.column in found]
    values = [field.to_python(found[field.column]) for field in fields]
    return model.from_db(connection.alias, [field.attname for field in fields], values)


def status(note_id: UUID) -> NoteStatus:
    return NoteStatus(Note.objects.values_list("status", flat=True).get(pk=note_id))
