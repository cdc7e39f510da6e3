"""What a service says about itself to anybody: its name, its model and how to ask. No person stands in any of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from django.db.models import Q

from peernotes import access
from peernotes.models import PolicyVersion, Service
from peernotes.policy.switches import Switches

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID


@dataclass(frozen=True, slots=True)
class PublicModel:
    """A version without who proposed or approved it, and why."""

    model: str
    switches: Switches
    starts_at: datetime


@dataclass(frozen=True, slots=True)
class AboutService:
    """``coming``: the next version, if one is approved."""

    slug: str
    name: str
    timezone: str
    asking: str
    is_public: bool
    now: PublicModel | None
    coming: PublicModel | None

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.timezone)


def published(slug: str, at: datetime) -> AboutService | None:
    """For anybody. None as well if the service has no public page."""
    row = Service.objects.filter(slug=slug, about_is_public=True).only(*COLUMNS).first()
    return _about(row, at) if row else None


def previewed(service_id: UUID, at: datetime) -> AboutService:
    """As it would stand, public or not."""
    return _about(Service.objects.only(*COLUMNS).get(pk=service_id), at)


COLUMNS = ("slug", "name", "timezone", "asking_text", "about_is_public")


def _about(row: Service, at: datetime) -> AboutService:
    versions = (
        PolicyVersion.objects.filter(Q(in_force__contains=at) | Q(in_force__startswith__gt=at), service=row.pk)
        .order_by("starts_at")
        .values("model", "starts_at", *access.SWITCH_NAMES)
    )
    said = [_said(version) for version in versions]
    now = next((version for version in said if version.starts_at <= at), None)
    coming = next((version for version in said if version.starts_at > at), None)
    return AboutService(row.slug, row.name, row.timezone, row.asking_text, row.about_is_public, now=now, coming=coming)


def _said(version: dict) -> PublicModel:
    switches = Switches.of({name: version[name] for name in access.SWITCH_NAMES})
    return PublicModel(version["model"], switches, version["starts_at"])
