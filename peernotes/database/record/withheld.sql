-- What of my record is kept from me, until when and when it was written; nothing of what. Runs as the owner.
CREATE VIEW peernotes_withheld AS
SELECT h.id, e.consumer_id, e.written_at, e.withheld_until, h.entry_id
FROM peernotes_withholding h JOIN peernotes_recordentry e ON e.id = h.entry_id
WHERE {mine(h)} AND peernotes_is_withheld(e.withheld_until, now());
