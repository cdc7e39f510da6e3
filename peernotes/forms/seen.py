"""What two may change at once: a form that knows what it was drawn from."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext as _

from peernotes.forms.kept import Form


class SeenForm(Form):
    """``seen``: ``actions.seen.mark`` of what was so when the form was drawn."""

    seen = forms.CharField(widget=forms.HiddenInput, max_length=64)

    def differing(self, now: dict[str, object]) -> list[tuple[object, object]]:
        """What was saved meanwhile and is not what was typed: each field's label, and the value as the page says it."""
        said = self.cleaned_data
        return [
            (self.fields[name].label, self._shown(name, value)) for name, value in now.items() if value != said[name]
        ]

    def _shown(self, name: str, value: object) -> object:
        choices = dict(getattr(self.fields[name], "choices", ()))
        if isinstance(value, list):
            return ", ".join(str(choices[each]) for each in value)
        if isinstance(value, bool):
            return _("Yes") if value else _("No")
        return choices.get(value, value)
