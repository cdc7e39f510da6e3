"""What two may change at once: a form that knows what it was drawn from."""

from __future__ import annotations

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from peernotes.forms.kept import Form


class SeenForm(Form):
    """``seen``: ``actions.seen.mark`` of what was so when the form was drawn."""

    seen = forms.CharField(widget=forms.HiddenInput, max_length=64)
    _is_told = False

    def differing(self, now: dict[str, object]) -> list[tuple[object, object]]:
        return differing(self, now)

    def meanwhile(self, now: dict[str, object]) -> list[tuple[object, object]] | None:
        """Of a form that was kept: what was saved since it was drawn and is not what was typed, for its page to show; from then on
        it knows what is so ``now``. None, if nothing was."""
        if self.kept is None or self.kept.get(self.add_prefix("seen")) == self.initial["seen"]:
            return None
        self._is_told = True
        found = [(self.fields[name], value) for name, value in now.items() if not self._has_typed(name, value)]
        return [(field.label, _shown(field, value)) for field, value in found]

    def _has_typed(self, name: str, value: object) -> bool:
        try:
            return self.fields[name].clean(self.get_initial_for_field(self.fields[name], name)) == value
        except ValidationError:
            return False

    def get_initial_for_field(self, field: forms.Field, field_name: str) -> object:
        told = self._is_told and field_name == "seen"
        return self.initial["seen"] if told else super().get_initial_for_field(field, field_name)


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
        return ", ".join(str(choices[each]) for each in value) if choices else "\n".join(value)
    if isinstance(value, bool):
        return _("Yes") if value else _("No")
    return choices.get(value, value)
