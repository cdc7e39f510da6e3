"""The words of a code of conduct."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from peernotes.forms.fields import PlainText, PressedKey
from peernotes.forms.kept import Form


class CodeForm(Form):
    key = PressedKey()
    text = PlainText(
        label=_("The code of conduct"),
        help_text=_(
            "What people can rely on: what stays between the two, what is passed on and to whom, and what to do in danger."
        ),
        rows=16,
        error_messages={"required": _("Please write the code.")},
    )
