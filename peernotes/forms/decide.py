"""What a consumer decides about a note: each part, who may read it, and the whole. Nothing is chosen beforehand,
and nothing that was not said is taken as said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import forms
from django.utils.translation import gettext_lazy as _

from peernotes.actions.notes.decisions import SectionChoice
from peernotes.enums import Audience, SectionDecision
from peernotes.forms.fields import OneOf, PlainText, PressedKey, SeenVersion
from peernotes.forms.kept import Form
from peernotes.policy.notes import asked_apart

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from uuid import UUID

    from peernotes.models import NoteSection

DECISIONS = (
    (SectionDecision.ACCEPTED, _("I agree")),
    (SectionDecision.REWRITTEN, _("Change it")),
    (SectionDecision.REMOVED, _("Leave it out")),
)
AUDIENCES = (
    (Audience.JUST_US, _("Just us two"), _("Only you and your peer worker")),
    (Audience.PEER_TEAM, _("Peer team"), _("You, and the peer workers who may read your record")),
    (Audience.CARE_TEAM, _("Care team"), _("You, your clinicians, and the peer workers who may read your record")),
)
# "agree" as marked, "agree_all" also what was not marked; "finish" alone what was agreed to; "stay" only asks for more
# time; the rest share nothing.
OUTCOMES = (
    "agree",
    "agree_all",
    "confirm",
    "was_hard",
    "ask_changes",
    "later",
    "not_today",
    "decline",
    "finish",
    "stay",
)
AGREEING = ("agree", "agree_all")


class Decide(Form):
    """``model``: the version of the service's model of which the page spoke."""

    key = PressedKey()
    version = SeenVersion()
    model = forms.UUIDField(required=False, widget=forms.HiddenInput)
    outcome = OneOf(
        choices=[(name, name) for name in OUTCOMES],
        widget=forms.HiddenInput,
        error_messages={
            "required": _("Please press one of the buttons below."),
            "invalid_choice": _("Please press one of the buttons below."),
        },
    )
    hard_moment = forms.BooleanField(
        label=_("This is a hard moment: ask me again before it counts"),
        help_text=_("For two weeks you can say that it still holds. Nothing is shared before that."),
        required=False,
    )
    own_words = True
    only_words = True

    def __init__(self, *args, sections: Iterable[NoteSection], audiences: Sequence[str], **options) -> None:
        """``audiences``: what ``policy.notes.may_share_with`` allows at this moment."""
        super().__init__(*args, **options)
        self.sections = [section for section in sections if section.text or self.own_words]
        readers = [(value, label) for value, label, _hint in AUDIENCES if value in audiences]
        for section in self.sections:
            self._add(section, readers)
        self.fields["audience"] = _one_of(readers, _("Who may read the parts that stay?"))

    def _add(self, section: NoteSection, readers: list[tuple[str, str]]) -> None:
        decisions = [pair for pair in DECISIONS if self.own_words or pair[0] != SectionDecision.REWRITTEN]
        ask = _("What shall happen with “%(part)s”?") % {"part": section.get_prompt_display()}
        self.fields[name("decision", section)] = _one_of(decisions, ask)
        self.fields[name("audience", section)] = _one_of(readers, _("Who may read this part?"))
        if self.own_words:
            self.fields[name("text", section)] = PlainText(
                label=_("In your words"), required=False, initial=section.text, rows=3
            )

    @property
    def parts(self) -> list[dict[str, object]]:
        """For the page: what is written, and its fields."""
        return [self._part(section) for section in self.sections]

    def _part(self, section: NoteSection) -> dict[str, object]:
        text = self[name("text", section)] if self.own_words else None
        audience = self[name("audience", section)]
        return {
            "section": section,
            "decision": self[name("decision", section)],
            "audience": audience,
            "text": text,
            "words_open": text is not None and self._words_open(section, text),
            "readers_open": bool(audience.errors or audience.value()),
        }

    def _words_open(self, section: NoteSection, text: forms.BoundField) -> bool:
        """Own words that are not in the note are never folded away."""
        if not self.is_bound:
            return text.value() != section.text
        return bool(text.errors or self.rewritten(section))

    def again(self) -> dict[str, object]:
        """All that was said, to be sent once more."""
        return {field: value for field, value in self.cleaned_data.items() if field not in {"key", "outcome"}}

    def own_texts(self) -> dict[str, str]:
        """By field, what the consumer wrote."""
        found = {name("text", section): self.rewritten(section) for section in self.sections}
        return {field: text for field, text in found.items() if text}

    def rewritten(self, section: NoteSection) -> str | None:
        """The consumer's text, if it differs from what is in the note."""
        field = name("text", section)
        text = getattr(self, "cleaned_data", {}).get(field)
        sent = self.add_prefix(field) in self.data
        return text if sent and text is not None and text.strip() != section.text.strip() else None

    def clean(self) -> dict[str, object]:
        cleaned = super().clean()
        if cleaned.get("outcome") in AGREEING:
            for section in self.sections:
                self._check(section, cleaned)
            if not self.errors:
                self._check_readers(cleaned)
        return cleaned

    def _check(self, section: NoteSection, cleaned: dict[str, object]) -> None:
        field = name("decision", section)
        if field in self.errors:
            return
        decision, changed = cleaned.get(field), self.rewritten(section)
        if decision == SectionDecision.ACCEPTED and changed is not None:
            self.add_error(field, _("You changed the words and also chose “I agree”. Which of the two shall it be?"))
        elif decision == SectionDecision.REWRITTEN and not (changed or "").strip():
            self.add_error(name("text", section), _("Please write how it should read, or choose something else above."))
        elif not decision and changed is None and section.text and cleaned["outcome"] == "agree":
            self.add_error(field, _("Please choose one. Or press “Agree to all”, or “Decide later”."))

    def _check_readers(self, cleaned: dict[str, object]) -> None:
        """Silence is not "shared": a part that stays needs its readers named, by itself or for all at once."""
        kept = [pk for pk, choice in self.choices().items() if choice.decision != SectionDecision.REMOVED]
        if not kept:
            return
        asked = [pk for pk in kept if not self._apart(pk)]
        if not cleaned.get("audience") and not all(cleaned.get(f"audience-{pk}") for pk in asked):
            self.add_error("audience", _("Please choose who may read it. “Just us two” shares it with nobody else."))

    def choices(self) -> dict[UUID, SectionChoice]:
        """Every part that was decided on. A part with no words, and none added, is not part of the note."""
        found = {section.pk: self._choice(section) for section in self.sections}
        return {pk: choice for pk, choice in found.items() if choice is not None}

    def _choice(self, section: NoteSection) -> SectionChoice | None:
        changed = (self.rewritten(section) or "").strip() and self.rewritten(section)
        decision = self._decision(section, bool(changed))
        if not decision:
            return None
        named = self.cleaned_data.get(name("audience", section)) or self._for_all(section)
        return SectionChoice(
            decision=decision,
            text=changed if decision == SectionDecision.REWRITTEN else None,
            audience=None if decision == SectionDecision.REMOVED else named,
        )

    def _for_all(self, section: NoteSection) -> str | None:
        if asked_apart(section.prompt):
            return Audience.JUST_US.value
        return self.cleaned_data.get("audience") or None

    def _apart(self, pk: UUID) -> bool:
        return any(section.pk == pk and asked_apart(section.prompt) for section in self.sections)

    def _decision(self, section: NoteSection, changed: bool) -> str:
        marked = self.cleaned_data.get(name("decision", section))
        if marked == SectionDecision.REWRITTEN and not changed:
            return ""
        if not marked and changed:
            return SectionDecision.REWRITTEN.value
        if not marked and section.text and self.cleaned_data["outcome"] == "agree_all":
            return SectionDecision.ACCEPTED.value
        return marked or ""

    @property
    def answer(self) -> str:
        """For ``actions.notes.decisions``: agreeing is agreeing, however many parts were marked one by one."""
        said = self.cleaned_data["outcome"]
        return "agree" if said in AGREEING else said


