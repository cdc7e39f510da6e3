"""The statements behind ``queries.worklist``.

The views and tables of one's own (peernotes_caseload, peernotes_unread) know the actor from the transaction
(audit.enter). They say where to look; what is shown comes from the lines' own tables, under row-level security."""

# As an array and a sub-plan (OFFSET 0), not as joins, which would take the lines out of the order of their index.
SHARED = """n.status IN ('final', 'amended') AND n.shared_with_care_team
    AND n.policy_version_id = ANY ((SELECT ids FROM sharing)::uuid[])"""
MINE = """k.user_id = %(user)s::uuid AND k.newest_at IS NOT NULL
      AND k.service_id = ANY ((SELECT peernotes_ids('clinical'))::uuid[])
      AND k.service_id <> ALL ((SELECT peernotes_ids('wide'))::uuid[])
      AND k.consumer_id <> ALL ((SELECT peernotes_ids('conflict'))::uuid[])"""
SHARING = """
sharing AS MATERIALIZED (
    SELECT array_agg(id) AS ids FROM peernotes_policyversion WHERE clinician_read_peer_notes = 'shared_sections')"""
# What a line says: that there is something, about whom, by whom, when.
SHOWN = """
SELECT i.source, i.id, i.consumer_id, i.service_id, i.at, i.kind,
       coalesce(nullif(i.author_name, ''), u.name, ''), p.chosen_name, p.local_identifier, s.timezone,
       {unread} AS unread,
       EXISTS (SELECT 1 FROM peernotes_membership m WHERE m.user_id = i.author_id AND m.service_id = i.service_id
               AND m.role = 'clinician') AS by_clinician,
       i.imported{further}
FROM {before}(ids i JOIN peernotes_consumer p ON p.id = i.consumer_id JOIN peernotes_service s ON s.id = i.service_id
              LEFT JOIN peernotes_user u ON u.id = i.author_id){after}
ORDER BY {order}"""

UNREAD = f"""
WITH {SHARING},
ids AS MATERIALIZED (
    SELECT 'note' AS source, n.id, n.consumer_id, n.service_id, n.finalised_at AS at, n.kind, n.author_id,
           '' AS author_name, NULL::boolean AS imported
    FROM peernotes_unread q JOIN peernotes_note n ON n.id = q.note_id
    WHERE q.user_id = %(user)s::uuid AND q.service_id = ANY ((SELECT peernotes_ids('clinical'))::uuid[])
      AND q.consumer_id <> ALL ((SELECT peernotes_ids('conflict'))::uuid[]) AND {SHARED} {{beyond}}
    ORDER BY {{order_ids}} LIMIT {{limit}})
{SHOWN.format(unread="true", further="", before="", after="", order="{order}")}"""

SOURCES = f"""(
    SELECT 'note' AS source, n.id, n.consumer_id, n.service_id, n.finalised_at AS at, n.kind, n.author_id,
           '' AS author_name, NULL::boolean AS imported
    FROM {{from_note}}
    WHERE {{where_note}} AND {SHARED} AND NOT EXISTS (
        SELECT 1 FROM peernotes_unread q WHERE q.user_id = %(user)s::uuid AND q.note_id = n.id OFFSET 0)
    ORDER BY {{order_note}} LIMIT {{limit}})
    UNION ALL (
    SELECT 'entry', e.id, e.consumer_id, e.service_id, e.written_at, e.kind, e.created_by_id, e.author_name,
           e.source_system <> ''
    FROM peernotes_recordentry e WHERE {{where_entry}} AND e.status = 'current'
    ORDER BY {{order_entry}} LIMIT {{limit}})
    UNION ALL (
    SELECT 'contact', c.id, c.consumer_id, c.service_id, c.happened_at, '', c.worker_id, '', NULL
    FROM peernotes_contactlogentry c WHERE {{where_contact}}
    ORDER BY {{order_contact}} LIMIT {{limit}})"""

# The newest lines lie with the people who have the newest lines. ``edge``: nobody who is not among the heads has a line
# as new as that, so of the heads' lines none older is looked at. ``certain``: no page of more heads could differ.
REST = f"""
WITH {SHARING},
heads AS MATERIALIZED ({{heads}}),
edge AS MATERIALIZED (
    SELECT CASE WHEN count(*) FILTER (WHERE below) < %(heads)s THEN '-infinity'
                ELSE min(at) FILTER (WHERE below) END AS at FROM heads),
ids AS MATERIALIZED (
    {{lines}}
    ORDER BY {{order_ids}} LIMIT {{limit}}),
certain AS MATERIALIZED (
    SELECT e.at = '-infinity' OR (SELECT count(*) = {{limit}} AND min(at) >= e.at FROM ids) AS yes FROM edge e)
{SHOWN.format(unread="{unread}", further=", o.yes", before="certain o LEFT JOIN ", after=" ON true", order="{order}")}"""
# The next people below a moment, or the first of all; those of the same moment belong together.
NEXT = f"""
    SELECT k.consumer_id, k.newest_at AS at, true AS below FROM peernotes_caseload k
    WHERE {MINE} {{below}} ORDER BY k.newest_at DESC FETCH FIRST %(heads)s ROWS WITH TIES"""
# Everybody with a line above the cursor may have one below it as well.
ABOVE = f"""
    SELECT k.consumer_id, k.newest_at AS at, false AS below FROM peernotes_caseload k
    WHERE {MINE} AND k.newest_at >= %(beyond_0)s::timestamptz"""
NOBODY = "SELECT NULL::uuid AS consumer_id, NULL::timestamptz AS at, true AS below WHERE false"
OF_PEOPLE = "SELECT t.* FROM heads CROSS JOIN LATERAL ({sources}) t"
OF_SERVICES = """
    SELECT t.* FROM peernotes_my_wide_services w CROSS JOIN LATERAL ({sources}) t"""
OF_SERVICE = """
        peernotes_newest_of_service(w.service_id, {at}, {id}, {back}, {limit}) newest(id)
        CROSS JOIN LATERAL (SELECT * FROM peernotes_note x WHERE x.id = newest.id OFFSET 0) n"""
UNREAD_FLAG = """(i.source = 'note' AND i.author_id IS DISTINCT FROM %(user)s::uuid AND NOT EXISTS (
    SELECT 1 FROM peernotes_reading g WHERE g.note_id = i.id AND g.user_id = %(user)s::uuid))"""
