"""Narrowing down a service's events."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from peernotes.enums import Verb
from peernotes.forms.fields import OneOf
from peernotes.forms.members import Named, chosen

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from peernotes.forms.members import Find
    from peernotes.queries.members import Member


class EventDay(forms.DateField):
    default_error_messages = {"invalid": _("Please give a date, such as 2026-03-04.")}

    def __init__(self, **options) -> None:
        shown = {"widget": forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}), "required": False}
        super().__init__(**(shown | options))

    def clean(self, value: object) -> date | None:
        day = super().clean(value)
        # A day later or a zone earlier must still be a date that PostgreSQL and Python know.
        if day and not 1900 <= day.year <= 2200:
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        return day


class ActNumber(forms.UUIDField):
    """Comes from a link. What is none is no filter."""

    widget = forms.HiddenInput

    def clean(self, value: object) -> UUID | None:
        try:
            return super().clean(value)
        except ValidationError:
            return None


class EventFilter(forms.Form):
    who = forms.CharField()  # in its place among the others; which kind of field it is depends on the service
    verb = OneOf(label=_("What"), required=False, widget=forms.Select)
    outcome = OneOf(
        label=_("With which answer"),
        required=False,
        choices=[("", _("Allowed and refused")), ("allowed", _("Allowed")), ("refused", _("Refused"))],
        widget=forms.Select,
    )
    number = forms.IntegerField(
        label=_("Number, as somebody was told it"),
        required=False,
        min_value=1,
        max_value=2**63 - 1,
        widget=forms.TextInput(attrs={"class": "nhsuk-input--width-10", "inputmode": "numeric"}),
        error_messages={
            "invalid": _("Please give the number alone."),
            "min_value": _("There is no such number."),
            "max_value": _("There is no such number."),
        },
    )
    since = EventDay(label=_("From"))
    until = EventDay(label=_("Until, this day included"))
    act = ActNumber(required=False)

    def __init__(self, *args, members: list[Member] | None, find: Find, **options) -> None:
        super().__init__(*args, **options)
        if members is None:
            self.fields["who"] = Named(find, label=_("Who, by name"), required=False)
        else:
            people = [(one.id, one.label) for one in members]
            self.fields["who"] = chosen(people, first=_("Everyone"), label=_("Who"), required=False)
        verbs = sorted(((verb.value, verb.label) for verb in Verb), key=lambda pair: str(pair[1]))
        self.fields["verb"].choices = [("", _("Everything")), *verbs]

    @property
    def active(self) -> int:
        return sum(bool(value) for value in self.cleaned_data.values()) if self.is_valid() else len(self.errors)
