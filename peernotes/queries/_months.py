"""The months of the events' partitions."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from django.utils import timezone

if TYPE_CHECKING:
    from peernotes.queries.keyset import Order

# By so much the clocks of the application and of PostgreSQL may differ.
SKEW = timedelta(days=1)


def until_now(column: str, order: Order) -> str:
    """A condition without parameters, the same for a month: PostgreSQL leaves the months to come out of the plan. Beside
    two years of empty partitions it would rather sort all events of a person than walk them. Beyond a cursor towards
    what is older, the cursor is the bound (``Order.bound`` says why)."""
    if order.cursor and not order.cursor.back:
        return f"{column} <= %(beyond_0)s::timestamptz"
    latest = timezone.now() + SKEW
    year, month = divmod(latest.year * 12 + latest.month, 12)
    return f"{column} < '{year:04}-{month + 1:02}-01T00:00:00Z'::timestamptz"
