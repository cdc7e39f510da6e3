-- The people whose record I may read as a peer worker, by the model in force, my own choice, and the last decision
-- of the consumer that covers me.
CREATE VIEW peernotes_my_reading WITH (security_invoker = true) AS
SELECT a.content_object_id AS consumer_id
FROM peernotes_assignment a
JOIN peernotes_policyversion t ON t.service_id = a.service_id AND t.id = ANY ((SELECT peernotes_ids('reading'))::uuid[])
LEFT JOIN LATERAL (
    SELECT c.decision, c.expires_at, c.decided_at FROM peernotes_consent c
    WHERE c.consumer_id = a.content_object_id AND c.scope = 'read_record' AND c.decided_at <= now()
      AND (c.grantee_id IS NULL OR c.grantee_id = (SELECT peernotes_actor()))
    ORDER BY c.decided_at DESC, c.id DESC LIMIT 1
) said ON true
WHERE a.user_id = (SELECT peernotes_actor())
  AND (a.reads_record OR NOT t.peer_may_choose_not_to_read)
  AND a.content_object_id <> ALL ((SELECT peernotes_ids('conflict'))::uuid[])
  AND CASE
      WHEN said.decision = 'given' AND (said.expires_at IS NULL OR said.expires_at > now())
           AND said.decided_at >= t.reads_since THEN true
      WHEN t.read_requires_consumer_consent THEN false
      WHEN said.decision IN ('refused', 'withdrawn') THEN t.consumer_opt_out <> 'note_and_read'
      ELSE true END;
