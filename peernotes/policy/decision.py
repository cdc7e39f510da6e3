"""The answer to "may they?"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from peernotes.enums import Code, Rule

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class Decision:
    """``rule``: what decided. Code and rule together choose the sentence that a person reads. ``missing``: what would lift
    a refusal, where there are several such things, as the values of a switch."""

    allowed: bool
    code: Code
    rule: Rule
    missing: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return self.allowed


def allow(rule: Rule) -> Decision:
    return Decision(allowed=True, code=Code.ALLOWED, rule=rule)


def deny(code: Code, rule: Rule) -> Decision:
    return Decision(allowed=False, code=code, rule=rule)


def first_denial(check: Callable[[], Decision], *checks: Callable[[], Decision]) -> Decision:
    """Ask in order; the first refusal is the answer, so that order is the order of reasons."""
    last = check()
    for following in checks:
        if not last:
            return last
        last = following()
    return last
