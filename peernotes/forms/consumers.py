"""Somebody who is taken up into the service, and their sign-in."""

from __future__ import annotations

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from peernotes.forms.fields import Label, PastDay, PressedKey
from peernotes.forms.invitations import Username
from peernotes.forms.kept import Form
from peernotes.forms.staff import Why

OTHER_NUMBERS = {
    1: (_("A second number"), _("Who gave out the second number")),
    2: (_("A third number"), _("Who gave out the third number")),
}


class EnrolForm(Form):
    """``another``: shown once there is somebody of the same name and birth date."""

    key = PressedKey()
    chosen_name = Label(
        label=_("Name"),
        help_text=_("As they want to be called. It is never turned round."),
        error_messages={"required": _("Please give the name.")},
    )
    pronouns = Label(label=_("Pronouns"), max_length=50, required=False)
    date_of_birth = PastDay(label=_("Date of birth"), required=False)
    local_identifier = Label(
        label=_("ID"),
        max_length=100,
        help_text=_("The number by which they are known here."),
        error_messages={"required": _("Please give the ID.")},
    )
    preferred_language = Label(label=_("Preferred language"), max_length=100, required=False)
    another = forms.BooleanField(label=_("This is somebody else"), required=False, widget=forms.HiddenInput)

    def __init__(self, *args, **options) -> None:
        super().__init__(*args, **options)
        for number, (value, system) in OTHER_NUMBERS.items():
            self.fields[f"number_{number}"] = Label(label=value, max_length=100, required=False)
            self.fields[f"system_{number}"] = Label(label=system, max_length=300, required=False)

    def clean(self) -> dict[str, object]:
        said = super().clean()
        for value, system in self._pairs(said):
            if bool(said.get(value)) != bool(said.get(system)):
                missing = system if said.get(value) else value
                self.add_error(missing, ValidationError(_("Please give both, or neither."), code="pair"))
        return said

    def ask_about_namesakes(self, identifiers: list[str]) -> None:
        self.fields["another"].widget = forms.CheckboxInput()
        message = _("Somebody with this name and date of birth is here already: %(ids)s. Is this somebody else?")
        self.add_error("another", ValidationError(message, code="namesake", params={"ids": ", ".join(identifiers)}))

    def _pairs(self, said: dict[str, object]) -> list[tuple[str, str]]:
        pairs = [(f"number_{number}", f"system_{number}") for number in OTHER_NUMBERS]
        return [pair for pair in pairs if not set(pair) & set(self.errors)]

    def numbers(self) -> tuple[tuple[str, str], ...]:
        """Once the form is valid: pairs of system and number."""
        said = self.cleaned_data
        return tuple(dict.fromkeys((said[system], said[value]) for value, system in self._pairs(said) if said[value]))


class LoginForm(Form):
    username = Username(
        help_text=_("What they type to sign in. Leave their name out if it should say nothing to others.")
    )


class ReasonForm(Form):
    reason = Why()
