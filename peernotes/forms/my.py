"""What a consumer fills in on their own pages. Nothing is chosen beforehand; what is not chosen stays as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from peernotes.actions.notes.handing_on import HandingOn
from peernotes.forms.decide import AUDIENCES
from peernotes.forms.fields import OneOf, PlainText, PressedKey, SeenVersion, SomeOf
from peernotes.forms.kept import Form
from peernotes.forms.record import SearchDay
from peernotes.policy.consent import OF_EVERYONE
from peernotes.queries import who_looked
from peernotes.queries.my import STANDING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from peernotes.models import NoteSection

YES_NO = (("yes", _("Yes")), ("no", _("No")))
TELL_COUNT = (("yes", _("Yes, say how many")), ("no", _("No, say nothing")))
LATER = (("take_up", _("Take it up again")), ("decline", _("Let it go")))
SHOW = (
    (who_looked.LOOKED, _("What was opened or refused")),
    (who_looked.OPENED, _("Only what was opened")),
    (who_looked.REFUSED, _("Only what was refused")),
    (who_looked.CHANGED, _("What was written or decided")),
    (who_looked.EVERYTHING, _("Everything")),
)
WHO = (
    (who_looked.OTHERS, _("Everyone but me")),
    (who_looked.EVERYONE, _("Everyone, me too")),
    (who_looked.PEERS, _("Peer workers")),
    (who_looked.CLINICIANS, _("Clinicians")),
    (who_looked.OFFICE, _("Administration")),
    (who_looked.ME, _("Only me")),
)
# As long as a request may be: what a consumer wants to add is not cut short.
LONGEST_STATEMENT = 1_000_000
ADD, CHANGE = "add", "change"
PRESS = _("Please press one of the buttons.")
ABOUT_ME = {
    "what_helps": (_("What helps me"), _("For example: a short walk, time to answer, plain words.")),
    "what_upsets": (_("What might upset me"), _("For example: a topic, a place, a way of asking.")),
    "what_i_enjoy": (_("What I enjoy"), ""),
    "please_know": (_("What I’d like you to know"), ""),
}


class Looked(forms.Form):
    """Stands in the address. What cannot be read is left out of the filter and said."""

    show = OneOf(label=_("Show"), choices=SHOW, required=False)
    who = OneOf(label=_("By"), choices=WHO, required=False)
    since = SearchDay(label=_("From"), required=False)
    until = SearchDay(label=_("Until"), required=False)

    def clean(self) -> dict[str, object]:
        said = super().clean()
        since, until = said.get("since"), said.get("until")
        if since and until and until < since:
            self.add_error("until", _("This is before the first day. Please check both."))
        return said

    def wanted(self) -> who_looked.LooksWanted:
        return who_looked.LooksWanted(**self.cleaned_data) if self.is_valid() else who_looked.LooksWanted()


class AnswerForm(forms.Form):
    """One question of "My choices": Yes or No, about one peer worker or about everyone."""

    key = PressedKey()
    scope = OneOf(choices=[(str(scope), scope.label) for scope in STANDING], widget=forms.HiddenInput)
    grantee = forms.UUIDField(required=False, widget=forms.HiddenInput)
    answer = OneOf(
        choices=YES_NO, widget=forms.HiddenInput, error_messages={"required": PRESS, "invalid_choice": PRESS}
    )

    def clean(self) -> dict[str, object]:
        said = super().clean()
        if said.get("grantee") and said.get("scope") in OF_EVERYONE:
            self.add_error(
                None, forms.ValidationError(_("That is said of everyone, not of one peer worker."), code="of")
            )
        return said


class KnownForm(forms.Form):
    """Somebody who works here, and whether they are known. ``whom``: each who can be named, and how they are shown."""

    key = PressedKey()
    whom = OneOf(
        label=_("Whom do you know?"),
        widget=forms.Select,
        error_messages={"required": _("Please choose somebody.")},
    )
    known = OneOf(choices=YES_NO, widget=forms.HiddenInput, error_messages={"required": PRESS, "invalid_choice": PRESS})

    def __init__(self, *args, whom: Sequence[tuple[UUID, str]], **options) -> None:
        super().__init__(*args, **options)
        self.fields["whom"].choices = [("", _("Please choose")), *((str(key), name) for key, name in whom)]

    def clean_whom(self) -> UUID:
        return UUID(self.cleaned_data["whom"])


class AboutMeForm(Form):
    """``version`` is the one that was on the screen; 0 when there was none."""

    version = SeenVersion(least=0)

    def __init__(self, *args, **options) -> None:
        super().__init__(*args, **options)
        for name, (label, hint) in ABOUT_ME.items():
            self.fields[name] = PlainText(label=label, help_text=hint, required=False, rows=4)

    @property
    def texts(self) -> dict[str, str]:
        return {name: self.cleaned_data[name] for name in ABOUT_ME}


class OwnWordsForm(Form):
    """Read back before it counts: ``step`` is the button of that page, and empty on the way there."""

    key = PressedKey()
    step = OneOf(choices=((ADD, ADD), (CHANGE, CHANGE)), required=False, widget=forms.HiddenInput)
    text = PlainText(
        label=_("What do you want to add?"),
        rows=8,
        max_length=LONGEST_STATEMENT,
        help_text=_(
            "As long as you like. You read it once more before it counts; afterwards nobody can change it, not even you."
        ),
        error_messages={"required": _("Please write something, or go back.")},
    )

    def is_added(self) -> bool:
        return self.is_valid() and self.cleaned_data["step"] == ADD

    @property
    def read_back(self) -> str:
        return self.cleaned_data["text"] if self.is_valid() and self.cleaned_data["step"] != CHANGE else ""


class ReadersForm(forms.Form):
    """Who may read each part of a finished note. A part without a choice stays as it is."""

    key = PressedKey()
    tell_count = OneOf(
        label=_("Shall readers be told how many parts they do not get?"),
        choices=TELL_COUNT,
        required=False,
        widget=forms.RadioSelect,
    )

    def __init__(self, *args, sections: Iterable[NoteSection], audiences: Sequence[str], **options) -> None:
        """``sections``: the parts that were kept. ``audiences``: what the service's model allows at this moment."""
        super().__init__(*args, **options)
        self.sections = list(sections)
        readers = [(value, label) for value, label, _hint in AUDIENCES if value in audiences]
        for section in self.sections:
            self.fields[_audience(section)] = OneOf(
                label=_("Who may read this part?"),
                choices=readers,
                required=False,
                widget=forms.RadioSelect,
            )

    def clean(self) -> dict[str, object]:
        said = super().clean()
        if not self.errors and not said.get("tell_count") and not self._audiences(said):
            self.add_error(None, _("Nothing is chosen, so nothing would change."))
        return said

    def _audiences(self, said: dict[str, object]) -> dict[UUID, str]:
        chosen = {section.pk: said.get(_audience(section)) for section in self.sections}
        return {pk: audience for pk, audience in chosen.items() if audience}

    @property
    def audiences(self) -> dict[UUID, str]:
        return self._audiences(self.cleaned_data)

    @property
    def tell(self) -> bool | None:
        said = self.cleaned_data["tell_count"]
        return said == "yes" if said else None

    def field_of(self, section: NoteSection) -> forms.BoundField:
        return self[_audience(section)]


