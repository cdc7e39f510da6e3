-- Of what a scale of a measure is a part, by its code; the total has none. NULL: of nothing. As the measures are declared
-- (measures/suppression.py).
CREATE FUNCTION peernotes_part_of(measure text, scale text) RETURNS text LANGUAGE sql IMMUTABLE STRICT
RETURN CASE
    WHEN scale = '' OR (measure, scale) IN (('sds', 'days_lost'), ('sds', 'days_less'), ('dsm5_bpd', 'severity'),
                                            ('eq5d5l', 'index'), ('eq5d5l', 'vas')) THEN NULL
    WHEN measure = 'eq5d5l' THEN 'index'
    WHEN measure = 'qfs' AND scale LIKE '%\_%' THEN split_part(scale, '_', 1)
    ELSE '' END;

-- Which of the scales that are told may be (measures/suppression.py): no whole and its other parts tell of one that is hidden. ``there``: all of them, hidden ones too.
CREATE FUNCTION peernotes_told_scales(measure text, there text[], told text[]) RETURNS text[] LANGUAGE plpgsql IMMUTABLE
SET search_path = public, pg_temp AS $$
DECLARE
    whole text;
    below text[];
    parts text[];
    wholes text[];
BEGIN
    -- A part of a part comes before it, and the total last.
    SELECT coalesce(array_agg(w ORDER BY peernotes_part_of(measure, w) IS NULL), '{}') INTO wholes FROM (
        SELECT DISTINCT peernotes_part_of(measure, s) AS w FROM unnest(there) s) d WHERE w = ANY (there);
    FOREACH whole IN ARRAY wholes LOOP
        SELECT array_agg(s) INTO parts FROM unnest(there) s WHERE peernotes_part_of(measure, s) = whole;
        SELECT array_agg(s) INTO below FROM unnest(there) s
        WHERE whole IN (peernotes_part_of(measure, s), peernotes_part_of(measure, peernotes_part_of(measure, s)));
        IF NOT parts <@ told AND below && told THEN
            told := array_remove(told, whole);
        ELSIF parts <@ told AND NOT whole = ANY (told) THEN
            told := ARRAY(SELECT s FROM unnest(told) s WHERE s <> ALL (below));
        END IF;
    END LOOP;
    RETURN told;
END $$;

-- Rows of peernotes_changes_of, as JSON, without what tells of a hidden one. What was kept before there was this rule goes by it too;
-- what went by it once stays as it is.
CREATE FUNCTION peernotes_told_changes(found jsonb)
RETURNS TABLE (measure text, scale text, before_id uuid, later_id uuid, many integer, asked integer,
               before_mean float, before_sd float, later_mean float, later_sd float, change_mean float, change_sd float, apart boolean)
LANGUAGE sql IMMUTABLE SET search_path = public, pg_temp AS $$
WITH rows AS MATERIALIZED (
    SELECT k.* FROM jsonb_to_recordset(found) k(
        measure text, scale text, before_id uuid, later_id uuid, many integer, asked integer,
        before_mean float, before_sd float, later_mean float, later_sd float, change_mean float, change_sd float, apart boolean)),
sets AS MATERIALIZED (
    SELECT r.measure, r.later_id, r.apart, peernotes_told_scales(
               r.measure, array_agg(r.scale), coalesce(array_agg(r.scale) FILTER (WHERE r.many IS NOT NULL), '{}')) AS told
    FROM rows r GROUP BY r.measure, r.later_id, r.apart)
SELECT r.measure, r.scale, r.before_id, r.later_id, t.many, r.asked,
       t.before_mean, t.before_sd, t.later_mean, t.later_sd, t.change_mean, t.change_sd, r.apart
FROM rows r JOIN sets s ON s.measure = r.measure AND s.later_id = r.later_id AND s.apart IS NOT DISTINCT FROM r.apart
LEFT JOIN LATERAL (SELECT r.* WHERE r.scale = ANY (s.told)) t ON true
$$;
