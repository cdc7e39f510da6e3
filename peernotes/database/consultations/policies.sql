CREATE POLICY consultation_read ON peernotes_consultation FOR SELECT USING (peernotes_may_consult(
    is_peer => {is_peer(peernotes_consultation)}, is_clinician => {is_clinician(peernotes_consultation)},
    ready => {ready(peernotes_consultation)}));

CREATE POLICY consultation_ask ON peernotes_consultation FOR INSERT WITH CHECK (
    created_by_id = (SELECT peernotes_actor()) AND answered_at IS NULL AND taken_back_at IS NULL AND peernotes_may_consult(
        is_peer => {is_peer(peernotes_consultation)}, is_clinician => {is_clinician(peernotes_consultation)},
        ready => {ready(peernotes_consultation)}));

-- Once, and in nobody else's name.
CREATE POLICY consultation_answer ON peernotes_consultation FOR UPDATE USING (
    answered_at IS NULL AND taken_back_at IS NULL AND peernotes_may_answer_consultation(
        sent_to, asked_by_me => (created_by_id = (SELECT peernotes_actor())) IS TRUE,
        is_peer => {is_peer(peernotes_consultation)}, is_clinician => {is_clinician(peernotes_consultation)},
        ready => {ready(peernotes_consultation)}))
WITH CHECK (answered_by_id = (SELECT peernotes_actor()) AND created_by_id IS DISTINCT FROM (SELECT peernotes_actor()));

-- By who asked, until it is answered; once.
CREATE POLICY consultation_take_back ON peernotes_consultation FOR UPDATE USING (
    answered_at IS NULL AND peernotes_may_take_back_noted(
        reads => peernotes_may_consult(
            is_peer => {is_peer(peernotes_consultation)}, is_clinician => {is_clinician(peernotes_consultation)},
            ready => {ready(peernotes_consultation)}),
        mine => (created_by_id = (SELECT peernotes_actor())) IS TRUE, taken_back => taken_back_at IS NOT NULL))
WITH CHECK (created_by_id = (SELECT peernotes_actor()) AND taken_back_at IS NOT NULL AND answered_at IS NULL);

-- An answer, by who gave it; the history keeps the earlier ones.
CREATE POLICY consultation_correct ON peernotes_consultation FOR UPDATE USING (peernotes_may_correct_answer(
    answered_by_me => (answered_by_id = (SELECT peernotes_actor())) IS TRUE,
    is_peer => {is_peer(peernotes_consultation)}, is_clinician => {is_clinician(peernotes_consultation)},
    ready => {ready(peernotes_consultation)}))
WITH CHECK (answered_by_id = (SELECT peernotes_actor()) AND created_by_id IS DISTINCT FROM (SELECT peernotes_actor()));
