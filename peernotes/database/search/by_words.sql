-- By the index of words, period by period. A phrase is asked of the part itself.
CREATE FUNCTION peernotes_search.by_words(
    the_service uuid, people uuid[], asked tsquery, near timestamptz, near_line uuid, far timestamptz, back boolean
) RETURNS refcursor LANGUAGE plpgsql AS $$
DECLARE
    words text := peernotes_search.in_index(asked);
    phrased boolean := asked::text ~ ' <(-|\d+)> ';
    rows refcursor;
BEGIN
    OPEN rows FOR
    SELECT p.id, p.line_id, p.service_id, p.consumer_id, p.author_id, p.audience, p.at
    FROM generate_series(peernotes_search.period(near), peernotes_search.period(far),
                         CASE WHEN back THEN 1 ELSE -1 END) s
    CROSS JOIN LATERAL (
        SELECT * FROM peernotes_search.part x
        WHERE x.audience <> '' AND (x.service_id = the_service) IS TRUE
          AND peernotes_search.placed(x.service_id, x.at, x.search)
              @@ replace(words, E'\n', peernotes_search.code(the_service, s))::tsquery
          AND CASE WHEN back THEN (x.at, x.line_id) > (near, near_line) ELSE (x.at, x.line_id) < (near, near_line) END
          AND (people IS NULL OR x.consumer_id IN (SELECT unnest(people)))
          AND (NOT phrased OR x.search @@ asked)
        ORDER BY CASE WHEN back THEN x.at END, CASE WHEN back THEN x.line_id END, x.at DESC, x.line_id DESC OFFSET 0) p
    CROSS JOIN LATERAL peernotes_search.readable(
        ROW(p.id, p.line_id, p.service_id, p.consumer_id, p.author_id, p.audience, p.at)::peernotes_search.hit, NULL);
    RETURN rows;
END $$;
