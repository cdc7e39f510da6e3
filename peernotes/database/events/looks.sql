-- A look that comes after a longer pause begins a new sitting.
CREATE FUNCTION peernotes_sitting() RETURNS interval LANGUAGE sql IMMUTABLE AS $$ SELECT interval '30 minutes' $$;

-- All looks, from the events: after a restore of parts.
CREATE FUNCTION peernotes_fill_looks() RETURNS void LANGUAGE sql SET search_path = public, pg_temp AS $$
    INSERT INTO peernotes_look (user_id, consumer_id, service_id, at, before)
    SELECT actor_id, subject_id, (array_agg(service_id))[1], max(at), max(at) FILTER (WHERE pause > peernotes_sitting())
    FROM (SELECT actor_id, subject_id, service_id, at,
                 lead(at) OVER (PARTITION BY actor_id, subject_id ORDER BY at) - at AS pause
          FROM peernotes_event
          WHERE verb = 'read_record' AND allowed AND actor_id IS NOT NULL AND subject_id IS NOT NULL) looks
    GROUP BY actor_id, subject_id
$$;
