CREATE POLICY consultation_read ON peernotes_consultation FOR SELECT USING (peernotes_may_consult(
    is_peer => {is_peer(peernotes_consultation)}, is_clinician => {is_clinician(peernotes_consultation)},
    ready => {ready(peernotes_consultation)}));

CREATE POLICY consultation_ask ON peernotes_consultation FOR INSERT WITH CHECK (
    created_by_id = (SELECT peernotes_actor()) AND answered_at IS NULL AND peernotes_may_consult(
        is_peer => {is_peer(peernotes_consultation)}, is_clinician => {is_clinician(peernotes_consultation)},
        ready => {ready(peernotes_consultation)}));

-- Once, and in nobody else's name.
CREATE POLICY consultation_answer ON peernotes_consultation FOR UPDATE USING (
    answered_at IS NULL AND peernotes_may_answer_consultation(
        sent_to, asked_by_me => (created_by_id = (SELECT peernotes_actor())) IS TRUE,
        is_peer => {is_peer(peernotes_consultation)}, is_clinician => {is_clinician(peernotes_consultation)},
        ready => {ready(peernotes_consultation)}))
WITH CHECK (answered_by_id = (SELECT peernotes_actor()));
