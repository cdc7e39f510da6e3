"""The sign-in form, with the user name of whoever handed this device over a moment ago."""

from __future__ import annotations

from allauth.account.forms import LoginForm

# Set by views._visit.leave.
USERNAME = "username"


class SignIn(LoginForm):
    def __init__(self, *args, **options) -> None:
        super().__init__(*args, **options)
        session = getattr(self.request, "session", {})
        self.initial.setdefault("login", session.get(USERNAME, ""))
