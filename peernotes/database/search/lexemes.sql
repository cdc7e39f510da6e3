CREATE FUNCTION peernotes_search.lexemes(words text) RETURNS tsvector LANGUAGE sql STABLE AS
$$ SELECT to_tsvector('public.peernotes', words) || to_tsvector('public.peernotes_plain', words) $$;
