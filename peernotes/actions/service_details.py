"""A service's name, texts and clock. Its short name, which stands in addresses, stays."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING

from peernotes.actions import acts
from peernotes.actions.seen import require_unchanged
from peernotes.enums import Verb
from peernotes.models import Service
from peernotes.policy import services as rules
from peernotes.queries import services as queries

if TYPE_CHECKING:
    from uuid import UUID

    from peernotes.policy.facts import Actor


@dataclass(frozen=True, slots=True)
class ServiceDetails:
    """``timezone``: its IANA name. ``break_glass``: clinicians may open a record in an emergency. ``representatives``:
    they may decide for somebody. ``about_is_public``: anybody may read about the service and its model."""

    name: str
    timezone: str
    setting: str
    duty_phone: str
    duty_text: str
    concern_minutes: int
    crisis_text: str
    carer_crisis_text: str
    carer_crisis_phone: str = field(default="", kw_only=True)
    carer_crisis_hours: str = field(default="", kw_only=True)
    answer_days: int = field(default=7, kw_only=True)
    break_glass: bool = field(default=False, kw_only=True)
    representatives: bool = field(default=False, kw_only=True)
    about_is_public: bool = field(default=False, kw_only=True)
    asking_text: str = field(default="", kw_only=True)


@acts.once
def save(*, by: Actor, service_id: UUID, details: ServiceDetails, seen: str, reason: str, key: UUID) -> UUID:
    """What has happened keeps its moment, whatever the new time zone. Raises Stale if another one saved since it was
    ``seen``."""
    act = acts.on_service(by, Verb.EDIT_SERVICE, service_id, reason=reason, key=key)
    act.require(rules.may_administer(act.facts.actor))
    require_unchanged(seen, queries.details(service_id))
    Service.objects.filter(pk=service_id).update(**asdict(details))
    return act.record()
