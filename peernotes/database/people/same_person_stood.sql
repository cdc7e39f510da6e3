-- How it stood before this statement. Runs as the owner: a policy of the table that it looks into asks it.
CREATE FUNCTION peernotes_same_person_stood(the_pair uuid) RETURNS peernotes_sameperson LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$ SELECT p FROM peernotes_sameperson p WHERE p.id = the_pair $$;
