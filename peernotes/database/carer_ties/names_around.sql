-- The names against which the part of a note about carers is held: the person's carers now, with who the two are who write it; the
-- person's carers before; and other people's carers whose names begin like something in the text. For its author, and shown to
-- nobody. Runs as the owner: the author may not know the names.
CREATE FUNCTION peernotes_carer_names(the_note uuid, the_text text) RETURNS TABLE (name text, whose text) LANGUAGE sql STABLE
SECURITY DEFINER SET search_path = public, pg_temp AS $$
WITH mine AS (
    SELECT n.consumer_id, n.service_id, n.author_id FROM peernotes_note n
    WHERE n.id = the_note AND n.author_id = peernotes_actor()),
words AS (SELECT peernotes_folded(the_text) AS folded)
SELECT c.chosen_name, 'now' FROM mine m JOIN peernotes_consumer c ON c.id = m.consumer_id
UNION ALL
SELECT u.name, 'now' FROM mine m JOIN peernotes_user u ON u.id = m.author_id
UNION ALL
SELECT t.chosen_name, CASE WHEN t.state = 'named' THEN 'now' ELSE 'before' END
FROM mine m JOIN peernotes_carertie t ON t.consumer_id = m.consumer_id
UNION ALL
SELECT DISTINCT t.chosen_name, 'elsewhere'
FROM mine m JOIN peernotes_carertie t ON t.service_id = m.service_id AND t.consumer_id <> m.consumer_id
CROSS JOIN words w WHERE strpos(w.folded, left(peernotes_folded(t.chosen_name), 3)) > 0
$$;
