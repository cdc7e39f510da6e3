"""Fields for what people write: nothing of theirs is changed, and nothing comes in that cannot be kept."""

from __future__ import annotations

import re
import uuid
from datetime import UTC, datetime, timedelta
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

import pytest
from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils import timezone

from peernotes.forms.assignments import Identifiers
from peernotes.forms.fields import (
    LONGEST,
    ComingDay,
    Label,
    OneOf,
    PastMoment,
    PlainLine,
    PlainText,
    PressedKey,
    SomeOf,
)
from peernotes.forms.invitations import Username
from peernotes.forms.staff import Why
from peernotes.presenters import times
from tests.support.databases import ROOT

MELBOURNE = ZoneInfo("Australia/Melbourne")


@pytest.mark.parametrize(
    "text",
    [
        "plain",
        "  spaces kept \n\n",
        "tab\tkept",
        "<b>&amp;</b>",
        "Zoë 👋🏽",
        "שלום\u200f",
        "x" * LONGEST,
        "=1+1",
        "a\u00a0b",
    ],
)
def test_words_are_kept_as_they_are(text: str) -> None:
    assert PlainText().clean(text) == text


@pytest.mark.parametrize(
    ("sent", "kept"),
    [("a\r\nb\rc", "a\nb\nc"), ("a\u202eb\u2066c\u2069", "abc"), ("\ufeffa", "a")],
)
def test_only_line_ends_and_what_nobody_sees_change(sent: str, kept: str) -> None:
    assert PlainText().clean(sent) == kept


@pytest.mark.parametrize("text", ["a\x00b", "\ud800", "x" * (LONGEST + 1), "", " \n "])
def test_what_cannot_be_kept_is_refused(text: str) -> None:
    with pytest.raises(ValidationError):
        PlainText().clean(text)


@pytest.mark.parametrize(
    "field", [PlainText, PlainLine, Label, Username, Why, Identifiers], ids=lambda one: one.__name__
)
@pytest.mark.parametrize("mark", ["\x00", "\x07", "\x0b", "\x0c", "\x1b", "\x1f", "\x7f", "\x85", "\x9b", "\ud800"])
def test_a_control_character_is_refused_by_every_field_in_the_same_words(field: type[PlainText], mark: str) -> None:
    """Also those that count as spaces, and at the end."""
    made = field(lambda each: {}) if field is Identifiers else field()
    for text in (f"a{mark}b", f"ab{mark}"):
        with pytest.raises(ValidationError, match="cannot be saved"):
            made.clean(text)


def test_pasting_too_much_is_told_and_not_cut_off_by_the_browser() -> None:
    form = forms.Form()
    form.fields["text"] = PlainText()
    assert "maxlength" not in str(form["text"])


def test_a_line_is_one_line() -> None:
    assert PlainLine().clean("  Noor \r\n Haddad ") == "Noor Haddad"


@pytest.mark.parametrize("sent", ["", "x", "1" * 99, "\x00"])
def test_a_key_that_is_none_is_a_new_one(sent: str) -> None:
    assert isinstance(PressedKey().clean(sent), uuid.UUID)


class Pressed(forms.Form):
    key = PressedKey()
    answer = PlainLine()


def test_a_press_is_its_key_and_what_was_sent_with_it() -> None:
    def press(key: uuid.UUID, answer: str, **more: str) -> uuid.UUID:
        form = Pressed(QueryDict(urlencode({"key": key, "answer": answer, **more})))
        assert form.is_valid()
        return form.cleaned_data["key"]

    key = uuid.uuid4()
    first = press(key, "yes", csrfmiddlewaretoken="a")
    assert press(key, "yes", csrfmiddlewaretoken="b") == first
    assert len({first, press(key, "no"), press(key, "yes", more="x"), press(uuid.uuid4(), "yes")}) == 4


def test_a_time_is_read_in_the_active_zone() -> None:
    with timezone.override(MELBOURNE):
        read = PastMoment().clean("2026-01-15T09:30")
    assert read == datetime(2026, 1, 14, 22, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    "sent",
    [
        "2025-10-05T02:30",  # the clock jumped over it in Melbourne
        "1899-12-31T10:00", "0001-01-01T00:00", "9999-12-31T23:59", "2026-02-30T10:00", "10:00", "x", "\x00",
    ],
)  # fmt: skip
def test_a_time_that_is_none_is_refused(sent: str) -> None:
    with timezone.override(MELBOURNE), pytest.raises(ValidationError):
        PastMoment().clean(sent)


def test_the_hour_that_is_there_twice_is_taken_as_the_first_and_shown_with_its_offset() -> None:
    with timezone.override(MELBOURNE):
        read = PastMoment().clean("2025-04-06T02:30")
        assert read == datetime(2025, 4, 5, 15, 30, tzinfo=UTC)
        assert times.shown(read) == "6 April 2025, 02:30 AEDT"


def test_the_hour_that_is_missing_is_explained() -> None:
    with timezone.override(MELBOURNE), pytest.raises(ValidationError, match="the clocks went forward"):
        PastMoment().clean("2025-10-05T02:30")


@pytest.mark.parametrize("name", ["Élodie O’Brien-Núñez", "李 小龙", "علی‌رضا", "👩‍⚕️ Ward", "नेहा", "Zoe\u0308"])
def test_names_of_all_scripts_are_taken(name: str) -> None:
    assert Label().clean(f" {name} ") == name


@pytest.mark.parametrize(
    "name",
    ["\u200b", "Safe\u202eeman", "A\u200bda", "\u0301da", "A \u0301da", "Ada\u200d", "a\u200cb", "\u2800", "\u3164",
     "\ufeffAda", "Ad\u00ada", "\ue000", "Ada\u2066", "\U000e0041da"],
)  # fmt: skip
def test_a_name_that_hides_something_is_refused(name: str) -> None:
    with pytest.raises(ValidationError, match="nobody can see"):
        Label().clean(name)


def test_a_clock_that_runs_a_little_ahead_is_let_be() -> None:
    soon, later = timezone.now() + timedelta(minutes=5), timezone.now() + timedelta(hours=1)
    assert PastMoment().clean(soon.isoformat())
    with pytest.raises(ValidationError, match="future"):
        PastMoment().clean(later.isoformat())


@pytest.mark.parametrize("sent", ["2001-01-01", "9999-12-31", "x", "2026-13-01"])
def test_a_day_that_cannot_come_is_refused(sent: str) -> None:
    with pytest.raises(ValidationError):
        ComingDay().clean(sent)


def test_today_is_still_to_come() -> None:
    assert ComingDay().clean(timezone.localdate().isoformat()) == timezone.localdate()


def test_what_cannot_be_chosen_is_not_said_back() -> None:
    for field, value in ((OneOf(choices=[("a", "A")]), "x"), (SomeOf(choices=[("a", "A")]), ["x"])):
        with pytest.raises(ValidationError, match=r"^\['Please choose one of these.'\]$"):
            field.clean(value)


def test_every_choice_is_one_of_those() -> None:
    """Django's own repeats what was sent."""
    for path in sorted((ROOT / "peernotes").rglob("*.py")):
        of_django = re.findall(r"forms\.\w*Choice\w*Field", path.read_text("utf-8"))
        assert not of_django or path.name == "fields.py", path
