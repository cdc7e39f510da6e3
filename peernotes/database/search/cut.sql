-- A text cut to where the words are, by their stems; the beginning of a word has none, so then as they are typed. What was
-- found stands between U+E000 and U+E001. Signs that were spread to be found are put together again.
CREATE FUNCTION peernotes_cut(words text, asked tsquery) RETURNS text LANGUAGE plpgsql STABLE AS $$
DECLARE
    form text := E'StartSel=\ue000, StopSel=\ue001, MaxFragments=2, MaxWords=24, MinWords=8, ShortWord=1, FragmentDelimiter=" … "';
    spread text := peernotes_spread(words);
    cut text := ts_headline('public.peernotes', spread, asked, form);
BEGIN
    IF strpos(cut, E'\ue000') = 0 THEN
        cut := ts_headline('public.peernotes_plain', spread, asked, form);
    END IF;
    RETURN CASE WHEN spread = words THEN cut ELSE replace(
        regexp_replace(cut, ' ?(\ue000?' || peernotes_signs() || '\ue001?) ?', '\1', 'g'), E'\ue001\ue000', '') END;
END $$;
