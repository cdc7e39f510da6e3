-- Whether a person answered a round themselves, and not on paper. Runs as the owner: whoever types in a paper may see no answer of theirs, and
-- is told that there is one.
CREATE FUNCTION peernotes_answered_oneself(the_round uuid, the_person uuid, the_worker uuid) RETURNS boolean LANGUAGE sql STABLE
SECURITY DEFINER SET search_path = public, pg_temp AS $$
SELECT EXISTS (SELECT FROM peernotes_measurescore s WHERE s.round_id = the_round AND s.consumer_id = the_person
               AND s.worker_id IS NOT DISTINCT FROM the_worker AND s.method <> 'paper')
$$;
