CREATE FUNCTION peernotes_search.lexemes(words text) RETURNS tsvector LANGUAGE plpgsql STABLE AS $$
DECLARE
    spread text := peernotes_spread(words);
BEGIN
    RETURN to_tsvector('public.peernotes', spread) || to_tsvector('public.peernotes_plain', spread);
END $$;
