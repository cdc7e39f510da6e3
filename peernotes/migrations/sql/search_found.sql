-- Which lines have the words, newest first (``back``: oldest first), beyond (from_at, from_id) when given: at most
-- ``wanted`` lines that the actor may read, with the parts of them that say it. Rules as in rls.sql and _sources.py.

-- How many parts of a service have the words, as PostgreSQL's statistics say.
CREATE FUNCTION peernotes_search.expected(the_service uuid, asked tsquery) RETURNS double precision LANGUAGE plpgsql AS $$
DECLARE
    plan json;
BEGIN
    EXECUTE format('EXPLAIN (FORMAT JSON) SELECT FROM peernotes_search.part WHERE audience <> '''' AND service_id = %L '
                   'AND search @@ %L::tsquery', the_service, asked) INTO plan;
    RETURN plan #>> '{0,Plan,Plan Rows}';
END $$;

-- Of some parts those that the actor may read. ``mine``: the actor's own record, if that is what they search.
CREATE FUNCTION peernotes_search.readable(parts uuid[], mine uuid) RETURNS SETOF peernotes_search.part
LANGUAGE plpgsql STABLE ROWS 100 AS $$
DECLARE
    me uuid := peernotes_actor();
    clinical uuid[] := peernotes_ids('clinical');
    peer uuid[] := peernotes_ids('peer');
    care uuid[] := peernotes_ids('care');
    wide uuid[] := peernotes_ids('wide');
    conflict uuid[] := peernotes_ids('conflict');
BEGIN
    RETURN QUERY
    SELECT p.* FROM peernotes_search.part p LEFT JOIN peernotes_note n ON n.id = p.line_id
    WHERE p.id = ANY (parts) AND (n.id IS NULL OR n.status IN ('final', 'amended'))
      AND (p.consumer_id = mine
           OR (p.consumer_id <> ALL (conflict) AND p.service_id = ANY (care)
               AND (p.service_id = ANY (wide)
                    OR EXISTS (SELECT FROM peernotes_assignment a
                               WHERE a.user_id = me AND a.content_object_id = p.consumer_id OFFSET 0))
               AND ((p.service_id = ANY (clinical)
                     AND (p.audience = 'record'
                          OR (p.audience = 'care_team' AND n.shared_with_care_team
                              AND EXISTS (SELECT FROM peernotes_policyversion v WHERE v.id = n.policy_version_id
                                          AND v.clinician_read_peer_notes = 'shared_sections' OFFSET 0))))
                    OR (p.author_id = me AND p.service_id = ANY (peer))
                    OR (p.audience <> ''
                        AND (p.audience = 'record' OR n.shared_with_care_team OR n.shared_with_peer_team)
                        AND EXISTS (SELECT FROM peernotes_my_reading r WHERE r.consumer_id = p.consumer_id OFFSET 0)))))
      AND (p.audience <> 'record'
           OR NOT EXISTS (SELECT FROM peernotes_recordentry e JOIN peernotes_recordentry x ON x.replaces_id = e.id
                          WHERE e.id = p.id AND e.status = 'superseded' OFFSET 0));
END $$;

-- Parts with the words between two moments, in order, ``most`` of them (and what is of the same line as the last).
CREATE TYPE peernotes_search.found AS (parts uuid[], last_at timestamptz, last_line uuid);
CREATE FUNCTION peernotes_search.between(
    the_service uuid, asked tsquery, near timestamptz, near_line uuid, far timestamptz, back boolean,
    most integer
) RETURNS peernotes_search.found LANGUAGE plpgsql AS $$
DECLARE
    found peernotes_search.found;
BEGIN
    EXECUTE format(
        'SELECT array_agg(id), (array_agg(at))[count(*)], (array_agg(line_id))[count(*)] FROM ('
        'SELECT id, at, line_id FROM peernotes_search.part WHERE audience <> '''' AND audience > '''' '
        'AND service_id = $1 AND search @@ $2 AND (at, line_id) %1$s ($3, $4) AND at %2$s $5 ORDER BY at %3$s, line_id %3$s FETCH FIRST $6 ROWS WITH TIES) h',
        CASE WHEN back THEN '>' ELSE '<' END, CASE WHEN back THEN '<=' ELSE '>=' END,
        CASE WHEN back THEN 'ASC' ELSE 'DESC' END)
    INTO found USING the_service, asked, near, near_line, far, most;
    RETURN found;
END $$;

-- What the actor may read of a service, looked for in a stretch of time that should hold enough of it, and then in longer
-- ones beyond.
CREATE FUNCTION peernotes_search.of_service(
    the_service uuid, asked tsquery, likely double precision, near timestamptz, near_line uuid, back boolean, wanted integer
) RETURNS uuid[] LANGUAGE plpgsql AS $$
DECLARE
    edge uuid := CASE WHEN back THEN 'ffffffff-ffff-ffff-ffff-ffffffffffff' ELSE '00000000-0000-0000-0000-000000000000' END;
    oldest timestamptz := (SELECT min(at) FROM peernotes_search.part WHERE audience > '' AND service_id = the_service);
    newest timestamptz := (SELECT max(at) FROM peernotes_search.part WHERE audience > '' AND service_id = the_service);
    most integer := wanted * 2;
    step interval := (newest - oldest) * least(1, most * 1.5 / greatest(likely, 1));
    more double precision;
    far timestamptz;
    hits peernotes_search.found;
    parts uuid[] := '{}';
    fresh integer;
    lines integer := 0;
BEGIN
    IF near IS NULL THEN
        near := newest;
        near_line := 'ffffffff-ffff-ffff-ffff-ffffffffffff';
    END IF;
    WHILE lines < wanted LOOP
        far := CASE WHEN back THEN least(newest, near + step) ELSE greatest(oldest, near - step) END;
        hits := peernotes_search.between(the_service, asked, near, near_line, far, back, most);
        SELECT parts || coalesce(array_agg(r.id), '{}'), count(DISTINCT r.line_id) INTO parts, fresh
        FROM peernotes_search.readable(hits.parts, NULL) r;
        lines := lines + fresh;
        IF cardinality(hits.parts) >= most THEN
            near := hits.last_at;
            near_line := hits.last_line;
        ELSE
            EXIT WHEN CASE WHEN back THEN far >= newest ELSE far <= oldest END;
            near := far;
            near_line := edge;
        END IF;
        more := least(16, greatest(2, 1.5 * wanted / greatest(fresh, 1)));
        step := least(newest - oldest, step * more);
        most := least(2000, most * more);
    END LOOP;
    RETURN parts;
END $$;

-- Parts of some people, and an author's own that were shared with nobody, whoever may read them. OFFSET 0 keeps these
-- from the index of words, which is for what is rare.
CREATE FUNCTION peernotes_search.of_people(people uuid[], audiences text[], asked tsquery) RETURNS uuid[]
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN ARRAY(
        SELECT p.id FROM unnest(people) c CROSS JOIN LATERAL (
            SELECT id, search FROM peernotes_search.part WHERE consumer_id = c AND audience = ANY (audiences) OFFSET 0) p
        WHERE p.search @@ asked);
END $$;
CREATE FUNCTION peernotes_search.of_author(asked tsquery) RETURNS uuid[] LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN ARRAY(
        SELECT p.id FROM (
            SELECT id, search FROM peernotes_search.part
            WHERE author_id = peernotes_actor() AND audience = '' OFFSET 0) p
        WHERE p.search @@ asked);
END $$;

-- Some parts of a service, in no order, by the index of words.
CREATE FUNCTION peernotes_search.some(the_service uuid, asked tsquery, most integer) RETURNS uuid[]
LANGUAGE plpgsql STABLE SET enable_seqscan = off AS $$
BEGIN
    RETURN ARRAY(SELECT id FROM peernotes_search.part
                 WHERE audience <> '' AND service_id = the_service AND search @@ asked LIMIT most);
END $$;

-- Over everyone the actor works with. A rare word: all of it. Else a reader of few people walks what was written about
-- them, and everybody else looks through the service.
CREATE FUNCTION peernotes_search.everywhere(
    asked tsquery, from_at timestamptz, from_line uuid, back boolean, wanted integer
) RETURNS uuid[] LANGUAGE plpgsql AS $$
DECLARE
    place uuid;
    people uuid[];
    likely double precision;
    here uuid[];
    hits uuid[] := '{}';
    parts uuid[] := '{}';
BEGIN
    FOR place IN SELECT DISTINCT unnest(peernotes_ids('care')) LOOP
        likely := peernotes_search.expected(place, asked);
        IF likely < 10000 THEN
            here := peernotes_search.some(place, asked, wanted * 4);
            IF cardinality(here) < wanted * 4 THEN
                hits := hits || here;
                CONTINUE;
            END IF;
        END IF;
        people := NULL;
        IF place <> ALL (peernotes_ids('wide')) THEN
            people := ARRAY(SELECT p.consumer_id FROM peernotes_my_people p WHERE p.service_id = place LIMIT 200);
        END IF;
        IF cardinality(people) < 200 THEN
            hits := hits || peernotes_search.of_people(people, ARRAY['record', 'care_team', 'peer_team'], asked);
        ELSE
            parts := parts || peernotes_search.of_service(place, asked, likely, from_at, from_line, back, wanted);
        END IF;
    END LOOP;
    IF cardinality(peernotes_ids('peer')) > 0 THEN
        hits := hits || peernotes_search.of_author(asked);
    END IF;
    RETURN parts || ARRAY(SELECT id FROM peernotes_search.readable(hits, NULL));
END $$;

-- ``the_consumer``: all that is said in one person's record, whatever ``wanted``.
CREATE FUNCTION peernotes_found(
    words text, the_consumer uuid, from_at timestamptz, from_line uuid, back boolean, wanted integer
) RETURNS TABLE (line_id uuid, part_id uuid, consumer_id uuid) LANGUAGE plpgsql ROWS 40 SECURITY DEFINER
SET search_path = public, pg_temp AS $$
DECLARE
    asked tsquery := peernotes_query(words);
    parts uuid[];
BEGIN
    IF numnode(asked) = 0 THEN
        RETURN;
    ELSIF the_consumer IS NULL THEN
        parts := peernotes_search.everywhere(asked, from_at, from_line, back, wanted);
    ELSE
        parts := ARRAY(SELECT id FROM peernotes_search.readable(peernotes_search.of_people(
            ARRAY[the_consumer], ARRAY['record', 'care_team', 'peer_team', ''], asked), peernotes_my_consumer()));
    END IF;
    RETURN QUERY
    SELECT t.line_id, t.id, t.consumer_id FROM (
        SELECT p.line_id, p.id, p.consumer_id,
               dense_rank() OVER (ORDER BY CASE WHEN back THEN p.at END, CASE WHEN back THEN p.line_id END,
                                           p.at DESC, p.line_id DESC) AS place
        FROM peernotes_search.part p
        WHERE p.id = ANY (parts)
          AND (from_at IS NULL OR CASE WHEN back THEN (p.at, p.line_id) > (from_at, from_line)
                                       ELSE (p.at, p.line_id) < (from_at, from_line) END)) t
    WHERE the_consumer IS NOT NULL OR t.place <= wanted;
END $$;
