-- The consumer, and who works with them, as far as the model lets those into meetings.
CREATE POLICY meeting_item_read ON peernotes_meetingitem FOR SELECT USING ({reads_meeting_item(peernotes_meetingitem)});

CREATE POLICY meeting_item_bring ON peernotes_meetingitem FOR INSERT WITH CHECK (
    created_by_id = (SELECT peernotes_actor()) AND consumer_view = '' AND decided_at IS NULL AND told_at IS NULL
    AND peernotes_may_bring_to_meeting(
        in_care => {in_care(peernotes_meetingitem)}, ended => peernotes_ended(consumer_id, statement_timestamp()),
        ready => {ready(peernotes_meetingitem)}, is_clinician => {is_clinician(peernotes_meetingitem)},
        is_peer => {is_peer(peernotes_meetingitem)}, peers_meet => {peers_meet(peernotes_meetingitem)})
    AND EXISTS (SELECT 1 FROM peernotes_teammeeting m WHERE m.id = meeting_id AND m.called_off_at IS NULL AND peernotes_is_about_people(m.kind) OFFSET 0)
    AND (again_of_id IS NULL OR peernotes_brings_again(again_of_id, consumer_id)));

-- Until it has come to its end. Which part, and by whom, a trigger looks at.
CREATE POLICY meeting_item_write ON peernotes_meetingitem FOR UPDATE USING (
    told_at IS NULL AND {reads_meeting_item(peernotes_meetingitem)})
WITH CHECK ({reads_meeting_item(peernotes_meetingitem)});

CREATE POLICY history_read ON peernotes_historicalmeetingitem FOR SELECT USING ({oneself(peernotes_historicalmeetingitem)});
