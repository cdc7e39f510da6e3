"""What peer workers and whoever supervises them agree about the role. Row-level security says which there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peernotes.models import RoleAgreement

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

MOST = 26


def of_worker(worker_id: UUID, service_id: UUID) -> list[RoleAgreement]:
    """The latest first."""
    found = RoleAgreement.objects.filter(worker=worker_id, service=service_id).select_related("worker", "supervisor")
    return list(found.order_by("-number")[:MOST])


def by_both(found: list[RoleAgreement]) -> list[RoleAgreement]:
    return [one for one in found if one.worker_agreed_at and one.supervisor_agreed_at]


def in_force(found: list[RoleAgreement], today: date) -> RoleAgreement | None:
    return next((one for one in by_both(found) if one.starts_on <= today), None)


def waiting(found: list[RoleAgreement]) -> RoleAgreement | None:
    """The last one, if a yes is still to come: those before it wait for nobody any more."""
    return found[0] if found and not by_both(found[:1]) else None
