"""What to show of a record, and which words to look for. All of it stands in the address."""

from __future__ import annotations

from datetime import datetime

from django import forms
from django.utils.translation import gettext_lazy as _

from peernotes.enums import EntryKind
from peernotes.forms.fields import PlainLine
from peernotes.queries.timeline import CLINICIAN, CONTACT, IMPORTED, NOTE, PEER_WORKER, Narrow

AUTHORS = (
    ("", _("Everyone")),
    (CLINICIAN, _("Clinicians")),
    (PEER_WORKER, _("Peer workers")),
    (IMPORTED, _("Imported")),
)
KINDS = (("", _("Everything")), (NOTE, _("Peer note")), (CONTACT, _("Contact")), *EntryKind.choices)
LONGEST_SEARCH = 200


class Words(forms.Form):
    q = PlainLine(label=_("Words to look for"), required=False, max_length=LONGEST_SEARCH)

    def narrow(self) -> Narrow:
        return Narrow(words=self.cleaned_data["q"])


class Day(forms.DateField):
    default_error_messages = {"invalid": _("Please give a date.")}
    widget = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})


class Filter(Words):
    """``looked`` carries the moment of the last look while one pages and filters: "changed since" must not mean
    since the page before this one."""

    author = forms.ChoiceField(label=_("Written by"), choices=AUTHORS, required=False)
    kind = forms.ChoiceField(label=_("Kind"), choices=KINDS, required=False)
    since = Day(label=_("From"), required=False)
    until = Day(label=_("Until"), required=False)
    changed = forms.BooleanField(label=_("Changed since I looked"), required=False)
    looked = forms.CharField(widget=forms.HiddenInput, required=False, max_length=40)

    def carry(self, looked: datetime | None) -> None:
        """Puts the moment of the last look into the form that goes out; without one there is nothing to tick."""
        self.data = self.data.copy()
        self.data["looked"] = looked.isoformat() if looked else ""
        if looked is None:
            del self.fields["changed"]

    def clean_looked(self) -> datetime | None:
        """Whoever bends this only filters differently; what is no moment is none."""
        try:
            moment = datetime.fromisoformat(self.cleaned_data["looked"])
        except ValueError:
            return None
        return moment if moment.tzinfo else None

    def clean(self) -> dict:
        said = super().clean()
        since, until = said.get("since"), said.get("until")
        if since and until and until < since:
            self.add_error("until", _("This is before the first day. Please check both."))
        return said

    def narrow(self) -> Narrow:
        said = self.cleaned_data
        return Narrow(
            author=said["author"],
            kind=said["kind"],
            since=said["since"],
            until=said["until"],
            changed=said["looked"] if said["changed"] else None,
            words=said["q"],
        )
