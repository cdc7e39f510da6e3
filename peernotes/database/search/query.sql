-- As typed: quotes, "or" and minus as in a search engine; the last word also as the beginning of one, from three
-- letters on. A word in a script without spaces is a phrase of its signs.
CREATE FUNCTION peernotes_query(words text) RETURNS tsquery LANGUAGE plpgsql STABLE AS $$
DECLARE
    quoted boolean := strpos(words, '"') > 0;
    typed text := CASE WHEN quoted OR octet_length(words) = length(words) THEN peernotes_spread(words) ELSE (
        SELECT string_agg(CASE WHEN spread = word THEN word ELSE regexp_replace(spread, '^(-?)\s*(.*)$', '\1"\2"') END, ' ')
        FROM (SELECT word, peernotes_spread(word) AS spread FROM regexp_split_to_table(words, '\s+') word) each) END;
    asked tsquery := websearch_to_tsquery('public.peernotes', typed);
    last_word text := substring(typed FROM '(?:^|\s)([[:alnum:]]{3,})\s*$');
BEGIN
    IF last_word IS NULL OR numnode(asked) = 0 OR length(replace(typed, '"', '')) % 2 <> length(typed) % 2 THEN
        RETURN asked;
    END IF;
    RETURN regexp_replace(asked::text, '(''(?:[^'']|'''')+'')$',
        '( \1 | ' || to_tsquery('public.peernotes_plain', quote_literal(last_word) || ':*')::text || ' )')::tsquery;
END $$;
