-- Scripts without spaces between words (Thai, Lao, Burmese, Khmer, Chinese, Japanese) are searched sign by sign, a word as a
-- phrase of its signs. What only says where a line may break is no part of a word.
CREATE FUNCTION peernotes_signs() RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
'[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f]';

CREATE FUNCTION peernotes_spread(words text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
SELECT CASE WHEN octet_length(words) = length(words) THEN words ELSE regexp_replace(
    translate(words, E'\u00ad\u200b\u2060\ufeff', ''), '(' || peernotes_signs() || ')', ' \1 ', 'g') END
$$;
