-- A supervisor who signs reads of a note what the consumer opened, whether or not they work with the person.
CREATE POLICY note_cosign ON peernotes_note FOR SELECT USING ({cosigns(peernotes_note)});

CREATE POLICY section_cosign ON peernotes_notesection FOR SELECT USING (
    peernotes_audience_includes(decision, audience, false) AND EXISTS (
        SELECT 1 FROM peernotes_note n WHERE n.id = peernotes_notesection.note_id AND {cosigns(n)}));

-- A signature goes with the note. That somebody would like to talk about it is between them and its author.
CREATE POLICY cosign_read ON peernotes_cosignature FOR SELECT USING (
    user_id = (SELECT peernotes_actor()) OR EXISTS (
        SELECT 1 FROM peernotes_note n WHERE n.id = peernotes_cosignature.note_id
        AND (answer = 'signed' OR {wrote_it(n)})));

CREATE POLICY cosign_write ON peernotes_cosignature FOR INSERT WITH CHECK (
    user_id = (SELECT peernotes_actor()) AND EXISTS (
        SELECT 1 FROM peernotes_note n WHERE n.id = note_id AND {cosigns(n)}));
