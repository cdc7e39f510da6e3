"""The statements behind ``queries.preview``."""

_OF_BOTH = "%(service)s, %(at)s::timestamptz, %(old_since)s::timestamptz[], %(new_since)s::timestamptz[]"
PAIRS = f"peernotes_situations({_OF_BOTH}, %(old_days)s, %(new_days)s)"
YESES = f"peernotes_yeses({_OF_BOTH})"

EACH_SITUATION = f"SELECT DISTINCT situation::text AS situation FROM {PAIRS}"
# The situations that there are, each with a number and how many pairs stand in it; how many workers, and how many people,
# stand in which of them (few combinations, however many people); who works with people, in the order of their names. Whatever a situation comes
# to mean, and each person counted once, follows from these.
SITUATIONS = f"""
WITH pairs AS MATERIALIZED (SELECT * FROM {PAIRS}),
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
SELECT 'staff', '{{}}',
       jsonb_build_object('name', u.name, 'roles', s.roles, 'trained_in', g.trained_in, 'days_without_peer', g.days_without_peer,
                          'days_without_clinician', g.days_without_clinician)::text,
       row_number() OVER (ORDER BY u.sort_name, u.id)
FROM (SELECT b.user_id, array_agg(b.role::text) AS roles FROM peernotes_membership b
      WHERE b.service_id = %(service)s AND (peernotes_is_peer(b.role) OR peernotes_is_clinician(b.role))
        AND b.starts_at <= %(at)s AND (b.ends_at IS NULL OR b.ends_at > %(at)s) GROUP BY b.user_id) s
JOIN peernotes_user u ON u.id = s.user_id AND u.is_active
CROSS JOIN LATERAL peernotes_gate_facts(u.id, %(service)s, %(at)s) g
UNION ALL
SELECT 'to_meet', '{{}}', '', peernotes_peers_to_come(%(service)s, %(at)s)"""
NOTES = """
SELECT n.author_id, u.name AS author, n.status, n.open_to_clinicians, n.notes, held.roles, held.lived_as
FROM peernotes_notes_counted(%(service)s) n JOIN peernotes_user u ON u.id = n.author_id
CROSS JOIN LATERAL (
    SELECT coalesce(array_agg(b.role::text), '{}') AS roles, nullif(max(b.lived_as::text), '') AS lived_as
    FROM peernotes_membership b WHERE u.is_active AND b.user_id = u.id AND b.service_id = %(service)s
      AND b.starts_at <= %(at)s AND (b.ends_at IS NULL OR b.ends_at > %(at)s)) held
ORDER BY u.sort_name, u.id"""
CONSENTS = f"""
SELECT scope, before_switch, count(*) AS decisions, count(DISTINCT consumer_id) AS consumers FROM {YESES}
GROUP BY scope, before_switch ORDER BY scope, before_switch"""

# A page of names, of one of the kinds below.
NAMES = "SELECT * FROM ({names}) found WHERE true {beyond} ORDER BY {order} LIMIT %(limit)s"
_MARKED = f"{PAIRS} p JOIN unnest(%(situations)s::text[]) k(situation) ON k.situation::jsonb = p.situation"
WORKERS = f"""
    SELECT u.id, u.sort_name, u.name::text AS name, '' AS note, count(DISTINCT p.consumer_id) AS people
    FROM {_MARKED} JOIN peernotes_user u ON u.id = p.user_id GROUP BY u.id"""
PEOPLE = f"""
    SELECT c.id, c.sort_name, c.chosen_name::text AS name, c.local_identifier::text AS note, count(DISTINCT p.user_id) AS people
    FROM {_MARKED} JOIN peernotes_name c ON c.id = p.consumer_id
    GROUP BY c.id, c.sort_name, c.chosen_name, c.local_identifier"""
CONSENTS_OF = f"""
    SELECT c.id, c.sort_name, c.chosen_name::text AS name, c.local_identifier::text AS note, count(*) AS people
    FROM {YESES} y JOIN unnest(%(scopes)s::text[], %(again)s::boolean[]) k(scope, again)
      ON k.scope = y.scope AND k.again = y.before_switch
    JOIN peernotes_name c ON c.id = y.consumer_id GROUP BY c.id, c.sort_name, c.chosen_name, c.local_identifier"""
AUTHORS = """
    SELECT u.id, u.sort_name, u.name::text AS name, '' AS note, sum(n.notes)::bigint AS people
    FROM peernotes_notes_counted(%(service)s) n JOIN peernotes_user u ON u.id = n.author_id
    WHERE n.author_id = ANY (%(authors)s::uuid[]) AND n.status = ANY (%(unfinished)s::text[]) GROUP BY u.id"""
