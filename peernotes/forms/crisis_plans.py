"""A part of a Crisis and Support Plan, in its person's own words. Nothing is chosen beforehand."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from peernotes.actions.crisis_plans import PlanWords
from peernotes.enums import NotesWish, PlanPart
from peernotes.forms.fields import OneOf, PlainText, PressedKey, SeenVersion
from peernotes.forms.goals import CHOOSE, ONLY_ME, READERS
from peernotes.forms.kept import Form

HINTS = {
    PlanPart.SIGNS: _("What you notice first, and what others could notice."),
    PlanPart.WHAT_HELPS: _("For example: company, quiet, a walk, being told what happens next."),
    PlanPart.WHAT_MAKES_IT_WORSE: _("For example: a word, a place, a way of asking."),
    PlanPart.PEOPLE: _("Whom you want called, how, and for what. And whom not."),
    PlanPart.PLACES: _("Where you can go, at which hours, and who is there."),
    PlanPart.MEDICATION: _("In your own words. It is a wish, and does not change a prescription."),
    PlanPart.NOTES: _("Anything you want to add."),
}


class PlanPartForm(Form):
    """``version``: the one that was on the screen; 0 when there was none. May be left empty, to take words back."""

    key = PressedKey()
    version = SeenVersion(least=0)
    wish = OneOf(
        label=_("When I am not well, may a peer worker write notes with me?"),
        choices=NotesWish.choices,
        widget=forms.RadioSelect,
        error_messages=CHOOSE,
    )
    text = PlainText(required=False, rows=6)
    readers = OneOf(label=_("Who may read it?"), choices=READERS, widget=forms.RadioSelect, error_messages=CHOOSE)

    def __init__(self, *args, which: PlanPart, **options) -> None:
        super().__init__(*args, **options)
        self.fields["text"].label = _("My words")
        self.fields["text"].help_text = HINTS[which]
        if which != PlanPart.NOTES:
            del self.fields["wish"]

    @property
    def said(self) -> PlanWords:
        given = self.cleaned_data
        return PlanWords(given["text"], given["readers"] == ONLY_ME, given.get("wish", ""))


class OnDutyForm(forms.Form):
    open_on_duty = forms.BooleanField(
        label=_("In a crisis, any clinician on duty may open my plan"),
        help_text=_("Also somebody who does not work with you. You see it under “Who looked”."),
        required=False,
    )
