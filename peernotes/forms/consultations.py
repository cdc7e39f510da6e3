"""A question among colleagues, and the answer."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from peernotes.actions.consultations import ConsultationWords
from peernotes.enums import ConsultationKind, ConsultedTeam
from peernotes.forms.fields import OneOf, PlainText, PressedKey
from peernotes.forms.kept import Form
from peernotes.forms.seen import SeenForm

LONGEST = 4_000
SOMETHING = {"required": _("Please write something, or go back.")}
NAMES = _("There is a name, an ID or a date of birth of somebody in it. Please say it without.")


class AskColleagues(Form):
    key = PressedKey()
    sent_to = OneOf(
        label=_("Whom do you ask?"),
        choices=ConsultedTeam.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Please choose whom you ask.")},
    )
    kind = OneOf(
        label=_("What is it about?"),
        choices=ConsultationKind.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Please choose what it is about.")},
    )
    question = PlainText(
        label=_("Your question"),
        help_text=_("Name nobody whom you support, and nothing by which they could be known."),
        rows=4,
        max_length=LONGEST,
        error_messages=SOMETHING,
    )

    @property
    def words(self) -> ConsultationWords:
        said = self.cleaned_data
        return ConsultationWords(ConsultedTeam(said["sent_to"]), ConsultationKind(said["kind"]), said["question"])

    def names_somebody(self) -> None:
        self.add_error("question", NAMES)


class AnswerColleague(Form):
    key = PressedKey()
    reply = PlainText(label=_("Your answer"), rows=4, max_length=LONGEST, error_messages=SOMETHING)

    def names_somebody(self) -> None:
        self.add_error("reply", NAMES)


class CorrectAnswer(SeenForm, AnswerColleague):
    pass
