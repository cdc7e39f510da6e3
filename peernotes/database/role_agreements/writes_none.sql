-- Whether a peer worker has chosen to write no notes, under a model that lets them: what consumers read before they choose one.
-- Runs as the owner, and says no more than that.
CREATE FUNCTION peernotes_writes_none(the_worker uuid, the_service uuid, moment timestamptz) RETURNS boolean LANGUAGE sql STABLE
SECURITY DEFINER SET search_path = public, pg_temp AS $$
SELECT EXISTS (
    SELECT FROM peernotes_policyversion v
    WHERE v.service_id = the_service AND (v.in_force @> moment) IS TRUE AND peernotes_chose_not_to_write(
        is_peer => true, may_choose => v.peer_may_choose_not_to_write,
        writes_notes => peernotes_role_has_notes(the_worker, the_service, moment)))
$$;
