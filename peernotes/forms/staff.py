"""Somebody who is to work here, the terms of a role, and why it ends."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from peernotes.actions.staff import Terms
from peernotes.enums import PRIVILEGED_ROLES, LivedAs, Role, Verb
from peernotes.forms.fields import ComingDay, OneOf, PlainLine, PressedKey, SomeOf
from peernotes.forms.invitations import NewcomerForm
from peernotes.forms.kept import Form

ROLES = [(role.value, role.label) for role in Role]
PAID, VOLUNTEER = "paid", "volunteer"


def _roles() -> list[tuple[str, str]]:
    second = _("%(role)s (a second administrator approves it)")
    return [(role.value, second % {"role": role.label} if role in PRIVILEGED_ROLES else role.label) for role in Role]


class Why(PlainLine):
    default_error_messages = {"required": _("Please say why, in a few words.")}

    def __init__(self, **options) -> None:
        given = {"label": _("Why"), "max_length": 300, "help_text": _("It stays with the history.")}
        super().__init__(**(given | options))


class TermsForm(Form):
    """Days are the service's; the last one is whole."""

    starts_on = ComingDay(label=_("From"), required=False, help_text=_("Empty: at once."))
    ends_on = ComingDay(label=_("Until"), required=False, help_text=_("Empty: until further notice."))
    paid = OneOf(
        label=_("How do they work here?"),
        choices=[(PAID, _("Paid")), (VOLUNTEER, _("As a volunteer"))],
        widget=forms.RadioSelect,
        error_messages={"required": _("Please choose.")},
    )

    lived_as = OneOf(
        label=_("A peer supervisor: from which side do they know it?"),
        required=False,
        choices=[("", _("Not said")), *LivedAs.choices],
        widget=forms.Select,
    )

    def clean(self) -> dict[str, object]:
        said = super().clean()
        starts_on, ends_on = said.get("starts_on"), said.get("ends_on")
        if ends_on and starts_on and ends_on < starts_on:
            self.add_error("ends_on", ValidationError(_("This is before the first day."), code="order"))
        roles = said.get("roles") or [said.get("role")]
        if said.get("lived_as") and any(roles) and Role.PEER_SUPERVISOR not in roles:
            self.add_error("lived_as", ValidationError(_("This is asked of peer supervisors only."), code="role"))
        return said

    def terms(self) -> Terms:
        """Once the form is valid."""
        said = self.cleaned_data
        last = said["ends_on"] and said["ends_on"] + timedelta(days=1)
        reason = said.get("reason", Verb.INVITE)
        volunteer = said["paid"] == VOLUNTEER
        return Terms(_morning(said["starts_on"]), _morning(last), volunteer, said["lived_as"], reason)


def _morning(day: date | None) -> datetime | None:
    return timezone.make_aware(datetime.combine(day, time.min)) if day else None


class InviteForm(NewcomerForm, TermsForm):
    field_order = ("key", "name", "username", "email", "roles")
    email = forms.EmailField(label=_("E-mail address, if they have one"), required=False)
    roles = SomeOf(
        label=_("What will they do here?"),
        choices=_roles,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Please choose at least one role.")},
    )


class GiveRoleForm(TermsForm):
    field_order = ("key", "role")
    key = PressedKey()
    role = OneOf(
        label=_("Role"),
        choices=_roles,
        widget=forms.RadioSelect,
        error_messages={"required": _("Please choose a role.")},
    )
    reason = Why()


class EndForm(Form):
    reason = Why()


class StaffFilter(forms.Form):
    q = PlainLine(label=_("Name"), required=False, max_length=100)
    role = OneOf(label=_("Role"), required=False, choices=[("", _("Any")), *ROLES], widget=forms.Select)
    show = OneOf(
        label=_("Who"),
        required=False,
        choices=[("", _("Who works here")), ("left", _("Who has left"))],
        widget=forms.Select,
    )
