"""Two who change the same at once: whether what somebody had on the screen is still so."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

from peernotes.errors import Stale

if TYPE_CHECKING:
    from collections.abc import Mapping


def mark(shown: Mapping[str, object]) -> str:
    """Of what a form is drawn from. It goes with the form and comes back."""
    return hashlib.sha256(json.dumps(shown, sort_keys=True, default=str).encode()).hexdigest()


def require_unchanged(seen: str, now: Mapping[str, object]) -> None:
    """Raises Stale if another one saved since it was ``seen``."""
    if seen != mark(now):
        raise Stale(0)
