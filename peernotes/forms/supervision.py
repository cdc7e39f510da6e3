"""Supervision: who supervises somebody, and a session."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from peernotes.enums import SupervisionForm, SupervisionKind, SupervisionTopic
from peernotes.forms.fields import OneOf, PastDay, PlainText, PressedKey, SomeOf
from peernotes.forms.kept import Form
from peernotes.models.supervision import LONGEST_SUPERVISION

if TYPE_CHECKING:
    from collections.abc import Iterable


class ArrangeSupervision(Form):
    key = PressedKey()
    supervisor = OneOf(
        label=_("Who supervises them"),
        help_text=_("From now on. Nobody supervises themselves."),
        widget=forms.Select,
        error_messages={
            "required": _("Please choose who."),
            "invalid_choice": _("“Our model” says who supervises. Please choose one of these."),
        },
    )

    def __init__(self, *args, supervisors: Iterable[tuple[SupervisionKind, UUID, str]], **options) -> None:
        super().__init__(*args, **options)
        found = [(f"{kind} {key}", f"{name}, {kind.label}") for kind, key, name in supervisors]
        self.fields["supervisor"].choices = [("", _("Please choose")), *found]

    def chosen(self) -> dict[str, object]:
        kind, key = self.cleaned_data["supervisor"].split()
        return {"kind": SupervisionKind(kind), "supervisor_id": UUID(key)}


class LogSupervision(Form):
    key = PressedKey()
    held_on = PastDay(label=_("When did you meet?"), error_messages={"required": _("Please give a date.")})
    minutes = forms.IntegerField(
        label=_("How long, in minutes"),
        min_value=1,
        max_value=LONGEST_SUPERVISION,
        widget=forms.NumberInput(attrs={"class": "nhsuk-input--width-5", "inputmode": "numeric"}),
        error_messages={"required": _("Please say how long it was, in minutes.")},
    )
    form = OneOf(
        label=_("How you met"),
        choices=SupervisionForm.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Please say how you met.")},
    )
    topics = SomeOf(
        label=_("What you talked about"),
        choices=SupervisionTopic.choices,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Please choose at least one.")},
    )
    agreed_next = PlainText(
        label=_("What you agreed for next time"),
        help_text=_("About the work. Leave it empty if there is nothing, and name nobody whom you support."),
        max_length=1_000,
        rows=3,
        required=False,
    )
