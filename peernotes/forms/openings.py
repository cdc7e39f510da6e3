"""A second records officer's answer."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from peernotes.forms.fields import OneOf, PressedKey

ANSWERS = (("yes", _("Agree")), ("no", _("Decline")))
PRESS = _("Please press one of the buttons.")


class OpeningAnswer(forms.Form):
    key = PressedKey()
    answer = OneOf(
        choices=ANSWERS, widget=forms.HiddenInput, error_messages={"required": PRESS, "invalid_choice": PRESS}
    )
