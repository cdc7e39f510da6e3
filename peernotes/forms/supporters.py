"""Who supports or represents somebody. Nothing is chosen beforehand."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from peernotes.actions.supporters import SupporterRecorded
from peernotes.enums import RepresentedDecision, SupporterKind
from peernotes.forms.fields import ComingDay, Label, OneOf, PastDay, PlainLine, PressedKey, SomeOf
from peernotes.forms.kept import Form
from peernotes.forms.my import PRESS

CHOOSE = {"required": _("Please choose one.")}

ONESELF = _(
    "This is your own name. Whoever records a supporter is not the supporter: please ask a colleague to record it."
)
AGREES_TO_ONESELF = _(
    "This is your own name. Nobody agrees to being a supporter themselves: please ask a colleague to look at it."
)


class SupporterForm(Form):
    key = PressedKey()
    name = Label(label=_("Their name"), error_messages={"required": _("Please give a name.")})
    kind = OneOf(
        label=_("What are they?"),
        choices=[
            (SupporterKind.SUPPORTER, _("A supporter: helps the person to decide, and decides nothing")),
            (SupporterKind.REPRESENTATIVE, _("An authorised representative: decides for the person, by law")),
        ],
        widget=forms.RadioSelect,
        error_messages=CHOOSE,
    )
    authority = PlainLine(
        label=_("By what authority, for a representative"),
        help_text=_("As in the order or the document: what it is, whose, and from when."),
        max_length=300,
        required=False,
    )
    scope = SomeOf(
        label=_("What a representative may decide"),
        choices=RepresentedDecision.choices,
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    starts_on = PastDay(label=_("From"), error_messages={"required": _("Please give a day.")})
    until = ComingDay(
        label=_("Until, if it ends within two years"),
        help_text=_("Otherwise leave it empty, and end it here when it ends."),
        required=False,
    )

    def clean(self) -> dict[str, object]:
        said = super().clean()
        if said.get("kind") == SupporterKind.REPRESENTATIVE:
            if not said.get("authority"):
                self.add_error("authority", _("Please say by what authority they decide."))
            if not said.get("scope"):
                self.add_error("scope", _("Please tick what they may decide."))
        elif said.get("kind") and (said.get("authority") or said.get("scope")):
            self.add_error("kind", _("A supporter decides nothing. Is this a representative?"))
        return said

    @property
    def said(self) -> SupporterRecorded:
        given = self.cleaned_data
        return SupporterRecorded(
            given["name"],
            SupporterKind(given["kind"]),
            given["starts_on"],
            given["until"],
            given["authority"],
            tuple(given["scope"]),
        )


class SupporterPress(forms.Form):
    key = PressedKey()
    press = OneOf(
        choices=[("agree", "agree"), ("end", "end")],
        widget=forms.HiddenInput,
        error_messages={"required": PRESS, "invalid_choice": PRESS},
    )


class SupporterEnd(forms.Form):
    """``supporter``: which of mine."""

    key = PressedKey()
    supporter = forms.UUIDField(widget=forms.HiddenInput)
