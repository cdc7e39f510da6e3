"""What a person asks about their record, and the answer."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from peernotes.enums import CorrectionOutcome
from peernotes.forms.fields import OneOf, PlainText, PressedKey
from peernotes.forms.kept import Form

LONGEST = 10_000


class AskForm(Form):
    key = PressedKey()
    text = PlainText(
        label=_("What do you want to know?"),
        rows=5,
        max_length=LONGEST,
        error_messages={"required": _("Please write something, or go back.")},
    )


class CorrectionForm(AskForm):
    text = PlainText(
        label=_("What is not right, and what should it say?"),
        rows=6,
        max_length=LONGEST,
        error_messages={"required": _("Please write something, or go back.")},
    )


class ReplyForm(Form):
    """``correction``: whether one was wished for, which then has an outcome."""

    key = PressedKey()
    outcome = OneOf(
        label=_("What happens?"),
        choices=CorrectionOutcome.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Please choose one.")},
    )
    reply = PlainText(
        label=_("Your answer, with the reason"),
        help_text=_("They read it with your name. Nobody can change it afterwards."),
        rows=6,
        max_length=LONGEST,
        error_messages={"required": _("Please write an answer.")},
    )

    def __init__(self, *args, correction: bool, **options) -> None:
        super().__init__(*args, **options)
        if not correction:
            del self.fields["outcome"]
