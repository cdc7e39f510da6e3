"""Names to ids, for whoever administers assignments from the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peernotes import rows
from peernotes.models import Service, User

if TYPE_CHECKING:
    from uuid import UUID

CONSUMERS = """
SELECT local_identifier, id FROM peernotes_name
WHERE service_id = %(service)s
  AND (%(identifiers)s::text[] IS NULL OR local_identifier = ANY (%(identifiers)s::text[]))
ORDER BY local_identifier"""


def service(slug: str) -> UUID | None:
    return Service.objects.filter(slug=slug).values_list("pk", flat=True).first()


def login(username: str) -> UUID | None:
    return User.objects.filter(username=username).values_list("pk", flat=True).first()


def consumers(service_id: UUID, identifiers: list[str] | None) -> dict[str, UUID]:
    """By local identifier; None: everybody of the service."""
    found = rows.named(CONSUMERS, {"service": service_id, "identifiers": identifiers})
    return {row["local_identifier"]: row["id"] for row in found}
