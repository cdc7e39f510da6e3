"""allauth's pages. None of them shows anything of the product; this says which are there at all, and for whom."""

from __future__ import annotations

# Shown to whoever is signed in, POST of an empty form; then the same for whoever is not.
IN_GET, IN_POST, OUT_GET, OUT_POST = range(4)
# Where an empty form is wrong, the page comes again.
PAGES: dict[str, tuple[int, int, int, int]] = {
    "accounts/login/": (302, 302, 200, 200),
    "accounts/logout/": (200, 302, 302, 302),
    "accounts/inactive/": (200, 405, 200, 405),
    "accounts/signup/": (302, 302, 200, 200),  # closed: accounts are made by the service
    "accounts/reauthenticate/": (200, 200, 302, 302),
    "accounts/email/": (200, 302, 302, 302),
    "accounts/confirm-email/": (200, 405, 200, 405),
    "accounts/^confirm-email/(?P<key>[-:\\w]+)/$": (200, 404, 200, 404),
    "accounts/password/change/": (200, 200, 302, 302),
    "accounts/password/set/": (302, 302, 302, 302),  # for accounts without a password
    "accounts/password/reset/": (200, 200, 200, 200),
    "accounts/password/reset/done/": (200, 405, 200, 405),
    "accounts/^password/reset/key/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$": (200, 200, 200, 200),
    "accounts/password/reset/key/done/": (200, 405, 200, 405),
    "accounts/login/code/confirm/": (302, 302, 302, 302),
    "accounts/2fa/": (200, 405, 302, 302),
    "accounts/2fa/authenticate/": (302, 302, 302, 302),
    "accounts/2fa/reauthenticate/": (302, 302, 302, 302),
    "accounts/2fa/webauthn/": (200, 405, 302, 302),
    "accounts/2fa/webauthn/add/": (302, 302, 302, 302),
    "accounts/2fa/webauthn/reauthenticate/": (302, 302, 302, 302),
    "accounts/2fa/webauthn/keys/<int:pk>/remove/": (302, 302, 302, 302),
    "accounts/2fa/webauthn/keys/<int:pk>/edit/": (302, 302, 302, 302),
    "accounts/2fa/webauthn/login/": (302, 302, 302, 302),
    "accounts/2fa/totp/activate/": (302, 302, 302, 302),
    "accounts/2fa/totp/deactivate/": (404, 404, 302, 302),
    "accounts/2fa/recovery-codes/": (404, 405, 302, 302),
    "accounts/2fa/recovery-codes/generate/": (302, 302, 302, 302),
    "accounts/2fa/recovery-codes/download/": (404, 404, 302, 302),
}
# Django's own answer to OPTIONS, before the page is asked: of whoever is signed in, of whoever is not, or of both.
ANSWERS_OPTIONS = {
    "accounts/2fa/recovery-codes/": {True},
    "accounts/logout/": {True, False},
    "accounts/2fa/webauthn/login/": {False},
}
ADDRESSES = {
    "accounts/2fa/webauthn/keys/<int:pk>/remove/": "accounts/2fa/webauthn/keys/1/remove/",
    "accounts/2fa/webauthn/keys/<int:pk>/edit/": "accounts/2fa/webauthn/keys/1/edit/",
    "accounts/^confirm-email/(?P<key>[-:\\w]+)/$": "accounts/confirm-email/abc/",
    "accounts/^password/reset/key/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$": "accounts/password/reset/key/1-abc/",
}


def expected(pattern: str, method: str, *, signed_in: bool) -> int:
    row = PAGES[pattern]
    if method == "OPTIONS" and signed_in in ANSWERS_OPTIONS.get(pattern, ()):
        return 200
    if method == "POST":
        return row[IN_POST if signed_in else OUT_POST]
    return row[IN_GET if signed_in else OUT_GET]
