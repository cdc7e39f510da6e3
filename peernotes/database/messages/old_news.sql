-- What has come to be old news is read: a note that is no longer with the consumer, a safety concern that was taken on or is
-- another's now, a change of the model that somebody has read of where it says what it means for them. One that was
-- cancelled is no news at all.
CREATE FUNCTION peernotes_old_news() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
    IF NEW.verb = 'cancel_policy' THEN
        DELETE FROM peernotes_message m WHERE m.object_id = NEW.object_id;
    ELSE
        UPDATE peernotes_message m SET read_at = NEW.at
        WHERE m.object_id = NEW.object_id AND m.read_at IS NULL AND CASE m.kind
            WHEN 'model_changes' THEN m.user_id = NEW.actor_id
            WHEN 'note_waits' THEN EXISTS (
                SELECT FROM peernotes_note n WHERE n.id = m.object_id AND NOT peernotes_is_with_consumer(n.status))
            WHEN 'carer_note_waits' THEN EXISTS (
                SELECT FROM peernotes_carernote n WHERE n.id = m.object_id AND n.state <> 'with_carer')
            WHEN 'concern_yours' THEN EXISTS (
                SELECT FROM peernotes_safetyconcern k
                WHERE k.id = m.object_id AND (k.status <> 'open' OR k.owner_id IS DISTINCT FROM m.user_id))
            WHEN 'concern_late' THEN EXISTS (
                SELECT FROM peernotes_safetyconcern k WHERE k.id = m.object_id AND k.status <> 'open')
            WHEN 'same_person' THEN m.user_id = NEW.actor_id OR EXISTS (
                SELECT FROM peernotes_sameperson p WHERE p.id = m.object_id AND (p.ended_at IS NOT NULL OR (
                    p.officer_id IS NOT NULL
                    AND NOT EXISTS (SELECT FROM peernotes_consumer c WHERE c.user_id = m.user_id))))
            ELSE false END;
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER old_news AFTER INSERT ON peernotes_event FOR EACH ROW
    WHEN (NEW.allowed AND NEW.verb IN ('decide_sections', 'record_verbal', 'edit_note', 'close_unagreed', 'discard', 'tell_model',
                                       'acknowledge_concern', 'pass_on_concern', 'answer_same_person', 'end_same_person',
                                       'cancel_policy', 'write_carer_note', 'decide_carer_note'))
    EXECUTE FUNCTION peernotes_old_news();
