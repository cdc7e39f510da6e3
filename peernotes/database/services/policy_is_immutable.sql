-- A policy version never changes but for its approval or rejection, and for the end of its time in force.
CREATE FUNCTION peernotes_policy_is_immutable() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    was jsonb := to_jsonb(OLD) - ARRAY['in_force', 'reads_since', 'starts_at', 'approved_by_id', 'approved_at',
                                       'rejected_by_id', 'rejected_at'];
    is_now jsonb := to_jsonb(NEW) - ARRAY['in_force', 'reads_since', 'starts_at', 'approved_by_id', 'approved_at',
                                          'rejected_by_id', 'rejected_at'];
BEGIN
    IF was IS DISTINCT FROM is_now
       OR (OLD.approved_at IS NOT NULL AND (NEW.approved_at, NEW.approved_by_id, NEW.starts_at, NEW.reads_since)
           IS DISTINCT FROM (OLD.approved_at, OLD.approved_by_id, OLD.starts_at, OLD.reads_since))
       OR (OLD.in_force IS NOT NULL AND (lower(NEW.in_force) IS DISTINCT FROM lower(OLD.in_force)
           OR (upper(OLD.in_force) IS NOT NULL AND NEW.in_force IS DISTINCT FROM OLD.in_force)))
       OR (OLD.rejected_at IS NOT NULL AND (NEW.rejected_at, NEW.approved_at) IS DISTINCT FROM (OLD.rejected_at, NULL))
    THEN
        RAISE EXCEPTION 'a policy version cannot be changed' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER immutable BEFORE UPDATE ON peernotes_policyversion
    FOR EACH ROW EXECUTE FUNCTION peernotes_policy_is_immutable();
