"""What a peer worker brings to supervision about somebody: who, and one of three words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import forms
from django.utils.translation import gettext_lazy as _

from peernotes.enums import FlagKind
from peernotes.forms.fields import OneOf
from peernotes.forms.kept import Form

if TYPE_CHECKING:
    from collections.abc import Iterable

    from peernotes.queries.supervision_flags import FlagPerson


class FlagForm(Form):
    only_words = True
    person = OneOf(
        label=_("About whom"), widget=forms.Select, error_messages={"required": _("Please choose about whom.")}
    )
    kind = OneOf(
        label=_("What you would like to look at"),
        choices=FlagKind.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Please choose one.")},
    )

    def __init__(self, *args, people: Iterable[FlagPerson], **options) -> None:
        super().__init__(*args, **options)
        self.fields["person"].choices = [("", _("Please choose")), *[(str(one.id), one.name) for one in people]]
