"""An entry in the clinical record."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from peernotes.enums import EntryKind
from peernotes.forms.fields import ComingDay, Label, OneOf, PlainLine, PlainText, PressedKey
from peernotes.forms.kept import Form
from peernotes.policy import risk
from peernotes.policy.entries import LONGEST_WITHHELD

NO_SCORE = _("Describe, do not score: what you saw and heard, in words.")


class EntryForm(Form):
    """``kinds``: those that may be written. ``peer``: it is a peer worker who writes."""

    key = PressedKey()
    kind = OneOf(label=_("Kind"))
    title = Label(label=_("Title"), max_length=300, error_messages={"required": _("Please give it a title.")})
    text = PlainText(
        label=_("Text"),
        help_text=_("The person can read this. Describe what happened, in words that you would say to them."),
        rows=12,
        max_length=50_000,
        error_messages={"required": _("Please write something.")},
    )
    sensitive = forms.BooleanField(
        label=_("This may be hard to read"),
        help_text=_("It stays folded until somebody chooses to see it."),
        required=False,
    )

    def __init__(self, *args, kinds: Iterable[EntryKind] = (), peer: bool = False, **options) -> None:
        super().__init__(*args, **options)
        self.peer = peer
        self.fields["kind"].choices = [("", _("Choose")), *((kind.value, kind.label) for kind in kinds)]

    def clean_text(self) -> str:
        return described(self.cleaned_data["text"]) if self.peer else self.cleaned_data["text"]

    def clean_title(self) -> str:
        return described(self.cleaned_data["title"]) if self.peer else self.cleaned_data["title"]


def described(text: str) -> str:
    """No model lets a peer worker score somebody's risk."""
    if risk.scores(text):
        raise forms.ValidationError(NO_SCORE, code="score")
    return text


class Contribute(Form):
    key = PressedKey()
    saw = PlainText(
        label=_("What I saw"),
        help_text=_("Facts, as you would say them to the person. Describe, do not score."),
        rows=4,
        max_length=5_000,
        error_messages={"required": _("Please write what you saw.")},
    )
    said = PlainText(label=_("What they said"), rows=3, max_length=5_000, required=False)
    helps = PlainText(label=_("What helps"), rows=3, max_length=5_000, required=False)
    told_consumer = forms.BooleanField(label=_("I told them that I add this"), required=False)

    def clean(self) -> dict:
        said = super().clean()
        for name in ("saw", "said", "helps"):
            if risk.scores(said.get(name, "")):
                self.add_error(name, NO_SCORE)
        return said


class Correct(EntryForm):
    """Keeps the kind of what it replaces; an imported entry stays recognisable as one that was."""

    reason = PlainLine(
        label=_("Why it is corrected"),
        max_length=300,
        error_messages={"required": _("Please say why it is corrected.")},
    )

    def __init__(self, *args, **options) -> None:
        super().__init__(*args, **options)
        del self.fields["kind"]


class Withhold(Form):
    key = PressedKey()
    until = ComingDay(
        label=_("Until when"),
        help_text=_("At most 90 days. After this day they can read it by themselves."),
        error_messages={"required": _("Please give a day.")},
    )
    reason = PlainText(
        label=_("Why"),
        help_text=_("Whoever reads the entry reads this too, and so does the person when it is over."),
        rows=3,
        max_length=2_000,
        error_messages={"required": _("Please say why.")},
    )

    def clean_until(self) -> date:
        day: date = self.cleaned_data["until"]
        if day > timezone.localdate() + LONGEST_WITHHELD:
            raise forms.ValidationError(_("That is too long. Please give a day within the next 90 days."), code="far")
        return day
