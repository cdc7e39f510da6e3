"""The versions of a service's code of conduct, and who has acknowledged the one in force."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from peernotes import rows
from peernotes.models import CodeOfConduct

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

COUNT = """
SELECT count(*) AS everybody, count(a.id) AS acknowledged
FROM (SELECT DISTINCT m.user_id FROM peernotes_membership m JOIN peernotes_user u ON u.id = m.user_id AND u.is_active
      WHERE m.service_id = %(service)s AND (peernotes_is_peer(m.role) OR peernotes_is_clinician(m.role))
        AND m.starts_at <= statement_timestamp() AND (m.ends_at IS NULL OR m.ends_at > statement_timestamp())) s
LEFT JOIN peernotes_codeacknowledgement a ON a.user_id = s.user_id AND a.code_id = %(code)s"""
OF_SERVICE = """
SELECT c.id, c.number, c.text, c.approved_at, c.acknowledge_by, p.name AS proposer, a.name AS approver,
       c.proposed_by_id = %(me)s AS mine,
       (SELECT k.created_at FROM peernotes_codeacknowledgement k WHERE k.code_id = c.id AND k.user_id = %(me)s)
           AS acknowledged_at
FROM peernotes_codeofconduct c JOIN peernotes_user p ON p.id = c.proposed_by_id
LEFT JOIN peernotes_user a ON a.id = c.approved_by_id
WHERE c.service_id = %(service)s AND c.number >= coalesce(
    (SELECT max(x.number) FROM peernotes_codeofconduct x WHERE x.service_id = %(service)s AND x.approved_at IS NOT NULL), 0)
ORDER BY c.number"""


@dataclass(frozen=True, slots=True)
class CodeVersion:
    """``mine``: I proposed it. ``acknowledged_at``: by me."""

    id: UUID
    number: int
    text: str
    approved_at: datetime | None
    acknowledge_by: datetime | None
    proposer: str
    approver: str | None
    mine: bool
    acknowledged_at: datetime | None


@dataclass(frozen=True, slots=True)
class Codes:
    """The one in force, and the last proposal after it, if it waits."""

    in_force: CodeVersion | None
    waiting: CodeVersion | None


def of_service(service_id: UUID, me: UUID | None) -> Codes:
    found = rows.read(CodeVersion, OF_SERVICE, {"service": service_id, "me": me})
    in_force = next((code for code in found if code.approved_at), None)
    waiting = next((code for code in reversed(found) if not code.approved_at), None)
    return Codes(in_force, waiting)


def acknowledged(code: CodeVersion | None, service_id: UUID) -> tuple[int, int]:
    """How many of those who work with people have, and how many there are."""
    if code is None:
        return 0, 0
    [found] = rows.named(COUNT, {"service": service_id, "code": code.id})
    return found["acknowledged"], found["everybody"]


def is_last(code: CodeOfConduct) -> bool:
    return not CodeOfConduct.objects.filter(service=code.service_id, number__gt=code.number).exists()
