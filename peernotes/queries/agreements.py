"""Agreements about contact. Row-level security says which there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peernotes.enums import AgreementState
from peernotes.models import Agreement

if TYPE_CHECKING:
    from uuid import UUID

MOST = 26


def of_two(consumer_id: UUID, worker_id: UUID | None) -> list[Agreement]:
    """The latest first."""
    found = Agreement.objects.filter(consumer=consumer_id, worker=worker_id).select_related("worker")
    return list(found.order_by("-number")[:MOST])


def draft(found: list[Agreement]) -> Agreement | None:
    return _in_state(found, AgreementState.DRAFT)


def agreed(found: list[Agreement]) -> Agreement | None:
    return _in_state(found, AgreementState.AGREED)


def _in_state(found: list[Agreement], state: AgreementState) -> Agreement | None:
    return next((one for one in found if one.state == state), None)
