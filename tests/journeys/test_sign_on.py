"""Signing in with a provider of OpenID Connect, a real one, on a phone."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import psycopg
import pytest
from playwright.sync_api import expect

from tests.journeys.desk import PASSWORD, Desk
from tests.journeys.looking import faults
from tests.support import databases
from tests.support.provider import SignInProvider, joined_up
from tests.support.server import LiveApp

ALEX = {"email": "alex@example.org", "email_verified": True, "groups": ["peers", "clinic"]}
Seat = Callable[..., Desk]
KNOWN = """
INSERT INTO account_emailaddress (user_id, email, verified, "primary")
SELECT id, 'alex@example.org', true, true FROM peernotes_user WHERE username = 'alex.harbour'"""


@pytest.fixture(scope="module")
def both() -> Iterator[tuple[LiveApp, SignInProvider]]:
    app, provider = joined_up(databases.copy_of_template("sign_on"))
    with psycopg.connect(app.database.admin) as admin:
        admin.execute(KNOWN)
    provider.start()
    app.start()
    yield app, provider
    app.stop()
    provider.stop()
    databases.drop(app.database)


def come_from_there(desk: Desk, name: str, *, knows: bool = False) -> None:
    """``knows``: the provider still knows who they are."""
    desk.open("/accounts/login/?next=/people/")
    assert faults(desk.page, own=False) == []
    desk.press("Sign in with the hospital")
    if not knows:
        desk.page.locator("[name=login]").fill(name)
        desk.page.locator("[name=password]").fill("any")
        desk.press("Sign-in")
        desk.press("Continue")


def leave(desk: Desk, provider: SignInProvider) -> None:
    """The provider's pages are its own, and ask for letters elsewhere."""
    theirs = (provider.url, "https://fonts.googleapis.com/")
    desk.complaints = [each for each in desk.complaints if not any(host in each for host in theirs)]
    desk.leave()


def test_roles_come_and_go_and_the_end_there_is_the_end_here(
    seats: Callable[[LiveApp], Seat], both: tuple[LiveApp, SignInProvider]
) -> None:
    app, provider = both
    provider.knows({"alex": ALEX})
    alex = seats(app)(phone=True)
    come_from_there(alex, "alex")
    assert alex.path == "/people/", alex.text
    assert alex.open("/services/lighthouse/model/") == 200
    provider.knows({"alex": ALEX | {"groups": ["peers"]}})
    alex.open("/accounts/logout/")
    alex.press("Sign out", within=alex.page.get_by_role("main"))
    come_from_there(alex, "alex", knows=True)
    assert alex.open("/services/lighthouse/model/") == 404
    assert alex.open("/services/harbour/model/") == 200
    elsewhere = alex.context.new_page()
    elsewhere.goto(f"{provider.url}/session/end")
    elsewhere.get_by_role("button", name="Yes").click()
    expect(elsewhere.get_by_text("Your sign-out was successful")).to_be_visible()
    alex.open("/people/")
    assert alex.path == "/accounts/login/"
    alex.page.get_by_label("Username").fill("alex.harbour")
    alex.page.get_by_label("Password").fill(PASSWORD)
    alex.press("Sign in", within=alex.page.locator("form.pn-card"))
    assert "You sign in with the hospital" in alex.text
    assert "Traceback" not in app.log()
    assert ALEX["email"] not in app.log()
    leave(alex, provider)


def test_a_stranger_is_told_what_to_do(seats: Callable[[LiveApp], Seat], both: tuple[LiveApp, SignInProvider]) -> None:
    app, provider = both
    provider.knows({"mallory": ALEX | {"email": "mallory@example.org"}})
    mallory = seats(app)(phone=True)
    come_from_there(mallory, "mallory")
    expect(mallory.page.get_by_role("heading", level=1)).to_have_text("You are not signed in")
    assert "Please ask an administrator there for an invitation" in mallory.text
    assert faults(mallory.page, own=False) == []
    mallory.open("/people/")
    assert mallory.path == "/accounts/login/"
    leave(mallory, provider)
