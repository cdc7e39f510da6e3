"""What somebody says of the model that they have read."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from peernotes.enums import ModelAnswer
from peernotes.forms.fields import OneOf, PlainText, PressedKey
from peernotes.forms.kept import Form


class AcknowledgeModel(Form):
    """``about``: which version. ``supervised``: somebody reads the note."""

    key = PressedKey()
    about = forms.UUIDField(widget=forms.HiddenInput)
    note = PlainText(
        label=_("For whoever supervises you, if you like"),
        help_text=_("What fits, what does not, what you would need. Nobody else reads it."),
        max_length=2_000,
        rows=3,
        required=False,
    )
    answer = OneOf(choices=ModelAnswer.choices, error_messages={"required": _("Please choose one of the four.")})

    def __init__(self, *args, supervised: bool, **options) -> None:
        super().__init__(*args, **options)
        if not supervised:
            del self.fields["note"]
