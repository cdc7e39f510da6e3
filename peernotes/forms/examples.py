"""Presses about an example of good words. Nothing is chosen beforehand."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from peernotes.forms.fields import OneOf, PressedKey
from peernotes.forms.my import PRESS

if TYPE_CHECKING:
    from collections.abc import Iterable

NAMES = _("There is a name, an ID or a date of birth of somebody in this part. It cannot be an example for others.")


class OfferExample(forms.Form):
    key = PressedKey()
    part = OneOf(
        label=_("Which part?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Please choose a part.")},
    )

    def __init__(self, *args, parts: Iterable[tuple[str, str]], **options) -> None:
        super().__init__(*args, **options)
        self.fields["part"].choices = list(parts)

    @property
    def chosen(self) -> UUID:
        return UUID(str(self.cleaned_data["part"]))


class ExamplePress(forms.Form):
    """``example``: which. ``do``: yes or back, of its two."""

    key = PressedKey()
    example = forms.UUIDField(widget=forms.HiddenInput)
    do = OneOf(
        choices=[("yes", "yes"), ("back", "back")],
        widget=forms.HiddenInput,
        error_messages={"required": PRESS, "invalid_choice": PRESS},
    )


class LookAtExample(forms.Form):
    key = PressedKey()
    example = forms.UUIDField(widget=forms.HiddenInput)
    fits = OneOf(
        choices=[("yes", "yes"), ("no", "no")],
        widget=forms.HiddenInput,
        error_messages={"required": PRESS, "invalid_choice": PRESS},
    )
