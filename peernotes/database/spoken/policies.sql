-- The consumer's, and of who said it while they work with them.
CREATE POLICY spoken_read ON peernotes_spokenshare FOR SELECT USING (
    {mine(peernotes_spokenshare)} OR (worker_id = (SELECT peernotes_actor()) AND {in_care(peernotes_spokenshare)}));

CREATE POLICY spoken_log ON peernotes_spokenshare FOR INSERT WITH CHECK (
    worker_id = (SELECT peernotes_actor()) AND peernotes_may_tell_aloud(
        in_care => {in_care(peernotes_spokenshare)}, ended => peernotes_ended(consumer_id, statement_timestamp()),
        ready => {ready(peernotes_spokenshare)}, is_peer => {is_peer(peernotes_spokenshare)},
        said_yes => topics::text[] <@ peernotes_may_say_aloud(consumer_id))
    AND (item_id IS NULL OR EXISTS (SELECT 1 FROM peernotes_meetingitem i
         WHERE i.id = item_id AND i.consumer_id = peernotes_spokenshare.consumer_id OFFSET 0)));

-- An error, by who noted it; once.
CREATE POLICY spoken_take_back ON peernotes_spokenshare FOR UPDATE USING (peernotes_may_take_back_noted(
    reads => {in_care(peernotes_spokenshare)}, mine => worker_id = (SELECT peernotes_actor()),
    taken_back => taken_back_at IS NOT NULL))
WITH CHECK (worker_id = (SELECT peernotes_actor()) AND taken_back_at IS NOT NULL);
