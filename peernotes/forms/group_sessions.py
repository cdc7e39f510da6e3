"""The record of a group session, and a signature under it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from peernotes.enums import Came, GroupMode, GroupTheme
from peernotes.forms.fields import PastMoment, PlainLine, PlainText, PressedKey, SeenVersion, SomeOf
from peernotes.forms.groups import NO, YES, YES_OR_NO, number_from, one_of
from peernotes.forms.kept import Form
from peernotes.models.group_run import MOST_MEMBERS
from peernotes.models.group_session import LONGEST_REASON, NUMBERS, WORDS
from peernotes.models.programme import LONGEST

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from uuid import UUID

    from peernotes.policy.group_names import NamedAt
    from peernotes.queries.attendance import AttendanceMark
    from peernotes.queries.group_sessions import SessionRecord

LONGEST_TEXT = 4_000
CAME = Came.choices
PUT_RIGHT, STRIKE = "put_right", "strike"
CORRECTIONS = (
    (PUT_RIGHT, _("Put it right: other words, which everybody who leads the group signs again")),
    (STRIKE, _("Strike it out: it was an error, for example about another group")),
)
NAMED = _("“%(words)s” may be somebody in the group. Please say it so that nobody can be recognised.")
NOT_SIGNED = _(
    "“%(words)s” under “%(label)s” may be somebody in the group. Change it first, so that nobody can be recognised."
)
BEFORE_GROUP = _("The group begins on %(day)s. Please check the day, or change the first day of the group.")
MORE_CAME = _("%(came)s are marked as there under “Who came”. Please put the number right, or the marks.")
TOO_MANY_CAME = _(
    "The record says that %(number)s were there, and here are %(came)s. Please put right what is wrong, here or there."
)
INCOMPLETE = _("Something of this page is missing. Please open it again.")
FIRST = _("Debrief first: take a few minutes for how the session before this one was for you, then sign.")
NEWER = _("Somebody changed it meanwhile. Please read it again and sign what stands there now.")


def _text(label, **more) -> PlainText:
    return PlainText(label=label, required=False, rows=3, max_length=LONGEST_TEXT, **more)


class SessionWords(Form):
    """``version`` 0: there is none yet."""

    key = PressedKey()
    version = SeenVersion(least=0)
    happened_at = PastMoment(label=_("When"))
    minutes = number_from(_("How long, in minutes"), 1, LONGEST)
    mode = one_of(_("How"), GroupMode.choices)
    number_present = number_from(_("How many were there"), 0, MOST_MEMBERS, help_text=_("Without those who lead it."))
    topic = PlainLine(label=_("Topic (optional)"), required=False, max_length=200)
    themes = SomeOf(
        label=_("What it was about (optional)"),
        choices=GroupTheme.choices,
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    what_we_did = _text(
        _("What we did (optional)"), help_text=_("Nobody’s name, and nothing by which somebody could be known.")
    )
    conflict = one_of(_("Was there a conflict?"), YES_OR_NO, required=False)
    how_resolved = _text(_("How it went on (optional)"))
    corrected_information = _text(
        _("What we put right (optional)"), help_text=_("For example a wrong idea about a medicine.")
    )
    online_trouble = _text(_("Trouble online (optional)"))
    follow_ups = _text(_("What comes next (optional)"))

    @classmethod
    def of(cls, record: SessionRecord) -> SessionWords:
        names = ("version", *NUMBERS, *WORDS)
        return cls(
            initial={name: getattr(record, name) for name in names} | {"conflict": YES if record.conflict else NO}
        )

    def only_numbers(self) -> None:
        """Where no words are kept: they are not asked for, but what was typed stays on the page."""
        for name in WORDS:
            if not (self.is_bound and self.data.get(name)):
                del self.fields[name]

    @property
    def said(self) -> dict[str, Any]:
        said = {name: self.cleaned_data[name] for name in NUMBERS}
        texts = {name: self.cleaned_data.get(name, "") for name in WORDS if name not in ("themes", "conflict")}
        return (
            said
            | texts
            | {"themes": self.cleaned_data.get("themes", []), "conflict": self.cleaned_data.get("conflict") == YES}
        )

    def is_before_group(self, first: date) -> None:
        said = BEFORE_GROUP % {"day": date_format(first)}
        self.add_error("happened_at", ValidationError(said, code="before_group"))

    def counts_too_few(self, came: int) -> None:
        self.add_error("number_present", ValidationError(MORE_CAME % {"came": came}, code="more_came"))

    def names_somebody(self, places: Iterable[NamedAt]) -> None:
        named(self, places)


class CorrectSession(Form):
    """A final record is opened again for other words, or struck out."""

    key = PressedKey()
    version = SeenVersion(least=1)
    how = one_of(_("What should become of it?"), CORRECTIONS)
    reason = PlainText(
        label=_("Why?"),
        rows=2,
        max_length=LONGEST_REASON,
        help_text=_("Whoever can read the record reads this too. Nobody’s name."),
        error_messages={"required": _("Please say why.")},
    )

    def only_strike(self) -> None:
        """Where the model keeps no words any more: they would go with the first change."""
        self.fields["how"].choices = CORRECTIONS[1:]

    def names_somebody(self, places: Iterable[NamedAt]) -> None:
        named(self, places)


class SignSession(forms.Form):
    key = PressedKey()
    version = forms.IntegerField(
        widget=forms.HiddenInput, min_value=1, max_value=2**31 - 2, error_messages={"required": NEWER, "invalid": NEWER}
    )

    def names_somebody(self, places: Iterable[NamedAt]) -> None:
        for where, words in by_field(places).items():
            label = SessionWords()[where].label_alone
            self.add_error(
                None, ValidationError(NOT_SIGNED % {"words": words, "label": label}, code="names_somebody_else")
            )


def named(form: forms.Form, places: Iterable[NamedAt]) -> None:
    for where, words in by_field(places).items():
        form.add_error(where, ValidationError(NAMED % {"words": words}, code="names_somebody_else"))


def by_field(places: Iterable[NamedAt]) -> dict[str, str]:
    found: dict[str, list[str]] = {}
    for place in places:
        found.setdefault(place.where, []).append(place.word)
    return {where: "”, “".join(words) for where, words in found.items()}


class AttendanceMarks(forms.Form):
    """One question for each member: whether they came. Nothing chosen says nothing of them. ``seen``: ``actions.seen.mark`` of what
    was marked when the form was drawn."""

    key = PressedKey()
    seen = forms.CharField(widget=forms.HiddenInput, max_length=64, error_messages={"required": INCOMPLETE})

    def __init__(self, *args, marks: Iterable[AttendanceMark], **options) -> None:
        super().__init__(*args, **options)
        self.marks = list(marks)
        for mark in self.marks:
            self.fields[field_of(mark)] = one_of(mark.called, CAME, required=False, initial=mark.came)

    def counts_too_many(self, number_present: int, came: int) -> None:
        said = {"number": number_present, "came": came}
        self.add_error(None, ValidationError(TOO_MANY_CAME % said, code="more_came"))

    @property
    def said(self) -> dict[UUID, Came]:
        """By participation."""
        answers = {mark.participation_id: self.cleaned_data.get(field_of(mark)) for mark in self.marks}
        return {key: Came(answer) for key, answer in answers.items() if answer}


def field_of(mark: AttendanceMark) -> str:
    return f"came-{mark.participation_id}"
