"""A peer worker's day: the people they support, and their own notes that are not finished."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import F, FilteredRelation, Max, OuterRef, Q, QuerySet, Subquery, Window
from django.db.models.functions import Now, RowNumber

from peernotes.enums import PEER_ROLES, ConsentScope, NoteStatus
from peernotes.models import ContactLogEntry, Membership, Note
from peernotes.queries import keyset, reach

if TYPE_CHECKING:
    from datetime import date, datetime
    from uuid import UUID

    from peernotes.policy.facts import Actor
    from peernotes.queries.keyset import Cursor, Page

PEOPLE = 25
FEW = 5
# In the order in which they ask for something to be done.
GROUPS = {
    "returned": NoteStatus.CHANGES_REQUESTED,
    "agreed": NoteStatus.AGREED,
    "drafts": NoteStatus.DRAFT,
    "waiting": NoteStatus.WITH_CONSUMER,
    "not-today": NoteStatus.DEFERRED,
}


@dataclass(frozen=True, slots=True)
class Model:
    """The service model in force where the worker has a peer role; ``model`` empty before the first version."""

    service_id: UUID
    service: str
    slug: str
    timezone: str
    model: str
    writes: bool
    contact_log: bool


@dataclass(frozen=True, slots=True)
class Person:
    """``last_contact``: the worker's own, UTC. ``revisit_on``: of a note that was put off."""

    id: UUID
    service_id: UUID
    name: str
    pronouns: str
    date_of_birth: date | None
    local_identifier: str
    last_contact: datetime | None
    revisit_on: date | None
    wants_no_notes: bool


@dataclass(frozen=True, slots=True)
class Unfinished:
    id: UUID
    service_id: UUID
    status: str
    kind: str
    happened_at: datetime
    handed_over_at: datetime | None
    revisit_on: date | None
    person_id: UUID
    person: str
    amends: bool


@dataclass(frozen=True, slots=True)
class Today:
    """``notes``: up to FEW of each group of GROUPS; ``more``: the groups that have further ones."""

    models: tuple[Model, ...]
    people: tuple[Person, ...]
    more_people: bool
    notes: dict[str, tuple[Unfinished, ...]]
    more: frozenset[str]


def of(actor: Actor) -> Today:
    people = list(_people(actor)[: PEOPLE + 1])
    ranked = _unfinished(actor).annotate(
        rank=Window(RowNumber(), partition_by=[F("status")], order_by=[F("happened_at").desc(), F("pk").desc()])
    )
    rows = [_note(row) for row in ranked.filter(rank__lte=FEW + 1).order_by("-happened_at", "-pk")]
    groups = {name: [row for row in rows if row.status == status] for name, status in GROUPS.items()}
    return Today(
        models=models(actor),
        people=tuple(_person(row) for row in people[:PEOPLE]),
        more_people=len(people) > PEOPLE,
        notes={name: tuple(found[:FEW]) for name, found in groups.items()},
        more=frozenset(name for name, found in groups.items() if len(found) > FEW),
    )


def group(actor: Actor, name: str, cursor: Cursor | None) -> Page[Unfinished]:
    """All notes of one group of GROUPS, newest first."""
    order = keyset.Order(cursor)
    rows = _unfinished(actor).filter(status=GROUPS[name])
    if cursor is not None:
        at, pk = cursor.keys
        side = "gt" if cursor.back else "lt"
        rows = rows.filter(Q(**{f"happened_at__{side}": at}) | Q(**{"happened_at": at, f"pk__{side}": pk}))
    sign = "-" if order.direction == "DESC" else ""
    found = [_note(row) for row in rows.order_by(f"{sign}happened_at", f"{sign}pk")[: keyset.SIZE + 1]]
    return keyset.page(found, cursor, lambda row: (row.happened_at, row.id))


def models(actor: Actor) -> tuple[Model, ...]:
    policy = FilteredRelation(
        "service__policy_versions", condition=Q(service__policy_versions__in_force__contains=Now())
    )
    rows = (
        Membership.objects.annotate(policy=policy)
        .filter(Q(ends_at__isnull=True) | Q(ends_at__gt=Now()), starts_at__lte=Now(), user=actor.user_id)
        .filter(role__in=PEER_ROLES)
        .order_by("service__name", "service_id")
        .distinct()
        .values_list(
            "service_id", "service__name", "service__slug", "service__timezone", "policy__model",
            "policy__peer_write_notes", "policy__contact_log",
        )
    )  # fmt: skip
    return tuple(
        Model(pk, name, slug, zone, model or "", writes not in (None, "none"), contact not in (None, "off"))
        for pk, name, slug, zone, model, writes, contact in rows
    )


def _people(actor: Actor) -> QuerySet:
    """Those first to whom the worker promised to come back, then those not seen for longest."""
    contact = ContactLogEntry.objects.filter(consumer=OuterRef("pk"), worker=actor.user_id).order_by()
    put_off = Note.objects.filter(consumer=OuterRef("pk"), author=actor.user_id, status=NoteStatus.DEFERRED)
    people = reach.supported(actor).annotate(
        last_contact=Subquery(contact.values("consumer").annotate(last=Max("happened_at")).values("last")),
        revisit=Subquery(put_off.filter(revisit_on__isnull=False).order_by("revisit_on").values("revisit_on")[:1]),
    )
    people = reach.with_consent(people, actor, ConsentScope.WRITE_NOTES, "notes")
    return people.order_by(
        F("revisit").asc(nulls_last=True), F("last_contact").asc(nulls_first=True), "chosen_name", "pk"
    )


def _person(row) -> Person:
    return Person(
        id=row.pk,
        service_id=row.service_id,
        name=row.chosen_name,
        pronouns=row.pronouns,
        date_of_birth=row.date_of_birth,
        local_identifier=row.local_identifier,
        last_contact=row.last_contact,
        revisit_on=row.revisit,
        wants_no_notes=row.notes_decision in reach.SAID_NO,
    )


def _unfinished(actor: Actor) -> QuerySet[Note]:
    return Note.objects.filter(
        author=actor.user_id, status__in=GROUPS.values(), consumer__in=reach.worked_with(actor).values("pk")
    ).select_related("consumer")


def _note(row: Note) -> Unfinished:
    return Unfinished(
        id=row.pk,
        service_id=row.service_id,
        status=row.status,
        kind=row.kind,
        happened_at=row.happened_at,
        handed_over_at=row.handed_over_at,
        revisit_on=row.revisit_on,
        person_id=row.consumer_id,
        person=row.consumer.chosen_name,
        amends=row.amends_id is not None,
    )
