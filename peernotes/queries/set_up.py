"""Who runs this, which services were started, and who administers them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.contrib.auth.hashers import UNUSABLE_PASSWORD_PREFIX
from django.db.models import Count, Q
from django.db.models.functions import Now

from peernotes.enums import Role
from peernotes.models import Service, User

if TYPE_CHECKING:
    from uuid import UUID

STAYS = Q(memberships__ends_at=None) | Q(memberships__ends_at__gt=Now())
ADMINISTERS = Q(memberships__role=Role.SERVICE_ADMIN) & STAYS


@dataclass(frozen=True, slots=True)
class StartedService:
    name: str
    slug: str
    administrators: int


@dataclass(frozen=True, slots=True)
class Administrator:
    """``waits``: they have not chosen a password yet."""

    id: UUID
    name: str
    username: str
    waits: bool


def has_operator() -> bool:
    return User.objects.filter(is_operator=True).exists()


def is_operator(user_id: UUID | None) -> bool:
    return User.objects.filter(pk=user_id, is_operator=True, is_active=True).exists()


def services() -> list[StartedService]:
    counted = Service.objects.annotate(n=Count("memberships__user", filter=ADMINISTERS, distinct=True))
    return [StartedService(*row) for row in counted.order_by("name", "slug").values_list("name", "slug", "n")]


def administrators(service_id: UUID) -> list[Administrator]:
    found = User.objects.filter(ADMINISTERS, memberships__service=service_id).order_by("sort_name", "id").distinct()
    return [
        Administrator(user.id, user.name, user.username, user.password.startswith(UNUSABLE_PASSWORD_PREFIX))
        for user in found
    ]
