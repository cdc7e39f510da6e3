"""Floor 2: how a decision leaves an action when the answer is no."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from peernotes.enums import Code, Rule
from peernotes.policy.decision import Decision, deny

if TYPE_CHECKING:
    from typing import Any


Row = TypeVar("Row")


class Refused(Exception):
    """Carries the decision to the one place that answers in HTTP (middleware). ``known``: whether the person may
    know that the object exists; if not, the answer is 404, the same bytes as for an object that does not."""

    def __init__(self, decision: Decision, *, known: bool = True, **context: Any) -> None:
        super().__init__(decision.code)
        self.decision = decision
        self.known = known
        self.context = context


class Missing(Refused):
    """No such object, or none that this person may know of."""

    def __init__(self, **context: Any) -> None:
        super().__init__(deny(Code.NOT_FOUND, Rule.OBJECT), known=False, **context)


def there(row: Row | None, **context: Any) -> Row:
    """The row that was asked for. Raises Missing where there is none, or none that this person may know of."""
    if row is None:
        raise Missing(**context)
    return row


class Stale(Exception):
    """Someone saved in between. ``current`` is the version now stored; the caller keeps the person's own text."""

    def __init__(self, current: int) -> None:
        super().__init__(f"version {current} is current")
        self.current = current


class BeforeBirth(Exception):
    """What is said to have happened with somebody lies before the day on which they were born."""


class AuditFailed(Exception):
    """The event could not be written: nothing clinical may be shown (503)."""
