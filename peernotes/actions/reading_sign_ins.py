"""Where somebody is signed in."""

from __future__ import annotations

import time
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from django.db.models.functions import Now

from peernotes.models import Session
from peernotes.sessions import BROWSER, IDLE_SECONDS, LONGEST_SECONDS, SEEN, SINCE

if TYPE_CHECKING:
    from peernotes.policy.facts import Actor


@dataclass(frozen=True, slots=True)
class OpenSignIn:
    """``browser``: what it called itself, at the sign-in. ``here``: the one that asks."""

    browser: str
    since: datetime
    seen: datetime
    here: bool


def of(actor: Actor, session_key: str) -> list[OpenSignIn]:
    """Those that have not ended, the one used last first. ``session_key``: of the one that asks."""
    now, found = time.time(), []
    for session in Session.objects.filter(user=actor.user_id, expire_date__gt=Now()):
        said = session.get_decoded()
        since, seen = said.get(SINCE, 0), said.get(SEEN, 0)
        if now - seen < IDLE_SECONDS and now - since < LONGEST_SECONDS:
            found.append(OpenSignIn(said.get(BROWSER, ""), _at(since), _at(seen), session.session_key == session_key))
    return sorted(found, key=lambda one: (one.here, one.seen), reverse=True)


def _at(seconds: float) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)
