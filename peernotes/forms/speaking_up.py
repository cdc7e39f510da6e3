"""What a peer worker met with at work, and who listens."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from peernotes.actions.speaking_up import MetWith
from peernotes.enums import StigmaKind, StigmaWish
from peernotes.forms.fields import OneOf, PlainLine, PressedKey
from peernotes.forms.kept import Form

if TYPE_CHECKING:
    from collections.abc import Sequence

    from peernotes.queries.speaking_up import WhoListens


class SpeakUpForm(Form):
    """``listener``: whoever stood on the page when it was shown."""

    key = PressedKey()
    kind = OneOf(
        label=_("What was it?"),
        choices=StigmaKind.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Please say what it was.")},
    )
    place = PlainLine(
        label=_("Where was it?"), help_text=_("For example: a team meeting."), max_length=120, required=False
    )
    wants = OneOf(
        label=_("What would you like?"),
        choices=StigmaWish.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Please say what you would like.")},
    )

    def __init__(self, *args, listener: WhoListens | None, **options) -> None:
        super().__init__(*args, **options)
        if listener is None:
            self.fields["wants"].choices = [one for one in StigmaWish.choices if one[0] != StigmaWish.TALK]

    @property
    def met(self) -> MetWith:
        said = self.cleaned_data
        return MetWith(StigmaKind(said["kind"]), said["place"], StigmaWish(said["wants"]))


NOBODY = "nobody"  # said in so many words: what says nothing takes nobody out


class ListenerForm(Form):
    key = PressedKey()
    who = OneOf(label=_("Who listens?"))

    def __init__(self, *args, people: Sequence[tuple[UUID, str]], **options) -> None:
        super().__init__(*args, **options)
        self.fields["who"].choices = [(NOBODY, _("Nobody")), *((str(key), name) for key, name in people)]

    @property
    def chosen(self) -> UUID | None:
        said = self.cleaned_data["who"]
        return None if said == NOBODY else UUID(said)
