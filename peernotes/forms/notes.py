"""What a peer worker fills in around a note. The consumer's decision is forms/decide.py."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from peernotes.actions.notes import Details, timing
from peernotes.actions.notes.decisions import Witnessed
from peernotes.actions.notes.naming import Naming
from peernotes.actions.notes.of_plan import AboutItem
from peernotes.enums import ContactMode, Method, NoteKind, Prompt, SectionDecision
from peernotes.forms.contacts import Tags
from peernotes.forms.fields import ComingDay, Label, OneOf, PastMoment, PlainLine, PlainText, PressedKey, SeenVersion
from peernotes.forms.group_sessions import NAMED, by_field
from peernotes.forms.kept import Form

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from django.http import QueryDict

    from peernotes.models import Note, NoteSection
    from peernotes.policy.group_names import NamedAt
    from peernotes.queries.notes.to_name import ToName

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
MOST_SECTIONS = 30
TEXT_FIELD = re.compile("text-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
UUID_TEXT = re.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
NONE = "none"
NO_CARER = _("“%(words)s” is not among their carers now. Please say it without the name.")
FACTS = ("happened_at", "minutes", "mode", "kind", "tags")


def _kinds(allowed: Iterable[str]) -> list[tuple[str, str]]:
    allowed = set(allowed)
    return [(kind.value, kind.label) for kind in NoteKind if kind in allowed]


class MeetingFacts(Form):
    """When, how long, how, and what kind: what would stay in the contact log too."""

    happened_at = PastMoment(label=_("When"))
    minutes = forms.IntegerField(
        label=_("How long, in minutes"),
        min_value=1,
        max_value=LONGEST_DAY,
        error_messages={
            "required": _("Please give the minutes."),
            "invalid": _("Please give whole minutes."),
            "min_value": _("Please give at least 1 minute."),
            "max_value": _("Please give at most 1,440 minutes, which is a day."),
        },
    )
    mode = OneOf(label=_("How you met"), choices=ContactMode.choices)
    kind = OneOf(label=_("What it was about"))

    def __init__(self, *args, kinds: Iterable[str] = (), **options) -> None:
        super().__init__(*args, **options)
        self.fields["kind"].choices = _kinds(kinds)
        for name in ("mode", "kind"):
            self.fields[name].error_messages["required"] = _("Please choose one.")


class SessionOfGroup(OneOf):
    """Whether the person was there is asked when it is saved."""

    def valid_value(self, value: object) -> bool:
        return bool(UUID_TEXT.fullmatch(str(value)))


class Ask(MeetingFacts):
    """``answer`` is one of three equal buttons: none is chosen beforehand, and none means: not asked yet."""

    key = PressedKey()
    revisit_on = ComingDay(label=_("If not today: come back to it on"), required=False)
    answer = OneOf(
        choices=ANSWERS,
        widget=forms.HiddenInput,
        error_messages={"required": _("Please press one of the three buttons."),
                        "invalid_choice": _("Please press one of the three buttons.")},
    )  # fmt: skip
    session = SessionOfGroup(label=_("From a group: which session?"), required=False)
    field_order = ["key", "happened_at", "minutes", "mode", "kind", "session", "revisit_on"]

    def __init__(self, *args, kinds: Iterable[str] = (), sessions: Iterable[tuple[str, str]] = (), **options) -> None:
        kinds, self.sessions = list(kinds), list(sessions)
        first = {"happened_at": timezone.now, "minutes": 30, "mode": ContactMode.IN_PERSON}
        first |= {"kind": NoteKind.CONTACT.value if NoteKind.CONTACT in kinds else next(iter(kinds), "")}
        super().__init__(*args, kinds=kinds, initial=first, **options)
        self.fields["session"].choices = [("", _("None")), *self.sessions]

    def clean(self) -> dict[str, object]:
        said = super().clean()
        if said.get("kind") == NoteKind.GROUP and not said.get("session") and "session" not in self.errors:
            self.add_error("session", _("Please choose at which session of the group it was."))
        return said

    @property
    def session_id(self) -> UUID | None:
        chosen = self.cleaned_data["session"]
        return UUID(chosen) if chosen else None

    @property
    def facts(self) -> list[forms.BoundField]:
        shown = ("happened_at", "minutes", "mode", "kind", *(["session"] if self.sessions else []), "revisit_on")
        return [self[name] for name in shown]

    @property
    def facts_wrong(self) -> bool:
        return any(field.errors for field in self.facts)


class About(OneOf):
    """Empty: as it is. Whether there is such a one is asked when it is saved: an autosave reads nothing."""

    none: object

    def __init__(self) -> None:
        super().__init__(label=self.label, required=False)

    def offer(self, found: Iterable[ToName], *, named: bool) -> None:
        as_it_is = [("", _("Leave it as it is")), (NONE, self.none)] if named else [("", self.none)]
        self.choices = [*as_it_is, *((str(one.id), Truncator(one.text).words(12)) for one in found)]

    def valid_value(self, value: object) -> bool:
        return value == NONE or bool(UUID_TEXT.fullmatch(str(value)))


class GoalToName(About):
    label = _("Was it about a goal?")
    none = _("No goal")


class PlanItemToName(About):
    label = _("Was it about something in the care plan?")
    none = _("Nothing in the care plan")


class Seconds(forms.Form):
    """What the page counted while the note was written. What is no count is left out: it keeps nobody from saving."""

    sitting = forms.UUIDField()
    seconds_together = forms.IntegerField(min_value=0, max_value=timing.MOST)
    seconds_alone = forms.IntegerField(min_value=0, max_value=timing.MOST)

    @property
    def spent(self) -> timing.Sitting:
        said = self.cleaned_data
        return timing.Sitting(said["sitting"], said["seconds_together"], said["seconds_alone"])


class NoteForm(MeetingFacts):
    """The editor: a text for each section and the facts. ``version`` is the one that was on the screen. ``texts``:
    what is stored, by section."""

    version = SeenVersion()
    goal = GoalToName()
    plan_item = PlanItemToName()
    tags = Tags()

    def __init__(self, *args, texts: dict[UUID, str], kinds: Iterable[str] = NoteKind.values, **options) -> None:
        super().__init__(*args, kinds=kinds, **options)
        self.fields["minutes"].required = False
        self.section_ids = list(texts)
        for pk, text in texts.items():
            self.fields[text_field(pk)] = PlainText(label=_("A part of the note"), required=False, initial=text, rows=3)

    @classmethod
    def sent(cls, data: QueryDict) -> NoteForm:
        """What a page sent back, without asking what is stored: an autosave reads nothing."""
        names = [name for name in data if TEXT_FIELD.fullmatch(name)][:MOST_SECTIONS]
        return cls(data, texts={UUID(name.removeprefix("text-")): "" for name in names})

    @classmethod
    def of(
        cls, note: Note, sections: Iterable[NoteSection], kinds: Iterable[str], mine: dict[UUID, str] | None
    ) -> NoteForm:
        """The note as it is stored, or with ``mine`` in place of it. What the consumer rewrote is theirs: no field."""
        texts = _open_to_author(sections)
        first = {name: getattr(note, name) for name in FACTS} | {"version": note.version}
        first |= {text_field(pk): text for pk, text in (mine or {}).items() if pk in texts}
        return cls(initial=first, texts=texts, kinds={*kinds, note.kind})

    def again(self, sections: Iterable[NoteSection]) -> NoteForm:
        """As it was sent, with a place for every section that may be written in."""
        texts = _open_to_author(sections)
        return NoteForm(self.data, texts=texts)

    @property
    def texts(self) -> dict[UUID, str]:
        return {pk: self.cleaned_data[text_field(pk)] for pk in self.section_ids}

    @property
    def details(self) -> Details | None:
        """None while a fact is half typed: the words are saved all the same."""
        if self.facts_wrong:
            return None
        said = self.cleaned_data
        return Details(said["kind"], said["happened_at"], said["minutes"], said["mode"], tags=tuple(said["tags"]))

    @property
    def naming(self) -> Naming | None:
        chosen = self.cleaned_data.get("goal")
        return Naming(None if chosen == NONE else UUID(chosen)) if chosen else None

    @property
    def about(self) -> AboutItem | None:
        chosen = self.cleaned_data.get("plan_item")
        return AboutItem(None if chosen == NONE else UUID(chosen)) if chosen else None

    @property
    def facts(self) -> list[forms.BoundField]:
        return [self[name] for name in FACTS]

    def text_of(self, pk: UUID) -> forms.BoundField:
        return self[text_field(pk)]

    def names_somebody(self, places: Iterable[NamedAt], *, carers: bool = False) -> None:
        """``carers``: in the part about them."""
        self.full_clean()
        said = NO_CARER if carers else NAMED
        for where, words in by_field(places).items():
            self.add_error(
                text_field(UUID(where)), ValidationError(said % {"words": words}, code="names_somebody_else")
            )

    @property
    def first_error(self) -> str:
        return " ".join(str(error) for errors in self.errors.values() for error in errors)

    @property
    def facts_wrong(self) -> bool:
        return any(name in self.errors for name in FACTS)

    @property
    def only_facts_wrong(self) -> bool:
        return set(self.errors) <= set(FACTS)


def _open_to_author(sections: Iterable[NoteSection]) -> dict[UUID, str]:
    """Neither what the consumer rewrote nor a goal, which is theirs."""
    theirs = (SectionDecision.REWRITTEN, Prompt.GOAL)
    return {s.pk: s.text for s in sections if s.decision not in theirs and s.prompt not in theirs}


def text_field(pk: UUID) -> str:
    return f"text-{pk}"


class Spoken(Form):
    """A decision that did not reach us on a screen of the consumer's: never by one member of staff alone. ``vouches``:
    whether somebody of that name can be the witness."""

    method = OneOf(
        label=_("How did they decide?"),
        choices=STAFF_METHODS,
        widget=forms.RadioSelect,
        error_messages={"required": _("Please choose one.")},
    )
    witness = Label(
        label=_("Who else heard or saw it?"),
        help_text=_("Their first and last name. Not yours."),
        error_messages={"required": _("Please give the name of somebody else who was there.")},
    )
    reason = PlainLine(
        label=_("Why not on a screen?"),
        max_length=500,
        help_text=_("For example: no phone, or prefers to be read to."),
        error_messages={"required": _("Please give the reason in a few words.")},
    )

    somebody_else = _(
        "Please name somebody else who was there, by first and last name: not the person themselves, not yourself, and "
        "nobody who gains by a yes."
    )

    def __init__(self, *args, vouches: Callable[[str], object], **options) -> None:
        super().__init__(*args, **options)
        self.vouches = vouches

    def clean(self) -> dict[str, object]:
        said = super().clean()
        if not self.errors and not self.vouches(self.witnessed.witness):
            self.add_error("witness", forms.ValidationError(self.somebody_else, code="part"))
        return said

    @property
    def witnessed(self) -> Witnessed:
        return Witnessed(*(self.cleaned_data[name] for name in ("method", "witness", "reason")))

    @property
    def error_lines(self) -> list[tuple[str, str]]:
        """For one summary together with the decision's own."""
        return [(f"{field.label}: {text}", field.first_id) for field in self for text in field.errors]


class Reason(Form):
    """For what needs one: an amendment, a note entered in error."""

    key = PressedKey()
    reason = PlainLine(
        label=_("Why?"), max_length=500, error_messages={"required": _("Please give the reason in a few words.")}
    )


class Version(forms.Form):
    """A button that acts on the version that was on the screen."""

    key = PressedKey()
    version = SeenVersion()


class ToWhom(forms.Form):
    """``who``: a representative, if it is not the person themselves."""

    who = forms.UUIDField(required=False, widget=forms.HiddenInput)


class HandOver(Version, ToWhom):
    """``way`` is one of equal buttons."""

    way = OneOf(
        choices=[(way, way) for way in ("device", "link", "own", "spoken", "paper")],
        error_messages={
            "required": _("Please choose how to hand over."),
            "invalid_choice": _("Please choose how to hand over."),
        },
    )


class AgreedWords(forms.Form):
    """The words that were agreed in person, for a one-time link. Capitals and spaces do not matter."""

    words = PlainLine(
        label=_("The words you agreed on"),
        max_length=100,
        error_messages={"required": _("Please type the two words.")},
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "none", "spellcheck": "false"}),
    )
