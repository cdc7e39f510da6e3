-- Whoever asked, as long as the service's events are theirs to read. The worker makes it, as the owner.
CREATE POLICY event_file_read ON peernotes_eventfile FOR SELECT USING (
    user_id = (SELECT peernotes_actor()) AND service_id = ANY ((SELECT peernotes_ids('events'))::uuid[]));

CREATE POLICY event_file_ask ON peernotes_eventfile FOR INSERT WITH CHECK (
    user_id = (SELECT peernotes_actor()) AND service_id = ANY ((SELECT peernotes_ids('events'))::uuid[])
    AND made_at IS NULL AND digest = '');

CREATE POLICY event_file_part_read ON peernotes_eventfilepart FOR SELECT USING (
    EXISTS (SELECT 1 FROM peernotes_eventfile f WHERE f.id = file_id));
