"""A goal in somebody's own words. Nothing is chosen beforehand."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from peernotes.actions.goals import GoalWords
from peernotes.enums import GoalStatus
from peernotes.forms.fields import OneOf, PlainText, PressedKey, SeenVersion
from peernotes.forms.kept import Form

LONGEST = 2_000
ONLY_ME, ABOUT_ME = "only_me", "about_me"
READERS = ((ONLY_ME, _("Only me")), (ABOUT_ME, _("Whoever may read About Me")))
CHOOSE = {"required": _("Please choose one.")}


class _Words(Form):
    key = PressedKey()
    text = PlainText(
        label=_("What do you want?"),
        rows=3,
        max_length=LONGEST,
        error_messages={"required": _("Please write something, or go back.")},
    )

    @property
    def said(self) -> GoalWords:
        given = self.cleaned_data
        return GoalWords(given["text"], given.get("status", GoalStatus.OPEN), given.get("readers") == ONLY_ME)


class _Standing(Form):
    """``version``: the one that was on the screen."""

    version = SeenVersion()
    status = OneOf(
        label=_("Where does it stand?"), choices=GoalStatus.choices, widget=forms.RadioSelect, error_messages=CHOOSE
    )


class GoalForm(_Words):
    readers = OneOf(label=_("Who may read it?"), choices=READERS, widget=forms.RadioSelect, error_messages=CHOOSE)


class GoalChange(GoalForm, _Standing):
    field_order = ("key", "version", "text", "status", "readers")


class GoalDictated(_Words):
    read_back = forms.BooleanField(
        label=_("I have read it back, and they say that it is right"),
        error_messages={"required": _("Please read it back to them first.")},
    )

    def __init__(self, *args, **options) -> None:
        super().__init__(*args, **options)
        self.fields["text"].label = _("What do they want, in their words?")


class GoalChangeDictated(GoalDictated, _Standing):
    field_order = ("key", "version", "text", "status", "read_back")
