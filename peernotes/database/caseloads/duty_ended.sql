CREATE FUNCTION peernotes_duty_ended() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
    DELETE FROM peernotes_unread q WHERE q.user_id = OLD.user_id AND q.service_id = OLD.content_object_id
        AND NOT EXISTS (SELECT 1 FROM peernotes_assignment a
                        WHERE a.user_id = q.user_id AND a.content_object_id = q.consumer_id);
    RETURN NULL;
END $$;

CREATE TRIGGER caseload_over AFTER DELETE ON peernotes_serviceassignment
    FOR EACH ROW EXECUTE FUNCTION peernotes_duty_ended();
