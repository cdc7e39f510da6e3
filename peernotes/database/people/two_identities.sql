-- Whoever works in a service and is helped by it too has two sign-ins, and nothing joins them: a sign-in with a role there,
-- now or to come, is no consumer's and no carer's of that service, and a consumer's is no carer's. The lock lets of two writers the second see the first.
CREATE FUNCTION peernotes_two_identities() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended(NEW.user_id::text, 0));
    IF 1 < (
        SELECT count(*) FROM (
            SELECT 'works here' FROM peernotes_membership m WHERE m.user_id = NEW.user_id AND m.service_id = NEW.service_id
               AND (m.ends_at IS NULL OR m.ends_at > statement_timestamp())
            UNION SELECT 'consumer' FROM peernotes_consumer c WHERE c.user_id = NEW.user_id AND c.service_id = NEW.service_id
            UNION SELECT 'carer' FROM peernotes_carer r WHERE r.user_id = NEW.user_id AND r.service_id = NEW.service_id) i)
    THEN
        RAISE EXCEPTION 'one sign-in for two identities' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER two_identities AFTER INSERT OR UPDATE OF user_id, service_id, ends_at ON peernotes_membership
    FOR EACH ROW EXECUTE FUNCTION peernotes_two_identities();

CREATE TRIGGER two_identities AFTER INSERT OR UPDATE OF user_id, service_id ON peernotes_consumer
    FOR EACH ROW WHEN (NEW.user_id IS NOT NULL) EXECUTE FUNCTION peernotes_two_identities();

CREATE TRIGGER two_identities AFTER INSERT ON peernotes_carer
    FOR EACH ROW EXECUTE FUNCTION peernotes_two_identities();
