"""Programmes, groups, who leads them, and what a group knows of somebody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import forms
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from peernotes.enums import (
    Cadence,
    CarerTag,
    Facilitation,
    GroupAudience,
    GroupMode,
    LeadsAs,
    LeftWhy,
    ProgrammeForm,
)
from peernotes.forms.fields import ComingDay, Label, OneOf, PlainLine, PlainText, PressedKey, SomeOf
from peernotes.forms.kept import Form
from peernotes.forms.seen import SeenForm, differing
from peernotes.models.group_run import MOST_MEMBERS
from peernotes.models.programme import LONGEST, MOST_SESSIONS, SHORTEST

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from uuid import UUID

NARROW = {"class": "nhsuk-input--width-5", "inputmode": "numeric"}
MOST_MODULES, LONGEST_MODULE = 60, 200
YES, NO = "yes", "no"
YES_OR_NO = [(YES, _("Yes")), (NO, _("No"))]
CHOOSE = {"required": _("Please choose one of these.")}


def one_of(label, choices, **more) -> OneOf:
    return OneOf(label=label, choices=choices, widget=forms.RadioSelect, error_messages=CHOOSE, **more)


def number_from(label, least: int, most: int, **more) -> forms.IntegerField:
    said = _("Please give a whole number from %(least)s to %(most)s.") % {"least": least, "most": most}
    wrong = dict.fromkeys(("required", "invalid", "min_value", "max_value"), said)
    widget = forms.NumberInput(attrs=NARROW)
    return forms.IntegerField(label=label, min_value=least, max_value=most, widget=widget, error_messages=wrong, **more)


class ProgrammeNew(Form):
    """``begun_with``: the template or the version; kept words stand only where they were typed."""

    key = PressedKey()
    begun_with = forms.CharField(widget=forms.HiddenInput, required=False, max_length=36)
    title = Label(
        label=_("What it is called"), max_length=120, error_messages={"required": _("Please say what it is called.")}
    )
    form = one_of(_("Form"), ProgrammeForm.choices)
    audience = one_of(_("For whom"), GroupAudience.choices, initial=GroupAudience.CONSUMERS)
    carer_tags = SomeOf(
        label=_("Of family and friends (optional)"),
        choices=CarerTag.choices,
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text=_("None for all of them."),
    )
    facilitation = one_of(_("Who leads"), Facilitation.choices)
    sessions = number_from(
        _("How many sessions"), 1, MOST_SESSIONS, required=False, help_text=_("None for an open group.")
    )
    minutes = number_from(_("Minutes each time"), SHORTEST, LONGEST)
    cadence = one_of(_("How often"), Cadence.choices)
    mode = one_of(_("How"), GroupMode.choices)
    modules = PlainText(label=_("What comes in turn (optional)"), help_text=_("A line each."), required=False, rows=5)
    manual = PlainText(label=_("Manual (optional)"), max_length=2000, required=False, rows=2)
    citation = PlainText(label=_("Where it is from (optional)"), max_length=2000, required=False, rows=2)

    def differing(self, now: dict[str, object]) -> list[tuple[object, object]]:
        return differing(self, now)

    def clean_modules(self) -> list[str]:
        lines = [" ".join(line.split()) for line in self.cleaned_data["modules"].splitlines()]
        found = [line for line in lines if line]
        if len(found) > MOST_MODULES or any(len(line) > LONGEST_MODULE for line in found):
            raise forms.ValidationError(_("Please give at most 60 lines, of at most 200 characters each."))
        return found

    def clean(self) -> dict[str, object]:
        said = super().clean()
        form, sessions = said.get("form"), said.get("sessions")
        if form == ProgrammeForm.OPEN and sessions:
            self.add_error("sessions", _("An open group goes on, so it has no number of sessions. Leave this empty."))
        if form == ProgrammeForm.CLOSED and not sessions and "sessions" not in self.errors:
            self.add_error("sessions", _("Please say how many sessions there are."))
        if said.get("carer_tags") and said.get("audience") == GroupAudience.CONSUMERS:
            self.add_error(
                "carer_tags",
                _("The programme is not for family and friends. Leave this empty, or change for whom it is."),
            )
        return said


class RunNew(Form):
    key = PressedKey()
    starts_on = ComingDay(label=_("First day"), error_messages={"required": _("Please give the first day.")})
    ends_on = ComingDay(label=_("Last day (optional)"), required=False)
    place = PlainLine(
        label=_("Where, or the link"),
        max_length=200,
        help_text=_("Everybody for whom the group is reads it."),
        error_messages={"required": _("Please say where.")},
    )
    capacity = number_from(_("Places"), 1, MOST_MEMBERS)

    def clean(self) -> dict[str, object]:
        return _in_order(self, super().clean())


BEGINS_TOO_LATE = _("A session of this group is written about on %(day)s. Please give that day or one before it.")
TOO_FEW_PLACES = _("Please give at least %(least)s: fewer could take a place away from somebody.")
ONLY_MORE = _(
    "Please give at least %(least)s. Whoever leads the group makes places more; an administrator makes them fewer."
)


class RunChange(SeenForm):
    """Of a group that is there."""

    key = PressedKey()
    starts_on = ComingDay(
        label=_("First day"), may_be_over=True, error_messages={"required": _("Please give the first day.")}
    )
    ends_on = ComingDay(label=_("Last day (optional)"), may_be_over=True, required=False)
    place = PlainLine(
        label=_("Where, or the link"),
        max_length=200,
        help_text=_("Everybody for whom the group is reads it."),
        error_messages={"required": _("Please say where.")},
    )
    capacity = number_from(_("Places"), 1, MOST_MEMBERS)

    def clean(self) -> dict[str, object]:
        return _in_order(self, super().clean())

    def begins_too_late(self, first: date) -> None:
        said = BEGINS_TOO_LATE % {"day": date_format(first)}
        self.add_error("starts_on", forms.ValidationError(said, code="after_session"))

    def has_too_few_places(self, least: int, *, leads: bool) -> None:
        said = ONLY_MORE if leads else TOO_FEW_PLACES
        self.add_error("capacity", forms.ValidationError(said % {"least": least}, code="too_few_places"))


def _in_order(form: Form, said: dict[str, object]) -> dict[str, object]:
    first, last = said.get("starts_on"), said.get("ends_on")
    if first and last and last < first:
        form.add_error("ends_on", _("The last day lies before the first."))
    return said


class LeaderNew(Form):
    """``workers``: id and name of whoever works with people here."""

    key = PressedKey()
    user = OneOf(label=_("Who"), widget=forms.Select, error_messages={"required": _("Please choose who.")})
    leads_as = one_of(_("How they lead"), LeadsAs.choices)

    def __init__(self, *args, workers: Iterable[tuple[UUID, str]], **options) -> None:
        super().__init__(*args, **options)
        self.fields["user"].choices = [("", _("Please choose")), *[(str(key), name) for key, name in workers]]


CALLED_TAKEN = _("Somebody in this group goes by that name, or did. Please choose another, for example “%(like)s”.")


class InGroup(Form):
    """What a group knows of somebody."""

    key = PressedKey()
    called = Label(
        label=_("What I want to be called in the group"),
        max_length=80,
        help_text=_("It need not be your name anywhere else. Those who lead the group read it."),
        error_messages={"required": _("Please say what you want to be called.")},
    )
    access_needs = PlainText(
        label=_("What makes it easier to come (optional)"),
        max_length=1000,
        required=False,
        rows=3,
        help_text=_("For example a chair near the door, a call the day before, somebody for the children."),
    )

    def is_taken(self) -> None:
        like = f"{self.cleaned_data['called']} B."
        self.add_error("called", forms.ValidationError(CALLED_TAKEN % {"like": like}, code="taken"))


class GroupJoin(InGroup):
    says_yes = forms.BooleanField(
        label=_("Yes, I keep to what the group agrees on"),
        required=False,
        error_messages={"required": _("Please read what the group agrees on, and say yes if you want to join.")},
    )

    def ask_yes(self, *, wanted: bool, required: bool) -> None:
        """Where there is something to say yes to; in an open group nobody has to."""
        self.fields["says_yes"].required = required
        if not wanted:
            self.fields["says_yes"].widget = forms.HiddenInput()


class GroupChange(InGroup):
    told_others = OneOf(
        label=_("May those who work with me know that I go to a group?"),
        choices=YES_OR_NO,
        widget=forms.RadioSelect,
        help_text=_("They then see that there was a contact in a group, and not in which."),
        error_messages=CHOOSE,
    )

    def of_carer(self) -> None:
        """Nobody is told of a carer that they go to a group."""
        self.fields["told_others"].widget = forms.HiddenInput()


class GroupUnseen(InGroup):
    """On a device: nothing of it is filled in, and what is left empty stays as it was."""

    now = Label(
        label=_("The name by which I go in the group"),
        max_length=80,
        help_text=_("It is not shown here, so that nobody who holds this device can read it."),
        error_messages={"required": _("Please say by which name you go in the group.")},
    )
    says_yes = forms.BooleanField(label=_("Yes, I keep to what the group agrees on"), required=False)
    told_others = OneOf(
        label=_("May those who work with me know that I go to a group? (optional)"),
        choices=YES_OR_NO,
        widget=forms.RadioSelect,
        required=False,
        help_text=_("They then see that there was a contact in a group, and not in which."),
    )
    field_order = ("key", "now", "called", "access_needs", "told_others", "says_yes")

    def __init__(self, *args, **options) -> None:
        super().__init__(*args, **options)
        self.fields["called"].required = False
        self.fields["called"].label = _("Another name that I want there (optional)")

    def ask_yes(self, *, wanted: bool) -> None:
        if not wanted:
            self.fields["says_yes"].widget = forms.HiddenInput()


class GroupLeave(forms.Form):
    key = PressedKey()
    why = OneOf(label=_("Why, if you like"), choices=LeftWhy.choices, required=False, widget=forms.RadioSelect)
