-- Examples for whoever writes: the words and what they answer, and nothing of whose they are. With the owner's rights, because
-- these read no note of whom they do not work with.
CREATE VIEW peernotes_example_shown AS
SELECT e.id, e.service_id, e.prompt, e.text, e.approved_at
FROM peernotes_example e JOIN peernotes_notesection s ON s.id = e.section_id JOIN peernotes_note n ON n.id = e.note_id
WHERE e.agreed_at IS NOT NULL AND e.approved_at IS NOT NULL AND e.ended_at IS NULL
  AND peernotes_can_be_example(n.status, s.decision, s.audience)
  AND peernotes_may_read_examples(is_peer => {is_peer(e)}, is_clinician => {is_clinician(e)}, ready => {ready(e)});
