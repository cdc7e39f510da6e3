-- About whom an entry is, and nothing else of it: a refusal is told to the one whom it is about. Runs as the owner.
CREATE FUNCTION peernotes_whose_entry(the_entry uuid) RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS
$$ SELECT e.consumer_id FROM peernotes_recordentry e WHERE e.id = the_entry $$;
