-- Why an entry is kept from its person: whoever reads the entry, so its person when it is over.
CREATE POLICY withholding_read ON peernotes_withholding FOR SELECT USING (
    EXISTS (SELECT 1 FROM peernotes_recordentry e WHERE e.id = peernotes_withholding.entry_id OFFSET 0));

-- Nothing that remains of a peer note.
CREATE POLICY withhold ON peernotes_withholding FOR INSERT WITH CHECK (
    created_by_id = (SELECT peernotes_actor()) AND {in_care(peernotes_withholding)} AND {is_clinician(peernotes_withholding)}
    AND until <= now() + interval '91 days' AND EXISTS (
        SELECT 1 FROM peernotes_recordentry e WHERE e.id = entry_id AND e.consumer_id = peernotes_withholding.consumer_id
        AND e.kind <> 'facts_only'));
