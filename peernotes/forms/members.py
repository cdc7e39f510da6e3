"""Somebody who has or had a role in the service: chosen where there are few, named where there are many."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from peernotes.forms.fields import OneOf, PlainLine

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from uuid import UUID

    from peernotes.queries.members import Member

    Find = Callable[[str], list[Member]]


class Named(PlainLine):
    """A name, a user name, or the id that a link says. Cleaned to the id as text, and shown by name."""

    default_error_messages = {
        "nobody": _("Nobody with this name or user name has or had a role in this service."),
        "several": _("Several people have this name. Which one: %(usernames)s?"),
    }

    def __init__(self, find: Find, **options) -> None:
        super().__init__(**options)
        self.find = find
        self.member: Member | None = None

    def clean(self, value: object) -> str:
        text = super().clean(value)
        if not text:
            return ""
        found = self.find(text)
        if not found:
            raise ValidationError(self.error_messages["nobody"], code="nobody")
        if len(found) > 1:
            usernames = ", ".join(member.username for member in found)
            raise ValidationError(self.error_messages["several"], code="several", params={"usernames": usernames})
        [self.member] = found
        return str(self.member.id)

    def prepare_value(self, value: object) -> object:
        return self.member.label if self.member else value


def chosen(few: Iterable[tuple[UUID, str]], *, first: object, last: Iterable[tuple[str, object]] = (), **options):
    """``first``: what no choice means."""
    choices = [("", first), *((str(key), label) for key, label in few), *last]
    return OneOf(choices=choices, widget=forms.Select, **options)
