"""A peer worker's own wellbeing plan."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from peernotes.enums import WellbeingPart
from peernotes.forms.fields import PlainText, SeenVersion, SomeOf
from peernotes.forms.kept import Form
from peernotes.models import WellbeingPlan


class WellbeingForm(Form):
    """``version``: the one that was on the screen; 0 when there was none."""

    version = SeenVersion(least=0)

    def __init__(self, *args, **options) -> None:
        super().__init__(*args, **options)
        for part in WellbeingPart:
            self.fields[part.value] = PlainText(label=part.label, required=False, rows=4)
        self.fields["open_parts"] = SomeOf(
            label=_("What may the peer supervisor who supervises me read?"),
            help_text=_("Nothing, unless you choose it. You can change it whenever you like."),
            choices=WellbeingPart.choices,
            required=False,
            widget=forms.CheckboxSelectMultiple,
        )

    @classmethod
    def of(cls, plan: WellbeingPlan | None) -> WellbeingForm:
        names = ("version", "open_parts", *WellbeingPart.values)
        return cls(initial={name: getattr(plan, name) for name in names} if plan else {"version": 0})

    @property
    def words(self) -> dict[str, str]:
        return {part: self.cleaned_data[part] for part in WellbeingPart.values}
