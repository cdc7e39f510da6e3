"""A carer, and what holds for them. Nothing is chosen beforehand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import forms
from django.utils.translation import gettext_lazy as _

from peernotes.actions.carers import CarerSaid
from peernotes.actions.notes.decisions import Witnessed
from peernotes.enums import CarerRelation, TieChange
from peernotes.forms.fields import Label, OneOf, PlainLine, PressedKey
from peernotes.forms.kept import Form
from peernotes.forms.my import PRESS
from peernotes.forms.notes import Spoken

if TYPE_CHECKING:
    from collections.abc import Callable

CHOOSE = {"required": _("Please choose one.")}
NAMED_BEFORE = _("Somebody of this name is here already. Please add to the name, so that nobody mixes them up.")
TWO_AT_MOST = _("Two people are designated carers already, and there are two at most. Take one of them back first.")


class CarerForm(Form):
    key = PressedKey()
    chosen_name = Label(label=_("Their name"), error_messages={"required": _("Please give a name.")})
    relation = OneOf(
        label=_("Who are they?"), choices=CarerRelation.choices, widget=forms.RadioSelect, error_messages=CHOOSE
    )
    relation_words = PlainLine(
        label=_("In other words, if you like"), help_text=_("For example: my aunt, next door."), required=False
    )

    @property
    def said(self) -> CarerSaid:
        given = self.cleaned_data
        return CarerSaid(given["chosen_name"], CarerRelation(given["relation"]), given["relation_words"])


class TieForm(Form):
    """One press."""

    key = PressedKey()
    change = OneOf(
        choices=TieChange.choices, widget=forms.HiddenInput, error_messages={"required": PRESS, "invalid_choice": PRESS}
    )


class TieSaid(Spoken):
    """``changes``: what can be said now, and in which words. ``vouches``: whether a witness has no part in it."""

    only_words = True
    field_order = ("key", "change")
    key = PressedKey()
    change = OneOf(label=_("What did they say?"), widget=forms.RadioSelect, error_messages=CHOOSE)

    def __init__(self, *args, changes: list[tuple[str, str]], vouches: Callable[[str], object], **options) -> None:
        super().__init__(*args, **options)
        self.fields["change"].choices = changes
        self.vouches = vouches

    def clean(self) -> dict[str, object]:
        said = super().clean()
        if not self.errors and not self.vouches(self.witnessed.witness):
            self.add_error("witness", forms.ValidationError(_("Please name somebody else than yourself."), code="part"))
        return said

    @property
    def witnessed(self) -> Witnessed:
        return Witnessed(*(self.cleaned_data[name] for name in ("method", "witness", "reason")))
