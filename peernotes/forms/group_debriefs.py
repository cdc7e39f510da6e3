"""How a group session was for those who lead the group."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from peernotes.enums import HowWeAre
from peernotes.forms.fields import PastMoment, PlainText, PressedKey, SomeOf
from peernotes.forms.group_sessions import named
from peernotes.forms.groups import YES, YES_OR_NO, number_from, one_of
from peernotes.forms.kept import Form
from peernotes.models.programme import LONGEST

if TYPE_CHECKING:
    from collections.abc import Iterable

    from peernotes.policy.group_names import NamedAt


BEFORE_SESSION = _("This is before the session began. Please check the day and the time.")


class GroupDebriefForm(Form):
    """``leaders``: id and name of each who leads the group."""

    key = PressedKey()
    people = SomeOf(
        label=_("Who talked it over"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Please choose who.")},
    )
    held_at = PastMoment(label=_("When"))
    minutes = number_from(_("How long, in minutes"), 1, LONGEST, initial=15)
    how_we_are = one_of(_("How are you now?"), HowWeAre.choices)
    follow_up = one_of(_("Is something to be done?"), YES_OR_NO)
    private_note = PlainText(
        label=_("In a few words (optional)"),
        required=False,
        rows=3,
        max_length=4_000,
        help_text=_("Those who lead the group and whoever supervises you read it. Name nobody of the group."),
    )

    def __init__(self, *args, leaders: Iterable[tuple[str, str]], **options) -> None:
        super().__init__(*args, **options)
        self.fields["people"].choices = list(leaders)

    @property
    def said(self) -> dict[str, Any]:
        said = {name: self.cleaned_data[name] for name in ("held_at", "minutes", "how_we_are", "private_note")}
        people = [UUID(each) for each in self.cleaned_data["people"]]
        return said | {"people": people, "follow_up": self.cleaned_data["follow_up"] == YES}

    def is_before_session(self) -> None:
        self.add_error("held_at", ValidationError(BEFORE_SESSION, code="before_session"))

    def names_somebody(self, places: Iterable[NamedAt]) -> None:
        named(self, places)
