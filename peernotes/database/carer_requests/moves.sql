-- An offer is answered by the carer and once, and nothing begins in the same breath or before a yes.
CREATE FUNCTION peernotes_carer_request_moves() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF ((NEW.answer, NEW.answered_at) IS DISTINCT FROM (OLD.answer, OLD.answered_at)
            AND (OLD.answer <> '' OR NEW.carer_id IS DISTINCT FROM peernotes_my_carer()))
       OR ((NEW.begun_at, NEW.taken_back_at) IS DISTINCT FROM (OLD.begun_at, OLD.taken_back_at)
            AND OLD.asked_by = 'staff' AND NOT peernotes_said_yes_to_offer(OLD.answer)) THEN
        RAISE EXCEPTION 'an offer is answered once, and begun after a yes' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER carer_request_moves BEFORE UPDATE ON peernotes_carerrequest FOR EACH ROW EXECUTE FUNCTION peernotes_carer_request_moves();
-- Whether the same waits for an answer already ("waits"), stands as the carer's own wish ("asked"), or was declined so lately that nobody
-- asks again ("rest"); "made" is the one just asked. Whoever offers sees none of a colleague's offers, so that it is worked out as the owner,
-- for who works with them.
CREATE FUNCTION peernotes_carer_offered_before(the_carer uuid, the_what text, rest interval, made uuid) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
SELECT CASE WHEN bool_or(q.asked_by = 'staff' AND q.answer = '') THEN 'waits'
            WHEN bool_or((q.answer = '' OR peernotes_said_yes_to_offer(q.answer)) AND q.begun_at IS NULL AND q.taken_back_at IS NULL) THEN 'asked'
            WHEN bool_or(NOT peernotes_said_yes_to_offer(q.answer) AND q.answered_at > statement_timestamp() - rest) THEN 'rest' ELSE '' END
FROM peernotes_carerrequest q
WHERE q.carer_id = the_carer AND q.what = the_what AND q.id <> made AND the_carer = ANY (peernotes_my_carers())
$$;
