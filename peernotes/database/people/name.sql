-- That there are such people, by name, for whoever may know that much: of the whole service its administrators and
-- whoever takes people up; of those that they work with, peer workers; of somebody whom they passed a concern on
-- about, whoever did; oneself; nobody of whom they are a relative or a friend. With the owner's rights, because names are looked for by an index of their letters, and
-- under row-level security PostgreSQL uses none for LIKE.
CREATE VIEW peernotes_name AS
SELECT c.id, c.service_id, c.user_id, c.chosen_name, c.local_identifier, c.sort_name, c.found_by,
       c.created_at
FROM peernotes_consumer c
WHERE c.id = ANY ((SELECT peernotes_my_records())::uuid[])
   OR (c.id <> ALL ((SELECT peernotes_ids('conflict'))::uuid[])
       AND (c.service_id = ANY ((SELECT peernotes_ids('admin'))::uuid[])
            OR c.service_id = ANY ((SELECT peernotes_ids('enrols'))::uuid[])
            OR EXISTS (SELECT 1 FROM peernotes_my_people p WHERE p.consumer_id = c.id OFFSET 0)
            OR EXISTS (SELECT 1 FROM peernotes_safetyconcern k
                       WHERE k.consumer_id = c.id AND k.created_by_id = (SELECT peernotes_actor()) OFFSET 0)));
