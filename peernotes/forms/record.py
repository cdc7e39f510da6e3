"""What to show of a record, and which words to look for. All of it stands in the address."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from peernotes.enums import EntryKind
from peernotes.forms.fields import OneOf, PlainLine
from peernotes.queries.record.lines import CLINICIAN, CONTACT, IMPORTED, NOTE, PEER_WORKER, Narrow

AUTHORS = (
    ("", _("Everyone")),
    (CLINICIAN, _("Clinicians")),
    (PEER_WORKER, _("Peer workers")),
    (IMPORTED, _("Imported")),
)
KINDS = (("", _("Everything")), (NOTE, _("Peer note")), (CONTACT, _("Contact")), *EntryKind.choices)
LONGEST_SEARCH = 200


class SearchForm(forms.Form):
    # Longer ones do not fit into an address.
    q = PlainLine(
        label=_("Words to look for"), required=False, max_length=LONGEST_SEARCH,
        widget=forms.TextInput(attrs={"maxlength": LONGEST_SEARCH}),
    )  # fmt: skip

    def narrow(self) -> Narrow:
        return Narrow(words=self.cleaned_data["q"])


class SearchDay(forms.DateField):
    default_error_messages = {"invalid": _("Please give a date.")}
    widget = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})


class Filter(SearchForm):
    author = OneOf(label=_("Written by"), choices=AUTHORS, required=False)
    kind = OneOf(label=_("Kind"), choices=KINDS, required=False)
    since = SearchDay(label=_("From"), required=False)
    until = SearchDay(label=_("Until"), required=False)
    changed = forms.BooleanField(label=_("Changed since I looked"), required=False)

    def clean(self) -> dict:
        said = super().clean()
        since, until = said.get("since"), said.get("until")
        if since and until and until < since:
            self.add_error("until", _("This is before the first day. Please check both."))
        return said

    @property
    def only_changed(self) -> bool:
        return bool(self.cleaned_data.get("changed"))

    @property
    def used(self) -> int:
        """How many of the filters are in use; words to look for are said elsewhere on the page."""
        return sum(1 for name, value in self.cleaned_data.items() if value and name != "q")

    def narrow(self) -> Narrow:
        said = self.cleaned_data
        return Narrow(
            author=said["author"], kind=said["kind"], since=said["since"], until=said["until"], words=said["q"]
        )
