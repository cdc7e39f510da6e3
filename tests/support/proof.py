"""That it is still them, for pages that ask (peernotes/views/_step_up.py; tests/views/test_step_up.py asks for real)."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from peernotes.sessions import PROVED

if TYPE_CHECKING:
    from django.test import Client


def prove(client: Client) -> None:
    """As if they had given their password again a moment ago."""
    session = client.session
    session[PROVED] = time.time()
    session.save()


def unprove(client: Client) -> None:
    """As if that had been a while ago."""
    session = client.session
    del session[PROVED]
    session.save()
