-- The peer workers of a person and how clinicians reach them, for a clinician of the service, if the person wants it known. Runs as the
-- owner: what a peer worker says of themselves is not for clinicians otherwise. Whether this one works with the person is asked before.
CREATE FUNCTION peernotes_peer_cards(the_consumer uuid) RETURNS TABLE (name text, how text) LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
SELECT u.name, coalesce(p.for_clinicians, '')
FROM peernotes_consumer c
JOIN peernotes_assignment a ON a.content_object_id = c.id
JOIN peernotes_user u ON u.id = a.user_id AND u.is_active
LEFT JOIN peernotes_peerprofile p ON p.user_id = a.user_id AND p.service_id = c.service_id
WHERE c.id = the_consumer AND EXISTS (
    SELECT FROM peernotes_membership m WHERE m.user_id = a.user_id AND m.service_id = c.service_id AND peernotes_is_peer(m.role)
    AND m.starts_at <= now() AND (m.ends_at IS NULL OR m.ends_at > now()))
  AND NOT EXISTS (SELECT FROM peernotes_conflictofinterest i
                  WHERE i.consumer_id = c.id AND i.user_id = peernotes_actor() AND i.ended_at IS NULL)
  AND peernotes_may_know_peer_workers(
      in_care => c.service_id = ANY (peernotes_ids('clinical')), ready => true, is_clinician => true, decision => (
          SELECT d.decision FROM peernotes_consent d
          WHERE d.consumer_id = c.id AND d.scope = 'show_peer' AND d.grantee_id IS NULL AND d.decided_at <= statement_timestamp()
          ORDER BY d.decided_at DESC, d.id DESC LIMIT 1))
ORDER BY u.sort_name, u.id LIMIT 20
$$;
