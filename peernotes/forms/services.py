"""Putting a version of a service's model together."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from peernotes.enums import Code, ServiceModel
from peernotes.forms.fields import OneOf, PlainText, PressedKey, SomeOf
from peernotes.forms.kept import Form
from peernotes.policy.catalogue import FIXED, SETTABLE, Switches
from peernotes.policy.switch_kinds import ChoiceSwitch, FlagSwitch, NumberSwitch, SetSwitch, Switch
from peernotes.policy.switches import preset

if TYPE_CHECKING:
    from datetime import datetime

    from peernotes.policy.switch_kinds import Value

FARTHEST = timedelta(days=2 * 366)
# A switch with a single value is nothing to choose.
EDITABLE = tuple(switch for switch in SETTABLE if not (isinstance(switch, ChoiceSwitch) and len(switch.values) == 1))
YES_NO = {"yes": True, "no": False}
DECIDE = {"required": _("Please decide.")}


class ComingMoment(forms.DateTimeField):
    """A date and a time to come, in the zone that is active (the service's)."""

    default_error_messages = {
        "invalid": _("Please give a date and a time, such as 2026-03-04 09:00."),
        "twice": _("The clocks change in that hour, so this time is not clear. Please choose another hour."),
        "past": _("This has passed already. Please give a time to come, or choose “as soon as it is approved”."),
        "far": _("This is more than two years away. Please check the year."),
    }

    def __init__(self, **options) -> None:
        widget = forms.DateTimeInput(format="%Y-%m-%dT%H:%M", attrs={"type": "datetime-local"})
        super().__init__(widget=widget, **options)

    def clean(self, value: object) -> datetime | None:
        try:
            moment = super().clean(value)
        except OverflowError:
            raise ValidationError(self.error_messages["invalid"], code="invalid") from None
        except ValidationError as error:
            if getattr(error, "code", "") == "ambiguous_timezone":
                raise ValidationError(self.error_messages["twice"], code="twice") from None
            raise
        if moment is None:
            return None
        if moment <= timezone.now():
            raise ValidationError(self.error_messages["past"], code="past")
        if moment > timezone.now() + FARTHEST:
            raise ValidationError(self.error_messages["far"], code="far")
        return moment


class ChangeForm(Form):
    """One field for each switch that a service sets. The others follow the preset of ``model``; a value for
    one of them that differs is an error, never silently dropped. ``looks``: sent to see what it would do, which needs
    neither a start nor a reason."""

    editable = EDITABLE
    model = OneOf(
        label=_("Which model is this?"),
        choices=[
            (ServiceModel.INTEGRATED, _("Integrated: peer workers are part of the clinical team")),
            (ServiceModel.COMPLEMENTARY, _("Complementary: peer workers work beside the clinical team")),
        ],
        widget=forms.RadioSelect,
    )
    starts = OneOf(
        label=_("When shall it begin?"),
        choices=[("now", _("As soon as it is approved")), ("later", _("On a day that I choose"))],
        error_messages={"required": _("Please choose when it shall begin.")},
        widget=forms.RadioSelect,
    )
    starts_at = ComingMoment(label=_("From"), required=False)
    reason = PlainText(
        label=_("Why is the model changing?"),
        help_text=_("Everyone whom the model concerns can read this, and it stays with the version."),
        max_length=2_000,
        rows=3,
        error_messages={"required": _("Please say in a few words why.")},
    )
    key = PressedKey()

    def __init__(
        self, *args, zone: str, before: tuple[str, Switches] | None = None, looks: bool = False, **options
    ) -> None:
        super().__init__(*args, **options)
        self.before = before
        for name in ("starts", "reason") if looks else ():
            self.fields[name].required = False
        self.looks = looks
        self.fields["starts_at"].help_text = _("In the time zone %(zone)s.") % {"zone": zone}
        fields = {switch.name: _field(switch) for switch in EDITABLE}
        end = {name: self.fields.pop(name) for name in ("starts", "starts_at", "reason", "key")}
        self.fields |= fields | end

    @staticmethod
    def initial_of(model: str, switches: Switches) -> dict[str, object]:
        values = switches.as_dict()
        return {"model": model} | {switch.name: _typed(switch, values[switch.name]) for switch in EDITABLE}

    def stands(self, switch: Switch) -> object:
        """The value that its field shows, be it one that does not exist."""
        shown = self[switch.name].value()
        return YES_NO.get(str(shown)) if isinstance(switch, FlagSwitch) else switch.typed(shown)

    def clean(self) -> dict[str, object]:
        data = super().clean()
        if (
            data.get("starts") == "later"
            and not self.looks
            and not data.get("starts_at")
            and "starts_at" not in self.errors
        ):
            self.add_error("starts_at", ValidationError(_("Please give the date and the time."), code="required"))
        if "model" in data:
            self._refuse_fixed(data["model"])
        if not self.errors and self.before == (data["model"], self.switches()):
            self.add_error(None, ValidationError(_("Nothing is different from the model in force."), code="same"))
        return data

    def _refuse_fixed(self, model: str) -> None:
        values = preset(model).as_dict()
        for switch in FIXED:
            expected = _typed(switch, values[switch.name])
            given = sorted(self.data.getlist(switch.name)) if isinstance(expected, list) else self.data.get(switch.name)
            if switch.name in self.data and given != expected:
                message = _("“%(switch)s” cannot be set yet. It stays at the value of the model.")
                self.add_error(
                    None,
                    ValidationError(message, code=Code.NOT_ENFORCED.value, params={"switch": gettext(switch.title)}),
                )

    def switches(self) -> Switches:
        """Once the form is valid."""
        model = self.cleaned_data["model"]
        values = {switch.name: _value(switch, self.cleaned_data[switch.name]) for switch in EDITABLE}
        return Switches.of(values, base=preset(model))

    def begins(self) -> datetime | None:
        """Empty: as soon as it is approved."""
        return self.cleaned_data["starts_at"] if self.cleaned_data["starts"] == "later" else None


class ToldForm(forms.Form):
    """``whom``: a consumer."""

    whom = forms.UUIDField(widget=forms.HiddenInput)


class CancelForm(Form):
    reason = PlainText(
        label=_("Why is it cancelled?"),
        help_text=_("Everyone whom the model concerns can read this, and it stays with the version."),
        max_length=2_000,
        rows=3,
        error_messages={"required": _("Please say in a few words why.")},
    )


def _field(switch: Switch) -> forms.Field:
    """Nothing is chosen beforehand where the model has no answer of its own."""
    about = {"label": _(switch.title), "help_text": _about(switch), "error_messages": DECIDE}
    if isinstance(switch, NumberSwitch):
        return forms.IntegerField(min_value=switch.minimum, max_value=switch.maximum, **about)
    if isinstance(switch, SetSwitch):
        members = [(str(member), _(label)) for member, label in switch.members.items()]
        return SomeOf(choices=members, required=False, widget=forms.CheckboxSelectMultiple, **about)
    values = (True, False) if isinstance(switch, FlagSwitch) else tuple(switch.values)
    choices = [(_typed(switch, value), _(switch.says(value).administrator)) for value in values]
    return OneOf(choices=choices, widget=forms.RadioSelect, **about)


def _about(switch: Switch) -> str:
    """With both sides of what no model answers."""
    said = [_(switch.settles)]
    if not switch.has_preset:
        said.append(_("%(evidence)s.") % {"evidence": _(switch.evidence)})
    return " ".join(map(str, said))


def _typed(switch: Switch, value: Value | None) -> str | list[str]:
    """As a browser sends it."""
    if value is None:
        return ""
    if isinstance(switch, FlagSwitch):
        return "yes" if value else "no"
    return sorted(value) if isinstance(value, frozenset) else str(value)


def _value(switch: Switch, given: object) -> object:
    return YES_NO[str(given)] if isinstance(switch, FlagSwitch) else given
