-- Whether a record of mine, or that of the person who is on a visit at what they choose, could choose a worker in that service. Runs as the owner: the row-level security of profiles asks it.
CREATE FUNCTION peernotes_may_choose(the_worker uuid, the_service uuid) RETURNS boolean LANGUAGE sql STABLE
SECURITY DEFINER SET search_path = public, pg_temp AS $$
SELECT EXISTS (
    SELECT FROM unnest(peernotes_my_records() || peernotes_my_visit_choices()) mine(id) JOIN peernotes_consumer c ON c.id = mine.id
    WHERE c.service_id = the_service AND peernotes_can_be_chosen(the_worker, c.id))
$$;
