-- Whether a safety concern about somebody may be theirs: a clinician of the service at this moment who is no relative.
CREATE FUNCTION peernotes_may_own(the_consumer uuid, the_user uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
    SELECT EXISTS (
        SELECT FROM peernotes_consumer c JOIN peernotes_membership m ON m.service_id = c.service_id
        JOIN peernotes_user u ON u.id = m.user_id AND u.is_active
        WHERE c.id = the_consumer AND m.user_id = the_user AND peernotes_is_clinician(m.role)
          AND m.starts_at <= now() AND (m.ends_at IS NULL OR m.ends_at > now()))
    AND NOT EXISTS (
        SELECT FROM peernotes_conflictofinterest k
        WHERE k.consumer_id = the_consumer AND k.user_id = the_user AND k.ended_at IS NULL)
$$;
