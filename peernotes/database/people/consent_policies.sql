-- A decision is read by the one who made it, by who wrote it down and, as far as it is about them, by whoever works with the person: a standing
-- one that covers them, what a carer may hear if they read of the carer, and those about their own notes. On a visit, those about its note, or the standing ones if it is
-- for those, and those made on it.
CREATE POLICY consent_read ON peernotes_consent FOR SELECT USING (
    {mine(peernotes_consent)} OR visit_id = (SELECT peernotes_visit()) OR note_id = (SELECT peernotes_my_visit_note())
    OR (note_id IS NULL AND consumer_id = (SELECT peernotes_my_visit_choices()))
    OR (note_id IS NULL AND carer_id IS NULL AND consumer_id = (SELECT peernotes_my_visit_represented()))
    OR ({in_care(peernotes_consent)} AND CASE WHEN note_id IS NULL
        THEN (grantee_id IS NULL OR grantee_id = (SELECT peernotes_actor()) OR recorded_by_id = (SELECT peernotes_actor()))
            AND (carer_id IS NULL OR EXISTS (SELECT 1 FROM peernotes_carertie t WHERE t.id = peernotes_consent.carer_id OFFSET 0))
        ELSE EXISTS (SELECT 1 FROM peernotes_note n
                     WHERE n.id = peernotes_consent.note_id AND n.author_id = (SELECT peernotes_actor())) END));

-- In nobody's name but one's own: by the consumer, on their visit, by whoever works with them and writes down a standing
-- choice, or by the author who writes down what was said of the note. Sharing stops for all that amends the visit's note. A representative decides what is left to their authority,
-- and each decision says who they are.
CREATE POLICY consent_give ON peernotes_consent FOR INSERT WITH CHECK (
    recorded_by_id IS NOT DISTINCT FROM (SELECT peernotes_actor())
    AND visit_id IS NOT DISTINCT FROM (SELECT peernotes_visit())
    AND represented_by = (SELECT peernotes_my_representation())
    AND ((SELECT peernotes_my_supporter()) IS NULL OR scope = ANY ((SELECT peernotes_my_authority())::text[]))
    AND (carer_id IS NULL OR EXISTS (SELECT 1 FROM peernotes_carertie t WHERE t.id = peernotes_consent.carer_id
                                     AND t.consumer_id = peernotes_consent.consumer_id))
    AND (meeting_item_id IS NULL OR EXISTS (SELECT 1 FROM peernotes_meetingitem i WHERE i.id = peernotes_consent.meeting_item_id
                                            AND i.consumer_id = peernotes_consent.consumer_id))
    AND peernotes_may_record(
        method, on_visit => consumer_id = (SELECT peernotes_my_visit_consumer())
            AND (note_id IS NULL) = ((SELECT peernotes_my_visit_note()) IS NULL),
        own => {mine(peernotes_consent)}, in_care => {in_care(peernotes_consent)} AND (note_id IS NULL OR EXISTS (
            SELECT 1 FROM peernotes_note n
            WHERE n.id = peernotes_consent.note_id AND n.author_id = (SELECT peernotes_actor())))));
