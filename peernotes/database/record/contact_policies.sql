CREATE POLICY contact_read ON peernotes_contactlogentry FOR SELECT USING (
    peernotes_may_read_contact(
        own => {mine(peernotes_contactlogentry)}, in_care => {reads_of(peernotes_contactlogentry)},
        ready => {begins(peernotes_contactlogentry)}, is_clinician => {is_clinician(peernotes_contactlogentry)}, logged_it => worker_id = (SELECT peernotes_actor()),
        clinicians_read => {clinicians_read_contacts(peernotes_contactlogentry)},
        peer_reads => {peer_reads(peernotes_contactlogentry)}, kept => {of_a_group(peernotes_contactlogentry)})
    OR note_id = (SELECT peernotes_my_visit_note())); -- what an INSERT by a visit may return

-- One's own line, or what remains of a note; and by the consumer what remains of a note that they declined, which is its author's.
CREATE POLICY contact_write ON peernotes_contactlogentry FOR INSERT WITH CHECK (
    {keeps_contact_line(peernotes_contactlogentry)} AND (
        (worker_id = (SELECT peernotes_actor()) AND CASE WHEN note_id IS NULL
            THEN {may_add(peernotes_contactlogentry)} ELSE {in_care(peernotes_contactlogentry)} END)
        OR EXISTS (SELECT 1 FROM peernotes_note n
                   WHERE n.id = note_id AND n.author_id = worker_id AND ({own_note(n)}))));

-- A slip of their own, for as long as policy.services says (TIME_TO_UNDO).
CREATE POLICY contact_undo ON peernotes_contactlogentry FOR DELETE USING (
    worker_id = (SELECT peernotes_actor()) AND note_id IS NULL AND created_at >= now() - interval '10 minutes'
    AND {in_care(peernotes_contactlogentry)});
