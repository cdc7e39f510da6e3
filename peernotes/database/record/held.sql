-- The concern says until when; and once clinicians have used up their days, a privacy officer has to decide what follows.
CREATE FUNCTION peernotes_held() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    UPDATE peernotes_safetyconcern SET hold_until = NEW.until WHERE id = NEW.concern_id;
    INSERT INTO peernotes_alert (created_at, service_id, consumer_id, user_id, hold_id, kind, verb)
    SELECT NEW.created_at, NEW.service_id, NEW.consumer_id, NEW.created_by_id, NEW.id, 'held_concern', 'hold_concern'
    FROM peernotes_hold_facts(NEW.concern_id) f WHERE f.used_up;
    RETURN NULL;
END $$;

CREATE TRIGGER held AFTER INSERT ON peernotes_concernhold FOR EACH ROW EXECUTE FUNCTION peernotes_held();
