"""What a consumer presses beside a peer worker."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from peernotes.actions.choosing import CHOOSE, LATER, MEET, SOMEBODY_ELSE, WAIT
from peernotes.forms.fields import OneOf, PressedKey
from peernotes.forms.my import PRESS

PRESSES = (
    (MEET, _("Meet them")),
    (WAIT, _("Wait for a place")),
    (CHOOSE, _("Yes")),
    (SOMEBODY_ELSE, _("Somebody else")),
    (LATER, _("Later")),
)


class ChoosingForm(forms.Form):
    key = PressedKey()
    worker = forms.UUIDField(widget=forms.HiddenInput)
    do = OneOf(choices=PRESSES, widget=forms.HiddenInput, error_messages={"required": PRESS, "invalid_choice": PRESS})
