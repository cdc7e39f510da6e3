"""Who, what, about whom, when: the question of the Why page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from peernotes.enums import Role
from peernotes.forms.fields import EARLIEST, OneOf, OnTheClock, PlainLine
from peernotes.forms.members import Named, chosen
from peernotes.queries.why import QUESTIONS, THEMSELF

if TYPE_CHECKING:
    from datetime import datetime

    from peernotes.forms.members import Find
    from peernotes.queries.members import Member

PERSON, NOTE = _("About a person"), _("About a peer note")
STAFF, SERVICE = _("About a member of staff"), _("About the service")


def _chosen(members: list[Member]) -> forms.Field:
    people = [(one.id, f"{one.name} ({Role(one.role).label}, {one.username})") for one in members]
    last = [(THEMSELF, _("The person it is about"))]
    return chosen(people, first=_("Choose someone"), last=last, label=_("Who"))


def _named(find: Find) -> forms.Field:
    said = _("A name or a user name. Leave it empty to ask for the person it is about.")
    return Named(find, label=_("Who"), help_text=said, required=False)


class AnyMoment(OnTheClock):
    """Past or to come: a planned model answers for its own time."""

    default_error_messages = {
        "invalid": _("Please give a date and a time, such as 2026-03-04 09:00."),
        "far": _("Please give a time between the year 1900 and two years from now."),
    }

    def __init__(self, **options) -> None:
        # Seconds, so that a moment can be copied out of the list of events.
        widget = forms.DateTimeInput(format="%Y-%m-%dT%H:%M:%S", attrs={"type": "datetime-local", "step": "1"})
        super().__init__(widget=widget, **options)

    def clean(self, value: object) -> datetime | None:
        try:
            moment = super().clean(value)
        except OverflowError:
            raise ValidationError(self.error_messages["far"], code="far") from None
        if moment and not EARLIEST <= moment <= timezone.now() + timezone.timedelta(days=731):
            raise ValidationError(self.error_messages["far"], code="far")
        return moment


class WhyForm(forms.Form):
    who = forms.CharField()  # in its place among the others; which kind of field it is depends on the service
    verb = OneOf(label=_("Wants to"), widget=forms.Select)
    about = PlainLine(
        label=_("About whom, or which note"),
        help_text=_(
            "A local identifier, a name, a user name, or the number of a peer note. Not needed for questions about the "
            "service."
        ),
        required=False,
    )
    at = AnyMoment(label=_("When"), required=False)

    def __init__(self, *args, members: list[Member] | None, find: Find, zone: str, **options) -> None:
        super().__init__(*args, **options)
        self.fields["who"] = _named(find) if members is None else _chosen(members)
        self.fields["verb"].choices = [
            ("", _("Choose what")),
            *(
                (group, [(verb.value, verb.label) for verb, question in QUESTIONS.items() if question.about == kind])
                for group, kind in ((PERSON, "person"), (NOTE, "note"), (STAFF, "staff"), (SERVICE, "service"))
            ),
        ]
        self.fields["at"].help_text = _("Leave it empty for now. In the time zone %(zone)s.") % {"zone": zone}

    def clean_who(self) -> str:
        return self.cleaned_data["who"] or THEMSELF

    @property
    def member_label(self) -> str:
        """By name, once the form is valid."""
        field = self.fields["who"]
        return field.member.label if isinstance(field, Named) else str(dict(field.choices)[self.cleaned_data["who"]])

    def clean(self) -> dict[str, object]:
        data = super().clean()
        question = QUESTIONS.get(data.get("verb"))
        if question and question.about != "service" and not data.get("about") and "about" not in self.errors:
            self.add_error("about", ValidationError(_("Please say about whom, or which note."), code="required"))
        if question and question.about == "service" and data.get("who") == THEMSELF:
            self.add_error("who", ValidationError(_("Please choose a member of the service."), code="required"))
        return data
