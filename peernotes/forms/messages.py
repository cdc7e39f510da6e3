from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from peernotes.enums import NewsBy
from peernotes.forms.fields import OneOf
from peernotes.forms.kept import Form


class HearingForm(Form):
    """Nothing is chosen beforehand: how it is now is said beside it."""

    by = OneOf(
        label=_("How do you want to hear that there is something to read?"),
        choices=NewsBy.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Please choose one.")},
    )
