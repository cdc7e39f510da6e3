"""What a privacy officer found."""

from __future__ import annotations

from datetime import date

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from peernotes.enums import EmergencyOutcome
from peernotes.forms.fields import ComingDay, OneOf, PlainText, PressedKey
from peernotes.forms.kept import Form
from peernotes.policy.concerns import LONGEST_HOLD


class AlertForm(Form):
    key = PressedKey()
    text = PlainText(
        label=_("What you found, and what follows"),
        help_text=_("Other privacy officers read it with your name. Nobody can change it afterwards."),
        rows=5,
        max_length=10_000,
        error_messages={"required": _("Please write what you found.")},
    )


class EmergencyReviewForm(AlertForm):
    """Of a record that was opened in an emergency."""

    field_order = ("key", "outcome", "text")
    outcome = OneOf(
        label=_("Was it fitting?"),
        choices=EmergencyOutcome.choices,
        widget=forms.RadioSelect,
        help_text=_("The person reads this. If it was not, and it is still open, it closes."),
        error_messages={"required": _("Please say whether it was fitting.")},
    )


class HoldForm(AlertForm):
    """Of a safety concern that is kept from its person."""

    hold_until = ComingDay(
        label=_("Keep it from them until"),
        help_text=_(
            "At most 30 days from today, for what you wrote. Leave it empty if they may read it after that day."
        ),
        required=False,
    )

    def clean_hold_until(self) -> date | None:
        day = self.cleaned_data["hold_until"]
        if day and day > timezone.localdate() + LONGEST_HOLD:
            raise forms.ValidationError(_("That is too long. Please give a day within the next 30 days."), code="far")
        return day
