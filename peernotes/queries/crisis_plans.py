"""A Crisis and Support Plan. Row-level security says which of its parts there are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models.functions import Now

from peernotes.models import CrisisPlan, CrisisPlanPart, DutyShift
from peernotes.policy.crisis_plans import OnDuty

if TYPE_CHECKING:
    from uuid import UUID

    from peernotes.access import Gathered
    from peernotes.enums import PlanPart

MOST_PAST = 25


def parts(consumer_id: UUID) -> list[CrisisPlanPart]:
    return list(CrisisPlanPart.objects.filter(consumer=consumer_id))


def part(consumer_id: UUID, which: PlanPart) -> CrisisPlanPart | None:
    found = CrisisPlanPart.objects.filter(consumer=consumer_id, part=which)
    return found.select_related("consumer__service").first()


def past(part_id: UUID) -> list[Any]:
    """How it stood before each change, newest first."""
    return list(CrisisPlanPart.history.filter(id=part_id).order_by("-history_id")[1 : MOST_PAST + 1])


def open_on_duty(consumer_id: UUID) -> bool:
    """As far as the reader may know: a tick that does not let them in is not there for them."""
    return CrisisPlan.objects.filter(consumer=consumer_id, open_on_duty=True).exists()


def on_duty(gathered: Gathered) -> OnDuty:
    now = DutyShift.objects.filter(service=gathered.service_id, starts_at__lte=Now(), ends_at__gt=Now())
    return OnDuty(open_on_duty(gathered.consumer_id), now.filter(user=gathered.actor.user_id).exists())
