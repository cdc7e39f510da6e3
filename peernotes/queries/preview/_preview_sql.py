"""The statements behind ``queries.preview``: pairs of a peer worker and a person they work with, with everything that
a decision about the two depends on, written as one JSON value so that equal situations are equal values."""

_PAIRS = """
WITH staff AS MATERIALIZED (
    SELECT b.user_id, array_agg(DISTINCT b.role::text ORDER BY b.role::text) AS roles
    FROM peernotes_membership b JOIN peernotes_user u ON u.id = b.user_id AND u.is_active
    WHERE b.service_id = %(service)s AND b.starts_at <= %(at)s AND (b.ends_at IS NULL OR b.ends_at > %(at)s)
    GROUP BY b.user_id
    HAVING array_agg(b.role::text) && %(peers)s::text[]),
wide AS MATERIALIZED (
    SELECT w.user_id FROM peernotes_serviceassignment w WHERE w.content_object_id = %(service)s),
care AS (
    SELECT s.user_id, s.roles, a.content_object_id AS consumer_id, true AS assigned, a.reads_record,
           s.user_id IN (SELECT user_id FROM wide) AS wide
    FROM staff s JOIN peernotes_assignment a ON a.user_id = s.user_id AND a.service_id = %(service)s
    UNION ALL
    SELECT s.user_id, s.roles, c.id, false, true, true
    FROM staff s JOIN wide w ON w.user_id = s.user_id AND 'clinician' = ANY (s.roles)
    JOIN peernotes_consumer c ON c.service_id = %(service)s
    WHERE NOT EXISTS (SELECT 1 FROM peernotes_assignment a WHERE a.user_id = s.user_id AND a.content_object_id = c.id)),
said AS (
    SELECT DISTINCT ON (p.user_id, p.consumer_id, d.scope) p.user_id, p.consumer_id, d.scope,
           jsonb_build_array(d.decision, d.decided_at < coalesce(%(old_since)s::timestamptz, d.decided_at),
                             d.decided_at < %(new_since)s::timestamptz, coalesce(d.expires_at <= %(at)s, false)) AS said
    FROM care p
    JOIN peernotes_consent d ON d.consumer_id = p.consumer_id AND d.service_id = %(service)s
    WHERE d.scope IN ('read_record', 'read_about_me', 'write_notes') AND d.decided_at <= %(at)s
      AND (d.grantee_id IS NULL OR d.grantee_id = p.user_id)
    ORDER BY p.user_id, p.consumer_id, d.scope, d.decided_at DESC, d.id DESC),
choices AS (
    SELECT user_id, consumer_id, jsonb_object_agg(scope, said) AS said FROM said GROUP BY user_id, consumer_id),
own AS MATERIALIZED (SELECT c.id, c.user_id FROM staff s JOIN peernotes_consumer c ON c.user_id = s.user_id),
pairs AS (
    SELECT p.user_id, p.consumer_id,
           jsonb_build_array(p.roles, p.assigned, p.wide, k.consumer_id IS NOT NULL, p.reads_record,
                             c.id IS NOT NULL, coalesce(o.said, '{}')) AS situation
    FROM care p
    LEFT JOIN own c ON c.id = p.consumer_id AND c.user_id = p.user_id
    LEFT JOIN choices o ON o.user_id = p.user_id AND o.consumer_id = p.consumer_id
    LEFT JOIN (SELECT DISTINCT consumer_id, user_id FROM peernotes_conflictofinterest
               WHERE service_id = %(service)s AND created_at <= %(at)s AND (ended_at IS NULL OR ended_at > %(at)s)) k
           ON k.consumer_id = p.consumer_id AND k.user_id = p.user_id)"""

