-- The five answers in a row of which an index is worked out, as in peernotes.measures.states; NULL where one is open.
CREATE FUNCTION peernotes_state_of(the_scores jsonb) RETURNS text LANGUAGE sql IMMUTABLE
RETURN (SELECT CASE WHEN count(*) = 5 THEN string_agg(left(s.value, 1), '' ORDER BY s.key) END
        FROM jsonb_each_text(the_scores) s WHERE s.key ~ '^d[1-5]$' AND s.value ~ '^[1-5](\.0+)?$');
