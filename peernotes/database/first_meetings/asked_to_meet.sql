-- Who would like to meet me: the name that they are called by, and nothing else of them. With the owner's rights, because I do not
-- work with them yet.
CREATE VIEW peernotes_asked_to_meet AS
SELECT m.id, m.service_id, c.chosen_name AS name, m.created_at AS asked_at, m.met_at
FROM peernotes_firstmeeting m JOIN peernotes_consumer c ON c.id = m.consumer_id
WHERE m.worker_id = (SELECT peernotes_actor()) AND m.answer = '' AND NOT m.waits
  AND m.service_id = ANY ((SELECT peernotes_ids('peer'))::uuid[])
  AND m.consumer_id <> ALL ((SELECT peernotes_ids('closed'))::uuid[]);
