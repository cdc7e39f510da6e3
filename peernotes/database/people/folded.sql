-- A name as somebody may type it: without accents, apostrophes and capitals, hyphens as spaces. Also what names are sorted
-- by, so that the order is the same whatever the cluster's collation, and Á stands under A and Ł under L.
CREATE FUNCTION peernotes_folded(words text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
SELECT btrim(regexp_replace(
    regexp_replace(
        normalize(lower(unaccent('unaccent', normalize(lower(words), NFKC))), NFKD),
        '[\u0300-\u036f''’‘ʼ`´\u00ad]', '', 'g'),
    '[\s\u2010-\u2015\u2212-]+', ' ', 'g'))
$$;
