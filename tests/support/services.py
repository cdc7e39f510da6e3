"""Where a service's model stands, without a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peernotes.queries import services

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID


def standing(service_id: UUID, at: datetime) -> services.Standing:
    """``at``: now or later, when what is planned has begun."""
    return services.standing(service_id, at)
