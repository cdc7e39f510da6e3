-- The caseload as it has to be, worked out from the lines themselves. OFFSET 0: one look by key, instead of a hash of all
-- of a reader's rows for each of their people.
CREATE VIEW peernotes_caseload_computed WITH (security_invoker = true) AS
SELECT a.user_id, a.content_object_id AS consumer_id, a.service_id, a.created_at AS since,
       greatest(entry.at, contact.at, note.at) AS newest_at, mine.at AS last_contact_at, put_off.day AS revisit_on
FROM peernotes_assignment a
LEFT JOIN LATERAL (SELECT written_at AS at FROM peernotes_recordentry
                   WHERE consumer_id = a.content_object_id AND status = 'current'
                   ORDER BY written_at DESC LIMIT 1) entry ON true
LEFT JOIN LATERAL (SELECT happened_at AS at FROM peernotes_contactlogentry
                   WHERE consumer_id = a.content_object_id AND (NOT peernotes_in_a_group(mode) OR worker_id = a.user_id)
                   ORDER BY happened_at DESC LIMIT 1) contact ON true
LEFT JOIN LATERAL (SELECT n.finalised_at AS at FROM peernotes_note n
                   WHERE n.consumer_id = a.content_object_id AND n.shared_with_care_team
                     AND peernotes_is_finished(n.status)
                     AND NOT EXISTS (SELECT 1 FROM peernotes_unread q WHERE q.note_id = n.id AND q.user_id = a.user_id
                                     OFFSET 0)
                   ORDER BY n.finalised_at DESC LIMIT 1) note ON true
LEFT JOIN LATERAL (SELECT happened_at AS at FROM peernotes_contactlogentry
                   WHERE consumer_id = a.content_object_id AND worker_id = a.user_id
                   ORDER BY happened_at DESC LIMIT 1) mine ON true
LEFT JOIN LATERAL (SELECT min(revisit_on) AS day FROM peernotes_note
                   WHERE consumer_id = a.content_object_id AND author_id = a.user_id AND peernotes_is_deferred(status)) put_off ON true;
