-- When the two met last: a day and no word, for administrators too. Runs as the owner.
CREATE FUNCTION peernotes_last_supervised(the_tie uuid) RETURNS date LANGUAGE sql STABLE
SECURITY DEFINER SET search_path = public, pg_temp AS $$
SELECT max(s.held_on) FROM peernotes_supervisionsession s WHERE s.tie_id = the_tie AND s.struck_at IS NULL
$$;
