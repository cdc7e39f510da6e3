from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from tests.support.cast import Cast
from tests.support.kept import among_the_cast, cast
from tests.support.proof import prove

__all__ = ["among_the_cast", "at", "cast"]

BACKEND = "django.contrib.auth.backends.ModelBackend"


@pytest.fixture
def at(cast: Cast) -> Callable[[str], Client]:
    """`at("alex")`: a browser in which one of the cast is signed in."""

    def sign_in(name: str) -> Client:
        client = Client()
        cast.enter(name)
        client.force_login(cast.users[name], BACKEND)
        prove(client)
        return client

    return sign_in
