-- Which lines have the words, newest first (``back``: oldest first), beyond (from_at, from_line) when given: at most
-- ``wanted`` lines that the actor may read, with the parts of them that say it. ``the_consumer``: all that is said in one
-- person's record, whatever ``wanted``.
CREATE FUNCTION peernotes_found(
    words text, the_consumer uuid, from_at timestamptz, from_line uuid, back boolean, wanted integer
) RETURNS TABLE (line_id uuid, part_id uuid, consumer_id uuid) LANGUAGE plpgsql ROWS 40 SECURITY DEFINER
SET search_path = public, pg_temp AS $$
DECLARE
    asked tsquery := peernotes_query(words);
BEGIN
    IF numnode(asked) = 0 THEN
        RETURN;
    ELSIF the_consumer IS NOT NULL THEN
        RETURN QUERY
        SELECT f.line_id, f.id, f.consumer_id
        FROM peernotes_search.of_person(the_consumer, asked, peernotes_my_consumer()) f;
        RETURN;
    END IF;
    RETURN QUERY
    SELECT t.line_id, t.id, t.consumer_id FROM (
        SELECT f.line_id, f.id, f.consumer_id,
               dense_rank() OVER (ORDER BY CASE WHEN back THEN f.at END, CASE WHEN back THEN f.line_id END,
                                           f.at DESC, f.line_id DESC) AS place
        FROM (
            SELECT h.* FROM (SELECT DISTINCT unnest(peernotes_ids('care'))) s(id)
            CROSS JOIN LATERAL peernotes_search.of_service(s.id, asked, from_at, from_line, back, wanted) h
            UNION ALL SELECT * FROM peernotes_search.of_author(asked)) f
        WHERE from_at IS NULL OR CASE WHEN back THEN (f.at, f.line_id) > (from_at, from_line)
                                      ELSE (f.at, f.line_id) < (from_at, from_line) END) t
    WHERE t.place <= wanted;
END $$;
