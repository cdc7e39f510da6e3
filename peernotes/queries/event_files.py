"""Files of a service's events: whose there are, and the lines that go into one."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from django.db.models import Exists, OuterRef, QuerySet

from peernotes.models import EventFile, EventFilePart
from peernotes.queries.events import TOLD, TOLD_BY

if TYPE_CHECKING:
    from uuid import UUID

MOST = 25
# First what a kept checkpoint consists of. Where nobody is named no id leads to anybody either.
COLUMNS = {
    "service": "e.service_id",
    "seal": "s.number",
    "chain": "s.chain",
    "event": "e.id",
    "at": "e.at",
    "who": "u.name",
    "role": "e.actor_role",
    "actor": "CASE WHEN told.who THEN e.actor_id END",
    "visit": "CASE WHEN told.whom THEN e.visit_id END",
    "verb": "e.verb",
    "allowed": "e.allowed",
    "code": "e.code",
    "rule": "e.rule",
    "object_type": "e.object_type",
    "object": "CASE WHEN told.whom THEN e.object_id END",
    "about": "CASE WHEN told.whom THEN e.subject_id END",
    "about_kind": "CASE WHEN e.subject_id IS NOT NULL AND told.whom THEN e.subject_kind END",
    "act": "CASE WHEN told.whom THEN e.act_id END",
    "people": "e.act_people",
    "model_version": "v.number",
    "reason": "e.purpose",
    "objects_seen": "cardinality(e.objects_seen)",
    "request": "CASE WHEN told.whom THEN e.request_id END",
}
# Only who works there is named. Of somebody with whom whoever asked has a conflict of interest there is no line.
LINES = f"""
SELECT {", ".join(COLUMNS.values())}
FROM peernotes_event e
{TOLD}
LEFT JOIN LATERAL (SELECT s.number, s.chain FROM peernotes_seal s
                   WHERE s.service_id = e.service_id AND s.until_xid > e.xid::text::bigint
                   ORDER BY s.until_xid LIMIT 1) s ON true
LEFT JOIN peernotes_user u ON u.id = e.actor_id AND told.who AND e.actor_role = ANY (%(roles)s)
LEFT JOIN peernotes_policyversion v ON v.id = e.policy_id
WHERE e.service_id = %(service)s AND e.at >= %(since)s AND e.at < %(until)s
  AND NOT EXISTS (SELECT FROM peernotes_conflictofinterest k
                  WHERE k.user_id = %(asked_by)s AND k.ended_at IS NULL AND k.consumer_id IN (e.subject_id, e.object_id))
ORDER BY e.at, e.id"""  # noqa: S608 - constants only


def mine(service_id: UUID, user_id: UUID | None) -> QuerySet[EventFile]:
    """Newest first. ``kept``: there is something to fetch."""
    kept = Exists(EventFilePart.objects.filter(file=OuterRef("pk"), number=0))
    asked = EventFile.objects.filter(service=service_id, user=user_id)
    return asked.annotate(kept=kept).order_by("-created_at")


def text(file_id: UUID, number: int) -> str | None:
    return EventFilePart.objects.filter(file=file_id, number=number).values_list("text", flat=True).first()


def asked_lines(file: EventFile) -> dict[str, Any]:
    """What LINES is asked with."""
    zone = ZoneInfo(file.service.timezone)
    return TOLD_BY | {
        "service": file.service_id,
        "asked_by": file.user_id,
        "since": datetime.combine(file.since, time(), zone),
        "until": datetime.combine(file.until + timedelta(days=1), time(), zone),
    }
