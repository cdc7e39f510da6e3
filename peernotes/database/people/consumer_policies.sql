-- A person is known to themselves (also on a visit), to whoever works with them, whatever the model says of their kind, to
-- whoever takes people up and keeps names and numbers right, and to administrators.
CREATE POLICY consumer_read ON peernotes_consumer FOR SELECT USING (
    peernotes_may_know_person(own => {mine(peernotes_consumer)}, works_with => {knows_of(peernotes_consumer)})
    OR peernotes_may_see_consumer(
        conflict => {conflict(peernotes_consumer)}, enrols => {enrols(peernotes_consumer)},
        administers => {is_administrator(peernotes_consumer)})
    OR id = (SELECT peernotes_my_visit_consumer()));

CREATE POLICY consumer_enrol ON peernotes_consumer FOR INSERT WITH CHECK (peernotes_may_change_enrolment(
    conflict => {conflict(peernotes_consumer)}, enrols => {enrols(peernotes_consumer)}));

-- Kept right by officers; a sign-in is given by whoever enrols.
CREATE POLICY consumer_write ON peernotes_consumer FOR UPDATE USING (peernotes_may_change_enrolment(
    conflict => {conflict(peernotes_consumer)}, enrols => {enrols(peernotes_consumer)}));
