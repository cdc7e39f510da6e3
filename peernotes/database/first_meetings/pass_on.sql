-- Two of whom one says that they know each other do not meet here: what was asked is over, as if its person had said somebody
-- else. Runs as the owner, because the worker answers for nobody.
CREATE FUNCTION peernotes_pass_on() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    UPDATE peernotes_firstmeeting m SET answer = 'somebody_else', answered_at = n.created_at
    FROM fresh n WHERE m.consumer_id = n.consumer_id AND m.worker_id = n.user_id AND m.answer = '';
    RETURN NULL;
END $$;
CREATE TRIGGER pass_on AFTER INSERT ON peernotes_conflictofinterest REFERENCING NEW TABLE AS fresh
    FOR EACH STATEMENT EXECUTE FUNCTION peernotes_pass_on();
