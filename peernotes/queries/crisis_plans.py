"""A Crisis and Support Plan. Row-level security says which of its parts there are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.db.models import F, FilteredRelation, Q
from django.db.models.functions import Now

from peernotes.enums import PlanPart
from peernotes.models import Consumer, CrisisPlan, CrisisPlanPart, DutyShift
from peernotes.policy.crisis_plans import OnDuty

if TYPE_CHECKING:
    from peernotes.access import Gathered

MOST_PAST = 25
WISH = {"wish_id": "id", "wish_said": "wish", "wish_text": "text"}


def parts(consumer_id: UUID) -> list[CrisisPlanPart]:
    return list(CrisisPlanPart.objects.filter(consumer=consumer_id))


def part(consumer_id: UUID, which: PlanPart) -> CrisisPlanPart | None:
    return CrisisPlanPart.objects.filter(consumer=consumer_id, part=which).first()


@dataclass(frozen=True, slots=True)
class WishAboutNotes:
    id: UUID
    wish: str
    text: str


def with_wish(consumer_id: UUID) -> tuple[Consumer, WishAboutNotes | None]:
    """A consumer, and what they wish about notes as far as the reader may know."""
    of_notes = FilteredRelation("crisis_plan_parts", condition=Q(crisis_plan_parts__part=PlanPart.NOTES))
    said = {name: F(f"of_notes__{column}") for name, column in WISH.items()}
    found = Consumer.objects.select_related("service").annotate(of_notes=of_notes).annotate(**said).get(pk=consumer_id)
    wish = {column: getattr(found, name) for name, column in WISH.items()}
    return found, WishAboutNotes(**wish) if wish["id"] else None


def past(part_id: UUID) -> list[Any]:
    """How it stood before each change, newest first."""
    return list(CrisisPlanPart.history.filter(id=part_id).order_by("-history_id")[1 : MOST_PAST + 1])


def open_on_duty(consumer_id: UUID) -> bool:
    """As far as the reader may know: a tick that does not let them in is not there for them."""
    return CrisisPlan.objects.filter(consumer=consumer_id, open_on_duty=True).exists()


def on_duty(gathered: Gathered) -> OnDuty:
    now = DutyShift.objects.filter(service=gathered.service_id, starts_at__lte=Now(), ends_at__gt=Now())
    return OnDuty(open_on_duty(gathered.consumer_id), now.filter(user=gathered.actor.user_id).exists())
