"""What somebody was trained in."""

from __future__ import annotations

from datetime import date, timedelta

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from peernotes.forms.fields import Label, OneOf, PastDay, PressedKey
from peernotes.forms.kept import Form
from peernotes.policy.catalogue.training_required import TRAINING_REQUIRED

EARLIEST = date(1950, 1, 1)
FARTHEST = timedelta(days=50 * 366)
LONGEST = 2000


class TrainingForm(Form):
    key = PressedKey()
    topic = OneOf(
        label=_("In what?"),
        choices=[(str(topic), label) for topic, label in TRAINING_REQUIRED.members.items()],
        widget=forms.RadioSelect,
        error_messages={"required": _("Please choose one.")},
    )
    held_on = PastDay(label=_("When? The last day of it"), error_messages={"required": _("Please give a date.")})
    hours = forms.IntegerField(
        label=_("How many hours?"),
        min_value=1,
        max_value=LONGEST,
        error_messages={"required": _("Please give a number.")},
    )
    provider = Label(label=_("By whom?"), error_messages={"required": _("Please say who held it.")})
    valid_until = forms.DateField(
        label=_("Until when is it valid?"),
        help_text=_("Leave it empty if it does not end."),
        required=False,
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        error_messages={"invalid": _("Please give a date.")},
    )

    def clean_held_on(self) -> date:
        day: date = self.cleaned_data["held_on"]
        if day < EARLIEST:
            raise ValidationError(_("This is too long ago. Please check the year."), code="ancient")
        return day

    def clean_valid_until(self) -> date | None:
        until: date | None = self.cleaned_data["valid_until"]
        if until and until < self.cleaned_data.get("held_on", until):
            raise ValidationError(_("This is before it was held. Please check the date."), code="before")
        if until and until > timezone.localdate() + FARTHEST:
            raise ValidationError(_("This is too far away. Please check the year."), code="far")
        return until
