"""What became of one row: each change with who made it, why, and what stood there before."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime
    from uuid import UUID

    from django.db.models import Field

    from peernotes.models._base import Row

MOST = 25


@dataclass(frozen=True, slots=True)
class Past:
    """``changes``: each field as it was and as it became. ``who`` is empty for what nobody did who was signed in."""

    at: datetime
    who: str
    reason: str
    changes: tuple[tuple[Field, object, object], ...]


def past(model: type[Row], key: UUID, shown: Iterable[str]) -> list[Past]:
    """Newest first."""
    lines = list(model.history.filter(id=key).select_related("history_user").order_by("-history_id")[: MOST + 1])
    changes = [_past(now, was, shown) for now, was in zip(lines, lines[1:], strict=False)]
    return [each for each in changes if each.changes]


def _past(now, was, shown: Iterable[str]) -> Past:
    fields = (now._meta.get_field(name) for name in shown)
    pairs = ((field, field.value_from_object(was), field.value_from_object(now)) for field in fields)
    return Past(
        at=now.history_date,
        who=now.history_user.name if now.history_user else "",
        reason=now.history_change_reason or "",
        changes=tuple(pair for pair in pairs if pair[1] != pair[2]),
    )
