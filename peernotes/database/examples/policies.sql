-- By its two: nobody else learns whose it is. Whoever writes reads peernotes_example_shown, an administrator
-- peernotes_example_waiting.
CREATE POLICY example_read ON peernotes_example FOR SELECT USING (
    {mine(peernotes_example)} OR ({wrote_it(peernotes_example)} AND {in_care(peernotes_example)}));

-- By its author, as the words stand in a finished note and only if its consumer opened them to somebody.
CREATE POLICY example_offer ON peernotes_example FOR INSERT WITH CHECK (
    created_by_id = (SELECT peernotes_actor()) AND {wrote_it(peernotes_example)} AND {in_care(peernotes_example)}
    AND agreed_at IS NULL AND looked_at_at IS NULL AND approved_at IS NULL AND ended_at IS NULL AND EXISTS (
        SELECT FROM peernotes_notesection s JOIN peernotes_note n ON n.id = s.note_id
        WHERE s.id = section_id AND n.id = peernotes_example.note_id AND n.author_id = peernotes_example.author_id
          AND n.consumer_id = peernotes_example.consumer_id AND s.text = peernotes_example.text
          AND s.prompt = peernotes_example.prompt AND peernotes_can_be_example(n.status, s.decision, s.audience)));

-- A yes counts before anybody looked at it; taken back it may be at any time.
CREATE POLICY example_say ON peernotes_example FOR UPDATE USING ({mine(peernotes_example)} AND ended_at IS NULL)
    WITH CHECK ({mine(peernotes_example)} AND (looked_at_at IS NULL OR ended_by_id = (SELECT peernotes_actor())));

CREATE POLICY example_end ON peernotes_example FOR UPDATE
    USING ({wrote_it(peernotes_example)} AND {in_care(peernotes_example)} AND ended_at IS NULL)
    WITH CHECK (ended_at IS NOT NULL AND ended_by_id = (SELECT peernotes_actor()));

CREATE POLICY history_read ON peernotes_historicalexample FOR SELECT USING ({mine(peernotes_historicalexample)});
