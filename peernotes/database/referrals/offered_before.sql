-- Whether the same waits for an answer already ("waits"), is asked for by the consumer ("asked"), or was declined so lately that nobody asks again ("rest"). Whoever offers sees
-- none of a colleague's offers, so that it is worked out as the owner, and says no more than that.
CREATE FUNCTION peernotes_offered_before(the_consumer uuid, the_what text, the_run uuid, the_place text, rest interval) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
SELECT CASE WHEN bool_or(r.answer = '') THEN 'waits'
            WHEN bool_or(r.asked_by = 'self' AND r.started_at IS NULL AND r.taken_back_at IS NULL) THEN 'asked'
            WHEN bool_or(r.answer = 'declined' AND r.answered_at > statement_timestamp() - rest) THEN 'rest' ELSE '' END
FROM peernotes_referral r WHERE r.consumer_id = the_consumer AND r.what = the_what AND r.run_id IS NOT DISTINCT FROM the_run
 AND lower(r.place) = lower(the_place)
$$;
