"""A contact: when, how long, how. No words."""

from __future__ import annotations

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from peernotes.enums import ContactMode
from peernotes.forms.fields import OneOf, PastMoment, PressedKey
from peernotes.forms.kept import Form

LONGEST_DAY = 24 * 60


class Log(Form):
    key = PressedKey()
    happened_at = PastMoment(label=_("When"), initial=timezone.now)
    minutes = forms.IntegerField(
        label=_("How long, in minutes"),
        min_value=1,
        max_value=LONGEST_DAY,
        widget=forms.NumberInput(attrs={"class": "nhsuk-input--width-5", "inputmode": "numeric"}),
        error_messages={
            "required": _("Please say how long it was, in minutes."),
            "invalid": _("Please give whole minutes."),
            "min_value": _("Please give at least 1 minute."),
            "max_value": _("Please give at most 1,440 minutes, which is a day."),
        },
    )
    mode = OneOf(
        label=_("How you met"),
        choices=ContactMode.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Please say how you met.")},
    )
