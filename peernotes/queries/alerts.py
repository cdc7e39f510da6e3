"""What a privacy officer looks at, without a name of the person it is about and without content."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING
from uuid import UUID

from peernotes import rows
from peernotes.queries import keyset

if TYPE_CHECKING:
    from peernotes.queries.keyset import Cursor, Page

ALERTS = """
SELECT a.id, a.service_id, a.consumer_id, a.user_id, a.kind, a.verb, a.created_at, u.name AS who, n.number,
       a.hold_id, h.concern_id, coalesce(h.reason, m.reason) AS reason, h.danger_to_other, f.hold_until, f.today, f.knows,
       a.emergency_id, m.ends_at, d.created_at AS ended_at, r.outcome, r.text AS answer, o.name AS answered_by, r.created_at AS answered_at
FROM (SELECT * FROM peernotes_alert a WHERE {which} ORDER BY {order} LIMIT {limit}) a
JOIN peernotes_user u ON u.id = a.user_id
JOIN peernotes_alert_number n ON n.id = a.id
LEFT JOIN peernotes_concernhold h ON h.id = a.hold_id
LEFT JOIN peernotes_emergencyaccess m ON m.id = a.emergency_id
LEFT JOIN peernotes_emergencyaccessend d ON d.access_id = m.id
LEFT JOIN LATERAL peernotes_hold_facts(h.concern_id) f ON true
LEFT JOIN peernotes_alertanswer r ON r.alert_id = a.id
LEFT JOIN peernotes_user o ON o.id = r.created_by_id
ORDER BY {order}"""
ANSWERED = "EXISTS (SELECT FROM peernotes_alertanswer r WHERE r.alert_id = a.id)"
KEY = ("a.created_at", "a.id")


@dataclass(frozen=True, slots=True)
class AlertLine:
    """``number``: the ID of whose record it was. From ``hold_id`` to ``knows``: of a safety concern that is kept from its
    person, how it stands now. From ``emergency_id`` to ``outcome``: of a record that was opened in an emergency."""

    id: UUID
    service_id: UUID
    consumer_id: UUID
    user_id: UUID
    kind: str
    verb: str
    created_at: datetime
    who: str
    number: str
    hold_id: UUID | None
    concern_id: UUID | None
    reason: str | None
    danger_to_other: bool | None
    hold_until: date | None
    today: date | None
    knows: bool | None
    emergency_id: UUID | None
    ends_at: datetime | None
    ended_at: datetime | None
    outcome: str | None
    answer: str | None
    answered_by: str | None
    answered_at: datetime | None


def page(service_id: UUID, cursor: Cursor | None = None, *, answered: bool = False) -> Page[AlertLine]:
    """Those that wait, the oldest first; or those that were looked at, the newest first."""
    order = keyset.Order(cursor, rising=not answered)
    which = f"a.service_id = %(service)s AND {'' if answered else 'NOT '}{ANSWERED} {order.beyond(*KEY)}"
    statement = ALERTS.format(which=which, order=order.by(*KEY), limit=keyset.SIZE + 1)
    found = rows.read(AlertLine, statement, {"service": service_id, **order.params})
    return keyset.page(found, cursor, lambda alert: (alert.created_at, alert.id))


def one(alert_id: UUID) -> AlertLine | None:
    statement = ALERTS.format(which="a.id = %(alert)s", order="a.id", limit=1)
    return next(iter(rows.read(AlertLine, statement, {"alert": alert_id})), None)
