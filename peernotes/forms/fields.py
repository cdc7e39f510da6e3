"""Fields for what people write. They protect the page and the database, never the style: no word is changed."""

from __future__ import annotations

import re
import uuid
from datetime import UTC, date, datetime, timedelta

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from peernotes.characters import hides_something

LONGEST = 20_000
# Marks that nobody sees and that turn the direction of everything after them.
TURNING = re.compile("[\u202a-\u202e\u2066-\u2069\ufeff]")
# Control characters but tab and line ends, and halves of characters.
UNKEPT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
BIRTH = date(1850, 1, 1)
EARLIEST = datetime(1900, 1, 1, tzinfo=UTC)
# A clock that runs ahead by this much is a clock, not a plan.
AHEAD = timedelta(minutes=10)
BEFORE_BIRTH = _("This is before the day on which the person was born. Please check the year.")
ONE_OF_THESE = _("Please choose one of these.")
CSRF = "csrfmiddlewaretoken"


class PlainText(forms.CharField):
    """Somebody's own words, kept as they are: spaces, blank lines and spelling. Line ends become ``\\n``; invisible
    direction marks are dropped, because they would change how the words around them look. Control characters and half
    ones are refused, in every field."""

    widget = forms.Textarea
    default_error_messages = {
        "unkept": _("There is a character here that cannot be saved. Please type that part again."),
    }

    def __init__(self, *, max_length: int = LONGEST, rows: int = 4, **options) -> None:
        options.setdefault("strip", False)
        if "widget" not in options:
            options["widget"] = forms.Textarea(attrs={"rows": rows, "cols": 40})
        super().__init__(max_length=max_length, **options)
        self.validators = [check for check in self.validators if getattr(check, "code", "") != "max_length"]

    def clean(self, value: object) -> str:
        if isinstance(value, str) and UNKEPT.search(value):
            raise ValidationError(self.error_messages["unkept"], code="unkept")
        return super().clean(value)

    def to_python(self, value: object) -> str:
        text = super().to_python(value)
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        return TURNING.sub("", text)

    def validate(self, value: str) -> None:
        if self.required and not value.strip():
            raise ValidationError(self.error_messages["required"], code="required")
        if len(value) > self.max_length:
            message = ngettext_lazy(
                "This is longer than the %(limit)d character there is room for.",
                "This is longer than the %(limit)d characters there is room for. Nothing was cut.",
                self.max_length,
            )
            raise ValidationError(message % {"limit": self.max_length}, code="max_length")
        super().validate(value)

    def widget_attrs(self, widget: forms.Widget) -> dict[str, object]:
        """No ``maxlength`` in the page: browsers cut pasted text off without a word."""
        attrs = super().widget_attrs(widget)
        attrs.pop("maxlength", None)
        return attrs


class PlainLine(PlainText):
    """One line: a name, a short reason."""

    def __init__(self, *, max_length: int = 200, **options) -> None:
        options.setdefault("widget", forms.TextInput(attrs={"autocomplete": "off"}))
        options.setdefault("strip", True)
        super().__init__(max_length=max_length, **options)

    def to_python(self, value: object) -> str:
        return " ".join(super().to_python(value).split())


class Label(PlainLine):
    """A name or a title: what others find and recognise, so that nothing in it may hide."""

    default_error_messages = {
        "hidden": _(
            "There is a character here that nobody can see, or an accent without its letter. Please type it again."
        ),
    }

    def clean(self, value: object) -> str:
        label = super().clean(value)
        if isinstance(value, str) and hides_something(" ".join(value.split())):
            raise ValidationError(self.error_messages["hidden"], code="hidden")
        return label


class OneOf(forms.ChoiceField):
    """What was sent is not said back: it may be an id that the sender never saw."""

    default_error_messages = {"invalid_choice": ONE_OF_THESE}


class SomeOf(forms.MultipleChoiceField):
    default_error_messages = {"invalid_choice": ONE_OF_THESE, "invalid_list": ONE_OF_THESE}


class PressInput(forms.HiddenInput):
    """A press is its form's key and what was sent with it: the same form sent again with other words, after going back
    or while the first is on its way, is another press. Of several keys the last one counts."""

    allow_multiple_selected = True

    def value_from_datadict(self, data, files, name) -> tuple[uuid.UUID, uuid.UUID]:
        """The key, which the form keeps when it is drawn again, and the press."""
        try:
            key = uuid.UUID(data.get(name))
        except (TypeError, ValueError, AttributeError):
            key = uuid.uuid4()
        return key, uuid.uuid5(
            key, repr(sorted((field, words) for field, words in dict(data).items() if field != CSRF))
        )


