-- When a reader last had a person's record open, for "changed since I looked". Among the events it would have to be looked
-- for in every month's partition, through all looks of the present sitting. Kept by the statement that writes the event
-- (audit.record_look); nobody sees or writes another's.

-- at: the newest look. before: the last look of the sitting before; opening an entry and coming back is no new sitting.
CREATE TABLE peernotes_look (
    user_id     uuid NOT NULL,
    consumer_id uuid NOT NULL,
    service_id  uuid NOT NULL,
    at          timestamptz NOT NULL,
    before      timestamptz,
    PRIMARY KEY (user_id, consumer_id)
) WITH (fillfactor = 80);
ALTER TABLE peernotes_look ENABLE ROW LEVEL SECURITY;
CREATE POLICY look_own ON peernotes_look USING (user_id = (SELECT peernotes_actor()));

CREATE FUNCTION peernotes_sitting() RETURNS interval LANGUAGE sql IMMUTABLE AS $$ SELECT interval '30 minutes' $$;

-- From the events of before.
CREATE FUNCTION peernotes_fill_looks() RETURNS void LANGUAGE sql SET search_path = public, pg_temp AS $$
    INSERT INTO peernotes_look (user_id, consumer_id, service_id, at, before)
    SELECT actor_id, consumer_id, (array_agg(service_id))[1], max(at), max(at) FILTER (WHERE pause > peernotes_sitting())
    FROM (SELECT actor_id, consumer_id, service_id, at,
                 lead(at) OVER (PARTITION BY actor_id, consumer_id ORDER BY at) - at AS pause
          FROM peernotes_event
          WHERE verb = 'read_record' AND allowed AND actor_id IS NOT NULL AND consumer_id IS NOT NULL) looks
    GROUP BY actor_id, consumer_id
$$;
SELECT peernotes_fill_looks();
