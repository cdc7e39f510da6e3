from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from peernotes.actions import sign_ins
from peernotes.models import Event, Membership, User
from tests.support.cast import Cast

PASSWORD = "words that nobody guesses"


@pytest.fixture
def ready(cast: Cast, as_owner: Callable[[], Any]) -> Cast:
    with as_owner():
        for user in cast.users.values():
            user.set_password(PASSWORD)
            user.save()
    return cast


def events(as_owner: Callable[[], Any], verb: str) -> list[Event]:
    with as_owner():
        return list(Event.objects.filter(verb=verb))


def sign_in(client: Client, user: User, password: str = PASSWORD) -> int:
    return client.post("/accounts/login/", {"login": user.username, "password": password}).status_code


def test_signing_in_and_out_are_events_of_the_service(client: Client, ready: Cast, as_owner: Callable[[], Any]) -> None:
    before = len(events(as_owner, "sign_in"))
    assert sign_in(client, ready.users["alex"]) == 302
    assert sign_in(Client(), ready.users["sam"]) == 302
    client.post("/accounts/logout/")
    mine = [e for e in events(as_owner, "sign_in")[before:] if e.service_id == ready.service.pk]
    assert {(e.actor_id, e.actor_role) for e in mine} == {
        (ready.users["alex"].pk, "consumer_peer_worker"),
        (ready.users["sam"].pk, "consumer"),
    }
    assert events(as_owner, "sign_out")[-1].actor_id == ready.users["alex"].pk


def test_a_failed_sign_in_names_nobody(client: Client, ready: Cast, as_owner: Callable[[], Any]) -> None:
    assert sign_in(client, ready.users["alex"], "wrong") == 200
    event = events(as_owner, "sign_in_failed")[-1]
    assert (event.actor_id, event.allowed, event.code) == (None, False, "not_signed_in")


def test_somebody_without_a_place_and_nobody(ready: Cast, as_owner: Callable[[], Any]) -> None:
    with as_owner():
        Membership.objects.filter(user=ready.users["abe"]).update(
            ends_at="2000-01-02T00:00Z", starts_at="2000-01-01T00:00Z"
        )
    sign_ins.signed_in(user=ready.users["abe"])
    assert events(as_owner, "sign_in")[-1].service_id is None
    sign_ins.signed_out(user=None)
