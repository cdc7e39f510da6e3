CREATE FUNCTION peernotes_note_shared() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM 1 FROM peernotes_service WHERE id = NEW.service_id FOR SHARE;
    PERFORM 1 FROM peernotes_consumer WHERE id = NEW.consumer_id FOR SHARE;
    IF NEW.finalised_at > now() - peernotes_new_for() AND {clinicians_allowed(NEW)} THEN
        INSERT INTO peernotes_unread (user_id, note_id, service_id, consumer_id, finalised_at, opened)
        SELECT c.user_id, NEW.id, NEW.service_id, NEW.consumer_id, NEW.finalised_at,
               c.user_id = NEW.author_id OR EXISTS (
                   SELECT 1 FROM peernotes_reading g WHERE g.note_id = NEW.id AND g.user_id = c.user_id)
        FROM (SELECT user_id FROM peernotes_clinicians WHERE consumer_id = NEW.consumer_id
              UNION SELECT user_id FROM peernotes_clinicians WHERE whole_service = NEW.service_id) c
        ORDER BY c.user_id
        ON CONFLICT DO NOTHING;
    END IF;
    UPDATE peernotes_caseload c SET newest_at = NEW.finalised_at
    FROM (SELECT user_id FROM peernotes_caseload WHERE consumer_id = NEW.consumer_id ORDER BY user_id FOR UPDATE) mine
    WHERE c.consumer_id = NEW.consumer_id AND c.user_id = mine.user_id
      AND coalesce(c.newest_at, '-infinity') < NEW.finalised_at
      AND NOT EXISTS (SELECT 1 FROM peernotes_unread q WHERE q.note_id = NEW.id AND q.user_id = c.user_id);
    RETURN NULL;
END $$;

CREATE TRIGGER caseload_started AFTER INSERT ON peernotes_note FOR EACH ROW
    WHEN (peernotes_is_finished(NEW.status) AND NEW.shared_with_care_team) EXECUTE FUNCTION peernotes_note_shared();

CREATE TRIGGER caseload_shared AFTER UPDATE ON peernotes_note FOR EACH ROW
    WHEN (peernotes_is_finished(NEW.status) AND NEW.shared_with_care_team
          AND NOT (peernotes_is_finished(OLD.status) AND OLD.shared_with_care_team))
    EXECUTE FUNCTION peernotes_note_shared();
