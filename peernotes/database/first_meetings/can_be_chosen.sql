-- Whether a person could choose a worker: the facts of both, of whom neither may know all. Runs as the owner, and says yes or no.
CREATE FUNCTION peernotes_can_be_chosen(the_worker uuid, the_person uuid) RETURNS boolean LANGUAGE sql STABLE
SECURITY DEFINER SET search_path = public, pg_temp AS $$
SELECT EXISTS (
    SELECT FROM peernotes_peerprofile p
    JOIN peernotes_consumer c ON c.id = the_person AND c.service_id = p.service_id
    JOIN peernotes_user u ON u.id = p.user_id AND u.is_active
    LEFT JOIN peernotes_policyversion v ON v.service_id = p.service_id AND (v.in_force @> statement_timestamp()) IS TRUE
    CROSS JOIN LATERAL peernotes_gate_facts(p.user_id, p.service_id, statement_timestamp()) g
    WHERE p.user_id = the_worker AND peernotes_on_offer(
        offered => p.offered,
        supports => peernotes_works_as_peer(p.user_id, p.service_id) AND EXISTS (
            SELECT FROM peernotes_membership m WHERE m.user_id = p.user_id AND m.service_id = p.service_id
            AND m.starts_at <= statement_timestamp() AND (m.ends_at IS NULL OR m.ends_at > statement_timestamp())
            AND peernotes_may_support_consumers(m.role, m.lived_as, v.carer_peer_supports_consumer)),
        ready => peernotes_ready_to_begin(
            g.code_overdue, peernotes_training_missing(true, g.trained_in, v.training_required),
            peernotes_supervision_overdue(true, g.days_without_peer, g.days_without_clinician,
                                          v.supervision_interval_days, v.supervisor_kind),
            peernotes_model_unread(true, g.model_overdue)),
        conflict => EXISTS (SELECT FROM peernotes_conflictofinterest k WHERE k.user_id = p.user_id
                            AND k.consumer_id = c.id AND k.ended_at IS NULL),
        ended => peernotes_ended(c.id, statement_timestamp()),
        works_here => c.works_here,
        wants_no_peer => peernotes_wants_no_peer(c.id, NULL)))
$$;
