CREATE FUNCTION peernotes_search.of_author(asked tsquery) RETURNS SETOF peernotes_search.hit LANGUAGE plpgsql STABLE AS $$
BEGIN
    IF cardinality(peernotes_ids('peer')) = 0 THEN
        RETURN;
    END IF;
    RETURN QUERY
    SELECT p.id, p.line_id, p.service_id, p.consumer_id, p.author_id, p.audience, p.at
    FROM (SELECT * FROM peernotes_search.part WHERE author_id = peernotes_actor() AND audience = '' OFFSET 0) p
    CROSS JOIN LATERAL peernotes_search.readable(
        ROW(p.id, p.line_id, p.service_id, p.consumer_id, p.author_id, p.audience, p.at)::peernotes_search.hit, NULL)
    WHERE p.search @@ asked;
END $$;
