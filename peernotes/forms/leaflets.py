"""A leaflet, or its next version."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import forms
from django.utils.translation import gettext_lazy as _

from peernotes.actions.leaflets import LeafletWords
from peernotes.enums import LeafletFor
from peernotes.forms.fields import Label, OneOf, PlainText, PressedKey, SeenVersion
from peernotes.forms.kept import Form
from peernotes.models.leaflet import LONGEST

if TYPE_CHECKING:
    from peernotes.models import Leaflet


class LeafletForm(Form):
    key = PressedKey()
    title = Label(label=_("Title"), max_length=120, error_messages={"required": _("Please give it a title.")})
    audience = OneOf(
        label=_("For whom is it?"),
        choices=LeafletFor.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Please choose for whom it is.")},
    )
    text = PlainText(
        label=_("The text"),
        help_text=_("Short words and short parts. No names of people whom the service helps."),
        max_length=LONGEST,
        rows=16,
        error_messages={"required": _("Please write the text.")},
    )

    @property
    def words(self) -> LeafletWords:
        said = self.cleaned_data
        return LeafletWords(said["audience"], said["title"], said["text"], said.get("taken_back", False))


class NextLeafletForm(LeafletForm):
    """``version``: the one from which it was begun."""

    version = SeenVersion()
    taken_back = forms.BooleanField(
        label=_("Take it back"),
        help_text=_("Nobody finds it any more. You administrators still see it, and can give it again."),
        required=False,
    )

    @classmethod
    def of(cls, leaflet: Leaflet) -> NextLeafletForm:
        names = ("title", "audience", "text", "taken_back")
        return cls(initial={name: getattr(leaflet, name) for name in names} | {"version": leaflet.number})
