"""What a safety hold stops."""

from __future__ import annotations

from peernotes.enums import Code, Rule
from peernotes.policy.decision import Decision, allow, deny


def nothing_held(*, held: bool) -> Decision:
    """Asked before any consent is: a hold wins over a yes, also over a later one."""
    return deny(Code.HELD_FOR_SAFETY, Rule.SAFETY_HOLD) if held else allow(Rule.SAFETY_HOLD)
