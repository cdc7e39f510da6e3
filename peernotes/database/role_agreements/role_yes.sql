-- Each says their own yes, once; a yes that is there stays. Of the owner, who loads what is older, nothing is asked.
CREATE FUNCTION peernotes_role_yes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (NEW.worker_agreed_at IS DISTINCT FROM OLD.worker_agreed_at
        AND (OLD.worker_agreed_at IS NOT NULL OR NEW.worker_id IS DISTINCT FROM peernotes_actor()))
       OR ((NEW.supervisor_agreed_at, NEW.supervisor_id) IS DISTINCT FROM (OLD.supervisor_agreed_at, OLD.supervisor_id)
           AND (OLD.supervisor_agreed_at IS NOT NULL OR NEW.supervisor_id IS DISTINCT FROM peernotes_actor()
                OR NEW.worker_id IS NOT DISTINCT FROM peernotes_actor())) THEN
        RAISE EXCEPTION 'a yes is said by whose it is, and stays' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER role_yes BEFORE UPDATE ON peernotes_roleagreement FOR EACH ROW
    WHEN (row_security_active('peernotes_roleagreement')) EXECUTE FUNCTION peernotes_role_yes();
