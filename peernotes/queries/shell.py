"""Who is signed in, for the frame of the page: a name and the roles in force at this moment."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from peernotes import rows
from peernotes.enums import ConcernStatus

if TYPE_CHECKING:
    from uuid import UUID

FRAME = """
SELECT u.name, u.is_operator, u.news_by, c.chosen_name, own.timezone AS own_timezone, r.chosen_name AS carer_name,
       m.role, s.name AS service, s.slug, s.timezone,
       (SELECT count(*) FROM peernotes_safetyconcern x
        WHERE x.service_id = m.service_id AND x.status = %(open)s) AS waiting,
       g.code_overdue, peernotes_training_missing(
           peernotes_is_peer(m.role), g.trained_in, v.training_required) AS training_missing, peernotes_supervision_overdue(
           peernotes_is_supervised(m.role), g.days_without_peer, g.days_without_clinician, v.supervision_interval_days,
           v.supervisor_kind) AS supervision_overdue, EXISTS (
           SELECT FROM peernotes_codeofconduct k WHERE k.service_id = m.service_id AND k.approved_at IS NOT NULL
           AND NOT EXISTS (SELECT FROM peernotes_codeacknowledgement a JOIN peernotes_codeofconduct n ON n.id = a.code_id
                           WHERE a.user_id = u.id AND n.service_id = k.service_id AND n.number >= k.number)) AS code_waits,
       EXISTS (SELECT FROM peernotes_supervisiontie t WHERE t.supervisor_id = u.id AND t.service_id = m.service_id
               AND (t.ends_at IS NULL OR t.ends_at > statement_timestamp())) AS supervises,
       EXISTS (SELECT FROM peernotes_facilitator f WHERE f.user_id = u.id AND f.service_id = m.service_id AND f.ended_at IS NULL) AS leads,
       EXISTS (SELECT FROM peernotes_carerassignment k WHERE k.worker_id = u.id AND k.ended_at IS NULL) AS carers,
       peernotes_is_peer(m.role) AND EXISTS (
           SELECT FROM peernotes_policyversion k WHERE k.service_id = m.service_id AND k.acknowledge_by IS NOT NULL
           AND (upper_inf(k.in_force) OR upper(k.in_force) > statement_timestamp()) AND NOT EXISTS (
               SELECT FROM peernotes_modelacknowledgement a JOIN peernotes_policyversion n ON n.id = a.version_id
               WHERE a.user_id = u.id AND n.service_id = k.service_id AND n.starts_at >= k.starts_at
                 AND NOT isempty(n.in_force))) AS model_waits,
       peernotes_is_peer(m.role) AND EXISTS (
           SELECT FROM peernotes_asked_to_meet a WHERE a.service_id = m.service_id AND a.met_at IS NULL) AS asked_to_meet,
       (SELECT count(*) FROM peernotes_recordquestion x WHERE x.service_id = m.service_id AND x.answered_at IS NULL) AS asked,
       (SELECT count(*) FROM peernotes_teamstatement t WHERE t.service_id = m.service_id AND t.answered_at IS NULL
        AND t.taken_back_at IS NULL) AS said_to_team,
       (SELECT count(*) FROM peernotes_meetingitem i WHERE i.created_by_id = u.id AND i.service_id = m.service_id
        AND i.decided_at IS NOT NULL AND i.told_at IS NULL
        AND i.tell_by < (statement_timestamp() AT TIME ZONE s.timezone)::date) AS to_tell,
       (SELECT count(*) FROM peernotes_message x WHERE x.user_id = u.id AND x.read_at IS NULL) AS news
FROM peernotes_user u
LEFT JOIN peernotes_consumer c ON c.user_id = u.id
LEFT JOIN peernotes_carer r ON r.user_id = u.id
LEFT JOIN peernotes_service own ON own.id = coalesce(c.service_id, r.service_id)
LEFT JOIN peernotes_membership m ON m.user_id = u.id AND m.starts_at <= statement_timestamp()
    AND (m.ends_at IS NULL OR m.ends_at > statement_timestamp())
LEFT JOIN peernotes_service s ON s.id = m.service_id
LEFT JOIN peernotes_policyversion v ON v.service_id = m.service_id AND (v.in_force @> statement_timestamp()) IS TRUE
CROSS JOIN LATERAL peernotes_gate_facts(u.id, m.service_id, statement_timestamp()) g
WHERE u.id = %(user)s::uuid ORDER BY s.name, m.role"""


def memberships_of(user_id: UUID) -> list[dict[str, Any]]:
    """One row for each membership in force, at least one row for a known login; one statement.

    ``chosen_name`` is there if the login is a consumer's, ``carer_name`` if it is a carer's. ``waiting``: how many safety concerns that they may read nobody
    has taken on; ``asked``: how many questions they may answer wait, ``said_to_team``: how much that people said to their team (row-level
    security says which), ``to_tell``: how much that meetings decided they should have told people by now. ``news``: how many messages are unread.
    ``code_waits``: a code of conduct to be acknowledged; ``code_overdue``: the time for it is over.
    ``training_missing``: some that the model in force asks for; ``supervision_overdue``: longer ago than it lets anything begin. ``supervises``: somebody. ``carers``: works with some. ``leads``: a group.
    ``asked_to_meet``: somebody would like to, and they have not met.
    ``model_waits``: a peer worker has not read it.
    """
    return rows.named(FRAME, {"user": user_id, "open": ConcernStatus.OPEN})
