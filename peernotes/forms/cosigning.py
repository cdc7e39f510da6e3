"""A supervisor's answer for a note."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from peernotes.enums import CosignAnswer
from peernotes.forms.fields import OneOf, PlainText, PressedKey
from peernotes.forms.kept import Form


class CosignForm(Form):
    key = PressedKey()
    answer = OneOf(
        label=_("What do you say of it?"),
        choices=CosignAnswer.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Please choose one.")},
    )
    comment = PlainText(
        label=_("What would you like to talk about?"),
        help_text=_("If you do. Only who wrote the note reads it."),
        max_length=1_000,
        rows=2,
        required=False,
    )
