-- The people whose record I may read as a peer worker, by the model in force, my own choice, and the last decision
-- of the consumer that covers me. With the owner's rights, because row-level security asks it; says whose, and nothing of
-- the decision.
CREATE VIEW peernotes_my_reading AS
SELECT a.consumer_id
FROM peernotes_my_assignments a
JOIN peernotes_policyversion t ON t.service_id = a.service_id AND t.id = ANY ((SELECT peernotes_ids('reading'))::uuid[])
LEFT JOIN LATERAL (
    SELECT c.scope, c.decision, c.expires_at, c.decided_at FROM peernotes_consent c
    WHERE c.consumer_id = a.consumer_id AND c.scope = 'read_record' AND c.decided_at <= now()
      AND (c.grantee_id IS NULL OR c.grantee_id = (SELECT peernotes_actor()))
    ORDER BY c.decided_at DESC, c.id DESC LIMIT 1
) said ON true
WHERE a.consumer_id <> ALL ((SELECT peernotes_ids('closed'))::uuid[])
  AND peernotes_peer_may_read_record(
      t.peer_read_records, t.peer_may_choose_not_to_read, a.reads_record, consented => peernotes_consented(
          peernotes_consent_state(said.scope, said.decision, said.decided_at, said.expires_at, t.reads_since, now()),
          t.read_requires_consumer_consent, t.consumer_opt_out));
