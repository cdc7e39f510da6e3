"""A safety concern: as little as helps. Nothing is chosen beforehand."""

from __future__ import annotations

from datetime import date

from django import forms
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from peernotes.enums import ConcernBasis
from peernotes.forms.fields import ComingDay, OneOf, PlainText, PressedKey
from peernotes.forms.kept import Form

TOLD = (("yes", _("Yes, I told them")), ("no", _("Not yet")))


class Raise(Form):
    """``expects``: the service model expects that the person is told first, so a "not yet" needs its reason."""

    key = PressedKey()
    fact = PlainText(
        label=_("What you saw or heard"),
        help_text=_("One or two plain sentences. Leave out everything that nobody needs to keep people safe."),
        max_length=2_000,
        rows=4,
        error_messages={"required": _("Please write what you saw or heard.")},
    )
    basis = OneOf(
        label=_("Why you are passing it on"),
        choices=ConcernBasis.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Please choose why you are passing it on.")},
    )
    told = OneOf(
        label=_("Does the person know that you pass this on?"),
        choices=TOLD,
        widget=forms.RadioSelect,
        error_messages={"required": _("Please say whether the person knows.")},
    )
    not_told_reason = PlainText(
        label=_("If not yet: why"),
        help_text=_("For example: they had already left, or telling them now could put somebody in danger."),
        max_length=1_000,
        rows=2,
        required=False,
    )

    def __init__(self, *args, expects: bool = True, **options) -> None:
        super().__init__(*args, **options)
        self.expects = expects

    def clean(self) -> dict:
        said = super().clean()
        if self.expects and said.get("told") == "no" and not said.get("not_told_reason", "").strip():
            self.add_error("not_told_reason", _("Please say in a few words why they do not know yet."))
        return said


class HoldBack(Form):
    """Why somebody does not know yet, and until when. ``latest``: the last day that may be given."""

    key = PressedKey()
    hold_until = ComingDay(
        label=_("They will be told by"),
        help_text=_("When this day is over they can read it here by themselves. Leave it empty for the latest day."),
        required=False,
    )
    reason = PlainText(
        label=_("Why they do not know yet"),
        help_text=_("They do not read this before they know of the concern."),
        max_length=1_000,
        rows=2,
        error_messages={"required": _("Please say in a few words why they do not know yet.")},
    )
    danger_to_other = forms.BooleanField(label=_("Telling them now could put somebody else in danger"), required=False)

    def __init__(self, *args, latest: date, **options) -> None:
        super().__init__(*args, **({"auto_id": "hold_%s"} | options))
        self.latest = latest

    def clean_hold_until(self) -> date | None:
        day = self.cleaned_data["hold_until"]
        if day and day > self.latest:
            said = {"day": date_format(self.latest, "j F Y")}
            raise forms.ValidationError(_("That is too long. Please give a day until %(day)s.") % said, code="far")
        return day


class Acknowledge(HoldBack):
    """What a hold needs is asked for only while the person does not know: in the words of whoever decides it."""

    def __init__(self, *args, told: bool, **options) -> None:
        super().__init__(*args, auto_id="seen_%s", **options)
        if told:
            self.fields = {"key": self.fields["key"]}


class Close(Form):
    """On one page with Acknowledge, so each has ids of its own."""

    key = PressedKey()
    outcome = PlainText(
        label=_("What was done"),
        help_text=_("The person can read this once they know of the concern."),
        max_length=2_000,
        rows=3,
        error_messages={"required": _("Please write what was done.")},
    )

    def __init__(self, *args, **options) -> None:
        super().__init__(*args, auto_id="close_%s", **options)
