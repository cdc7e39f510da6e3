-- For how many days a peer worker has had no supervision by each kind, at a moment and where the service is. It counts from
-- when they became one, or from when the model began to ask for it, if that is later; NULL: nobody asks for it. Runs as the
-- owner, says numbers and no word: also to administrators, and for the past. Both at once: every decision about one asks.
CREATE FUNCTION peernotes_days_without(the_worker uuid, the_service uuid, moment timestamptz, OUT peer integer, OUT clinician integer)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE here_since timestamptz := (
    SELECT min(m.starts_at) FROM peernotes_membership m
    WHERE m.user_id = the_worker AND m.service_id = the_service AND peernotes_is_supervised(m.role)
      AND m.starts_at <= moment AND (m.ends_at IS NULL OR m.ends_at > moment));
BEGIN
    IF here_since IS NULL THEN
        RETURN;
    END IF;
    SELECT CASE WHEN asked.by_peer IS NOT NULL THEN greatest(0, (moment AT TIME ZONE s.timezone)::date - greatest(
               (greatest(here_since, asked.by_peer) AT TIME ZONE s.timezone)::date, met.by_peer)) END,
           CASE WHEN asked.by_clinician IS NOT NULL THEN greatest(0, (moment AT TIME ZONE s.timezone)::date - greatest(
               (greatest(here_since, asked.by_clinician) AT TIME ZONE s.timezone)::date, met.by_clinician)) END
    INTO peer, clinician
    FROM peernotes_service s
    CROSS JOIN LATERAL (
        SELECT min(v.since) FILTER (WHERE v.by_peer) AS by_peer, min(v.since) FILTER (WHERE v.by_clinician) AS by_clinician
        FROM (SELECT lower(p.in_force) AS since,
                     bool_and(peernotes_supervision_days('peer', p.supervision_interval_days, p.supervisor_kind) IS NOT NULL)
                     OVER latest AS by_peer,
                     bool_and(peernotes_supervision_days('clinician', p.supervision_interval_days, p.supervisor_kind) IS NOT NULL)
                     OVER latest AS by_clinician
              FROM peernotes_policyversion p WHERE p.service_id = s.id AND lower(p.in_force) <= moment
              WINDOW latest AS (ORDER BY lower(p.in_force) DESC)) v) asked
    CROSS JOIN LATERAL (
        SELECT max(x.held_on) FILTER (WHERE t.kind = 'peer') AS by_peer,
               max(x.held_on) FILTER (WHERE t.kind = 'clinician') AS by_clinician
        FROM peernotes_supervisiontie t JOIN peernotes_supervisionsession x ON x.tie_id = t.id
        WHERE t.worker_id = the_worker AND t.service_id = s.id AND x.created_at <= moment
          AND (x.struck_at IS NULL OR x.struck_at > moment)) met
    WHERE s.id = the_service;
END $$;
