-- My own, with the owner's rights: the row-level security of every table asks this, and would be asked for it in turn.
CREATE VIEW peernotes_my_assignments AS
SELECT a.content_object_id AS consumer_id, a.service_id, a.reads_record
FROM peernotes_assignment a WHERE a.user_id = (SELECT peernotes_actor());
