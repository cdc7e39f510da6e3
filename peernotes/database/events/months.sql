-- Makes the partitions of the months from .. until; months that exist stay as they are.
-- By the average PostgreSQL expects a handful of events about a person in a month, and then rather reads and sorts all
-- that there are for a page of the newest. Most pages are about those with many: told that a month is about two hundred
-- people, it walks them in order, which costs no more where there are few.
CREATE FUNCTION peernotes_event_months(from_month date, until_month date) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    first date := date_trunc('month', from_month)::date;
    name text;
BEGIN
    WHILE first <= until_month LOOP
        name := 'peernotes_event_' || to_char(first, 'YYYYMM');
        IF to_regclass(name) IS NULL THEN
            EXECUTE format(
                'CREATE TABLE %I PARTITION OF peernotes_event FOR VALUES FROM (%L) TO (%L)',
                name, first::timestamp AT TIME ZONE 'UTC', (first + interval '1 month') AT TIME ZONE 'UTC');
            EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
            EXECUTE format('ALTER TABLE %I ALTER COLUMN subject_id SET (n_distinct = 200)', name);
        END IF;
        first := (first + interval '1 month')::date;
    END LOOP;
END $$;

SELECT peernotes_event_months((now() - interval '13 months')::date, (now() + interval '24 months')::date);
