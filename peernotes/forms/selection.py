"""The words of the criteria for peer workers, and a selection step. No words about anybody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import forms
from django.utils.translation import gettext_lazy as _

from peernotes.enums import SelectionOutcome
from peernotes.forms.fields import OneOf, PastDay, PlainText, PressedKey
from peernotes.forms.kept import Form

if TYPE_CHECKING:
    from collections.abc import Iterable
    from uuid import UUID


class CriteriaForm(Form):
    key = PressedKey()
    text = PlainText(
        label=_("What we ask of peer workers"),
        help_text=_(
            "For example how somebody tells the story of their recovery, and what they bring to the work. Nothing about "
            "diagnoses."
        ),
        rows=12,
        error_messages={"required": _("Please write the criteria.")},
    )


class StepForm(Form):
    """``workers``: id and name of each peer worker."""

    key = PressedKey()
    worker = OneOf(label=_("Who"), widget=forms.Select, error_messages={"required": _("Please choose who.")})
    held_on = PastDay(label=_("On which day"), error_messages={"required": _("Please give a date.")})
    outcome = OneOf(
        label=_("What came of it"),
        choices=SelectionOutcome.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Please say what came of it.")},
    )

    def __init__(self, *args, workers: Iterable[tuple[UUID, str]], **options) -> None:
        super().__init__(*args, **options)
        found = [(str(key), name) for key, name in workers]
        self.fields["worker"].choices = [("", _("Please choose")), *found]
