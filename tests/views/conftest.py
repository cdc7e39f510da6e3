from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from tests.support.cast import Cast, make_cast
from tests.support.proof import prove

BACKEND = "django.contrib.auth.backends.ModelBackend"


@pytest.fixture
def cast(as_owner: Callable[[], Any]) -> Cast:
    with as_owner():
        return make_cast()


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
