"""What a consumer says to their team, and the answer."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from peernotes.actions.team_statements import TeamWords
from peernotes.enums import StatementTo
from peernotes.forms.fields import OneOf, PlainText, PressedKey
from peernotes.forms.kept import Form

SOMETHING = {"required": _("Please write something, or go back.")}


class TeamWordsForm(Form):
    key = PressedKey()
    sent_to = OneOf(
        label=_("Whom is it for?"),
        help_text=_("Of those who work with you. Nobody else reads it."),
        choices=StatementTo.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Please choose whom it is for.")},
    )
    about = PlainText(label=_("What is it about?"), rows=4, error_messages=SOMETHING)
    wish = PlainText(
        label=_("What would you like to happen?"), help_text=_("You may leave this empty."), rows=3, required=False
    )

    @property
    def said(self) -> TeamWords:
        given = self.cleaned_data
        return TeamWords(StatementTo(given["sent_to"]), given["about"], given["wish"])


class TeamReplyForm(Form):
    key = PressedKey()
    reply = PlainText(
        label=_("Your answer"),
        help_text=_("They read it under your name. Say what you will do, or why not."),
        rows=4,
        error_messages=SOMETHING,
    )
