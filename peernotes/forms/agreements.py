"""What the two agree about contact: days and hours, ways, places, and the words of each."""

from __future__ import annotations

import re
from collections import defaultdict
from datetime import time
from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext_lazy as _

from peernotes.enums import Channel
from peernotes.forms.fields import PlainLine, PlainText, PressedKey, SeenVersion, SomeOf
from peernotes.forms.kept import Form
from peernotes.forms.notes import Spoken
from peernotes.policy.agreements import Hours, in_order

if TYPE_CHECKING:
    from peernotes.models import Agreement

HOURS = re.compile(r"(\d{1,2})[:.](\d{2})\s*[-\u2010-\u2015\u2212]\s*(\d{1,2})[:.](\d{2})")
LONGEST = 2_000


class DayField(PlainLine):
    """Times of one day, as pairs of times: "9:00-12:00, 13:00-17:00"."""

    default_error_messages = {
        "times": _("Please write times like 9:00-17:00, with a comma between two."),
        "order": _("Each time has to begin before it ends, and they must not overlap."),
    }

    def __init__(self, weekday: int) -> None:
        self.weekday = weekday
        widget = forms.TextInput(attrs={"autocomplete": "off", "class": "nhsuk-input--width-20"})
        super().__init__(label=WEEKDAYS[weekday], required=False, widget=widget)

    def clean(self, value: object) -> list[Hours]:
        text = super().clean(value)
        found = [self._hours(part) for part in text.split(",") if part.strip()]
        if not in_order(found):
            raise ValidationError(self.error_messages["order"], code="order")
        return sorted(found)

    def _hours(self, part: str) -> Hours:
        match = HOURS.fullmatch(part.strip())
        try:
            since_hour, since_minute, hour, minute = (int(number) for number in match.groups()) if match else (99,) * 4
            return Hours(self.weekday, time(since_hour, since_minute), time(hour, minute))
        except ValueError:
            raise ValidationError(self.error_messages["times"], code="times") from None


class AgreementForm(Form):
    """``version``: of the draft that was on the screen, 0 if there was none. ``own``: the field of whoever writes."""

    own: tuple[str, ...] = ()
    key = PressedKey()
    version = SeenVersion(least=0)
    channels = SomeOf(
        label=_("How can you be in touch?"),
        choices=Channel.choices,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Please choose at least one way.")},
    )
    places = PlainText(
        label=_("Where can you meet?"), help_text=_("One place on each line."), max_length=LONGEST, required=False
    )
    out_of_hours = PlainText(
        label=_("What if something happens outside these hours?"),
        help_text=_("For example whom to call, and when there is an answer."),
        max_length=LONGEST,
        required=False,
    )
    what_i_share_of_myself = PlainText(
        label=_("What I share of myself"),
        help_text=_("In your own words, as far as you want to say it."),
        max_length=LONGEST,
        required=False,
    )
    wants_cover = forms.BooleanField(label=_("Tell me when my peer worker is away, and whom I can see"), required=False)
    what_i_want_kept = PlainText(
        label=_("What I want us to keep to"), help_text=_("In your own words."), max_length=LONGEST, required=False
    )

    def __init__(self, *args, **options) -> None:
        super().__init__(*args, **options)
        days = {day_field(weekday): DayField(weekday) for weekday in WEEKDAYS}
        self.fields = {"key": self.fields.pop("key"), "version": self.fields.pop("version")} | days | self.fields
        for name in {"what_i_share_of_myself", "what_i_want_kept", "wants_cover"} - set(self.own):
            del self.fields[name]

    @classmethod
    def of(cls, found: Agreement | None, *, version: int) -> AgreementForm:
        """As the latest words stand. ``version``: of the draft."""
        if found is None:
            return cls(initial={"version": 0})
        days: dict[str, list[str]] = defaultdict(list)
        for weekday, since, until in found.days_and_hours:
            days[day_field(weekday)].append(f"{since}-{until}")
        words = {name: getattr(found, name) for name in ("channels", "places", "out_of_hours", *cls.own)}
        return cls(initial=words | {name: ", ".join(hours) for name, hours in days.items()} | {"version": version})

    @property
    def days(self) -> list[forms.BoundField]:
        return [self[day_field(weekday)] for weekday in WEEKDAYS]

    @property
    def others(self) -> list[forms.BoundField]:
        return [field for field in self if not field.is_hidden and field not in self.days]

    def clean(self) -> dict[str, Any]:
        said = super().clean()
        if not self.errors and not self._hours(said):
            self.add_error(day_field(0), _("Please give times for at least one day."))
        return said

    def _hours(self, said: dict[str, Any]) -> list[Hours]:
        return [hours for weekday in WEEKDAYS for hours in said[day_field(weekday)]]

    @property
    def said(self) -> dict[str, Any]:
        given = self.cleaned_data
        words = {name: given[name] for name in ("channels", "places", "out_of_hours", *self.own)}
        stored = [[one.weekday, f"{one.since:%H:%M}", f"{one.until:%H:%M}"] for one in self._hours(given)]
        return {"days_and_hours": stored, **words}


class ByWorker(AgreementForm):
    own = ("what_i_share_of_myself",)


class ByWorkerForBoth(AgreementForm):
    """Of a consumer without a sign-in, whose words are taken down."""

    own = ("what_i_share_of_myself", "what_i_want_kept", "wants_cover")

    def __init__(self, *args, **options) -> None:
        super().__init__(*args, **options)
        self.fields["what_i_want_kept"].label = _("What they want to be kept to")
        self.fields["wants_cover"].label = _("They want to hear when you are away, and whom they can see")
        self.fields["what_i_want_kept"].help_text = _("In their words, as they say it.")


class ByConsumer(AgreementForm):
    own = ("what_i_want_kept", "wants_cover")


class YesSaid(Spoken):
    only_words = True
    key = PressedKey()
    version = SeenVersion()


def day_field(weekday: int) -> str:
    return f"day-{weekday}"
