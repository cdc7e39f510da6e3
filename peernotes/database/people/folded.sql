-- A name as somebody may type it: without accents, vowel points, apostrophes and capitals, hyphens as spaces. Also what names
-- are sorted by, so that the order is the same whatever the cluster's collation, and Á stands under A and Ł under L
-- (docs/decisions/0023-names-are-sorted-by-what-finds-them.md).
CREATE FUNCTION peernotes_folded(words text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
SELECT btrim(regexp_replace(
    regexp_replace(
        normalize(lower(unaccent('unaccent', normalize(lower(words), NFKC))), NFKD),
        '[\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u064b-\u065f''’‘ʼ`´\u00ad]', '', 'g'),
    '[\s\u05be\u2010-\u2015\u2212-]+', ' ', 'g'))
$$;
