-- Who can be chosen, as they say: that they do and no word of theirs, for the administrators of the service. Runs as the owner.
CREATE FUNCTION peernotes_offering(the_service uuid) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
SELECT p.user_id FROM peernotes_peerprofile p
WHERE p.offered AND p.service_id = the_service AND the_service = ANY (peernotes_ids('admin'))
$$;
