-- Who works with whom: known to both and to whoever enrols people, opened and ended by administrators, and ended with an
-- enrolment. Not looking is the worker's own choice.
CREATE POLICY assignment_read ON peernotes_assignment FOR SELECT USING (
    user_id = (SELECT peernotes_actor()) OR {oneself(peernotes_assignment)} OR {is_administrator(peernotes_assignment)}
    OR peernotes_may_change_enrolment(
        conflict => {conflict(peernotes_assignment)}, enrols => {enrols(peernotes_assignment)}));

CREATE POLICY assignment_open ON peernotes_assignment FOR INSERT WITH CHECK (
    {is_administrator(peernotes_assignment)} AND NOT (
        peernotes_wants_no_peer(content_object_id, NULL) AND peernotes_works_as_peer(user_id, service_id)));

-- By the consumer, by their own sign-in or on a visit: whom they can choose, where there is a place.
CREATE POLICY assignment_chosen ON peernotes_assignment FOR INSERT WITH CHECK (
    {oneself(peernotes_assignment)} AND created_by_id IS NOT DISTINCT FROM (SELECT peernotes_actor())
    AND peernotes_can_be_chosen(user_id, content_object_id) AND peernotes_places_left(user_id, service_id) > 0);

CREATE POLICY assignment_choose ON peernotes_assignment FOR UPDATE USING (
    user_id = (SELECT peernotes_actor()) AND {in_care(peernotes_assignment)});

CREATE POLICY assignment_end ON peernotes_assignment FOR DELETE USING (
    {is_administrator(peernotes_assignment)} OR peernotes_may_change_enrolment(
        conflict => {conflict(peernotes_assignment)}, enrols => {enrols(peernotes_assignment)}));

-- By the consumer, at any time: a peer worker, and no clinician.
CREATE POLICY assignment_left ON peernotes_assignment FOR DELETE USING (
    {oneself(peernotes_assignment)} AND peernotes_works_as_peer(user_id, service_id));
