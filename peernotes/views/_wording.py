"""Kinder words beside the fields of a form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import reverse

from peernotes.actions import wording
from peernotes.policy.wording.advice import may_be_advised, may_be_advised_about_carer
from peernotes.presenters import wording as presenter

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from django import forms

    from peernotes.access import Gathered
    from peernotes.forms.wording import PressedHint
    from peernotes.presenters.wording import Suggestions


def suggested(
    gathered: Gathered, pressed: PressedHint, texts: dict[str, str], form: forms.Form, fields: Sequence[str]
) -> Suggestions | None:
    """None where the model suggests nothing: then the page asks for nothing either."""
    if not may_be_advised(gathered.facts):
        return None
    _mark(form, fields, reverse("suggest-words", args=[gathered.consumer_id]))
    written = any(texts.values())
    return presenter.of(wording.advise(gathered, texts, left=pressed.skipped) if written else [], pressed.left)


def suggested_about_carer(
    gathered: Gathered, carer_id: UUID, pressed: PressedHint, texts: dict[str, str], form: forms.Form
) -> Suggestions | None:
    """The same in a carer's own file."""
    if not may_be_advised_about_carer(gathered.facts):
        return None
    _mark(form, wording.OF_WORKER, reverse("suggest-words-carer", args=[carer_id]))
    written = any(texts.values())
    advice = wording.advise_about_carer(gathered, texts, left=pressed.skipped) if written else []
    return presenter.of(advice, pressed.left)


def _mark(form: forms.Form, fields: Sequence[str], address: str) -> None:
    for name in fields:
        presenter.mark_field(form[name], address, fields, place="hints")
