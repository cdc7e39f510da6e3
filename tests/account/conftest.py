from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from peernotes.models import User

PASSWORD = "tea and a long walk"


@pytest.fixture
def someone(as_owner: Callable[[], Any]) -> User:
    with as_owner():
        return User.objects.create_user(username="someone", name="Someone", email="old@example.org", password=PASSWORD)


@pytest.fixture
def entered(someone: User) -> Client:
    client = start()
    assert client.get("/people/").status_code != 302
    return client


def start() -> Client:
    """Signs ``someone`` in."""
    client = Client()
    client.post(reverse("account_login"), {"login": "someone", "password": PASSWORD})
    return client
