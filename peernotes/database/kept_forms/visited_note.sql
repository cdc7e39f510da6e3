-- Which note a visit is, or was, at: words typed on a visit that has just ended are kept for the next one.
CREATE FUNCTION peernotes_visited_note() RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS
$$ SELECT v.note_id FROM peernotes_visit v WHERE v.id = peernotes_visit() $$;
