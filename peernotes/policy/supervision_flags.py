"""What a peer worker brings to supervision about somebody whom they support: theirs to say and to take back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peernotes.policy.decision import Decision, first_denial
from peernotes.policy.people import works_with
from peernotes.policy.supervision import may_be_supervised

if TYPE_CHECKING:
    from peernotes.policy.facts import Facts


def may_flag(facts: Facts) -> Decision:
    """To whoever supervises them; about whom, says the form: somebody with whom they work."""
    return first_denial(lambda: may_be_supervised(facts.actor), lambda: works_with(facts))
