-- By an administrator, who sees no carer: the sign-in by its name, if it is a carer's of their service. It says nothing back.
CREATE FUNCTION peernotes_end_carer_sign_in(the_service uuid, the_username text) RETURNS void LANGUAGE sql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
UPDATE peernotes_carer r SET ended_at = statement_timestamp() FROM peernotes_user u
WHERE u.id = r.user_id AND lower(u.username) = lower(the_username) AND r.service_id = the_service AND r.ended_at IS NULL
  AND the_service = ANY (peernotes_ids('admin'));
SELECT peernotes_shut_out(r.user_id) FROM peernotes_carer r JOIN peernotes_user u ON u.id = r.user_id
WHERE lower(u.username) = lower(the_username) AND r.service_id = the_service AND the_service = ANY (peernotes_ids('admin'));
$$;
