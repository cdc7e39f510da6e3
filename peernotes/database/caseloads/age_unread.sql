-- What was new for long enough takes its place among the rest. Called each hour by the sealer.
CREATE FUNCTION peernotes_age_unread() RETURNS bigint LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    aged bigint;
BEGIN
    WITH old AS (DELETE FROM peernotes_unread WHERE finalised_at <= now() - peernotes_new_for()
                 RETURNING user_id, consumer_id, finalised_at),
    raised AS (
        UPDATE peernotes_caseload c SET newest_at = greatest(c.newest_at, o.at)
        FROM (SELECT user_id, consumer_id, max(finalised_at) AS at FROM old GROUP BY 1, 2) o
        WHERE c.user_id = o.user_id AND c.consumer_id = o.consumer_id AND coalesce(c.newest_at, '-infinity') < o.at)
    SELECT count(*) INTO aged FROM old;
    RETURN aged;
END $$;
