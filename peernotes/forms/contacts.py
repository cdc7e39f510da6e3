"""A contact: when, how long, how. No words."""

from __future__ import annotations

from collections.abc import Iterable

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from peernotes.enums import ContactMode, ContactTag, OutsideAnswer
from peernotes.forms.fields import OneOf, PastMoment, PressedKey, SomeOf
from peernotes.forms.kept import Form

LONGEST_DAY = 24 * 60
ELSEWHERE = "elsewhere"


class Tags(SomeOf):
    """A talk with family is no peer note: ``family`` offers it where it may be logged."""

    def __init__(self, *, family: bool = False) -> None:
        offered = [(tag.value, tag.label) for tag in ContactTag if family or tag != ContactTag.FAMILY_TALK]
        super().__init__(
            label=_("What was it about, and where?"),
            help_text=_("As many as fit, or none. They are only counted, and nobody reads them with a name."),
            choices=offered,
            widget=forms.CheckboxSelectMultiple,
            required=False,
        )


class HowLong(forms.IntegerField):
    """In whole minutes."""

    def __init__(self) -> None:
        super().__init__(
            label=_("How long, in minutes"),
            min_value=1,
            max_value=LONGEST_DAY,
            widget=forms.NumberInput(attrs={"class": "nhsuk-input--width-5", "inputmode": "numeric"}),
            error_messages={
                "required": _("Please say how long it was, in minutes."),
                "invalid": _("Please give whole minutes."),
                "min_value": _("Please give at least 1 minute."),
                "max_value": _("Please give at most 1,440 minutes, which is a day."),
            },
        )


class Minutes(Form):
    """Of somebody who wants no line kept: for the worker's own count, with nobody's name. ``unnamed`` says that whoever
    pressed knew it."""

    key = PressedKey()
    unnamed = forms.CharField(initial="yes", widget=forms.HiddenInput, max_length=3)
    happened_at = PastMoment(label=_("When"), initial=timezone.now)
    minutes = HowLong()


class Log(Form):
    key = PressedKey()
    happened_at = PastMoment(label=_("When"), initial=timezone.now)
    minutes = HowLong()
    mode = OneOf(
        label=_("How you met"),
        choices=ContactMode.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Please say how you met.")},
    )
    place = OneOf(label=_("Where, if you met in person"), required=False, widget=forms.RadioSelect)
    tags = Tags()
    answer = OneOf(
        label=_("Outside your agreement. How did it come about?"),
        choices=OutsideAnswer.choices,
        required=False,
        widget=forms.RadioSelect,
    )

    def __init__(self, *args, places: Iterable[str] = (), family: bool = False, **options) -> None:
        """``places``: those that were agreed on. ``family``: a talk with family may be logged."""
        super().__init__(*args, **options)
        self.fields["tags"] = Tags(family=family)
        agreed = [(f"place-{number}", place) for number, place in enumerate(places)]
        self.fields["place"].choices = [*agreed, (ELSEWHERE, _("Somewhere else"))]
        if not agreed:
            del self.fields["place"]
        self.question = self.fields["answer"]
        if not (self.is_bound and "answer" in self.data):
            del self.fields["answer"]

    def ask(self, what: str) -> None:
        """Once, and not as something that is wrong."""
        self.question.help_text = _("You had agreed on something else: %(what)s. It is logged whatever you answer.") % {
            "what": what
        }
        self.fields["answer"] = self.question
