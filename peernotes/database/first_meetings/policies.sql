-- A first meeting: theirs who asked, by their own sign-in or on a device that was handed over, and it says which; and, while it is open and not a place that they wait for, the worker's.
CREATE POLICY meeting_read ON peernotes_firstmeeting FOR SELECT USING (
    {oneself(peernotes_firstmeeting)}
    OR (worker_id = (SELECT peernotes_actor()) AND answer = '' AND NOT waits AND {is_peer(peernotes_firstmeeting)}
        AND NOT {conflict(peernotes_firstmeeting)} AND NOT {shut(peernotes_firstmeeting)}));

CREATE POLICY meeting_ask ON peernotes_firstmeeting FOR INSERT WITH CHECK (
    peernotes_may_record(method, on_visit => {at_choices(peernotes_firstmeeting)}, own => {mine(peernotes_firstmeeting)}, in_care => false)
    AND peernotes_can_be_chosen(worker_id, consumer_id));

CREATE POLICY meeting_answer ON peernotes_firstmeeting FOR UPDATE USING ({oneself(peernotes_firstmeeting)} AND answer = '')
WITH CHECK (peernotes_may_record(
    method, on_visit => {at_choices(peernotes_firstmeeting)}, own => {mine(peernotes_firstmeeting)}, in_care => false));

-- The worker notes that they met, and answers for nobody.
CREATE POLICY meeting_met ON peernotes_firstmeeting FOR UPDATE USING (worker_id = (SELECT peernotes_actor()))
WITH CHECK (worker_id = (SELECT peernotes_actor()) AND answer = '' AND NOT waits);
