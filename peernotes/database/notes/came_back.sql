-- What people, and the clinicians who took on a concern, did since then with what I wrote in a peer role: the last time of
-- each kind and thing. Events about others are not mine to read, so it runs as the owner and says no more than what, when and
-- of which; whoever asks may not see the thing itself any more, and then leaves it out.
CREATE FUNCTION peernotes_came_back(since timestamptz, most integer)
RETURNS TABLE (verb text, at timestamptz, id uuid) LANGUAGE sql STABLE SECURITY DEFINER ROWS 10
SET search_path = public, pg_temp AS $$
SELECT e.verb::text, max(e.at), e.object_id
FROM (SELECT DISTINCT unnest(peernotes_ids('peer')) AS id) s
CROSS JOIN unnest(ARRAY['stop_sharing', 'add_statement', 'acknowledge_concern']) v(verb)
JOIN peernotes_event e ON e.service_id = s.id AND e.verb = v.verb AND e.at > since AND e.allowed
    AND e.actor_id IS DISTINCT FROM peernotes_actor()
WHERE EXISTS (SELECT 1 FROM peernotes_note n WHERE n.id = e.object_id AND n.author_id = peernotes_actor() OFFSET 0)
   OR EXISTS (SELECT 1 FROM peernotes_safetyconcern c WHERE c.id = e.object_id AND c.created_by_id = peernotes_actor() OFFSET 0)
GROUP BY 1, 3 ORDER BY 2 DESC, 3 LIMIT most
$$;
