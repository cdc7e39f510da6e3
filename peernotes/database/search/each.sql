-- Three ways through a service's parts beyond (near, near_line) as far as ``far``, in order. ``people``: no others' parts
-- are wanted; NULL if the reader has too many to say. OFFSET 0 keeps each step where it stands.

-- All parts of few people.
CREATE FUNCTION peernotes_search.each(
    the_service uuid, people uuid[], asked tsquery, near timestamptz, near_line uuid, far timestamptz, back boolean
) RETURNS refcursor LANGUAGE plpgsql AS $$
DECLARE
    rows refcursor;
BEGIN
    OPEN rows FOR
    SELECT p.id, p.line_id, p.service_id, p.consumer_id, p.author_id, p.audience, p.at FROM (
        SELECT x.* FROM unnest(people) c CROSS JOIN LATERAL (
            SELECT * FROM peernotes_search.part y
            WHERE y.consumer_id = c AND y.audience > '' AND y.at BETWEEN least(near, far) AND greatest(near, far)
            OFFSET 0) x
        WHERE x.service_id = the_service AND x.search @@ asked
          AND CASE WHEN back THEN (x.at, x.line_id) > (near, near_line) ELSE (x.at, x.line_id) < (near, near_line) END
        ORDER BY CASE WHEN back THEN x.at END, CASE WHEN back THEN x.line_id END, x.at DESC, x.line_id DESC OFFSET 0) p
    CROSS JOIN LATERAL peernotes_search.readable(
        ROW(p.id, p.line_id, p.service_id, p.consumer_id, p.author_id, p.audience, p.at)::peernotes_search.hit, NULL);
    RETURN rows;
END $$;
