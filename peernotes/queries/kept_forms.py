"""What somebody typed and has not sent, for themself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Q
from django.db.models.expressions import RawSQL

from peernotes.models import KeptForm, NoteSection

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from peernotes.policy.facts import Actor

# Of the visit that acts, also of one that has just ended, and of those that it goes on with.
WAY_BACK = RawSQL("SELECT peernotes_way_back()", ())


def of(actor: Actor) -> QuerySet[KeptForm]:
    """Newest first. The second lock says the same, and how long they are kept."""
    whose = Q(user_id=actor.user_id) if actor.user_id else Q(visit_id__in=WAY_BACK)
    return KeptForm.objects.filter(whose).order_by("-kept_at", "-pk")


def at(actor: Actor, path: str) -> KeptForm | None:
    """The form to be shown at this page."""
    if actor.user_id or actor.visit_id:
        return of(actor).filter(path=path).first()
    return None


def all_at(actor: Actor, path: str) -> list[KeptForm]:
    """Each that was begun with something else at this address."""
    return list(of(actor).filter(path=path))


def paragraphs(ids: list[str]) -> dict[str, str]:
    """By id, what stands in a note, as far as the one who acts may read it."""
    rows = NoteSection.objects.filter(pk__in=ids).values_list("pk", "text") if ids else ()
    return {str(pk): text for pk, text in rows}
