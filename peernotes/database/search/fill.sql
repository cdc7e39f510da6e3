-- Everything anew: after a change of language, and when a table was filled while triggers rested.
CREATE FUNCTION peernotes_search.fill() RETURNS void LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    DROP INDEX peernotes_search.part_words;
    TRUNCATE peernotes_search.part;
    INSERT INTO peernotes_search.part
    SELECT id, line_id, service_id, consumer_id, author_id, audience, at, peernotes_search.lexemes(words)
    FROM peernotes_search.source;
    PERFORM peernotes_search.index_words();
END $$;
