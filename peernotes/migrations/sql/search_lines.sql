-- Which lines have the words, newest first (``back``: oldest first), beyond (from_at, from_line) when given: at most
-- ``wanted`` lines that the actor may read, with the parts of them that say it. Rules as in rls.sql and _sources.py.

-- A row if the actor may read the part. ``mine``: the actor's own record, if that is what they search. PostgreSQL writes
-- it out where it is asked, so that it costs no call.
CREATE FUNCTION peernotes_search.readable(part peernotes_search.hit, mine uuid) RETURNS TABLE (yes boolean)
LANGUAGE sql STABLE ROWS 1 AS $$
SELECT true
WHERE (part.consumer_id = mine
       OR (part.consumer_id <> ALL ((SELECT peernotes_ids('conflict'))::uuid[])
           AND part.service_id = ANY ((SELECT peernotes_ids('care'))::uuid[])
           AND (part.service_id = ANY ((SELECT peernotes_ids('wide'))::uuid[])
                OR EXISTS (SELECT FROM peernotes_assignment a WHERE a.user_id = (SELECT peernotes_actor())
                           AND a.content_object_id = part.consumer_id OFFSET 0))))
  AND CASE WHEN part.audience = 'record'
      THEN (part.consumer_id = mine
            OR part.service_id = ANY ((SELECT peernotes_ids('clinical'))::uuid[])
            OR CASE WHEN (SELECT peernotes_ids('reading')) = '{}' THEN false
                    ELSE EXISTS (SELECT FROM peernotes_my_reading r WHERE r.consumer_id = part.consumer_id OFFSET 0) END)
           AND NOT EXISTS (SELECT FROM peernotes_recordentry x JOIN peernotes_recordentry e ON e.id = x.replaces_id
                           WHERE x.replaces_id = part.id AND e.status = 'superseded' OFFSET 0)
      ELSE EXISTS (
          SELECT FROM peernotes_note n WHERE n.id = part.line_id AND n.status IN ('final', 'amended') AND (
              part.consumer_id = mine
              OR (part.author_id = (SELECT peernotes_actor())
                  AND part.service_id = ANY ((SELECT peernotes_ids('peer'))::uuid[]))
              OR (part.audience = 'care_team' AND n.shared_with_care_team
                  AND part.service_id = ANY ((SELECT peernotes_ids('clinical'))::uuid[])
                  AND EXISTS (SELECT FROM peernotes_policyversion v WHERE v.id = n.policy_version_id
                              AND v.clinician_read_peer_notes = 'shared_sections' OFFSET 0))
              OR (part.audience <> '' AND (n.shared_with_care_team OR n.shared_with_peer_team)
                  AND CASE WHEN (SELECT peernotes_ids('reading')) = '{}' THEN false
                      ELSE EXISTS (SELECT FROM peernotes_my_reading r WHERE r.consumer_id = part.consumer_id OFFSET 0) END))
          OFFSET 0) END
$$;

-- All hits of a person, and an author's own words that were shared with nobody.
CREATE FUNCTION peernotes_search.of_person(the_consumer uuid, asked tsquery, mine uuid)
RETURNS SETOF peernotes_search.hit LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN QUERY
    SELECT p.id, p.line_id, p.service_id, p.consumer_id, p.author_id, p.audience, p.at
    FROM (SELECT * FROM peernotes_search.part WHERE consumer_id = the_consumer OFFSET 0) p
    CROSS JOIN LATERAL peernotes_search.readable(
        ROW(p.id, p.line_id, p.service_id, p.consumer_id, p.author_id, p.audience, p.at)::peernotes_search.hit, mine)
    WHERE p.search @@ asked;
END $$;
CREATE FUNCTION peernotes_search.of_author(asked tsquery) RETURNS SETOF peernotes_search.hit LANGUAGE plpgsql STABLE AS $$
BEGIN
    IF cardinality(peernotes_ids('peer')) = 0 THEN
        RETURN;
    END IF;
    RETURN QUERY
    SELECT p.id, p.line_id, p.service_id, p.consumer_id, p.author_id, p.audience, p.at
    FROM (SELECT * FROM peernotes_search.part WHERE author_id = peernotes_actor() AND audience = '' OFFSET 0) p
    CROSS JOIN LATERAL peernotes_search.readable(
        ROW(p.id, p.line_id, p.service_id, p.consumer_id, p.author_id, p.audience, p.at)::peernotes_search.hit, NULL)
    WHERE p.search @@ asked;
END $$;

-- The words as they stand in the index, a line's end for service and stretch: without the order of phrases, which is
-- asked of the parts themselves. NULL if there is no word that must be there ("-walk").
CREATE FUNCTION peernotes_search.in_index(asked tsquery) RETURNS text LANGUAGE sql IMMUTABLE AS $$
SELECT CASE WHEN querytree(asked) NOT IN ('T', '') THEN regexp_replace(
    CASE WHEN asked::text ~ ' <(-|\d+)> ' THEN regexp_replace(querytree(asked), ' <(-|\d+)> ', ' & ', 'g')
         ELSE asked::text END, '''((?:[^'']|'''')+)''', E'''\n\\1''', 'g') END
