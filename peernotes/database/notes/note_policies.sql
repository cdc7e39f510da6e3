CREATE POLICY note_read ON peernotes_note FOR SELECT USING (peernotes_may_know_note(
    status, own => {own_note(peernotes_note)}, officer => {officer(peernotes_note)}, in_care => {in_care(peernotes_note)},
    wrote_it => {wrote_it(peernotes_note)}, shared => {shared(peernotes_note)}, was_read => {was_read(peernotes_note)}));

-- By its author; and by its consumer, who hands one on to somebody that works with them. An amendment begins nothing: what
-- the model asks for before a new note does not stop it.
CREATE POLICY note_start ON peernotes_note FOR INSERT WITH CHECK (
    ({wrote_it(peernotes_note)} AND {may_add(peernotes_note)}
     AND (amends_id IS NOT NULL OR ({from_session(peernotes_note)} AND NOT (
         {agreement_missing(peernotes_note)} OR {chose_not_to_write(peernotes_note)}))))
    OR ({mine(peernotes_note)} AND continues_id IS NOT NULL AND NOT peernotes_ended(consumer_id, statement_timestamp())
        AND peernotes_author_here(author_id, consumer_id, service_id, NULL)
        AND NOT peernotes_writes_none(author_id, service_id, statement_timestamp())));

CREATE POLICY note_write ON peernotes_note FOR UPDATE USING (
    {own_note(peernotes_note)} OR author_id = (SELECT peernotes_actor()));
