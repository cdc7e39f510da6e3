-- One by one, for common words. Of parts about strangers nothing but the index of times is read.
CREATE FUNCTION peernotes_search.one_by_one(
    the_service uuid, people uuid[], asked tsquery, near timestamptz, near_line uuid, far timestamptz, back boolean
) RETURNS refcursor LANGUAGE plpgsql AS $$
DECLARE
    rows refcursor;
BEGIN
    IF back THEN
        OPEN rows FOR
        SELECT p.id, p.line_id, p.service_id, p.consumer_id, p.author_id, p.audience, p.at FROM (
            SELECT y.id FROM peernotes_search.part y
            WHERE y.audience > '' AND y.service_id = the_service
              AND (y.at, y.line_id) > (near, near_line) AND y.at <= far
              AND CASE WHEN people IS NOT NULL THEN y.consumer_id IN (SELECT unnest(people))
                       WHEN (SELECT the_service = ANY (peernotes_ids('wide'))) THEN true
                       ELSE EXISTS (SELECT FROM peernotes_assignment a WHERE a.user_id = (SELECT peernotes_actor())
                                    AND a.content_object_id = y.consumer_id OFFSET 0) END
            ORDER BY y.at, y.line_id OFFSET 0) w
        CROSS JOIN LATERAL (SELECT * FROM peernotes_search.part x WHERE x.id = w.id AND x.search @@ asked OFFSET 0) p
        CROSS JOIN LATERAL peernotes_search.readable(
        ROW(p.id, p.line_id, p.service_id, p.consumer_id, p.author_id, p.audience, p.at)::peernotes_search.hit, NULL);
    ELSE
        OPEN rows FOR
        SELECT p.id, p.line_id, p.service_id, p.consumer_id, p.author_id, p.audience, p.at FROM (
            SELECT y.id FROM peernotes_search.part y
            WHERE y.audience > '' AND y.service_id = the_service
              AND (y.at, y.line_id) < (near, near_line) AND y.at >= far
              AND CASE WHEN people IS NOT NULL THEN y.consumer_id IN (SELECT unnest(people))
                       WHEN (SELECT the_service = ANY (peernotes_ids('wide'))) THEN true
                       ELSE EXISTS (SELECT FROM peernotes_assignment a WHERE a.user_id = (SELECT peernotes_actor())
                                    AND a.content_object_id = y.consumer_id OFFSET 0) END
            ORDER BY y.at DESC, y.line_id DESC OFFSET 0) w
        CROSS JOIN LATERAL (SELECT * FROM peernotes_search.part x WHERE x.id = w.id AND x.search @@ asked OFFSET 0) p
        CROSS JOIN LATERAL peernotes_search.readable(
        ROW(p.id, p.line_id, p.service_id, p.consumer_id, p.author_id, p.audience, p.at)::peernotes_search.hit, NULL);
    END IF;
    RETURN rows;
END $$;
