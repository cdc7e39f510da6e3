"""What a meeting talks about of one person, in staff's words and in the person's own."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from peernotes.actions.meeting_items import ViewWords
from peernotes.forms.carers import TieSaid
from peernotes.forms.fields import ComingDay, OneOf, PlainText, PressedKey
from peernotes.forms.kept import Form
from peernotes.forms.seen import SeenForm

if TYPE_CHECKING:
    from collections.abc import Iterable

LONGEST_TEXT = 4_000
YES, NO = "yes", "no"
SAID = [(YES, _("Yes, I may say there what they think")), (NO, _("No"))]
NOBODY = "nobody"
INCOMPLETE = _("Something of this page is missing. Please open it again.")
WORDS_OR_BEFORE = _("Please write something, or choose what was said before; one of the two.")


class BringItem(Form):
    """``meetings``: id and name of those to which something can be brought. ``again``: what it was brought as before."""

    key = PressedKey()
    again = forms.UUIDField(widget=forms.HiddenInput, required=False, error_messages={"invalid": INCOMPLETE})
    meeting = OneOf(label=_("To which meeting?"), error_messages={"required": _("Please choose a meeting.")})
    question = PlainText(
        label=_("What is it about?"),
        help_text=_("They can read this at once, and say what they think. Ask it as you would ask them."),
        rows=4,
        max_length=LONGEST_TEXT,
        error_messages={"required": _("Please say what it is about.")},
    )

    def __init__(self, *args, meetings: Iterable[tuple[UUID, str]], **options) -> None:
        super().__init__(*args, **options)
        self.fields["meeting"].choices = [("", _("Choose")), *((str(key), name) for key, name in meetings)]


class DecideItem(Form):
    key = PressedKey()
    decided = PlainText(
        label=_("What was decided"),
        help_text=_("They can read this at once."),
        rows=5,
        max_length=LONGEST_TEXT,
        error_messages={"required": _("Please write what was decided. Nothing is a decision too.")},
    )
    tell_by = ComingDay(
        label=_("Until when somebody talks with them about it"),
        error_messages={"required": _("Please give a day.")},
    )


class ViewForm(Form):
    """``before``: what they had said to their team, each with its name. ``writes``: whether words may be written here."""

    may_be_empty = False
    key = PressedKey()
    view = PlainText(label=_("What they think, in their own words"), rows=5, required=False)
    before = OneOf(label=_("Or what they said to the team before"), required=False)

    def __init__(self, *args, before: Iterable[tuple[UUID, str]], writes: bool = True, **options) -> None:
        super().__init__(*args, **options)
        choices = [(str(key), name) for key, name in before]
        self.fields["before"].choices = [("", _("Choose")), *choices]
        if not choices:
            del self.fields["before"]
        if not writes:
            del self.fields["view"]

    def clean(self) -> dict[str, object]:
        said = super().clean()
        written, before = bool(str(said.get("view", "")).strip()), bool(said.get("before"))
        # Words are taken out by an empty field, and never by a page that arrived without it.
        emptied = self.may_be_empty and "view" in self.data and not written
        wrong = written == before and not (emptied and not before)
        if not self.errors and wrong:
            self.add_error(next(iter(name for name in ("view", "before") if name in self.fields)), WORDS_OR_BEFORE)
        return said

    @property
    def words(self) -> ViewWords:
        before = self.cleaned_data.get("before")
        return ViewWords(self.cleaned_data.get("view", ""), UUID(before) if before else None)


class MyView(ViewForm):
    """Of one's own; empty takes it out. ``seen``: ``actions.seen.mark`` of what stood there when the form was drawn."""

    may_be_empty = True
    seen = forms.CharField(widget=forms.HiddenInput, max_length=64, error_messages={"required": INCOMPLETE})

    def __init__(self, *args, **options) -> None:
        super().__init__(*args, **options)
        self.fields["view"].label = _("What I think")
        self.fields["view"].help_text = _(
            "The meeting reads it exactly as you write it. Leave it empty to take it out."
        )
        if "before" in self.fields:
            self.fields["before"].label = _("Or what I said to my team before")


class SpeakerForm(forms.Form):
    """``peers``: who could; nobody is as good an answer."""

    key = PressedKey()
    speaker = OneOf(
        label=_("Who may say there what you think?"),
        help_text=_("They write down what you tell them, in your words. A no needs no reason."),
        widget=forms.RadioSelect,
        error_messages={"required": _("Please choose one of these.")},
    )

    def __init__(self, *args, peers: Iterable[tuple[UUID, str]], **options) -> None:
        super().__init__(*args, **options)
        self.fields["speaker"].choices = [*((str(key), name) for key, name in peers), (NOBODY, _("Nobody"))]

    @property
    def worker_id(self) -> UUID | None:
        said = self.cleaned_data["speaker"]
        return None if said == NOBODY else UUID(said)


class SpeakerSaid(TieSaid):
    """Before a witness."""

    @property
    def yes(self) -> bool:
        return bool(self.cleaned_data["change"] == YES)


class CorrectItem(SeenForm):
    """``written``: what whoever asks wrote, as it was when the form was drawn."""

    key = PressedKey()
    question = PlainText(
        label=_("What it is about"), rows=4, max_length=LONGEST_TEXT,
        error_messages={"required": _("Please say what it is about.")},
    )  # fmt: skip
    decided = PlainText(
        label=_("What was decided"), rows=5, max_length=LONGEST_TEXT,
        error_messages={"required": _("Please write what was decided. Nothing is a decision too.")},
    )  # fmt: skip

    def __init__(self, *args, written: Iterable[str], **options) -> None:
        super().__init__(*args, **options)
        for name in {"question", "decided"} - set(written):
            del self.fields[name]

    @property
    def texts(self) -> dict[str, str]:
        return {name: self.cleaned_data[name] for name in ("question", "decided") if name in self.cleaned_data}
