"""A form that was kept stands there again with what was typed in it."""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING

from django import forms
from django.http import QueryDict

from peernotes.actions.kept_forms import CHOICES
from peernotes.forms.fields import PlainText

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from peernotes.models import KeptForm


class Offer:
    """What was kept at this page, looked up once, when the first form asks."""

    def __init__(self, find: Callable[[], KeptForm | None]) -> None:
        self._find = find
        self.found: KeptForm | None = None
        self.forms: list[Form] = []

    def take(self, found: KeptForm) -> None:
        """Of several that were kept at one address, this one."""
        self.found, self._find = found, None

    @property
    def forgets_marks(self) -> bool:
        """Whether something was marked that has to be marked again."""
        return any(form.forgets_marks() for form in self.forms)

    @property
    def data(self) -> QueryDict | None:
        if self._find:
            self.found, self._find = self._find(), None
        return _query(self.found.fields) if self.found else None


_offer: ContextVar[Offer | None] = ContextVar("kept form", default=None)


@contextmanager
def offering(offer: Offer) -> Iterator[None]:
    """Forms that are drawn empty in this block take what was kept (as ``timezone.override`` does for times)."""
    before = _offer.set(offer)
    try:
        yield
    finally:
        _offer.reset(before)


class Declared(type(forms.Form)):
    """Notes of each form what can be chosen and ticked in it, so that a list says what was, in the words of the form."""

    def __new__(cls, *args, **options) -> type:
        made = super().__new__(cls, *args, **options)
        for name, field in made.declared_fields.items():
            if hasattr(field, "choices") or isinstance(field, forms.BooleanField):
                CHOICES.setdefault(name, []).append(field)
        return made


class Form(forms.Form, metaclass=Declared):
    """``only_words``: choices are to be made afresh, always; only what was written comes back."""

    only_words = False

    def __init__(self, *args, **options) -> None:
        super().__init__(*args, **options)
        offer = None if self.is_bound else _offer.get()
        self.kept = offer.data if offer else None
        if offer and self.kept is not None:
            offer.forms.append(self)

    def get_initial_for_field(self, field: forms.Field, field_name: str) -> object:
        name = self.add_prefix(field_name)
        wanted = (
            self.kept is not None
            and not self._is_a_press()
            and not (self.only_words and not isinstance(field, PlainText))
        )
        if not wanted or field.widget.value_omitted_from_data(self.kept, {}, name):
            return super().get_initial_for_field(field, field_name)
        return field.widget.value_from_datadict(self.kept, {}, name)

    def _is_a_press(self) -> bool:
        """Nothing is typed in it, and what it was pressed about is what the page shows now."""
        return all(field.widget.is_hidden for field in self.fields.values())

    def forgets_marks(self) -> bool:
        marks = [
            name for name, field in self.fields.items() if not (field.widget.is_hidden or isinstance(field, PlainText))
        ]
        return self.only_words and any(self.kept.get(self.add_prefix(name)) for name in marks)


class Drop(forms.Form):
    form = forms.UUIDField()


def _query(fields: list[tuple[str, list[str]]]) -> QueryDict:
    data = QueryDict(mutable=True)
    for name, values in fields:
        data.setlist(name, values)
    return data
