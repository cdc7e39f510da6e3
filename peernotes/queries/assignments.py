"""Names to ids, for whoever administers assignments from the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peernotes.models import Consumer, Service, User

if TYPE_CHECKING:
    from uuid import UUID


def service(slug: str) -> UUID | None:
    return Service.objects.filter(slug=slug).values_list("pk", flat=True).first()


def login(username: str) -> UUID | None:
    return User.objects.filter(username=username).values_list("pk", flat=True).first()


def consumers(service_id: UUID, identifiers: list[str] | None) -> dict[str, UUID]:
    """By local identifier; None: everybody of the service."""
    found = Consumer.objects.filter(service_id=service_id).order_by("local_identifier")
    if identifiers is not None:
        found = found.filter(local_identifier__in=identifiers)
    return dict(found.values_list("local_identifier", "pk"))
