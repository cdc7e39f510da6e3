"""How a peer worker introduces themselves."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from peernotes.enums import AgeBand, PeerOffer
from peernotes.forms.fields import Label, OneOf, PlainLine, PlainText, PressedKey, SomeOf
from peernotes.forms.kept import Form
from peernotes.models.peer_profile import LONGEST_WORDS, MOST_PLACES

MOST_YEARS = 80
OFFERED = (("yes", _("Yes, people can choose me")), ("no", _("No, not now")))


class ProfileForm(Form):
    key = PressedKey()
    offered = OneOf(
        label=_("Can people choose you?"),
        choices=OFFERED,
        widget=forms.RadioSelect,
        error_messages={"required": _("Please choose one. You can change it whenever you like.")},
    )
    places = forms.IntegerField(
        label=_("For how many people do you have room?"),
        help_text=_("All those you work with count. At this number nobody more can choose you."),
        min_value=0,
        max_value=MOST_PLACES,
        required=False,
    )
    called = Label(label=_("What people call you"), max_length=100, required=False)
    my_words = PlainText(
        label=_("In your own words"),
        help_text=_("Who you are, how you work, what you like. Nobody expects you to name a diagnosis."),
        max_length=LONGEST_WORDS,
        rows=6,
        required=False,
    )
    offers = SomeOf(
        label=_("What you offer"), choices=PeerOffer.choices, widget=forms.CheckboxSelectMultiple, required=False
    )
    days = PlainLine(label=_("On which days"), required=False)
    languages = PlainLine(label=_("Languages"), required=False)
    years = forms.IntegerField(
        label=_("For how many years you have been a peer worker"), min_value=0, max_value=MOST_YEARS, required=False
    )
    age_band = OneOf(label=_("Age"), choices=[("", _("I do not say")), *AgeBand.choices], required=False)
    gender = PlainLine(label=_("Gender, as you say it"), max_length=100, required=False)
    culture = PlainLine(label=_("Culture, as you say it"), required=False)
    interests = PlainLine(label=_("What you enjoy"), required=False)
    for_clinicians = PlainLine(
        label=_("How clinicians reach you, and when"),
        help_text=_(
            "Clinicians of somebody you work with read this line alone, and only if that person wants it known that you "
            "work together."
        ),
        required=False,
    )

    @property
    def said(self) -> dict[str, Any]:
        given = dict(self.cleaned_data)
        del given["key"]
        return given | {"offered": given["offered"] == "yes", "places": given["places"] or 0}
