CREATE FUNCTION peernotes_search.renew(parts uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM peernotes_search.part WHERE id = ANY (parts);
    INSERT INTO peernotes_search.part
    SELECT id, line_id, service_id, consumer_id, author_id, audience, at, peernotes_search.lexemes(words)
    FROM peernotes_search.source WHERE id = ANY (parts);
END $$;
