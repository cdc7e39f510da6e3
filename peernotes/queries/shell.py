"""Who is signed in, for the frame of the page: a name and the roles in force at this moment."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models import Count, F, FilteredRelation, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce, Now

from peernotes.enums import ConcernStatus
from peernotes.models import Message, RecordQuestion, SafetyConcern, User

if TYPE_CHECKING:
    from uuid import UUID

WAITING = (
    SafetyConcern.objects.filter(service=OuterRef("held__service"), status=ConcernStatus.OPEN)
    .order_by()
    .values("status")
    .annotate(n=Count("pk"))
    .values("n")
)
ASKED = (
    RecordQuestion.objects.filter(service=OuterRef("held__service"), answered_at=None)
    .order_by()
    .values("service")
    .annotate(n=Count("pk"))
    .values("n")
)
UNREAD = (
    Message.objects.filter(user=OuterRef("pk"), read_at=None)
    .order_by()
    .values("user")
    .annotate(n=Count("pk"))
    .values("n")
)
IN_FORCE = Q(memberships__starts_at__lte=Now()) & (Q(memberships__ends_at=None) | Q(memberships__ends_at__gt=Now()))


def memberships_of(user_id: UUID) -> list[dict[str, Any]]:
    """One row for each membership in force, at least one row for a known login; one statement.

    ``chosen_name`` is there if the login is a consumer's. ``waiting``: how many safety concerns that they may read nobody
    has taken on; ``asked``: how many questions they may answer wait (row-level security says which). ``news``: how many messages are unread.
    """
    held = User.objects.filter(pk=user_id).annotate(held=FilteredRelation("memberships", condition=IN_FORCE))
    of_service = {
        "service": F("held__service__name"),
        "slug": F("held__service__slug"),
        "timezone": F("held__service__timezone"),
    }
    found = held.values(
        "name",
        "is_operator",
        "news_by",
        chosen_name=F("consumer__chosen_name"),
        own_timezone=F("consumer__service__timezone"),
        role=F("held__role"),
        waiting=Coalesce(Subquery(WAITING), 0),
        asked=Coalesce(Subquery(ASKED), 0),
        news=Coalesce(Subquery(UNREAD), 0),
        **of_service,
    )
    return list(found.order_by("service", "role"))