$$;

-- Of every sixteenth of a service's newest parts, so that one long note does not speak for all: which share has the words,
-- and what time 32 of the parts span.
CREATE FUNCTION peernotes_search.sample(
    the_service uuid, asked tsquery, OUT share double precision, OUT span interval
) LANGUAGE plpgsql STABLE AS $$
BEGIN
    SELECT avg((p.search @@ asked)::integer), (max(p.at) - min(p.at)) / 16 INTO share, span FROM (
        SELECT y.id, row_number() OVER () AS place FROM (
            SELECT x.id FROM peernotes_search.part x WHERE x.audience > '' AND x.service_id = the_service
            ORDER BY x.at DESC, x.line_id DESC LIMIT 512) y) newest
    CROSS JOIN LATERAL (SELECT x.search, x.at FROM peernotes_search.part x WHERE x.id = newest.id OFFSET 0) p
    WHERE newest.place % 16 = 1;
END $$;

-- Three ways through a service's parts beyond (near, near_line) as far as ``far``, in order. ``people``: no others' parts
-- are wanted; NULL if the reader has too many to say. OFFSET 0 keeps each step where it stands.

-- All parts of few people.
CREATE FUNCTION peernotes_search.each(
    the_service uuid, people uuid[], asked tsquery, near timestamptz, near_line uuid, far timestamptz, back boolean
) RETURNS refcursor LANGUAGE plpgsql AS $$
DECLARE
    rows refcursor;
BEGIN
    OPEN rows FOR
    SELECT p.id, p.line_id, p.service_id, p.consumer_id, p.author_id, p.audience, p.at FROM (
        SELECT x.* FROM unnest(people) c CROSS JOIN LATERAL (
            SELECT * FROM peernotes_search.part y
            WHERE y.consumer_id = c AND y.audience > '' AND y.at BETWEEN least(near, far) AND greatest(near, far)
            OFFSET 0) x
        WHERE x.service_id = the_service AND x.search @@ asked
          AND CASE WHEN back THEN (x.at, x.line_id) > (near, near_line) ELSE (x.at, x.line_id) < (near, near_line) END
        ORDER BY CASE WHEN back THEN x.at END, CASE WHEN back THEN x.line_id END, x.at DESC, x.line_id DESC OFFSET 0) p
    CROSS JOIN LATERAL peernotes_search.readable(
        ROW(p.id, p.line_id, p.service_id, p.consumer_id, p.author_id, p.audience, p.at)::peernotes_search.hit, NULL);
    RETURN rows;
END $$;

-- One by one, for common words. Of parts about strangers nothing but the index of times is read.
CREATE FUNCTION peernotes_search.walk(
    the_service uuid, people uuid[], asked tsquery, near timestamptz, near_line uuid, far timestamptz, back boolean
) RETURNS refcursor LANGUAGE plpgsql AS $$
DECLARE
    rows refcursor;
BEGIN
    IF back THEN
        OPEN rows FOR
        SELECT p.id, p.line_id, p.service_id, p.consumer_id, p.author_id, p.audience, p.at FROM (
            SELECT y.id FROM peernotes_search.part y
            WHERE y.audience > '' AND y.service_id = the_service
              AND (y.at, y.line_id) > (near, near_line) AND y.at <= far
              AND CASE WHEN people IS NOT NULL THEN y.consumer_id IN (SELECT unnest(people))
                       WHEN (SELECT the_service = ANY (peernotes_ids('wide'))) THEN true
                       ELSE EXISTS (SELECT FROM peernotes_assignment a WHERE a.user_id = (SELECT peernotes_actor())
                                    AND a.content_object_id = y.consumer_id OFFSET 0) END
            ORDER BY y.at, y.line_id OFFSET 0) w
        CROSS JOIN LATERAL (SELECT * FROM peernotes_search.part x WHERE x.id = w.id AND x.search @@ asked OFFSET 0) p
        CROSS JOIN LATERAL peernotes_search.readable(
        ROW(p.id, p.line_id, p.service_id, p.consumer_id, p.author_id, p.audience, p.at)::peernotes_search.hit, NULL);
    ELSE
        OPEN rows FOR
        SELECT p.id, p.line_id, p.service_id, p.consumer_id, p.author_id, p.audience, p.at FROM (
            SELECT y.id FROM peernotes_search.part y
            WHERE y.audience > '' AND y.service_id = the_service
              AND (y.at, y.line_id) < (near, near_line) AND y.at >= far
              AND CASE WHEN people IS NOT NULL THEN y.consumer_id IN (SELECT unnest(people))
                       WHEN (SELECT the_service = ANY (peernotes_ids('wide'))) THEN true
                       ELSE EXISTS (SELECT FROM peernotes_assignment a WHERE a.user_id = (SELECT peernotes_actor())
                                    AND a.content_object_id = y.consumer_id OFFSET 0) END
            ORDER BY y.at DESC, y.line_id DESC OFFSET 0) w
        CROSS JOIN LATERAL (SELECT * FROM peernotes_search.part x WHERE x.id = w.id AND x.search @@ asked OFFSET 0) p
        CROSS JOIN LATERAL peernotes_search.readable(
        ROW(p.id, p.line_id, p.service_id, p.consumer_id, p.author_id, p.audience, p.at)::peernotes_search.hit, NULL);
    END IF;
    RETURN rows;
