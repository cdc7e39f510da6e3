-- What waits for an administrator, with nothing of whose it is. With the owner's rights, as above.
CREATE VIEW peernotes_example_waiting AS
SELECT e.id, e.service_id, e.prompt, e.text, e.agreed_at, e.looked_at_at IS NOT NULL AS looked_at
FROM peernotes_example e JOIN peernotes_notesection s ON s.id = e.section_id JOIN peernotes_note n ON n.id = e.note_id
WHERE peernotes_can_be_example(n.status, s.decision, s.audience) AND peernotes_may_look_at_example(
    is_administrator => {is_administrator(e)}, agreed => e.agreed_at IS NOT NULL, approved => e.approved_at IS NOT NULL,
    ended => e.ended_at IS NOT NULL, by_me => {mine(e)} OR (SELECT peernotes_actor()) IN (e.author_id, e.looked_at_by_id) IS TRUE);
