-- When somebody leaves a group, or it has more places: the carers who waited and have one now. No event of it belongs to a service
-- (decision 52), so that this stands with the rows. Runs as the owner: nobody reads who waits.
CREATE FUNCTION peernotes_write_places(the_run uuid, before integer, now_many integer, after_number integer) RETURNS void
LANGUAGE sql SET search_path = public, pg_temp AS $$
INSERT INTO peernotes_message (created_at, user_id, service_id, kind, object_id)
SELECT statement_timestamp(), k.user_id, r.service_id, 'group_place', r.id
FROM peernotes_participation p JOIN peernotes_grouprun r ON r.id = p.run_id JOIN peernotes_carer k ON k.id = p.carer_id
CROSS JOIN LATERAL (SELECT count(*) AS many FROM peernotes_participation b
                    WHERE b.run_id = p.run_id AND b.left_at IS NULL AND b.number < p.number) came
WHERE p.run_id = the_run AND p.left_at IS NULL AND p.number > after_number AND r.ended_at IS NULL
  AND came.many >= before AND came.many < now_many
ON CONFLICT DO NOTHING
$$;
CREATE FUNCTION peernotes_write_place_left() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
DECLARE
    places integer := (SELECT r.capacity FROM peernotes_grouprun r WHERE r.id = NEW.run_id);
BEGIN
    PERFORM peernotes_write_places(NEW.run_id, places - 1, places, NEW.number);
    RETURN NULL;
END $$;
CREATE FUNCTION peernotes_write_place_more() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM peernotes_write_places(NEW.id, OLD.capacity, NEW.capacity, 0);
    RETURN NULL;
END $$;

CREATE TRIGGER messages AFTER UPDATE ON peernotes_participation FOR EACH ROW
    WHEN (OLD.left_at IS NULL AND NEW.left_at IS NOT NULL) EXECUTE FUNCTION peernotes_write_place_left();
CREATE TRIGGER messages AFTER UPDATE ON peernotes_grouprun FOR EACH ROW
    WHEN (NEW.capacity > OLD.capacity) EXECUTE FUNCTION peernotes_write_place_more();
