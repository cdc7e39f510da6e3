"""By whose values an index is worked out: the values of every state, as a file or pasted, where they are from and who found them
out."""

from __future__ import annotations

import hashlib
import uuid
from typing import TYPE_CHECKING

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from peernotes.actions.value_sets import ValuesBrought, ValuesDecided
from peernotes.enums import ValuesDecision
from peernotes.forms.fields import Label, OneOf, PlainText, PressedKey
from peernotes.forms.kept import Form
from peernotes.imports import value_sets
from peernotes.imports.reasons import explain
from peernotes.imports.records import Bad

if TYPE_CHECKING:
    from django.core.files.uploadedfile import UploadedFile

LONGEST = 2_000
LARGEST = 100_000
TOO_LARGE = gettext_lazy("This is more than the %(limit)s characters that 3,125 values take. Is it the right file?")
NOTHING = gettext_lazy("Please choose a file, or paste the list.")
EMPTY = gettext_lazy("The file “%(name)s” is empty.")
BOTH = gettext_lazy(
    "You chose the file “%(name)s” and pasted a list too. Which of the two is it? Empty the list and choose the file again, or "
    "send the list alone. Nothing was brought in."
)


class ValueSetForm(Form):
    """``text``: of the file too, once it could be read, so that it can be put right on the page."""

    key = PressedKey()
    country = Label(
        label=gettext_lazy("Which country are they of?"),
        max_length=80,
        error_messages={"required": gettext_lazy("Please name the country.")},
    )
    source = PlainText(
        label=gettext_lazy("Who found them out, and where are they printed?"),
        rows=2,
        max_length=LONGEST,
        error_messages={"required": gettext_lazy("Please say where they are from.")},
    )
    file = forms.FileField(
        label=gettext_lazy("A CSV file"), required=False, allow_empty_file=True, widget=forms.FileInput
    )
    text = PlainText(
        label=gettext_lazy("Or the list itself"),
        help_text=gettext_lazy("Copied from a spreadsheet, the row with the names of the columns too."),
        required=False,
        max_length=LARGEST,
    )

    def __init__(self, *args, cut_off: bool = False, **options) -> None:
        """``cut_off``: more was sent than is taken in, so that nothing of a file arrived."""
        super().__init__(*args, **options)
        self.cut_off = cut_off

    def clean_file(self) -> str:
        file = self.cleaned_data["file"]
        if file and self.data.get("text", "").strip():
            raise ValidationError(BOTH, code="both", params={"name": file.name})
        try:
            return _text(file) if file else ""
        except Bad as bad:
            raise ValidationError(_said(bad), code=bad.code) from None

    def clean(self) -> dict[str, object]:
        said = super().clean()
        if said.get("file"):
            # Another file with the same words is another press.
            digest = hashlib.sha256(said["file"].encode()).hexdigest()
            said["key"] = uuid.uuid5(said["key"], digest)
            self.data = self.data.copy()
            self.data["text"] = said["file"]
        if "file" in said and "text" in said:
            self._read(said)
        return said

    def _read(self, said: dict[str, object]) -> None:
        which = "file" if said["file"] else "text"
        if not said[which]:
            if self.cut_off:
                return self.add_error("file", ValidationError(TOO_LARGE, code="size", params={"limit": f"{LARGEST:,}"}))
            return self.add_error("file", ValidationError(NOTHING, code="required"))
        try:
            said["values"] = value_sets.read(said[which])
        except Bad as bad:
            self.add_error(which, ValidationError(_said(bad), code=bad.code))

    @property
    def brought(self) -> ValuesBrought:
        said = self.cleaned_data
        return ValuesBrought(said["country"], said["source"], said["values"])


class DecisionForm(Form):
    """Whether a set of values counts, once somebody has looked at it."""

    key = PressedKey()
    decision = OneOf(choices=ValuesDecision.choices, widget=forms.HiddenInput)
    reason = PlainText(label=gettext_lazy("Why do they count no more?"), rows=2, max_length=LONGEST, required=False)

    def clean(self) -> dict[str, object]:
        said = super().clean()
        if said.get("decision") == ValuesDecision.TAKEN_BACK and not str(said.get("reason", "")).strip():
            self.add_error("reason", gettext_lazy("Please say why."))
        return said

    @property
    def decided(self) -> ValuesDecided:
        said = self.cleaned_data
        decision = ValuesDecision(said["decision"])
        return ValuesDecided(decision, said["reason"] if decision == ValuesDecision.TAKEN_BACK else "")


def _text(file: UploadedFile) -> str:
    if not file.size:
        raise ValidationError(EMPTY, code="empty", params={"name": file.name})
    if file.size > LARGEST:
        raise ValidationError(TOO_LARGE, code="size", params={"limit": f"{LARGEST:,}"})
    return value_sets.decoded(file.read())


def _said(bad: Bad) -> str:
    details = dict(bad.details)
    line = details.pop("line", None)
    said = explain(bad.code, **details)
    return _("Line %(line)s: %(said)s") % {"line": line, "said": said} if line else said
