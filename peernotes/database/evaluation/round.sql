-- Whether it is a round's time, by the day where the service is, and its group is over if it is about one; whether the model in force has people asked; and who answers it.
CREATE FUNCTION peernotes_round(the_round uuid, OUT open boolean, OUT asks boolean, OUT respondent text)
LANGUAGE sql STABLE AS $$
SELECT p.closed_at IS NULL AND today.day BETWEEN p.starts_on AND p.ends_on
       AND (g.id IS NULL OR g.ended_at IS NOT NULL OR coalesce(g.ends_on < today.day, true)),
       coalesce((SELECT v.evaluation_required FROM peernotes_policyversion v
                 WHERE v.service_id = r.service_id AND v.in_force @> statement_timestamp()), true),
       r.respondent
FROM peernotes_evaluationround r
JOIN peernotes_evaluationperiod p ON p.id = r.period_id
JOIN peernotes_service s ON s.id = r.service_id
CROSS JOIN LATERAL (SELECT (statement_timestamp() AT TIME ZONE s.timezone)::date AS day) today
LEFT JOIN peernotes_grouprun g ON g.id = p.run_id
WHERE r.id = the_round
$$;
