-- A person is known to themselves (also on a visit), to whoever works with them, whatever the model says of their kind, and to who keeps names and numbers right.
CREATE POLICY consumer_read ON peernotes_consumer FOR SELECT USING (
    peernotes_may_know_person(own => {mine(peernotes_consumer)}, works_with => {works_with(peernotes_consumer)})
    OR peernotes_may_edit_details(
        conflict => {conflict(peernotes_consumer)}, is_officer => {is_officer(peernotes_consumer)})
    OR id = (SELECT peernotes_my_visit_consumer()));

CREATE POLICY consumer_write ON peernotes_consumer FOR UPDATE USING (peernotes_may_edit_details(
    conflict => {conflict(peernotes_consumer)}, is_officer => {is_officer(peernotes_consumer)}));
