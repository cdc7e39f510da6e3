-- All hits of a person, and an author's own words that were shared with nobody.
CREATE FUNCTION peernotes_search.of_person(the_consumer uuid, asked tsquery, mine uuid)
RETURNS SETOF peernotes_search.hit LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN QUERY
    SELECT p.id, p.line_id, p.service_id, p.consumer_id, p.author_id, p.audience, p.at
    FROM (SELECT * FROM peernotes_search.part WHERE consumer_id = the_consumer OFFSET 0) p
    CROSS JOIN LATERAL peernotes_search.readable(
        ROW(p.id, p.line_id, p.service_id, p.consumer_id, p.author_id, p.audience, p.at)::peernotes_search.hit, mine)
    WHERE p.search @@ asked;
END $$;
