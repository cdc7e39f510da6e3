-- With each alert: the privacy officers of the service who are no relatives of the person, and did not do it themselves. One
-- unread for the list, whatever waits there, and about nobody.
CREATE FUNCTION peernotes_write_alert_messages() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
    INSERT INTO peernotes_message (created_at, user_id, service_id, kind, object_id)
    SELECT NEW.created_at, m.user_id, NEW.service_id, 'alert', NEW.service_id
    FROM peernotes_membership m
    WHERE m.service_id = NEW.service_id AND m.user_id <> NEW.user_id AND m.starts_at <= now()
      AND (m.ends_at IS NULL OR m.ends_at > now())
      AND peernotes_may_see_alert(privacy => peernotes_is_privacy_officer(m.role), conflict => EXISTS (
          SELECT FROM peernotes_conflictofinterest i
          WHERE i.user_id = m.user_id AND i.consumer_id = NEW.consumer_id AND i.ended_at IS NULL))
    ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;

CREATE TRIGGER messages AFTER INSERT ON peernotes_alert FOR EACH ROW EXECUTE FUNCTION peernotes_write_alert_messages();
