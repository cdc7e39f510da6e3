-- The words as they stand in the index, a line's end for service and period: without the order of phrases, which is
-- asked of the parts themselves. NULL if there is no word that must be there ("-walk").
CREATE FUNCTION peernotes_search.in_index(asked tsquery) RETURNS text LANGUAGE sql IMMUTABLE AS $$
SELECT CASE WHEN querytree(asked) NOT IN ('T', '') THEN regexp_replace(
    CASE WHEN asked::text ~ ' <(-|\d+)> ' THEN regexp_replace(querytree(asked), ' <(-|\d+)> ', ' & ', 'g')
         ELSE asked::text END, '''((?:[^'']|'''')+)''', E'''\n\\1''', 'g') END
$$;
