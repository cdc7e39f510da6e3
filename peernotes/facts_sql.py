"""The statements that ``access`` gathers facts with: one for a note, a person or a service, for now or for then."""

from __future__ import annotations

from functools import cache

ASSIGNMENT_NOW = """
    SELECT a.reads_record FROM peernotes_assignment a
    WHERE a.user_id = %(user)s AND a.content_object_id = c.id"""
ASSIGNMENT_THEN = """
    SELECT h.reads_record FROM (
        SELECT DISTINCT ON (h.id) h.id, h.history_type, h.reads_record FROM peernotes_historicalassignment h
        WHERE h.user_id = %(user)s AND h.content_object_id = c.id AND h.history_date <= %(at)s
        ORDER BY h.id, h.history_date DESC, h.history_id DESC) h
    WHERE h.history_type <> '-'"""
WIDE_NOW = """
    SELECT 1 FROM peernotes_serviceassignment w WHERE w.user_id = %(user)s AND w.content_object_id = {service}"""
WIDE_THEN = """
    SELECT 1 FROM (
        SELECT DISTINCT ON (h.id) h.id, h.history_type FROM peernotes_historicalserviceassignment h
        WHERE h.user_id = %(user)s AND h.content_object_id = {service} AND h.history_date <= %(at)s
        ORDER BY h.id, h.history_date DESC, h.history_id DESC) h
    WHERE h.history_type <> '-'"""
NOW, THEN = "statement_timestamp()", "%(at)s::timestamptz"

# Lists come as text: psycopg takes longer over two arrays than over all the rest. IS TRUE: among a service's few versions
# the plain index is quicker than the one over times.
STATEMENT = """
SELECT {at}, {service}, u.is_active,
       array_to_string(ARRAY(
           SELECT b.role FROM peernotes_membership b
           WHERE b.user_id = %(user)s AND b.service_id = {service}
             AND b.starts_at <= {at} AND (b.ends_at IS NULL OR b.ends_at > {at})), ' '),
       v.id{columns}
FROM {start}
LEFT JOIN peernotes_user u ON u.id = %(user)s
LEFT JOIN peernotes_policyversion v ON v.service_id = {service} AND (v.in_force @> {at}) IS TRUE"""
PERSON_COLUMNS = """,
       c.id, c.user_id = %(user)s, ({assignment} LIMIT 1), EXISTS ({wide}),
       EXISTS (SELECT 1 FROM peernotes_conflictofinterest k WHERE k.consumer_id = c.id AND k.user_id = %(user)s
               AND k.created_at <= {at} AND (k.ended_at IS NULL OR k.ended_at > {at})),
       array_to_string(ARRAY(
           SELECT DISTINCT ON (d.scope) concat_ws(' ', d.scope, d.id, d.decision,
                  d.decided_at < coalesce(v.reads_since, d.decided_at), coalesce(d.expires_at <= {at}, false))
           FROM peernotes_consent d
           WHERE d.consumer_id = c.id AND d.scope IN ('read_record', 'read_about_me', 'write_notes')
             AND d.decided_at <= {at} AND (d.grantee_id IS NULL OR d.grantee_id = %(user)s)
           ORDER BY d.scope, d.decided_at DESC, d.id DESC), ',')"""
NOTE_COLUMNS = """,
       n.note_id, n.author_id, n.status, n.version, n.kind, n.policy_version_id, n.shared_with_care_team,
       n.shared_with_peer_team, n.was_read, n.agreed_hash, n.content_hash, n.handed_over_at, {on_visit}"""
ON_VISIT = """EXISTS (
           SELECT 1 FROM peernotes_visit t WHERE t.id = %(visit)s AND t.note_id = n.note_id
           AND t.opened_at <= {at} AND t.expires_at > {at} AND (t.ended_at IS NULL OR t.ended_at > {at}))"""

# Everywhere that a user has a role at this moment, those with people first.
MY_SERVICES = """(
    SELECT s.id, s.slug, s.name, s.timezone, m.in_care FROM (
        SELECT b.service_id, bool_or(b.role = ANY (%(care)s::text[])) AS in_care FROM peernotes_membership b
        WHERE b.user_id = %(user)s AND b.starts_at <= statement_timestamp()
          AND (b.ends_at IS NULL OR b.ends_at > statement_timestamp()) GROUP BY b.service_id) m
    JOIN peernotes_service s ON s.id = m.service_id) s"""
PLACE_COLUMNS = f", EXISTS ({WIDE_NOW.format(service='s.id')}), s.slug, s.name, s.timezone, v.model"
PLACES = (
    STATEMENT.format(at=NOW, service="s.id", columns=PLACE_COLUMNS, start=MY_SERVICES)
    + """
ORDER BY s.in_care DESC, s.id"""
)


@cache
def statement(about: str, *, past: bool, visit: bool, columns: str = "", joins: str = "") -> str:
    at = THEN if past else NOW
    start, service = {
        "note": (
            "peernotes_note_facts(%(note)s, %(at)s, %(user)s) n JOIN peernotes_consumer c ON c.id = n.consumer_id",
            "c.service_id",
        ),
        "consumer": ("(SELECT * FROM peernotes_consumer WHERE id = %(consumer)s) c", "c.service_id"),
        "people": ("(SELECT * FROM peernotes_consumer WHERE id = ANY (%(people)s) ORDER BY id) c", "c.service_id"),
        "mine": ("(SELECT * FROM peernotes_consumer WHERE user_id = %(user)s) c", "c.service_id"),
        "service": ("(SELECT * FROM peernotes_service WHERE id = %(service)s) s", "s.id"),
        "slug": ("(SELECT * FROM peernotes_service WHERE slug = %(slug)s) s", "s.id"),
    }[about]
    if about == "note":
        columns = NOTE_COLUMNS.format(on_visit=ON_VISIT.format(at=at) if visit else "false") + columns
    if service != "s.id":
        wide = (WIDE_THEN if past else WIDE_NOW).format(service=service)
        assignment = ASSIGNMENT_THEN if past else ASSIGNMENT_NOW
        columns = PERSON_COLUMNS.format(assignment=assignment, wide=wide, at=at) + columns
    return STATEMENT.format(at=at, service=service, columns=columns, start=start) + joins
