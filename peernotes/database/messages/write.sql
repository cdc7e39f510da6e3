-- With each event that somebody else wants to know of, in its transaction, and as the owner: who acts may often not know
-- whom it reaches.
CREATE FUNCTION peernotes_write_messages() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
    INSERT INTO peernotes_message (created_at, user_id, service_id, consumer_id, kind, object_id)
    SELECT NEW.at, w.user_id, NEW.service_id, w.consumer_id, w.kind, w.object_id
    FROM peernotes_whom(NEW.verb, NEW.object_type, NEW.object_id, NEW.subject_id, NEW.visit_id) w
    WHERE w.user_id <> coalesce(NEW.actor_id, '00000000-0000-0000-0000-000000000000')
    ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;

CREATE TRIGGER messages AFTER INSERT ON peernotes_event FOR EACH ROW
    WHEN (NEW.allowed AND NEW.verb IN ('decide_sections', 'stop_sharing', 'add_statement', 'acknowledge_concern', 'hand_over',
                                       'raise_concern', 'pass_on_concern', 'say_same_person',
                                       'answer_question', 'answer_team_statement', 'assign', 'choose_worker', 'leave_worker', 'ask_to_meet', 'pass_meeting', 'write_profile',
                                       'approve_policy', 'approve_code', 'hand_on', 'open_in_emergency', 'ask_for', 'answer_offer',
                                       'call_off_meeting', 'write_carer_note', 'start_asked_for', 'offer'))
    EXECUTE FUNCTION peernotes_write_messages();
