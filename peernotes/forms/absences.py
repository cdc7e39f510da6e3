"""When a peer worker is away. No reason."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from peernotes.forms.fields import ComingDay, OneOf, PressedKey
from peernotes.forms.kept import Form


class AwayForm(Form):
    """``others``: the peer workers who can be there instead."""

    key = PressedKey()
    starts_on = ComingDay(label=_("From"), error_messages={"required": _("Please give a date.")})
    ends_on = ComingDay(label=_("Until"), error_messages={"required": _("Please give a date.")})
    cover = OneOf(
        label=_("Who is there instead?"),
        help_text=_("Consumers who want to hear of it are told until when, and whom they can see."),
        required=False,
        widget=forms.Select,
    )

    def __init__(self, *args, others: Sequence[tuple[UUID, str]], **options) -> None:
        super().__init__(*args, **options)
        self.fields["cover"].choices = [("", _("Nobody yet")), *((str(key), name) for key, name in others)]

    def clean(self) -> dict[str, Any]:
        said = super().clean()
        since, until = said.get("starts_on"), said.get("ends_on")
        if since and until and until < since:
            self.add_error("ends_on", _("This is before the first day. Please check both."))
        return said

    @property
    def said(self) -> dict[str, Any]:
        given = self.cleaned_data
        cover = UUID(given["cover"]) if given["cover"] else None
        return {"days": (given["starts_on"], given["ends_on"]), "cover_id": cover, "key": given["key"]}
