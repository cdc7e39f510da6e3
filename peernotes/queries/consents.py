"""Who takes part in a choice that is written down, and who can be asked about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Q

from peernotes.enums import PEER_ROLES
from peernotes.models import User
from peernotes.queries import supporters

if TYPE_CHECKING:
    from uuid import UUID

    from peernotes.access import Gathered
    from peernotes.policy.facts import Actor


def names_with_part(by: Actor, service_id: UUID, grantee_id: UUID | None, *, yes: bool) -> list[str]:
    """By name and by user name: who writes it down, and who gains by a yes: one peer worker, or all of the service."""
    part = Q(pk=by.user_id)
    if yes:
        peers = Q(memberships__service=service_id, memberships__role__in=PEER_ROLES)
        part |= Q(pk=grantee_id) if grantee_id else peers
    found = User.objects.filter(part).distinct().values_list("name", "username")
    return [name for both in found for name in both]


def names_to_ask(gathered: Gathered) -> list[str]:
    """Who works here, by name and by user name, and who supports the person."""
    at = gathered.facts.at
    now = Q(memberships__starts_at__lte=at) & (Q(memberships__ends_at=None) | Q(memberships__ends_at__gt=at))
    staff = User.objects.filter(now, memberships__service=gathered.service_id).values_list("name", "username")
    return [name for both in staff for name in both] + [one.name for one in supporters.standing(gathered)]
