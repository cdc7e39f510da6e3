-- Which lines have the words, newest first (``back``: oldest first), beyond (from_at, from_line) when given: at most
-- ``wanted`` lines that the actor may read, with the parts of them that say it. Rules as in rls.sql and _sources.py.

-- How many parts of a service have the words, which share of all parts that is, and how many parts there are about a
-- person, as PostgreSQL's statistics say. They know no words that are rarer than about 0.7 %.
CREATE FUNCTION peernotes_search.expected(
    the_service uuid, asked tsquery,
    OUT likely double precision, OUT share double precision, OUT each double precision
) LANGUAGE plpgsql AS $$
DECLARE
    plan json;
BEGIN
    EXECUTE 'EXPLAIN (FORMAT JSON) SELECT FROM peernotes_search.part '
            'WHERE audience <> '''' AND service_id = $1 AND search @@ $2' INTO plan USING the_service, asked;
    likely := plan #>> '{0,Plan,Plan Rows}';
    SELECT coalesce((plan #>> '{0,Plan,Plans,0,Plan Rows}')::double precision / nullif(p.reltuples, 0), 1),
           p.reltuples / nullif(greatest(c.reltuples, 0), 0)
    INTO share, each FROM pg_class p, pg_class c
    WHERE p.oid = 'peernotes_search.part_words'::regclass AND c.oid = 'public.peernotes_consumer'::regclass;
END $$;

-- A part that has the words; whether the actor may read it is another question.
CREATE TYPE peernotes_search.hit AS (
    id uuid, line_id uuid, service_id uuid, consumer_id uuid, author_id uuid, audience text, at timestamptz);

-- Of some hits those that the actor may read. ``mine``: the actor's own record, if that is what they search.
CREATE FUNCTION peernotes_search.readable(hits peernotes_search.hit[], mine uuid) RETURNS peernotes_search.hit[]
LANGUAGE plpgsql STABLE AS $$
DECLARE
    me uuid := peernotes_actor();
    clinical uuid[] := peernotes_ids('clinical');
    peer uuid[] := peernotes_ids('peer');
    in_care uuid[];
    reading uuid[] := '{}';
BEGIN
    IF cardinality(hits) > 0 THEN
        in_care := ARRAY(
            SELECT DISTINCT h.consumer_id FROM unnest(hits) h
            WHERE h.consumer_id <> ALL ((SELECT peernotes_ids('conflict'))::uuid[])
              AND h.service_id = ANY ((SELECT peernotes_ids('care'))::uuid[])
              AND (h.service_id = ANY ((SELECT peernotes_ids('wide'))::uuid[])
                   OR EXISTS (SELECT FROM peernotes_assignment a
                              WHERE a.user_id = me AND a.content_object_id = h.consumer_id OFFSET 0)));
        IF cardinality(peernotes_ids('reading')) > 0 THEN
            reading := ARRAY(
                SELECT c FROM unnest(in_care) c
                WHERE EXISTS (SELECT FROM peernotes_my_reading r WHERE r.consumer_id = c OFFSET 0));
        END IF;
    END IF;
    RETURN ARRAY(
        SELECT ROW(h.id, h.line_id, h.service_id, h.consumer_id, h.author_id, h.audience, h.at)::peernotes_search.hit
        FROM unnest(hits) h LEFT JOIN peernotes_note n ON n.id = h.line_id AND h.audience <> 'record'
        WHERE CASE WHEN h.audience = 'record'
              THEN NOT EXISTS (SELECT FROM peernotes_recordentry x JOIN peernotes_recordentry e ON e.id = x.replaces_id
                               WHERE x.replaces_id = h.id AND e.status = 'superseded' OFFSET 0)
              ELSE n.status IN ('final', 'amended') END
          AND (h.consumer_id = mine
               OR (h.consumer_id = ANY (in_care) AND (
                   (h.author_id = me AND h.service_id = ANY (peer))
                   OR (h.service_id = ANY (clinical) AND h.audience = 'record')
                   OR (h.service_id = ANY (clinical) AND h.audience = 'care_team' AND n.shared_with_care_team
                       AND EXISTS (SELECT FROM peernotes_policyversion v WHERE v.id = n.policy_version_id
                                   AND v.clinician_read_peer_notes = 'shared_sections' OFFSET 0))
                   OR (h.consumer_id = ANY (reading) AND h.audience <> ''
                       AND (h.audience = 'record' OR n.shared_with_care_team OR n.shared_with_peer_team))))));
END $$;

-- Hits between two moments, in order, ``most`` of them (and what is of the same line as the last), of some people or of
-- everybody. Planned anew for the words and the time. ``each``: person by person, which OFFSET 0 keeps from the index of
-- words; IS TRUE looks a person up in a hash before the words are compared.
CREATE FUNCTION peernotes_search.between(
    the_service uuid, people uuid[], each boolean, asked tsquery,
    near timestamptz, near_line uuid, far timestamptz, back boolean, most integer
) RETURNS peernotes_search.hit[] LANGUAGE plpgsql AS $$
DECLARE
    part text := 'peernotes_search.part WHERE (at, line_id) %1$s ($3, $4) AND at %2$s $5 AND audience > ''''';
    hits peernotes_search.hit[];
