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


def sign_in(desk: Desk) -> None:
    desk.open("/accounts/login/")
    desk.page.get_by_label("Username").fill(KEEPER)
    desk.page.get_by_label("Password").fill(PASSWORD)
    desk.page.get_by_role("button", name="Sign in", exact=True).click()
    desk.page.wait_for_url("**/services/**")


def test_a_passkey_signs_in_without_a_password(seat):
    desk = with_passkeys(seat(phone=True, kept=False))
    sign_in(desk)
    desk.open("/accounts/2fa/webauthn/add/")
    desk.page.get_by_label("Your password").fill(PASSWORD)
    desk.press("Go on")
    wrong = faults(desk.page, own=False)
    desk.page.get_by_label("What you call it").fill("My phone")
    desk.press("Add it")
    expect(desk.page.get_by_role("heading", level=1)).to_have_text("Your spare codes")
    desk.open("/accounts/2fa/webauthn/")
    assert "My phone" in desk.text
    wrong += faults(desk.page, own=False)
    desk.press("Remove")
    wrong += faults(desk.page, own=False)
    desk.press("Keep it")
    desk.press("Sign out")
    # The password alone is not enough any more.
    desk.open("/accounts/login/")
    desk.page.get_by_label("Username").fill(KEEPER)
    desk.page.get_by_label("Password").fill(PASSWORD)
    desk.page.get_by_role("button", name="Sign in", exact=True).click()
    expect(desk.page.get_by_role("heading", level=1)).to_have_text("The second step")
    wrong += faults(desk.page, own=False)
    desk.press("Use a passkey")
    desk.page.wait_for_url("**/services/**")
    desk.press("Sign out")
    desk.open("/accounts/login/")
    wrong += faults(desk.page, own=False)
    desk.press("Sign in with a passkey")
    desk.page.wait_for_url("**/services/**")
    desk.open("/accounts/2fa/webauthn/add/")
    desk.open("/accounts/2fa/webauthn/reauthenticate/?next=/accounts/2fa/webauthn/")
    wrong += faults(desk.page, own=False)
    desk.press("Use a passkey")
    desk.page.wait_for_url("**/accounts/2fa/webauthn/")
    desk.press("Remove")
    desk.press("Remove it")
    assert "You have none." in desk.text
    desk.leave()
    assert wrong == []


def test_where_no_passkey_can_be_it_says_so(seat):
    desk = seat(phone=True, kept=False)
    desk.open("/accounts/login/")
    expect(desk.page.get_by_role("button", name="Sign in with a passkey")).to_be_hidden()
    desk.sign_in(KEEPER)
    desk.open("/accounts/2fa/webauthn/add/")
    desk.page.get_by_label("Your password").fill(PASSWORD)
    desk.press("Go on")
    assert "An authenticator app works everywhere." in desk.text
    expect(desk.page.get_by_role("button", name="Add it")).to_be_hidden()
    desk.leave()
