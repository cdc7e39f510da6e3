-- An administrator says that an example can be shown, or not. Whose it is, for the event about them; nobody where it does not
-- wait for this administrator. Runs as the owner, because administrators write no row about somebody.
CREATE FUNCTION peernotes_look_at_example(the_example uuid, fits boolean) RETURNS uuid LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
DECLARE
    whose uuid;
BEGIN
    PERFORM 1 FROM peernotes_example e WHERE e.id = the_example FOR UPDATE;
    UPDATE peernotes_example e SET
        ended_at = CASE WHEN NOT fits THEN now() END,
        ended_by_id = CASE WHEN NOT fits THEN peernotes_actor() END,
        approved_at = CASE WHEN fits AND e.looked_at_at IS NOT NULL THEN now() END,
        approved_by_id = CASE WHEN fits AND e.looked_at_at IS NOT NULL THEN peernotes_actor() END,
        looked_at_at = coalesce(e.looked_at_at, CASE WHEN fits THEN now() END),
        looked_at_by_id = coalesce(e.looked_at_by_id, CASE WHEN fits THEN peernotes_actor() END)
    WHERE e.id = the_example AND e.id IN (SELECT w.id FROM peernotes_example_waiting w)
    RETURNING e.consumer_id INTO whose;
    RETURN whose;
END $$;