END $$;

-- By the index of words, stretch by stretch. A phrase is asked of the part itself.
CREATE FUNCTION peernotes_search.by_words(
    the_service uuid, people uuid[], asked tsquery, near timestamptz, near_line uuid, far timestamptz, back boolean
) RETURNS refcursor LANGUAGE plpgsql AS $$
DECLARE
    words text := peernotes_search.in_index(asked);
    phrased boolean := asked::text ~ ' <(-|\d+)> ';
    rows refcursor;
BEGIN
    OPEN rows FOR
    SELECT p.id, p.line_id, p.service_id, p.consumer_id, p.author_id, p.audience, p.at
    FROM generate_series(peernotes_search.stretch(near), peernotes_search.stretch(far),
                         CASE WHEN back THEN 1 ELSE -1 END) s
    CROSS JOIN LATERAL (
        SELECT * FROM peernotes_search.part x
        WHERE x.audience <> '' AND (x.service_id = the_service) IS TRUE
          AND peernotes_search.placed(x.service_id, x.at, x.search)
              @@ replace(words, E'\n', peernotes_search.code(the_service, s))::tsquery
          AND CASE WHEN back THEN (x.at, x.line_id) > (near, near_line) ELSE (x.at, x.line_id) < (near, near_line) END
          AND (people IS NULL OR x.consumer_id IN (SELECT unnest(people)))
          AND (NOT phrased OR x.search @@ asked)
        ORDER BY CASE WHEN back THEN x.at END, CASE WHEN back THEN x.line_id END, x.at DESC, x.line_id DESC OFFSET 0) p
    CROSS JOIN LATERAL peernotes_search.readable(
        ROW(p.id, p.line_id, p.service_id, p.consumer_id, p.author_id, p.audience, p.at)::peernotes_search.hit, NULL);
    RETURN rows;
END $$;

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
    reach interval;
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
    reach := CASE WHEN newer.share < 0.1 THEN NULL
                  WHEN cardinality(people) <= few THEN (newest - oldest) / 4
                  WHEN people IS NULL THEN 32 * newer.span ELSE 1000 * newer.span END;
    FOR look IN CASE WHEN reach IS NULL THEN 2 ELSE 1 END .. 2 LOOP
        far := CASE WHEN look = 1 AND back THEN near + reach WHEN look = 1 THEN near - reach
                    WHEN back THEN newest ELSE oldest END;
        IF cardinality(people) <= few THEN
            rows := peernotes_search.each(the_service, people, asked, near, near_line, far, back);
        ELSIF look = 1 OR NOT indexed THEN
            rows := peernotes_search.walk(the_service, people, asked, near, near_line, far, back);
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

-- ``the_consumer``: all that is said in one person's record, whatever ``wanted``.
CREATE OR REPLACE FUNCTION peernotes_found(
    words text, the_consumer uuid, from_at timestamptz, from_line uuid, back boolean, wanted integer
) RETURNS TABLE (line_id uuid, part_id uuid, consumer_id uuid) LANGUAGE plpgsql ROWS 40 SECURITY DEFINER
SET search_path = public, pg_temp AS $$
DECLARE
    asked tsquery := peernotes_query(words);
BEGIN
    IF numnode(asked) = 0 THEN
        RETURN;
    ELSIF the_consumer IS NOT NULL THEN
        RETURN QUERY
        SELECT f.line_id, f.id, f.consumer_id
        FROM peernotes_search.of_person(the_consumer, asked, peernotes_my_consumer()) f;
        RETURN;
    END IF;
    RETURN QUERY
    SELECT t.line_id, t.id, t.consumer_id FROM (
        SELECT f.line_id, f.id, f.consumer_id,
               dense_rank() OVER (ORDER BY CASE WHEN back THEN f.at END, CASE WHEN back THEN f.line_id END,
                                           f.at DESC, f.line_id DESC) AS place
        FROM (
            SELECT h.* FROM (SELECT DISTINCT unnest(peernotes_ids('care'))) s(id)
            CROSS JOIN LATERAL peernotes_search.of_service(s.id, asked, from_at, from_line, back, wanted) h
            UNION ALL SELECT * FROM peernotes_search.of_author(asked)) f
        WHERE from_at IS NULL OR CASE WHEN back THEN (f.at, f.line_id) > (from_at, from_line)
                                      ELSE (f.at, f.line_id) < (from_at, from_line) END) t
    WHERE t.place <= wanted;
END $$;
