-- What a decision needs to know of people and of one reader, without a name or a word: also for the reason of a refusal,
-- for somebody else (the Why page), and for the past. Runs as the owner; returns ids, states and yes/no only.
-- ``reads_record`` NULL: not assigned. ``consents``: of each scope the last decision that covers the reader, as
-- "scope id decision before_switch expired", because psycopg takes longer over two arrays than over all the rest.
CREATE FUNCTION peernotes_person_facts(the_people uuid[], at_moment timestamptz, the_reader uuid)
RETURNS TABLE (id uuid, service_id uuid, is_consumer boolean, reads_record boolean, conflict boolean, consents text,
              ended boolean, works_here boolean, agreement_overdue boolean, wants_no_peer boolean, in_emergency boolean)
LANGUAGE plpgsql STABLE ROWS 1 SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    at timestamptz := coalesce(at_moment, statement_timestamp());
    own uuid[] := peernotes_records_of(the_reader, at);
BEGIN
    RETURN QUERY
    SELECT c.id, c.service_id, c.id = ANY (own),
           w.reads_record,
           EXISTS (SELECT 1 FROM peernotes_conflictofinterest k WHERE k.consumer_id = c.id AND k.user_id = the_reader
                   AND k.created_at <= at AND (k.ended_at IS NULL OR k.ended_at > at)),
           array_to_string(ARRAY(
               SELECT DISTINCT ON (d.scope) concat_ws(' ', d.scope, d.id, d.decision,
                      d.decided_at < coalesce(peernotes_since(d.scope, v.reads_since, v.about_me_since), d.decided_at), coalesce(d.expires_at <= at, false))
               FROM peernotes_consent d
               WHERE d.consumer_id = c.id AND d.scope IN ('read_record', 'read_about_me', 'write_notes', 'evaluation', 'log_contacts', 'show_peer', 'read_plan_peer')
                 AND d.decided_at <= at AND (d.grantee_id IS NULL OR d.grantee_id = the_reader)
               ORDER BY d.scope, d.decided_at DESC, d.id DESC), ','),
           peernotes_ended(c.id, at),
           CASE WHEN at_moment IS NULL THEN c.works_here
           ELSE coalesce((
               SELECT h.works_here FROM peernotes_historicalconsumer h WHERE h.id = c.id AND h.history_date <= at
               ORDER BY h.history_date DESC, h.history_id DESC LIMIT 1), false) END,
           CASE WHEN v.boundary_agreement_required AND w.since <= at - interval '14 days'
               THEN coalesce(peernotes_agreement_due(c.service_id, c.id, the_reader, w.since, at) <= at, false) ELSE false END,
           peernotes_wants_no_peer(c.id, at_moment),
           EXISTS (SELECT FROM peernotes_emergencies(the_reader, at) e WHERE e.consumer_id = c.id)
    FROM peernotes_consumer c
    LEFT JOIN LATERAL (
        SELECT a.reads_record, a.created_at AS since FROM peernotes_assignment a
        WHERE at_moment IS NULL AND a.user_id = the_reader AND a.content_object_id = c.id
        UNION ALL
        SELECT g.reads_record, g.created_at FROM (
            SELECT DISTINCT ON (h.id) h.reads_record, h.created_at, h.history_type FROM peernotes_historicalassignment h
            WHERE at_moment IS NOT NULL AND h.user_id = the_reader AND h.content_object_id = c.id AND h.history_date <= at
            ORDER BY h.id, h.history_date DESC, h.history_id DESC) g
        WHERE g.history_type <> '-' LIMIT 1) w ON true
    LEFT JOIN peernotes_policyversion v ON v.service_id = c.service_id AND (v.in_force @> at) IS TRUE
    WHERE c.id = ANY (the_people);
END $$;
