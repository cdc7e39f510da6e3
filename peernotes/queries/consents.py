"""Who takes part in a choice that is written down, and who can be asked about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Q

from peernotes.enums import PEER_ROLES
from peernotes.models import CarerTie, Consumer, User
from peernotes.queries import supporters

if TYPE_CHECKING:
    from uuid import UUID

    from peernotes.access import Gathered


def names_with_part(
    gathered: Gathered, grantee_id: UUID | None = None, *, peers_gain: bool = False, tie_id: UUID | None = None
) -> list[str]:
    """By name and by user name: the person themselves, who writes it down, and who gains by a yes: one of the staff, all
    peer workers of the service, or a carer."""
    part = Q(pk__in=[one for one in (gathered.actor.user_id, grantee_id) if one]) | Q(consumer=gathered.consumer_id)
    if peers_gain:
        part |= Q(memberships__service=gathered.service_id, memberships__role__in=PEER_ROLES)
    users = User.objects.filter(part).distinct().values_list("name", "username")
    person = Consumer.objects.filter(pk=gathered.consumer_id).values_list("chosen_name", flat=True)
    carer = CarerTie.objects.filter(pk=tie_id).values_list("chosen_name", flat=True) if tie_id else ()
    return [*(name for both in users for name in both), *person, *carer]


def names_to_ask(gathered: Gathered) -> list[str]:
    """Who works here, by name and by user name, and who supports the person."""
    at = gathered.facts.at
    now = Q(memberships__starts_at__lte=at) & (Q(memberships__ends_at=None) | Q(memberships__ends_at__gt=at))
    staff = User.objects.filter(now, memberships__service=gathered.service_id).values_list("name", "username")
    return [name for both in staff for name in both] + [one.name for one in supporters.standing(gathered)]
