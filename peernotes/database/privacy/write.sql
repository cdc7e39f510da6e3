-- Each try at a record that is shut to a colleague, with its event, and as the owner: whoever tries knows nothing of it. What
-- somebody tries at their own record is nobody's to look at.
CREATE FUNCTION peernotes_write_alert() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
    INSERT INTO peernotes_alert (created_at, service_id, consumer_id, user_id, kind, verb)
    SELECT NEW.at, NEW.service_id, NEW.subject_id, NEW.actor_id, 'shut_record', NEW.verb
    WHERE NOT EXISTS (SELECT FROM peernotes_consumer c WHERE c.id = NEW.subject_id AND c.user_id = NEW.actor_id);
    RETURN NULL;
END $$;

CREATE TRIGGER alert AFTER INSERT ON peernotes_event FOR EACH ROW
    WHEN (NOT NEW.allowed AND NEW.rule = 'works_here' AND NEW.actor_id IS NOT NULL AND NEW.subject_id IS NOT NULL)
    EXECUTE FUNCTION peernotes_write_alert();
