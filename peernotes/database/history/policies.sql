-- The earlier text of a note is its two authors' (after a strike its consumer's). Whoever sees the note, and is neither its
-- consumer nor the records officer, is in care.
CREATE POLICY history_read ON peernotes_historicalnotesection FOR SELECT USING (EXISTS (
    SELECT 1 FROM peernotes_note n WHERE n.id = peernotes_historicalnotesection.note_id AND peernotes_may_read_history(
    n.status, own => {own_note(n)}, in_care => true, wrote_it => {wrote_it(n)})));

CREATE POLICY history_read ON peernotes_historicalnote FOR SELECT USING (EXISTS (
    SELECT 1 FROM peernotes_note n WHERE n.id = peernotes_historicalnote.id AND peernotes_may_read_history(
    n.status, own => {own_note(n)}, in_care => true, wrote_it => {wrote_it(n)})));
