"""Of which days somebody wants a service's events."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from peernotes.forms.events import EventDay
from peernotes.forms.fields import PressedKey
from peernotes.forms.kept import Form

LONGEST = timedelta(days=366)
REQUIRED = {"required": _("Please give a date.")}


class EventFileForm(Form):
    """Of days that are over: nothing comes to them any more, and all is sealed."""

    key = PressedKey()
    since = EventDay(label=_("From"), required=True, error_messages=REQUIRED)
    until = EventDay(
        label=_("Until, this day included"), help_text=_("At the latest yesterday."), required=True,
        error_messages=REQUIRED,
    )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        said = super().clean()
        if self.errors:
            return said
        if said["until"] >= timezone.localdate():
            self.add_error("until", ValidationError(_("This day is not over yet."), code="future"))
        elif said["until"] < said["since"]:
            self.add_error("until", ValidationError(_("Please give a day that is not before the first."), code="order"))
        elif said["until"] - said["since"] >= LONGEST:
            self.add_error("until", ValidationError(_("Please ask for at most a year at once."), code="long"))
        return said
