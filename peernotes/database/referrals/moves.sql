-- An answer is given once, and nothing begins in the same breath or before it, nor after it was taken back.
CREATE FUNCTION peernotes_referral_moves() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF (OLD.answer <> '' AND (NEW.answer, NEW.method, NEW.recorded_by_id, NEW.answered_at)
            IS DISTINCT FROM (OLD.answer, OLD.method, OLD.recorded_by_id, OLD.answered_at))
       OR (NEW.taken_back_at IS DISTINCT FROM OLD.taken_back_at AND (OLD.taken_back_at IS NOT NULL OR OLD.started_at IS NOT NULL))
       OR (NEW.started_at IS DISTINCT FROM OLD.started_at AND (OLD.taken_back_at IS NOT NULL OR NOT peernotes_said_yes_to_offer(OLD.answer) OR OLD.started_at IS NOT NULL)) THEN
        RAISE EXCEPTION 'an offer is answered once, and begun after a yes' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER referral_moves BEFORE UPDATE ON peernotes_referral FOR EACH ROW EXECUTE FUNCTION peernotes_referral_moves();
