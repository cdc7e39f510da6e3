"""Who has been told what a version of the service model changes for them, and who has not."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from django.db.models import Exists, OuterRef

from peernotes import access, rows
from peernotes.enums import CARE_ROLES, LivedAs, Role
from peernotes.models import PolicyVersion
from peernotes.policy.facts import ActorFacts
from peernotes.policy.services import explained_to
from peernotes.policy.switch_kinds import ModelReader
from peernotes.policy.switches import new_in
from peernotes.queries import keyset, preview
from peernotes.queries._notices_sql import (
    COUNT,
    PAGE,
    SIDES,
    SIGNS_IN,
    TO_CARER,
    TO_CONSUMER,
    TO_STAFF,
)
from peernotes.queries.preview.shapes import Comparison

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

    from peernotes.policy.switches import Switches
    from peernotes.queries.keyset import Cursor, Page
    from peernotes.queries.preview import Situation


@dataclass(frozen=True, slots=True)
class Own:
    """How a consumer stands with ``workers``, or a worker with so many ``people``."""

    situation: Situation
    workers: list[tuple[UUID, str]]
    people: int


@dataclass(frozen=True, slots=True)
class Notice:
    """A version, the one before, and what it does to the pairs that its ``reader`` is one of. ``cancelled``: it was
    announced, and never begins. ``asks``: staff read it on a page of its own, and say what they think of it."""

    version_id: UUID
    slug: str
    asks: bool
    starts_at: datetime
    zone: ZoneInfo
    begun: bool
    cancelled: bool
    is_read: bool
    reader: ModelReader
    before: Switches
    after: Switches
    own: tuple[Own, ...]


@dataclass(frozen=True, slots=True)
class ToTell:
    """Somebody whom a version touches. ``told_by``: whoever told them, if they did not read it themselves."""

    id: UUID
    sort_name: str
    name: str
    note: str
    signs_in: bool
    told_at: datetime | None
    told_by: str | None


def of_consumer(consumer_id: UUID) -> list[Notice]:
    return _notices(TO_CONSUMER, {"me": consumer_id})


def of_staff(user_id: UUID) -> list[Notice]:
    return _notices(TO_STAFF, {"me": user_id, "care": sorted(CARE_ROLES)})


def of_carer(carer_id: UUID, user_id: UUID) -> list[Notice]:
    found = _notices(TO_CARER, {"carer": carer_id, "me": user_id})
    return [replace(notice, reader=ModelReader.CARER) for notice in found]


def _notices(statement: str, params: dict[str, Any]) -> list[Notice]:
    found = groupby(rows.named(statement, params), key=lambda row: row["version_id"])
    notices = [_notice(list(same)) for _version, same in found]
    return [notice for notice in notices if new_in(notice.before, notice.after)]


def _notice(found: list[dict[str, Any]]) -> Notice:
    row = found[0]
    before, after = access.version_of(row["before_id"]), access.version_of(row["version_id"])
    compared = Comparison(
        service_id=row["service_id"],
        at=row["starts_at"],
        old=before.switches,
        old_since=before.since,
        new=after.switches,
        new_since=after.since,
    )
    own = [_own(compared, row) for row in found if row["situation"]]
    return Notice(
        version_id=row["version_id"],
        slug=row["slug"],
        asks=row["asks"],
        starts_at=row["starts_at"],
        zone=ZoneInfo(row["timezone"]),
        begun=row["begun"],
        cancelled=row["cancelled"],
        is_read=row["is_read"],
        reader=explained_to(_actor(row), after.switches),
        before=before.switches,
        after=after.switches,
        own=tuple(own),
    )


def _own(compared: Comparison, row: dict[str, Any]) -> Own:
    workers = list(zip(row["ids"], row["names"], strict=True))
    return Own(preview.situation(compared, row["situation"]), workers, row["people"])


def _actor(row: dict[str, Any]) -> ActorFacts:
    """A consumer has no role."""
    lived_as = LivedAs(row["lived_as"]) if row["lived_as"] else None
    return ActorFacts(roles=frozenset(map(Role, row["roles"])), lived_as=lived_as, is_consumer=not row["roles"])


def announced(version_id: UUID) -> PolicyVersion | None:
    """The version, if it was approved, was not cancelled, and follows another."""
    before = PolicyVersion.objects.filter(service=OuterRef("service"), in_force__endswith=OuterRef("starts_at"))
    found = PolicyVersion.objects.filter(Exists(before), pk=version_id, in_force__isempty=False)
    return found.first()


def cancelled(version_id: UUID) -> PolicyVersion | None:
    """The version, if it was announced and will never begin."""
    return PolicyVersion.objects.filter(pk=version_id, in_force__isempty=True).first()


def signs_in(service_id: UUID, consumer_id: UUID) -> bool | None:
    """None: nobody of this service whom the actor knows by name."""
    found = rows.named(SIGNS_IN, {"service": service_id, "consumer": consumer_id})
    return found[0]["signs_in"] if found else None


def whom_to_tell(version: PolicyVersion, side: str, cursor: Cursor | None) -> tuple[Page[ToTell], int, int]:
    """25 of the people or the staff whom it touches; how many were told; how many they are."""
    order, whom = keyset.Order(cursor, rising=True), SIDES[side]
    params = {
        "service": version.service_id,
        "version": version.pk,
        "approved_at": version.approved_at,
        "care": sorted(CARE_ROLES),
    }
    (counted,) = rows.named(COUNT.format(whom=whom), params)
    statement = PAGE.format(whom=whom, beyond=order.beyond("sort_name", "id"), order=order.by("sort_name", "id"))
    found = rows.read(ToTell, statement, params | order.params | {"limit": keyset.SIZE + 1})
    return keyset.page(found, cursor, lambda row: (row.sort_name, row.id)), counted["told"], counted["all"]
