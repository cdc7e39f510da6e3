"""A browser in which somebody is signed in, and that it is still them, for pages that ask (peernotes/views/_step_up.py;
tests/views/test_step_up.py asks for real, tests/account how one signs in)."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.test import Client

from peernotes.sessions import PROVED, SEEN, SINCE, SessionStore

if TYPE_CHECKING:
    from peernotes.models import User

BACKEND = "django.contrib.auth.backends.ModelBackend"


def signed_in(user: User) -> Client:
    """As if they had just signed in: in one statement, where Django's `force_login` and the signals behind it take ten."""
    now = time.time()
    store = SessionStore()
    store.update({
        SESSION_KEY: str(user.pk), BACKEND_SESSION_KEY: BACKEND, HASH_SESSION_KEY: user.get_session_auth_hash(),
        SINCE: now, SEEN: now, PROVED: now,
    })  # fmt: skip
    store.create()
    client = Client()
    client.cookies[settings.SESSION_COOKIE_NAME] = store.session_key
    return client


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
