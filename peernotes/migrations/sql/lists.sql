-- What lists still paid for in a great service.

-- Every verb has its place among a service's events, and refusals theirs by verb and by consumer: whatever the page of
-- events, or who looked, is asked for is one walk, however much else happened since.
DROP INDEX event_of_verb;
CREATE INDEX event_of_verb ON peernotes_event (service_id, verb, at DESC, id DESC);
CREATE INDEX event_refused_verb ON peernotes_event (service_id, verb, at DESC, id DESC) WHERE NOT allowed;
CREATE INDEX event_refused_consumer ON peernotes_event (consumer_id, at DESC, id DESC) WHERE NOT allowed;

-- As before (rls.sql), with what the actor is as arrays: as a view it was planned into each of the ways to a concern. IS
-- TRUE: of the three ways PostgreSQL made a bitmap, and sorted all concerns of a service for a page of them.
ALTER POLICY concern_read ON peernotes_safetyconcern USING (
    (consumer_id = (SELECT peernotes_my_consumer()) AND status <> 'open')
    OR (consumer_id <> ALL ((SELECT peernotes_ids('conflict'))::uuid[])
        AND ((service_id = ANY ((SELECT peernotes_ids('clinical'))::uuid[])) IS TRUE
             OR (created_by_id = (SELECT peernotes_actor()) AND service_id = ANY ((
                 SELECT peernotes_ids('care') || peernotes_ids('officer') || peernotes_ids('admin'))::uuid[])))));

-- A reader's people by name, so that the list from A to Z, and finding somebody in it, is one index walk for any reader.
-- Derived from assignments like the caseload (caseload.sql), and apart from it, because a line of a person changes nothing
-- here. It only proposes: whoever is listed is still asked for in the assignments.
CREATE TABLE peernotes_caselist (
    user_id     uuid NOT NULL REFERENCES peernotes_user,
    service_id  uuid NOT NULL,
    sort_name   text NOT NULL,
    consumer_id uuid NOT NULL,
    identifier  text NOT NULL,
    PRIMARY KEY (user_id, service_id, sort_name, consumer_id) INCLUDE (identifier),
    FOREIGN KEY (consumer_id, service_id) REFERENCES peernotes_consumer (id, service_id)
);
CREATE INDEX caselist_of_consumer ON peernotes_caselist (consumer_id, user_id);
ALTER TABLE peernotes_caselist ENABLE ROW LEVEL SECURITY;
CREATE POLICY caselist_read ON peernotes_caselist FOR SELECT USING (user_id = (SELECT peernotes_actor()));

-- The person's row is held as by the caseload's trigger, so that a new name waits for it and then finds this row.
CREATE FUNCTION peernotes_listed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        DELETE FROM peernotes_caselist WHERE user_id = OLD.user_id AND consumer_id = OLD.content_object_id;
    ELSE
        INSERT INTO peernotes_caselist (user_id, service_id, sort_name, consumer_id, identifier)
        SELECT NEW.user_id, c.service_id, lower(c.chosen_name), c.id, lower(c.local_identifier)
        FROM peernotes_consumer c WHERE c.id = NEW.content_object_id FOR NO KEY UPDATE
        ON CONFLICT DO NOTHING;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER caselist AFTER INSERT OR DELETE ON peernotes_assignment
    FOR EACH ROW EXECUTE FUNCTION peernotes_listed();

CREATE FUNCTION peernotes_renamed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
    UPDATE peernotes_caselist SET sort_name = lower(NEW.chosen_name), identifier = lower(NEW.local_identifier)
    WHERE consumer_id = NEW.id;
    RETURN NULL;
END $$;
CREATE TRIGGER caselist AFTER UPDATE ON peernotes_consumer FOR EACH ROW
    WHEN ((NEW.chosen_name, NEW.local_identifier) IS DISTINCT FROM (OLD.chosen_name, OLD.local_identifier))
    EXECUTE FUNCTION peernotes_renamed();

-- Everything at once (manage.py mend_caseloads). Returns how many rows were missing, left over or had another name.
CREATE FUNCTION peernotes_fill_caselists() RETURNS bigint LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    gone bigint;
    added bigint;
BEGIN
    DELETE FROM peernotes_caselist l WHERE NOT EXISTS (
        SELECT 1 FROM peernotes_assignment a JOIN peernotes_consumer c ON c.id = a.content_object_id
        WHERE a.user_id = l.user_id AND a.content_object_id = l.consumer_id
          AND (l.sort_name, l.identifier) = (lower(c.chosen_name), lower(c.local_identifier)));
    GET DIAGNOSTICS gone = ROW_COUNT;
    INSERT INTO peernotes_caselist (user_id, service_id, sort_name, consumer_id, identifier)
    SELECT a.user_id, c.service_id, lower(c.chosen_name), c.id, lower(c.local_identifier)
    FROM peernotes_assignment a JOIN peernotes_consumer c ON c.id = a.content_object_id
    WHERE NOT EXISTS (
        SELECT 1 FROM peernotes_caselist l WHERE l.user_id = a.user_id AND l.consumer_id = a.content_object_id)
    ORDER BY 1, 2, 3, 4;
    GET DIAGNOSTICS added = ROW_COUNT;
    RETURN greatest(gone, added);
END $$;
SELECT peernotes_fill_caselists();
