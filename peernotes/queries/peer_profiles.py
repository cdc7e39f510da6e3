"""How peer workers introduce themselves. Row-level security says who reads which."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peernotes.models import PeerProfile

if TYPE_CHECKING:
    from uuid import UUID


def own(service_id: UUID, user_id: UUID | None) -> PeerProfile | None:
    return PeerProfile.objects.filter(service=service_id, user=user_id).first()
