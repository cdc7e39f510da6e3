"""The words of a service, and a text to try them on."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from peernotes.forms.fields import PlainText, PressedKey
from peernotes.forms.kept import Form
from peernotes.policy.wording import own_list
from peernotes.policy.wording.own_list import WordLineProblem

SAID = {
    WordLineProblem.NO_SUGGESTION: _("Line %(line)d: please say after = what could be said instead."),
    WordLineProblem.NO_WORD: _("Line %(line)d: please begin with the word itself, then =."),
    WordLineProblem.NOT_SHIPPED: _(
        "Line %(line)d: that word is not in the list that comes with peernotes, so it need not go."
    ),
    WordLineProblem.TOO_LONG: _("Line %(line)d: please keep each part to 200 characters."),
    WordLineProblem.TWICE: _("Line %(line)d: this word stands further up already."),
    WordLineProblem.TOO_MANY: _("Line %(line)d: there is room for 200 words."),
}


class WordListForm(Form):
    key = PressedKey()
    text = PlainText(
        label=_("The words of this service"),
        help_text=_(
            "A line a word: “bed blocker = waits for a home | Nobody blocks a bed.” A slash between two suggestions; "
            "“psych*” for every ending; “- patient” takes a word out of the list that comes with peernotes. "
            "One press puts a single word in the place of a single word."
        ),
        rows=10,
        required=False,
    )
    trial = PlainText(
        label=_("A text to try it on"),
        help_text=_("It is not kept. Please make one up: no words about anybody."),
        rows=4,
        required=False,
    )

    def clean_text(self) -> str:
        if self.add_prefix("text") not in self.data:
            raise forms.ValidationError(_("Please send the words. None at all are an empty field."), code="required")
        text: str = self.cleaned_data["text"]
        wrong = own_list.read(text).problems
        if wrong:
            raise forms.ValidationError([
                forms.ValidationError(SAID[problem] % {"line": line}, code=problem) for line, problem in wrong[:5]
            ])  # fmt: skip
        return text
