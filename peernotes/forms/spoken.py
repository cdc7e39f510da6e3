"""What may be passed on aloud, and that it was."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from peernotes.actions.spoken import PassedOn, ToldThere
from peernotes.enums import SpokenTopic
from peernotes.forms.carers import TopicsForm, TopicsSaid
from peernotes.forms.fields import OneOf, PressedKey, SomeOf
from peernotes.forms.kept import Form

if TYPE_CHECKING:
    from collections.abc import Iterable

SAID_NO_TO_THAT = _("They said yes to less. Tick what you told of that; what else was told, talk over with them.")
NOT_ON_THE_TEAM = _("This colleague does not work with them. Please choose somebody who does.")
NOT_ALL_ON_THE_TEAM = _(
    "Not all of these work with them. Tick whoever does; what the others heard, talk over with them."
)


class SpokenForm(TopicsForm):
    topics = SpokenTopic


class SpokenAsSaid(TopicsSaid):
    topics = SpokenTopic


class TellForm(Form):
    """``workers``: id and name. ``topics``: what may be told."""

    key = PressedKey()
    listener = OneOf(label=_("Whom did you tell?"), error_messages={"required": _("Please choose whom.")})
    topics = SomeOf(
        label=_("About what?"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Please tick what it was about.")},
    )
    in_meeting = forms.BooleanField(label=_("In a meeting of the team"), required=False)

    def __init__(
        self, *args, workers: list[tuple[UUID, str]], topics: Iterable[tuple[SpokenTopic, object]], **options
    ) -> None:
        super().__init__(*args, **options)
        self.fields["listener"].choices = [("", ""), *workers]
        self.fields["topics"].choices = [(topic, capfirst(str(label))) for topic, label in topics]

    @property
    def passed(self) -> PassedOn:
        given = self.cleaned_data
        topics = frozenset(map(SpokenTopic, given["topics"]))
        return PassedOn(UUID(str(given["listener"])), topics, in_meeting=given["in_meeting"])


class TellThere(Form):
    """As above, to some of those who were in a meeting."""

    key = PressedKey()
    listeners = SomeOf(
        label=_("Who heard it?"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Please tick who heard it.")},
    )
    topics = SomeOf(
        label=_("About what?"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Please tick what it was about.")},
    )

    def __init__(
        self, *args, there: list[tuple[UUID, str]], topics: Iterable[tuple[SpokenTopic, object]], **options
    ) -> None:
        super().__init__(*args, **options)
        self.fields["listeners"].choices = [(str(one), name) for one, name in there]
        self.fields["topics"].choices = [(topic, capfirst(str(label))) for topic, label in topics]

    @property
    def said(self) -> ToldThere:
        given = self.cleaned_data
        return ToldThere(frozenset(map(UUID, given["listeners"])), frozenset(map(SpokenTopic, given["topics"])))
