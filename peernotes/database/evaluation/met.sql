-- How often somebody met one worker, or any.
CREATE FUNCTION peernotes_met(the_person uuid, the_worker uuid) RETURNS integer LANGUAGE sql STABLE
SET search_path = public, pg_temp AS $$
SELECT count(*)::integer FROM peernotes_contactlogentry c
WHERE c.consumer_id = the_person AND c.happened_at <= statement_timestamp() AND c.worker_id = coalesce(the_worker, c.worker_id)
$$;
