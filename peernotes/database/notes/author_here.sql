-- Whether a note's author works with the person at a moment, or now, as a peer worker whose kind the model of that moment
-- lets support consumers, so that the note can be finished.
-- Says no more than that, also to its consumer, who reads no assignments.
CREATE FUNCTION peernotes_author_here(the_author uuid, the_consumer uuid, the_service uuid, at_moment timestamptz)
RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
SELECT coalesce((
    SELECT bool_or(peernotes_is_peer(m.role))
           AND bool_or(peernotes_may_support_consumers(m.role, m.lived_as, v.carer_peer_supports_consumer))
    FROM peernotes_membership m JOIN peernotes_user u ON u.id = m.user_id AND u.is_active
    LEFT JOIN peernotes_policyversion v
      ON v.service_id = m.service_id AND (v.in_force @> coalesce(at_moment, statement_timestamp())) IS TRUE
    WHERE m.user_id = the_author AND m.service_id = the_service
      AND m.starts_at <= coalesce(at_moment, statement_timestamp()) AND (m.ends_at IS NULL OR m.ends_at > coalesce(at_moment, statement_timestamp()))), false)
AND NOT EXISTS (
    SELECT 1 FROM peernotes_consumer c WHERE c.id = the_consumer AND peernotes_shut_to_colleagues(
        c.works_here, assigned => true, is_clinician => EXISTS (
            SELECT FROM peernotes_membership m WHERE m.user_id = the_author AND m.service_id = the_service
            AND peernotes_is_clinician(m.role) AND m.starts_at <= coalesce(at_moment, statement_timestamp())
            AND (m.ends_at IS NULL OR m.ends_at > coalesce(at_moment, statement_timestamp())))))
AND NOT EXISTS (
    SELECT 1 FROM peernotes_conflictofinterest k WHERE k.user_id = the_author AND k.consumer_id = the_consumer
      AND k.created_at <= coalesce(at_moment, statement_timestamp()) AND (k.ended_at IS NULL OR k.ended_at > coalesce(at_moment, statement_timestamp())))
AND CASE WHEN at_moment IS NULL THEN EXISTS (
        SELECT 1 FROM peernotes_assignment a WHERE a.user_id = the_author AND a.content_object_id = the_consumer)
    ELSE coalesce((
        SELECT h.history_type <> '-' FROM peernotes_historicalassignment h
        WHERE h.user_id = the_author AND h.content_object_id = the_consumer AND h.history_date <= at_moment
        ORDER BY h.history_date DESC, h.history_id DESC LIMIT 1), false) END
$$;
