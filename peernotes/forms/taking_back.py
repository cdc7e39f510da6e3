"""Why something is taken back: one of a few reasons, which say nothing about anybody."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from peernotes.enums import TakenBackWhy
from peernotes.forms.fields import OneOf, PressedKey
from peernotes.forms.kept import Form


class TakeBackForm(Form):
    key = PressedKey()
    why = OneOf(
        label=_("What was wrong?"),
        choices=TakenBackWhy.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Please choose what was wrong.")},
    )
