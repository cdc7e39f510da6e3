"""What a peer worker and whoever supervises them agree about the role."""

from __future__ import annotations

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from peernotes.enums import RoleDuty
from peernotes.forms.fields import ComingDay, PressedKey, SomeOf
from peernotes.forms.kept import Form
from peernotes.models.role_agreement import MOST_HOURS

STAYS = _(
    "“Our model” keeps note writing in every role, so it cannot be left out here. Whether there are notes at all, the model says."
)


class RoleForm(Form):
    """``without_notes``: the model in force lets notes be left out."""

    key = PressedKey()
    duties = SomeOf(
        label=_("What the role has in it"),
        choices=RoleDuty.choices,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Please choose at least one.")},
    )
    hours = forms.IntegerField(
        label=_("Hours a week"),
        min_value=1,
        max_value=MOST_HOURS,
        widget=forms.NumberInput(attrs={"class": "nhsuk-input--width-3", "inputmode": "numeric"}),
        error_messages={"required": _("Please say how many hours a week.")},
    )
    starts_on = ComingDay(label=_("From which day"), help_text=_("Empty: from today."), required=False)

    def __init__(self, *args, without_notes: bool, **options) -> None:
        super().__init__(*args, **options)
        self.without_notes = without_notes
        self.fields["duties"].help_text = (
            _("Without “Writing notes together” no new notes are begun. Contact is still logged.")
            if without_notes
            else STAYS
        )

    def clean_duties(self) -> list[str]:
        duties = self.cleaned_data["duties"]
        if RoleDuty.NOTES not in duties and not self.without_notes:
            raise ValidationError(_("“Our model” does not let “Writing notes together” be left out."), code="notes")
        return duties

    @property
    def said(self) -> dict[str, object]:
        given = self.cleaned_data
        return {name: given[name] for name in ("duties", "hours")} | {
            "starts_on": given["starts_on"] or timezone.localdate()
        }
