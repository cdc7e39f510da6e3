-- What somebody thinks is theirs to put there, and to take out, until it is decided, unless nobody meets; whoever works with them brings it once, with their
-- yes or in words that they said to everybody, and takes out no more than that. It is decided once, in a meeting that has begun, and told once; in nobody
-- else's name. Who wrote what it is about, or the decision, puts it right, and it says so.
CREATE FUNCTION peernotes_meeting_item_moves() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    me uuid := peernotes_actor();
    on_visit boolean := coalesce(NEW.consumer_id = peernotes_my_visit_choices(), false);
    own boolean := on_visit OR NEW.consumer_id = ANY (peernotes_my_records());
    view boolean := (NEW.consumer_view, NEW.view_by_id, NEW.view_method, NEW.statement_id)
        IS DISTINCT FROM (OLD.consumer_view, OLD.view_by_id, OLD.view_method, OLD.statement_id);
    put_right boolean := OLD.decided_at IS NOT NULL AND OLD.decided_by_id = me AND OLD.told_at IS NULL AND NOT own
        AND (NEW.decided_by_id, NEW.decided_at, NEW.tell_by) = (OLD.decided_by_id, OLD.decided_at, OLD.tell_by)
        AND NEW.corrected_at IS DISTINCT FROM OLD.corrected_at;
    decided boolean := (NEW.decided, NEW.decided_by_id, NEW.decided_at, NEW.tell_by)
        IS DISTINCT FROM (OLD.decided, OLD.decided_by_id, OLD.decided_at, OLD.tell_by);
    told boolean := (NEW.told_by_id, NEW.told_at) IS DISTINCT FROM (OLD.told_by_id, OLD.told_at);
BEGIN
    IF view AND (OLD.decided_at IS NOT NULL OR EXISTS (
            SELECT FROM peernotes_teammeeting m WHERE m.id = NEW.meeting_id AND m.called_off_at IS NOT NULL) OR NOT CASE
        WHEN NEW.consumer_view = '' THEN own OR OLD.view_by_id = me
        WHEN own THEN NEW.view_by_id IS NOT DISTINCT FROM me
            AND NEW.view_method = CASE WHEN on_visit THEN 'shared_device' ELSE 'own_login' END
        ELSE OLD.consumer_view = '' AND NEW.view_by_id = me AND NEW.view_method = '' AND peernotes_has_their_words(
            is_clinician => NEW.service_id = ANY (peernotes_ids('clinical')),
            is_peer => NEW.service_id = ANY (peernotes_ids('peer')),
            said_to_all => EXISTS (
                SELECT FROM peernotes_teamstatement t WHERE t.id = NEW.statement_id AND t.consumer_id = NEW.consumer_id
                AND t.taken_back_at IS NULL AND peernotes_said_to_all(t.sent_to)),
            said_yes => peernotes_may_speak_for(NEW.id, me)) END) THEN
        RAISE EXCEPTION 'what somebody thinks comes from them' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF NEW.question <> OLD.question AND (own OR OLD.created_by_id IS DISTINCT FROM me OR OLD.decided_at IS NOT NULL
            OR NEW.corrected_at IS NOT DISTINCT FROM OLD.corrected_at) THEN
        RAISE EXCEPTION 'who brought it puts it right until it is decided' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF decided AND NOT put_right AND (own OR OLD.decided_at IS NOT NULL OR NEW.decided_by_id IS DISTINCT FROM me OR NOT EXISTS (
            SELECT FROM peernotes_teammeeting m WHERE m.id = NEW.meeting_id AND m.starts_at <= statement_timestamp()
            AND m.called_off_at IS NULL)) THEN
        RAISE EXCEPTION 'it is decided once, in a meeting that has begun' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF told AND (own OR OLD.told_at IS NOT NULL OR NEW.told_by_id IS DISTINCT FROM me) THEN
        RAISE EXCEPTION 'it is told once' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER meeting_item_moves BEFORE UPDATE ON peernotes_meetingitem FOR EACH ROW EXECUTE FUNCTION peernotes_meeting_item_moves();
