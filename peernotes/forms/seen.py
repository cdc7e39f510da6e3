"""What two may change at once: a form that knows what it was drawn from."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext as _

from peernotes.forms.kept import Form


class SeenForm(Form):
    """``seen``: ``actions.seen.mark`` of what was so when the form was drawn."""

    seen = forms.CharField(widget=forms.HiddenInput, max_length=64)

    def differing(self, now: dict[str, object]) -> list[tuple[object, object]]:
        return differing(self, now)


def differing(form: Form, now: dict[str, object]) -> list[tuple[object, object]]:
    """What was saved meanwhile and is not what was typed: each field's label, and the value as the page says it."""
    said = form.cleaned_data
    fields = [(form.fields[name], value) for name, value in now.items() if value != said[name]]
    return [(field.label, _shown(field, value)) for field, value in fields]


def again(form: Form, version: int) -> Form:
    """The same form with what was typed, from the version that is there now."""
    typed = {name: value for name, value in form.cleaned_data.items() if name != "key"}
    return type(form)(initial=typed | {"version": version})


def _shown(field: forms.Field, value: object) -> object:
    choices = dict(getattr(field, "choices", ()))
    if isinstance(value, list):
        return ", ".join(str(choices[each]) for each in value)
    if isinstance(value, bool):
        return _("Yes") if value else _("No")
    return choices.get(value, value)
