"""What commands share that do in somebody's name what a page does."""

from __future__ import annotations

import uuid
from contextlib import contextmanager
from typing import TYPE_CHECKING

from django.core.management.base import CommandError
from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from peernotes import audit
from peernotes.errors import Refused
from peernotes.policy.facts import Actor
from peernotes.presenters import refusals
from peernotes.queries import assignments as names

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID

    from django.forms import Form


def address(at: str, token: str, name: str = "invitation") -> str:
    return at.rstrip("/") + reverse(name, args=[token])


def known(found: UUID | None, name: str) -> UUID:
    if found is None:
        raise CommandError(_("There is no “%(name)s”.") % {"name": name})
    return found


@contextmanager
def acting(username: str) -> Iterator[Actor]:
    """All of it or nothing, in this person's name. A refusal says what a page would."""
    by = Actor(user_id=known(names.login(username), username), request_id=uuid.uuid4())
    try:
        with transaction.atomic():
            audit.enter(by)
            yield by
    except Refused as refused:
        raise CommandError(str(refusals.of(refused.decision).message)) from None


def said(form: Form) -> dict[str, object]:
    """What the page's own form makes of it; what is wrong is told as the page tells it."""
    if form.is_valid():
        return form.cleaned_data
    raise CommandError("\n".join(f"{name}: {' '.join(errors)}" for name, errors in form.errors.items()))