class PressedKey(forms.UUIDField):
    """The form's key for ``actions.acts``: pressing twice does it once. What is no key counts as a new one."""

    widget = PressInput

    def __init__(self, **options) -> None:
        options.setdefault("initial", uuid.uuid4)
        options.setdefault("required", False)
        super().__init__(**options)

    def prepare_value(self, value: object) -> object:
        return super().prepare_value(value[0] if isinstance(value, tuple) else value)

    def to_python(self, value: object) -> uuid.UUID:
        try:
            return super().to_python(value[1] if isinstance(value, tuple) else value) or uuid.uuid4()
        except ValidationError:
            return uuid.uuid4()


class SeenVersion(forms.IntegerField):
    """Which version the page showed, so that nothing newer is written over; 0 where there may be none yet."""

    widget = forms.HiddenInput

    def __init__(self, *, least: int = 1) -> None:
        wrong = _("Something of this page is missing. Please open it again.")
        wrongs = dict.fromkeys(("required", "invalid", "min_value", "max_value"), wrong)
        super().__init__(label=_("This page"), min_value=least, max_value=2**31 - 1, error_messages=wrongs)


class OnTheClock(forms.DateTimeField):
    """A time as the clocks of the active zone (the service's) show it. When they go back an hour comes twice: the first
    is taken, and shown with its offset; when they go forward an hour is missing."""

    default_error_messages = {
        "missing": _("In that night the clocks went forward, and this time was left out. Please give another time."),
    }

    def to_python(self, value: object) -> datetime | None:
        try:
            return super().to_python(value)
        except ValidationError as error:
            if error.code != "ambiguous_timezone":
                raise
        zone = timezone.get_current_timezone()
        local = parse_datetime(str(value).strip()).replace(tzinfo=zone)
        if local.astimezone(UTC).astimezone(zone) != local:
            raise ValidationError(self.error_messages["missing"], code="missing")
        return local.astimezone(UTC)


def before_birth(form: forms.Form, name: str) -> None:
    """``name``: of the field that was given another day."""
    form.full_clean()
    form.add_error(name, ValidationError(BEFORE_BIRTH, code="before_birth"))


class PastMoment(OnTheClock):
    """Something that has happened."""

    default_error_messages = {
        "required": _("Please give a date and a time."),
        "invalid": _("Please give a date and a time."),
        "future": _("This is in the future. Please give the time at which it happened."),
        "ancient": _("This is too long ago. Please check the year."),
    }

    def __init__(self, **options) -> None:
        options.setdefault("widget", forms.DateTimeInput(format="%Y-%m-%dT%H:%M", attrs={"type": "datetime-local"}))
        super().__init__(**options)

    def clean(self, value: object) -> datetime | None:
        try:
            moment = super().clean(value)
        except OverflowError:
            raise ValidationError(self.error_messages["ancient"], code="ancient") from None
        if moment is None:
            return None
        if moment < EARLIEST:
            raise ValidationError(self.error_messages["ancient"], code="ancient")
        if moment > timezone.now() + AHEAD:
            raise ValidationError(self.error_messages["future"], code="future")
        return moment


class PastDay(forms.DateField):
    """A day of somebody's life, so far."""

    default_error_messages = {
        "invalid": _("Please give a date."),
        "future": _("This day is still to come. Please check the date."),
        "ancient": _("This is too long ago. Please check the year."),
    }

    def __init__(self, **options) -> None:
        options.setdefault("widget", forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}))
        super().__init__(**options)

    def clean(self, value: object) -> date | None:
        day = super().clean(value)
        if day and day > timezone.localdate():
            raise ValidationError(self.error_messages["future"], code="future")
        if day and day < BIRTH:
            raise ValidationError(self.error_messages["ancient"], code="ancient")
        return day


class ComingDay(forms.DateField):
    """A day to come, at most two years ahead. ``may_be_over``: it may have come already."""

    default_error_messages = {
        "invalid": _("Please give a date."),
        "ancient": _("This is too long ago. Please check the year."),
        "past": _("This day is over. Please give a day to come."),
        "far": _("This is more than two years away. Please check the year."),
    }

    def __init__(self, *, may_be_over: bool = False, **options) -> None:
        options.setdefault("widget", forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}))
        super().__init__(**options)
        self.may_be_over = may_be_over

    def clean(self, value: object):
        day = super().clean(value)
        if day is None:
            return None
        today = timezone.localdate()
        if day < today and not self.may_be_over:
            raise ValidationError(self.error_messages["past"], code="past")
        if day < today - timedelta(days=3660):
            raise ValidationError(self.error_messages["ancient"], code="ancient")
        if day > today + timedelta(days=731):
            raise ValidationError(self.error_messages["far"], code="far")
        return day
