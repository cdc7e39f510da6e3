-- For how many days a peer worker has had no supervision of a kind, at a moment and where the service is. It counts from when
-- they became one, or from when the model began to ask for it, if that is later; NULL: nobody asks for it. Runs as the owner,
-- says a number and no word: also to administrators, and for the past.
CREATE FUNCTION peernotes_days_without(the_worker uuid, the_service uuid, the_kind text, moment timestamptz)
RETURNS integer LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    RETURN (
        SELECT greatest(0, (moment AT TIME ZONE s.timezone)::date - greatest(
            (here.since AT TIME ZONE s.timezone)::date, (asked.since AT TIME ZONE s.timezone)::date, met.last_on))
        FROM peernotes_service s
        CROSS JOIN LATERAL (
            SELECT min(m.starts_at) AS since FROM peernotes_membership m
            WHERE m.user_id = the_worker AND m.service_id = s.id AND peernotes_is_supervised(m.role)
              AND m.starts_at <= moment AND (m.ends_at IS NULL OR m.ends_at > moment)) here
        CROSS JOIN LATERAL (
            SELECT min(v.since) AS since FROM (
                SELECT lower(p.in_force) AS since, bool_and(peernotes_supervision_days(
                           the_kind, p.supervision_interval_days, p.supervisor_kind) IS NOT NULL)
                       OVER (ORDER BY lower(p.in_force) DESC) AS ever_since
                FROM peernotes_policyversion p
                WHERE p.service_id = s.id AND lower(p.in_force) <= moment) v
            WHERE v.ever_since) asked
        CROSS JOIN LATERAL (
            SELECT max(x.held_on) AS last_on
            FROM peernotes_supervisiontie t JOIN peernotes_supervisionsession x ON x.tie_id = t.id
            WHERE t.worker_id = the_worker AND t.service_id = s.id AND t.kind = the_kind AND x.created_at <= moment
              AND (x.struck_at IS NULL OR x.struck_at > moment)) met
        WHERE s.id = the_service AND here.since IS NOT NULL AND asked.since IS NOT NULL);
END $$;
