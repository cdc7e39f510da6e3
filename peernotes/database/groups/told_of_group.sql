-- Whether somebody lets those who work with them know that they go to a group. Runs as the owner, and says not to which.
CREATE FUNCTION peernotes_told_of_group(the_person uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
SELECT EXISTS (SELECT FROM peernotes_participation p WHERE p.consumer_id = the_person AND p.told_others)
$$;
