"""That two records are of one person, what is answered to it, and that it was wrong. The last two name which it is about, so
that a second press finds what the first one did."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from peernotes.forms.fields import Label, OneOf, PressedKey
from peernotes.forms.kept import Form
from peernotes.forms.openings import PRESS
from peernotes.forms.staff import Why

YES, NO, BACK = "yes", "no", "back"
OFFICERS = ((YES, _("Agree")), (NO, _("Decline")))
PERSONS = ((YES, _("Yes, both are about me")), (NO, _("No")))
# A yes is taken back by the person without a reason.
ANSWERS = (*PERSONS, (BACK, _("Take my yes back")))


class SamePersonForm(Form):
    key = PressedKey()
    number = Label(
        label=_("ID of the other record"),
        max_length=100,
        error_messages={"required": _("Please give the ID of the other record.")},
    )
    reason = Why(
        label=_("How do you know?"), help_text=_("The person and the second records officer read it, with your name.")
    )


class SamePersonAnswer(forms.Form):
    key = PressedKey()
    pair = forms.UUIDField(widget=forms.HiddenInput)
    answer = OneOf(
        choices=ANSWERS, widget=forms.HiddenInput, error_messages={"required": PRESS, "invalid_choice": PRESS}
    )


class ApartForm(Form):
    key = PressedKey()
    pair = forms.UUIDField(widget=forms.HiddenInput)
    reason = Why()
