"""A form that was kept, for the one who typed it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from peernotes.actions import kept_forms
from peernotes.presenters import times

if TYPE_CHECKING:
    from uuid import UUID

    from peernotes.models import KeptForm


@dataclass(frozen=True)
class KeptFormShown:
    id: UUID
    path: str
    at: str
    words: list[str]


def of(form: KeptForm) -> KeptFormShown:
    return KeptFormShown(form.pk, form.path, times.shown(form.kept_at), kept_forms.words(dict(form.fields)))
