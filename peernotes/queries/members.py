"""Everyone who has or had a role in a service, for choosing one of them."""

from __future__ import annotations

import re
import uuid
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from django.db.models import F, Q, QuerySet

from peernotes.models import User

if TYPE_CHECKING:
    from collections.abc import Iterable

# More people than a choice can be read through. In a service with more, one says whom one means.
MOST = 200
SEVERAL = 6


@dataclass(frozen=True, slots=True)
class Member:
    """``role``: one of theirs."""

    id: UUID
    name: str
    username: str
    role: str

    @property
    def label(self) -> str:
        """Names a person without doubt, also to ``named``."""
        return f"{self.name} ({self.username})"


def few(service_id: UUID) -> list[Member] | None:
    """All of them by name; None if there are too many to choose from."""
    found = _members(_of(service_id)[: MOST + 1])
    return found if len(found) <= MOST else None


def named(service_id: UUID, text: str) -> list[Member]:
    """Whom a name, a user name, both (``Member.label``) or an id means; of several at most SEVERAL."""
    both = re.search(r"\(([^()\s]+)\)$", text)
    meant = Q(username__iexact=both[1] if both else text) | Q(name__iexact=text)
    with suppress(ValueError):
        meant |= Q(pk=uuid.UUID(text))
    return _members(_of(service_id).filter(meant)[:SEVERAL])


def _of(service_id: UUID) -> QuerySet[User]:
    found = User.objects.filter(memberships__service=service_id).annotate(role=F("memberships__role"))
    return found.order_by("sort_name", "id", "role").distinct("sort_name", "id")


def _members(users: Iterable[User]) -> list[Member]:
    return [Member(user.id, user.name, user.username, user.role) for user in users]
