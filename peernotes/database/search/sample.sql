-- Of every sixteenth of a service's newest parts, so that one long note does not speak for all: which share has the words,
-- and what time 32 of the parts span.
CREATE FUNCTION peernotes_search.sample(
    the_service uuid, asked tsquery, OUT share double precision, OUT span interval
) LANGUAGE plpgsql STABLE AS $$
BEGIN
    SELECT avg((p.search @@ asked)::integer), (max(p.at) - min(p.at)) / 16 INTO share, span FROM (
        SELECT y.id, row_number() OVER () AS place FROM (
            SELECT x.id FROM peernotes_search.part x WHERE x.audience > '' AND x.service_id = the_service
            ORDER BY x.at DESC, x.line_id DESC LIMIT 512) y) newest
    CROSS JOIN LATERAL (SELECT x.search, x.at FROM peernotes_search.part x WHERE x.id = newest.id OFFSET 0) p
    WHERE newest.place % 16 = 1;
END $$;
