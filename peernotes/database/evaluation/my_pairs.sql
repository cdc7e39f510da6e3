-- About whom a round asks the worker who is signed in: people they work with now and met as often as it takes, who said yes to being asked
-- how it is going; and not about those who were asked about within a month, by the day until which it was. Runs as the owner: consents are read only to see whether there is a yes.
CREATE FUNCTION peernotes_my_pairs(the_round uuid) RETURNS TABLE (consumer_id uuid) LANGUAGE sql STABLE
SECURITY DEFINER SET search_path = public, pg_temp AS $$
SELECT a.content_object_id FROM peernotes_evaluationround r
JOIN peernotes_assignment a ON a.service_id = r.service_id AND a.user_id = (SELECT peernotes_actor())
WHERE r.id = the_round AND r.of_pair AND r.service_id = ANY ((SELECT peernotes_ids('peer'))::uuid[])
  AND a.content_object_id <> ALL ((SELECT peernotes_ids('closed'))::uuid[])
  AND peernotes_met(a.content_object_id, a.user_id) >= r.after_contacts
  AND peernotes_said_yes(peernotes_evaluation_state(a.content_object_id))
  AND NOT EXISTS (
      SELECT FROM peernotes_answertoken t JOIN peernotes_unnamedscore s ON s.token_id = t.id
      JOIN peernotes_evaluationround o ON o.id = s.round_id
      WHERE t.service_id = r.service_id AND t.user_id = a.user_id AND s.about = peernotes_about_of(t.id, a.content_object_id)
        AND o.measure = r.measure AND o.id <> r.id AND o.due_on > current_date - 30)
$$;
