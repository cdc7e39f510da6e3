"""The words that get a suggestion in a service."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peernotes.models import WordList
from peernotes.policy.wording import own_list

if TYPE_CHECKING:
    from uuid import UUID

    from peernotes.policy.wording.hints import Hint


def hints(service_id: UUID) -> tuple[Hint, ...]:
    """The shipped words as this service has them."""
    lists = WordList.objects.filter(service=service_id, approved_at__isnull=False).order_by("-number")
    return own_list.together(lists.values_list("text", flat=True).first() or "")
