"""Who, what, about whom, when: the question of the Why page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from peernotes.enums import Role
from peernotes.forms.fields import EARLIEST, PlainLine
from peernotes.queries.why import QUESTIONS

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

THEMSELF = "themself"
PERSON, NOTE, SERVICE = _("About a person"), _("About a peer note"), _("About the service")


class AnyMoment(forms.DateTimeField):
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
        except ValidationError as error:
            if getattr(error, "code", "") == "ambiguous_timezone":
                raise ValidationError(self.error_messages["invalid"], code="invalid") from None
            raise
        if moment and not EARLIEST <= moment <= timezone.now() + timezone.timedelta(days=731):
            raise ValidationError(self.error_messages["far"], code="far")
        return moment


class WhyForm(forms.Form):
    who = forms.ChoiceField(label=_("Who"), widget=forms.Select)
    verb = forms.ChoiceField(label=_("Wants to"), widget=forms.Select)
    about = PlainLine(
        label=_("About whom, or which note"),
        help_text=_(
            "A local identifier, a name, or the number of a peer note. Not needed for questions about the service."
        ),
        required=False,
    )
    at = AnyMoment(label=_("When"), required=False)

    def __init__(self, *args, members: Iterable[tuple[str, str, str, str]], zone: str, **options) -> None:
        super().__init__(*args, **options)
        people = [(pk, f"{name} ({Role(role).label}, {username})") for pk, name, username, role in members]
        self.fields["who"].choices = [("", _("Choose someone")), *people, (THEMSELF, _("The person it is about"))]
        self.fields["verb"].choices = [
            ("", _("Choose what")),
            *(
                (group, [(verb.value, verb.label) for verb, question in QUESTIONS.items() if question.about == kind])
                for group, kind in ((PERSON, "person"), (NOTE, "note"), (SERVICE, "service"))
            ),
        ]
        self.fields["at"].help_text = _("Leave it empty for now. In the time zone %(zone)s.") % {"zone": zone}

    def clean(self) -> dict[str, object]:
        data = super().clean()
        question = QUESTIONS.get(data.get("verb"))
        if question and question.about != "service" and not data.get("about") and "about" not in self.errors:
            self.add_error("about", ValidationError(_("Please say about whom, or which note."), code="required"))
        if question and question.about == "service" and data.get("who") == THEMSELF:
            self.add_error("who", ValidationError(_("Please choose a member of the service."), code="required"))
        return data
