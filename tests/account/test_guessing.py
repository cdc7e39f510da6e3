"""Wrong passwords are counted by account and address, once for all processes; nobody can shut out anybody else."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from django.test import Client

from peernotes.models import SignInCount, User
from tests.account.conftest import PASSWORD
from tests.support import databases
from tests.support.http import Visitor
from tests.support.server import LiveApp

MOST = 10
TOO_MANY, WRONG = "Too many wrong tries", "do not go together"


def sign_in(password: str, username: str = "someone", **meta: str) -> Any:
    return Client().post("/accounts/login/", {"login": username, "password": password}, **meta)


def guess(times: int = MOST, **meta: str) -> None:
    for _ in range(times):
        assert WRONG in sign_in("a guess", **meta).content.decode()


@pytest.mark.django_db
def test_after_ten_wrong_tries_not_even_the_right_one_is_taken(someone: User) -> None:
    guess()
    assert TOO_MANY in sign_in(PASSWORD).content.decode()
    assert SignInCount.objects.exists()


@pytest.mark.django_db
def test_right_ones_are_not_counted(someone: User) -> None:
    guess(MOST - 1)
    for _ in range(3):
        assert sign_in(PASSWORD).status_code == 302


@pytest.mark.django_db
def test_whoever_guesses_shuts_out_nobody_else(someone: User, as_owner: Any) -> None:
    """Not the same person elsewhere, and nobody else at the same address."""
    with as_owner():
        User.objects.create_user(username="neighbour", name="Neighbour", password=PASSWORD)
    guess(REMOTE_ADDR="203.0.113.7")
    assert sign_in(PASSWORD, REMOTE_ADDR="203.0.113.8").status_code == 302
    assert sign_in(PASSWORD, "neighbour", REMOTE_ADDR="203.0.113.7").status_code == 302
    assert sign_in(PASSWORD, REMOTE_ADDR="203.0.113.7").status_code == 200


@pytest.mark.django_db
def test_behind_a_trusted_proxy_addresses_are_told_apart(someone: User, settings: Any) -> None:
    """The proxy's word counts, and not what a visitor wrote before it."""
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    for number in range(MOST):
        assert WRONG in sign_in("a guess", HTTP_X_FORWARDED_FOR=f"198.51.100.{number}, 203.0.113.7").content.decode()
    assert TOO_MANY in sign_in(PASSWORD, HTTP_X_FORWARDED_FOR="198.51.100.99, 203.0.113.7").content.decode()
    assert sign_in(PASSWORD, HTTP_X_FORWARDED_FOR="203.0.113.8").status_code == 302


@pytest.mark.django_db
def test_without_a_trusted_proxy_nobody_s_word_counts(someone: User) -> None:
    for number in range(MOST):
        assert WRONG in sign_in("a guess", HTTP_X_FORWARDED_FOR=f"198.51.100.{number}").content.decode()
    assert TOO_MANY in sign_in(PASSWORD, HTTP_X_FORWARDED_FOR="198.51.100.99").content.decode()


@pytest.fixture
def two_workers(clone_db: databases.Copy) -> Iterator[LiveApp]:
    app = LiveApp(clone_db, settings={"WEB_CONCURRENCY": "2"})
    app.start()
    yield app
    app.stop()


def test_two_processes_allow_no_more_guesses_than_one(two_workers: LiveApp) -> None:
    def answer(_number: int) -> str:
        return Visitor(two_workers.url).post("/accounts/login/", login="alex.harbour", password="a guess")[1]

    with ThreadPoolExecutor(4) as visitors:
        answers = list(visitors.map(answer, range(3 * MOST)))
    assert sum(WRONG in page for page in answers) == MOST
    assert sum(TOO_MANY in page for page in answers) == 2 * MOST
