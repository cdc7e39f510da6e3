"""The forms around signing in, in the product's words. What they do is django-allauth's."""

from __future__ import annotations

from allauth.account.forms import (
    AddEmailForm,
    ChangePasswordForm,
    LoginForm,
    ReauthenticateForm,
    ResetPasswordForm,
    ResetPasswordKeyForm,
)
from allauth.mfa.base.forms import AuthenticateForm
from allauth.mfa.base.forms import ReauthenticateForm as ReauthenticateByCodeForm
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn.forms import AddWebAuthnForm
from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from peernotes.actions import sign_ins

# Set by views._visit.leave.
USERNAME = "username"


class Worded:
    """``labels`` in the product's words, and no examples inside the fields: they are gone once somebody types."""

    labels: dict[str, str] = {}
    hints = {"password1": _("12 characters or more. Not your name, and nothing that many people use.")}

    def __init__(self, *args, **options) -> None:
        super().__init__(*args, **options)
        for name, field in self.fields.items():
            field.label = self.labels.get(name, field.label)
            field.widget.attrs.pop("placeholder", None)
            field.help_text = self.hints.get(name, "")


class Mailed(Worded):
    """A form whose outcome is a mail: where none can be sent it says so and does nothing."""

    labels = {"email": _("E-mail address")}

    def clean(self) -> dict[str, object]:
        if not settings.SENDS_MAIL:
            raise ValidationError(
                _("No e-mail is sent here. Please ask %(whom)s."), params={"whom": settings.SIGN_IN_HELP}
            )
        return super().clean()


class SignIn(Worded, LoginForm):
    labels = {"login": _("Username"), "password": _("Password")}

    def __init__(self, *args, **options) -> None:
        super().__init__(*args, **options)
        session = getattr(self.request, "session", {})
        self.initial.setdefault("login", session.get(USERNAME, ""))


class Password(Worded, ReauthenticateForm):
    labels = {"password": _("Your password")}


class ChoosePassword(Worded, ResetPasswordKeyForm):
    labels = {"password1": _("New password"), "password2": _("New password, once more")}


class ChangePassword(Worded, ChangePasswordForm):
    labels = ChoosePassword.labels | {"oldpassword": _("Your password as it is now")}


class SignInCode(Worded, AuthenticateForm):
    labels = {"code": _("Code")}


class CodeAgain(Worded, ReauthenticateByCodeForm):
    labels = SignInCode.labels


class FirstCode(Worded, ActivateTOTPForm):
    labels = {"code": _("The code that the app shows")}


class NewPasskey(Worded, AddWebAuthnForm):
    """Always one that signs in without a password."""

    labels = {"name": _("What you call it")}
    passwordless = forms.BooleanField(initial=True, widget=forms.HiddenInput(attrs={"checked": True}))


class NewAddress(Mailed, AddEmailForm):
    labels = {"email": _("New e-mail address")}

    def save(self, request):
        sign_ins.keep_given_address(self.user)
        return super().save(request)


class ForgottenPassword(Mailed, ResetPasswordForm):
    def clean_email(self) -> str:
        """An address that nobody has proved to be theirs brings nobody a key."""
        email = super().clean_email()
        self.users = [user for user in self.users if sign_ins.is_address_of(user, email)]
        return email
