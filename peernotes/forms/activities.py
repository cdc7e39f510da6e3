"""What a peer worker did beside their time with people. No words."""

from __future__ import annotations

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from peernotes.actions.activities import ActivityDone
from peernotes.enums import ActivityKind, ActivityWith
from peernotes.forms.contacts import HowLong
from peernotes.forms.fields import OneOf, PastMoment, PressedKey
from peernotes.forms.kept import Form


class ActivityForm(Form):
    key = PressedKey()
    happened_at = PastMoment(label=_("When"), initial=timezone.now)
    minutes = HowLong()
    kind = OneOf(
        label=_("What was it?"),
        choices=[(kind.value, kind.label) for kind in ActivityKind if kind != ActivityKind.UNNAMED_CONTACT],
        widget=forms.RadioSelect,
        error_messages={"required": _("Please say what it was.")},
    )
    co_with = OneOf(
        label=_("Together with whom?"),
        choices=ActivityWith.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Please say with whom.")},
    )

    @property
    def done(self) -> ActivityDone:
        said = self.cleaned_data
        kind, co_with = ActivityKind(said["kind"]), ActivityWith(said["co_with"])
        return ActivityDone(said["happened_at"], said["minutes"], kind, co_with)
