-- The records that are a sign-in's own: the one that it belongs to, and beside it that of the same person, once this was
-- said, agreed to from the sign-in, and in force. These run as the owner: the row-level security of the tables that they
-- look into asks them.
CREATE FUNCTION peernotes_records_of(the_reader uuid, at timestamptz) RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
SELECT coalesce(array_agg(r.id), '{}') FROM peernotes_consumer c
CROSS JOIN LATERAL (
    SELECT c.id UNION ALL
    SELECT p.second_id FROM peernotes_sameperson p WHERE p.consumer_id = c.id AND p.agreed_at <= at
       AND p.in_force_at <= at AND (p.ended_at IS NULL OR p.ended_at > at)
    UNION ALL
    SELECT p.consumer_id FROM peernotes_sameperson p WHERE p.second_id = c.id AND p.second_agreed_at <= at
       AND p.in_force_at <= at AND (p.ended_at IS NULL OR p.ended_at > at)) r
WHERE c.user_id = the_reader
$$;

CREATE FUNCTION peernotes_my_records() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS
$$ SELECT peernotes_records_of(u.id, statement_timestamp()) FROM peernotes_user u WHERE u.id = peernotes_actor() AND u.is_active $$;

-- Which of the two my own pages are about.
CREATE FUNCTION peernotes_my_consumer() RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS
$$ SELECT c.id FROM unnest(peernotes_my_records()) mine(id) JOIN peernotes_consumer c ON c.id = mine.id
   ORDER BY c.id::text = current_setting('peernotes.record', true) DESC NULLS LAST, c.user_id = peernotes_actor() DESC NULLS LAST
   LIMIT 1 $$;
