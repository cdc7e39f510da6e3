"""An entry in the clinical record."""

from __future__ import annotations

from datetime import date

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from peernotes.enums import EntryKind
from peernotes.forms.fields import ComingDay, Label, OneOf, PlainLine, PlainText, PressedKey
from peernotes.forms.kept import Form
from peernotes.policy.entries import LONGEST_WITHHELD

# The two others come into being by themselves: when a note is not agreed, and in an import.
KINDS = [(kind.value, kind.label) for kind in EntryKind if kind not in (EntryKind.FACTS_ONLY, EntryKind.IMPORTED)]


class EntryForm(Form):
    key = PressedKey()
    kind = OneOf(label=_("Kind"), choices=[("", _("Choose")), *KINDS])
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
