"""Finding somebody, and two choices of one's own about a person."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from peernotes.forms.fields import PlainLine


class Find(forms.Form):
    q = PlainLine(label=_("Name or ID"), required=False, max_length=100)


class Reads(forms.Form):
    """Two buttons: to look or not to look."""

    reads = forms.ChoiceField(choices=(("yes", "yes"), ("no", "no")))
