-- For how many people more a worker has room; NULL if they do not offer themselves. Runs as the owner: a number, and not with
-- whom they work.
CREATE FUNCTION peernotes_places_left(the_worker uuid, the_service uuid) RETURNS bigint LANGUAGE sql STABLE
SECURITY DEFINER SET search_path = public, pg_temp AS $$
SELECT p.places - (SELECT count(*) FROM peernotes_assignment a
                   WHERE a.user_id = p.user_id AND a.service_id = p.service_id)
FROM peernotes_peerprofile p WHERE p.user_id = the_worker AND p.service_id = the_service AND p.offered
$$;
