"""A sign-in ends after a quarter of an hour without a page and twelve hours in all: a second before and after each."""

from __future__ import annotations

import pytest
import time_machine
from django.test import Client

from tests.account.conftest import PASSWORD, start

pytestmark = pytest.mark.django_db
MINUTE, HOUR = 60, 60 * 60
BEGIN = 1_800_000_000


def signed_in(client: Client) -> bool:
    return client.get("/people/").status_code != 302


@pytest.mark.parametrize(("waited", "still"), [(15 * MINUTE - 1, True), (15 * MINUTE + 1, False)])
def test_without_a_page(someone: object, waited: int, still: bool) -> None:
    with time_machine.travel(BEGIN, tick=False) as clock:
        client = start()
        clock.shift(waited)
        assert signed_in(client) is still


@pytest.mark.parametrize(("left", "still"), [(1, True), (-1, False)])
def test_in_all_however_busy(someone: object, left: int, still: bool) -> None:
    with time_machine.travel(BEGIN, tick=False) as clock:
        client = start()
        for minutes in range(10, 12 * 60, 10):
            clock.move_to(BEGIN + minutes * MINUTE)
            assert signed_in(client)
        clock.move_to(BEGIN + 12 * HOUR - left)
        assert signed_in(client) is still


def test_a_page_just_before_the_end_wins_nothing(someone: object) -> None:
    with time_machine.travel(BEGIN, tick=False) as clock:
        client = start()
        for minutes in range(10, 12 * 60, 10):
            clock.move_to(BEGIN + minutes * MINUTE)
            assert signed_in(client)
        clock.move_to(BEGIN + 12 * HOUR - 26)
        assert signed_in(client)
        clock.shift(30)
        assert not signed_in(client)


def test_giving_the_password_again_wins_nothing(someone: object) -> None:
    with time_machine.travel(BEGIN, tick=False) as clock:
        client = start()
        for minutes in range(10, 12 * 60, 10):
            clock.move_to(BEGIN + minutes * MINUTE)
            client.post("/accounts/reauthenticate/", {"password": PASSWORD})
        clock.move_to(BEGIN + 12 * HOUR + 1)
        assert not signed_in(client)


@pytest.mark.parametrize("known", ["since", "seen"])
def test_a_session_that_does_not_say_when_it_began_is_over(entered: Client, known: str) -> None:
    session = entered.session
    del session[known]
    session.save()
    assert not signed_in(entered)
