-- The parts of a service in order, until enough lines are found. Common words are looked for in the newest parts first.
CREATE FUNCTION peernotes_search.of_service(
    the_service uuid, asked tsquery, from_at timestamptz, from_line uuid, back boolean, wanted integer
) RETURNS SETOF peernotes_search.hit LANGUAGE plpgsql STABLE AS $$
DECLARE
    few CONSTANT integer := 150;
    many CONSTANT integer := 1500;
    oldest timestamptz := (SELECT min(at) FROM peernotes_search.part WHERE audience > '' AND service_id = the_service);
    newest timestamptz := (SELECT max(at) FROM peernotes_search.part WHERE audience > '' AND service_id = the_service);
    near timestamptz := least(newest, coalesce(from_at, newest));
    near_line uuid := CASE WHEN near = from_at THEN from_line ELSE 'ffffffff-ffff-ffff-ffff-ffffffffffff' END;
    far timestamptz;
    indexed boolean := peernotes_search.in_index(asked) IS NOT NULL;
    people uuid[];
    newer record;
    how_far interval;
    rows refcursor;
    part peernotes_search.hit;
    last_line uuid;
    lines integer := 0;
BEGIN
    IF the_service <> ALL (peernotes_ids('wide')) THEN
        people := ARRAY(SELECT a.content_object_id FROM peernotes_assignment a
                        WHERE a.user_id = peernotes_actor() AND a.service_id = the_service LIMIT many + 1);
        IF cardinality(people) > many THEN
            people := NULL;
        END IF;
    END IF;
    newer := peernotes_search.sample(the_service, asked);
    how_far := CASE WHEN newer.share < 0.1 THEN NULL
                  WHEN cardinality(people) <= few THEN (newest - oldest) / 4
                  WHEN people IS NULL THEN 32 * newer.span ELSE 1000 * newer.span END;
    FOR look IN CASE WHEN how_far IS NULL THEN 2 ELSE 1 END .. 2 LOOP
        far := CASE WHEN look = 1 AND back THEN near + how_far WHEN look = 1 THEN near - how_far
                    WHEN back THEN newest ELSE oldest END;
        IF cardinality(people) <= few THEN
            rows := peernotes_search.each(the_service, people, asked, near, near_line, far, back);
        ELSIF look = 1 OR NOT indexed THEN
            rows := peernotes_search.one_by_one(the_service, people, asked, near, near_line, far, back);
        ELSE
            rows := peernotes_search.by_words(the_service, people, asked, near, near_line, far, back);
        END IF;
        LOOP
            FETCH rows INTO part;
            EXIT WHEN NOT FOUND;
            IF part.line_id IS DISTINCT FROM last_line THEN
                EXIT WHEN lines = wanted;
                lines := lines + 1;
                last_line := part.line_id;
            END IF;
            RETURN NEXT part;
        END LOOP;
        CLOSE rows;
        EXIT WHEN lines = wanted;
        near := far;
        near_line := CASE WHEN back THEN 'ffffffff-ffff-ffff-ffff-ffffffffffff'
                          ELSE '00000000-0000-0000-0000-000000000000' END;
    END LOOP;
END $$;
