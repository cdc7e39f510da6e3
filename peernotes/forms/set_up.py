"""A service as it starts, and as its administrators keep it."""

from __future__ import annotations

from zoneinfo import available_timezones

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from peernotes.enums import Setting
from peernotes.forms.fields import Label, OneOf, PlainText, PressedKey
from peernotes.forms.kept import Form
from peernotes.forms.seen import SeenForm
from peernotes.forms.staff import Why

LONGEST_DAY = 24 * 60


class ShortName(Label):
    default_error_messages = {"invalid": _("Please use a to z, 0 to 9 and hyphens, such as north-team.")}

    def clean(self, value: object) -> str:
        text = super().clean(value).lower()
        if not all(part.isascii() and part.isalnum() for part in text.split("-")):
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        return text


class Zone(Label):
    default_error_messages = {
        "required": _("Please give the time zone."),
        "unknown": _("There is no such time zone. Please give its name as in Europe/London."),
    }

    def clean(self, value: object) -> str:
        name = super().clean(value)
        if name not in available_timezones():
            raise ValidationError(self.error_messages["unknown"], code="unknown")
        return name


class ServiceFields(Form):
    key = PressedKey()
    name = Label(label=_("Name of the service"), error_messages={"required": _("Please give the name.")})
    timezone = Zone(label=_("Time zone"), max_length=64, help_text=_("Such as Europe/London or Australia/Sydney."))
    setting = OneOf(
        label=_("Where does it work?"),
        choices=Setting.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Please choose where it works.")},
    )
    duty_phone = Label(
        label=_("Whom to ring when somebody is in danger"),
        max_length=100,
        error_messages={"required": _("Please give a number.")},
    )
    duty_text = PlainText(
        label=_("What to do when you are worried about somebody"),
        help_text=_("It stands beside every safety concern."),
        max_length=2_000,
        error_messages={"required": _("Please say what to do.")},
    )
    crisis_text = PlainText(
        label=_("Whom somebody can turn to in a bad hour"),
        help_text=_(
            "It stands on each consumer’s own page: numbers, hours, places, in plain words. You may leave it empty."
        ),
        max_length=2_000,
        required=False,
    )
    carer_crisis_text = PlainText(
        label=_("Whom a carer can turn to in a bad hour"),
        help_text=_("It stands on each carer’s own page, and is shown to carer peer workers. You may leave it empty."),
        max_length=2_000,
        required=False,
    )
    carer_crisis_phone = Label(label=_("A number that carers can ring"), max_length=100, required=False)
    carer_crisis_hours = Label(
        label=_("When somebody answers it"),
        max_length=200,
        help_text=_("Such as: Monday to Saturday, 8:00 to 20:00."),
        required=False,
    )
    concern_minutes = forms.IntegerField(
        label=_("Within how many minutes does a clinician answer?"), min_value=1, max_value=LONGEST_DAY, initial=60
    )


class ServiceForm(ServiceFields):
    field_order = ("key", "name", "slug")
    slug = ShortName(
        label=_("Short name"),
        max_length=50,
        help_text=_("It stands in addresses, and stays for ever."),
        error_messages={"required": _("Please give a short name.")},
    )


class ServiceDetailsForm(ServiceFields, SeenForm):
    answer_days = forms.IntegerField(
        label=_("Within how many days is what somebody says to their team answered?"), min_value=1, max_value=60
    )
    break_glass = forms.BooleanField(
        label=_("Clinicians may open the record of somebody they do not work with, in an emergency"),
        help_text=_(
            "For eight hours, with a reason. The person sees it at once, and a privacy officer looks at each. Peer notes "
            "stay closed. When you take the tick away, what is open closes at once."
        ),
        required=False,
    )
    representatives = forms.BooleanField(
        label=_("An authorised representative may decide for somebody, where the law says so"),
        help_text=_(
            "Only what their authority covers, on a device that is handed to them. A clinician records them and a second "
            "person agrees. What the person decides themselves wins."
        ),
        required=False,
    )
    asking_text = PlainText(
        label=_("How somebody asks about peer support, or about work here"),
        help_text=_("Numbers, hours, places, in plain words. It stands on the page about the service."),
        max_length=1_000,
        required=False,
    )
    about_is_public = forms.BooleanField(
        label=_("Anybody may read about this service, without signing in"),
        help_text=_(
            "Then the name of the service, its model, what the model means for people, and how to ask stand at a public "
            "address, and search engines may find it. Nobody who works or is helped here is named. When you take the tick "
            "away, it closes at once."
        ),
        required=False,
    )
    reason = Why()

    def clean(self) -> dict[str, object]:
        said: dict[str, object] = super().clean() or {}
        if said.get("about_is_public") and not said.get("asking_text") and "asking_text" not in self.errors:
            self.add_error("asking_text", _("Please say how to ask. A public page without that helps nobody."))
        return said
