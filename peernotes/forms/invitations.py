"""Who is invited, and the password that they choose by the link."""

from __future__ import annotations

from django import forms
from django.contrib.auth import password_validation
from django.contrib.auth.validators import UnicodeUsernameValidator
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from peernotes.forms.fields import Label, PlainLine, PressedKey
from peernotes.forms.kept import Form
from peernotes.forms.signin import Worded
from peernotes.models import User


class Username(Label):
    default_error_messages = {"required": _("Please give a username.")}
    default_validators = [
        UnicodeUsernameValidator(message=_("Letters, digits and . @ + - _ can be used. Please leave out the rest."))
    ]

    def __init__(self, **options) -> None:
        given = {"label": _("Username"), "max_length": 150, "help_text": _("What they type to sign in.")}
        super().__init__(**(given | options))


class NewcomerForm(Form):
    key = PressedKey()
    name = Label(label=_("Name"), error_messages={"required": _("Please give the name.")})
    username = Username()


def _password(label: object, hint: object = "") -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=hint,
        strip=False,
        max_length=1_000,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        error_messages={"required": _("Please choose a password.")},
    )


class OwnPassword(forms.Form):
    """Chosen by whom an invitation is for. Nothing of it is ever kept. ``words``: said in person to a consumer."""

    field_order = ("words", "name", "username", "password1", "password2")
    words = PlainLine(
        label=_("The two words that you were told"), error_messages={"required": _("Please type the two words.")}
    )
    password1 = _password(_("Password"), Worded.hints["password1"])
    password2 = _password(_("Password, once more"))

    def __init__(self, *args, user: User | None = None, asks_words: bool = False, **options) -> None:
        super().__init__(*args, **options)
        self.user = user
        if not asks_words:
            del self.fields["words"]

    def clean(self) -> dict[str, object]:
        said = super().clean()
        first, second = said.get("password1"), said.get("password2")
        if first and second and first != second:
            self.add_error("password2", ValidationError(_("The two are not the same."), code="differ"))
        elif first:
            self._check(first)
        return said

    def _check(self, password: str) -> None:
        try:
            password_validation.validate_password(password, self.user or self.typed())
        except ValidationError as error:
            self.add_error("password1", error)

    def typed(self) -> User | None:
        return None


class FirstOperator(OwnPassword):
    name = PlainLine(label=_("Your name"), error_messages={"required": _("Please give your name.")})
    username = Username(help_text=_("What you type to sign in."))

    def typed(self) -> User:
        return User(name=self.cleaned_data.get("name", ""), username=self.cleaned_data.get("username", ""))
