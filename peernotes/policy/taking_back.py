"""What somebody noted in error. They take it back themselves, and it stays to be read that it was there
(docs/decisions/0085)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from peernotes.enums import Code, Rule
from peernotes.policy.decision import Decision, allow, deny, first_denial

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class NotedFacts:
    mine: bool
    taken_back: bool = False


def may_take_back_noted(reads: Callable[[], Decision], noted: NotedFacts) -> Decision:
    """``reads``: whether whoever asks may read such a thing still."""
    return first_denial(reads, lambda: is_mine(mine=noted.mine), lambda: still_stands(taken_back=noted.taken_back))


def is_mine(*, mine: bool) -> Decision:
    return allow(Rule.NOTED) if mine else deny(Code.NOT_THE_AUTHOR, Rule.NOTED)


def still_stands(*, taken_back: bool) -> Decision:
    return deny(Code.ALREADY_DONE, Rule.NOTED) if taken_back else allow(Rule.NOTED)
