CREATE POLICY question_read ON peernotes_recordquestion FOR SELECT USING (peernotes_may_read_question(
    own => {mine(peernotes_recordquestion)}, about_entry => entry_id IS NOT NULL,
    about_me => (looker_id = (SELECT peernotes_actor())) IS TRUE, officer => {officer(peernotes_recordquestion)},
    in_care => {in_care(peernotes_recordquestion)}, is_clinician => {is_clinician(peernotes_recordquestion)}));

CREATE POLICY question_ask ON peernotes_recordquestion FOR INSERT WITH CHECK (
    {mine(peernotes_recordquestion)} AND answered_at IS NULL AND (entry_id IS NULL OR EXISTS (
        SELECT 1 FROM peernotes_recordentry e
        WHERE e.id = entry_id AND e.consumer_id = peernotes_recordquestion.consumer_id)));

-- Once, and in nobody else's name.
CREATE POLICY question_answer ON peernotes_recordquestion FOR UPDATE USING (
    answered_at IS NULL AND peernotes_may_answer_for(
        about_entry => entry_id IS NOT NULL, about_me => (looker_id = (SELECT peernotes_actor())) IS TRUE,
        officer => {officer(peernotes_recordquestion)}, in_care => {in_care(peernotes_recordquestion)},
        is_clinician => {is_clinician(peernotes_recordquestion)}))
WITH CHECK (answered_by_id = (SELECT peernotes_actor()));
