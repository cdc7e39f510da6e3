"""A session has its user as a column, and everything that ends a sign-in ends it at the next request."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth import BACKEND_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.base import UpdateError
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from peernotes.models import Session, User
from peernotes.sessions import SessionStore
from tests.account.conftest import PASSWORD

pytestmark = pytest.mark.django_db
PAGE = "/people/"


def signed_in(client: Client) -> bool:
    return client.get(PAGE).status_code != 302


def change(table: type, **values: Any) -> None:
    someone = {"username": "someone"} if table is User else {}
    assert table.objects.filter(**someone).update(**values) == 1


def test_the_row_names_the_user_and_the_key_is_a_new_one(someone: User) -> None:
    client = Client()
    session = client.session
    session["before"] = "kept"
    session.save()
    client.post(reverse("account_login"), {"login": "someone", "password": PASSWORD})
    assert client.session.session_key != session.session_key
    assert client.session["before"] == "kept"
    assert list(Session.objects.values_list("session_key", "user")) == [(client.session.session_key, someone.pk)]


@pytest.mark.parametrize(
    "end",
    [
        lambda: change(User, is_active=False),
        lambda: change(User, password="another hash"),
        lambda: change(Session, expire_date=timezone.now() - timedelta(seconds=1)),
        lambda: Session.objects.all().delete(),
    ],
    ids=["left", "password", "expired", "ended elsewhere"],
)
def test_what_ends_a_sign_in_ends_it_at_the_next_request(entered: Client, end: Callable[[], Any]) -> None:
    end()
    assert not signed_in(entered)


def test_signing_out_leaves_no_row(entered: Client) -> None:
    entered.post(reverse("account_logout"))
    assert not Session.objects.exists()
    assert not signed_in(entered)


def test_who_is_signed_in_is_what_the_session_says(entered: Client, someone: User, as_owner: Any) -> None:
    """The column is for ending all sessions of a person and decides nothing."""
    with as_owner():
        other = User.objects.create_user(username="other", name="Other", password=None)
    for user in (other, None):
        change(Session, user=user)
        assert entered.get(PAGE).wsgi_request.user == someone


def test_a_session_of_an_unknown_way_to_sign_in_is_nobody_s(entered: Client) -> None:
    session = entered.session
    session[BACKEND_SESSION_KEY] = "peernotes.nowhere.Backend"
    session.save()
    assert not signed_in(entered)


def test_an_earlier_key_of_the_site_still_counts(entered: Client, settings: Any) -> None:
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = "another key", [settings.SECRET_KEY]
    assert signed_in(entered)
    settings.SECRET_KEY_FALLBACKS = []
    assert signed_in(entered)


def test_a_session_that_ended_is_not_written_again(someone: User) -> None:
    store = SessionStore()
    store[SESSION_KEY] = str(someone.pk)
    store.create()
    late = SessionStore(store.session_key)
    assert late[SESSION_KEY] == str(someone.pk)
    store.flush()
    late["seen"] = 1
    with pytest.raises(UpdateError):
        late.save()


def test_clearing_takes_what_expired_and_nothing_else(entered: Client) -> None:
    Session.objects.create(session_key="old", session_data="", expire_date=timezone.now() - timedelta(days=1))
    call_command("clearsessions")
    assert Session.objects.get().session_key == entered.session.session_key
