"""Who shall work with whom, or no longer."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from peernotes.forms.fields import OneOf, PlainLine, PlainText
from peernotes.forms.kept import Form
from peernotes.forms.staff import Why

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from uuid import UUID

    FindConsumers = Callable[[list[str]], dict[str, UUID]]

BETWEEN = re.compile(r"\s*[,;\n]\s*")
MOST = 1_000


class Identifiers(PlainText):
    """Cleaned to the ids of whom they mean, each once."""

    default_error_messages = {
        "required": _("Please give at least one ID."),
        "unknown": _("Nobody here has this ID: %(ids)s."),
        "many": _("Please give at most a thousand at once."),
    }

    def __init__(self, find: FindConsumers, **options) -> None:
        super().__init__(rows=3, label=_("IDs of the people"), **options)
        self.find = find

    def clean(self, value: object) -> list[UUID]:
        each = list(dict.fromkeys(filter(None, BETWEEN.split(super().clean(value).strip()))))
        if len(each) > MOST:
            raise ValidationError(self.error_messages["many"], code="many")
        found = self.find(each) if each else {}
        if unknown := [identifier for identifier in each if identifier not in found]:
            message = self.error_messages["unknown"]
            raise ValidationError(message, code="unknown", params={"ids": ", ".join(unknown[:10])})
        return list(dict.fromkeys(found[identifier] for identifier in each))


class AssignForm(Form):
    field_order = ("worker", "people")
    worker = OneOf(label=_("Who"), widget=forms.Select, error_messages={"required": _("Please choose who.")})
    reason = Why()

    def __init__(self, *args, workers: Sequence[tuple[UUID, str]], find: FindConsumers, **options) -> None:
        super().__init__(*args, **options)
        self.fields["worker"].choices = [("", _("Please choose")), *((str(key), name) for key, name in workers)]
        self.fields["people"] = Identifiers(find, help_text=_("One on each line, or with commas between."))
        self.order_fields(self.field_order)


class UnassignForm(Form):
    """Some of the people whom one works with, or all."""

    field_order = ("people",)
    reason = Why()

    def __init__(self, *args, find: FindConsumers, **options) -> None:
        super().__init__(*args, **options)
        self.fields["people"] = Identifiers(find, required=False, help_text=_("Empty: everybody they work with."))
        self.order_fields(self.field_order)


class AssignmentFilter(forms.Form):
    q = PlainLine(label=_("Name or ID"), required=False, max_length=100)
    worker = OneOf(label=_("Who works with them"), required=False, widget=forms.Select)

    def __init__(self, *args, workers: Sequence[tuple[UUID, str]], **options) -> None:
        super().__init__(*args, **options)
        self.fields["worker"].choices = [("", _("Anybody")), *((str(key), name) for key, name in workers)]
