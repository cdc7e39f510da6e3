-- As typed: quotes, "or" and minus as in a search engine; the last word also as the beginning of one, from three
-- letters on.
CREATE FUNCTION peernotes_query(words text) RETURNS tsquery LANGUAGE plpgsql STABLE AS $$
DECLARE
    asked tsquery := websearch_to_tsquery('public.peernotes', words);
    last_word text := substring(words FROM '(?:^|\s)([[:alnum:]]{3,})\s*$');
BEGIN
    IF last_word IS NULL OR numnode(asked) = 0 OR length(replace(words, '"', '')) % 2 <> length(words) % 2 THEN
        RETURN asked;
    END IF;
    RETURN regexp_replace(asked::text, '(''(?:[^'']|'''')+'')$',
        '( \1 | ' || to_tsquery('public.peernotes_plain', quote_literal(last_word) || ':*')::text || ' )')::tsquery;
END $$;
