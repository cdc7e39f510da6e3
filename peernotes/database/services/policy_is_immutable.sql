-- A policy version never changes but for its approval or rejection, the end of its time in force, and a cancellation before
-- it begins. An end that has not come yet may be taken back (no two are in force at once, whatever is tried).
CREATE FUNCTION peernotes_policy_is_immutable() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    may_change text[] := ARRAY['in_force', 'reads_since', 'about_me_since', 'starts_at', 'approved_by_id', 'approved_at',
                               'acknowledge_by', 'rejected_by_id', 'rejected_at', 'cancelled_by_id', 'cancelled_at', 'cancel_reason'];
    cancels boolean := OLD.cancelled_at IS NULL AND NEW.cancelled_at IS NOT NULL AND isempty(NEW.in_force)
                       AND coalesce(lower(OLD.in_force) > clock_timestamp(), false);
    reopens boolean := upper(OLD.in_force) > clock_timestamp() AND upper_inf(NEW.in_force);
BEGIN
    IF to_jsonb(OLD) - may_change IS DISTINCT FROM to_jsonb(NEW) - may_change
       OR (OLD.approved_at IS NOT NULL
           AND (NEW.approved_at, NEW.approved_by_id, NEW.starts_at, NEW.reads_since, NEW.about_me_since, NEW.acknowledge_by)
           IS DISTINCT FROM (OLD.approved_at, OLD.approved_by_id, OLD.starts_at, OLD.reads_since, OLD.about_me_since, OLD.acknowledge_by))
       OR (OLD.in_force IS NOT NULL AND NOT cancels AND (lower(NEW.in_force) IS DISTINCT FROM lower(OLD.in_force)
           OR (upper(OLD.in_force) IS NOT NULL AND NEW.in_force IS DISTINCT FROM OLD.in_force AND NOT reopens)))
       OR (OLD.rejected_at IS NOT NULL AND (NEW.rejected_at, NEW.approved_at) IS DISTINCT FROM (OLD.rejected_at, NULL))
       OR (NOT cancels AND (NEW.cancelled_at, NEW.cancelled_by_id, NEW.cancel_reason)
           IS DISTINCT FROM (OLD.cancelled_at, OLD.cancelled_by_id, OLD.cancel_reason))
    THEN
        RAISE EXCEPTION 'a policy version cannot be changed' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER immutable BEFORE UPDATE ON peernotes_policyversion
    FOR EACH ROW EXECUTE FUNCTION peernotes_policy_is_immutable();
