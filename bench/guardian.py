"""The same pages as anybody would write them with stock django-guardian over direct foreign keys: who may see whom is
``get_objects_for_user``, the rest is the ORM. As the owner, so without row-level security, and without an event."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any

from guardian.shortcuts import get_objects_for_user

from bench.connections import OWNER
from peernotes.models import Consumer, ContactLogEntry, Note, NoteSection, RecordEntry, Service, User

if TYPE_CHECKING:
    from uuid import UUID

    from bench.people import Reader

SHARED = {"status__in": ["final", "amended"], "shared_with_care_team": True}
OPEN = {"policy_version__clinician_read_peer_notes": "shared_sections"}


def user_of(reader: Reader) -> User:
    return User.objects.using(OWNER).get(pk=reader.id)


def people(user: User) -> Any:
    """Guardian reads the alias of the class it is given, so it is given a queryset; trap 1 of the design stays."""
    objects = get_objects_for_user(
        user, "peernotes.support_consumer", Consumer.objects.using(OWNER), accept_global_perms=False
    )
    wide = get_objects_for_user(
        user, "peernotes.serve_everyone", Service.objects.using(OWNER), accept_global_perms=False
    )
    return objects | Consumer.objects.using(OWNER).filter(service__in=wide)


def record_page(reader: Reader, case: tuple[UUID, Any]) -> list[Any]:
    mine = people(user_of(reader)).filter(pk=case[0])
    return _newest(mine, {"consumer__in": mine}, with_sections=True)


def feed(reader: Reader) -> list[Any]:
    mine = people(user_of(reader))
    return _newest(mine, {"consumer__in": mine}, with_sections=False)


def _newest(mine: Any, where: dict[str, Any], *, with_sections: bool) -> list[Any]:
    notes = Note.objects.using(OWNER).filter(**where, **SHARED, **OPEN).select_related("author", "consumer", "service")
    entries = RecordEntry.objects.using(OWNER).filter(**where).select_related("consumer", "service")
    contacts = ContactLogEntry.objects.using(OWNER).filter(**where).select_related("worker", "consumer", "service")
    found = [
        *((row.finalised_at, row) for row in notes.order_by("-finalised_at", "-id")[:25]),
        *((row.written_at, row) for row in entries.order_by("-written_at", "-id")[:25]),
        *((row.happened_at, row) for row in contacts.order_by("-happened_at", "-id")[:25]),
    ]
    rows = [row for _at, row in sorted(found, key=lambda pair: pair[0], reverse=True)[:25]]
    if with_sections:
        ids = [row.pk for row in rows if isinstance(row, Note)]
        sections = NoteSection.objects.using(OWNER).filter(note__in=ids, audience="care_team")
        return list(chain(rows, sections))
    return rows
