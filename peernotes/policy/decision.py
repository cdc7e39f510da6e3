"""The answer to "may they?"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from peernotes.enums import Code

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class Decision:
    """``rule`` names what decided (a switch, "assignment", "consent", ...): the Why page shows it."""

    allowed: bool
    code: Code
    rule: str = ""

    def __bool__(self) -> bool:
        return self.allowed


ALLOW = Decision(allowed=True, code=Code.ALLOWED)


def allow(rule: str) -> Decision:
    return Decision(allowed=True, code=Code.ALLOWED, rule=rule)


def deny(code: Code, rule: str) -> Decision:
    return Decision(allowed=False, code=code, rule=rule)


def first_denial(*checks: Callable[[], Decision]) -> Decision:
    """Ask in order; the first refusal is the answer, so that order is the order of reasons."""
    last = ALLOW
    for check in checks:
        last = check()
        if not last:
            return last
    return last