class HandOnForm(forms.Form):
    """With whom a note goes on, and which parts are taken along that do not go by themselves (``asked``)."""

    key = PressedKey()
    version = SeenVersion()
    worker = OneOf(
        label=_("Who shall go on with it?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Please choose one.")},
    )
    along = SomeOf(
        label=_("Which of these parts shall go along?"),
        help_text=_("What is not ticked is deleted."),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args, workers: Sequence[tuple[UUID, str]], asked: Iterable[NoteSection], **options) -> None:
        super().__init__(*args, **options)
        self.fields["worker"].choices = [(str(key), name) for key, name in workers]
        self.fields["along"].choices = [(str(section.pk), section.get_prompt_display()) for section in asked]
        if not self.fields["along"].choices:
            del self.fields["along"]

    @property
    def handing(self) -> HandingOn:
        said = self.cleaned_data
        along = frozenset(map(UUID, said.get("along", ())))
        return HandingOn(said["version"], UUID(said["worker"]), along)


class Press(forms.Form):
    """A page that only asks: really?"""

    key = PressedKey()


class Later(forms.Form):
    """What was put off: take it up, or let it go."""

    key = PressedKey()
    version = SeenVersion()
    outcome = OneOf(
        choices=LATER, widget=forms.HiddenInput, error_messages={"required": PRESS, "invalid_choice": PRESS}
    )


def _audience(section: NoteSection) -> str:
    return f"audience-{section.pk}"
