-- With how many people a colleague works, in services where I am a peer worker myself: a number, and not with whom. Runs as
-- the owner.
CREATE FUNCTION peernotes_works_with(the_worker uuid, the_services uuid[]) RETURNS bigint LANGUAGE sql STABLE
SECURITY DEFINER SET search_path = public, pg_temp AS $$
SELECT count(*) FROM peernotes_assignment a
WHERE a.user_id = the_worker AND a.service_id = ANY (the_services)
  AND a.service_id = ANY ((SELECT peernotes_ids('peer'))::uuid[])
$$;
