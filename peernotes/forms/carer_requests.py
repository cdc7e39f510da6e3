"""What a carer asks for."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from peernotes.actions.carer_requests import CarerAsks
from peernotes.enums import CarerRequestFor
from peernotes.forms.fields import OneOf, PlainText, PressedKey
from peernotes.forms.kept import Form
from peernotes.models.carer_request import LONGEST

ASKED_ALREADY = _("You asked for this already. It stands above.")
OFFERED_TO_ME = _("This was offered to you already. You can say yes to it above.")
THEY_ASKED = _("They asked for this already, or said yes to it.")
OFFER_WAITS = _("This was offered already, and they have not answered yet.")
DECLINED_LATELY = _(
    "They would rather not be asked about this now. After a no nobody asks again for 90 days; they can always ask themselves."
)


class CarerAsksForm(Form):
    key = PressedKey()
    what = OneOf(
        label=_("What would you like?"),
        choices=CarerRequestFor.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Please choose what you would like.")},
    )
    wish = PlainText(
        label=_("What you would wish for (optional)"),
        help_text=_("No reason is needed."),
        max_length=LONGEST,
        rows=3,
        required=False,
    )

    @property
    def said(self) -> CarerAsks:
        return CarerAsks(self.cleaned_data["what"], self.cleaned_data["wish"])


class CarerOfferForm(CarerAsksForm):
    what = OneOf(
        label=_("What do you offer?"),
        choices=CarerRequestFor.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Please choose what you offer.")},
    )
    wish = PlainText(
        label=_("Why it may help (optional)"),
        help_text=_("They read it. A sentence, as you would say it to them. Nothing about anybody else."),
        max_length=LONGEST,
        rows=3,
        required=False,
    )
