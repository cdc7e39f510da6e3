"""What a consumer says of peer support. Nothing is chosen beforehand."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from peernotes.enums import HowOften, PeerForm, Wants, WhenAdmitted
from peernotes.forms.fields import OneOf, PlainLine, PressedKey, SomeOf
from peernotes.forms.kept import Form
from peernotes.forms.my import YES_NO
from peernotes.models import PeerWishes
from peernotes.queries.peer_preferences import WISHES

CONTACT = {"yes": True, "no": False}


class PreferenceForm(Form):
    key = PressedKey()
    wants = OneOf(
        label=_("Would you like peer support?"),
        choices=Wants.choices,
        widget=forms.RadioSelect,
        help_text=_("After a no nobody is offered to you for 90 days. You can change it at any time."),
        error_messages={"required": _("Please choose one, or go back.")},
    )
    form = SomeOf(label=_("How?"), choices=PeerForm.choices, widget=forms.CheckboxSelectMultiple, required=False)
    how_often = OneOf(label=_("How often?"), choices=[("", _("I do not say")), *HowOften.choices], required=False)
    contact_ok = OneOf(
        label=_("May a peer worker get in touch with you?"), choices=YES_NO, widget=forms.RadioSelect, required=False
    )
    when_admitted = OneOf(
        label=_("If you are in hospital, shall your peer worker know?"),
        choices=[("", _("I do not say")), *WhenAdmitted.choices],
        required=False,
    )

    def __init__(self, *args, **options) -> None:
        super().__init__(*args, **options)
        for name in WISHES:
            label = PeerWishes._meta.get_field(name).verbose_name
            self.fields[name] = PlainLine(label=label, required=False)

    @property
    def said(self) -> dict[str, Any]:
        given = {name: self.cleaned_data[name] for name in ("wants", "form", "how_often", "when_admitted")}
        return given | {"contact_ok": CONTACT.get(self.cleaned_data["contact_ok"])}

    @property
    def wishes(self) -> dict[str, str]:
        return {name: self.cleaned_data[name] for name in WISHES}

    @property
    def asked(self) -> list[forms.BoundField]:
        return [self[name] for name in ("wants", "form", "how_often", "contact_ok", "when_admitted")]

    @property
    def wished(self) -> list[forms.BoundField]:
        return [self[name] for name in WISHES]
