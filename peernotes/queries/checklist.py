"""What a service needs before people can work together in it, and what of it is there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from peernotes import rows
from peernotes.enums import PEER_ROLES, Role

if TYPE_CHECKING:
    from uuid import UUID

COUNTED = """
WITH here AS (
    SELECT m.user_id, m.role FROM peernotes_membership m JOIN peernotes_user u ON u.id = m.user_id AND u.is_active
    WHERE m.service_id = %(service)s AND m.starts_at <= statement_timestamp()
      AND (m.ends_at IS NULL OR m.ends_at > statement_timestamp()))
SELECT (SELECT count(DISTINCT user_id) FROM here WHERE role = %(admin)s) AS administrators,
       EXISTS (SELECT FROM peernotes_policyversion v
               WHERE v.service_id = %(service)s AND v.in_force @> statement_timestamp()) AS model,
       (SELECT count(DISTINCT here.user_id) FROM here WHERE here.role = %(clinician)s AND (
            EXISTS (SELECT FROM peernotes_serviceassignment w
                    WHERE w.content_object_id = %(service)s AND w.user_id = here.user_id)
            OR EXISTS (SELECT FROM peernotes_dutyshift d WHERE d.service_id = %(service)s
                       AND d.user_id = here.user_id AND d.ends_at > statement_timestamp()))) AS on_duty,
       (SELECT count(DISTINCT user_id) FROM here WHERE role = ANY (%(peers)s)) AS peer_workers,
       (SELECT count(DISTINCT here.user_id) FROM here WHERE here.role = ANY (%(peers)s)
            AND here.user_id IN (SELECT peernotes_offering(%(service)s))) AS offered,
       EXISTS (SELECT FROM peernotes_consumer c WHERE c.service_id = %(service)s) AS consumer,
       EXISTS (SELECT FROM peernotes_assignment a JOIN here ON here.user_id = a.user_id
               WHERE a.service_id = %(service)s) AS assignment,
       (SELECT jsonb_agg(jsonb_build_object('state', r.state, 'review_on', r.review_on))
        FROM (SELECT DISTINCT ON (r.number) r.state, r.review_on FROM peernotes_recommendation r
              WHERE r.service_id = %(service)s ORDER BY r.number, r.version DESC) r)::text AS recommendations,
       (SELECT jsonb_agg(f) FROM peernotes_home_figures(%(service)s) f)::text AS figures"""


@dataclass(frozen=True, slots=True)
class Started:
    """``figures``: how it goes, and ``recommendations``: how each of them stands, as JSON, so that the first page costs no
    statement more."""

    administrators: int
    model: bool
    on_duty: int
    peer_workers: int
    offered: int
    consumer: bool
    assignment: bool
    recommendations: str | None
    figures: str | None


def started(service_id: UUID) -> Started:
    params = {
        "service": service_id,
        "admin": Role.SERVICE_ADMIN,
        "clinician": Role.CLINICIAN,
        "peers": [role.value for role in PEER_ROLES],
    }
    return rows.read(Started, COUNTED, params)[0]
