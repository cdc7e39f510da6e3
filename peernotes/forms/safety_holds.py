"""A safety hold, and its release. Nothing is chosen beforehand."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from peernotes.actions.safety_holds import HoldSaid
from peernotes.enums import HoldKind
from peernotes.forms.fields import ComingDay, OneOf, PlainText, PressedKey
from peernotes.forms.kept import Form

if TYPE_CHECKING:
    from collections.abc import Iterable


class SafetyHoldForm(Form):
    """``about``: what it can be for."""

    key = PressedKey()
    about = OneOf(
        label=_("What shall hold?"), widget=forms.RadioSelect, error_messages={"required": _("Please choose one.")}
    )
    review_on = ComingDay(label=_("When to look at it again, if on a day"), required=False)

    def __init__(self, *args, about: Iterable[tuple[str, str]], **options) -> None:
        super().__init__(*args, **options)
        self.fields["about"].choices = list(about)

    @property
    def said(self) -> HoldSaid:
        chosen, day = self.cleaned_data["about"], self.cleaned_data["review_on"]
        if chosen == HoldKind.PROXY:
            return HoldSaid(HoldKind.PROXY, review_on=day)
        return HoldSaid(HoldKind.CARER_DISCLOSURE, None if chosen == "every" else UUID(chosen), day)


class AskRelease(Form):
    key = PressedKey()
    hold = forms.UUIDField(widget=forms.HiddenInput)
    conversation = PlainText(
        label=_("What they said when you talked with them alone"),
        error_messages={"required": _("Please write what they said when they were alone.")},
        rows=3,
    )


class Release(forms.Form):
    key = PressedKey()
    hold = forms.UUIDField(widget=forms.HiddenInput)
