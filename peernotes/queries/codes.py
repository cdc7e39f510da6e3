"""Who has acknowledged a code of conduct."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peernotes import rows
from peernotes.models import CodeAcknowledgement

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

    from peernotes.models import CodeOfConduct
    from peernotes.policy.facts import Actor

COUNT = """
SELECT count(*) AS everybody, count(a.id) AS acknowledged
FROM (SELECT DISTINCT m.user_id FROM peernotes_membership m JOIN peernotes_user u ON u.id = m.user_id AND u.is_active
      WHERE m.service_id = %(service)s AND (peernotes_is_peer(m.role) OR peernotes_is_clinician(m.role))
        AND m.starts_at <= statement_timestamp() AND (m.ends_at IS NULL OR m.ends_at > statement_timestamp())) s
LEFT JOIN peernotes_codeacknowledgement a ON a.user_id = s.user_id AND a.code_id = %(code)s"""


# The version that holds, where it is not acknowledged by that of a later one.
TO_READ = """
SELECT k.service_id, k.acknowledge_by FROM peernotes_codeofconduct k
WHERE k.service_id = ANY(%(services)s::uuid[]) AND k.approved_at IS NOT NULL AND NOT EXISTS (
    SELECT FROM peernotes_codeacknowledgement a JOIN peernotes_codeofconduct n ON n.id = a.code_id
    WHERE a.user_id = %(user)s AND n.service_id = k.service_id AND n.number >= k.number)
ORDER BY k.number DESC"""


def to_read(by: Actor, services: list[UUID]) -> dict[UUID, datetime]:
    """By when the codes of conduct that wait for one are to be read; the earliest of a service."""
    found = rows.named(TO_READ, {"services": services, "user": by.user_id})
    return {row["service_id"]: row["acknowledge_by"] for row in found}


def acknowledged_at(code: CodeOfConduct, user_id: UUID | None) -> datetime | None:
    mine = CodeAcknowledgement.objects.filter(code=code, user=user_id)
    return mine.values_list("created_at", flat=True).first()


def acknowledged(code: CodeOfConduct) -> tuple[int, int]:
    """How many of those who work with people have, and how many there are."""
    [found] = rows.named(COUNT, {"service": code.service_id, "code": code.pk})
    return found["acknowledged"], found["everybody"]
