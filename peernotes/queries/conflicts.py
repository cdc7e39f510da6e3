"""Whom somebody knows of those who work in their service, as they said themselves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import F, Q, QuerySet
from django.db.models.functions import Now

from peernotes.models import ConflictOfInterest, User

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime
    from uuid import UUID


@dataclass(frozen=True, slots=True)
class StaffHere:
    user_id: UUID
    name: str
    roles: list[str]


@dataclass(frozen=True, slots=True)
class KnownPerson:
    user_id: UUID
    name: str
    since: datetime


def staff(service_id: UUID) -> list[StaffHere]:
    """Whoever has a role in the service now, whatever it is."""
    now = Q(memberships__starts_at__lte=Now()) & (Q(memberships__ends_at=None) | Q(memberships__ends_at__gt=Now()))
    here = User.objects.filter(now, memberships__service=service_id, is_active=True).order_by("sort_name", "id")
    roles = ArrayAgg("memberships__role", distinct=True)
    return [StaffHere(*row) for row in here.annotate(roles=roles).values_list("id", "name", "roles")]


def named(consumer_id: UUID) -> list[KnownPerson]:
    found = said_by([consumer_id]).order_by("user__sort_name", "user")
    return [KnownPerson(*row) for row in found.values_list("user", "user__name", "created_at")]


def said_by(consumer_ids: Collection[UUID]) -> QuerySet[ConflictOfInterest]:
    """By the consumer, not by who works here, and not ended."""
    return ConflictOfInterest.objects.filter(consumer__in=consumer_ids, ended_at=None).exclude(declared_by=F("user"))
