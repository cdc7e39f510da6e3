from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from tests.support.cast import Cast
from tests.support.kept import among_the_cast, cast
from tests.support.proof import signed_in

__all__ = ["among_the_cast", "at", "cast"]


@pytest.fixture
def at(cast: Cast) -> Callable[[str], Client]:
    """`at("alex")`: a browser in which one of the cast is signed in."""

    def sign_in(name: str) -> Client:
        cast.enter(name)
        return signed_in(cast.users[name])

    return sign_in
