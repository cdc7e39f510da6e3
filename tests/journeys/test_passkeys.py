"""A passkey, on Chromium's virtual authenticator: added, signed in with, and gone again."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.journeys.desk import PASSWORD, Desk
from tests.journeys.looking import faults

KEEPER = "lucia.lighthouse"
PHONE_LIKE = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


def with_passkeys(desk: Desk) -> Desk:
    """At a name: a passkey belongs to none in numbers."""
    desk.origin = desk.origin.replace("127.0.0.1", "localhost")
    session = desk.context.new_cdp_session(desk.page)
    session.send("WebAuthn.enable")
    session.send("WebAuthn.addVirtualAuthenticator", {"options": PHONE_LIKE})
    return desk


def with_a_password(desk: Desk) -> None:
    desk.open("/accounts/login/")
    desk.page.get_by_label("Username").fill(KEEPER)
    desk.page.get_by_label("Password").fill(PASSWORD)
    desk.page.get_by_role("button", name="Sign in", exact=True).click()
    desk.page.wait_for_load_state()


def looked_at(desk: Desk, heading: str) -> list[str]:
    expect(desk.page.get_by_role("heading", level=1)).to_have_text(heading)
    return faults(desk.page, own=False)


def added(desk: Desk) -> list[str]:
    with_a_password(desk)
    desk.open("/accounts/2fa/webauthn/add/")
    desk.page.get_by_label("Your password").fill(PASSWORD)
    desk.press("Go on")
    wrong = looked_at(desk, "Add a passkey")
    desk.page.get_by_label("What you call it").fill("My phone")
    desk.press("Add it")
    return wrong + looked_at(desk, "Your spare codes")


def removed(desk: Desk) -> list[str]:
    desk.open("/accounts/2fa/webauthn/reauthenticate/?next=/accounts/2fa/webauthn/")
    wrong = looked_at(desk, "Is it still you?")
    desk.press("Use a passkey")
    desk.page.wait_for_url("**/accounts/2fa/webauthn/")
    assert "My phone" in desk.text
    wrong += looked_at(desk, "Your passkeys")
    desk.press("Remove")
    wrong += looked_at(desk, "Remove this passkey?")
    desk.press("Remove it")
    assert "You have none." in desk.text
    return wrong


def test_a_passkey_signs_in_without_a_password(seat):
    desk = with_passkeys(seat(phone=True))
    wrong = added(desk)
    desk.press("Sign out")
    with_a_password(desk)
    wrong += looked_at(desk, "The second step")
    desk.press("Use a passkey")
    desk.page.wait_for_url("**/services/**")
    desk.press("Sign out")
    desk.open("/accounts/login/")
    wrong += looked_at(desk, "Sign in")
    desk.press("Sign in with a passkey")
    desk.page.wait_for_url("**/services/**")
    wrong += removed(desk)
    desk.leave()
    assert wrong == []


def test_where_no_passkey_can_be_it_says_so(seat):
    desk = seat(phone=True)
    desk.open("/accounts/login/")
    expect(desk.page.get_by_role("button", name="Sign in with a passkey")).to_be_hidden()
    desk.sign_in(KEEPER)
    desk.open("/accounts/2fa/webauthn/add/")
    desk.page.get_by_label("Your password").fill(PASSWORD)
    desk.press("Go on")
    assert "An authenticator app works everywhere." in desk.text
    expect(desk.page.get_by_role("button", name="Add it")).to_be_hidden()
    desk.leave()
