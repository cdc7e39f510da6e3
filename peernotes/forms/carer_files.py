"""A note that a carer and a worker write together, what the carer says of it, contact, and who works with whom."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from peernotes.actions.carer_files import CarerSays, ContactMade, NoteWords
from peernotes.enums import CarerNoteChange, CarerNoteKind, CarerNotePart
from peernotes.forms.contacts import Log
from peernotes.forms.fields import OneOf, PlainText, PressedKey, SeenVersion, SomeOf
from peernotes.forms.kept import Form

if TYPE_CHECKING:
    from peernotes.queries.carer_files import NoteOfCarer

LONGEST = 10_000
CHOOSE = {"required": _("Please choose one.")}
BY_AUTHOR = (CarerNoteChange.WRITE, CarerNoteChange.HAND_OVER, CarerNoteChange.FINISH)
CHANGED_SINCE = _(
    "These words are not the ones that they said yes to. Save them first: then they can say yes to them too."
)
BY_CARER = [(each, each.label) for each in (CarerNoteChange.AGREE, CarerNoteChange.DECLINE)]


class CarerNoteForm(Form):
    """``version`` 0: there is none yet. ``note``: the one that it is about. ``change``: which button was pressed; a press without
    the words, from a page that has none to write in, leaves them as they are."""

    written = (*CarerNotePart.values, "in_confidence")
    key = PressedKey()
    version = SeenVersion(least=0)
    kind = OneOf(
        label=_("What is it about?"), choices=CarerNoteKind.choices, widget=forms.RadioSelect, error_messages=CHOOSE
    )
    what_we_talked_about = PlainText(label=_("What we talked about"), required=False, rows=4, max_length=LONGEST)
    in_own_words = PlainText(label=_("In the carer’s own words"), required=False, rows=4, max_length=LONGEST)
    next_step = PlainText(label=_("Next step"), required=False, rows=2, max_length=LONGEST)
    in_confidence = forms.BooleanField(
        label=_("In confidence: it is opened to nobody"), required=False, widget=forms.CheckboxInput
    )

    def __init__(self, *args, note: NoteOfCarer | None = None, **options) -> None:
        super().__init__(*args, **options)
        self.note = note
        self.writes = note is None or "change" not in self.data or "kind" in self.data
        if not self.writes:
            for name in ("kind", *self.written):
                del self.fields[name]

    def clean(self) -> dict[str, object]:
        said = super().clean()
        if len(self._presses) > 1 or not self._presses <= set(BY_AUTHOR):
            self.add_error(None, ValidationError(CHOOSE["required"], code="required"))
        if not self.errors and self.writes and not any(said.get(part) for part in CarerNotePart.values):
            self.add_error("what_we_talked_about", ValidationError(_("Please write something."), code="empty"))
        if not self.errors and self.change == CarerNoteChange.FINISH and self._differs():
            self.add_error("what_we_talked_about", ValidationError(CHANGED_SINCE, code="changed"))
        return said

    def _differs(self) -> bool:
        """From what stands there, where that is still the version that was on the screen."""
        seen = self.note is not None and self.note.version == self.cleaned_data["version"]
        return (
            seen
            and self.writes
            and any(self.cleaned_data[part] != getattr(self.note, part) for part in ("kind", *self.written))
        )

    @property
    def _presses(self) -> set[str]:
        return set(self.data.getlist("change"))

    @property
    def change(self) -> CarerNoteChange:
        return CarerNoteChange(next(iter(self._presses), CarerNoteChange.WRITE))

    @classmethod
    def of(cls, note: NoteOfCarer) -> CarerNoteForm:
        names = ("version", "kind", *CarerNotePart.values, "in_confidence")
        return cls(initial={name: getattr(note, name) for name in names})

    @property
    def words(self) -> NoteWords:
        return NoteWords(*(self.cleaned_data[name] for name in ("kind", *CarerNotePart.values, "in_confidence")))


class CarerAnswer(Form):
    """Yes or no, with the carer's own words as they have them."""

    key = PressedKey()
    version = SeenVersion(least=0)
    change = OneOf(choices=BY_CARER, widget=forms.HiddenInput, error_messages=CHOOSE)
    in_own_words = PlainText(label=_("In your own words"), required=False, rows=4, max_length=LONGEST)
    asked = ("in_own_words",)

    @property
    def said(self) -> CarerSays:
        given = self.cleaned_data
        return CarerSays(CarerNoteChange(given["change"]), given["in_own_words"])


class CarerOpens(Form):
    key = PressedKey()
    version = SeenVersion(least=0)
    open_parts = SomeOf(
        label=_("What may clinicians who work with you read?"),
        help_text=_("Nothing, unless you choose it. You can change it whenever you like."),
        choices=CarerNotePart.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    in_confidence = forms.BooleanField(label=_("Keep it in confidence: open it to nobody"), required=False)
    asked = ("open_parts", "in_confidence")

    def clean(self) -> dict[str, object]:
        said = super().clean()
        if said.get("open_parts") and said.get("in_confidence"):
            both = _(
                "Either open a part, or keep it in confidence: both at once cannot be. Please leave out one of them."
            )
            self.add_error("in_confidence", ValidationError(both, code="both"))
        return said

    @property
    def said(self) -> CarerSays:
        given = self.cleaned_data
        return CarerSays(
            CarerNoteChange.OPEN, open_parts=tuple(given["open_parts"]), in_confidence=given["in_confidence"]
        )


class CarerWorryForm(Form):
    """``name``: of the carer, who is not named to the person whom it is about."""

    key = PressedKey()
    fact = PlainText(
        label=_("What worries them"),
        help_text=_(
            "One or two plain sentences about the person. Not who told you, and nothing of what the carer said of "
            "themselves: the person can read this."
        ),
        max_length=2_000,
        rows=4,
        error_messages={"required": _("Please write what worries them.")},
    )

    def __init__(self, *args, name: str, **options) -> None:
        super().__init__(*args, **options)
        self.name = name

    def clean_fact(self) -> str:
        fact: str = self.cleaned_data["fact"]
        if any(
            re.search(rf"\b{re.escape(part)}\b", fact, re.IGNORECASE) for part in self.name.split() if len(part) > 2
        ):
            raise ValidationError(_("Please leave out the carer’s name: the person can read this."), code="name")
        return fact


class CarerContactForm(Log):
    outside_hours = forms.BooleanField(label=_("Outside the agreed hours"), required=False)
    crisis = forms.BooleanField(label=_("They needed somebody now"), required=False)

    def __init__(self, *args, **options) -> None:
        super().__init__(*args, **options)
        self.fields["mode"].label = _("How you were in touch")

    @property
    def made(self) -> ContactMade:
        return ContactMade(*(self.cleaned_data[name] for name in ContactMade.__dataclass_fields__))


class CarerWorkerForm(Form):
    key = PressedKey()
    worker = OneOf(label=_("Who shall work with them?"), error_messages=CHOOSE)

    def __init__(self, *args, workers: list[tuple[UUID, str]], **options) -> None:
        super().__init__(*args, **options)
        self.fields["worker"].choices = [("", ""), *workers]

    @property
    def chosen(self) -> UUID:
        return UUID(str(self.cleaned_data["worker"]))
