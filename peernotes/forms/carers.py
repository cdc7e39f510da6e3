"""A carer, and what holds for them. Nothing is chosen beforehand."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from django import forms
from django.db.models import TextChoices
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from peernotes.actions.carer_talks import Talk, TopicsAnswered
from peernotes.actions.carers import CarerSaid
from peernotes.enums import CarerRelation, CarerTopic, TieChange
from peernotes.forms.contacts import Log
from peernotes.forms.fields import ComingDay, Label, OneOf, PlainLine, PressedKey, SomeOf
from peernotes.forms.invitations import Username
from peernotes.forms.kept import Form
from peernotes.forms.my import PRESS, YES_NO
from peernotes.forms.notes import Spoken
from peernotes.forms.staff import Why

if TYPE_CHECKING:
    from collections.abc import Iterable

CHOOSE = {"required": _("Please choose one.")}
NAMED_BEFORE = _("Somebody of this name is here already. Please add to the name, so that nobody mixes them up.")
OUTSIDE_YES = _(
    "They said yes to less for this carer. Tick what you told of that; what else was told, talk over with them."
)
TWO_AT_MOST = _("Two people are designated carers already, and there are two at most. Take one of them back first.")


class CarerForm(Form):
    key = PressedKey()
    chosen_name = Label(label=_("Their name"), error_messages={"required": _("Please give a name.")})
    relation = OneOf(
        label=_("Who are they?"), choices=CarerRelation.choices, widget=forms.RadioSelect, error_messages=CHOOSE
    )
    relation_words = PlainLine(
        label=_("In other words, if you like"), help_text=_("For example: my aunt, next door."), required=False
    )

    @property
    def said(self) -> CarerSaid:
        given = self.cleaned_data
        return CarerSaid(given["chosen_name"], CarerRelation(given["relation"]), given["relation_words"])


class CarerLoginForm(Form):
    key = PressedKey()
    username = Username(
        help_text=_("What they type to sign in. Leave their name out if it should say nothing to others.")
    )


class CarerLoginEnd(Form):
    key = PressedKey()
    username = PlainLine(
        label=_("Their user name"), max_length=150, error_messages={"required": _("Please give the user name.")}
    )
    reason = Why()


class TieForm(Form):
    """One press."""

    key = PressedKey()
    change = OneOf(
        choices=TieChange.choices, widget=forms.HiddenInput, error_messages={"required": PRESS, "invalid_choice": PRESS}
    )


class TieSaid(Spoken):
    """``changes``: what can be said now, and in which words."""

    only_words = True
    field_order = ("key", "change")
    key = PressedKey()
    change = OneOf(label=_("What did they say?"), widget=forms.RadioSelect, error_messages=CHOOSE)

    def __init__(self, *args, changes: list[tuple[str, str]], **options) -> None:
        super().__init__(*args, **options)
        self.fields["change"].choices = changes


class Topics(forms.Form):
    """A question for each topic; what is not answered stays as it is. ``hints``: how each stands now."""

    topics: type[TextChoices] = CarerTopic

    def __init__(self, *args, hints: dict[str, str], **options) -> None:
        super().__init__(*args, **options)
        for topic in self.topics:
            self.fields[topic.value] = OneOf(
                label=capfirst(topic.label),
                choices=YES_NO,
                required=False,
                widget=forms.RadioSelect,
                help_text=hints.get(topic, ""),
            )
        self.fields["until"] = ComingDay(
            label=_("Until when a yes holds, if it shall end"),
            required=False,
            widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        )

    def clean(self) -> dict[str, object]:
        said = super().clean()
        if not self.errors and not any(said.get(topic) for topic in self.topics):
            self.add_error(None, _("Please answer at least one of the questions, or go back."))
        return said

    @property
    def said(self) -> TopicsAnswered:
        given = self.cleaned_data
        yes, no = (frozenset(topic for topic in self.topics if given[topic] == word) for word in ("yes", "no"))
        return TopicsAnswered(yes, no, end_of(given["until"]) if given["until"] else None)


class TopicsForm(Topics, Form):
    key = PressedKey()


class TopicsSaid(Topics, Spoken):
    only_words = True
    key = PressedKey()

    def __init__(self, *args, **options) -> None:
        super().__init__(*args, **options)
        self.order_fields(["key", *self.topics, "until"])


class TalkForm(Log):
    """``topics``: what can have been told, in words for staff; none of them: they listened."""

    topics = SomeOf(
        label=_("What did you tell them about?"),
        help_text=_("Tick nothing if you listened."),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args, topics: Iterable[tuple[CarerTopic, object]], **options) -> None:
        super().__init__(*args, **options)
        self.fields["topics"].choices = list(topics)
        self.fields["mode"].label = _("How you talked")

    @property
    def talk(self) -> Talk:
        given = self.cleaned_data
        topics = frozenset(map(CarerTopic, given["topics"]))
        return Talk(given["happened_at"], given["minutes"], given["mode"], topics)


def end_of(day: date) -> datetime:
    """In the zone of the page."""
    return timezone.make_aware(datetime.combine(day + timedelta(days=1), time()))
