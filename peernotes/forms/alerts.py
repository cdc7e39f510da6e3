"""What a privacy officer found."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from peernotes.forms.fields import PlainText, PressedKey
from peernotes.forms.kept import Form


class AlertForm(Form):
    key = PressedKey()
    text = PlainText(
        label=_("What you found, and what follows"),
        help_text=_("Other privacy officers read it with your name. Nobody can change it afterwards."),
        rows=5,
        max_length=10_000,
        error_messages={"required": _("Please write what you found.")},
    )
