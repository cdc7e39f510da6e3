-- Whether a round takes an answer from me under a token now: about a person where it asks about one, and about nobody else.
CREATE FUNCTION peernotes_takes_unnamed(the_round uuid, the_token uuid, the_person uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
SELECT peernotes_may_answer_unnamed(
           works_here => r.service_id = ANY ((SELECT peernotes_ids('clinical') || peernotes_ids('peer'))::uuid[]),
           is_carer => EXISTS (SELECT FROM peernotes_carer c WHERE c.id = (SELECT peernotes_my_carer()) AND c.service_id = r.service_id),
           by_carer => asked.respondent = 'carer', asks => asked.asks, open => asked.open)
       AND asked.respondent IN ('staff', 'carer')
       AND CASE WHEN r.of_pair THEN the_person IN (SELECT peernotes_about_of(the_token, m.consumer_id) FROM peernotes_my_pairs(r.id) m)
           ELSE the_person IS NULL END
FROM peernotes_evaluationround r CROSS JOIN LATERAL peernotes_round(r.id) asked WHERE r.id = the_round
$$;
