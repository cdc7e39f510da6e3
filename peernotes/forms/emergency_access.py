"""Whose record is needed in an emergency, and why."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from peernotes.forms.fields import Label, PastDay, PlainText
from peernotes.forms.kept import Form
from peernotes.queries.emergency_access import Whom

SHORTEST = 10


class EmergencyForm(Form):
    number = Label(
        label=_("ID"),
        max_length=100,
        help_text=_("All of it, as it stands on a letter or a card."),
        error_messages={"required": _("Please give the ID.")},
    )
    name = Label(label=_("Name"), required=False, help_text=_("The whole name. Or give the date of birth."))
    born = PastDay(label=_("Date of birth"), required=False)
    reason = PlainText(
        label=_("Why do you need it now?"),
        help_text=_("The person reads this at once, with your name. So does a privacy officer."),
        max_length=2_000,
        error_messages={"required": _("Please say why, in a sentence.")},
    )

    def clean_reason(self) -> str:
        reason = self.cleaned_data["reason"]
        if len(reason.strip()) < SHORTEST:
            raise ValidationError(_("Please say a little more: the person reads it."), code="short")
        return reason

    def clean(self) -> dict[str, object]:
        said = super().clean()
        if not {"name", "born"} & set(self.errors) and not (said.get("name") or said.get("born")):
            self.add_error("name", ValidationError(_("Please give the name or the date of birth."), code="required"))
        return said

    def whom(self) -> Whom:
        """Once the form is valid."""
        said = self.cleaned_data
        return Whom(said["number"], said["name"], said["born"])

    def found_nobody(self) -> None:
        self.add_error(
            None,
            ValidationError(
                _("No record was opened for exactly this. Check the ID with the name or the date of birth."),
                code="nobody",
            ),
        )