class DecideSpoken(Decide):
    """The same, written down by the peer worker for what was said aloud or marked on paper. New words cannot be
    recorded this way: they go into the draft and are read aloud again."""

    own_words = False

    def __init__(self, *args, **options) -> None:
        super().__init__(*args, **options)
        asked = self.fields["hard_moment"]
        asked.label = _("It was a hard moment: ask again before it counts")
        asked.help_text = _("For two weeks they can say that it still holds. Nothing is shared before that.")


class DecideFor(Decide):
    """By a representative: no words in somebody's voice, and just the two authors read it unless something else is said."""

    own_words = False

    def __init__(self, *args, **options) -> None:
        super().__init__(*args, **options)
        said_for_somebody(self)
        self.fields["hard_moment"].label = _("This is a hard moment for them: ask again before it counts")
        self.fields["hard_moment"].help_text = _(
            "For two weeks it can be said that it still holds. Nothing is shared before that."
        )

    def _check_readers(self, cleaned: dict[str, object]) -> None:
        cleaned["audience"] = cleaned.get("audience") or Audience.JUST_US.value


def said_for_somebody(form: forms.Form) -> None:
    """To a representative, who is none of the two."""
    for field_name, field in form.fields.items():
        if field_name.startswith("audience"):
            theirs = {Audience.JUST_US.value: _("Just the two of them")}
            field.choices = [(value, theirs.get(value, label)) for value, label in field.choices]


def has_own_words(sections: Iterable[NoteSection], sent: Mapping[str, str]) -> bool:
    """Whether anything was typed besides what stands in the note, whatever a form would say to it."""
    typed = {section: sent.get(name("text", section), "").split() for section in sections}
    return any(words and words != section.text.split() for section, words in typed.items())


def name(what: str, section: NoteSection) -> str:
    return f"{what}-{section.pk}"


def _one_of(choices: Iterable, label: str) -> OneOf:
    """``required`` is asked for in ``clean``, because "later" needs nothing."""
    return OneOf(
        choices=list(choices),
        label=label,
        required=False,
        widget=forms.RadioSelect,
    )
