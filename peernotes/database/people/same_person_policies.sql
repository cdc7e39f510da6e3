-- Known to the person, to who keeps records, and, once it is in force, to whoever works with them.
CREATE POLICY same_person_read ON peernotes_sameperson FOR SELECT USING (
    {mine(peernotes_sameperson)} OR {mine(peernotes_sameperson.second_id)}
    OR ({officer(peernotes_sameperson)}) OR ({officer(peernotes_sameperson.second_id)})
    OR (in_force_at IS NOT NULL AND ended_at IS NULL
        AND ({works_with(peernotes_sameperson)} OR {works_with(peernotes_sameperson.second_id)})));

-- By an officer who is a relative of neither, and before anybody has agreed.
CREATE POLICY same_person_say ON peernotes_sameperson FOR INSERT WITH CHECK (
    created_by_id = (SELECT peernotes_actor()) AND ({officer(peernotes_sameperson)})
    AND ({officer(peernotes_sameperson.second_id)})
    AND in_force_at IS NULL AND officer_id IS NULL AND agreed_at IS NULL AND second_agreed_at IS NULL);

-- By the person, or an officer as above, and as long as it is not over: each agrees and ends it in nobody else's name.
CREATE POLICY same_person_answer ON peernotes_sameperson FOR UPDATE USING (
    ended_at IS NULL AND ({mine(peernotes_sameperson)} OR {mine(peernotes_sameperson.second_id)}
                          OR (({officer(peernotes_sameperson)}) AND ({officer(peernotes_sameperson.second_id)}))))
WITH CHECK ((ended_by_id IS NULL OR ended_by_id = (SELECT peernotes_actor())) AND (
    SELECT (peernotes_sameperson.agreed_at IS NOT DISTINCT FROM was.agreed_at OR {mine(peernotes_sameperson)})
       AND (peernotes_sameperson.second_agreed_at IS NOT DISTINCT FROM was.second_agreed_at
            OR {mine(peernotes_sameperson.second_id)})
       AND (peernotes_sameperson.officer_id IS NOT DISTINCT FROM was.officer_id
            OR (peernotes_sameperson.officer_id = (SELECT peernotes_actor()) AND {is_officer(peernotes_sameperson)}))
    FROM peernotes_same_person_stood(peernotes_sameperson.id) was));
