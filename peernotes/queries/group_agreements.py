"""What a group agrees on with each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peernotes.models import GroupAgreement

if TYPE_CHECKING:
    from uuid import UUID


def latest(run_id: UUID) -> GroupAgreement | None:
    return GroupAgreement.objects.filter(run=run_id).order_by("-number").first()
