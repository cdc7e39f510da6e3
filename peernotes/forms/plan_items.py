"""An item of a care plan. Nothing is chosen beforehand."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from peernotes.actions.plan_items import PlanItemWords
from peernotes.forms.fields import ComingDay, OneOf, PlainLine, PlainText, PressedKey, SeenVersion
from peernotes.forms.kept import Form
from peernotes.forms.my import YES_NO

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

LONGEST = 2_000
CHOOSE = {"required": _("Please choose one.")}


class ReviewDay(ComingDay):
    """``kept``: the day that stands there already may be over."""

    kept: date | None = None

    def clean(self, value: object) -> date | None:
        day: date | None = self.kept if self.kept and value == self.kept.isoformat() else super().clean(value)
        return day


class _PlanItemTyped(Form):
    key = PressedKey()
    text = PlainText(
        label=_("What will be done?"),
        help_text=_("Say it as you would say it to the person: they read it."),
        rows=3,
        max_length=LONGEST,
        error_messages={"required": _("Please write what will be done.")},
    )
    who = PlainLine(label=_("Who does it?"), max_length=200, required=False)
    peer_support = OneOf(
        label=_("Is it for peer support?"),
        help_text=_(
            "Peer workers read only what is for peer support, where the model or the person opens that to them."
        ),
        choices=YES_NO,
        widget=forms.RadioSelect,
        error_messages=CHOOSE,
    )
    review_on = ReviewDay(label=_("When to look at it again, if on a day"), required=False)

    @property
    def said(self) -> PlanItemWords:
        given = self.cleaned_data
        return PlanItemWords(given["text"], given["peer_support"] == "yes", given["who"], given["review_on"])


class PlanItemForm(_PlanItemTyped):
    """``plans``: which care plans there are, and how each is shown."""

    field_order = ("key", "entry")
    entry = OneOf(
        label=_("Which care plan is it from?"),
        widget=forms.Select,
        error_messages={"required": _("Please choose a care plan.")},
    )

    def __init__(self, *args, plans: Sequence[tuple[UUID, str]], **options) -> None:
        super().__init__(*args, **options)
        self.fields["entry"].choices = [("", _("Please choose")), *((str(key), title) for key, title in plans)]

    @property
    def entry_id(self) -> UUID:
        return UUID(self.cleaned_data["entry"])


class PlanItemChange(_PlanItemTyped):
    version = SeenVersion()

    def __init__(self, *args, kept: date | None = None, **options) -> None:
        super().__init__(*args, **options)
        self.fields["review_on"].kept = kept


class PlanItemEnd(forms.Form):
    key = PressedKey()
    version = SeenVersion()
