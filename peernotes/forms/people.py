"""Finding somebody, and two choices of one's own about a person."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from peernotes.forms.fields import BEFORE_BIRTH, Label, OneOf, PastDay, PlainLine, PressedKey, SomeOf
from peernotes.forms.seen import SeenForm


class Find(forms.Form):
    q = PlainLine(label=_("Name or ID"), required=False, max_length=100)


class DetailsForm(SeenForm):
    """What is wrong here finds nobody, or the wrong person; so each change needs a reason."""

    key = PressedKey()
    chosen_name = Label(label=_("Name"), error_messages={"required": _("Please give the name.")})
    pronouns = Label(label=_("Pronouns"), max_length=50, required=False)
    date_of_birth = PastDay(label=_("Date of birth"), required=False)
    local_identifier = Label(
        label=_("ID"),
        max_length=100,
        help_text=_("The number that is shown. An earlier one still finds the person."),
        error_messages={"required": _("Please give the ID.")},
    )
    preferred_language = Label(label=_("Preferred language"), max_length=100, required=False)
    former = SomeOf(label=_("Numbers that are no longer in use"), required=False, widget=forms.CheckboxSelectMultiple)
    works_here = forms.BooleanField(
        label=_("This person works in this service"),
        required=False,
        help_text=_(
            "Then their record opens only to clinicians who are assigned to them, and each try by somebody else waits for "
            "a privacy officer. Names and numbers stay open to whoever enrols people."
        ),
    )
    deceased = forms.BooleanField(label=_("This person has died"), required=False)
    died_on = PastDay(label=_("Day of death, if it is known"), required=False)
    reason = PlainLine(
        label=_("Why it is changed"),
        max_length=300,
        error_messages={"required": _("Please say why it is changed.")},
    )

    def __init__(self, data: object, *, numbers: list[tuple[str, str]], **options) -> None:
        super().__init__(data, **options)
        self.fields["former"].choices = numbers
        if not numbers:
            del self.fields["former"]

    def clean(self) -> dict:
        said = super().clean()
        if said.get("died_on"):
            said["deceased"] = True
            if said.get("date_of_birth") and said["died_on"] < said["date_of_birth"]:
                self.add_error("died_on", BEFORE_BIRTH)
        return said


class Reads(forms.Form):
    """Two buttons: to look or not to look."""

    reads = OneOf(choices=(("yes", "yes"), ("no", "no")))
