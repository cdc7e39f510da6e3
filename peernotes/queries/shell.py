"""Who is signed in, for the frame of the page: a name and the roles in force at this moment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import FilteredRelation, Q
from django.db.models.functions import Now

from peernotes.models import User

if TYPE_CHECKING:
    from uuid import UUID


def memberships_of(user_id: UUID) -> list[dict[str, str | None]]:
    """One row for each membership in force, at least one row for a known login; one statement.

    ``chosen_name`` is there if the login is a consumer's.
    """
    in_force = Q(memberships__starts_at__lte=Now()) & (
        Q(memberships__ends_at__isnull=True) | Q(memberships__ends_at__gt=Now())
    )
    rows = (
        User.objects.annotate(current=FilteredRelation("memberships", condition=in_force))
        .filter(pk=user_id)
        .order_by("current__service__name", "current__role")
        .values_list(
            "name", "consumer__chosen_name", "current__role", "current__service__name", "current__service__slug"
        )
    )
    keys = ("name", "chosen_name", "role", "service", "slug")
    return [dict(zip(keys, row, strict=True)) for row in rows]
