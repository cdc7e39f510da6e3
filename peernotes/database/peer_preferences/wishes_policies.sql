-- What somebody wishes of a peer worker: whoever offers matches, and nobody else.
CREATE POLICY wishes_read ON peernotes_peerwishes FOR SELECT USING ({mine(peernotes_peerwishes)} OR {matches(peernotes_peerwishes)});
CREATE POLICY wishes_say ON peernotes_peerwishes FOR INSERT WITH CHECK ({mine(peernotes_peerwishes)});
CREATE POLICY wishes_change ON peernotes_peerwishes FOR UPDATE USING ({mine(peernotes_peerwishes)});
CREATE POLICY history_read ON peernotes_historicalpeerwishes FOR SELECT USING ({mine(peernotes_historicalpeerwishes)});
