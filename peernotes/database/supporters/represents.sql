-- Who decides for somebody on a visit, what they may decide at that moment, and what the person has decided themselves since
-- the authority was agreed to: of notes, about the one of the visit. Runs as the owner: row-level security asks it.
CREATE FUNCTION peernotes_represents(the_visit uuid, at timestamptz)
RETURNS TABLE (who text, may_decide text[], decided text[], held boolean) LANGUAGE sql STABLE ROWS 1 SECURITY DEFINER
SET search_path = public, pg_temp AS $$
SELECT concat_ws(', ', p.name, p.authority),
       CASE WHEN s.representatives AND NOT peernotes_proxies_held(v.consumer_id) AND peernotes_supporter_stands(
           p.agreed_at, p.ended_at, p.starts_on, p.until, (at AT TIME ZONE s.timezone)::date) THEN p.scope::text[] ELSE '{}' END,
       ARRAY(SELECT DISTINCT c.scope::text FROM peernotes_consent c
             WHERE c.consumer_id = v.consumer_id AND c.represented_by = '' AND c.decided_at > p.agreed_at
               AND (c.note_id IS NULL OR c.note_id = v.note_id)),
       peernotes_proxies_held(v.consumer_id)
FROM peernotes_visit v JOIN peernotes_supporter p ON p.id = v.supporter_id JOIN peernotes_service s ON s.id = v.service_id
WHERE v.id = the_visit
$$;