EACH_SITUATION = _PAIRS + " SELECT DISTINCT situation::text AS situation FROM pairs"
# The situations that there are, each with a number and how many pairs stand in it; how many workers, and how many people,
# stand in which of them (few combinations, however many people); how many clinicians there are. Whatever a situation comes
# to mean, and each person counted once, follows from these.
SITUATIONS = (
    _PAIRS
    + """,
numbered AS MATERIALIZED (
    SELECT situation, (row_number() OVER ())::integer AS number, pairs
    FROM (SELECT situation, count(*) AS pairs FROM pairs GROUP BY situation) s),
placed AS MATERIALIZED (
    SELECT p.user_id, p.consumer_id, n.number FROM pairs p JOIN numbered n ON n.situation = p.situation)
SELECT 'pairs' AS of, ARRAY[number] AS numbers, situation::text AS situation, pairs AS count FROM numbered
UNION ALL
SELECT 'workers', numbers, '', count(*)
FROM (SELECT array_agg(DISTINCT number) AS numbers FROM placed GROUP BY user_id) w GROUP BY numbers
UNION ALL
SELECT 'consumers', numbers, '', count(*)
FROM (SELECT array_agg(DISTINCT number) AS numbers FROM placed GROUP BY consumer_id) c GROUP BY numbers
UNION ALL
SELECT 'clinicians', '{}', '', count(DISTINCT b.user_id)
FROM peernotes_membership b JOIN peernotes_user u ON u.id = b.user_id AND u.is_active
WHERE b.service_id = %(service)s AND b.role = 'clinician' AND b.starts_at <= %(at)s
  AND (b.ends_at IS NULL OR b.ends_at > %(at)s)"""
)

NOTES = """
SELECT n.author_id, u.name AS author, n.status, n.open_to_clinicians, n.notes
FROM peernotes_notes_counted(%(service)s) n JOIN peernotes_user u ON u.id = n.author_id ORDER BY u.name, u.id"""

# Yeses to reading that count under the old model. One to a single worker stands until a later decision for everyone;
# those are counted over the sorted rows, because a join of the decisions with themselves was tried row by row.
_YESES = """
WITH latest AS (
    SELECT DISTINCT ON (d.consumer_id, d.scope, d.grantee_id) d.*
    FROM peernotes_consent d
    WHERE d.service_id = %(service)s AND d.scope IN ('read_record', 'read_about_me') AND d.decided_at <= %(at)s
    ORDER BY d.consumer_id, d.scope, d.grantee_id, d.decided_at DESC, d.id DESC),
yeses AS (
    SELECT y.consumer_id, y.scope, y.decided_at < %(new_since)s::timestamptz AS before_switch
    FROM (SELECT l.*, count(*) FILTER (WHERE l.grantee_id IS NULL)
                      OVER (PARTITION BY l.consumer_id, l.scope ORDER BY l.decided_at DESC, l.id DESC) AS for_everyone
          FROM latest l) y
    WHERE y.decision = 'given' AND (y.grantee_id IS NULL OR y.for_everyone = 0)
      AND (y.expires_at IS NULL OR y.expires_at > %(at)s)
      AND y.decided_at >= coalesce(%(old_since)s::timestamptz, y.decided_at))"""

CONSENTS = (
    _YESES
    + """
SELECT scope, before_switch, count(*) AS decisions, count(DISTINCT consumer_id) AS consumers FROM yeses
GROUP BY scope, before_switch ORDER BY scope, before_switch"""
)

# A page of names, of one of the kinds below.
NAMES = """{with_}
SELECT * FROM ({names}) found WHERE true {beyond} ORDER BY {order} LIMIT %(limit)s"""
_MARKED = """ JOIN unnest(%(situations)s::text[]) AS k(situation) ON k.situation::jsonb = p.situation"""
WORKERS = (
    _PAIRS,
    f"""SELECT u.id, u.name::text AS name, ''::text AS note, count(DISTINCT p.consumer_id) AS people
        FROM pairs p {_MARKED} JOIN peernotes_user u ON u.id = p.user_id GROUP BY u.id""",
)
PEOPLE = (
    _PAIRS,
    f"""SELECT c.id, c.chosen_name::text AS name, c.local_identifier::text AS note, count(DISTINCT p.user_id) AS people
        FROM pairs p {_MARKED} JOIN peernotes_consumer c ON c.id = p.consumer_id GROUP BY c.id""",
)
CONSENTS_OF = (
    _YESES,
    """SELECT c.id, c.chosen_name::text AS name, c.local_identifier::text AS note, count(*) AS people
       FROM yeses y JOIN unnest(%(scopes)s::text[], %(again)s::boolean[]) AS k(scope, again)
         ON k.scope = y.scope AND k.again = y.before_switch
       JOIN peernotes_consumer c ON c.id = y.consumer_id GROUP BY c.id""",
)
AUTHORS = (
    "",
    """SELECT u.id, u.name::text AS name, ''::text AS note, sum(n.notes)::bigint AS people
       FROM peernotes_notes_counted(%(service)s) n JOIN peernotes_user u ON u.id = n.author_id
       WHERE n.status = ANY (%(unfinished)s::text[]) GROUP BY u.id""",
)
