"""Peer notes as sets: the second of the three answers that must be one (docs/architecture.md)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import connection
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Now

from peernotes.enums import KEPT_DECISIONS, PEER_ROLES, SHARED_STATUSES, Audience, NoteStatus, Role
from peernotes.models import ConsumerStatement, Note, NoteSection, Signature, Visit
from peernotes.queries import reach

if TYPE_CHECKING:
    from uuid import UUID

    from django.db.models import Model

    from peernotes.access import Simulated
    from peernotes.policy.facts import Actor

PARTS = """
SELECT (SELECT json_agg(s ORDER BY s.position, s.id) FROM peernotes_notesection s WHERE s.note_id = %(note)s),
       (SELECT json_agg(g ORDER BY g.signed_at, g.id) FROM peernotes_signature g WHERE g.note_id = %(note)s),
       (SELECT json_agg(t ORDER BY t.created_at, t.id) FROM peernotes_consumerstatement t WHERE t.note_id = %(note)s)"""
CLINICIANS_ALLOWED = Q(policy_version__clinician_read_peer_notes="shared_sections")


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


def parts(note_id: UUID) -> tuple[list[NoteSection], list[Signature], list[ConsumerStatement]]:
    """All of a note that row-level security lets the actor have, in one statement."""
    with connection.cursor() as cursor:
        cursor.execute(PARTS, {"note": note_id})
        sections, signatures, statements = cursor.fetchone()
    return _rows(NoteSection, sections), _rows(Signature, signatures), _rows(ConsumerStatement, statements)


def _rows(model: type[Model], found: list[dict[str, Any]] | None) -> list[Any]:
    fields = model._meta.concrete_fields
    names = [field.attname for field in fields]
    return [
        model.from_db(connection.alias, names, [field.to_python(row[field.column]) for field in fields])
        for row in found or ()
    ]
