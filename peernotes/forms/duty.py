"""A shift on the duty roster."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from peernotes.forms.fields import OneOf, OnTheClock, PressedKey
from peernotes.forms.kept import Form

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from django.utils.functional import Promise

LONGEST = timedelta(days=7)
FARTHEST = timedelta(days=366)
# For whoever fills it in while it begins.
GRACE = timedelta(hours=1)


class ShiftMoment(OnTheClock):
    default_error_messages = {
        "required": _("Please give a date and a time."),
        "invalid": _("Please give a date and a time."),
        "far": _("This is not within the next year. Please check the date."),
    }

    def __init__(self, **options) -> None:
        widget = forms.DateTimeInput(format="%Y-%m-%dT%H:%M", attrs={"type": "datetime-local"})
        super().__init__(widget=widget, **options)

    def clean(self, value: object) -> datetime | None:
        try:
            moment = super().clean(value)
            far = moment is not None and abs(moment - timezone.now()) > FARTHEST
        except OverflowError:
            far = True
        if far:
            raise ValidationError(self.error_messages["far"], code="far")
        return moment


class ShiftTimes(Form):
    starts_at = ShiftMoment(label=_("From"))
    ends_at = ShiftMoment(label=_("Until"))

    def clean(self) -> dict[str, Any]:
        said = super().clean()
        if not self.errors and (wrong := self._wrong(said["starts_at"], said["ends_at"])):
            name, code, message = wrong
            self.add_error(name, ValidationError(message, code=code))
        return said

    def _wrong(self, starts_at: datetime, ends_at: datetime) -> tuple[str, str, Promise] | None:
        """Which field, and why."""
        now, began = timezone.now(), self.initial.get("starts_at")
        if starts_at < now - GRACE and starts_at != began:
            return "starts_at", "past", _("This is over. Please give a time to come.")
        if ends_at <= max(starts_at, now):
            return "ends_at", "order", _("Please give a time to come, after it begins.")
        if ends_at - starts_at > LONGEST:
            return "ends_at", "long", _("Please give at most a week at once.")
        return None

    @property
    def span(self) -> tuple[datetime, datetime]:
        return self.cleaned_data["starts_at"], self.cleaned_data["ends_at"]


class ShiftForm(ShiftTimes):
    field_order = ("key", "worker")
    key = PressedKey()
    worker = OneOf(label=_("Who"), widget=forms.Select, error_messages={"required": _("Please choose who.")})

    def __init__(self, *args, workers: Sequence[tuple[UUID, str]], **options) -> None:
        super().__init__(*args, **options)
        self.fields["worker"].choices = [("", _("Please choose")), *((str(key), name) for key, name in workers)]
