-- Whoever may read the entry.
CREATE POLICY contribution_read ON peernotes_contribution FOR SELECT USING (
    EXISTS (SELECT 1 FROM peernotes_recordentry e WHERE e.id = peernotes_contribution.entry_id OFFSET 0));

-- A peer worker who may, as far as the model says.
CREATE POLICY contribute ON peernotes_contribution FOR INSERT WITH CHECK (
    created_by_id = (SELECT peernotes_actor()) AND {is_peer(peernotes_contribution)} AND {may_add(peernotes_contribution)}
    AND EXISTS (
        SELECT 1 FROM peernotes_recordentry e
        JOIN peernotes_policyversion v ON v.service_id = e.service_id AND v.in_force @> now()
        WHERE e.id = entry_id AND e.consumer_id = peernotes_contribution.consumer_id AND e.status = 'current'
          AND peernotes_model_lets_contribute(e.kind, v.risk_documentation_owner, v.peer_risk_assessment)));
