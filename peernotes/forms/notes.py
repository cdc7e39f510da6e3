"""What a peer worker fills in around a note. The consumer's decision is forms/decide.py."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from peernotes.enums import ContactMode, Method, NoteKind
from peernotes.forms.fields import ComingDay, Moment, PlainLine, PlainText, PressedKey

if TYPE_CHECKING:
    from collections.abc import Iterable

    from peernotes.models import NoteSection

ANSWERS = (
    ("together", _("Yes, write together")),
    ("not_today", _("Not today")),
    ("no_note", _("Don’t write about this")),
)
STAFF_METHODS = (
    (Method.VERBAL_WITNESSED, _("Said aloud, and somebody else heard it")),
    (Method.PAPER, _("Marked on a printed copy, and somebody else saw it")),
)
LONGEST_DAY = 24 * 60


def _kinds(allowed: Iterable[str]) -> list[tuple[str, str]]:
    allowed = set(allowed)
    return [(kind.value, kind.label) for kind in NoteKind if kind in allowed]


class Facts(forms.Form):
    """When, how long, how, and what kind: what would stay in the contact log too."""

    happened_at = Moment(label=_("When"))
    minutes = forms.IntegerField(
        label=_("How long, in minutes"),
        min_value=1,
        max_value=LONGEST_DAY,
        error_messages={
            "invalid": _("Please give whole minutes."),
            "min_value": _("Please give at least 1 minute."),
            "max_value": _("Please give at most 1,440 minutes, which is a day."),
        },
    )
    mode = forms.ChoiceField(label=_("How you met"), choices=ContactMode.choices)
    kind = forms.ChoiceField(label=_("What it was about"))

    def __init__(self, *args, kinds: Iterable[str] = (), **options) -> None:
        super().__init__(*args, **options)
        self.fields["kind"].choices = _kinds(kinds)


class Ask(Facts):
    """``answer`` is one of three equal buttons: none is chosen beforehand, and none means: not asked yet."""

    key = PressedKey()
    revisit_on = ComingDay(label=_("If not today: come back to it on"), required=False)
    answer = forms.ChoiceField(
        choices=ANSWERS,
        widget=forms.HiddenInput,
        error_messages={"required": _("Please press one of the three buttons."),
                        "invalid_choice": _("Please press one of the three buttons.")},
    )  # fmt: skip
    field_order = ["key", "happened_at", "minutes", "mode", "kind", "revisit_on"]

    def __init__(self, *args, kinds: Iterable[str] = (), **options) -> None:
        kinds = list(kinds)
        first = {"happened_at": timezone.now, "minutes": 30, "mode": ContactMode.IN_PERSON}
        first |= {"kind": NoteKind.CONTACT.value if NoteKind.CONTACT in kinds else next(iter(kinds), "")}
        super().__init__(*args, kinds=kinds, initial=first, **options)

    @property
    def facts(self) -> list[forms.BoundField]:
        return [self[name] for name in ("happened_at", "minutes", "mode", "kind", "revisit_on")]

    @property
    def facts_wrong(self) -> bool:
        return any(field.errors for field in self.facts)


class Write(Facts):
    """The editor: a text for each section and the facts. ``version`` is the one that was on the screen."""

    version = forms.IntegerField(widget=forms.HiddenInput, min_value=1, max_value=2**31 - 1)

    def __init__(self, *args, sections: Iterable[NoteSection], **options) -> None:
        super().__init__(*args, **options)
        self.fields["minutes"].required = False
        self.sections = list(sections)
        for section in self.sections:
            self.fields[field_of(section)] = PlainText(
                label=section.get_prompt_display(), required=False, initial=section.text
            )

    @property
    def texts(self) -> dict:
        """Only what was sent: a section that the page did not have stays as it is."""
        sent = [section for section in self.sections if self.add_prefix(field_of(section)) in self.data]
        return {section.pk: self.cleaned_data[field_of(section)] for section in sent}


def field_of(section: NoteSection) -> str:
    return f"text-{section.pk}"


class Spoken(forms.Form):
    """A decision that did not reach us on a screen of the consumer's: never by one member of staff alone."""

    method = forms.ChoiceField(label=_("How did they decide?"), choices=STAFF_METHODS, widget=forms.RadioSelect)
    witness = PlainLine(label=_("Who else heard or saw it?"), help_text=_("Their name. Not yours."))
    reason = PlainLine(
        label=_("Why not on a screen?"), max_length=500, help_text=_("For example: no phone, or prefers to be read to.")
    )


class Reason(forms.Form):
    """For what needs one: an amendment, a note entered in error."""

    key = PressedKey()
    reason = PlainLine(label=_("Why?"), max_length=500)


class Version(forms.Form):
    """A button that acts on the version that was on the screen."""

    key = PressedKey()
    version = forms.IntegerField(widget=forms.HiddenInput, min_value=1, max_value=2**31 - 1)


class Words(forms.Form):
    """The words that were agreed in person, for a one-time link. Capitals and spaces do not matter."""

    words = PlainLine(
        label=_("The words you agreed on"),
        max_length=100,
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "none", "spellcheck": "false"}),
    )
