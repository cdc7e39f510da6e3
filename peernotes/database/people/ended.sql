-- Whether somebody had left the service by then. Whoever has no line of enrolment came with an import, and is here.
CREATE FUNCTION peernotes_ended(the_person uuid, at timestamptz) RETURNS boolean LANGUAGE sql STABLE
RETURN coalesce((
    SELECT e.ends_at <= at FROM peernotes_enrolment e WHERE e.consumer_id = the_person AND e.starts_at <= at
    ORDER BY e.starts_at DESC, e.id DESC LIMIT 1), false);
