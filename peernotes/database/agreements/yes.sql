-- Each says their own yes: the worker by their sign-in, the consumer by theirs, on a device that was handed over, or before a witness whom the worker names. What both
-- agreed to keeps its words. Of the owner, who loads what is older, nothing is asked.
CREATE FUNCTION peernotes_own_yes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (NEW.consumer_agreed_at IS NOT NULL
        AND (NEW.consumer_agreed_at, NEW.method) IS DISTINCT FROM (OLD.consumer_agreed_at, OLD.method))
       AND NOT peernotes_may_record(NEW.method, on_visit => NEW.consumer_id = peernotes_my_visit_choices(),
                                    own => NEW.consumer_id = ANY (peernotes_my_records()),
                                    in_care => NEW.worker_id = peernotes_actor())
       OR (NEW.worker_agreed_at IS NOT NULL AND NEW.worker_agreed_at IS DISTINCT FROM OLD.worker_agreed_at
           AND NEW.worker_id IS DISTINCT FROM peernotes_actor())
       OR (OLD.state <> 'draft'
           AND (NEW.days_and_hours, NEW.channels, NEW.places, NEW.out_of_hours, NEW.what_i_share_of_myself, NEW.what_i_want_kept)
               IS DISTINCT FROM (OLD.days_and_hours, OLD.channels, OLD.places, OLD.out_of_hours, OLD.what_i_share_of_myself,
                                 OLD.what_i_want_kept)) THEN
        RAISE EXCEPTION 'a yes is said by whose it is, to words that stay' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER own_yes BEFORE UPDATE ON peernotes_agreement FOR EACH ROW
    WHEN (row_security_active('peernotes_agreement')) EXECUTE FUNCTION peernotes_own_yes();
