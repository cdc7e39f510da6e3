-- Each goes on the privacy officers' list, with who opened it and no word.
CREATE FUNCTION peernotes_opened_in_emergency() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
    INSERT INTO peernotes_alert (created_at, service_id, consumer_id, user_id, emergency_id, kind, verb)
    VALUES (NEW.created_at, NEW.service_id, NEW.consumer_id, NEW.created_by_id, NEW.id, 'emergency', 'open_in_emergency');
    RETURN NULL;
END $$;

CREATE TRIGGER opened_in_emergency AFTER INSERT ON peernotes_emergencyaccess FOR EACH ROW
    EXECUTE FUNCTION peernotes_opened_in_emergency();
