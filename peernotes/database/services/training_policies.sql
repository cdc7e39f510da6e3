-- What somebody was trained in: themselves, and whoever confirms it, who are the service's peer supervisors and
-- administrators.
CREATE POLICY training_read ON peernotes_trainingrecord FOR SELECT USING (
    user_id = (SELECT peernotes_actor()) OR {confirms(peernotes_trainingrecord)});

-- One's own, which nobody has confirmed yet.
CREATE POLICY training_start ON peernotes_trainingrecord FOR INSERT WITH CHECK (
    user_id = (SELECT peernotes_actor()) AND {is_peer(peernotes_trainingrecord)}
    AND confirmed_by_id IS NULL AND withdrawn_by_id IS NULL);

-- In nobody else's name; that nobody confirms their own is a constraint of the table.
CREATE POLICY training_mark ON peernotes_trainingrecord FOR UPDATE
USING (user_id = (SELECT peernotes_actor()) OR {confirms(peernotes_trainingrecord)})
WITH CHECK ((SELECT peernotes_actor()) IN (confirmed_by_id, withdrawn_by_id));
