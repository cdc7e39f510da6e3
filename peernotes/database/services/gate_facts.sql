-- What a decision needs to know of what somebody needs before they begin in a service, at a moment. The
-- newest code of conduct whose time to acknowledge is over stands acknowledged by that of a later one too. A training counts
-- from when somebody confirmed it, to the end of its last day where the service is. Supervision that nobody asks for is 0
-- days ago. Whoever came later has as long to read the model as those who were there when it began; a later version that
-- they have read stands for it. Runs as the owner, because row-level security asks it, and an administrator asks why.
CREATE FUNCTION peernotes_gate_facts(the_worker uuid, the_service uuid, moment timestamptz, OUT code_overdue boolean, OUT trained_in text[],
                                     OUT days_without_peer integer, OUT days_without_clinician integer, OUT model_overdue boolean,
                                     OUT writes_notes boolean)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    code_overdue := EXISTS (
        SELECT FROM peernotes_codeofconduct c
        WHERE c.service_id = the_service AND c.acknowledge_by <= moment AND NOT EXISTS (
            SELECT FROM peernotes_codeacknowledgement a JOIN peernotes_codeofconduct k ON k.id = a.code_id
            WHERE a.user_id = the_worker AND k.service_id = the_service AND k.number >= c.number
              AND a.created_at <= moment));
    trained_in := ARRAY(
        SELECT DISTINCT t.topic::text COLLATE "C" FROM peernotes_trainingrecord t
        JOIN peernotes_service s ON s.id = t.service_id
        WHERE t.user_id = the_worker AND t.service_id = the_service AND t.confirmed_at <= moment
          AND (t.withdrawn_at IS NULL OR t.withdrawn_at > moment)
          AND (t.valid_until IS NULL OR t.valid_until >= (moment AT TIME ZONE s.timezone)::date)
        ORDER BY 1);
    SELECT coalesce(d.peer, 0), coalesce(d.clinician, 0) INTO days_without_peer, days_without_clinician
    FROM peernotes_days_without(the_worker, the_service, moment) d;
    model_overdue := EXISTS (
        SELECT FROM peernotes_policyversion v
        WHERE v.service_id = the_service AND (v.in_force @> moment) IS TRUE AND v.acknowledge_by <= moment
          AND moment - (v.acknowledge_by - v.starts_at) >= (
              SELECT min(m.starts_at) FROM peernotes_membership m
              WHERE m.user_id = the_worker AND m.service_id = the_service AND m.starts_at <= moment
                AND (m.ends_at IS NULL OR m.ends_at > moment)
                AND (peernotes_is_peer(m.role) OR peernotes_is_clinician(m.role)))
          AND NOT EXISTS (
              SELECT FROM peernotes_modelacknowledgement a JOIN peernotes_policyversion k ON k.id = a.version_id
              WHERE a.user_id = the_worker AND k.service_id = the_service AND k.starts_at >= v.starts_at
                AND NOT isempty(k.in_force) AND a.created_at <= moment));
    writes_notes := peernotes_role_has_notes(the_worker, the_service, moment);
END $$;
