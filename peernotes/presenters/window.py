"""What the script of a page knows of whose window it is in: enough to see that another window is somebody else's."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.crypto import salted_hmac

if TYPE_CHECKING:
    from peernotes.policy.facts import Actor

# Seconds before the end at which the page asks whether somebody is there.
WARN, WARN_VISIT = 120, 60


@dataclass(frozen=True)
class Window:
    """``who``: no name and no id; empty for nobody. ``left``: seconds until quiet ends the sign-in or the visit."""

    who: str
    left: int
    warn: int


def of(actor: Actor, left: int) -> Window:
    known = actor.user_id or actor.visit_id
    who = salted_hmac("peernotes.presenters.window", str(known)).hexdigest()[:20] if known else ""
    return Window(who, left, WARN_VISIT if actor.visit_id else WARN)
