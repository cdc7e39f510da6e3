"""Where I am signed in, and out everywhere else."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from peernotes.models import Event, Session, User
from peernotes.sessions import IDLE_SECONDS, SEEN
from peernotes.templatetags.sign_ins import device
from tests.account.conftest import start

pytestmark = pytest.mark.django_db
PHONE = "Mozilla/5.0 (Android 14; Mobile; rv:120.0) Gecko/120.0 Firefox/120.0"


def page(client: Client) -> str:
    return client.get("/accounts/2fa/").content.decode()


def shown(client: Client) -> list[str]:
    return re.findall(r"<li>\s*<strong>([^<]+)</strong>( \(this one\))?", page(client))


def test_alone(entered: Client) -> None:
    assert len(shown(entered)) == 1
    assert "Nowhere else." in page(entered)
    assert "Sign out everywhere else" not in page(entered)


def test_everywhere_else_ends_and_this_one_stays(entered: Client, someone: User, as_owner: Callable[[], Any]) -> None:
    phone = Client(headers={"User-Agent": PHONE})
    phone.post("/accounts/login/", {"login": "someone", "password": "tea and a long walk"})
    assert shown(phone)[0] == ("Firefox on Android", " (this one)")
    assert [here for _device, here in shown(phone)] == [" (this one)", ""]
    assert entered.post("/sign-ins/end/").url == "/accounts/2fa/"
    assert phone.get("/people/").status_code == 302
    assert entered.get("/people/").status_code != 302
    assert Session.objects.filter(user=someone).count() == 1
    with as_owner():
        assert Event.objects.filter(actor_id=someone.pk, verb="sign_out").count() == 1
    entered.post("/sign-ins/end/")
    with as_owner():
        assert Event.objects.filter(actor_id=someone.pk, verb="sign_out").count() == 1


def test_nobody_ends_somebody_elses(entered: Client, as_owner: Callable[[], Any]) -> None:
    with as_owner():
        other = User.objects.create_user(username="other", name="Other", password="rain on a tin roof")
    client = Client()
    client.force_login(other, backend="django.contrib.auth.backends.ModelBackend")
    assert len(shown(client)) == 1
    client.post("/sign-ins/end/")
    assert entered.get("/people/").status_code != 302
    assert Client().post("/sign-ins/end/").url.startswith("/accounts/login/")


def test_what_went_quiet_is_not_shown(entered: Client) -> None:
    quiet = start()
    session = quiet.session
    session[SEEN] = time.time() - IDLE_SECONDS - 1
    session.save()
    assert len(shown(entered)) == 1


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        (PHONE, "Firefox on Android"),
        ("Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/120.0 Safari/537.36 Edg/120.0", "Edge on Windows"),
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Version/17.0 Mobile Safari/604.1", "Safari on iPhone"),
        ("Mozilla/5.0 (X11; Linux x86_64) Chrome/120.0.0.0 Safari/537.36", "Chrome on Linux"),
        ("Mozilla/5.0 (Macintosh; Intel Mac OS X 14_0) Version/17.0 Safari/605.1.15", "Safari on Mac"),
        ("something else", "A browser that does not say what it is"),
        ("", "A browser that does not say what it is"),
    ],
)
def test_a_browser_by_what_one_knows_it_by(said: str, meant: str) -> None:
    assert device(said) == meant
