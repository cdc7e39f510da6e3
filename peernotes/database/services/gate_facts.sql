-- What a decision needs to know of what somebody needs before they begin in a service, at a moment: yes and no only. The
-- newest code of conduct whose time to acknowledge is over stands acknowledged by that of a later one too. Runs as the
-- owner, because row-level security asks it, and an administrator asks why.
CREATE FUNCTION peernotes_gate_facts(the_worker uuid, the_service uuid, moment timestamptz, OUT code_overdue boolean)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    code_overdue := EXISTS (
        SELECT FROM peernotes_codeofconduct c
        WHERE c.service_id = the_service AND c.acknowledge_by <= moment AND NOT EXISTS (
            SELECT FROM peernotes_codeacknowledgement a JOIN peernotes_codeofconduct k ON k.id = a.code_id
            WHERE a.user_id = the_worker AND k.service_id = the_service AND k.number >= c.number
              AND a.created_at <= moment));
END $$;
