-- Takes a service's model for a decision about it, and says where it stands: the version asked about, and the last one
-- that was approved. FOR UPDATE waits for every write under the model in force, which holds the service FOR SHARE, and
-- lets none in; what is read after it is read as it is then (a function of its own, because each of its statements sees
-- what was committed before that statement). What follows carries the version's reason in its history.
CREATE FUNCTION peernotes_model_locked(the_service uuid, the_version uuid) RETURNS SETOF peernotes_policyversion
LANGUAGE plpgsql VOLATILE ROWS 2 AS $$
BEGIN
    PERFORM 1 FROM peernotes_service s WHERE s.id = the_service FOR UPDATE;
    PERFORM set_config('peernotes.reason', v.reason, true) FROM peernotes_policyversion v
    WHERE v.id = the_version AND v.service_id = the_service;
    RETURN QUERY
    SELECT v.* FROM peernotes_policyversion v
    WHERE v.service_id = the_service AND (v.id = the_version OR upper_inf(v.in_force));
END $$;
