"""The statements that ``access`` gathers facts with: one for a note, a person or a service, for now or for then."""

from __future__ import annotations

from functools import cache

# A duty for a whole service (a grant of guardian's), as it stands or as it stood.
WIDE_NOW = "SELECT FROM peernotes_serviceassignment g WHERE g.user_id = %(user)s AND g.content_object_id = s.id"
WIDE_THEN = """
    SELECT FROM (
        SELECT DISTINCT ON (h.id) h.history_type FROM peernotes_historicalserviceassignment h
        WHERE h.user_id = %(user)s AND h.content_object_id = s.id AND h.history_date <= %(at)s
        ORDER BY h.id, h.history_date DESC, h.history_id DESC) g
    WHERE g.history_type <> '-'"""
NOW, THEN = "statement_timestamp()", "%(at)s::timestamptz"
# Whether the service let clinicians open a record in an emergency.
GLASS_NOW = "s.break_glass"
GLASS_THEN = """(SELECT h.break_glass FROM peernotes_historicalservice h WHERE h.id = s.id AND h.history_date <= %(at)s
           ORDER BY h.history_date DESC, h.history_id DESC LIMIT 1)"""

# Lists come as text: psycopg takes longer over an array than over all the rest. IS TRUE: among a service's few versions
# the plain index is quicker than the one over times.
STATEMENT = """
SELECT {at} AS at, s.id AS service_id, s.slug AS service_slug, s.name AS service_name,
       s.timezone AS service_timezone, u.is_active AS active, u.is_operator AS operator,
       array_to_string(ARRAY(
           SELECT concat_ws(' ', b.role, b.lived_as) FROM peernotes_membership b
           WHERE b.user_id = %(user)s AND b.service_id = s.id
             AND b.starts_at <= {at} AND (b.ends_at IS NULL OR b.ends_at > {at})), ' ') AS roles,
       v.id AS policy_id, EXISTS ({wide}) AS wide, g.code_overdue, g.model_overdue,
       array_to_string(g.trained_in, ' ') AS trained_in, g.days_without_peer,
       g.days_without_clinician, g.writes_notes, {glass} AS break_glass, s.representatives{further}
FROM {start}
LEFT JOIN peernotes_user u ON u.id = %(user)s
LEFT JOIN peernotes_policyversion v ON v.service_id = s.id AND (v.in_force @> {at}) IS TRUE
CROSS JOIN LATERAL peernotes_gate_facts(%(user)s, s.id, {at}) g
{which}"""
OF_PERSON = """, c.id AS consumer_id, c.is_consumer, c.reads_record, c.conflict, c.consents, c.ended, c.works_here, c.agreement_overdue, c.wants_no_peer,
       c.in_emergency,
       CASE WHEN %(visit)s::uuid IS NOT NULL THEN (
           SELECT concat(array_to_string(r.may_decide, ' '), '|', array_to_string(r.decided, ' '), '|',
                         CASE WHEN r.held THEN 'held' END)
           FROM peernotes_represents(%(visit)s, {at}) r) END AS represents,
       EXISTS (SELECT 1 FROM peernotes_visit t WHERE t.id = %(visit)s AND t.note_id IS NULL AND t.consumer_id = c.id
               AND t.opened_at <= {at} AND t.expires_at > {at} AND (t.ended_at IS NULL OR t.ended_at > {at})) AS on_visit"""
OF_NOTE = """,
       n.note_id, n.author_id AS note_author_id, n.status AS note_status, n.version AS note_version, n.kind AS note_kind,
       n.policy_version_id AS note_policy_id, n.shared_with_care_team AS note_shared_with_care_team,
       n.shared_with_peer_team AS note_shared_with_peer_team, n.was_read AS note_was_read,
       n.opened AS note_opened,
       n.agreed_hash AS note_agreed_hash, n.content_hash AS note_content_hash, n.to_sign AS note_to_sign, n.handed_over_at AS note_handed_over_at,
       n.author_here AS note_author_here, n.author_writes AS note_author_writes, n.supervised_by_reader AS note_supervised_by_me,
       n.hard_moment_at AS note_hard_moment_at,
       EXISTS (SELECT 1 FROM peernotes_visit t WHERE t.id = %(visit)s AND t.note_id = n.note_id AND t.opened_at <= {at}
               AND t.expires_at > {at} AND (t.ended_at IS NULL OR t.ended_at > {at})) AS note_on_visit"""

PEOPLE = "peernotes_person_facts({people}, %(at)s, %(user)s) c JOIN peernotes_service s ON s.id = c.service_id"
# Where each begins, and which row of it is meant.
STARTS = {
    "note": (
        "peernotes_note_facts(%(note)s, %(at)s, %(user)s) n CROSS JOIN LATERAL "
        + PEOPLE.format(people="ARRAY[n.consumer_id]"),
        "",
    ),
    "consumer": (PEOPLE.format(people="ARRAY[%(consumer)s::uuid]"), ""),
    "people": (PEOPLE.format(people="%(people)s::uuid[]"), "ORDER BY c.id"),
    "service": ("peernotes_service s", "WHERE s.id = %(service)s"),
    "slug": ("peernotes_service s", "WHERE s.slug = %(slug)s"),
    # Everywhere that a user has a role at this moment, those with people first.
    "services": (
        """(SELECT b.service_id, bool_or(b.role = ANY (%(care)s::text[])) AS in_care FROM peernotes_membership b
            WHERE b.user_id = %(user)s AND b.starts_at <= statement_timestamp()
              AND (b.ends_at IS NULL OR b.ends_at > statement_timestamp()) GROUP BY b.service_id) m
         JOIN peernotes_service s ON s.id = m.service_id""",
        "ORDER BY m.in_care DESC, s.id",
    ),
}


@cache
def statement(about: str, *, past: bool = False) -> str:
    at = THEN if past else NOW
    further = {"note": OF_PERSON + OF_NOTE, "consumer": OF_PERSON, "people": OF_PERSON}.get(about, "")
    start, which = STARTS[about]
    wide, glass = (WIDE_THEN, GLASS_THEN) if past else (WIDE_NOW, GLASS_NOW)
    return STATEMENT.format(at=at, wide=wide, glass=glass, further=further.format(at=at), start=start, which=which)
