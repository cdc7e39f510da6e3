-- How often something was tagged, and how long peer workers did what, for whoever works in the service. Too few to be told
-- without telling of somebody (``times`` NULL): a tag of fewer than five people, an activity of fewer than two workers.
-- A contact that a note left behind has its tags. Runs as the owner.
CREATE FUNCTION peernotes_work_counts(the_service uuid, since timestamptz)
RETURNS TABLE (kind text, times bigint, minutes bigint) LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
WITH here AS (
    SELECT the_service AS id WHERE the_service = ANY (
        peernotes_ids('clinical') || peernotes_ids('peer') || peernotes_ids('officer') || peernotes_ids('events')
        || peernotes_ids('privacy'))),
tagged AS (
    SELECT t.tag, c.consumer_id, c.minutes FROM here JOIN peernotes_contactlogentry c ON c.service_id = here.id
    CROSS JOIN unnest(c.tags) t(tag) WHERE c.happened_at >= since
    UNION ALL
    SELECT t.tag, n.consumer_id, n.minutes FROM here JOIN peernotes_note n ON n.service_id = here.id
    CROSS JOIN unnest(n.tags) t(tag) WHERE n.happened_at >= since AND peernotes_is_finished(n.status))
SELECT g.tag, CASE WHEN g.enough THEN g.times END, CASE WHEN g.enough THEN g.minutes END
FROM (SELECT tag, count(DISTINCT consumer_id) >= 5 AS enough, count(*) AS times, sum(minutes) AS minutes
      FROM tagged GROUP BY tag) g
UNION ALL
SELECT g.kind, CASE WHEN g.enough THEN g.times END, CASE WHEN g.enough THEN g.minutes END
FROM (SELECT a.kind, count(DISTINCT a.worker_id) >= 2 AS enough, count(*) AS times, sum(a.minutes) AS minutes
      FROM here JOIN peernotes_peeractivity a ON a.service_id = here.id WHERE a.happened_at >= since GROUP BY a.kind) g
$$;