BEGIN
    IF each THEN
        part := 'unnest($7) c CROSS JOIN LATERAL (SELECT * FROM ' || part || ' AND consumer_id = c OFFSET 0) p WHERE true';
    ELSIF people IS NOT NULL THEN
        part := part || ' AND (consumer_id IN (SELECT unnest($7))) IS TRUE';
    END IF;
    EXECUTE format(
        'SELECT ARRAY(SELECT ROW(id, line_id, service_id, consumer_id, author_id, audience, at)::peernotes_search.hit '
        'FROM ' || part || ' AND audience <> '''' AND service_id = $1 AND search @@ $2 '
        'ORDER BY at %3$s, line_id %3$s FETCH FIRST $6 ROWS WITH TIES)',
        CASE WHEN back THEN '>' ELSE '<' END, CASE WHEN back THEN '<=' ELSE '>=' END,
        CASE WHEN back THEN 'ASC' ELSE 'DESC' END)
    INTO hits USING the_service, asked, near, near_line, far, most, people;
    RETURN hits;
END $$;

-- What the actor may read of a service, looked for in a stretch of time that should hold enough of it (``part`` of all
-- time), and then in longer ones beyond.
CREATE FUNCTION peernotes_search.of_service(
    the_service uuid, people uuid[], each boolean, asked tsquery, part double precision,
    near timestamptz, near_line uuid, back boolean, wanted integer
) RETURNS peernotes_search.hit[] LANGUAGE plpgsql AS $$
DECLARE
    highest uuid := 'ffffffff-ffff-ffff-ffff-ffffffffffff';
    edge uuid := CASE WHEN back THEN highest ELSE '00000000-0000-0000-0000-000000000000' END;
    oldest timestamptz := (SELECT min(at) FROM peernotes_search.part WHERE audience > '' AND service_id = the_service);
    newest timestamptz := (SELECT max(at) FROM peernotes_search.part WHERE audience > '' AND service_id = the_service);
    most integer := wanted * 2;
    step interval := (newest - oldest) * part;
    far timestamptz;
    hits peernotes_search.hit[];
    fresh peernotes_search.hit[];
    found peernotes_search.hit[] := '{}';
    lines integer := 0;
    more double precision;
BEGIN
    IF newest IS NULL THEN
        RETURN found;
    ELSIF near IS NULL THEN
        near := newest;
        near_line := highest;
    END IF;
    LOOP
        far := CASE WHEN back THEN least(newest, near + step) ELSE greatest(oldest, near - step) END;
        hits := peernotes_search.between(the_service, people, each, asked, near, near_line, far, back, most);
        fresh := peernotes_search.readable(hits, NULL);
        found := found || fresh;
        lines := (SELECT count(DISTINCT f.line_id) FROM unnest(found) f);
        EXIT WHEN lines >= wanted;
        IF cardinality(hits) >= most THEN
            near := hits[cardinality(hits)].at;
            near_line := hits[cardinality(hits)].line_id;
        ELSE
            EXIT WHEN CASE WHEN back THEN far >= newest ELSE far <= oldest END;
            near := far;
            near_line := edge;
        END IF;
        more := 1.5 * wanted / greatest(cardinality(fresh), 1);
        step := least(newest - oldest, step * least(16, greatest(2, more)));
        most := least(2000, greatest(most, cardinality(hits) * more));
    END LOOP;
    RETURN found;
END $$;

-- All hits of a person, and an author's own words that were shared with nobody.
CREATE FUNCTION peernotes_search.of_person(the_consumer uuid, asked tsquery)
RETURNS peernotes_search.hit[] LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN ARRAY(
        SELECT ROW(p.id, p.line_id, p.service_id, p.consumer_id, p.author_id, p.audience, p.at)::peernotes_search.hit
        FROM (SELECT * FROM peernotes_search.part WHERE consumer_id = the_consumer OFFSET 0) p
        WHERE p.search @@ asked);
END $$;
CREATE FUNCTION peernotes_search.of_author(asked tsquery) RETURNS peernotes_search.hit[] LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN ARRAY(
        SELECT ROW(p.id, p.line_id, p.service_id, p.consumer_id, p.author_id, p.audience, p.at)::peernotes_search.hit
        FROM (SELECT * FROM peernotes_search.part WHERE author_id = peernotes_actor() AND audience = '' OFFSET 0) p
        WHERE p.search @@ asked);
END $$;

-- Some hits of a service, in no order, by the index of words.
CREATE FUNCTION peernotes_search.some(the_service uuid, asked tsquery, most integer) RETURNS peernotes_search.hit[]
LANGUAGE plpgsql STABLE SET enable_seqscan = off AS $$
BEGIN
    RETURN ARRAY(
        SELECT ROW(id, line_id, service_id, consumer_id, author_id, audience, at)::peernotes_search.hit
        FROM peernotes_search.part
        WHERE audience <> '' AND service_id = the_service AND search @@ asked LIMIT most);
END $$;

-- Over everyone the actor works with. A rare word: all of it. Else a stretch of time is looked through that should hold
-- twice what is wanted, person by person, or six times, in the whole service; whichever costs less, in microseconds: a
-- person 4, and each of their parts 1; a service's part 0.05 by the index of words, and 1 more if it has them.
CREATE FUNCTION peernotes_search.everywhere(
    asked tsquery, from_at timestamptz, from_line uuid, back boolean, wanted integer
) RETURNS peernotes_search.hit[] LANGUAGE plpgsql AS $$
DECLARE
    place uuid;
    people uuid[];
    each boolean;
    about_them double precision;
    mine double precision;
    stretch double precision;
    words record;
    here peernotes_search.hit[];
    hits peernotes_search.hit[] := '{}';
    found peernotes_search.hit[] := '{}';
BEGIN
    FOR place IN SELECT DISTINCT unnest(peernotes_ids('care')) LOOP
        words := peernotes_search.expected(place, asked);
        IF words.share < 0.008 THEN
            here := peernotes_search.some(place, asked, wanted * 20);
            IF cardinality(here) < wanted * 20 THEN
                hits := hits || here;
                CONTINUE;
            END IF;
        END IF;
        people := NULL;
        each := false;
        mine := words.likely;
        IF place <> ALL (peernotes_ids('wide')) THEN
            people := ARRAY(SELECT p.consumer_id FROM peernotes_my_people p WHERE p.service_id = place);
            about_them := cardinality(people) * words.each;
            mine := about_them * words.share;
            each := 4 * cardinality(people) + about_them * least(1, 2 * wanted / greatest(mine, 1))
                    < least(1, words.share + 0.05) * words.likely / words.share * least(1, 6 * wanted / greatest(mine, 1));
        END IF;
        stretch := least(1, greatest(0.01, CASE WHEN each THEN 2 ELSE 6 END * wanted / greatest(mine, 1)));
        found := found || peernotes_search.of_service(
            place, people, each, asked, stretch, from_at, from_line, back, wanted);
    END LOOP;
    IF cardinality(peernotes_ids('peer')) > 0 THEN
        hits := hits || peernotes_search.of_author(asked);
    END IF;
    RETURN found || peernotes_search.readable(hits, NULL);
END $$;

-- ``the_consumer``: all that is said in one person's record, whatever ``wanted``.
CREATE FUNCTION peernotes_found(
    words text, the_consumer uuid, from_at timestamptz, from_line uuid, back boolean, wanted integer
) RETURNS TABLE (line_id uuid, part_id uuid, consumer_id uuid) LANGUAGE plpgsql ROWS 40 SECURITY DEFINER
SET search_path = public, pg_temp AS $$
DECLARE
    asked tsquery := peernotes_query(words);
    found peernotes_search.hit[];
BEGIN
    IF numnode(asked) = 0 THEN
        RETURN;
    ELSIF the_consumer IS NULL THEN
        found := peernotes_search.everywhere(asked, from_at, from_line, back, wanted);
    ELSE
        found := peernotes_search.readable(
            peernotes_search.of_person(the_consumer, asked), peernotes_my_consumer());
    END IF;
    RETURN QUERY
    SELECT t.line_id, t.id, t.consumer_id FROM (
        SELECT f.line_id, f.id, f.consumer_id,
               dense_rank() OVER (ORDER BY CASE WHEN back THEN f.at END, CASE WHEN back THEN f.line_id END,
                                           f.at DESC, f.line_id DESC) AS place
        FROM unnest(found) f
        WHERE from_at IS NULL OR CASE WHEN back THEN (f.at, f.line_id) > (from_at, from_line)
                                      ELSE (f.at, f.line_id) < (from_at, from_line) END) t
    WHERE the_consumer IS NOT NULL OR t.place <= wanted;
END $$;
