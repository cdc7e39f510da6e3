-- About which peer workers a round asks a person, or a row without one where it is about none: they have met as often as it takes,
-- work together now, and the person did not answer the same in another round within a month. After a group it asks who came to it, and
-- they alone can tell that it does (docs/decisions/0088). Runs as the owner: whom, and not what was said.
CREATE FUNCTION peernotes_asks_about(the_round uuid, the_person uuid) RETURNS TABLE (worker_id uuid) LANGUAGE sql STABLE
SECURITY DEFINER SET search_path = public, pg_temp AS $$
SELECT w.worker_id FROM peernotes_evaluationround r JOIN peernotes_evaluationperiod p ON p.id = r.period_id
CROSS JOIN LATERAL (
    SELECT a.user_id AS worker_id, peernotes_met(the_person, a.user_id) AS met
    FROM peernotes_assignment a WHERE r.of_pair AND a.content_object_id = the_person AND a.service_id = r.service_id
    UNION ALL SELECT NULL, peernotes_met(the_person, NULL) WHERE NOT r.of_pair) w
WHERE r.id = the_round AND w.met >= r.after_contacts
  AND CASE WHEN p.run_id IS NULL THEN r.measure <> 'group_after'
      ELSE the_person = ANY (peernotes_my_records()) AND peernotes_came_to(p.run_id, the_person) END
  AND NOT EXISTS (
    SELECT FROM peernotes_measurescore s JOIN peernotes_evaluationround o ON o.id = s.round_id
    WHERE s.consumer_id = the_person AND o.measure = r.measure AND o.id <> r.id AND r.after_contacts > 0
      AND s.worker_id IS NOT DISTINCT FROM w.worker_id AND s.created_at > statement_timestamp() - interval '30 days')
$$;
