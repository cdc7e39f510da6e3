CREATE SCHEMA peernotes_search;
CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public;
CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;
CREATE EXTENSION IF NOT EXISTS unaccent WITH SCHEMA public;
CREATE TYPE peernotes_search.hit AS (
	id uuid,
	line_id uuid,
	service_id uuid,
	consumer_id uuid,
	author_id uuid,
	audience text,
	at timestamp with time zone
);
CREATE FUNCTION peernotes_search.by_words(the_service uuid, people uuid[], asked tsquery, near timestamp with time zone, near_line uuid, far timestamp with time zone, back boolean) RETURNS refcursor
    LANGUAGE plpgsql
    AS $$
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
CREATE FUNCTION peernotes_search.code(the_service uuid, the_stretch bigint) RETURNS text
    LANGUAGE sql IMMUTABLE
    AS $$ SELECT left(the_service::text, 4) || to_hex(the_stretch) $$;
CREATE FUNCTION peernotes_search.each(the_service uuid, people uuid[], asked tsquery, near timestamp with time zone, near_line uuid, far timestamp with time zone, back boolean) RETURNS refcursor
    LANGUAGE plpgsql
    AS $$
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
CREATE FUNCTION peernotes_search.fill() RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    DROP INDEX IF EXISTS peernotes_search.part_of_service, peernotes_search.part_of_consumer,
                         peernotes_search.part_of_author, peernotes_search.part_words;
    TRUNCATE peernotes_search.part;
    INSERT INTO peernotes_search.part
    SELECT id, line_id, service_id, consumer_id, author_id, audience, at, peernotes_search.lexemes(words)
    FROM peernotes_search.source;
    PERFORM peernotes_search.index_parts();
END $$;
CREATE FUNCTION peernotes_search.in_index(asked tsquery) RETURNS text
    LANGUAGE sql IMMUTABLE
    AS $$
SELECT CASE WHEN querytree(asked) NOT IN ('T', '') THEN regexp_replace(
    CASE WHEN asked::text ~ ' <(-|\d+)> ' THEN regexp_replace(querytree(asked), ' <(-|\d+)> ', ' & ', 'g')
         ELSE asked::text END, '''((?:[^'']|'''')+)''', E'''\n\\1''', 'g') END
$$;
CREATE FUNCTION peernotes_search.index_parts() RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    CREATE INDEX part_of_service ON peernotes_search.part (service_id, at DESC, line_id DESC)
        INCLUDE (consumer_id, id) WHERE audience > '';
    CREATE INDEX part_words ON peernotes_search.part
        USING gin (peernotes_search.placed(service_id, at, search)) WITH (fastupdate = off) WHERE audience <> '';
    CREATE INDEX IF NOT EXISTS part_of_consumer ON peernotes_search.part (consumer_id, (audience > ''), at DESC, line_id DESC);
    CREATE INDEX IF NOT EXISTS part_of_author ON peernotes_search.part (author_id, at DESC, line_id DESC) WHERE audience = '';
END $$;
CREATE FUNCTION peernotes_search.lexemes(words text) RETURNS tsvector
    LANGUAGE sql STABLE
    AS $$ SELECT to_tsvector('public.peernotes', words) || to_tsvector('public.peernotes_plain', words) $$;
CREATE FUNCTION peernotes_search.of_author(asked tsquery) RETURNS SETOF peernotes_search.hit
    LANGUAGE plpgsql STABLE
    AS $$
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
CREATE FUNCTION peernotes_search.of_person(the_consumer uuid, asked tsquery, mine uuid) RETURNS SETOF peernotes_search.hit
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
    RETURN QUERY
    SELECT p.id, p.line_id, p.service_id, p.consumer_id, p.author_id, p.audience, p.at
    FROM (SELECT * FROM peernotes_search.part WHERE consumer_id = the_consumer OFFSET 0) p
    CROSS JOIN LATERAL peernotes_search.readable(
        ROW(p.id, p.line_id, p.service_id, p.consumer_id, p.author_id, p.audience, p.at)::peernotes_search.hit, mine)
    WHERE p.search @@ asked;
END $$;
CREATE FUNCTION peernotes_search.of_service(the_service uuid, asked tsquery, from_at timestamp with time zone, from_line uuid, back boolean, wanted integer) RETURNS SETOF peernotes_search.hit
    LANGUAGE plpgsql STABLE
    AS $$
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
CREATE FUNCTION peernotes_search.on_note() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    PERFORM peernotes_search.renew(ARRAY(SELECT id FROM peernotes_notesection WHERE note_id = NEW.id));
    RETURN NULL;
END $$;
CREATE FUNCTION peernotes_search.on_part() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    PERFORM peernotes_search.renew(ARRAY[CASE TG_OP WHEN 'DELETE' THEN OLD.id ELSE NEW.id END]);
    RETURN NULL;
END $$;
CREATE FUNCTION peernotes_search.placed(the_service uuid, at timestamp with time zone, words tsvector) RETURNS tsvector
    LANGUAGE plpgsql IMMUTABLE
    AS $$
DECLARE
    code text := peernotes_search.code(the_service, peernotes_search.stretch(at));
    joined text := code || array_to_string(tsvector_to_array(words), E'\n' || code);
BEGIN
    IF octet_length(joined) > 2000 THEN
        joined := code || array_to_string(
            ARRAY(SELECT l FROM unnest(tsvector_to_array(words)) l WHERE octet_length(l) < 2000), E'\n' || code);
    END IF;
    RETURN array_to_tsvector(string_to_array(joined, E'\n'));
END $$;
CREATE FUNCTION peernotes_search.readable(part peernotes_search.hit, mine uuid) RETURNS TABLE(yes boolean)
    LANGUAGE sql STABLE ROWS 1
    AS $$
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
CREATE FUNCTION peernotes_search.renew(parts uuid[]) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    DELETE FROM peernotes_search.part WHERE id = ANY (parts);
    INSERT INTO peernotes_search.part
    SELECT id, line_id, service_id, consumer_id, author_id, audience, at, peernotes_search.lexemes(words)
    FROM peernotes_search.source WHERE id = ANY (parts);
END $$;
CREATE FUNCTION peernotes_search.sample(the_service uuid, asked tsquery, OUT share double precision, OUT span interval) RETURNS record
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
    SELECT avg((p.search @@ asked)::integer), (max(p.at) - min(p.at)) / 16 INTO share, span FROM (
        SELECT y.id, row_number() OVER () AS place FROM (
            SELECT x.id FROM peernotes_search.part x WHERE x.audience > '' AND x.service_id = the_service
            ORDER BY x.at DESC, x.line_id DESC LIMIT 512) y) newest
    CROSS JOIN LATERAL (SELECT x.search, x.at FROM peernotes_search.part x WHERE x.id = newest.id OFFSET 0) p
    WHERE newest.place % 16 = 1;
END $$;
CREATE FUNCTION peernotes_search.stretch(at timestamp with time zone) RETURNS bigint
    LANGUAGE sql IMMUTABLE
    AS $$ SELECT extract(epoch FROM at - timestamptz '1970-01-01 00:00:00+00')::bigint >> 21 $$;
CREATE FUNCTION peernotes_search.walk(the_service uuid, people uuid[], asked tsquery, near timestamp with time zone, near_line uuid, far timestamp with time zone, back boolean) RETURNS refcursor
    LANGUAGE plpgsql
    AS $$
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
CREATE FUNCTION public.history_peernotes_aboutme_delete() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
            BEGIN
                INSERT INTO peernotes_historicalaboutme (id, created_at, what_helps, what_upsets, what_i_enjoy, please_know, version, updated_at, consumer_id, created_by_id, service_id, history_date, history_type, history_user_id, history_change_reason,
                                  history_request, redacted_digest)
                SELECT id, created_at, what_helps, what_upsets, what_i_enjoy, please_know, version, updated_at, consumer_id, created_by_id, service_id, peernotes_history_date(), '-', peernotes_actor(),
                       nullif(current_setting('peernotes.reason', true), ''),
                       nullif(current_setting('peernotes.request', true), '')::uuid, ''
                FROM changed;
                RETURN NULL;
            END $$;
CREATE FUNCTION public.history_peernotes_aboutme_insert() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
            BEGIN
                INSERT INTO peernotes_historicalaboutme (id, created_at, what_helps, what_upsets, what_i_enjoy, please_know, version, updated_at, consumer_id, created_by_id, service_id, history_date, history_type, history_user_id, history_change_reason,
                                  history_request, redacted_digest)
                SELECT id, created_at, what_helps, what_upsets, what_i_enjoy, please_know, version, updated_at, consumer_id, created_by_id, service_id, peernotes_history_date(), '+', peernotes_actor(),
                       nullif(current_setting('peernotes.reason', true), ''),
                       nullif(current_setting('peernotes.request', true), '')::uuid, ''
                FROM changed;
                RETURN NULL;
            END $$;
CREATE FUNCTION public.history_peernotes_aboutme_update() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
            BEGIN
                INSERT INTO peernotes_historicalaboutme (id, created_at, what_helps, what_upsets, what_i_enjoy, please_know, version, updated_at, consumer_id, created_by_id, service_id, history_date, history_type, history_user_id, history_change_reason,
                                  history_request, redacted_digest)
                SELECT id, created_at, what_helps, what_upsets, what_i_enjoy, please_know, version, updated_at, consumer_id, created_by_id, service_id, peernotes_history_date(), '~', peernotes_actor(),
                       nullif(current_setting('peernotes.reason', true), ''),
                       nullif(current_setting('peernotes.request', true), '')::uuid, ''
                FROM changed;
                RETURN NULL;
            END $$;
CREATE FUNCTION public.history_peernotes_assignment_delete() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
            BEGIN
                INSERT INTO peernotes_historicalassignment (id, reads_record, created_at, content_object_id, created_by_id, permission_id, user_id, service_id, history_date, history_type, history_user_id, history_change_reason,
                                  history_request, redacted_digest)
                SELECT id, reads_record, created_at, content_object_id, created_by_id, permission_id, user_id, service_id, peernotes_history_date(), '-', peernotes_actor(),
                       nullif(current_setting('peernotes.reason', true), ''),
                       nullif(current_setting('peernotes.request', true), '')::uuid, ''
                FROM changed;
                RETURN NULL;
            END $$;
CREATE FUNCTION public.history_peernotes_assignment_insert() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
            BEGIN
                INSERT INTO peernotes_historicalassignment (id, reads_record, created_at, content_object_id, created_by_id, permission_id, user_id, service_id, history_date, history_type, history_user_id, history_change_reason,
                                  history_request, redacted_digest)
                SELECT id, reads_record, created_at, content_object_id, created_by_id, permission_id, user_id, service_id, peernotes_history_date(), '+', peernotes_actor(),
                       nullif(current_setting('peernotes.reason', true), ''),
                       nullif(current_setting('peernotes.request', true), '')::uuid, ''
                FROM changed;
                RETURN NULL;
            END $$;
CREATE FUNCTION public.history_peernotes_assignment_update() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
            BEGIN
                INSERT INTO peernotes_historicalassignment (id, reads_record, created_at, content_object_id, created_by_id, permission_id, user_id, service_id, history_date, history_type, history_user_id, history_change_reason,
                                  history_request, redacted_digest)
                SELECT id, reads_record, created_at, content_object_id, created_by_id, permission_id, user_id, service_id, peernotes_history_date(), '~', peernotes_actor(),
                       nullif(current_setting('peernotes.reason', true), ''),
                       nullif(current_setting('peernotes.request', true), '')::uuid, ''
                FROM changed;
                RETURN NULL;
            END $$;
CREATE FUNCTION public.history_peernotes_conflictofinterest_delete() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
            BEGIN
                INSERT INTO peernotes_historicalconflictofinterest (id, created_at, ended_at, consumer_id, declared_by_id, user_id, service_id, history_date, history_type, history_user_id, history_change_reason,
                                  history_request, redacted_digest)
                SELECT id, created_at, ended_at, consumer_id, declared_by_id, user_id, service_id, peernotes_history_date(), '-', peernotes_actor(),
                       nullif(current_setting('peernotes.reason', true), ''),
                       nullif(current_setting('peernotes.request', true), '')::uuid, ''
                FROM changed;
                RETURN NULL;
            END $$;
CREATE FUNCTION public.history_peernotes_conflictofinterest_insert() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
            BEGIN
                INSERT INTO peernotes_historicalconflictofinterest (id, created_at, ended_at, consumer_id, declared_by_id, user_id, service_id, history_date, history_type, history_user_id, history_change_reason,
                                  history_request, redacted_digest)
                SELECT id, created_at, ended_at, consumer_id, declared_by_id, user_id, service_id, peernotes_history_date(), '+', peernotes_actor(),
                       nullif(current_setting('peernotes.reason', true), ''),
                       nullif(current_setting('peernotes.request', true), '')::uuid, ''
                FROM changed;
                RETURN NULL;
            END $$;
CREATE FUNCTION public.history_peernotes_conflictofinterest_update() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
            BEGIN
                INSERT INTO peernotes_historicalconflictofinterest (id, created_at, ended_at, consumer_id, declared_by_id, user_id, service_id, history_date, history_type, history_user_id, history_change_reason,
                                  history_request, redacted_digest)
                SELECT id, created_at, ended_at, consumer_id, declared_by_id, user_id, service_id, peernotes_history_date(), '~', peernotes_actor(),
                       nullif(current_setting('peernotes.reason', true), ''),
                       nullif(current_setting('peernotes.request', true), '')::uuid, ''
                FROM changed;
                RETURN NULL;
            END $$;
CREATE FUNCTION public.history_peernotes_consent_delete() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
            BEGIN
                INSERT INTO peernotes_historicalconsent (id, created_at, scope, decision, note_version, content_hash, sections, method, witness, reason, decided_at, expires_at, consumer_id, grantee_id, recorded_by_id, note_id, policy_version_id, service_id, visit_id, history_date, history_type, history_user_id, history_change_reason,
                                  history_request, redacted_digest)
                SELECT id, created_at, scope, decision, note_version, content_hash, sections, method, witness, reason, decided_at, expires_at, consumer_id, grantee_id, recorded_by_id, note_id, policy_version_id, service_id, visit_id, peernotes_history_date(), '-', peernotes_actor(),
                       nullif(current_setting('peernotes.reason', true), ''),
                       nullif(current_setting('peernotes.request', true), '')::uuid, ''
                FROM changed;
                RETURN NULL;
            END $$;
CREATE FUNCTION public.history_peernotes_consent_insert() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
            BEGIN
                INSERT INTO peernotes_historicalconsent (id, created_at, scope, decision, note_version, content_hash, sections, method, witness, reason, decided_at, expires_at, consumer_id, grantee_id, recorded_by_id, note_id, policy_version_id, service_id, visit_id, history_date, history_type, history_user_id, history_change_reason,
                                  history_request, redacted_digest)
                SELECT id, created_at, scope, decision, note_version, content_hash, sections, method, witness, reason, decided_at, expires_at, consumer_id, grantee_id, recorded_by_id, note_id, policy_version_id, service_id, visit_id, peernotes_history_date(), '+', peernotes_actor(),
                       nullif(current_setting('peernotes.reason', true), ''),
                       nullif(current_setting('peernotes.request', true), '')::uuid, ''
                FROM changed;
                RETURN NULL;
            END $$;
CREATE FUNCTION public.history_peernotes_consent_update() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
            BEGIN
                INSERT INTO peernotes_historicalconsent (id, created_at, scope, decision, note_version, content_hash, sections, method, witness, reason, decided_at, expires_at, consumer_id, grantee_id, recorded_by_id, note_id, policy_version_id, service_id, visit_id, history_date, history_type, history_user_id, history_change_reason,
                                  history_request, redacted_digest)
                SELECT id, created_at, scope, decision, note_version, content_hash, sections, method, witness, reason, decided_at, expires_at, consumer_id, grantee_id, recorded_by_id, note_id, policy_version_id, service_id, visit_id, peernotes_history_date(), '~', peernotes_actor(),
                       nullif(current_setting('peernotes.reason', true), ''),
                       nullif(current_setting('peernotes.request', true), '')::uuid, ''
                FROM changed;
                RETURN NULL;
            END $$;
CREATE FUNCTION public.history_peernotes_consumer_delete() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
            BEGIN
                INSERT INTO peernotes_historicalconsumer (id, created_at, chosen_name, pronouns, date_of_birth, local_identifier, designated_carer, created_by_id, user_id, service_id, history_date, history_type, history_user_id, history_change_reason,
                                  history_request, redacted_digest)
                SELECT id, created_at, chosen_name, pronouns, date_of_birth, local_identifier, designated_carer, created_by_id, user_id, service_id, peernotes_history_date(), '-', peernotes_actor(),
                       nullif(current_setting('peernotes.reason', true), ''),
                       nullif(current_setting('peernotes.request', true), '')::uuid, ''
                FROM changed;
                RETURN NULL;
            END $$;
CREATE FUNCTION public.history_peernotes_consumer_insert() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
            BEGIN
                INSERT INTO peernotes_historicalconsumer (id, created_at, chosen_name, pronouns, date_of_birth, local_identifier, designated_carer, created_by_id, user_id, service_id, history_date, history_type, history_user_id, history_change_reason,
                                  history_request, redacted_digest)
                SELECT id, created_at, chosen_name, pronouns, date_of_birth, local_identifier, designated_carer, created_by_id, user_id, service_id, peernotes_history_date(), '+', peernotes_actor(),
                       nullif(current_setting('peernotes.reason', true), ''),
                       nullif(current_setting('peernotes.request', true), '')::uuid, ''
                FROM changed;
                RETURN NULL;
            END $$;
CREATE FUNCTION public.history_peernotes_consumer_update() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
            BEGIN
                INSERT INTO peernotes_historicalconsumer (id, created_at, chosen_name, pronouns, date_of_birth, local_identifier, designated_carer, created_by_id, user_id, service_id, history_date, history_type, history_user_id, history_change_reason,
                                  history_request, redacted_digest)
                SELECT id, created_at, chosen_name, pronouns, date_of_birth, local_identifier, designated_carer, created_by_id, user_id, service_id, peernotes_history_date(), '~', peernotes_actor(),
                       nullif(current_setting('peernotes.reason', true), ''),
                       nullif(current_setting('peernotes.request', true), '')::uuid, ''
                FROM changed;
                RETURN NULL;
            END $$;
CREATE FUNCTION public.history_peernotes_consumerstatement_delete() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
            BEGIN
                INSERT INTO peernotes_historicalconsumerstatement (id, created_at, text, method, consumer_id, note_id, service_id, history_date, history_type, history_user_id, history_change_reason,
                                  history_request, redacted_digest)
                SELECT id, created_at, text, method, consumer_id, note_id, service_id, peernotes_history_date(), '-', peernotes_actor(),
                       nullif(current_setting('peernotes.reason', true), ''),
                       nullif(current_setting('peernotes.request', true), '')::uuid, ''
                FROM changed;
                RETURN NULL;
            END $$;
CREATE FUNCTION public.history_peernotes_consumerstatement_insert() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
            BEGIN
                INSERT INTO peernotes_historicalconsumerstatement (id, created_at, text, method, consumer_id, note_id, service_id, history_date, history_type, history_user_id, history_change_reason,
                                  history_request, redacted_digest)
                SELECT id, created_at, text, method, consumer_id, note_id, service_id, peernotes_history_date(), '+', peernotes_actor(),
                       nullif(current_setting('peernotes.reason', true), ''),
                       nullif(current_setting('peernotes.request', true), '')::uuid, ''
                FROM changed;
                RETURN NULL;
            END $$;
CREATE FUNCTION public.history_peernotes_consumerstatement_update() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
            BEGIN
                INSERT INTO peernotes_historicalconsumerstatement (id, created_at, text, method, consumer_id, note_id, service_id, history_date, history_type, history_user_id, history_change_reason,
                                  history_request, redacted_digest)
                SELECT id, created_at, text, method, consumer_id, note_id, service_id, peernotes_history_date(), '~', peernotes_actor(),
                       nullif(current_setting('peernotes.reason', true), ''),
                       nullif(current_setting('peernotes.request', true), '')::uuid, ''
                FROM changed;
                RETURN NULL;
            END $$;
CREATE FUNCTION public.history_peernotes_contactlogentry_delete() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
            BEGIN
                INSERT INTO peernotes_historicalcontactlogentry (id, created_at, happened_at, minutes, mode, consumer_id, created_by_id, worker_id, note_id, service_id, history_date, history_type, history_user_id, history_change_reason,
                                  history_request, redacted_digest)
                SELECT id, created_at, happened_at, minutes, mode, consumer_id, created_by_id, worker_id, note_id, service_id, peernotes_history_date(), '-', peernotes_actor(),
                       nullif(current_setting('peernotes.reason', true), ''),
                       nullif(current_setting('peernotes.request', true), '')::uuid, ''
                FROM changed;
                RETURN NULL;
            END $$;
CREATE FUNCTION public.history_peernotes_contactlogentry_insert() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
            BEGIN
                INSERT INTO peernotes_historicalcontactlogentry (id, created_at, happened_at, minutes, mode, consumer_id, created_by_id, worker_id, note_id, service_id, history_date, history_type, history_user_id, history_change_reason,
                                  history_request, redacted_digest)
                SELECT id, created_at, happened_at, minutes, mode, consumer_id, created_by_id, worker_id, note_id, service_id, peernotes_history_date(), '+', peernotes_actor(),
                       nullif(current_setting('peernotes.reason', true), ''),
                       nullif(current_setting('peernotes.request', true), '')::uuid, ''
                FROM changed;
                RETURN NULL;
            END $$;
CREATE FUNCTION public.history_peernotes_contactlogentry_update() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
            BEGIN
                INSERT INTO peernotes_historicalcontactlogentry (id, created_at, happened_at, minutes, mode, consumer_id, created_by_id, worker_id, note_id, service_id, history_date, history_type, history_user_id, history_change_reason,
                                  history_request, redacted_digest)
                SELECT id, created_at, happened_at, minutes, mode, consumer_id, created_by_id, worker_id, note_id, service_id, peernotes_history_date(), '~', peernotes_actor(),
                       nullif(current_setting('peernotes.reason', true), ''),
                       nullif(current_setting('peernotes.request', true), '')::uuid, ''
                FROM changed;
                RETURN NULL;
            END $$;
CREATE FUNCTION public.history_peernotes_enrolment_delete() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
            BEGIN
                INSERT INTO peernotes_historicalenrolment (id, created_at, starts_at, ends_at, consumer_id, created_by_id, service_id, history_date, history_type, history_user_id, history_change_reason,
                                  history_request, redacted_digest)
                SELECT id, created_at, starts_at, ends_at, consumer_id, created_by_id, service_id, peernotes_history_date(), '-', peernotes_actor(),
                       nullif(current_setting('peernotes.reason', true), ''),
                       nullif(current_setting('peernotes.request', true), '')::uuid, ''
                FROM changed;
                RETURN NULL;
            END $$;
CREATE FUNCTION public.history_peernotes_enrolment_insert() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
            BEGIN
                INSERT INTO peernotes_historicalenrolment (id, created_at, starts_at, ends_at, consumer_id, created_by_id, service_id, history_date, history_type, history_user_id, history_change_reason,
                                  history_request, redacted_digest)
                SELECT id, created_at, starts_at, ends_at, consumer_id, created_by_id, service_id, peernotes_history_date(), '+', peernotes_actor(),
                       nullif(current_setting('peernotes.reason', true), ''),
                       nullif(current_setting('peernotes.request', true), '')::uuid, ''
                FROM changed;
                RETURN NULL;
            END $$;
CREATE FUNCTION public.history_peernotes_enrolment_update() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
            BEGIN
                INSERT INTO peernotes_historicalenrolment (id, created_at, starts_at, ends_at, consumer_id, created_by_id, service_id, history_date, history_type, history_user_id, history_change_reason,
                                  history_request, redacted_digest)
                SELECT id, created_at, starts_at, ends_at, consumer_id, created_by_id, service_id, peernotes_history_date(), '~', peernotes_actor(),
                       nullif(current_setting('peernotes.reason', true), ''),
                       nullif(current_setting('peernotes.request', true), '')::uuid, ''
                FROM changed;
                RETURN NULL;
            END $$;
CREATE FUNCTION public.history_peernotes_membership_delete() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
            BEGIN
                INSERT INTO peernotes_historicalmembership (id, created_at, role, starts_at, ends_at, created_by_id, user_id, service_id, history_date, history_type, history_user_id, history_change_reason,
                                  history_request, redacted_digest)
                SELECT id, created_at, role, starts_at, ends_at, created_by_id, user_id, service_id, peernotes_history_date(), '-', peernotes_actor(),
                       nullif(current_setting('peernotes.reason', true), ''),
                       nullif(current_setting('peernotes.request', true), '')::uuid, ''
                FROM changed;
                RETURN NULL;
            END $$;
CREATE FUNCTION public.history_peernotes_membership_insert() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
            BEGIN
                INSERT INTO peernotes_historicalmembership (id, created_at, role, starts_at, ends_at, created_by_id, user_id, service_id, history_date, history_type, history_user_id, history_change_reason,
                                  history_request, redacted_digest)
                SELECT id, created_at, role, starts_at, ends_at, created_by_id, user_id, service_id, peernotes_history_date(), '+', peernotes_actor(),
                       nullif(current_setting('peernotes.reason', true), ''),
                       nullif(current_setting('peernotes.request', true), '')::uuid, ''
                FROM changed;
                RETURN NULL;
            END $$;
CREATE FUNCTION public.history_peernotes_membership_update() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
            BEGIN
                INSERT INTO peernotes_historicalmembership (id, created_at, role, starts_at, ends_at, created_by_id, user_id, service_id, history_date, history_type, history_user_id, history_change_reason,
                                  history_request, redacted_digest)
                SELECT id, created_at, role, starts_at, ends_at, created_by_id, user_id, service_id, peernotes_history_date(), '~', peernotes_actor(),
                       nullif(current_setting('peernotes.reason', true), ''),
                       nullif(current_setting('peernotes.request', true), '')::uuid, ''
                FROM changed;
                RETURN NULL;
            END $$;
CREATE FUNCTION public.history_peernotes_note_delete() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
            BEGIN
                INSERT INTO peernotes_historicalnote (id, created_at, kind, status, version, happened_at, minutes, mode, amend_reason, handed_over_at, revisit_on, agreed_hash, content_hash, finalised_at, shared_with_care_team, shared_with_peer_team, tell_withheld_count, status_reason, author_id, consumer_id, created_by_id, amends_id, policy_version_id, service_id, history_date, history_type, history_user_id, history_change_reason,
                                  history_request, redacted_digest)
                SELECT id, created_at, kind, status, version, happened_at, minutes, mode, amend_reason, handed_over_at, revisit_on, agreed_hash, content_hash, finalised_at, shared_with_care_team, shared_with_peer_team, tell_withheld_count, status_reason, author_id, consumer_id, created_by_id, amends_id, policy_version_id, service_id, peernotes_history_date(), '-', peernotes_actor(),
                       nullif(current_setting('peernotes.reason', true), ''),
                       nullif(current_setting('peernotes.request', true), '')::uuid, ''
                FROM changed;
                RETURN NULL;
            END $$;
CREATE FUNCTION public.history_peernotes_note_insert() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
            BEGIN
                INSERT INTO peernotes_historicalnote (id, created_at, kind, status, version, happened_at, minutes, mode, amend_reason, handed_over_at, revisit_on, agreed_hash, content_hash, finalised_at, shared_with_care_team, shared_with_peer_team, tell_withheld_count, status_reason, author_id, consumer_id, created_by_id, amends_id, policy_version_id, service_id, history_date, history_type, history_user_id, history_change_reason,
                                  history_request, redacted_digest)
                SELECT id, created_at, kind, status, version, happened_at, minutes, mode, amend_reason, handed_over_at, revisit_on, agreed_hash, content_hash, finalised_at, shared_with_care_team, shared_with_peer_team, tell_withheld_count, status_reason, author_id, consumer_id, created_by_id, amends_id, policy_version_id, service_id, peernotes_history_date(), '+', peernotes_actor(),
                       nullif(current_setting('peernotes.reason', true), ''),
                       nullif(current_setting('peernotes.request', true), '')::uuid, ''
                FROM changed;
                RETURN NULL;
            END $$;
CREATE FUNCTION public.history_peernotes_note_update() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
            BEGIN
                INSERT INTO peernotes_historicalnote (id, created_at, kind, status, version, happened_at, minutes, mode, amend_reason, handed_over_at, revisit_on, agreed_hash, content_hash, finalised_at, shared_with_care_team, shared_with_peer_team, tell_withheld_count, status_reason, author_id, consumer_id, created_by_id, amends_id, policy_version_id, service_id, history_date, history_type, history_user_id, history_change_reason,
                                  history_request, redacted_digest)
                SELECT id, created_at, kind, status, version, happened_at, minutes, mode, amend_reason, handed_over_at, revisit_on, agreed_hash, content_hash, finalised_at, shared_with_care_team, shared_with_peer_team, tell_withheld_count, status_reason, author_id, consumer_id, created_by_id, amends_id, policy_version_id, service_id, peernotes_history_date(), '~', peernotes_actor(),
                       nullif(current_setting('peernotes.reason', true), ''),
                       nullif(current_setting('peernotes.request', true), '')::uuid, ''
                FROM changed;
                RETURN NULL;
            END $$;
CREATE FUNCTION public.history_peernotes_notesection_delete() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
            BEGIN
                INSERT INTO peernotes_historicalnotesection (id, created_at, "position", prompt, voice, text, audience, decision, version, consumer_id, note_id, service_id, history_date, history_type, history_user_id, history_change_reason,
                                  history_request, redacted_digest)
                SELECT id, created_at, "position", prompt, voice, text, audience, decision, version, consumer_id, note_id, service_id, peernotes_history_date(), '-', peernotes_actor(),
                       nullif(current_setting('peernotes.reason', true), ''),
                       nullif(current_setting('peernotes.request', true), '')::uuid, ''
                FROM changed;
                RETURN NULL;
            END $$;
CREATE FUNCTION public.history_peernotes_notesection_insert() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
            BEGIN
                INSERT INTO peernotes_historicalnotesection (id, created_at, "position", prompt, voice, text, audience, decision, version, consumer_id, note_id, service_id, history_date, history_type, history_user_id, history_change_reason,
                                  history_request, redacted_digest)
                SELECT id, created_at, "position", prompt, voice, text, audience, decision, version, consumer_id, note_id, service_id, peernotes_history_date(), '+', peernotes_actor(),
                       nullif(current_setting('peernotes.reason', true), ''),
                       nullif(current_setting('peernotes.request', true), '')::uuid, ''
                FROM changed;
                RETURN NULL;
            END $$;
CREATE FUNCTION public.history_peernotes_notesection_update() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
            BEGIN
                INSERT INTO peernotes_historicalnotesection (id, created_at, "position", prompt, voice, text, audience, decision, version, consumer_id, note_id, service_id, history_date, history_type, history_user_id, history_change_reason,
                                  history_request, redacted_digest)
                SELECT id, created_at, "position", prompt, voice, text, audience, decision, version, consumer_id, note_id, service_id, peernotes_history_date(), '~', peernotes_actor(),
                       nullif(current_setting('peernotes.reason', true), ''),
                       nullif(current_setting('peernotes.request', true), '')::uuid, ''
                FROM changed;
                RETURN NULL;
            END $$;
CREATE FUNCTION public.history_peernotes_policyversion_delete() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
            BEGIN
                INSERT INTO peernotes_historicalpolicyversion (id, created_at, number, model, reason, starts_at, in_force, reads_since, approved_at, rejected_at, peer_read_records, read_requires_consumer_consent, peer_may_choose_not_to_read, peer_write_notes, contact_log, clinician_read_peer_notes, note_kinds_allowed, co_authoring, section_default_audience, unagreed_note_becomes, consumer_opt_out, risk_documentation_owner, peer_risk_assessment, safety_concern_route, tell_consumer_first, carer_contact, carer_peer_supports_consumer, consumer_peer_supports_carer, group_notes, peer_in_mdt, training_required, supervision_interval_days, supervisor_kind, cosign, language_helper, boundary_agreement_required, evaluation_required, approved_by_id, proposed_by_id, rejected_by_id, service_id, history_date, history_type, history_user_id, history_change_reason,
                                  history_request, redacted_digest)
                SELECT id, created_at, number, model, reason, starts_at, in_force, reads_since, approved_at, rejected_at, peer_read_records, read_requires_consumer_consent, peer_may_choose_not_to_read, peer_write_notes, contact_log, clinician_read_peer_notes, note_kinds_allowed, co_authoring, section_default_audience, unagreed_note_becomes, consumer_opt_out, risk_documentation_owner, peer_risk_assessment, safety_concern_route, tell_consumer_first, carer_contact, carer_peer_supports_consumer, consumer_peer_supports_carer, group_notes, peer_in_mdt, training_required, supervision_interval_days, supervisor_kind, cosign, language_helper, boundary_agreement_required, evaluation_required, approved_by_id, proposed_by_id, rejected_by_id, service_id, peernotes_history_date(), '-', peernotes_actor(),
                       nullif(current_setting('peernotes.reason', true), ''),
                       nullif(current_setting('peernotes.request', true), '')::uuid, ''
                FROM changed;
                RETURN NULL;
            END $$;
CREATE FUNCTION public.history_peernotes_policyversion_insert() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
            BEGIN
                INSERT INTO peernotes_historicalpolicyversion (id, created_at, number, model, reason, starts_at, in_force, reads_since, approved_at, rejected_at, peer_read_records, read_requires_consumer_consent, peer_may_choose_not_to_read, peer_write_notes, contact_log, clinician_read_peer_notes, note_kinds_allowed, co_authoring, section_default_audience, unagreed_note_becomes, consumer_opt_out, risk_documentation_owner, peer_risk_assessment, safety_concern_route, tell_consumer_first, carer_contact, carer_peer_supports_consumer, consumer_peer_supports_carer, group_notes, peer_in_mdt, training_required, supervision_interval_days, supervisor_kind, cosign, language_helper, boundary_agreement_required, evaluation_required, approved_by_id, proposed_by_id, rejected_by_id, service_id, history_date, history_type, history_user_id, history_change_reason,
                                  history_request, redacted_digest)
                SELECT id, created_at, number, model, reason, starts_at, in_force, reads_since, approved_at, rejected_at, peer_read_records, read_requires_consumer_consent, peer_may_choose_not_to_read, peer_write_notes, contact_log, clinician_read_peer_notes, note_kinds_allowed, co_authoring, section_default_audience, unagreed_note_becomes, consumer_opt_out, risk_documentation_owner, peer_risk_assessment, safety_concern_route, tell_consumer_first, carer_contact, carer_peer_supports_consumer, consumer_peer_supports_carer, group_notes, peer_in_mdt, training_required, supervision_interval_days, supervisor_kind, cosign, language_helper, boundary_agreement_required, evaluation_required, approved_by_id, proposed_by_id, rejected_by_id, service_id, peernotes_history_date(), '+', peernotes_actor(),
                       nullif(current_setting('peernotes.reason', true), ''),
                       nullif(current_setting('peernotes.request', true), '')::uuid, ''
                FROM changed;
                RETURN NULL;
            END $$;
CREATE FUNCTION public.history_peernotes_policyversion_update() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
            BEGIN
                INSERT INTO peernotes_historicalpolicyversion (id, created_at, number, model, reason, starts_at, in_force, reads_since, approved_at, rejected_at, peer_read_records, read_requires_consumer_consent, peer_may_choose_not_to_read, peer_write_notes, contact_log, clinician_read_peer_notes, note_kinds_allowed, co_authoring, section_default_audience, unagreed_note_becomes, consumer_opt_out, risk_documentation_owner, peer_risk_assessment, safety_concern_route, tell_consumer_first, carer_contact, carer_peer_supports_consumer, consumer_peer_supports_carer, group_notes, peer_in_mdt, training_required, supervision_interval_days, supervisor_kind, cosign, language_helper, boundary_agreement_required, evaluation_required, approved_by_id, proposed_by_id, rejected_by_id, service_id, history_date, history_type, history_user_id, history_change_reason,
                                  history_request, redacted_digest)
                SELECT id, created_at, number, model, reason, starts_at, in_force, reads_since, approved_at, rejected_at, peer_read_records, read_requires_consumer_consent, peer_may_choose_not_to_read, peer_write_notes, contact_log, clinician_read_peer_notes, note_kinds_allowed, co_authoring, section_default_audience, unagreed_note_becomes, consumer_opt_out, risk_documentation_owner, peer_risk_assessment, safety_concern_route, tell_consumer_first, carer_contact, carer_peer_supports_consumer, consumer_peer_supports_carer, group_notes, peer_in_mdt, training_required, supervision_interval_days, supervisor_kind, cosign, language_helper, boundary_agreement_required, evaluation_required, approved_by_id, proposed_by_id, rejected_by_id, service_id, peernotes_history_date(), '~', peernotes_actor(),
                       nullif(current_setting('peernotes.reason', true), ''),
                       nullif(current_setting('peernotes.request', true), '')::uuid, ''
                FROM changed;
                RETURN NULL;
            END $$;
CREATE FUNCTION public.history_peernotes_recordentry_delete() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
            BEGIN
                INSERT INTO peernotes_historicalrecordentry (id, created_at, kind, status, title, text, author_name, written_at, sensitive, source_system, source_id, consumer_id, created_by_id, replaces_id, service_id, history_date, history_type, history_user_id, history_change_reason,
                                  history_request, redacted_digest)
                SELECT id, created_at, kind, status, title, text, author_name, written_at, sensitive, source_system, source_id, consumer_id, created_by_id, replaces_id, service_id, peernotes_history_date(), '-', peernotes_actor(),
                       nullif(current_setting('peernotes.reason', true), ''),
                       nullif(current_setting('peernotes.request', true), '')::uuid, ''
                FROM changed;
                RETURN NULL;
            END $$;
CREATE FUNCTION public.history_peernotes_recordentry_insert() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
            BEGIN
                INSERT INTO peernotes_historicalrecordentry (id, created_at, kind, status, title, text, author_name, written_at, sensitive, source_system, source_id, consumer_id, created_by_id, replaces_id, service_id, history_date, history_type, history_user_id, history_change_reason,
                                  history_request, redacted_digest)
                SELECT id, created_at, kind, status, title, text, author_name, written_at, sensitive, source_system, source_id, consumer_id, created_by_id, replaces_id, service_id, peernotes_history_date(), '+', peernotes_actor(),
                       nullif(current_setting('peernotes.reason', true), ''),
                       nullif(current_setting('peernotes.request', true), '')::uuid, ''
                FROM changed;
                RETURN NULL;
            END $$;
CREATE FUNCTION public.history_peernotes_recordentry_update() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
            BEGIN
                INSERT INTO peernotes_historicalrecordentry (id, created_at, kind, status, title, text, author_name, written_at, sensitive, source_system, source_id, consumer_id, created_by_id, replaces_id, service_id, history_date, history_type, history_user_id, history_change_reason,
                                  history_request, redacted_digest)
                SELECT id, created_at, kind, status, title, text, author_name, written_at, sensitive, source_system, source_id, consumer_id, created_by_id, replaces_id, service_id, peernotes_history_date(), '~', peernotes_actor(),
                       nullif(current_setting('peernotes.reason', true), ''),
                       nullif(current_setting('peernotes.request', true), '')::uuid, ''
                FROM changed;
                RETURN NULL;
            END $$;
CREATE FUNCTION public.history_peernotes_safetyconcern_delete() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
            BEGIN
                INSERT INTO peernotes_historicalsafetyconcern (id, created_at, fact, basis, told_consumer, not_told_reason, status, due_at, acknowledged_at, review_on, closed_at, outcome, acknowledged_by_id, closed_by_id, consumer_id, created_by_id, service_id, history_date, history_type, history_user_id, history_change_reason,
                                  history_request, redacted_digest)
                SELECT id, created_at, fact, basis, told_consumer, not_told_reason, status, due_at, acknowledged_at, review_on, closed_at, outcome, acknowledged_by_id, closed_by_id, consumer_id, created_by_id, service_id, peernotes_history_date(), '-', peernotes_actor(),
                       nullif(current_setting('peernotes.reason', true), ''),
                       nullif(current_setting('peernotes.request', true), '')::uuid, ''
                FROM changed;
                RETURN NULL;
            END $$;
CREATE FUNCTION public.history_peernotes_safetyconcern_insert() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
            BEGIN
                INSERT INTO peernotes_historicalsafetyconcern (id, created_at, fact, basis, told_consumer, not_told_reason, status, due_at, acknowledged_at, review_on, closed_at, outcome, acknowledged_by_id, closed_by_id, consumer_id, created_by_id, service_id, history_date, history_type, history_user_id, history_change_reason,
                                  history_request, redacted_digest)
                SELECT id, created_at, fact, basis, told_consumer, not_told_reason, status, due_at, acknowledged_at, review_on, closed_at, outcome, acknowledged_by_id, closed_by_id, consumer_id, created_by_id, service_id, peernotes_history_date(), '+', peernotes_actor(),
                       nullif(current_setting('peernotes.reason', true), ''),
                       nullif(current_setting('peernotes.request', true), '')::uuid, ''
                FROM changed;
                RETURN NULL;
            END $$;
CREATE FUNCTION public.history_peernotes_safetyconcern_update() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
            BEGIN
                INSERT INTO peernotes_historicalsafetyconcern (id, created_at, fact, basis, told_consumer, not_told_reason, status, due_at, acknowledged_at, review_on, closed_at, outcome, acknowledged_by_id, closed_by_id, consumer_id, created_by_id, service_id, history_date, history_type, history_user_id, history_change_reason,
                                  history_request, redacted_digest)
                SELECT id, created_at, fact, basis, told_consumer, not_told_reason, status, due_at, acknowledged_at, review_on, closed_at, outcome, acknowledged_by_id, closed_by_id, consumer_id, created_by_id, service_id, peernotes_history_date(), '~', peernotes_actor(),
                       nullif(current_setting('peernotes.reason', true), ''),
                       nullif(current_setting('peernotes.request', true), '')::uuid, ''
                FROM changed;
                RETURN NULL;
            END $$;
CREATE FUNCTION public.history_peernotes_service_delete() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
            BEGIN
                INSERT INTO peernotes_historicalservice (id, created_at, slug, name, timezone, duty_text, duty_phone, concern_minutes, history_date, history_type, history_user_id, history_change_reason,
                                  history_request, redacted_digest)
                SELECT id, created_at, slug, name, timezone, duty_text, duty_phone, concern_minutes, peernotes_history_date(), '-', peernotes_actor(),
                       nullif(current_setting('peernotes.reason', true), ''),
                       nullif(current_setting('peernotes.request', true), '')::uuid, ''
                FROM changed;
                RETURN NULL;
            END $$;
CREATE FUNCTION public.history_peernotes_service_insert() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
            BEGIN
                INSERT INTO peernotes_historicalservice (id, created_at, slug, name, timezone, duty_text, duty_phone, concern_minutes, history_date, history_type, history_user_id, history_change_reason,
                                  history_request, redacted_digest)
                SELECT id, created_at, slug, name, timezone, duty_text, duty_phone, concern_minutes, peernotes_history_date(), '+', peernotes_actor(),
                       nullif(current_setting('peernotes.reason', true), ''),
                       nullif(current_setting('peernotes.request', true), '')::uuid, ''
                FROM changed;
                RETURN NULL;
            END $$;
CREATE FUNCTION public.history_peernotes_service_update() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
            BEGIN
                INSERT INTO peernotes_historicalservice (id, created_at, slug, name, timezone, duty_text, duty_phone, concern_minutes, history_date, history_type, history_user_id, history_change_reason,
                                  history_request, redacted_digest)
                SELECT id, created_at, slug, name, timezone, duty_text, duty_phone, concern_minutes, peernotes_history_date(), '~', peernotes_actor(),
                       nullif(current_setting('peernotes.reason', true), ''),
                       nullif(current_setting('peernotes.request', true), '')::uuid, ''
                FROM changed;
                RETURN NULL;
            END $$;
CREATE FUNCTION public.history_peernotes_serviceassignment_delete() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
            BEGIN
                INSERT INTO peernotes_historicalserviceassignment (id, created_at, created_by_id, permission_id, user_id, content_object_id, history_date, history_type, history_user_id, history_change_reason,
                                  history_request, redacted_digest)
                SELECT id, created_at, created_by_id, permission_id, user_id, content_object_id, peernotes_history_date(), '-', peernotes_actor(),
                       nullif(current_setting('peernotes.reason', true), ''),
                       nullif(current_setting('peernotes.request', true), '')::uuid, ''
                FROM changed;
                RETURN NULL;
            END $$;
CREATE FUNCTION public.history_peernotes_serviceassignment_insert() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
            BEGIN
                INSERT INTO peernotes_historicalserviceassignment (id, created_at, created_by_id, permission_id, user_id, content_object_id, history_date, history_type, history_user_id, history_change_reason,
                                  history_request, redacted_digest)
                SELECT id, created_at, created_by_id, permission_id, user_id, content_object_id, peernotes_history_date(), '+', peernotes_actor(),
                       nullif(current_setting('peernotes.reason', true), ''),
                       nullif(current_setting('peernotes.request', true), '')::uuid, ''
                FROM changed;
                RETURN NULL;
            END $$;
CREATE FUNCTION public.history_peernotes_serviceassignment_update() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
            BEGIN
                INSERT INTO peernotes_historicalserviceassignment (id, created_at, created_by_id, permission_id, user_id, content_object_id, history_date, history_type, history_user_id, history_change_reason,
                                  history_request, redacted_digest)
                SELECT id, created_at, created_by_id, permission_id, user_id, content_object_id, peernotes_history_date(), '~', peernotes_actor(),
                       nullif(current_setting('peernotes.reason', true), ''),
                       nullif(current_setting('peernotes.request', true), '')::uuid, ''
                FROM changed;
                RETURN NULL;
            END $$;
CREATE FUNCTION public.history_peernotes_signature_delete() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
            BEGIN
                INSERT INTO peernotes_historicalsignature (id, created_at, party, content_hash, method, witness, kept, total, signed_at, user_id, note_id, service_id, history_date, history_type, history_user_id, history_change_reason,
                                  history_request, redacted_digest)
                SELECT id, created_at, party, content_hash, method, witness, kept, total, signed_at, user_id, note_id, service_id, peernotes_history_date(), '-', peernotes_actor(),
                       nullif(current_setting('peernotes.reason', true), ''),
                       nullif(current_setting('peernotes.request', true), '')::uuid, ''
                FROM changed;
                RETURN NULL;
            END $$;
CREATE FUNCTION public.history_peernotes_signature_insert() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
            BEGIN
                INSERT INTO peernotes_historicalsignature (id, created_at, party, content_hash, method, witness, kept, total, signed_at, user_id, note_id, service_id, history_date, history_type, history_user_id, history_change_reason,
                                  history_request, redacted_digest)
                SELECT id, created_at, party, content_hash, method, witness, kept, total, signed_at, user_id, note_id, service_id, peernotes_history_date(), '+', peernotes_actor(),
                       nullif(current_setting('peernotes.reason', true), ''),
                       nullif(current_setting('peernotes.request', true), '')::uuid, ''
                FROM changed;
                RETURN NULL;
            END $$;
CREATE FUNCTION public.history_peernotes_signature_update() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
            BEGIN
                INSERT INTO peernotes_historicalsignature (id, created_at, party, content_hash, method, witness, kept, total, signed_at, user_id, note_id, service_id, history_date, history_type, history_user_id, history_change_reason,
                                  history_request, redacted_digest)
                SELECT id, created_at, party, content_hash, method, witness, kept, total, signed_at, user_id, note_id, service_id, peernotes_history_date(), '~', peernotes_actor(),
                       nullif(current_setting('peernotes.reason', true), ''),
                       nullif(current_setting('peernotes.request', true), '')::uuid, ''
                FROM changed;
                RETURN NULL;
            END $$;
CREATE FUNCTION public.peernotes_actor() RETURNS uuid
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT nullif(current_setting('peernotes.actor', true), '')::uuid $$;
CREATE FUNCTION public.peernotes_age_unread() RETURNS bigint
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    aged bigint;
BEGIN
    WITH old AS (DELETE FROM peernotes_unread WHERE finalised_at <= now() - peernotes_new_for()
                 RETURNING user_id, consumer_id, finalised_at),
    raised AS (
        UPDATE peernotes_caseload c SET newest_at = greatest(c.newest_at, o.at)
        FROM (SELECT user_id, consumer_id, max(finalised_at) AS at FROM old GROUP BY 1, 2) o
        WHERE c.user_id = o.user_id AND c.consumer_id = o.consumer_id AND coalesce(c.newest_at, '-infinity') < o.at)
    SELECT count(*) INTO aged FROM old;
    RETURN aged;
END $$;
CREATE FUNCTION public.peernotes_append_only() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF current_setting('peernotes.redacting', true) = 'yes' AND TG_OP = 'UPDATE' AND current_user = 'peernotes_owner' THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE FUNCTION public.peernotes_assigned() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        DELETE FROM peernotes_caseload WHERE user_id = OLD.user_id AND consumer_id = OLD.content_object_id;
        DELETE FROM peernotes_unread q WHERE q.user_id = OLD.user_id AND q.consumer_id = OLD.content_object_id
            AND NOT EXISTS (SELECT 1 FROM peernotes_serviceassignment w
                            WHERE w.user_id = OLD.user_id AND w.content_object_id = OLD.service_id);
        RETURN NULL;
    END IF;
    PERFORM 1 FROM peernotes_consumer WHERE id = NEW.content_object_id FOR NO KEY UPDATE;
    PERFORM peernotes_fill_unread(NEW.user_id, NEW.content_object_id);
    INSERT INTO peernotes_caseload (user_id, consumer_id, service_id, since, newest_at, last_contact_at, revisit_on)
    SELECT r.user_id, r.consumer_id, r.service_id, r.since, r.newest_at, r.last_contact_at, r.revisit_on
    FROM peernotes_caseload_computed r WHERE r.user_id = NEW.user_id AND r.consumer_id = NEW.content_object_id
    ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;
CREATE FUNCTION public.peernotes_duty_ended() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    DELETE FROM peernotes_unread q WHERE q.user_id = OLD.user_id AND q.service_id = OLD.content_object_id
        AND NOT EXISTS (SELECT 1 FROM peernotes_assignment a
                        WHERE a.user_id = q.user_id AND a.content_object_id = q.consumer_id);
    RETURN NULL;
END $$;
CREATE FUNCTION public.peernotes_event_months(from_month date, until_month date) RETURNS void
    LANGUAGE plpgsql
    AS $$
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
            PERFORM peernotes_expect_many(name::regclass);
        END IF;
        first := (first + interval '1 month')::date;
    END LOOP;
END $$;
CREATE FUNCTION public.peernotes_expect_many(month regclass) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    EXECUTE format('ALTER TABLE %s ALTER COLUMN consumer_id SET (n_distinct = 200)', month);
END $$;
CREATE FUNCTION public.peernotes_fill_caselists() RETURNS bigint
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    gone bigint;
    added bigint;
BEGIN
    DELETE FROM peernotes_caselist l WHERE NOT EXISTS (
        SELECT 1 FROM peernotes_assignment a JOIN peernotes_consumer c ON c.id = a.content_object_id
        WHERE a.user_id = l.user_id AND a.content_object_id = l.consumer_id
          AND (l.sort_name, l.identifier) = (lower(c.chosen_name), lower(c.local_identifier)));
    GET DIAGNOSTICS gone = ROW_COUNT;
    INSERT INTO peernotes_caselist (user_id, service_id, sort_name, consumer_id, identifier)
    SELECT a.user_id, c.service_id, lower(c.chosen_name), c.id, lower(c.local_identifier)
    FROM peernotes_assignment a JOIN peernotes_consumer c ON c.id = a.content_object_id
    WHERE NOT EXISTS (
        SELECT 1 FROM peernotes_caselist l WHERE l.user_id = a.user_id AND l.consumer_id = a.content_object_id)
    ORDER BY 1, 2, 3, 4;
    GET DIAGNOSTICS added = ROW_COUNT;
    RETURN greatest(gone, added);
END $$;
CREATE FUNCTION public.peernotes_fill_caseloads() RETURNS bigint
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    mended bigint;
    turned bigint;
    changed bigint;
BEGIN
    mended := peernotes_fill_unread(NULL, NULL);
    UPDATE peernotes_unread q SET opened = NOT q.opened FROM peernotes_note n
    WHERE n.id = q.note_id AND q.opened <> (n.author_id = q.user_id OR EXISTS (
        SELECT 1 FROM peernotes_reading g WHERE g.note_id = q.note_id AND g.user_id = q.user_id));
    GET DIAGNOSTICS turned = ROW_COUNT;
    DELETE FROM peernotes_caseload c WHERE NOT EXISTS (
        SELECT 1 FROM peernotes_assignment a WHERE a.user_id = c.user_id AND a.content_object_id = c.consumer_id);
    WITH wrong AS (
        SELECT r.* FROM peernotes_caseload_computed r
        LEFT JOIN peernotes_caseload c ON c.user_id = r.user_id AND c.consumer_id = r.consumer_id
        WHERE c.user_id IS NULL OR (c.newest_at, c.last_contact_at, c.revisit_on)
              IS DISTINCT FROM (r.newest_at, r.last_contact_at, r.revisit_on)),
    put AS (
        INSERT INTO peernotes_caseload AS c (user_id, consumer_id, service_id, since, newest_at, last_contact_at, revisit_on)
        SELECT user_id, consumer_id, service_id, since, newest_at, last_contact_at, revisit_on FROM wrong
        ON CONFLICT (user_id, consumer_id) DO UPDATE SET
            newest_at = excluded.newest_at, last_contact_at = excluded.last_contact_at, revisit_on = excluded.revisit_on)
    SELECT count(*) INTO changed FROM wrong r
    LEFT JOIN peernotes_caseload c ON c.user_id = r.user_id AND c.consumer_id = r.consumer_id
    WHERE c.user_id IS NULL OR r.newest_at > coalesce(c.newest_at, '-infinity')
       OR (c.last_contact_at, c.revisit_on) IS DISTINCT FROM (r.last_contact_at, r.revisit_on);
    RETURN mended + turned + changed;
END $$;
CREATE FUNCTION public.peernotes_fill_looks() RETURNS void
    LANGUAGE sql
    SET search_path TO 'public', 'pg_temp'
    AS $$
    INSERT INTO peernotes_look (user_id, consumer_id, service_id, at, before)
    SELECT actor_id, consumer_id, (array_agg(service_id))[1], max(at), max(at) FILTER (WHERE pause > peernotes_sitting())
    FROM (SELECT actor_id, consumer_id, service_id, at,
                 lead(at) OVER (PARTITION BY actor_id, consumer_id ORDER BY at) - at AS pause
          FROM peernotes_event
          WHERE verb = 'read_record' AND allowed AND actor_id IS NOT NULL AND consumer_id IS NOT NULL) looks
    GROUP BY actor_id, consumer_id
$$;
CREATE FUNCTION public.peernotes_fill_unread(the_user uuid, the_consumer uuid) RETURNS bigint
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    SET plan_cache_mode TO 'force_custom_plan'
    AS $$
DECLARE
    added bigint;
BEGIN
    WITH new AS NOT MATERIALIZED (
        SELECT n.id, n.service_id, n.consumer_id, n.author_id, n.finalised_at
        FROM peernotes_note n
        JOIN peernotes_policyversion v ON v.id = n.policy_version_id AND v.clinician_read_peer_notes = 'shared_sections'
        WHERE n.status IN ('final', 'amended') AND n.shared_with_care_team
          AND n.finalised_at > now() - peernotes_new_for() AND (the_consumer IS NULL OR n.consumer_id = the_consumer)),
    known AS (
        SELECT c.user_id, new.* FROM new JOIN peernotes_clinicians c ON c.consumer_id = new.consumer_id
        WHERE the_user IS NULL OR c.user_id = the_user
        UNION ALL
        SELECT c.user_id, new.* FROM new JOIN peernotes_clinicians c ON c.whole_service = new.service_id
        WHERE the_user IS NULL OR c.user_id = the_user)
    INSERT INTO peernotes_unread (user_id, note_id, service_id, consumer_id, finalised_at, opened)
    SELECT k.user_id, k.id, k.service_id, k.consumer_id, k.finalised_at, k.author_id = k.user_id OR EXISTS (
        SELECT 1 FROM peernotes_reading g WHERE g.note_id = k.id AND g.user_id = k.user_id) FROM known k
    ORDER BY k.user_id
    ON CONFLICT DO NOTHING;
    GET DIAGNOSTICS added = ROW_COUNT;
    RETURN added;
END $$;
CREATE FUNCTION public.peernotes_finish(the_note uuid) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    amended uuid;
BEGIN
    SELECT n.amends_id INTO amended FROM peernotes_note n WHERE n.id = the_note AND n.status = 'final';
    IF NOT FOUND THEN
        RETURN;
    END IF;
    IF EXISTS (SELECT 1 FROM peernotes_notesection s
               WHERE s.note_id = the_note AND s.decision = 'removed' AND s.text <> '') THEN
        UPDATE peernotes_notesection SET text = ''
        WHERE note_id = the_note AND decision = 'removed' AND text <> '';
    END IF;
    IF amended IS NOT NULL THEN
        UPDATE peernotes_note SET status = 'amended' WHERE id = amended AND status = 'final';
    END IF;
    PERFORM peernotes_redact(the_note);
END $$;
CREATE FUNCTION public.peernotes_found(words text, the_consumer uuid, from_at timestamp with time zone, from_line uuid, back boolean, wanted integer) RETURNS TABLE(line_id uuid, part_id uuid, consumer_id uuid)
    LANGUAGE plpgsql SECURITY DEFINER ROWS 40
    SET search_path TO 'public', 'pg_temp'
    AS $$
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
CREATE FUNCTION public.peernotes_grant() RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    t record;
    rights text;
BEGIN
    FOR t IN SELECT c.relname AS name FROM pg_class c
             WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v') AND NOT c.relispartition LOOP
        rights := CASE
            WHEN t.name LIKE 'peernotes\_my\_%' THEN 'SELECT'
            WHEN t.name LIKE 'peernotes\_historical%' OR t.name IN (
                'peernotes_seal', 'peernotes_caseload', 'peernotes_caseload_computed', 'peernotes_clinicians',
                'peernotes_unread', 'peernotes_caselist', 'django_migrations') THEN 'SELECT'
            WHEN t.name IN ('peernotes_event', 'peernotes_consent', 'peernotes_signature', 'peernotes_consumerstatement',
                            'peernotes_reading', 'peernotes_pressed') THEN 'SELECT, INSERT'
            WHEN t.name IN ('peernotes_assignment', 'peernotes_serviceassignment') THEN 'SELECT, INSERT, UPDATE, DELETE'
            WHEN t.name LIKE 'peernotes\_%' THEN 'SELECT, INSERT, UPDATE'
            ELSE 'SELECT, INSERT, UPDATE, DELETE' END;
        EXECUTE format('REVOKE ALL ON %I FROM peernotes_app', t.name);
        EXECUTE format('GRANT %s ON %I TO peernotes_app', rights, t.name);
    END LOOP;
    GRANT USAGE ON SCHEMA public TO peernotes_app;
    GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO peernotes_app;
END $$;
CREATE FUNCTION public.peernotes_history_date() RETURNS timestamp with time zone
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
    said text := current_setting('peernotes.backdate', true);
BEGIN
    IF coalesce(said, '') <> '' AND pg_has_role(session_user, 'peernotes_owner', 'MEMBER') THEN
        RETURN said::timestamptz;
    END IF;
    RETURN clock_timestamp();
END $$;
CREATE FUNCTION public.peernotes_ids(kind text) RETURNS uuid[]
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
    me uuid := peernotes_actor();
    known text := concat(me, ' ', current_setting('peernotes.request', true), ' ', now());
    found record;
BEGIN
    IF current_setting('peernotes.known', true) IS DISTINCT FROM known THEN
        SELECT array_agg(m.service_id) FILTER (WHERE m.role = 'clinician') AS clinical,
               array_agg(m.service_id) FILTER (
                   WHERE m.role IN ('consumer_peer_worker', 'carer_peer_worker', 'peer_supervisor')) AS peer,
               array_agg(m.service_id) FILTER (WHERE m.role = 'records_officer') AS officer,
               array_agg(m.service_id) FILTER (WHERE m.role = 'service_admin') AS admin
        INTO found FROM peernotes_membership m JOIN peernotes_user u ON u.id = m.user_id AND u.is_active
        WHERE m.user_id = me AND m.starts_at <= now() AND (m.ends_at IS NULL OR m.ends_at > now());
        PERFORM set_config('peernotes.clinical', coalesce(found.clinical, '{}')::text, true),
                set_config('peernotes.peer', coalesce(found.peer, '{}')::text, true),
                set_config('peernotes.care', (coalesce(found.clinical, '{}') || coalesce(found.peer, '{}'))::text, true),
                set_config('peernotes.officer', coalesce(found.officer, '{}')::text, true),
                set_config('peernotes.admin', coalesce(found.admin, '{}')::text, true),
                set_config('peernotes.wide', coalesce((
                    SELECT array_agg(w.content_object_id) FROM peernotes_serviceassignment w
                    WHERE w.user_id = me AND w.content_object_id = ANY (found.clinical)), '{}')::text, true),
                set_config('peernotes.reading', coalesce((
                    SELECT array_agg(v.id) FROM peernotes_policyversion v
                    WHERE v.service_id = ANY (found.peer) AND v.service_id <> ALL (coalesce(found.clinical, '{}'))
                      AND v.in_force @> now() AND v.peer_read_records = 'full'), '{}')::text, true),
                set_config('peernotes.conflict', coalesce((
                    SELECT array_agg(c.consumer_id) FROM peernotes_conflictofinterest c
                    WHERE c.user_id = me AND c.ended_at IS NULL), '{}')::text, true),
                set_config('peernotes.known', known, true);
    END IF;
    RETURN current_setting('peernotes.' || kind)::uuid[];
END $$;
CREATE FUNCTION public.peernotes_joined() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    IF TG_TABLE_NAME = 'peernotes_membership' THEN
        PERFORM 1 FROM peernotes_service WHERE id = NEW.service_id FOR NO KEY UPDATE;
    ELSE
        PERFORM 1 FROM peernotes_service WHERE id = NEW.content_object_id FOR NO KEY UPDATE;
    END IF;
    PERFORM peernotes_fill_unread(NEW.user_id, NULL);
    RETURN NULL;
END $$;
CREATE FUNCTION public.peernotes_keep(live text) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I '
                   'FOR EACH ROW EXECUTE FUNCTION peernotes_append_only()', live);
    EXECUTE format('CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON %I '
                   'FOR EACH STATEMENT EXECUTE FUNCTION peernotes_append_only()', live);
END $$;
CREATE FUNCTION public.peernotes_line_added() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    IF TG_TABLE_NAME = 'peernotes_recordentry' THEN
        PERFORM peernotes_raise(NEW.consumer_id, NEW.written_at, NULL);
    ELSE
        PERFORM peernotes_raise(NEW.consumer_id, NEW.happened_at, NEW.worker_id);
    END IF;
    RETURN NULL;
END $$;
CREATE FUNCTION public.peernotes_listed() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        DELETE FROM peernotes_caselist WHERE user_id = OLD.user_id AND consumer_id = OLD.content_object_id;
    ELSE
        INSERT INTO peernotes_caselist (user_id, service_id, sort_name, consumer_id, identifier)
        SELECT NEW.user_id, c.service_id, lower(c.chosen_name), c.id, lower(c.local_identifier)
        FROM peernotes_consumer c WHERE c.id = NEW.content_object_id FOR NO KEY UPDATE
        ON CONFLICT DO NOTHING;
    END IF;
    RETURN NULL;
END $$;
CREATE TABLE public.peernotes_policyversion (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    number integer NOT NULL,
    model character varying(20) NOT NULL,
    reason text NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    in_force tstzrange,
    reads_since timestamp with time zone,
    approved_at timestamp with time zone,
    rejected_at timestamp with time zone,
    peer_read_records character varying(32) NOT NULL,
    read_requires_consumer_consent boolean NOT NULL,
    peer_may_choose_not_to_read boolean NOT NULL,
    peer_write_notes character varying(32) NOT NULL,
    contact_log character varying(32) NOT NULL,
    clinician_read_peer_notes character varying(32) NOT NULL,
    note_kinds_allowed character varying(32)[] NOT NULL,
    co_authoring character varying(32) NOT NULL,
    section_default_audience character varying(32) NOT NULL,
    unagreed_note_becomes character varying(32) NOT NULL,
    consumer_opt_out character varying(32) NOT NULL,
    risk_documentation_owner character varying(32) NOT NULL,
    peer_risk_assessment character varying(32) NOT NULL,
    safety_concern_route character varying(32) NOT NULL,
    tell_consumer_first character varying(32) NOT NULL,
    carer_contact character varying(32) NOT NULL,
    carer_peer_supports_consumer boolean NOT NULL,
    consumer_peer_supports_carer boolean NOT NULL,
    group_notes character varying(32) NOT NULL,
    peer_in_mdt boolean NOT NULL,
    training_required character varying(32)[] NOT NULL,
    supervision_interval_days integer NOT NULL,
    supervisor_kind character varying(32) NOT NULL,
    cosign character varying(32) NOT NULL,
    language_helper character varying(32) NOT NULL,
    boundary_agreement_required boolean NOT NULL,
    evaluation_required boolean NOT NULL,
    approved_by_id uuid,
    proposed_by_id uuid,
    rejected_by_id uuid,
    service_id uuid NOT NULL,
    CONSTRAINT peernotes_policyversion_number_check CHECK ((number >= 0)),
    CONSTRAINT peernotes_policyversion_supervision_interval_days_check CHECK ((supervision_interval_days >= 0)),
    CONSTRAINT policy_in_force_is_approved CHECK ((((approved_at IS NULL) AND (in_force IS NULL)) OR ((approved_at IS NOT NULL) AND (in_force IS NOT NULL)))),
    CONSTRAINT policy_safety_always_on CHECK (((safety_concern_route)::text = 'on'::text)),
    CONSTRAINT policy_two_people CHECK (((approved_by_id IS NULL) OR (proposed_by_id IS NULL) OR (NOT ((approved_by_id = proposed_by_id) AND (approved_by_id IS NOT NULL) AND (proposed_by_id IS NOT NULL)))))
);
CREATE FUNCTION public.peernotes_model_locked(the_service uuid, the_version uuid) RETURNS SETOF public.peernotes_policyversion
    LANGUAGE plpgsql ROWS 2
    AS $$
BEGIN
    PERFORM 1 FROM peernotes_service s WHERE s.id = the_service FOR UPDATE;
    PERFORM set_config('peernotes.reason', v.reason, true) FROM peernotes_policyversion v
    WHERE v.id = the_version AND v.service_id = the_service;
    RETURN QUERY
    SELECT v.* FROM peernotes_policyversion v
    WHERE v.service_id = the_service AND (v.id = the_version OR upper_inf(v.in_force));
END $$;
CREATE FUNCTION public.peernotes_my_consumer() RETURNS uuid
    LANGUAGE sql STABLE
    AS $$ SELECT c.id FROM peernotes_consumer c JOIN peernotes_user u ON u.id = c.user_id AND u.is_active
   WHERE c.user_id = peernotes_actor() $$;
CREATE FUNCTION public.peernotes_my_visit_note() RETURNS uuid
    LANGUAGE sql STABLE
    AS $$ SELECT v.note_id FROM peernotes_visit v
   WHERE v.id = peernotes_visit() AND v.opened_at IS NOT NULL AND v.ended_at IS NULL AND v.expires_at > now() $$;
CREATE FUNCTION public.peernotes_new_for() RETURNS interval
    LANGUAGE sql IMMUTABLE
    AS $$ SELECT interval '90 days' $$;
CREATE FUNCTION public.peernotes_note_facts(the_note uuid, at_moment timestamp with time zone, the_reader uuid, OUT note_id uuid, OUT consumer_id uuid, OUT author_id uuid, OUT status text, OUT version integer, OUT kind text, OUT policy_version_id uuid, OUT shared_with_care_team boolean, OUT shared_with_peer_team boolean, OUT was_read boolean, OUT agreed_hash text, OUT content_hash text, OUT handed_over_at timestamp with time zone) RETURNS record
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    IF at_moment IS NULL THEN
        SELECT n.id, n.consumer_id, n.author_id, n.status::text, n.version, n.kind::text, n.policy_version_id,
               n.shared_with_care_team, n.shared_with_peer_team,
               EXISTS (SELECT 1 FROM peernotes_reading g WHERE g.note_id = the_note AND g.user_id = the_reader),
               n.agreed_hash::text, n.content_hash::text, n.handed_over_at
        INTO note_id, consumer_id, author_id, status, version, kind, policy_version_id,
             shared_with_care_team, shared_with_peer_team, was_read, agreed_hash, content_hash, handed_over_at
        FROM peernotes_note n WHERE n.id = the_note;
    ELSE
        SELECT n.id, n.consumer_id, n.author_id, n.status::text, n.version, n.kind::text, n.policy_version_id,
               n.shared_with_care_team, n.shared_with_peer_team,
               EXISTS (SELECT 1 FROM peernotes_reading g
                       WHERE g.note_id = the_note AND g.user_id = the_reader AND g.first_read_at <= at_moment),
               n.agreed_hash::text, n.content_hash::text, n.handed_over_at
        INTO note_id, consumer_id, author_id, status, version, kind, policy_version_id,
             shared_with_care_team, shared_with_peer_team, was_read, agreed_hash, content_hash, handed_over_at
        FROM peernotes_historicalnote n
        WHERE n.id = the_note AND n.history_date <= at_moment
        ORDER BY n.history_date DESC, n.history_id DESC LIMIT 1;
    END IF;
END $$;
CREATE FUNCTION public.peernotes_note_put_off() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    UPDATE peernotes_caseload SET revisit_on = (
        SELECT min(n.revisit_on) FROM peernotes_note n
        WHERE n.author_id = NEW.author_id AND n.consumer_id = NEW.consumer_id AND n.status = 'deferred')
    WHERE user_id = NEW.author_id AND consumer_id = NEW.consumer_id;
    RETURN NULL;
END $$;
CREATE FUNCTION public.peernotes_note_read() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    UPDATE peernotes_unread SET opened = true WHERE user_id = NEW.user_id AND note_id = NEW.note_id AND NOT opened;
    RETURN NULL;
END $$;
CREATE FUNCTION public.peernotes_note_shared() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    PERFORM 1 FROM peernotes_service WHERE id = NEW.service_id FOR SHARE;
    PERFORM 1 FROM peernotes_consumer WHERE id = NEW.consumer_id FOR SHARE;
    IF NEW.finalised_at > now() - peernotes_new_for() AND EXISTS (
        SELECT 1 FROM peernotes_policyversion v
        WHERE v.id = NEW.policy_version_id AND v.clinician_read_peer_notes = 'shared_sections') THEN
        INSERT INTO peernotes_unread (user_id, note_id, service_id, consumer_id, finalised_at, opened)
        SELECT c.user_id, NEW.id, NEW.service_id, NEW.consumer_id, NEW.finalised_at,
               c.user_id = NEW.author_id OR EXISTS (
                   SELECT 1 FROM peernotes_reading g WHERE g.note_id = NEW.id AND g.user_id = c.user_id)
        FROM (SELECT user_id FROM peernotes_clinicians WHERE consumer_id = NEW.consumer_id
              UNION SELECT user_id FROM peernotes_clinicians WHERE whole_service = NEW.service_id) c
        ORDER BY c.user_id
        ON CONFLICT DO NOTHING;
    END IF;
    UPDATE peernotes_caseload c SET newest_at = NEW.finalised_at
    FROM (SELECT user_id FROM peernotes_caseload WHERE consumer_id = NEW.consumer_id ORDER BY user_id FOR UPDATE) mine
    WHERE c.consumer_id = NEW.consumer_id AND c.user_id = mine.user_id
      AND coalesce(c.newest_at, '-infinity') < NEW.finalised_at
      AND NOT EXISTS (SELECT 1 FROM peernotes_unread q WHERE q.note_id = NEW.id AND q.user_id = c.user_id);
    RETURN NULL;
END $$;
CREATE FUNCTION public.peernotes_note_taken_back() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    DELETE FROM peernotes_unread WHERE note_id = NEW.id;
    RETURN NULL;
END $$;
CREATE FUNCTION public.peernotes_notes_counted(the_service uuid) RETURNS TABLE(author_id uuid, status text, open_to_clinicians boolean, notes bigint)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM peernotes_my_roles r WHERE r.service_id = the_service AND r.is_admin) THEN
        RETURN;
    END IF;
    RETURN QUERY
    SELECT n.author_id, n.status::text,
           n.shared_with_care_team AND v.clinician_read_peer_notes = 'shared_sections', count(*)
    FROM peernotes_note n JOIN peernotes_policyversion v ON v.id = n.policy_version_id
    WHERE n.service_id = the_service
    GROUP BY 1, 2, 3;
END $$;
CREATE FUNCTION public.peernotes_older_notes(people uuid[], since timestamp with time zone, place_at timestamp with time zone, place_id uuid, back boolean, how_many integer) RETURNS SETOF uuid
    LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 26
    SET search_path TO 'public', 'pg_temp'
    SET enable_bitmapscan TO 'off'
    SET enable_seqscan TO 'off'
    AS $_$
DECLARE
    new_since timestamptz := now() - peernotes_new_for();
    sharing uuid[] := ARRAY(SELECT id FROM peernotes_policyversion WHERE clinician_read_peer_notes = 'shared_sections');
    mine uuid[] := ARRAY(SELECT p FROM unnest(people) p WHERE EXISTS (
        SELECT 1 FROM peernotes_my_people m WHERE m.consumer_id = p AND m.is_clinician OFFSET 0));
    walk text := $walk$
        SELECT n.id, n.finalised_at FROM unnest($%5$s) mine CROSS JOIN LATERAL (
            SELECT n.id, n.finalised_at FROM peernotes_note n
            WHERE n.%4$s = mine AND n.shared_with_care_team AND n.status IN ('final', 'amended')
              AND (n.finalised_at, n.id) %1$s ($3, $4) AND n.finalised_at %2$s $5
              AND n.policy_version_id = ANY ($6) AND n.consumer_id <> ALL ($7)
              AND NOT EXISTS (SELECT 1 FROM peernotes_unread q WHERE q.user_id = $8 AND q.note_id = n.id OFFSET 0)
            ORDER BY n.finalised_at %3$s, n.id %3$s LIMIT $9) n$walk$;
BEGIN
    IF NOT back AND (place_at IS NULL OR place_at > new_since) THEN
        place_at := new_since;
        place_id := 'ffffffff-ffff-ffff-ffff-ffffffffffff';
    END IF;
    RETURN QUERY EXECUTE format(
        'SELECT id FROM (' || format(walk, '%1$s', '%2$s', '%3$s', 'consumer_id', 1)
        || ' UNION ALL ' || format(walk, '%1$s', '%2$s', '%3$s', 'service_id', 2)
        || ') found ORDER BY finalised_at %3$s, id %3$s LIMIT $9',
        CASE WHEN back THEN '>' ELSE '<' END, CASE WHEN back THEN '<=' ELSE '>=' END,
        CASE WHEN back THEN 'ASC' ELSE 'DESC' END)
    USING mine, peernotes_ids('wide'), place_at, place_id, CASE WHEN back THEN new_since ELSE since END, sharing,
          peernotes_ids('conflict'), peernotes_actor(), how_many;
END $_$;
CREATE FUNCTION public.peernotes_policy_is_immutable() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    was jsonb := to_jsonb(OLD) - ARRAY['in_force', 'reads_since', 'starts_at', 'approved_by_id', 'approved_at',
                                       'rejected_by_id', 'rejected_at'];
    is_now jsonb := to_jsonb(NEW) - ARRAY['in_force', 'reads_since', 'starts_at', 'approved_by_id', 'approved_at',
                                          'rejected_by_id', 'rejected_at'];
BEGIN
    IF was IS DISTINCT FROM is_now
       OR (OLD.approved_at IS NOT NULL AND (NEW.approved_at, NEW.approved_by_id, NEW.starts_at, NEW.reads_since)
           IS DISTINCT FROM (OLD.approved_at, OLD.approved_by_id, OLD.starts_at, OLD.reads_since))
       OR (OLD.in_force IS NOT NULL AND (lower(NEW.in_force) IS DISTINCT FROM lower(OLD.in_force)
           OR (upper(OLD.in_force) IS NOT NULL AND NEW.in_force IS DISTINCT FROM OLD.in_force)))
       OR (OLD.rejected_at IS NOT NULL AND (NEW.rejected_at, NEW.approved_at) IS DISTINCT FROM (OLD.rejected_at, NULL))
    THEN
        RAISE EXCEPTION 'a policy version cannot be changed' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END $$;
CREATE FUNCTION public.peernotes_query(words text) RETURNS tsquery
    LANGUAGE plpgsql STABLE
    AS $_$
DECLARE
    asked tsquery := websearch_to_tsquery('public.peernotes', words);
    last_word text := substring(words FROM '(?:^|\s)([[:alnum:]]{3,})\s*$');
BEGIN
    IF last_word IS NULL OR numnode(asked) = 0 OR length(replace(words, '"', '')) % 2 <> length(words) % 2 THEN
        RETURN asked;
    END IF;
    RETURN regexp_replace(asked::text, '(''(?:[^'']|'''')+'')$',
        '( \1 | ' || to_tsquery('public.peernotes_plain', quote_literal(last_word) || ':*')::text || ' )')::tsquery;
END $_$;
CREATE FUNCTION public.peernotes_raise(the_consumer uuid, to_at timestamp with time zone, the_worker uuid) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    PERFORM 1 FROM peernotes_consumer WHERE id = the_consumer FOR SHARE;
    UPDATE peernotes_caseload c
    SET newest_at = greatest(c.newest_at, to_at),
        last_contact_at = CASE WHEN c.user_id = the_worker THEN greatest(c.last_contact_at, to_at)
                               ELSE c.last_contact_at END
    FROM (SELECT user_id FROM peernotes_caseload WHERE consumer_id = the_consumer ORDER BY user_id FOR UPDATE) mine
    WHERE c.consumer_id = the_consumer AND c.user_id = mine.user_id
      AND (coalesce(c.newest_at, '-infinity') < to_at
           OR (c.user_id = the_worker AND coalesce(c.last_contact_at, '-infinity') < to_at));
END $$;
CREATE FUNCTION public.peernotes_redact(the_note uuid) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    state text;
    blanked bigint;
BEGIN
    SELECT status INTO state FROM peernotes_note WHERE id = the_note;
    IF state IS NULL OR state NOT IN ('final', 'amended', 'declined', 'lapsed') THEN
        RETURN 0;
    END IF;
    PERFORM set_config('peernotes.redacting', 'yes', true);
    UPDATE peernotes_historicalnotesection h
    SET redacted_digest = encode(sha256(convert_to(h.text, 'UTF8')), 'hex'), text = ''
    WHERE h.note_id = the_note AND h.text <> ''
      AND (state IN ('declined', 'lapsed') OR h.history_change_reason = 'autosave'
           OR NOT EXISTS (SELECT 1 FROM peernotes_notesection s WHERE s.id = h.id AND s.decision <> 'removed'));
    GET DIAGNOSTICS blanked = ROW_COUNT;
    PERFORM set_config('peernotes.redacting', '', true);
    RETURN blanked;
END $$;
CREATE FUNCTION public.peernotes_renamed() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    UPDATE peernotes_caselist SET sort_name = lower(NEW.chosen_name), identifier = lower(NEW.local_identifier)
    WHERE consumer_id = NEW.id;
    RETURN NULL;
END $$;
CREATE FUNCTION public.peernotes_sitting() RETURNS interval
    LANGUAGE sql IMMUTABLE
    AS $$ SELECT interval '30 minutes' $$;
CREATE FUNCTION public.peernotes_strike(the_note uuid, the_reason text) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    UPDATE peernotes_note n
    SET status = 'entered_in_error', status_reason = the_reason, version = n.version + 1,
        shared_with_care_team = false, shared_with_peer_team = false
    WHERE n.id = the_note AND n.status IN ('final', 'amended')
      AND n.consumer_id NOT IN (SELECT c.consumer_id FROM peernotes_my_conflicts c)
      AND (n.service_id IN (SELECT r.service_id FROM peernotes_my_roles r WHERE r.is_officer)
           OR (n.author_id = peernotes_actor() AND n.service_id IN (
               SELECT r.service_id FROM peernotes_my_roles r WHERE r.is_peer)));
    RETURN FOUND;
END $$;
CREATE FUNCTION public.peernotes_struck(place_at timestamp with time zone, place_id uuid, back boolean, how_many integer) RETURNS SETOF uuid
    LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 26
    SET search_path TO 'public', 'pg_temp'
    SET enable_bitmapscan TO 'off'
    SET enable_seqscan TO 'off'
    AS $$
DECLARE
    strangers uuid[] := peernotes_ids('conflict');
BEGIN
    IF back THEN
        RETURN QUERY
        SELECT found.id FROM unnest(peernotes_ids('officer')) mine CROSS JOIN LATERAL (
            SELECT n.id, n.happened_at FROM peernotes_note n
            WHERE n.service_id = mine AND n.status = 'entered_in_error' AND n.consumer_id <> ALL (strangers)
              AND (n.happened_at, n.id) > (place_at, place_id)
            ORDER BY n.happened_at, n.id LIMIT how_many) found
        ORDER BY found.happened_at, found.id LIMIT how_many;
    ELSE
        RETURN QUERY
        SELECT found.id FROM unnest(peernotes_ids('officer')) mine CROSS JOIN LATERAL (
            SELECT n.id, n.happened_at FROM peernotes_note n
            WHERE n.service_id = mine AND n.status = 'entered_in_error' AND n.consumer_id <> ALL (strangers)
              AND (n.happened_at, n.id) < (coalesce(place_at, 'infinity'), coalesce(place_id, mine))
            ORDER BY n.happened_at DESC, n.id DESC LIMIT how_many) found
        ORDER BY found.happened_at DESC, found.id DESC LIMIT how_many;
    END IF;
END $$;
CREATE FUNCTION public.peernotes_track(live text, history text) RETURNS void
    LANGUAGE plpgsql
    AS $_$
DECLARE
    columns text;
    rows_of text;
    kind text;
BEGIN
    SELECT string_agg(quote_ident(h.attname), ', ' ORDER BY h.attnum) INTO columns
    FROM pg_attribute h JOIN pg_attribute l ON l.attrelid = live::regclass AND l.attname = h.attname
    WHERE h.attrelid = history::regclass AND h.attnum > 0 AND NOT h.attisdropped AND l.attgenerated = '';
    FOREACH kind IN ARRAY ARRAY['insert', 'update', 'delete'] LOOP
        rows_of := CASE kind WHEN 'delete' THEN 'OLD' ELSE 'NEW' END;
        EXECUTE format($f$
            CREATE OR REPLACE FUNCTION %1$I() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
            SET search_path = public, pg_temp AS $body$
            BEGIN
                INSERT INTO %2$I (%3$s, history_date, history_type, history_user_id, history_change_reason,
                                  history_request, redacted_digest)
                SELECT %3$s, peernotes_history_date(), %4$L, peernotes_actor(),
                       nullif(current_setting('peernotes.reason', true), ''),
                       nullif(current_setting('peernotes.request', true), '')::uuid, ''
                FROM changed;
                RETURN NULL;
            END $body$ $f$,
            'history_' || live || '_' || kind, history, columns,
            CASE kind WHEN 'insert' THEN '+' WHEN 'update' THEN '~' ELSE '-' END);
        EXECUTE format('DROP TRIGGER IF EXISTS %I ON %I', 'history_' || kind, live);
        EXECUTE format(
            'CREATE TRIGGER %I AFTER %s ON %I REFERENCING %s TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION %I()',
            'history_' || kind, kind, live, rows_of, 'history_' || live || '_' || kind);
    END LOOP;
END $_$;
CREATE FUNCTION public.peernotes_visit() RETURNS uuid
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT nullif(current_setting('peernotes.visit', true), '')::uuid $$;
CREATE TEXT SEARCH DICTIONARY public.peernotes_stem (
    TEMPLATE = pg_catalog.snowball,
    language = 'english' );
CREATE TEXT SEARCH CONFIGURATION public.peernotes (
    PARSER = pg_catalog."default" );
ALTER TEXT SEARCH CONFIGURATION public.peernotes
    ADD MAPPING FOR asciiword WITH public.unaccent, public.peernotes_stem;
ALTER TEXT SEARCH CONFIGURATION public.peernotes
    ADD MAPPING FOR word WITH public.unaccent, public.peernotes_stem;
ALTER TEXT SEARCH CONFIGURATION public.peernotes
    ADD MAPPING FOR numword WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.peernotes
    ADD MAPPING FOR email WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.peernotes
    ADD MAPPING FOR url WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.peernotes
    ADD MAPPING FOR host WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.peernotes
    ADD MAPPING FOR sfloat WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.peernotes
    ADD MAPPING FOR version WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.peernotes
    ADD MAPPING FOR hword_numpart WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.peernotes
    ADD MAPPING FOR hword_part WITH public.unaccent, public.peernotes_stem;
ALTER TEXT SEARCH CONFIGURATION public.peernotes
    ADD MAPPING FOR hword_asciipart WITH public.unaccent, public.peernotes_stem;
ALTER TEXT SEARCH CONFIGURATION public.peernotes
    ADD MAPPING FOR numhword WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.peernotes
    ADD MAPPING FOR asciihword WITH public.unaccent, public.peernotes_stem;
ALTER TEXT SEARCH CONFIGURATION public.peernotes
    ADD MAPPING FOR hword WITH public.unaccent, public.peernotes_stem;
ALTER TEXT SEARCH CONFIGURATION public.peernotes
    ADD MAPPING FOR url_path WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.peernotes
    ADD MAPPING FOR file WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.peernotes
    ADD MAPPING FOR "float" WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.peernotes
    ADD MAPPING FOR "int" WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.peernotes
    ADD MAPPING FOR uint WITH simple;
CREATE TEXT SEARCH CONFIGURATION public.peernotes_plain (
    PARSER = pg_catalog."default" );
ALTER TEXT SEARCH CONFIGURATION public.peernotes_plain
    ADD MAPPING FOR asciiword WITH public.unaccent, simple;
ALTER TEXT SEARCH CONFIGURATION public.peernotes_plain
    ADD MAPPING FOR word WITH public.unaccent, simple;
ALTER TEXT SEARCH CONFIGURATION public.peernotes_plain
    ADD MAPPING FOR numword WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.peernotes_plain
    ADD MAPPING FOR email WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.peernotes_plain
    ADD MAPPING FOR url WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.peernotes_plain
    ADD MAPPING FOR host WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.peernotes_plain
    ADD MAPPING FOR sfloat WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.peernotes_plain
    ADD MAPPING FOR version WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.peernotes_plain
    ADD MAPPING FOR hword_numpart WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.peernotes_plain
    ADD MAPPING FOR hword_part WITH public.unaccent, simple;
ALTER TEXT SEARCH CONFIGURATION public.peernotes_plain
    ADD MAPPING FOR hword_asciipart WITH public.unaccent, simple;
ALTER TEXT SEARCH CONFIGURATION public.peernotes_plain
    ADD MAPPING FOR numhword WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.peernotes_plain
    ADD MAPPING FOR asciihword WITH public.unaccent, simple;
ALTER TEXT SEARCH CONFIGURATION public.peernotes_plain
    ADD MAPPING FOR hword WITH public.unaccent, simple;
ALTER TEXT SEARCH CONFIGURATION public.peernotes_plain
    ADD MAPPING FOR url_path WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.peernotes_plain
    ADD MAPPING FOR file WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.peernotes_plain
    ADD MAPPING FOR "float" WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.peernotes_plain
    ADD MAPPING FOR "int" WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.peernotes_plain
    ADD MAPPING FOR uint WITH simple;
CREATE TABLE peernotes_search.part (
    id uuid NOT NULL,
    line_id uuid NOT NULL,
    service_id uuid NOT NULL,
    consumer_id uuid NOT NULL,
    author_id uuid,
    audience text NOT NULL,
    at timestamp with time zone NOT NULL,
    search tsvector NOT NULL
)
WITH (autovacuum_vacuum_insert_scale_factor='0', autovacuum_vacuum_insert_threshold='5000');
CREATE TABLE public.peernotes_note (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    kind character varying(20) NOT NULL,
    status character varying(20) NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    happened_at timestamp with time zone NOT NULL,
    minutes integer,
    mode character varying(20) NOT NULL,
    amend_reason text DEFAULT ''::text NOT NULL,
    handed_over_at timestamp with time zone,
    revisit_on date,
    agreed_hash character varying(64) DEFAULT ''::character varying NOT NULL,
    content_hash character varying(64) DEFAULT ''::character varying NOT NULL,
    finalised_at timestamp with time zone,
    shared_with_care_team boolean DEFAULT false NOT NULL,
    shared_with_peer_team boolean DEFAULT false NOT NULL,
    tell_withheld_count boolean DEFAULT false NOT NULL,
    status_reason text DEFAULT ''::text NOT NULL,
    amends_id uuid,
    author_id uuid NOT NULL,
    consumer_id uuid NOT NULL,
    created_by_id uuid,
    policy_version_id uuid NOT NULL,
    service_id uuid NOT NULL,
    CONSTRAINT note_final_is_agreed CHECK (((NOT ((status)::text = ANY ((ARRAY['amended'::character varying, 'final'::character varying])::text[]))) OR ((finalised_at IS NOT NULL) AND (NOT ((agreed_hash)::text = ''::text)) AND ((agreed_hash)::text = (content_hash)::text)))),
    CONSTRAINT note_kind CHECK (((kind)::text = ANY ((ARRAY['contact'::character varying, 'support'::character varying, 'skills'::character varying, 'advocacy'::character varying, 'transition'::character varying, 'resources'::character varying, 'group'::character varying])::text[]))),
    CONSTRAINT note_shared_is_final CHECK ((((status)::text = ANY ((ARRAY['amended'::character varying, 'final'::character varying])::text[])) OR ((status)::text = 'entered_in_error'::text) OR ((NOT shared_with_care_team) AND (NOT shared_with_peer_team)))),
    CONSTRAINT note_status CHECK (((status)::text = ANY ((ARRAY['draft'::character varying, 'with_consumer'::character varying, 'changes_requested'::character varying, 'agreed'::character varying, 'final'::character varying, 'amended'::character varying, 'declined'::character varying, 'deferred'::character varying, 'lapsed'::character varying, 'entered_in_error'::character varying])::text[]))),
    CONSTRAINT peernotes_note_minutes_check CHECK ((minutes >= 0)),
    CONSTRAINT peernotes_note_version_check CHECK ((version >= 0))
);
CREATE TABLE public.peernotes_notesection (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    "position" smallint DEFAULT 0 NOT NULL,
    prompt character varying(32) NOT NULL,
    voice character varying(16) NOT NULL,
    text text DEFAULT ''::text NOT NULL,
    audience character varying(16) NOT NULL,
    decision character varying(16) NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    consumer_id uuid NOT NULL,
    note_id uuid NOT NULL,
    service_id uuid NOT NULL,
    CONSTRAINT peernotes_notesection_position_check CHECK (("position" >= 0)),
    CONSTRAINT peernotes_notesection_version_check CHECK ((version >= 0)),
    CONSTRAINT section_audience CHECK (((audience)::text = ANY ((ARRAY['just_us'::character varying, 'peer_team'::character varying, 'care_team'::character varying])::text[]))),
    CONSTRAINT section_decision CHECK (((decision)::text = ANY ((ARRAY['undecided'::character varying, 'accepted'::character varying, 'rewritten'::character varying, 'removed'::character varying])::text[])))
);
CREATE TABLE public.peernotes_recordentry (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    kind character varying(20) NOT NULL,
    status character varying(20) NOT NULL,
    title character varying(300) NOT NULL,
    text text NOT NULL,
    author_name character varying(200) NOT NULL,
    written_at timestamp with time zone NOT NULL,
    sensitive boolean DEFAULT false NOT NULL,
    source_system character varying(200) DEFAULT ''::character varying NOT NULL,
    source_id character varying(200) DEFAULT ''::character varying NOT NULL,
    consumer_id uuid NOT NULL,
    created_by_id uuid,
    replaces_id uuid,
    service_id uuid NOT NULL
);
CREATE VIEW peernotes_search.source AS
 SELECT s.id,
    n.id AS line_id,
    n.service_id,
    n.consumer_id,
    n.author_id,
        CASE
            WHEN (((s.decision)::text = ANY ((ARRAY['accepted'::character varying, 'rewritten'::character varying])::text[])) AND ((s.audience)::text = ANY ((ARRAY['care_team'::character varying, 'peer_team'::character varying])::text[]))) THEN (s.audience)::text
            ELSE ''::text
        END AS audience,
    n.happened_at AS at,
    s.text AS words
   FROM (public.peernotes_note n
     JOIN public.peernotes_notesection s ON ((s.note_id = n.id)))
  WHERE (((n.status)::text = ANY ((ARRAY['final'::character varying, 'amended'::character varying])::text[])) AND (s.text <> ''::text))
UNION ALL
 SELECT e.id,
    e.id AS line_id,
    e.service_id,
    e.consumer_id,
    NULL::uuid AS author_id,
    'record'::text AS audience,
    e.written_at AS at,
    "left"((((e.title)::text || ' '::text) || e.text), 150000) AS words
   FROM public.peernotes_recordentry e
  WHERE ((e.status)::text <> 'entered_in_error'::text);
CREATE TABLE public.account_emailaddress (
    id integer NOT NULL,
    email character varying(254) NOT NULL,
    verified boolean NOT NULL,
    "primary" boolean NOT NULL,
    user_id uuid NOT NULL
);
ALTER TABLE public.account_emailaddress ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.account_emailaddress_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.account_emailconfirmation (
    id integer NOT NULL,
    created timestamp with time zone NOT NULL,
    sent timestamp with time zone,
    key character varying(64) NOT NULL,
    email_address_id integer NOT NULL
);
ALTER TABLE public.account_emailconfirmation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.account_emailconfirmation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.auth_group (
    id integer NOT NULL,
    name character varying(150) NOT NULL
);
ALTER TABLE public.auth_group ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.auth_group_permissions (
    id bigint NOT NULL,
    group_id integer NOT NULL,
    permission_id integer NOT NULL
);
ALTER TABLE public.auth_group_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_permissions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.auth_permission (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    content_type_id integer NOT NULL,
    codename character varying(100) NOT NULL
);
ALTER TABLE public.auth_permission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_permission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.django_content_type (
    id integer NOT NULL,
    app_label character varying(100) NOT NULL,
    model character varying(100) NOT NULL
);
ALTER TABLE public.django_content_type ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_content_type_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.django_migrations (
    id bigint NOT NULL,
    app character varying(255) NOT NULL,
    name character varying(255) NOT NULL,
    applied timestamp with time zone NOT NULL
);
ALTER TABLE public.django_migrations ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_migrations_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.django_session (
    session_key character varying(40) NOT NULL,
    session_data text NOT NULL,
    expire_date timestamp with time zone NOT NULL
);
CREATE TABLE public.guardian_groupobjectpermission (
    id integer NOT NULL,
    object_pk character varying(255) NOT NULL,
    content_type_id integer NOT NULL,
    group_id integer NOT NULL,
    permission_id integer NOT NULL
);
ALTER TABLE public.guardian_groupobjectpermission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.guardian_groupobjectpermission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.guardian_userobjectpermission (
    id integer NOT NULL,
    object_pk character varying(255) NOT NULL,
    content_type_id integer NOT NULL,
    permission_id integer NOT NULL,
    user_id uuid NOT NULL
);
ALTER TABLE public.guardian_userobjectpermission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.guardian_userobjectpermission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.mfa_authenticator (
    id bigint NOT NULL,
    type character varying(20) NOT NULL,
    data jsonb NOT NULL,
    user_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    last_used_at timestamp with time zone
);
ALTER TABLE public.mfa_authenticator ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.mfa_authenticator_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.peernotes_aboutme (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    what_helps text NOT NULL,
    what_upsets text NOT NULL,
    what_i_enjoy text NOT NULL,
    please_know text NOT NULL,
    version integer NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    created_by_id uuid,
    consumer_id uuid NOT NULL,
    service_id uuid NOT NULL,
    CONSTRAINT peernotes_aboutme_version_check CHECK ((version >= 0))
);
CREATE TABLE public.peernotes_assignment (
    id bigint NOT NULL,
    reads_record boolean DEFAULT true NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    created_by_id uuid,
    permission_id integer NOT NULL,
    user_id uuid NOT NULL,
    content_object_id uuid NOT NULL,
    service_id uuid NOT NULL
);
ALTER TABLE public.peernotes_assignment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.peernotes_assignment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.peernotes_caselist (
    user_id uuid NOT NULL,
    service_id uuid NOT NULL,
    sort_name text NOT NULL,
    consumer_id uuid NOT NULL,
    identifier text NOT NULL
);
CREATE TABLE public.peernotes_caseload (
    user_id uuid NOT NULL,
    consumer_id uuid NOT NULL,
    service_id uuid NOT NULL,
    since timestamp with time zone NOT NULL,
    newest_at timestamp with time zone,
    last_contact_at timestamp with time zone,
    revisit_on date
)
WITH (fillfactor='80');
CREATE TABLE public.peernotes_contactlogentry (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    happened_at timestamp with time zone NOT NULL,
    minutes integer NOT NULL,
    mode character varying(20) NOT NULL,
    consumer_id uuid NOT NULL,
    created_by_id uuid,
    worker_id uuid NOT NULL,
    note_id uuid,
    service_id uuid NOT NULL,
    CONSTRAINT contact_minutes CHECK (((minutes >= 1) AND (minutes <= 1440))),
    CONSTRAINT peernotes_contactlogentry_minutes_check CHECK ((minutes >= 0))
);
CREATE TABLE public.peernotes_unread (
    user_id uuid NOT NULL,
    note_id uuid NOT NULL,
    service_id uuid NOT NULL,
    consumer_id uuid NOT NULL,
    finalised_at timestamp with time zone NOT NULL,
    opened boolean DEFAULT false NOT NULL
);
CREATE VIEW public.peernotes_caseload_computed WITH (security_invoker='true') AS
 SELECT a.user_id,
    a.content_object_id AS consumer_id,
    a.service_id,
    a.created_at AS since,
    GREATEST(entry.at, contact.at, note.at) AS newest_at,
    mine.at AS last_contact_at,
    put_off.day AS revisit_on
   FROM (((((public.peernotes_assignment a
     LEFT JOIN LATERAL ( SELECT peernotes_recordentry.written_at AS at
           FROM public.peernotes_recordentry
          WHERE ((peernotes_recordentry.consumer_id = a.content_object_id) AND ((peernotes_recordentry.status)::text = 'current'::text))
          ORDER BY peernotes_recordentry.written_at DESC
         LIMIT 1) entry ON (true))
     LEFT JOIN LATERAL ( SELECT peernotes_contactlogentry.happened_at AS at
           FROM public.peernotes_contactlogentry
          WHERE (peernotes_contactlogentry.consumer_id = a.content_object_id)
          ORDER BY peernotes_contactlogentry.happened_at DESC
         LIMIT 1) contact ON (true))
     LEFT JOIN LATERAL ( SELECT n.finalised_at AS at
           FROM public.peernotes_note n
          WHERE ((n.consumer_id = a.content_object_id) AND n.shared_with_care_team AND ((n.status)::text = ANY ((ARRAY['final'::character varying, 'amended'::character varying])::text[])) AND (NOT (EXISTS ( SELECT 1
                   FROM public.peernotes_unread q
                  WHERE ((q.note_id = n.id) AND (q.user_id = a.user_id))
                 OFFSET 0))))
          ORDER BY n.finalised_at DESC
         LIMIT 1) note ON (true))
     LEFT JOIN LATERAL ( SELECT peernotes_contactlogentry.happened_at AS at
           FROM public.peernotes_contactlogentry
          WHERE ((peernotes_contactlogentry.consumer_id = a.content_object_id) AND (peernotes_contactlogentry.worker_id = a.user_id))
          ORDER BY peernotes_contactlogentry.happened_at DESC
         LIMIT 1) mine ON (true))
     LEFT JOIN LATERAL ( SELECT min(peernotes_note.revisit_on) AS day
           FROM public.peernotes_note
          WHERE ((peernotes_note.consumer_id = a.content_object_id) AND (peernotes_note.author_id = a.user_id) AND ((peernotes_note.status)::text = 'deferred'::text))) put_off ON (true));
CREATE TABLE public.peernotes_membership (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    role character varying(32) NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone,
    created_by_id uuid,
    user_id uuid NOT NULL,
    service_id uuid NOT NULL,
    CONSTRAINT membership_period CHECK (((ends_at IS NULL) OR (ends_at >= starts_at))),
    CONSTRAINT membership_role CHECK (((role)::text = ANY ((ARRAY['consumer_peer_worker'::character varying, 'carer_peer_worker'::character varying, 'peer_supervisor'::character varying, 'clinician'::character varying, 'service_admin'::character varying, 'records_officer'::character varying])::text[])))
);
CREATE TABLE public.peernotes_serviceassignment (
    id bigint NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    content_object_id uuid NOT NULL,
    created_by_id uuid,
    permission_id integer NOT NULL,
    user_id uuid NOT NULL
);
CREATE VIEW public.peernotes_clinicians WITH (security_invoker='true') AS
 SELECT a.content_object_id AS consumer_id,
    NULL::uuid AS whole_service,
    m.service_id,
    a.user_id
   FROM (public.peernotes_assignment a
     JOIN public.peernotes_membership m ON (((m.user_id = a.user_id) AND (m.service_id = a.service_id))))
  WHERE (((m.role)::text = 'clinician'::text) AND ((m.ends_at IS NULL) OR (m.ends_at > now())))
UNION ALL
 SELECT NULL::uuid AS consumer_id,
    w.content_object_id AS whole_service,
    m.service_id,
    w.user_id
   FROM (public.peernotes_serviceassignment w
     JOIN public.peernotes_membership m ON (((m.user_id = w.user_id) AND (m.service_id = w.content_object_id))))
  WHERE (((m.role)::text = 'clinician'::text) AND ((m.ends_at IS NULL) OR (m.ends_at > now())));
CREATE TABLE public.peernotes_conflictofinterest (
    id bigint NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    ended_at timestamp with time zone,
    declared_by_id uuid,
    user_id uuid NOT NULL,
    consumer_id uuid NOT NULL,
    service_id uuid NOT NULL
);
ALTER TABLE public.peernotes_conflictofinterest ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.peernotes_conflictofinterest_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.peernotes_consent (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    scope character varying(20) NOT NULL,
    decision character varying(10) NOT NULL,
    note_version integer,
    content_hash character varying(64) DEFAULT ''::character varying NOT NULL,
    sections jsonb DEFAULT '{}'::jsonb NOT NULL,
    method character varying(20) NOT NULL,
    witness character varying(200) DEFAULT ''::character varying NOT NULL,
    reason text DEFAULT ''::text NOT NULL,
    decided_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone,
    grantee_id uuid,
    recorded_by_id uuid,
    consumer_id uuid NOT NULL,
    note_id uuid,
    policy_version_id uuid,
    service_id uuid NOT NULL,
    visit_id uuid,
    CONSTRAINT consent_decision CHECK (((decision)::text = ANY ((ARRAY['given'::character varying, 'refused'::character varying, 'withdrawn'::character varying])::text[]))),
    CONSTRAINT consent_method CHECK (((method)::text = ANY ((ARRAY['own_login'::character varying, 'shared_device'::character varying, 'one_time_link'::character varying, 'verbal_witnessed'::character varying, 'paper'::character varying])::text[]))),
    CONSTRAINT consent_names_note CHECK (((NOT ((scope)::text = 'share_note'::text)) OR (note_id IS NOT NULL))),
    CONSTRAINT consent_scope CHECK (((scope)::text = ANY ((ARRAY['read_record'::character varying, 'read_about_me'::character varying, 'write_notes'::character varying, 'share_note'::character varying])::text[]))),
    CONSTRAINT consent_witnessed CHECK (((NOT ((method)::text = ANY ((ARRAY['verbal_witnessed'::character varying, 'paper'::character varying])::text[]))) OR ((recorded_by_id IS NOT NULL) AND (NOT ((witness)::text = ''::text)) AND (NOT (reason = ''::text))))),
    CONSTRAINT peernotes_consent_note_version_check CHECK ((note_version >= 0))
);
CREATE TABLE public.peernotes_consumer (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    chosen_name character varying(200) NOT NULL,
    pronouns character varying(50) NOT NULL,
    date_of_birth date,
    local_identifier character varying(100) NOT NULL,
    designated_carer character varying(200) NOT NULL,
    created_by_id uuid,
    user_id uuid,
    service_id uuid NOT NULL
);
CREATE TABLE public.peernotes_consumerstatement (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    text text NOT NULL,
    method character varying(20) NOT NULL,
    consumer_id uuid NOT NULL,
    note_id uuid NOT NULL,
    service_id uuid NOT NULL
);
CREATE TABLE public.peernotes_enrolment (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone,
    consumer_id uuid NOT NULL,
    created_by_id uuid,
    service_id uuid NOT NULL,
    CONSTRAINT enrolment_period CHECK (((ends_at IS NULL) OR (ends_at >= starts_at)))
);
CREATE TABLE public.peernotes_event (
    id bigint NOT NULL,
    at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    xid xid8 DEFAULT pg_current_xact_id() NOT NULL,
    service_id uuid,
    actor_id uuid,
    actor_role character varying(32) DEFAULT ''::character varying NOT NULL,
    visit_id uuid,
    verb character varying(32) NOT NULL,
    object_type character varying(32) DEFAULT ''::character varying NOT NULL,
    object_id uuid,
    objects_seen uuid[] DEFAULT '{}'::uuid[] NOT NULL,
    consumer_id uuid,
    policy_id uuid,
    consent_id uuid,
    allowed boolean DEFAULT true NOT NULL,
    code character varying(32) DEFAULT 'allowed'::character varying NOT NULL,
    purpose character varying(200) DEFAULT ''::character varying NOT NULL,
    request_id uuid
)
PARTITION BY RANGE (at);
ALTER TABLE public.peernotes_event ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.peernotes_event_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.peernotes_event_rest (
    id bigint CONSTRAINT peernotes_event_id_not_null NOT NULL,
    at timestamp with time zone DEFAULT clock_timestamp() CONSTRAINT peernotes_event_at_not_null NOT NULL,
    xid xid8 DEFAULT pg_current_xact_id() CONSTRAINT peernotes_event_xid_not_null NOT NULL,
    service_id uuid,
    actor_id uuid,
    actor_role character varying(32) DEFAULT ''::character varying CONSTRAINT peernotes_event_actor_role_not_null NOT NULL,
    visit_id uuid,
    verb character varying(32) CONSTRAINT peernotes_event_verb_not_null NOT NULL,
    object_type character varying(32) DEFAULT ''::character varying CONSTRAINT peernotes_event_object_type_not_null NOT NULL,
    object_id uuid,
    objects_seen uuid[] DEFAULT '{}'::uuid[] CONSTRAINT peernotes_event_objects_seen_not_null NOT NULL,
    consumer_id uuid,
    policy_id uuid,
    consent_id uuid,
    allowed boolean DEFAULT true CONSTRAINT peernotes_event_allowed_not_null NOT NULL,
    code character varying(32) DEFAULT 'allowed'::character varying CONSTRAINT peernotes_event_code_not_null NOT NULL,
    purpose character varying(200) DEFAULT ''::character varying CONSTRAINT peernotes_event_purpose_not_null NOT NULL,
    request_id uuid
);
ALTER TABLE ONLY public.peernotes_event_rest ALTER COLUMN consumer_id SET (n_distinct=200);
CREATE TABLE public.peernotes_historicalaboutme (
    history_request uuid,
    redacted_digest character varying(64) DEFAULT ''::character varying NOT NULL,
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    what_helps text NOT NULL,
    what_upsets text NOT NULL,
    what_i_enjoy text NOT NULL,
    please_know text NOT NULL,
    version integer NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    history_change_reason text,
    history_id bigint NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    consumer_id uuid,
    created_by_id uuid,
    history_user_id uuid,
    service_id uuid,
    CONSTRAINT peernotes_historicalaboutme_version_check CHECK ((version >= 0))
);
ALTER TABLE public.peernotes_historicalaboutme ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.peernotes_historicalaboutme_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.peernotes_historicalassignment (
    id bigint NOT NULL,
    history_request uuid,
    redacted_digest character varying(64) DEFAULT ''::character varying NOT NULL,
    reads_record boolean DEFAULT true NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    history_change_reason text,
    history_id bigint NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    content_object_id uuid,
    created_by_id uuid,
    history_user_id uuid,
    permission_id integer,
    user_id uuid,
    service_id uuid
);
ALTER TABLE public.peernotes_historicalassignment ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.peernotes_historicalassignment_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.peernotes_historicalconflictofinterest (
    history_request uuid,
    redacted_digest character varying(64) DEFAULT ''::character varying NOT NULL,
    id bigint NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    ended_at timestamp with time zone,
    history_change_reason text,
    history_id bigint NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    consumer_id uuid,
    declared_by_id uuid,
    history_user_id uuid,
    user_id uuid,
    service_id uuid
);
ALTER TABLE public.peernotes_historicalconflictofinterest ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.peernotes_historicalconflictofinterest_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.peernotes_historicalconsent (
    history_request uuid,
    redacted_digest character varying(64) DEFAULT ''::character varying NOT NULL,
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    scope character varying(20) NOT NULL,
    decision character varying(10) NOT NULL,
    note_version integer,
    content_hash character varying(64) DEFAULT ''::character varying NOT NULL,
    sections jsonb DEFAULT '{}'::jsonb NOT NULL,
    method character varying(20) NOT NULL,
    witness character varying(200) DEFAULT ''::character varying NOT NULL,
    reason text DEFAULT ''::text NOT NULL,
    decided_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone,
    history_change_reason text,
    history_id bigint NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    consumer_id uuid,
    grantee_id uuid,
    history_user_id uuid,
    recorded_by_id uuid,
    note_id uuid,
    policy_version_id uuid,
    service_id uuid,
    visit_id uuid,
    CONSTRAINT peernotes_historicalconsent_note_version_check CHECK ((note_version >= 0))
);
ALTER TABLE public.peernotes_historicalconsent ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.peernotes_historicalconsent_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.peernotes_historicalconsumer (
    history_request uuid,
    redacted_digest character varying(64) DEFAULT ''::character varying NOT NULL,
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    chosen_name character varying(200) NOT NULL,
    pronouns character varying(50) NOT NULL,
    date_of_birth date,
    local_identifier character varying(100) NOT NULL,
    designated_carer character varying(200) NOT NULL,
    history_change_reason text,
    history_id bigint NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    created_by_id uuid,
    history_user_id uuid,
    user_id uuid,
    service_id uuid
);
ALTER TABLE public.peernotes_historicalconsumer ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.peernotes_historicalconsumer_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.peernotes_historicalconsumerstatement (
    history_request uuid,
    redacted_digest character varying(64) DEFAULT ''::character varying NOT NULL,
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    text text NOT NULL,
    method character varying(20) NOT NULL,
    history_change_reason text,
    history_id bigint NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    consumer_id uuid,
    history_user_id uuid,
    note_id uuid,
    service_id uuid
);
ALTER TABLE public.peernotes_historicalconsumerstatement ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.peernotes_historicalconsumerstatement_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.peernotes_historicalcontactlogentry (
    history_request uuid,
    redacted_digest character varying(64) DEFAULT ''::character varying NOT NULL,
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    happened_at timestamp with time zone NOT NULL,
    minutes integer NOT NULL,
    mode character varying(20) NOT NULL,
    history_change_reason text,
    history_id bigint NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    consumer_id uuid,
    created_by_id uuid,
    history_user_id uuid,
    worker_id uuid,
    note_id uuid,
    service_id uuid,
    CONSTRAINT peernotes_historicalcontactlogentry_minutes_check CHECK ((minutes >= 0))
);
ALTER TABLE public.peernotes_historicalcontactlogentry ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.peernotes_historicalcontactlogentry_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.peernotes_historicalenrolment (
    history_request uuid,
    redacted_digest character varying(64) DEFAULT ''::character varying NOT NULL,
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone,
    history_change_reason text,
    history_id bigint NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    consumer_id uuid,
    created_by_id uuid,
    history_user_id uuid,
    service_id uuid
);
ALTER TABLE public.peernotes_historicalenrolment ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.peernotes_historicalenrolment_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.peernotes_historicalmembership (
    history_request uuid,
    redacted_digest character varying(64) DEFAULT ''::character varying NOT NULL,
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    role character varying(32) NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone,
    history_change_reason text,
    history_id bigint NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    created_by_id uuid,
    history_user_id uuid,
    user_id uuid,
    service_id uuid
);
ALTER TABLE public.peernotes_historicalmembership ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.peernotes_historicalmembership_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.peernotes_historicalnote (
    history_request uuid,
    redacted_digest character varying(64) DEFAULT ''::character varying NOT NULL,
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    kind character varying(20) NOT NULL,
    status character varying(20) NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    happened_at timestamp with time zone NOT NULL,
    minutes integer,
    mode character varying(20) NOT NULL,
    amend_reason text DEFAULT ''::text NOT NULL,
    handed_over_at timestamp with time zone,
    revisit_on date,
    agreed_hash character varying(64) DEFAULT ''::character varying NOT NULL,
    content_hash character varying(64) DEFAULT ''::character varying NOT NULL,
    finalised_at timestamp with time zone,
    shared_with_care_team boolean DEFAULT false NOT NULL,
    shared_with_peer_team boolean DEFAULT false NOT NULL,
    tell_withheld_count boolean DEFAULT false NOT NULL,
    status_reason text DEFAULT ''::text NOT NULL,
    history_change_reason text,
    history_id bigint NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    author_id uuid,
    consumer_id uuid,
    created_by_id uuid,
    history_user_id uuid,
    amends_id uuid,
    policy_version_id uuid,
    service_id uuid,
    CONSTRAINT peernotes_historicalnote_minutes_check CHECK ((minutes >= 0)),
    CONSTRAINT peernotes_historicalnote_version_check CHECK ((version >= 0))
);
ALTER TABLE public.peernotes_historicalnote ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.peernotes_historicalnote_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.peernotes_historicalnotesection (
    history_request uuid,
    redacted_digest character varying(64) DEFAULT ''::character varying NOT NULL,
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    "position" smallint DEFAULT 0 NOT NULL,
    prompt character varying(32) NOT NULL,
    voice character varying(16) NOT NULL,
    text text DEFAULT ''::text NOT NULL,
    audience character varying(16) NOT NULL,
    decision character varying(16) NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    history_change_reason text,
    history_id bigint NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    consumer_id uuid,
    history_user_id uuid,
    note_id uuid,
    service_id uuid,
    CONSTRAINT peernotes_historicalnotesection_position_check CHECK (("position" >= 0)),
    CONSTRAINT peernotes_historicalnotesection_version_check CHECK ((version >= 0))
);
ALTER TABLE public.peernotes_historicalnotesection ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.peernotes_historicalnotesection_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.peernotes_historicalpolicyversion (
    history_request uuid,
    redacted_digest character varying(64) DEFAULT ''::character varying NOT NULL,
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    number integer NOT NULL,
    model character varying(20) NOT NULL,
    reason text NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    in_force tstzrange,
    reads_since timestamp with time zone,
    approved_at timestamp with time zone,
    rejected_at timestamp with time zone,
    peer_read_records character varying(32) NOT NULL,
    read_requires_consumer_consent boolean CONSTRAINT peernotes_historicalpolicyv_read_requires_consumer_con_not_null NOT NULL,
    peer_may_choose_not_to_read boolean CONSTRAINT peernotes_historicalpolicyv_peer_may_choose_not_to_rea_not_null NOT NULL,
    peer_write_notes character varying(32) NOT NULL,
    contact_log character varying(32) NOT NULL,
    clinician_read_peer_notes character varying(32) CONSTRAINT peernotes_historicalpolicyve_clinician_read_peer_notes_not_null NOT NULL,
    note_kinds_allowed character varying(32)[] NOT NULL,
    co_authoring character varying(32) NOT NULL,
    section_default_audience character varying(32) CONSTRAINT peernotes_historicalpolicyver_section_default_audience_not_null NOT NULL,
    unagreed_note_becomes character varying(32) CONSTRAINT peernotes_historicalpolicyversio_unagreed_note_becomes_not_null NOT NULL,
    consumer_opt_out character varying(32) NOT NULL,
    risk_documentation_owner character varying(32) CONSTRAINT peernotes_historicalpolicyver_risk_documentation_owner_not_null NOT NULL,
    peer_risk_assessment character varying(32) NOT NULL,
    safety_concern_route character varying(32) NOT NULL,
    tell_consumer_first character varying(32) NOT NULL,
    carer_contact character varying(32) NOT NULL,
    carer_peer_supports_consumer boolean CONSTRAINT peernotes_historicalpolicyv_carer_peer_supports_consum_not_null NOT NULL,
    consumer_peer_supports_carer boolean CONSTRAINT peernotes_historicalpolicyv_consumer_peer_supports_car_not_null NOT NULL,
    group_notes character varying(32) NOT NULL,
    peer_in_mdt boolean NOT NULL,
    training_required character varying(32)[] NOT NULL,
    supervision_interval_days integer CONSTRAINT peernotes_historicalpolicyve_supervision_interval_days_not_null NOT NULL,
    supervisor_kind character varying(32) NOT NULL,
    cosign character varying(32) NOT NULL,
    language_helper character varying(32) NOT NULL,
    boundary_agreement_required boolean CONSTRAINT peernotes_historicalpolicyv_boundary_agreement_require_not_null NOT NULL,
    evaluation_required boolean NOT NULL,
    history_change_reason text,
    history_id bigint NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    approved_by_id uuid,
    history_user_id uuid,
    proposed_by_id uuid,
    rejected_by_id uuid,
    service_id uuid,
    CONSTRAINT peernotes_historicalpolicyversi_supervision_interval_days_check CHECK ((supervision_interval_days >= 0)),
    CONSTRAINT peernotes_historicalpolicyversion_number_check CHECK ((number >= 0))
);
ALTER TABLE public.peernotes_historicalpolicyversion ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.peernotes_historicalpolicyversion_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.peernotes_historicalrecordentry (
    history_request uuid,
    redacted_digest character varying(64) DEFAULT ''::character varying NOT NULL,
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    kind character varying(20) NOT NULL,
    status character varying(20) NOT NULL,
    title character varying(300) NOT NULL,
    text text NOT NULL,
    author_name character varying(200) NOT NULL,
    written_at timestamp with time zone NOT NULL,
    sensitive boolean DEFAULT false NOT NULL,
    source_system character varying(200) DEFAULT ''::character varying NOT NULL,
    source_id character varying(200) DEFAULT ''::character varying NOT NULL,
    history_change_reason text,
    history_id bigint NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    consumer_id uuid,
    created_by_id uuid,
    history_user_id uuid,
    replaces_id uuid,
    service_id uuid
);
ALTER TABLE public.peernotes_historicalrecordentry ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.peernotes_historicalrecordentry_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.peernotes_historicalsafetyconcern (
    history_request uuid,
    redacted_digest character varying(64) DEFAULT ''::character varying NOT NULL,
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    fact text NOT NULL,
    basis character varying(20) NOT NULL,
    told_consumer boolean NOT NULL,
    not_told_reason text DEFAULT ''::text NOT NULL,
    status character varying(20) NOT NULL,
    due_at timestamp with time zone NOT NULL,
    acknowledged_at timestamp with time zone,
    review_on date,
    closed_at timestamp with time zone,
    outcome text DEFAULT ''::text NOT NULL,
    history_change_reason text,
    history_id bigint NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    acknowledged_by_id uuid,
    closed_by_id uuid,
    consumer_id uuid,
    created_by_id uuid,
    history_user_id uuid,
    service_id uuid
);
ALTER TABLE public.peernotes_historicalsafetyconcern ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.peernotes_historicalsafetyconcern_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.peernotes_historicalservice (
    history_request uuid,
    redacted_digest character varying(64) DEFAULT ''::character varying NOT NULL,
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    slug character varying(50) NOT NULL,
    name character varying(200) NOT NULL,
    timezone character varying(64) NOT NULL,
    duty_text text NOT NULL,
    duty_phone character varying(100) NOT NULL,
    concern_minutes integer NOT NULL,
    history_change_reason text,
    history_id bigint NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    history_user_id uuid,
    CONSTRAINT peernotes_historicalservice_concern_minutes_check CHECK ((concern_minutes >= 0))
);
ALTER TABLE public.peernotes_historicalservice ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.peernotes_historicalservice_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.peernotes_historicalserviceassignment (
    id bigint NOT NULL,
    history_request uuid,
    redacted_digest character varying(64) DEFAULT ''::character varying NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    history_change_reason text,
    history_id bigint NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    created_by_id uuid,
    history_user_id uuid,
    permission_id integer,
    user_id uuid,
    content_object_id uuid
);
ALTER TABLE public.peernotes_historicalserviceassignment ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.peernotes_historicalserviceassignment_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.peernotes_historicalsignature (
    history_request uuid,
    redacted_digest character varying(64) DEFAULT ''::character varying NOT NULL,
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    party character varying(16) NOT NULL,
    content_hash character varying(64) NOT NULL,
    method character varying(20) NOT NULL,
    witness character varying(200) DEFAULT ''::character varying NOT NULL,
    kept smallint DEFAULT 0 NOT NULL,
    total smallint DEFAULT 0 NOT NULL,
    signed_at timestamp with time zone NOT NULL,
    history_change_reason text,
    history_id bigint NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    history_user_id uuid,
    user_id uuid,
    note_id uuid,
    service_id uuid,
    CONSTRAINT peernotes_historicalsignature_kept_check CHECK ((kept >= 0)),
    CONSTRAINT peernotes_historicalsignature_total_check CHECK ((total >= 0))
);
ALTER TABLE public.peernotes_historicalsignature ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.peernotes_historicalsignature_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.peernotes_look (
    user_id uuid NOT NULL,
    consumer_id uuid NOT NULL,
    service_id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    before timestamp with time zone
)
WITH (fillfactor='80');
CREATE VIEW public.peernotes_my_conflicts WITH (security_invoker='true') AS
 SELECT unnest(public.peernotes_ids('conflict'::text)) AS consumer_id;
CREATE VIEW public.peernotes_my_people WITH (security_invoker='true') AS
 SELECT content_object_id AS consumer_id,
    service_id,
    (service_id = ANY (( SELECT public.peernotes_ids('clinical'::text) AS peernotes_ids)::uuid[])) AS is_clinician,
    (service_id = ANY (( SELECT public.peernotes_ids('peer'::text) AS peernotes_ids)::uuid[])) AS is_peer,
    reads_record
   FROM public.peernotes_assignment a
  WHERE ((user_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) AND (service_id = ANY (( SELECT public.peernotes_ids('care'::text) AS peernotes_ids)::uuid[])) AND (content_object_id <> ALL (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])));
CREATE VIEW public.peernotes_my_reading WITH (security_invoker='true') AS
 SELECT a.content_object_id AS consumer_id
   FROM ((public.peernotes_assignment a
     JOIN public.peernotes_policyversion t ON (((t.service_id = a.service_id) AND (t.id = ANY (( SELECT public.peernotes_ids('reading'::text) AS peernotes_ids)::uuid[])))))
     LEFT JOIN LATERAL ( SELECT c.decision,
            c.expires_at,
            c.decided_at
           FROM public.peernotes_consent c
          WHERE ((c.consumer_id = a.content_object_id) AND ((c.scope)::text = 'read_record'::text) AND (c.decided_at <= now()) AND ((c.grantee_id IS NULL) OR (c.grantee_id = ( SELECT public.peernotes_actor() AS peernotes_actor))))
          ORDER BY c.decided_at DESC, c.id DESC
         LIMIT 1) said ON (true))
  WHERE ((a.user_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) AND (a.reads_record OR (NOT t.peer_may_choose_not_to_read)) AND (a.content_object_id <> ALL (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])) AND
        CASE
            WHEN (((said.decision)::text = 'given'::text) AND ((said.expires_at IS NULL) OR (said.expires_at > now())) AND (said.decided_at >= t.reads_since)) THEN true
            WHEN t.read_requires_consumer_consent THEN false
            WHEN ((said.decision)::text = ANY ((ARRAY['refused'::character varying, 'withdrawn'::character varying])::text[])) THEN ((t.consumer_opt_out)::text <> 'note_and_read'::text)
            ELSE true
        END);
CREATE TABLE public.peernotes_user (
    password character varying(128) NOT NULL,
    last_login timestamp with time zone,
    is_superuser boolean NOT NULL,
    username character varying(150) NOT NULL,
    email character varying(254) NOT NULL,
    is_staff boolean NOT NULL,
    is_active boolean NOT NULL,
    date_joined timestamp with time zone NOT NULL,
    id uuid NOT NULL,
    name character varying(200) NOT NULL
);
CREATE VIEW public.peernotes_my_roles WITH (security_invoker='true') AS
 SELECT m.service_id,
    bool_or(((m.role)::text = 'clinician'::text)) AS is_clinician,
    bool_or(((m.role)::text = ANY ((ARRAY['consumer_peer_worker'::character varying, 'carer_peer_worker'::character varying, 'peer_supervisor'::character varying])::text[]))) AS is_peer,
    bool_or(((m.role)::text = 'records_officer'::text)) AS is_officer,
    bool_or(((m.role)::text = 'service_admin'::text)) AS is_admin
   FROM (public.peernotes_membership m
     JOIN public.peernotes_user u ON (((u.id = m.user_id) AND u.is_active)))
  WHERE ((m.user_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) AND (m.starts_at <= now()) AND ((m.ends_at IS NULL) OR (m.ends_at > now())))
  GROUP BY m.service_id;
CREATE VIEW public.peernotes_my_wide_services WITH (security_invoker='true') AS
 SELECT unnest(public.peernotes_ids('wide'::text)) AS service_id;
CREATE TABLE public.peernotes_pressed (
    key uuid NOT NULL,
    user_id uuid,
    verb character varying(32) NOT NULL,
    object_id uuid,
    at timestamp with time zone NOT NULL
);
CREATE TABLE public.peernotes_reading (
    id bigint NOT NULL,
    first_read_at timestamp with time zone NOT NULL,
    note_id uuid NOT NULL,
    user_id uuid NOT NULL,
    service_id uuid NOT NULL
);
ALTER TABLE public.peernotes_reading ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.peernotes_reading_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.peernotes_safetyconcern (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    fact text NOT NULL,
    basis character varying(20) NOT NULL,
    told_consumer boolean NOT NULL,
    not_told_reason text DEFAULT ''::text NOT NULL,
    status character varying(20) NOT NULL,
    due_at timestamp with time zone NOT NULL,
    acknowledged_at timestamp with time zone,
    review_on date,
    closed_at timestamp with time zone,
    outcome text DEFAULT ''::text NOT NULL,
    acknowledged_by_id uuid,
    closed_by_id uuid,
    consumer_id uuid NOT NULL,
    created_by_id uuid,
    service_id uuid NOT NULL,
    CONSTRAINT concern_acknowledged_pair CHECK ((((acknowledged_at IS NULL) AND (acknowledged_by_id IS NULL)) OR ((acknowledged_at IS NOT NULL) AND (acknowledged_by_id IS NOT NULL)))),
    CONSTRAINT concern_closed_pair CHECK ((((closed_at IS NULL) AND (closed_by_id IS NULL)) OR ((closed_at IS NOT NULL) AND (closed_by_id IS NOT NULL))))
);
CREATE TABLE public.peernotes_seal (
    id bigint NOT NULL,
    service_id uuid NOT NULL,
    number bigint NOT NULL,
    from_xid bigint NOT NULL,
    until_xid bigint NOT NULL,
    events bigint NOT NULL,
    digest character varying(64) NOT NULL,
    previous character varying(64) NOT NULL,
    chain character varying(64) NOT NULL,
    sealed_at timestamp with time zone NOT NULL
);
ALTER TABLE public.peernotes_seal ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.peernotes_seal_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.peernotes_service (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    slug character varying(50) NOT NULL,
    name character varying(200) NOT NULL,
    timezone character varying(64) NOT NULL,
    duty_text text NOT NULL,
    duty_phone character varying(100) NOT NULL,
    concern_minutes integer NOT NULL,
    CONSTRAINT peernotes_service_concern_minutes_check CHECK ((concern_minutes >= 0))
);
ALTER TABLE public.peernotes_serviceassignment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.peernotes_serviceassignment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.peernotes_signature (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    party character varying(16) NOT NULL,
    content_hash character varying(64) NOT NULL,
    method character varying(20) NOT NULL,
    witness character varying(200) DEFAULT ''::character varying NOT NULL,
    kept smallint DEFAULT 0 NOT NULL,
    total smallint DEFAULT 0 NOT NULL,
    signed_at timestamp with time zone NOT NULL,
    note_id uuid NOT NULL,
    service_id uuid NOT NULL,
    user_id uuid,
    CONSTRAINT peernotes_signature_kept_check CHECK ((kept >= 0)),
    CONSTRAINT peernotes_signature_total_check CHECK ((total >= 0))
);
CREATE TABLE public.peernotes_user_groups (
    id bigint NOT NULL,
    user_id uuid NOT NULL,
    group_id integer NOT NULL
);
ALTER TABLE public.peernotes_user_groups ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.peernotes_user_groups_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.peernotes_user_user_permissions (
    id bigint NOT NULL,
    user_id uuid NOT NULL,
    permission_id integer NOT NULL
);
ALTER TABLE public.peernotes_user_user_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.peernotes_user_user_permissions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.peernotes_visit (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    method character varying(20) NOT NULL,
    token_hash character varying(64) DEFAULT ''::character varying NOT NULL,
    words_hash character varying(200) DEFAULT ''::character varying NOT NULL,
    tries smallint DEFAULT 0 NOT NULL,
    opened_at timestamp with time zone,
    expires_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    consumer_id uuid NOT NULL,
    note_id uuid NOT NULL,
    service_id uuid NOT NULL,
    started_by_id uuid NOT NULL,
    CONSTRAINT peernotes_visit_tries_check CHECK ((tries >= 0)),
    CONSTRAINT visit_method CHECK (((method)::text = ANY ((ARRAY['shared_device'::character varying, 'one_time_link'::character varying])::text[])))
);
CREATE TABLE public.user_session (
    session_key character varying(40) NOT NULL,
    session_data text NOT NULL,
    expire_date timestamp with time zone NOT NULL,
    user_id uuid
);
ALTER TABLE ONLY public.peernotes_event ATTACH PARTITION public.peernotes_event_rest DEFAULT;
ALTER TABLE ONLY peernotes_search.part
    ADD CONSTRAINT part_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_user_id_email_987c8728_uniq UNIQUE (user_id, email);
ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirmation_key_key UNIQUE (key);
ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirmation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_name_key UNIQUE (name);
ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_permission_id_0cd325b0_uniq UNIQUE (group_id, permission_id);
ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_codename_01ab375a_uniq UNIQUE (content_type_id, codename);
ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.peernotes_consumer
    ADD CONSTRAINT consumer_identifier UNIQUE (service_id, local_identifier);
ALTER TABLE ONLY public.peernotes_consumer
    ADD CONSTRAINT consumer_in_service UNIQUE (id, service_id);
ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_app_label_model_76bd3d3b_uniq UNIQUE (app_label, model);
ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.django_migrations
    ADD CONSTRAINT django_migrations_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.django_session
    ADD CONSTRAINT django_session_pkey PRIMARY KEY (session_key);
ALTER TABLE ONLY public.guardian_groupobjectpermission
    ADD CONSTRAINT guardian_groupobjectperm_group_id_permission_id_o_3f189f7c_uniq UNIQUE (group_id, permission_id, object_pk);
ALTER TABLE ONLY public.guardian_groupobjectpermission
    ADD CONSTRAINT guardian_groupobjectpermission_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.guardian_userobjectpermission
    ADD CONSTRAINT guardian_userobjectpermi_user_id_permission_id_ob_b0b3d2fc_uniq UNIQUE (user_id, permission_id, object_pk);
ALTER TABLE ONLY public.guardian_userobjectpermission
    ADD CONSTRAINT guardian_userobjectpermission_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.peernotes_membership
    ADD CONSTRAINT membership_once EXCLUDE USING gist (user_id WITH =, service_id WITH =, role WITH =, tstzrange(starts_at, ends_at) WITH &&);
ALTER TABLE ONLY public.mfa_authenticator
    ADD CONSTRAINT mfa_authenticator_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.peernotes_aboutme
    ADD CONSTRAINT peernotes_aboutme_consumer_id_key UNIQUE (consumer_id);
ALTER TABLE ONLY public.peernotes_aboutme
    ADD CONSTRAINT peernotes_aboutme_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.peernotes_assignment
    ADD CONSTRAINT peernotes_assignment_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.peernotes_assignment
    ADD CONSTRAINT peernotes_assignment_user_id_permission_id_co_975c2098_uniq UNIQUE (user_id, permission_id, content_object_id);
ALTER TABLE ONLY public.peernotes_caselist
    ADD CONSTRAINT peernotes_caselist_pkey PRIMARY KEY (user_id, service_id, sort_name, consumer_id) INCLUDE (identifier);
ALTER TABLE ONLY public.peernotes_caseload
    ADD CONSTRAINT peernotes_caseload_pkey PRIMARY KEY (user_id, consumer_id);
ALTER TABLE ONLY public.peernotes_conflictofinterest
    ADD CONSTRAINT peernotes_conflictofinterest_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.peernotes_consent
    ADD CONSTRAINT peernotes_consent_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.peernotes_consumer
    ADD CONSTRAINT peernotes_consumer_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.peernotes_consumer
    ADD CONSTRAINT peernotes_consumer_user_id_key UNIQUE (user_id);
ALTER TABLE ONLY public.peernotes_consumerstatement
    ADD CONSTRAINT peernotes_consumerstatement_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.peernotes_contactlogentry
    ADD CONSTRAINT peernotes_contactlogentry_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.peernotes_enrolment
    ADD CONSTRAINT peernotes_enrolment_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.peernotes_event
    ADD CONSTRAINT peernotes_event_pkey PRIMARY KEY (id, at);
ALTER TABLE ONLY public.peernotes_event_rest
    ADD CONSTRAINT peernotes_event_rest_pkey PRIMARY KEY (id, at);
ALTER TABLE ONLY public.peernotes_historicalaboutme
    ADD CONSTRAINT peernotes_historicalaboutme_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.peernotes_historicalassignment
    ADD CONSTRAINT peernotes_historicalassignment_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.peernotes_historicalconflictofinterest
    ADD CONSTRAINT peernotes_historicalconflictofinterest_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.peernotes_historicalconsent
    ADD CONSTRAINT peernotes_historicalconsent_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.peernotes_historicalconsumer
    ADD CONSTRAINT peernotes_historicalconsumer_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.peernotes_historicalconsumerstatement
    ADD CONSTRAINT peernotes_historicalconsumerstatement_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.peernotes_historicalcontactlogentry
    ADD CONSTRAINT peernotes_historicalcontactlogentry_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.peernotes_historicalenrolment
    ADD CONSTRAINT peernotes_historicalenrolment_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.peernotes_historicalmembership
    ADD CONSTRAINT peernotes_historicalmembership_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.peernotes_historicalnote
    ADD CONSTRAINT peernotes_historicalnote_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.peernotes_historicalnotesection
    ADD CONSTRAINT peernotes_historicalnotesection_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.peernotes_historicalpolicyversion
    ADD CONSTRAINT peernotes_historicalpolicyversion_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.peernotes_historicalrecordentry
    ADD CONSTRAINT peernotes_historicalrecordentry_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.peernotes_historicalsafetyconcern
    ADD CONSTRAINT peernotes_historicalsafetyconcern_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.peernotes_historicalservice
    ADD CONSTRAINT peernotes_historicalservice_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.peernotes_historicalserviceassignment
    ADD CONSTRAINT peernotes_historicalserviceassignment_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.peernotes_historicalsignature
    ADD CONSTRAINT peernotes_historicalsignature_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.peernotes_look
    ADD CONSTRAINT peernotes_look_pkey PRIMARY KEY (user_id, consumer_id);
ALTER TABLE ONLY public.peernotes_membership
    ADD CONSTRAINT peernotes_membership_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.peernotes_note
    ADD CONSTRAINT peernotes_note_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.peernotes_notesection
    ADD CONSTRAINT peernotes_notesection_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.peernotes_policyversion
    ADD CONSTRAINT peernotes_policyversion_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.peernotes_pressed
    ADD CONSTRAINT peernotes_pressed_pkey PRIMARY KEY (key);
ALTER TABLE ONLY public.peernotes_reading
    ADD CONSTRAINT peernotes_reading_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.peernotes_recordentry
    ADD CONSTRAINT peernotes_recordentry_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.peernotes_safetyconcern
    ADD CONSTRAINT peernotes_safetyconcern_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.peernotes_seal
    ADD CONSTRAINT peernotes_seal_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.peernotes_service
    ADD CONSTRAINT peernotes_service_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.peernotes_service
    ADD CONSTRAINT peernotes_service_slug_key UNIQUE (slug);
ALTER TABLE ONLY public.peernotes_serviceassignment
    ADD CONSTRAINT peernotes_serviceassignm_user_id_permission_id_co_934fc6fe_uniq UNIQUE (user_id, permission_id, content_object_id);
ALTER TABLE ONLY public.peernotes_serviceassignment
    ADD CONSTRAINT peernotes_serviceassignment_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.peernotes_signature
    ADD CONSTRAINT peernotes_signature_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.peernotes_unread
    ADD CONSTRAINT peernotes_unread_pkey PRIMARY KEY (user_id, note_id);
ALTER TABLE ONLY public.peernotes_user_groups
    ADD CONSTRAINT peernotes_user_groups_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.peernotes_user_groups
    ADD CONSTRAINT peernotes_user_groups_user_id_group_id_3a53bf49_uniq UNIQUE (user_id, group_id);
ALTER TABLE ONLY public.peernotes_user
    ADD CONSTRAINT peernotes_user_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.peernotes_user_user_permissions
    ADD CONSTRAINT peernotes_user_user_perm_user_id_permission_id_d946c794_uniq UNIQUE (user_id, permission_id);
ALTER TABLE ONLY public.peernotes_user_user_permissions
    ADD CONSTRAINT peernotes_user_user_permissions_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.peernotes_user
    ADD CONSTRAINT peernotes_user_username_key UNIQUE (username);
ALTER TABLE ONLY public.peernotes_visit
    ADD CONSTRAINT peernotes_visit_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.peernotes_policyversion
    ADD CONSTRAINT policy_number UNIQUE (service_id, number);
ALTER TABLE ONLY public.peernotes_policyversion
    ADD CONSTRAINT policy_one_in_force EXCLUDE USING gist (service_id WITH =, in_force WITH &&) WHERE ((in_force IS NOT NULL));
ALTER TABLE ONLY public.peernotes_reading
    ADD CONSTRAINT reading_once UNIQUE (note_id, user_id);
ALTER TABLE ONLY public.peernotes_seal
    ADD CONSTRAINT seal_number UNIQUE (service_id, number);
ALTER TABLE ONLY public.peernotes_notesection
    ADD CONSTRAINT section_once UNIQUE (note_id, prompt);
ALTER TABLE ONLY public.peernotes_signature
    ADD CONSTRAINT signature_once UNIQUE (note_id, party, content_hash);
ALTER TABLE ONLY public.user_session
    ADD CONSTRAINT user_session_pkey PRIMARY KEY (session_key);
CREATE INDEX part_of_author ON peernotes_search.part USING btree (author_id, at DESC, line_id DESC) WHERE (audience = ''::text);
CREATE INDEX part_of_consumer ON peernotes_search.part USING btree (consumer_id, ((audience > ''::text)), at DESC, line_id DESC);
CREATE INDEX part_of_service ON peernotes_search.part USING btree (service_id, at DESC, line_id DESC) INCLUDE (consumer_id, id) WHERE (audience > ''::text);
CREATE INDEX part_words ON peernotes_search.part USING gin (peernotes_search.placed(service_id, at, search)) WITH (fastupdate=off) WHERE (audience <> ''::text);
CREATE INDEX account_emailaddress_email_03be32b2 ON public.account_emailaddress USING btree (email);
CREATE INDEX account_emailaddress_email_03be32b2_like ON public.account_emailaddress USING btree (email varchar_pattern_ops);
CREATE INDEX account_emailaddress_user_id_2c513194 ON public.account_emailaddress USING btree (user_id);
CREATE INDEX account_emailconfirmation_email_address_id_5b7f8c58 ON public.account_emailconfirmation USING btree (email_address_id);
CREATE INDEX account_emailconfirmation_key_f43612bd_like ON public.account_emailconfirmation USING btree (key varchar_pattern_ops);
CREATE INDEX assignment_of_user ON public.peernotes_assignment USING btree (user_id, content_object_id) INCLUDE (service_id, reads_record);
CREATE INDEX auth_group_name_a6ea08ec_like ON public.auth_group USING btree (name varchar_pattern_ops);
CREATE INDEX auth_group_permissions_group_id_b120cbf9 ON public.auth_group_permissions USING btree (group_id);
CREATE INDEX auth_group_permissions_permission_id_84c5c92e ON public.auth_group_permissions USING btree (permission_id);
CREATE INDEX auth_permission_content_type_id_2f476e4b ON public.auth_permission USING btree (content_type_id);
CREATE INDEX caselist_of_consumer ON public.peernotes_caselist USING btree (consumer_id, user_id);
CREATE INDEX caseload_day ON public.peernotes_caseload USING btree (user_id, revisit_on, last_contact_at NULLS FIRST, since, consumer_id) INCLUDE (service_id);
CREATE INDEX caseload_newest ON public.peernotes_caseload USING btree (user_id, newest_at DESC, consumer_id) INCLUDE (service_id) WHERE (newest_at IS NOT NULL);
CREATE INDEX caseload_of_consumer ON public.peernotes_caseload USING btree (consumer_id, user_id);
CREATE INDEX concern_answered ON public.peernotes_safetyconcern USING btree (service_id, created_at DESC, id DESC) WHERE (NOT ((status)::text = 'open'::text));
CREATE INDEX concern_open ON public.peernotes_safetyconcern USING btree (service_id, status, created_at DESC);
CREATE UNIQUE INDEX conflict_once ON public.peernotes_conflictofinterest USING btree (consumer_id, user_id) WHERE (ended_at IS NULL);
CREATE INDEX consent_latest ON public.peernotes_consent USING btree (consumer_id, scope, decided_at DESC, id DESC);
CREATE INDEX consent_note ON public.peernotes_consent USING btree (note_id) WHERE (note_id IS NOT NULL);
CREATE INDEX consumer_by_name ON public.peernotes_consumer USING btree (service_id, lower((chosen_name)::text), id);
CREATE INDEX consumer_letters ON public.peernotes_consumer USING gin (chosen_name public.gin_trgm_ops, local_identifier public.gin_trgm_ops);
CREATE INDEX contact_of_consumer ON public.peernotes_contactlogentry USING btree (consumer_id, happened_at DESC, id DESC);
CREATE INDEX contact_of_service ON public.peernotes_contactlogentry USING btree (service_id, happened_at DESC, id DESC);
CREATE INDEX django_session_expire_date_a5c62663 ON public.django_session USING btree (expire_date);
CREATE INDEX django_session_session_key_c0390e0f_like ON public.django_session USING btree (session_key varchar_pattern_ops);
CREATE INDEX entry_of_consumer ON public.peernotes_recordentry USING btree (consumer_id, written_at DESC, id DESC);
CREATE INDEX entry_of_service ON public.peernotes_recordentry USING btree (service_id, written_at DESC, id DESC);
CREATE UNIQUE INDEX entry_source ON public.peernotes_recordentry USING btree (service_id, source_system, source_id) WHERE (NOT ((source_id)::text = ''::text));
CREATE INDEX event_of_actor ON ONLY public.peernotes_event USING btree (service_id, actor_id, at DESC, id DESC);
CREATE INDEX event_of_consumer ON ONLY public.peernotes_event USING btree (consumer_id, at DESC, id DESC);
CREATE INDEX event_of_service ON ONLY public.peernotes_event USING btree (service_id, at DESC, id DESC);
CREATE INDEX event_of_verb ON ONLY public.peernotes_event USING btree (service_id, verb, at DESC, id DESC);
CREATE INDEX event_refused ON ONLY public.peernotes_event USING btree (service_id, at DESC, id DESC) WHERE (NOT allowed);
CREATE INDEX event_refused_consumer ON ONLY public.peernotes_event USING btree (consumer_id, at DESC, id DESC) WHERE (NOT allowed);
CREATE INDEX event_refused_verb ON ONLY public.peernotes_event USING btree (service_id, verb, at DESC, id DESC) WHERE (NOT allowed);
CREATE INDEX event_to_seal ON ONLY public.peernotes_event USING btree (xid, service_id);
CREATE INDEX guardian_gr_group_i_9e7d12_idx ON public.guardian_groupobjectpermission USING btree (group_id, content_type_id, object_pk);
CREATE INDEX guardian_gr_permiss_83545c_idx ON public.guardian_groupobjectpermission USING btree (permission_id, group_id, content_type_id, object_pk);
CREATE INDEX guardian_groupobjectpermission_content_type_id_7ade36b8 ON public.guardian_groupobjectpermission USING btree (content_type_id);
CREATE INDEX guardian_groupobjectpermission_group_id_4bbbfb62 ON public.guardian_groupobjectpermission USING btree (group_id);
CREATE INDEX guardian_groupobjectpermission_permission_id_36572738 ON public.guardian_groupobjectpermission USING btree (permission_id);
CREATE INDEX guardian_us_permiss_e5749c_idx ON public.guardian_userobjectpermission USING btree (permission_id, user_id, content_type_id, object_pk);
CREATE INDEX guardian_us_user_id_8eae14_idx ON public.guardian_userobjectpermission USING btree (user_id, content_type_id, object_pk);
CREATE INDEX guardian_userobjectpermission_content_type_id_2e892405 ON public.guardian_userobjectpermission USING btree (content_type_id);
CREATE INDEX guardian_userobjectpermission_permission_id_71807bfc ON public.guardian_userobjectpermission USING btree (permission_id);
CREATE INDEX guardian_userobjectpermission_user_id_d5c1e964 ON public.guardian_userobjectpermission USING btree (user_id);
CREATE INDEX mfa_authenticator_user_id_0c3a50c0 ON public.mfa_authenticator USING btree (user_id);
CREATE UNIQUE INDEX note_in_service ON public.peernotes_note USING btree (id, service_id);
CREATE INDEX note_of_author ON public.peernotes_note USING btree (author_id, status, happened_at DESC, id DESC);
CREATE INDEX note_of_consumer ON public.peernotes_note USING btree (consumer_id, happened_at DESC, id DESC);
CREATE INDEX note_shared_by_consumer ON public.peernotes_note USING btree (consumer_id, finalised_at DESC, id DESC) WHERE shared_with_care_team;
CREATE INDEX note_shared_by_service ON public.peernotes_note USING btree (service_id, finalised_at DESC, id DESC) WHERE shared_with_care_team;
CREATE INDEX note_struck ON public.peernotes_note USING btree (service_id, happened_at DESC, id DESC) WHERE ((status)::text = 'entered_in_error'::text);
CREATE INDEX note_unfinished ON public.peernotes_note USING btree (consumer_id) WHERE ((status)::text = ANY ((ARRAY['draft'::character varying, 'with_consumer'::character varying, 'changes_requested'::character varying, 'agreed'::character varying, 'deferred'::character varying])::text[]));
CREATE INDEX peernotes_aboutme_created_by_id_c13e3273 ON public.peernotes_aboutme USING btree (created_by_id);
CREATE INDEX peernotes_aboutme_service_id_1364ea49 ON public.peernotes_aboutme USING btree (service_id);
CREATE INDEX peernotes_assignment_content_object_id_903c4414 ON public.peernotes_assignment USING btree (content_object_id);
CREATE INDEX peernotes_assignment_created_by_id_c2cbea07 ON public.peernotes_assignment USING btree (created_by_id);
CREATE INDEX peernotes_assignment_permission_id_6c1dbeb8 ON public.peernotes_assignment USING btree (permission_id);
CREATE INDEX peernotes_assignment_service_id_6049b1f5 ON public.peernotes_assignment USING btree (service_id);
CREATE INDEX peernotes_assignment_user_id_21637b43 ON public.peernotes_assignment USING btree (user_id);
CREATE INDEX peernotes_conflictofinterest_consumer_id_aa5bd311 ON public.peernotes_conflictofinterest USING btree (consumer_id);
CREATE INDEX peernotes_conflictofinterest_declared_by_id_1c516abd ON public.peernotes_conflictofinterest USING btree (declared_by_id);
CREATE INDEX peernotes_conflictofinterest_service_id_bf78a783 ON public.peernotes_conflictofinterest USING btree (service_id);
CREATE INDEX peernotes_conflictofinterest_user_id_47352287 ON public.peernotes_conflictofinterest USING btree (user_id);
CREATE INDEX peernotes_consent_consumer_id_38aa21cb ON public.peernotes_consent USING btree (consumer_id);
CREATE INDEX peernotes_consent_grantee_id_78a5dd69 ON public.peernotes_consent USING btree (grantee_id);
CREATE INDEX peernotes_consent_note_id_afd7b8f0 ON public.peernotes_consent USING btree (note_id);
CREATE INDEX peernotes_consent_policy_version_id_eeee7b58 ON public.peernotes_consent USING btree (policy_version_id);
CREATE INDEX peernotes_consent_recorded_by_id_db0170d1 ON public.peernotes_consent USING btree (recorded_by_id);
CREATE INDEX peernotes_consent_service_id_2527c4a4 ON public.peernotes_consent USING btree (service_id);
CREATE INDEX peernotes_consent_visit_id_388c6507 ON public.peernotes_consent USING btree (visit_id);
CREATE INDEX peernotes_consumer_created_by_id_bfdda102 ON public.peernotes_consumer USING btree (created_by_id);
CREATE INDEX peernotes_consumerstatement_consumer_id_18a5c793 ON public.peernotes_consumerstatement USING btree (consumer_id);
CREATE INDEX peernotes_consumerstatement_note_id_bc3d5acb ON public.peernotes_consumerstatement USING btree (note_id);
CREATE INDEX peernotes_consumerstatement_service_id_9dba5321 ON public.peernotes_consumerstatement USING btree (service_id);
CREATE INDEX peernotes_contactlogentry_consumer_id_001687d3 ON public.peernotes_contactlogentry USING btree (consumer_id);
CREATE INDEX peernotes_contactlogentry_created_by_id_ec8ca376 ON public.peernotes_contactlogentry USING btree (created_by_id);
CREATE INDEX peernotes_contactlogentry_note_id_75d8ccd9 ON public.peernotes_contactlogentry USING btree (note_id);
CREATE INDEX peernotes_contactlogentry_service_id_bd959752 ON public.peernotes_contactlogentry USING btree (service_id);
CREATE INDEX peernotes_contactlogentry_worker_id_d0d94c61 ON public.peernotes_contactlogentry USING btree (worker_id);
CREATE INDEX peernotes_enrolment_consumer_id_6d2be5e1 ON public.peernotes_enrolment USING btree (consumer_id);
CREATE INDEX peernotes_enrolment_created_by_id_986a5b6f ON public.peernotes_enrolment USING btree (created_by_id);
CREATE INDEX peernotes_enrolment_service_id_d7ec3271 ON public.peernotes_enrolment USING btree (service_id);
CREATE INDEX peernotes_event_rest_consumer_id_at_id_idx ON public.peernotes_event_rest USING btree (consumer_id, at DESC, id DESC);
CREATE INDEX peernotes_event_rest_consumer_id_at_id_idx1 ON public.peernotes_event_rest USING btree (consumer_id, at DESC, id DESC) WHERE (NOT allowed);
CREATE INDEX peernotes_event_rest_service_id_actor_id_at_id_idx ON public.peernotes_event_rest USING btree (service_id, actor_id, at DESC, id DESC);
CREATE INDEX peernotes_event_rest_service_id_at_id_idx ON public.peernotes_event_rest USING btree (service_id, at DESC, id DESC);
CREATE INDEX peernotes_event_rest_service_id_at_id_idx1 ON public.peernotes_event_rest USING btree (service_id, at DESC, id DESC) WHERE (NOT allowed);
CREATE INDEX peernotes_event_rest_service_id_verb_at_id_idx ON public.peernotes_event_rest USING btree (service_id, verb, at DESC, id DESC);
CREATE INDEX peernotes_event_rest_service_id_verb_at_id_idx1 ON public.peernotes_event_rest USING btree (service_id, verb, at DESC, id DESC) WHERE (NOT allowed);
CREATE INDEX peernotes_event_rest_xid_service_id_idx ON public.peernotes_event_rest USING btree (xid, service_id);
CREATE INDEX peernotes_historicalaboutme_consumer_id_80bfa23f ON public.peernotes_historicalaboutme USING btree (consumer_id);
CREATE INDEX peernotes_historicalaboutme_created_by_id_51530e75 ON public.peernotes_historicalaboutme USING btree (created_by_id);
CREATE INDEX peernotes_historicalaboutme_history_date_93293358 ON public.peernotes_historicalaboutme USING btree (history_date);
CREATE INDEX peernotes_historicalaboutme_history_user_id_cbcb7bf2 ON public.peernotes_historicalaboutme USING btree (history_user_id);
CREATE INDEX peernotes_historicalaboutme_id_b159cd99 ON public.peernotes_historicalaboutme USING btree (id);
CREATE INDEX peernotes_historicalaboutme_service_id_5fa9e998 ON public.peernotes_historicalaboutme USING btree (service_id);
CREATE INDEX peernotes_historicalassignment_content_object_id_95acec83 ON public.peernotes_historicalassignment USING btree (content_object_id);
CREATE INDEX peernotes_historicalassignment_created_by_id_a1812e08 ON public.peernotes_historicalassignment USING btree (created_by_id);
CREATE INDEX peernotes_historicalassignment_history_date_9dc7e5f4 ON public.peernotes_historicalassignment USING btree (history_date);
CREATE INDEX peernotes_historicalassignment_history_user_id_02cb5ec0 ON public.peernotes_historicalassignment USING btree (history_user_id);
CREATE INDEX peernotes_historicalassignment_id_4e0fbf47 ON public.peernotes_historicalassignment USING btree (id);
CREATE INDEX peernotes_historicalassignment_permission_id_7f186a15 ON public.peernotes_historicalassignment USING btree (permission_id);
CREATE INDEX peernotes_historicalassignment_service_id_4fcd1b91 ON public.peernotes_historicalassignment USING btree (service_id);
CREATE INDEX peernotes_historicalassignment_user_id_0d1ffef0 ON public.peernotes_historicalassignment USING btree (user_id);
CREATE INDEX peernotes_historicalconflictofinterest_consumer_id_c1084ca2 ON public.peernotes_historicalconflictofinterest USING btree (consumer_id);
CREATE INDEX peernotes_historicalconflictofinterest_declared_by_id_96582fd0 ON public.peernotes_historicalconflictofinterest USING btree (declared_by_id);
CREATE INDEX peernotes_historicalconflictofinterest_history_date_d8071398 ON public.peernotes_historicalconflictofinterest USING btree (history_date);
CREATE INDEX peernotes_historicalconflictofinterest_history_user_id_1ff3847f ON public.peernotes_historicalconflictofinterest USING btree (history_user_id);
CREATE INDEX peernotes_historicalconflictofinterest_id_c980be0e ON public.peernotes_historicalconflictofinterest USING btree (id);
CREATE INDEX peernotes_historicalconflictofinterest_service_id_c0bdadb3 ON public.peernotes_historicalconflictofinterest USING btree (service_id);
CREATE INDEX peernotes_historicalconflictofinterest_user_id_9564ed13 ON public.peernotes_historicalconflictofinterest USING btree (user_id);
CREATE INDEX peernotes_historicalconsent_consumer_id_d6457102 ON public.peernotes_historicalconsent USING btree (consumer_id);
CREATE INDEX peernotes_historicalconsent_grantee_id_42193a75 ON public.peernotes_historicalconsent USING btree (grantee_id);
CREATE INDEX peernotes_historicalconsent_history_date_c91024e9 ON public.peernotes_historicalconsent USING btree (history_date);
CREATE INDEX peernotes_historicalconsent_history_user_id_31fbec33 ON public.peernotes_historicalconsent USING btree (history_user_id);
CREATE INDEX peernotes_historicalconsent_id_0ba97c45 ON public.peernotes_historicalconsent USING btree (id);
CREATE INDEX peernotes_historicalconsent_note_id_46c5cc7e ON public.peernotes_historicalconsent USING btree (note_id);
CREATE INDEX peernotes_historicalconsent_policy_version_id_e3efe991 ON public.peernotes_historicalconsent USING btree (policy_version_id);
CREATE INDEX peernotes_historicalconsent_recorded_by_id_44ab13c6 ON public.peernotes_historicalconsent USING btree (recorded_by_id);
CREATE INDEX peernotes_historicalconsent_service_id_09451cba ON public.peernotes_historicalconsent USING btree (service_id);
CREATE INDEX peernotes_historicalconsent_visit_id_7fecadbf ON public.peernotes_historicalconsent USING btree (visit_id);
CREATE INDEX peernotes_historicalconsumer_created_by_id_8876588b ON public.peernotes_historicalconsumer USING btree (created_by_id);
CREATE INDEX peernotes_historicalconsumer_history_date_79f7d7f6 ON public.peernotes_historicalconsumer USING btree (history_date);
CREATE INDEX peernotes_historicalconsumer_history_user_id_e10df923 ON public.peernotes_historicalconsumer USING btree (history_user_id);
CREATE INDEX peernotes_historicalconsumer_id_609e6761 ON public.peernotes_historicalconsumer USING btree (id);
CREATE INDEX peernotes_historicalconsumer_service_id_c6df08a3 ON public.peernotes_historicalconsumer USING btree (service_id);
CREATE INDEX peernotes_historicalconsumer_user_id_82a7a6d7 ON public.peernotes_historicalconsumer USING btree (user_id);
CREATE INDEX peernotes_historicalconsumerstatement_consumer_id_f1b77cde ON public.peernotes_historicalconsumerstatement USING btree (consumer_id);
CREATE INDEX peernotes_historicalconsumerstatement_history_date_43fb21d9 ON public.peernotes_historicalconsumerstatement USING btree (history_date);
CREATE INDEX peernotes_historicalconsumerstatement_history_user_id_a7bb9e52 ON public.peernotes_historicalconsumerstatement USING btree (history_user_id);
CREATE INDEX peernotes_historicalconsumerstatement_id_4e7d8245 ON public.peernotes_historicalconsumerstatement USING btree (id);
CREATE INDEX peernotes_historicalconsumerstatement_note_id_e724fbc5 ON public.peernotes_historicalconsumerstatement USING btree (note_id);
CREATE INDEX peernotes_historicalconsumerstatement_service_id_ba3e4b7f ON public.peernotes_historicalconsumerstatement USING btree (service_id);
CREATE INDEX peernotes_historicalcontactlogentry_consumer_id_894da093 ON public.peernotes_historicalcontactlogentry USING btree (consumer_id);
CREATE INDEX peernotes_historicalcontactlogentry_created_by_id_f2a7e552 ON public.peernotes_historicalcontactlogentry USING btree (created_by_id);
CREATE INDEX peernotes_historicalcontactlogentry_history_date_8920cdd4 ON public.peernotes_historicalcontactlogentry USING btree (history_date);
CREATE INDEX peernotes_historicalcontactlogentry_history_user_id_c3c7c31e ON public.peernotes_historicalcontactlogentry USING btree (history_user_id);
CREATE INDEX peernotes_historicalcontactlogentry_id_028186bd ON public.peernotes_historicalcontactlogentry USING btree (id);
CREATE INDEX peernotes_historicalcontactlogentry_note_id_3999eb3a ON public.peernotes_historicalcontactlogentry USING btree (note_id);
CREATE INDEX peernotes_historicalcontactlogentry_service_id_5d5b984a ON public.peernotes_historicalcontactlogentry USING btree (service_id);
CREATE INDEX peernotes_historicalcontactlogentry_worker_id_c9605660 ON public.peernotes_historicalcontactlogentry USING btree (worker_id);
CREATE INDEX peernotes_historicalenrolment_consumer_id_6ec6b75d ON public.peernotes_historicalenrolment USING btree (consumer_id);
CREATE INDEX peernotes_historicalenrolment_created_by_id_57861ecd ON public.peernotes_historicalenrolment USING btree (created_by_id);
CREATE INDEX peernotes_historicalenrolment_history_date_ed5ec67c ON public.peernotes_historicalenrolment USING btree (history_date);
CREATE INDEX peernotes_historicalenrolment_history_user_id_bcbee1b2 ON public.peernotes_historicalenrolment USING btree (history_user_id);
CREATE INDEX peernotes_historicalenrolment_id_50d3b35b ON public.peernotes_historicalenrolment USING btree (id);
CREATE INDEX peernotes_historicalenrolment_service_id_5a45c459 ON public.peernotes_historicalenrolment USING btree (service_id);
CREATE INDEX peernotes_historicalmembership_created_by_id_47c1ba73 ON public.peernotes_historicalmembership USING btree (created_by_id);
CREATE INDEX peernotes_historicalmembership_history_date_7a3010e2 ON public.peernotes_historicalmembership USING btree (history_date);
CREATE INDEX peernotes_historicalmembership_history_user_id_c40c9fd7 ON public.peernotes_historicalmembership USING btree (history_user_id);
CREATE INDEX peernotes_historicalmembership_id_de16c577 ON public.peernotes_historicalmembership USING btree (id);
CREATE INDEX peernotes_historicalmembership_service_id_e33ba1c6 ON public.peernotes_historicalmembership USING btree (service_id);
CREATE INDEX peernotes_historicalmembership_user_id_f10f8b82 ON public.peernotes_historicalmembership USING btree (user_id);
CREATE INDEX peernotes_historicalnote_amends_id_a02fabeb ON public.peernotes_historicalnote USING btree (amends_id);
CREATE INDEX peernotes_historicalnote_author_id_e0faa884 ON public.peernotes_historicalnote USING btree (author_id);
CREATE INDEX peernotes_historicalnote_consumer_id_0dfc6ad4 ON public.peernotes_historicalnote USING btree (consumer_id);
CREATE INDEX peernotes_historicalnote_created_by_id_0efb0ea6 ON public.peernotes_historicalnote USING btree (created_by_id);
CREATE INDEX peernotes_historicalnote_history_date_0195b670 ON public.peernotes_historicalnote USING btree (history_date);
CREATE INDEX peernotes_historicalnote_history_user_id_e391f393 ON public.peernotes_historicalnote USING btree (history_user_id);
CREATE INDEX peernotes_historicalnote_id_2956e3cb ON public.peernotes_historicalnote USING btree (id);
CREATE INDEX peernotes_historicalnote_policy_version_id_399a0c25 ON public.peernotes_historicalnote USING btree (policy_version_id);
CREATE INDEX peernotes_historicalnote_service_id_ca38459d ON public.peernotes_historicalnote USING btree (service_id);
CREATE INDEX peernotes_historicalnotesection_consumer_id_52008fae ON public.peernotes_historicalnotesection USING btree (consumer_id);
CREATE INDEX peernotes_historicalnotesection_history_date_aea7066a ON public.peernotes_historicalnotesection USING btree (history_date);
CREATE INDEX peernotes_historicalnotesection_history_user_id_b801374d ON public.peernotes_historicalnotesection USING btree (history_user_id);
CREATE INDEX peernotes_historicalnotesection_id_0b910101 ON public.peernotes_historicalnotesection USING btree (id);
CREATE INDEX peernotes_historicalnotesection_note_id_38682cfb ON public.peernotes_historicalnotesection USING btree (note_id);
CREATE INDEX peernotes_historicalnotesection_service_id_18731dfa ON public.peernotes_historicalnotesection USING btree (service_id);
CREATE INDEX peernotes_historicalpolicyversion_approved_by_id_916fd3a1 ON public.peernotes_historicalpolicyversion USING btree (approved_by_id);
CREATE INDEX peernotes_historicalpolicyversion_history_date_18a6c6ee ON public.peernotes_historicalpolicyversion USING btree (history_date);
CREATE INDEX peernotes_historicalpolicyversion_history_user_id_08227859 ON public.peernotes_historicalpolicyversion USING btree (history_user_id);
CREATE INDEX peernotes_historicalpolicyversion_id_57db920f ON public.peernotes_historicalpolicyversion USING btree (id);
CREATE INDEX peernotes_historicalpolicyversion_proposed_by_id_2dcb0200 ON public.peernotes_historicalpolicyversion USING btree (proposed_by_id);
CREATE INDEX peernotes_historicalpolicyversion_rejected_by_id_67a9652c ON public.peernotes_historicalpolicyversion USING btree (rejected_by_id);
CREATE INDEX peernotes_historicalpolicyversion_service_id_e08ee8ca ON public.peernotes_historicalpolicyversion USING btree (service_id);
CREATE INDEX peernotes_historicalrecordentry_consumer_id_3d668d5a ON public.peernotes_historicalrecordentry USING btree (consumer_id);
CREATE INDEX peernotes_historicalrecordentry_created_by_id_05be38a4 ON public.peernotes_historicalrecordentry USING btree (created_by_id);
CREATE INDEX peernotes_historicalrecordentry_history_date_89f6c72a ON public.peernotes_historicalrecordentry USING btree (history_date);
CREATE INDEX peernotes_historicalrecordentry_history_user_id_63b8769c ON public.peernotes_historicalrecordentry USING btree (history_user_id);
CREATE INDEX peernotes_historicalrecordentry_id_d032654f ON public.peernotes_historicalrecordentry USING btree (id);
CREATE INDEX peernotes_historicalrecordentry_replaces_id_62f12c71 ON public.peernotes_historicalrecordentry USING btree (replaces_id);
CREATE INDEX peernotes_historicalrecordentry_service_id_5cb4620d ON public.peernotes_historicalrecordentry USING btree (service_id);
CREATE INDEX peernotes_historicalsafetyconcern_acknowledged_by_id_2f5b6bbe ON public.peernotes_historicalsafetyconcern USING btree (acknowledged_by_id);
CREATE INDEX peernotes_historicalsafetyconcern_closed_by_id_73a93b83 ON public.peernotes_historicalsafetyconcern USING btree (closed_by_id);
CREATE INDEX peernotes_historicalsafetyconcern_consumer_id_a9d9284d ON public.peernotes_historicalsafetyconcern USING btree (consumer_id);
CREATE INDEX peernotes_historicalsafetyconcern_created_by_id_4d9de9f2 ON public.peernotes_historicalsafetyconcern USING btree (created_by_id);
CREATE INDEX peernotes_historicalsafetyconcern_history_date_959f92ac ON public.peernotes_historicalsafetyconcern USING btree (history_date);
CREATE INDEX peernotes_historicalsafetyconcern_history_user_id_8dc403a0 ON public.peernotes_historicalsafetyconcern USING btree (history_user_id);
CREATE INDEX peernotes_historicalsafetyconcern_id_cd15d60f ON public.peernotes_historicalsafetyconcern USING btree (id);
CREATE INDEX peernotes_historicalsafetyconcern_service_id_ae3d875d ON public.peernotes_historicalsafetyconcern USING btree (service_id);
CREATE INDEX peernotes_historicalservic_content_object_id_c92a209d ON public.peernotes_historicalserviceassignment USING btree (content_object_id);
CREATE INDEX peernotes_historicalservice_history_date_eba1bcf6 ON public.peernotes_historicalservice USING btree (history_date);
CREATE INDEX peernotes_historicalservice_history_user_id_7575a95f ON public.peernotes_historicalservice USING btree (history_user_id);
CREATE INDEX peernotes_historicalservice_id_988c5e7f ON public.peernotes_historicalservice USING btree (id);
CREATE INDEX peernotes_historicalservice_slug_6ef3594e ON public.peernotes_historicalservice USING btree (slug);
CREATE INDEX peernotes_historicalservice_slug_6ef3594e_like ON public.peernotes_historicalservice USING btree (slug varchar_pattern_ops);
CREATE INDEX peernotes_historicalserviceassignment_created_by_id_b0c08ffd ON public.peernotes_historicalserviceassignment USING btree (created_by_id);
CREATE INDEX peernotes_historicalserviceassignment_history_date_f8cca066 ON public.peernotes_historicalserviceassignment USING btree (history_date);
CREATE INDEX peernotes_historicalserviceassignment_history_user_id_75738366 ON public.peernotes_historicalserviceassignment USING btree (history_user_id);
CREATE INDEX peernotes_historicalserviceassignment_id_fe9da515 ON public.peernotes_historicalserviceassignment USING btree (id);
CREATE INDEX peernotes_historicalserviceassignment_permission_id_51eabf91 ON public.peernotes_historicalserviceassignment USING btree (permission_id);
CREATE INDEX peernotes_historicalserviceassignment_user_id_1ea7e236 ON public.peernotes_historicalserviceassignment USING btree (user_id);
CREATE INDEX peernotes_historicalsignature_history_date_1481b01d ON public.peernotes_historicalsignature USING btree (history_date);
CREATE INDEX peernotes_historicalsignature_history_user_id_f507c82f ON public.peernotes_historicalsignature USING btree (history_user_id);
CREATE INDEX peernotes_historicalsignature_id_cfb64e79 ON public.peernotes_historicalsignature USING btree (id);
CREATE INDEX peernotes_historicalsignature_note_id_0816e0e0 ON public.peernotes_historicalsignature USING btree (note_id);
CREATE INDEX peernotes_historicalsignature_service_id_b6f917bc ON public.peernotes_historicalsignature USING btree (service_id);
CREATE INDEX peernotes_historicalsignature_user_id_8233ec88 ON public.peernotes_historicalsignature USING btree (user_id);
CREATE INDEX peernotes_membership_created_by_id_d3fecdf0 ON public.peernotes_membership USING btree (created_by_id);
CREATE INDEX peernotes_membership_service_id_9c0806c5 ON public.peernotes_membership USING btree (service_id);
CREATE INDEX peernotes_membership_user_id_0b1330ce ON public.peernotes_membership USING btree (user_id);
CREATE INDEX peernotes_note_amends_id_4b9dab26 ON public.peernotes_note USING btree (amends_id);
CREATE INDEX peernotes_note_author_id_a157324e ON public.peernotes_note USING btree (author_id);
CREATE INDEX peernotes_note_consumer_id_43db67d0 ON public.peernotes_note USING btree (consumer_id);
CREATE INDEX peernotes_note_created_by_id_424f5d1b ON public.peernotes_note USING btree (created_by_id);
CREATE INDEX peernotes_note_policy_version_id_c03d7cee ON public.peernotes_note USING btree (policy_version_id);
CREATE INDEX peernotes_note_service_id_9268ca8c ON public.peernotes_note USING btree (service_id);
CREATE INDEX peernotes_notesection_consumer_id_aa13982d ON public.peernotes_notesection USING btree (consumer_id);
CREATE INDEX peernotes_notesection_note_id_1010e187 ON public.peernotes_notesection USING btree (note_id);
CREATE INDEX peernotes_notesection_service_id_709aede1 ON public.peernotes_notesection USING btree (service_id);
CREATE INDEX peernotes_policyversion_approved_by_id_4c5967e2 ON public.peernotes_policyversion USING btree (approved_by_id);
CREATE INDEX peernotes_policyversion_proposed_by_id_db1d6fc2 ON public.peernotes_policyversion USING btree (proposed_by_id);
CREATE INDEX peernotes_policyversion_rejected_by_id_65f66a7b ON public.peernotes_policyversion USING btree (rejected_by_id);
CREATE INDEX peernotes_policyversion_service_id_7d09abed ON public.peernotes_policyversion USING btree (service_id);
CREATE INDEX peernotes_reading_note_id_c3305c37 ON public.peernotes_reading USING btree (note_id);
CREATE INDEX peernotes_reading_service_id_2efb6c52 ON public.peernotes_reading USING btree (service_id);
CREATE INDEX peernotes_reading_user_id_4d30b929 ON public.peernotes_reading USING btree (user_id);
CREATE INDEX peernotes_recordentry_consumer_id_53c0679f ON public.peernotes_recordentry USING btree (consumer_id);
CREATE INDEX peernotes_recordentry_created_by_id_1fd2f32c ON public.peernotes_recordentry USING btree (created_by_id);
CREATE INDEX peernotes_recordentry_replaces_id_24a5f2d4 ON public.peernotes_recordentry USING btree (replaces_id);
CREATE INDEX peernotes_recordentry_service_id_21afed17 ON public.peernotes_recordentry USING btree (service_id);
CREATE INDEX peernotes_safetyconcern_acknowledged_by_id_e979c8a9 ON public.peernotes_safetyconcern USING btree (acknowledged_by_id);
CREATE INDEX peernotes_safetyconcern_closed_by_id_8791d2a8 ON public.peernotes_safetyconcern USING btree (closed_by_id);
CREATE INDEX peernotes_safetyconcern_consumer_id_b948bd2a ON public.peernotes_safetyconcern USING btree (consumer_id);
CREATE INDEX peernotes_safetyconcern_created_by_id_e91be4e9 ON public.peernotes_safetyconcern USING btree (created_by_id);
CREATE INDEX peernotes_service_slug_0583efcf_like ON public.peernotes_service USING btree (slug varchar_pattern_ops);
CREATE INDEX peernotes_serviceassignment_content_object_id_0b9c891f ON public.peernotes_serviceassignment USING btree (content_object_id);
CREATE INDEX peernotes_serviceassignment_created_by_id_6aaaf67a ON public.peernotes_serviceassignment USING btree (created_by_id);
CREATE INDEX peernotes_serviceassignment_permission_id_3729eb5d ON public.peernotes_serviceassignment USING btree (permission_id);
CREATE INDEX peernotes_serviceassignment_user_id_195fee8e ON public.peernotes_serviceassignment USING btree (user_id);
CREATE INDEX peernotes_signature_note_id_c19e2a61 ON public.peernotes_signature USING btree (note_id);
CREATE INDEX peernotes_signature_service_id_63cfc110 ON public.peernotes_signature USING btree (service_id);
CREATE INDEX peernotes_signature_user_id_592432eb ON public.peernotes_signature USING btree (user_id);
CREATE INDEX peernotes_user_groups_group_id_5ccb45a5 ON public.peernotes_user_groups USING btree (group_id);
CREATE INDEX peernotes_user_groups_user_id_ff8a0e4e ON public.peernotes_user_groups USING btree (user_id);
CREATE INDEX peernotes_user_user_permissions_permission_id_48c9b227 ON public.peernotes_user_user_permissions USING btree (permission_id);
CREATE INDEX peernotes_user_user_permissions_user_id_b3c218ab ON public.peernotes_user_user_permissions USING btree (user_id);
CREATE INDEX peernotes_user_username_2719b2bc_like ON public.peernotes_user USING btree (username varchar_pattern_ops);
CREATE INDEX peernotes_visit_consumer_id_dd508fb3 ON public.peernotes_visit USING btree (consumer_id);
CREATE INDEX peernotes_visit_note_id_69832227 ON public.peernotes_visit USING btree (note_id);
CREATE INDEX peernotes_visit_service_id_6f0429e9 ON public.peernotes_visit USING btree (service_id);
CREATE INDEX peernotes_visit_started_by_id_ed5f1042 ON public.peernotes_visit USING btree (started_by_id);
CREATE INDEX section_readable ON public.peernotes_notesection USING btree (note_id, "position") INCLUDE (audience, decision);
CREATE UNIQUE INDEX unique_authenticator_type ON public.mfa_authenticator USING btree (user_id, type) WHERE ((type)::text = ANY ((ARRAY['totp'::character varying, 'recovery_codes'::character varying])::text[]));
CREATE UNIQUE INDEX unique_primary_email ON public.account_emailaddress USING btree (user_id, "primary") WHERE "primary";
CREATE UNIQUE INDEX unique_verified_email ON public.account_emailaddress USING btree (email) WHERE verified;
CREATE INDEX unread_newest ON public.peernotes_unread USING btree (user_id, opened, finalised_at DESC, note_id DESC) INCLUDE (service_id, consumer_id);
CREATE INDEX unread_of_note ON public.peernotes_unread USING btree (note_id);
CREATE INDEX user_session_expire_date_f6d1b255 ON public.user_session USING btree (expire_date);
CREATE INDEX user_session_session_key_05f075b5_like ON public.user_session USING btree (session_key varchar_pattern_ops);
CREATE INDEX user_session_user_id_babcef0a ON public.user_session USING btree (user_id);
CREATE UNIQUE INDEX visit_token ON public.peernotes_visit USING btree (token_hash) WHERE (NOT ((token_hash)::text = ''::text));
ALTER INDEX public.event_of_consumer ATTACH PARTITION public.peernotes_event_rest_consumer_id_at_id_idx;
ALTER INDEX public.event_refused_consumer ATTACH PARTITION public.peernotes_event_rest_consumer_id_at_id_idx1;
ALTER INDEX public.peernotes_event_pkey ATTACH PARTITION public.peernotes_event_rest_pkey;
ALTER INDEX public.event_of_actor ATTACH PARTITION public.peernotes_event_rest_service_id_actor_id_at_id_idx;
ALTER INDEX public.event_of_service ATTACH PARTITION public.peernotes_event_rest_service_id_at_id_idx;
ALTER INDEX public.event_refused ATTACH PARTITION public.peernotes_event_rest_service_id_at_id_idx1;
ALTER INDEX public.event_of_verb ATTACH PARTITION public.peernotes_event_rest_service_id_verb_at_id_idx;
ALTER INDEX public.event_refused_verb ATTACH PARTITION public.peernotes_event_rest_service_id_verb_at_id_idx1;
ALTER INDEX public.event_to_seal ATTACH PARTITION public.peernotes_event_rest_xid_service_id_idx;
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.peernotes_consent FOR EACH ROW EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.peernotes_consumerstatement FOR EACH ROW EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.peernotes_event FOR EACH ROW EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.peernotes_historicalaboutme FOR EACH ROW EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.peernotes_historicalassignment FOR EACH ROW EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.peernotes_historicalconflictofinterest FOR EACH ROW EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.peernotes_historicalconsent FOR EACH ROW EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.peernotes_historicalconsumer FOR EACH ROW EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.peernotes_historicalconsumerstatement FOR EACH ROW EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.peernotes_historicalcontactlogentry FOR EACH ROW EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.peernotes_historicalenrolment FOR EACH ROW EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.peernotes_historicalmembership FOR EACH ROW EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.peernotes_historicalnote FOR EACH ROW EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.peernotes_historicalnotesection FOR EACH ROW EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.peernotes_historicalpolicyversion FOR EACH ROW EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.peernotes_historicalrecordentry FOR EACH ROW EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.peernotes_historicalsafetyconcern FOR EACH ROW EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.peernotes_historicalservice FOR EACH ROW EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.peernotes_historicalserviceassignment FOR EACH ROW EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.peernotes_historicalsignature FOR EACH ROW EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.peernotes_seal FOR EACH ROW EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.peernotes_signature FOR EACH ROW EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.peernotes_consent FOR EACH STATEMENT EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.peernotes_consumerstatement FOR EACH STATEMENT EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.peernotes_event FOR EACH STATEMENT EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.peernotes_historicalaboutme FOR EACH STATEMENT EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.peernotes_historicalassignment FOR EACH STATEMENT EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.peernotes_historicalconflictofinterest FOR EACH STATEMENT EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.peernotes_historicalconsent FOR EACH STATEMENT EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.peernotes_historicalconsumer FOR EACH STATEMENT EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.peernotes_historicalconsumerstatement FOR EACH STATEMENT EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.peernotes_historicalcontactlogentry FOR EACH STATEMENT EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.peernotes_historicalenrolment FOR EACH STATEMENT EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.peernotes_historicalmembership FOR EACH STATEMENT EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.peernotes_historicalnote FOR EACH STATEMENT EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.peernotes_historicalnotesection FOR EACH STATEMENT EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.peernotes_historicalpolicyversion FOR EACH STATEMENT EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.peernotes_historicalrecordentry FOR EACH STATEMENT EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.peernotes_historicalsafetyconcern FOR EACH STATEMENT EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.peernotes_historicalservice FOR EACH STATEMENT EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.peernotes_historicalserviceassignment FOR EACH STATEMENT EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.peernotes_historicalsignature FOR EACH STATEMENT EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.peernotes_seal FOR EACH STATEMENT EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.peernotes_signature FOR EACH STATEMENT EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER caselist AFTER INSERT OR DELETE ON public.peernotes_assignment FOR EACH ROW EXECUTE FUNCTION public.peernotes_listed();
CREATE TRIGGER caselist AFTER UPDATE ON public.peernotes_consumer FOR EACH ROW WHEN ((((new.chosen_name)::text IS DISTINCT FROM (old.chosen_name)::text) OR ((new.local_identifier)::text IS DISTINCT FROM (old.local_identifier)::text))) EXECUTE FUNCTION public.peernotes_renamed();
CREATE TRIGGER caseload AFTER INSERT OR DELETE ON public.peernotes_assignment FOR EACH ROW EXECUTE FUNCTION public.peernotes_assigned();
CREATE TRIGGER caseload AFTER INSERT ON public.peernotes_contactlogentry FOR EACH ROW EXECUTE FUNCTION public.peernotes_line_added();
CREATE TRIGGER caseload AFTER INSERT OR UPDATE OF role, ends_at, user_id, service_id ON public.peernotes_membership FOR EACH ROW WHEN (((new.role)::text = 'clinician'::text)) EXECUTE FUNCTION public.peernotes_joined();
CREATE TRIGGER caseload AFTER INSERT ON public.peernotes_reading FOR EACH ROW EXECUTE FUNCTION public.peernotes_note_read();
CREATE TRIGGER caseload AFTER INSERT OR UPDATE OF status, written_at ON public.peernotes_recordentry FOR EACH ROW WHEN (((new.status)::text = 'current'::text)) EXECUTE FUNCTION public.peernotes_line_added();
CREATE TRIGGER caseload AFTER INSERT ON public.peernotes_serviceassignment FOR EACH ROW EXECUTE FUNCTION public.peernotes_joined();
CREATE TRIGGER caseload_over AFTER DELETE ON public.peernotes_serviceassignment FOR EACH ROW EXECUTE FUNCTION public.peernotes_duty_ended();
CREATE TRIGGER caseload_put_off AFTER UPDATE ON public.peernotes_note FOR EACH ROW WHEN (((((new.status)::text = 'deferred'::text) OR ((old.status)::text = 'deferred'::text)) AND (((new.status)::text IS DISTINCT FROM (old.status)::text) OR (new.revisit_on IS DISTINCT FROM old.revisit_on)))) EXECUTE FUNCTION public.peernotes_note_put_off();
CREATE TRIGGER caseload_shared AFTER UPDATE ON public.peernotes_note FOR EACH ROW WHEN ((((new.status)::text = ANY ((ARRAY['final'::character varying, 'amended'::character varying])::text[])) AND new.shared_with_care_team AND (NOT (((old.status)::text = ANY ((ARRAY['final'::character varying, 'amended'::character varying])::text[])) AND old.shared_with_care_team)))) EXECUTE FUNCTION public.peernotes_note_shared();
CREATE TRIGGER caseload_started AFTER INSERT ON public.peernotes_note FOR EACH ROW WHEN ((((new.status)::text = ANY ((ARRAY['final'::character varying, 'amended'::character varying])::text[])) AND new.shared_with_care_team)) EXECUTE FUNCTION public.peernotes_note_shared();
CREATE TRIGGER caseload_started_later AFTER INSERT ON public.peernotes_note FOR EACH ROW WHEN (((new.status)::text = 'deferred'::text)) EXECUTE FUNCTION public.peernotes_note_put_off();
CREATE TRIGGER caseload_taken_back AFTER UPDATE ON public.peernotes_note FOR EACH ROW WHEN ((old.shared_with_care_team AND (NOT (((new.status)::text = ANY ((ARRAY['final'::character varying, 'amended'::character varying])::text[])) AND new.shared_with_care_team)))) EXECUTE FUNCTION public.peernotes_note_taken_back();
CREATE TRIGGER history_delete AFTER DELETE ON public.peernotes_aboutme REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_aboutme_delete();
CREATE TRIGGER history_delete AFTER DELETE ON public.peernotes_assignment REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_assignment_delete();
CREATE TRIGGER history_delete AFTER DELETE ON public.peernotes_conflictofinterest REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_conflictofinterest_delete();
CREATE TRIGGER history_delete AFTER DELETE ON public.peernotes_consent REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_consent_delete();
CREATE TRIGGER history_delete AFTER DELETE ON public.peernotes_consumer REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_consumer_delete();
CREATE TRIGGER history_delete AFTER DELETE ON public.peernotes_consumerstatement REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_consumerstatement_delete();
CREATE TRIGGER history_delete AFTER DELETE ON public.peernotes_contactlogentry REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_contactlogentry_delete();
CREATE TRIGGER history_delete AFTER DELETE ON public.peernotes_enrolment REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_enrolment_delete();
CREATE TRIGGER history_delete AFTER DELETE ON public.peernotes_membership REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_membership_delete();
CREATE TRIGGER history_delete AFTER DELETE ON public.peernotes_note REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_note_delete();
CREATE TRIGGER history_delete AFTER DELETE ON public.peernotes_notesection REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_notesection_delete();
CREATE TRIGGER history_delete AFTER DELETE ON public.peernotes_policyversion REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_policyversion_delete();
CREATE TRIGGER history_delete AFTER DELETE ON public.peernotes_recordentry REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_recordentry_delete();
CREATE TRIGGER history_delete AFTER DELETE ON public.peernotes_safetyconcern REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_safetyconcern_delete();
CREATE TRIGGER history_delete AFTER DELETE ON public.peernotes_service REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_service_delete();
CREATE TRIGGER history_delete AFTER DELETE ON public.peernotes_serviceassignment REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_serviceassignment_delete();
CREATE TRIGGER history_delete AFTER DELETE ON public.peernotes_signature REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_signature_delete();
CREATE TRIGGER history_insert AFTER INSERT ON public.peernotes_aboutme REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_aboutme_insert();
CREATE TRIGGER history_insert AFTER INSERT ON public.peernotes_assignment REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_assignment_insert();
CREATE TRIGGER history_insert AFTER INSERT ON public.peernotes_conflictofinterest REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_conflictofinterest_insert();
CREATE TRIGGER history_insert AFTER INSERT ON public.peernotes_consent REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_consent_insert();
CREATE TRIGGER history_insert AFTER INSERT ON public.peernotes_consumer REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_consumer_insert();
CREATE TRIGGER history_insert AFTER INSERT ON public.peernotes_consumerstatement REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_consumerstatement_insert();
CREATE TRIGGER history_insert AFTER INSERT ON public.peernotes_contactlogentry REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_contactlogentry_insert();
CREATE TRIGGER history_insert AFTER INSERT ON public.peernotes_enrolment REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_enrolment_insert();
CREATE TRIGGER history_insert AFTER INSERT ON public.peernotes_membership REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_membership_insert();
CREATE TRIGGER history_insert AFTER INSERT ON public.peernotes_note REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_note_insert();
CREATE TRIGGER history_insert AFTER INSERT ON public.peernotes_notesection REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_notesection_insert();
CREATE TRIGGER history_insert AFTER INSERT ON public.peernotes_policyversion REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_policyversion_insert();
CREATE TRIGGER history_insert AFTER INSERT ON public.peernotes_recordentry REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_recordentry_insert();
CREATE TRIGGER history_insert AFTER INSERT ON public.peernotes_safetyconcern REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_safetyconcern_insert();
CREATE TRIGGER history_insert AFTER INSERT ON public.peernotes_service REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_service_insert();
CREATE TRIGGER history_insert AFTER INSERT ON public.peernotes_serviceassignment REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_serviceassignment_insert();
CREATE TRIGGER history_insert AFTER INSERT ON public.peernotes_signature REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_signature_insert();
CREATE TRIGGER history_update AFTER UPDATE ON public.peernotes_aboutme REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_aboutme_update();
CREATE TRIGGER history_update AFTER UPDATE ON public.peernotes_assignment REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_assignment_update();
CREATE TRIGGER history_update AFTER UPDATE ON public.peernotes_conflictofinterest REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_conflictofinterest_update();
CREATE TRIGGER history_update AFTER UPDATE ON public.peernotes_consent REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_consent_update();
CREATE TRIGGER history_update AFTER UPDATE ON public.peernotes_consumer REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_consumer_update();
CREATE TRIGGER history_update AFTER UPDATE ON public.peernotes_consumerstatement REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_consumerstatement_update();
CREATE TRIGGER history_update AFTER UPDATE ON public.peernotes_contactlogentry REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_contactlogentry_update();
CREATE TRIGGER history_update AFTER UPDATE ON public.peernotes_enrolment REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_enrolment_update();
CREATE TRIGGER history_update AFTER UPDATE ON public.peernotes_membership REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_membership_update();
CREATE TRIGGER history_update AFTER UPDATE ON public.peernotes_note REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_note_update();
CREATE TRIGGER history_update AFTER UPDATE ON public.peernotes_notesection REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_notesection_update();
CREATE TRIGGER history_update AFTER UPDATE ON public.peernotes_policyversion REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_policyversion_update();
CREATE TRIGGER history_update AFTER UPDATE ON public.peernotes_recordentry REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_recordentry_update();
CREATE TRIGGER history_update AFTER UPDATE ON public.peernotes_safetyconcern REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_safetyconcern_update();
CREATE TRIGGER history_update AFTER UPDATE ON public.peernotes_service REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_service_update();
CREATE TRIGGER history_update AFTER UPDATE ON public.peernotes_serviceassignment REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_serviceassignment_update();
CREATE TRIGGER history_update AFTER UPDATE ON public.peernotes_signature REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_signature_update();
CREATE TRIGGER immutable BEFORE UPDATE ON public.peernotes_policyversion FOR EACH ROW EXECUTE FUNCTION public.peernotes_policy_is_immutable();
CREATE TRIGGER searched_as_finished AFTER UPDATE OF status ON public.peernotes_note FOR EACH ROW WHEN ((((old.status)::text = ANY ((ARRAY['final'::character varying, 'amended'::character varying])::text[])) <> ((new.status)::text = ANY ((ARRAY['final'::character varying, 'amended'::character varying])::text[])))) EXECUTE FUNCTION peernotes_search.on_note();
CREATE TRIGGER searched_changed AFTER UPDATE OF text, audience, decision ON public.peernotes_notesection FOR EACH ROW WHEN ((((old.text IS DISTINCT FROM new.text) OR ((old.audience)::text IS DISTINCT FROM (new.audience)::text)) OR ((old.decision)::text IS DISTINCT FROM (new.decision)::text))) EXECUTE FUNCTION peernotes_search.on_part();
CREATE TRIGGER searched_changed AFTER UPDATE OF title, text, status, written_at ON public.peernotes_recordentry FOR EACH ROW WHEN ((((((old.title)::text IS DISTINCT FROM (new.title)::text) OR (old.text IS DISTINCT FROM new.text)) OR ((old.status)::text IS DISTINCT FROM (new.status)::text)) OR (old.written_at IS DISTINCT FROM new.written_at))) EXECUTE FUNCTION peernotes_search.on_part();
CREATE TRIGGER searched_gone AFTER DELETE ON public.peernotes_notesection FOR EACH ROW EXECUTE FUNCTION peernotes_search.on_part();
CREATE TRIGGER searched_gone AFTER DELETE ON public.peernotes_recordentry FOR EACH ROW EXECUTE FUNCTION peernotes_search.on_part();
CREATE TRIGGER searched_new AFTER INSERT ON public.peernotes_notesection FOR EACH ROW WHEN ((new.text <> ''::text)) EXECUTE FUNCTION peernotes_search.on_part();
CREATE TRIGGER searched_new AFTER INSERT ON public.peernotes_recordentry FOR EACH ROW EXECUTE FUNCTION peernotes_search.on_part();
CREATE TRIGGER searched_when AFTER UPDATE OF happened_at, author_id ON public.peernotes_note FOR EACH ROW WHEN ((((new.status)::text = ANY ((ARRAY['final'::character varying, 'amended'::character varying])::text[])) AND ((old.happened_at IS DISTINCT FROM new.happened_at) OR (old.author_id IS DISTINCT FROM new.author_id)))) EXECUTE FUNCTION peernotes_search.on_note();
ALTER TABLE ONLY public.peernotes_aboutme
    ADD CONSTRAINT aboutme_same_service FOREIGN KEY (consumer_id, service_id) REFERENCES public.peernotes_consumer(id, service_id);
ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_user_id_2c513194_fk_peernotes_user_id FOREIGN KEY (user_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirm_email_address_id_5b7f8c58_fk_account_e FOREIGN KEY (email_address_id) REFERENCES public.account_emailaddress(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_assignment
    ADD CONSTRAINT assignment_same_service FOREIGN KEY (content_object_id, service_id) REFERENCES public.peernotes_consumer(id, service_id);
ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissio_permission_id_84c5c92e_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_b120cbf9_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_2f476e4b_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_conflictofinterest
    ADD CONSTRAINT conflictofinterest_same_service FOREIGN KEY (consumer_id, service_id) REFERENCES public.peernotes_consumer(id, service_id);
ALTER TABLE ONLY public.peernotes_consent
    ADD CONSTRAINT consent_same_service FOREIGN KEY (consumer_id, service_id) REFERENCES public.peernotes_consumer(id, service_id);
ALTER TABLE ONLY public.peernotes_consumerstatement
    ADD CONSTRAINT consumerstatement_same_service FOREIGN KEY (consumer_id, service_id) REFERENCES public.peernotes_consumer(id, service_id);
ALTER TABLE ONLY public.peernotes_contactlogentry
    ADD CONSTRAINT contactlogentry_same_service FOREIGN KEY (consumer_id, service_id) REFERENCES public.peernotes_consumer(id, service_id);
ALTER TABLE ONLY public.peernotes_enrolment
    ADD CONSTRAINT enrolment_same_service FOREIGN KEY (consumer_id, service_id) REFERENCES public.peernotes_consumer(id, service_id);
ALTER TABLE ONLY public.guardian_groupobjectpermission
    ADD CONSTRAINT guardian_groupobject_content_type_id_7ade36b8_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.guardian_groupobjectpermission
    ADD CONSTRAINT guardian_groupobject_group_id_4bbbfb62_fk_auth_grou FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.guardian_groupobjectpermission
    ADD CONSTRAINT guardian_groupobject_permission_id_36572738_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.guardian_userobjectpermission
    ADD CONSTRAINT guardian_userobjectp_content_type_id_2e892405_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.guardian_userobjectpermission
    ADD CONSTRAINT guardian_userobjectp_permission_id_71807bfc_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.guardian_userobjectpermission
    ADD CONSTRAINT guardian_userobjectp_user_id_d5c1e964_fk_peernotes FOREIGN KEY (user_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.mfa_authenticator
    ADD CONSTRAINT mfa_authenticator_user_id_0c3a50c0_fk_peernotes_user_id FOREIGN KEY (user_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_note
    ADD CONSTRAINT note_same_service FOREIGN KEY (consumer_id, service_id) REFERENCES public.peernotes_consumer(id, service_id);
ALTER TABLE ONLY public.peernotes_notesection
    ADD CONSTRAINT notesection_same_service FOREIGN KEY (consumer_id, service_id) REFERENCES public.peernotes_consumer(id, service_id);
ALTER TABLE ONLY public.peernotes_aboutme
    ADD CONSTRAINT peernotes_aboutme_consumer_id_306d1809_fk_peernotes_consumer_id FOREIGN KEY (consumer_id) REFERENCES public.peernotes_consumer(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_aboutme
    ADD CONSTRAINT peernotes_aboutme_created_by_id_c13e3273_fk_peernotes_user_id FOREIGN KEY (created_by_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_aboutme
    ADD CONSTRAINT peernotes_aboutme_service_id_1364ea49_fk_peernotes_service_id FOREIGN KEY (service_id) REFERENCES public.peernotes_service(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_assignment
    ADD CONSTRAINT peernotes_assignment_content_object_id_903c4414_fk_peernotes FOREIGN KEY (content_object_id) REFERENCES public.peernotes_consumer(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_assignment
    ADD CONSTRAINT peernotes_assignment_created_by_id_c2cbea07_fk_peernotes FOREIGN KEY (created_by_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_assignment
    ADD CONSTRAINT peernotes_assignment_permission_id_6c1dbeb8_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_assignment
    ADD CONSTRAINT peernotes_assignment_service_id_6049b1f5_fk_peernotes FOREIGN KEY (service_id) REFERENCES public.peernotes_service(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_assignment
    ADD CONSTRAINT peernotes_assignment_user_id_21637b43_fk_peernotes_user_id FOREIGN KEY (user_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_caselist
    ADD CONSTRAINT peernotes_caselist_consumer_id_service_id_fkey FOREIGN KEY (consumer_id, service_id) REFERENCES public.peernotes_consumer(id, service_id);
ALTER TABLE ONLY public.peernotes_caselist
    ADD CONSTRAINT peernotes_caselist_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.peernotes_user(id);
ALTER TABLE ONLY public.peernotes_caseload
    ADD CONSTRAINT peernotes_caseload_consumer_id_service_id_fkey FOREIGN KEY (consumer_id, service_id) REFERENCES public.peernotes_consumer(id, service_id);
ALTER TABLE ONLY public.peernotes_caseload
    ADD CONSTRAINT peernotes_caseload_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.peernotes_user(id);
ALTER TABLE ONLY public.peernotes_conflictofinterest
    ADD CONSTRAINT peernotes_conflictof_consumer_id_aa5bd311_fk_peernotes FOREIGN KEY (consumer_id) REFERENCES public.peernotes_consumer(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_conflictofinterest
    ADD CONSTRAINT peernotes_conflictof_declared_by_id_1c516abd_fk_peernotes FOREIGN KEY (declared_by_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_conflictofinterest
    ADD CONSTRAINT peernotes_conflictof_service_id_bf78a783_fk_peernotes FOREIGN KEY (service_id) REFERENCES public.peernotes_service(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_conflictofinterest
    ADD CONSTRAINT peernotes_conflictof_user_id_47352287_fk_peernotes FOREIGN KEY (user_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_consent
    ADD CONSTRAINT peernotes_consent_consumer_id_38aa21cb_fk_peernotes_consumer_id FOREIGN KEY (consumer_id) REFERENCES public.peernotes_consumer(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_consent
    ADD CONSTRAINT peernotes_consent_grantee_id_78a5dd69_fk_peernotes_user_id FOREIGN KEY (grantee_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_consent
    ADD CONSTRAINT peernotes_consent_note_id_afd7b8f0_fk_peernotes_note_id FOREIGN KEY (note_id) REFERENCES public.peernotes_note(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_consent
    ADD CONSTRAINT peernotes_consent_policy_version_id_eeee7b58_fk_peernotes FOREIGN KEY (policy_version_id) REFERENCES public.peernotes_policyversion(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_consent
    ADD CONSTRAINT peernotes_consent_recorded_by_id_db0170d1_fk_peernotes_user_id FOREIGN KEY (recorded_by_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_consent
    ADD CONSTRAINT peernotes_consent_service_id_2527c4a4_fk_peernotes_service_id FOREIGN KEY (service_id) REFERENCES public.peernotes_service(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_consent
    ADD CONSTRAINT peernotes_consent_visit_id_388c6507_fk_peernotes_visit_id FOREIGN KEY (visit_id) REFERENCES public.peernotes_visit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_consumer
    ADD CONSTRAINT peernotes_consumer_created_by_id_bfdda102_fk_peernotes_user_id FOREIGN KEY (created_by_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_consumer
    ADD CONSTRAINT peernotes_consumer_service_id_dfbacea1_fk_peernotes_service_id FOREIGN KEY (service_id) REFERENCES public.peernotes_service(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_consumer
    ADD CONSTRAINT peernotes_consumer_user_id_43dbd6ba_fk_peernotes_user_id FOREIGN KEY (user_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_consumerstatement
    ADD CONSTRAINT peernotes_consumerst_consumer_id_18a5c793_fk_peernotes FOREIGN KEY (consumer_id) REFERENCES public.peernotes_consumer(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_consumerstatement
    ADD CONSTRAINT peernotes_consumerst_note_id_bc3d5acb_fk_peernotes FOREIGN KEY (note_id) REFERENCES public.peernotes_note(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_consumerstatement
    ADD CONSTRAINT peernotes_consumerst_service_id_9dba5321_fk_peernotes FOREIGN KEY (service_id) REFERENCES public.peernotes_service(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_contactlogentry
    ADD CONSTRAINT peernotes_contactlog_consumer_id_001687d3_fk_peernotes FOREIGN KEY (consumer_id) REFERENCES public.peernotes_consumer(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_contactlogentry
    ADD CONSTRAINT peernotes_contactlog_created_by_id_ec8ca376_fk_peernotes FOREIGN KEY (created_by_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_contactlogentry
    ADD CONSTRAINT peernotes_contactlog_service_id_bd959752_fk_peernotes FOREIGN KEY (service_id) REFERENCES public.peernotes_service(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_contactlogentry
    ADD CONSTRAINT peernotes_contactlog_worker_id_d0d94c61_fk_peernotes FOREIGN KEY (worker_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_contactlogentry
    ADD CONSTRAINT peernotes_contactlogentry_note_id_75d8ccd9_fk_peernotes_note_id FOREIGN KEY (note_id) REFERENCES public.peernotes_note(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_enrolment
    ADD CONSTRAINT peernotes_enrolment_consumer_id_6d2be5e1_fk_peernotes FOREIGN KEY (consumer_id) REFERENCES public.peernotes_consumer(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_enrolment
    ADD CONSTRAINT peernotes_enrolment_created_by_id_986a5b6f_fk_peernotes_user_id FOREIGN KEY (created_by_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_enrolment
    ADD CONSTRAINT peernotes_enrolment_service_id_d7ec3271_fk_peernotes_service_id FOREIGN KEY (service_id) REFERENCES public.peernotes_service(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_historicalassignment
    ADD CONSTRAINT peernotes_historical_history_user_id_02cb5ec0_fk_peernotes FOREIGN KEY (history_user_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_historicalpolicyversion
    ADD CONSTRAINT peernotes_historical_history_user_id_08227859_fk_peernotes FOREIGN KEY (history_user_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_historicalconflictofinterest
    ADD CONSTRAINT peernotes_historical_history_user_id_1ff3847f_fk_peernotes FOREIGN KEY (history_user_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_historicalconsent
    ADD CONSTRAINT peernotes_historical_history_user_id_31fbec33_fk_peernotes FOREIGN KEY (history_user_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_historicalrecordentry
    ADD CONSTRAINT peernotes_historical_history_user_id_63b8769c_fk_peernotes FOREIGN KEY (history_user_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_historicalserviceassignment
    ADD CONSTRAINT peernotes_historical_history_user_id_75738366_fk_peernotes FOREIGN KEY (history_user_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_historicalservice
    ADD CONSTRAINT peernotes_historical_history_user_id_7575a95f_fk_peernotes FOREIGN KEY (history_user_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_historicalsafetyconcern
    ADD CONSTRAINT peernotes_historical_history_user_id_8dc403a0_fk_peernotes FOREIGN KEY (history_user_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_historicalconsumerstatement
    ADD CONSTRAINT peernotes_historical_history_user_id_a7bb9e52_fk_peernotes FOREIGN KEY (history_user_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_historicalnotesection
    ADD CONSTRAINT peernotes_historical_history_user_id_b801374d_fk_peernotes FOREIGN KEY (history_user_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_historicalenrolment
    ADD CONSTRAINT peernotes_historical_history_user_id_bcbee1b2_fk_peernotes FOREIGN KEY (history_user_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_historicalcontactlogentry
    ADD CONSTRAINT peernotes_historical_history_user_id_c3c7c31e_fk_peernotes FOREIGN KEY (history_user_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_historicalmembership
    ADD CONSTRAINT peernotes_historical_history_user_id_c40c9fd7_fk_peernotes FOREIGN KEY (history_user_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_historicalaboutme
    ADD CONSTRAINT peernotes_historical_history_user_id_cbcb7bf2_fk_peernotes FOREIGN KEY (history_user_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_historicalconsumer
    ADD CONSTRAINT peernotes_historical_history_user_id_e10df923_fk_peernotes FOREIGN KEY (history_user_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_historicalnote
    ADD CONSTRAINT peernotes_historical_history_user_id_e391f393_fk_peernotes FOREIGN KEY (history_user_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_historicalsignature
    ADD CONSTRAINT peernotes_historical_history_user_id_f507c82f_fk_peernotes FOREIGN KEY (history_user_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_membership
    ADD CONSTRAINT peernotes_membership_created_by_id_d3fecdf0_fk_peernotes FOREIGN KEY (created_by_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_membership
    ADD CONSTRAINT peernotes_membership_service_id_9c0806c5_fk_peernotes FOREIGN KEY (service_id) REFERENCES public.peernotes_service(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_membership
    ADD CONSTRAINT peernotes_membership_user_id_0b1330ce_fk_peernotes_user_id FOREIGN KEY (user_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_note
    ADD CONSTRAINT peernotes_note_amends_id_4b9dab26_fk_peernotes_note_id FOREIGN KEY (amends_id) REFERENCES public.peernotes_note(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_note
    ADD CONSTRAINT peernotes_note_author_id_a157324e_fk_peernotes_user_id FOREIGN KEY (author_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_note
    ADD CONSTRAINT peernotes_note_consumer_id_43db67d0_fk_peernotes_consumer_id FOREIGN KEY (consumer_id) REFERENCES public.peernotes_consumer(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_note
    ADD CONSTRAINT peernotes_note_created_by_id_424f5d1b_fk_peernotes_user_id FOREIGN KEY (created_by_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_note
    ADD CONSTRAINT peernotes_note_policy_version_id_c03d7cee_fk_peernotes FOREIGN KEY (policy_version_id) REFERENCES public.peernotes_policyversion(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_note
    ADD CONSTRAINT peernotes_note_service_id_9268ca8c_fk_peernotes_service_id FOREIGN KEY (service_id) REFERENCES public.peernotes_service(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_notesection
    ADD CONSTRAINT peernotes_notesectio_consumer_id_aa13982d_fk_peernotes FOREIGN KEY (consumer_id) REFERENCES public.peernotes_consumer(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_notesection
    ADD CONSTRAINT peernotes_notesectio_service_id_709aede1_fk_peernotes FOREIGN KEY (service_id) REFERENCES public.peernotes_service(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_notesection
    ADD CONSTRAINT peernotes_notesection_note_id_1010e187_fk_peernotes_note_id FOREIGN KEY (note_id) REFERENCES public.peernotes_note(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_policyversion
    ADD CONSTRAINT peernotes_policyvers_approved_by_id_4c5967e2_fk_peernotes FOREIGN KEY (approved_by_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_policyversion
    ADD CONSTRAINT peernotes_policyvers_proposed_by_id_db1d6fc2_fk_peernotes FOREIGN KEY (proposed_by_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_policyversion
    ADD CONSTRAINT peernotes_policyvers_rejected_by_id_65f66a7b_fk_peernotes FOREIGN KEY (rejected_by_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_policyversion
    ADD CONSTRAINT peernotes_policyvers_service_id_7d09abed_fk_peernotes FOREIGN KEY (service_id) REFERENCES public.peernotes_service(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_reading
    ADD CONSTRAINT peernotes_reading_note_id_c3305c37_fk_peernotes_note_id FOREIGN KEY (note_id) REFERENCES public.peernotes_note(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_reading
    ADD CONSTRAINT peernotes_reading_service_id_2efb6c52_fk_peernotes_service_id FOREIGN KEY (service_id) REFERENCES public.peernotes_service(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_reading
    ADD CONSTRAINT peernotes_reading_user_id_4d30b929_fk_peernotes_user_id FOREIGN KEY (user_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_recordentry
    ADD CONSTRAINT peernotes_recordentr_consumer_id_53c0679f_fk_peernotes FOREIGN KEY (consumer_id) REFERENCES public.peernotes_consumer(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_recordentry
    ADD CONSTRAINT peernotes_recordentr_created_by_id_1fd2f32c_fk_peernotes FOREIGN KEY (created_by_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_recordentry
    ADD CONSTRAINT peernotes_recordentr_replaces_id_24a5f2d4_fk_peernotes FOREIGN KEY (replaces_id) REFERENCES public.peernotes_recordentry(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_recordentry
    ADD CONSTRAINT peernotes_recordentr_service_id_21afed17_fk_peernotes FOREIGN KEY (service_id) REFERENCES public.peernotes_service(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_safetyconcern
    ADD CONSTRAINT peernotes_safetyconc_acknowledged_by_id_e979c8a9_fk_peernotes FOREIGN KEY (acknowledged_by_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_safetyconcern
    ADD CONSTRAINT peernotes_safetyconc_closed_by_id_8791d2a8_fk_peernotes FOREIGN KEY (closed_by_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_safetyconcern
    ADD CONSTRAINT peernotes_safetyconc_consumer_id_b948bd2a_fk_peernotes FOREIGN KEY (consumer_id) REFERENCES public.peernotes_consumer(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_safetyconcern
    ADD CONSTRAINT peernotes_safetyconc_created_by_id_e91be4e9_fk_peernotes FOREIGN KEY (created_by_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_safetyconcern
    ADD CONSTRAINT peernotes_safetyconc_service_id_b1dfad1b_fk_peernotes FOREIGN KEY (service_id) REFERENCES public.peernotes_service(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_serviceassignment
    ADD CONSTRAINT peernotes_serviceass_content_object_id_0b9c891f_fk_peernotes FOREIGN KEY (content_object_id) REFERENCES public.peernotes_service(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_serviceassignment
    ADD CONSTRAINT peernotes_serviceass_created_by_id_6aaaf67a_fk_peernotes FOREIGN KEY (created_by_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_serviceassignment
    ADD CONSTRAINT peernotes_serviceass_permission_id_3729eb5d_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_serviceassignment
    ADD CONSTRAINT peernotes_serviceass_user_id_195fee8e_fk_peernotes FOREIGN KEY (user_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_signature
    ADD CONSTRAINT peernotes_signature_note_id_c19e2a61_fk_peernotes_note_id FOREIGN KEY (note_id) REFERENCES public.peernotes_note(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_signature
    ADD CONSTRAINT peernotes_signature_service_id_63cfc110_fk_peernotes_service_id FOREIGN KEY (service_id) REFERENCES public.peernotes_service(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_signature
    ADD CONSTRAINT peernotes_signature_user_id_592432eb_fk_peernotes_user_id FOREIGN KEY (user_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_unread
    ADD CONSTRAINT peernotes_unread_note_id_service_id_fkey FOREIGN KEY (note_id, service_id) REFERENCES public.peernotes_note(id, service_id);
ALTER TABLE ONLY public.peernotes_unread
    ADD CONSTRAINT peernotes_unread_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.peernotes_user(id);
ALTER TABLE ONLY public.peernotes_user_groups
    ADD CONSTRAINT peernotes_user_groups_group_id_5ccb45a5_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_user_groups
    ADD CONSTRAINT peernotes_user_groups_user_id_ff8a0e4e_fk_peernotes_user_id FOREIGN KEY (user_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_user_user_permissions
    ADD CONSTRAINT peernotes_user_user__permission_id_48c9b227_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_user_user_permissions
    ADD CONSTRAINT peernotes_user_user__user_id_b3c218ab_fk_peernotes FOREIGN KEY (user_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_visit
    ADD CONSTRAINT peernotes_visit_consumer_id_dd508fb3_fk_peernotes_consumer_id FOREIGN KEY (consumer_id) REFERENCES public.peernotes_consumer(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_visit
    ADD CONSTRAINT peernotes_visit_note_id_69832227_fk_peernotes_note_id FOREIGN KEY (note_id) REFERENCES public.peernotes_note(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_visit
    ADD CONSTRAINT peernotes_visit_service_id_6f0429e9_fk_peernotes_service_id FOREIGN KEY (service_id) REFERENCES public.peernotes_service(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_visit
    ADD CONSTRAINT peernotes_visit_started_by_id_ed5f1042_fk_peernotes_user_id FOREIGN KEY (started_by_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_recordentry
    ADD CONSTRAINT recordentry_same_service FOREIGN KEY (consumer_id, service_id) REFERENCES public.peernotes_consumer(id, service_id);
ALTER TABLE ONLY public.peernotes_safetyconcern
    ADD CONSTRAINT safetyconcern_same_service FOREIGN KEY (consumer_id, service_id) REFERENCES public.peernotes_consumer(id, service_id);
ALTER TABLE ONLY public.peernotes_notesection
    ADD CONSTRAINT section_same_service FOREIGN KEY (note_id, service_id) REFERENCES public.peernotes_note(id, service_id);
ALTER TABLE ONLY public.user_session
    ADD CONSTRAINT user_session_user_id_babcef0a_fk_peernotes_user_id FOREIGN KEY (user_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_visit
    ADD CONSTRAINT visit_same_service FOREIGN KEY (consumer_id, service_id) REFERENCES public.peernotes_consumer(id, service_id);
CREATE POLICY about_me_read ON public.peernotes_aboutme FOR SELECT USING (((consumer_id = ( SELECT public.peernotes_my_consumer() AS peernotes_my_consumer)) OR (EXISTS ( SELECT 1
   FROM public.peernotes_my_people p
  WHERE ((p.consumer_id = peernotes_aboutme.consumer_id) AND p.is_clinician))) OR ((service_id = ANY (( SELECT public.peernotes_ids('wide'::text) AS peernotes_ids)::uuid[])) AND (consumer_id <> ALL (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[]))) OR (EXISTS ( SELECT 1
   FROM (((public.peernotes_my_people p
     JOIN public.peernotes_policyversion v ON (((v.service_id = p.service_id) AND (v.in_force @> now()))))
     LEFT JOIN LATERAL ( SELECT c.decision,
            c.expires_at,
            c.decided_at
           FROM public.peernotes_consent c
          WHERE ((c.consumer_id = p.consumer_id) AND ((c.scope)::text = 'read_about_me'::text) AND (c.decided_at <= now()) AND ((c.grantee_id IS NULL) OR (c.grantee_id = ( SELECT public.peernotes_actor() AS peernotes_actor))))
          ORDER BY c.decided_at DESC, c.id DESC
         LIMIT 1) me ON (true))
     LEFT JOIN LATERAL ( SELECT c.decision,
            c.expires_at,
            c.decided_at
           FROM public.peernotes_consent c
          WHERE ((c.consumer_id = p.consumer_id) AND ((c.scope)::text = 'read_record'::text) AND (c.decided_at <= now()) AND ((c.grantee_id IS NULL) OR (c.grantee_id = ( SELECT public.peernotes_actor() AS peernotes_actor))))
          ORDER BY c.decided_at DESC, c.id DESC
         LIMIT 1) file ON (true))
  WHERE ((p.consumer_id = peernotes_aboutme.consumer_id) AND p.is_peer AND (NOT p.is_clinician) AND ((v.peer_read_records)::text <> 'none'::text) AND
        CASE
            WHEN (((COALESCE(me.decision, file.decision))::text = 'given'::text) AND (COALESCE(
            CASE
                WHEN (me.decision IS NULL) THEN file.expires_at
                ELSE me.expires_at
            END, 'infinity'::timestamp with time zone) > now()) AND (
            CASE
                WHEN (me.decision IS NULL) THEN file.decided_at
                ELSE me.decided_at
            END >= v.reads_since)) THEN true
            WHEN v.read_requires_consumer_consent THEN false
            WHEN ((me.decision)::text = ANY ((ARRAY['refused'::character varying, 'withdrawn'::character varying])::text[])) THEN ((v.consumer_opt_out)::text <> 'note_and_read'::text)
            ELSE true
        END)))));
CREATE POLICY about_me_start ON public.peernotes_aboutme FOR INSERT WITH CHECK ((consumer_id = ( SELECT public.peernotes_my_consumer() AS peernotes_my_consumer)));
CREATE POLICY about_me_write ON public.peernotes_aboutme FOR UPDATE USING ((consumer_id = ( SELECT public.peernotes_my_consumer() AS peernotes_my_consumer)));
CREATE POLICY caselist_read ON public.peernotes_caselist FOR SELECT USING ((user_id = ( SELECT public.peernotes_actor() AS peernotes_actor)));
CREATE POLICY caseload_read ON public.peernotes_caseload FOR SELECT USING ((user_id = ( SELECT public.peernotes_actor() AS peernotes_actor)));
CREATE POLICY concern_raise ON public.peernotes_safetyconcern FOR INSERT WITH CHECK (((created_by_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) AND ((EXISTS ( SELECT 1
   FROM public.peernotes_my_people p
  WHERE (p.consumer_id = peernotes_safetyconcern.consumer_id))) OR (service_id = ANY (( SELECT public.peernotes_ids('wide'::text) AS peernotes_ids)::uuid[])))));
CREATE POLICY concern_read ON public.peernotes_safetyconcern FOR SELECT USING ((((consumer_id = ( SELECT public.peernotes_my_consumer() AS peernotes_my_consumer)) AND ((status)::text <> 'open'::text)) OR ((consumer_id <> ALL (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])) AND (((service_id = ANY (( SELECT public.peernotes_ids('clinical'::text) AS peernotes_ids)::uuid[])) IS TRUE) OR ((created_by_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) AND (service_id = ANY (( SELECT ((public.peernotes_ids('care'::text) || public.peernotes_ids('officer'::text)) || public.peernotes_ids('admin'::text)))::uuid[])))))));
CREATE POLICY concern_write ON public.peernotes_safetyconcern FOR UPDATE USING (((consumer_id <> ALL (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])) AND (service_id = ANY (( SELECT public.peernotes_ids('clinical'::text) AS peernotes_ids)::uuid[]))));
CREATE POLICY contact_read ON public.peernotes_contactlogentry FOR SELECT USING (((consumer_id = ( SELECT public.peernotes_my_consumer() AS peernotes_my_consumer)) OR (note_id = ( SELECT public.peernotes_my_visit_note() AS peernotes_my_visit_note)) OR ((consumer_id <> ALL (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])) AND (((service_id = ANY (( SELECT public.peernotes_ids('care'::text) AS peernotes_ids)::uuid[])) AND ((service_id = ANY (( SELECT public.peernotes_ids('clinical'::text) AS peernotes_ids)::uuid[])) OR (worker_id = ( SELECT public.peernotes_actor() AS peernotes_actor))) AND ((service_id = ANY (( SELECT public.peernotes_ids('wide'::text) AS peernotes_ids)::uuid[])) OR (EXISTS ( SELECT 1
   FROM public.peernotes_assignment a
  WHERE ((a.user_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) AND (a.content_object_id = peernotes_contactlogentry.consumer_id))
 OFFSET 0)))) OR (EXISTS ( SELECT 1
   FROM public.peernotes_my_reading p
  WHERE (p.consumer_id = peernotes_contactlogentry.consumer_id)
 OFFSET 0))))));
CREATE POLICY contact_write ON public.peernotes_contactlogentry FOR INSERT WITH CHECK (((EXISTS ( SELECT 1
   FROM public.peernotes_my_people p
  WHERE (p.consumer_id = peernotes_contactlogentry.consumer_id))) OR (service_id = ANY (( SELECT public.peernotes_ids('wide'::text) AS peernotes_ids)::uuid[])) OR (consumer_id = ( SELECT public.peernotes_my_consumer() AS peernotes_my_consumer)) OR (note_id = ( SELECT public.peernotes_my_visit_note() AS peernotes_my_visit_note))));
CREATE POLICY entry_read ON public.peernotes_recordentry FOR SELECT USING (((consumer_id = ( SELECT public.peernotes_my_consumer() AS peernotes_my_consumer)) OR ((consumer_id <> ALL (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])) AND (((service_id = ANY (( SELECT public.peernotes_ids('clinical'::text) AS peernotes_ids)::uuid[])) AND ((service_id = ANY (( SELECT public.peernotes_ids('wide'::text) AS peernotes_ids)::uuid[])) OR (EXISTS ( SELECT 1
   FROM public.peernotes_assignment a
  WHERE ((a.user_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) AND (a.content_object_id = peernotes_recordentry.consumer_id))
 OFFSET 0)))) OR (EXISTS ( SELECT 1
   FROM public.peernotes_my_reading p
  WHERE (p.consumer_id = peernotes_recordentry.consumer_id)
 OFFSET 0))))));
CREATE POLICY entry_start ON public.peernotes_recordentry FOR INSERT WITH CHECK (((EXISTS ( SELECT 1
   FROM public.peernotes_my_people p
  WHERE ((p.consumer_id = peernotes_recordentry.consumer_id) AND (p.is_clinician OR ((peernotes_recordentry.kind)::text = 'facts_only'::text))))) OR ((service_id = ANY (( SELECT public.peernotes_ids('wide'::text) AS peernotes_ids)::uuid[])) AND (consumer_id <> ALL (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])))));
CREATE POLICY entry_write ON public.peernotes_recordentry FOR UPDATE USING (((EXISTS ( SELECT 1
   FROM public.peernotes_my_people p
  WHERE ((p.consumer_id = peernotes_recordentry.consumer_id) AND p.is_clinician))) OR ((service_id = ANY (( SELECT public.peernotes_ids('wide'::text) AS peernotes_ids)::uuid[])) AND (consumer_id <> ALL (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])))));
CREATE POLICY event_read ON public.peernotes_event FOR SELECT USING (((consumer_id = ( SELECT public.peernotes_my_consumer() AS peernotes_my_consumer)) OR (actor_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) OR (service_id = ANY (( SELECT public.peernotes_ids('admin'::text) AS peernotes_ids)::uuid[]))));
CREATE POLICY event_write ON public.peernotes_event FOR INSERT WITH CHECK ((NOT (actor_id IS DISTINCT FROM ( SELECT public.peernotes_actor() AS peernotes_actor))));
CREATE POLICY history_read ON public.peernotes_historicalaboutme FOR SELECT USING ((EXISTS ( SELECT 1
   FROM public.peernotes_aboutme l
  WHERE (l.id = peernotes_historicalaboutme.id))));
CREATE POLICY history_read ON public.peernotes_historicalconsumerstatement FOR SELECT USING ((EXISTS ( SELECT 1
   FROM public.peernotes_consumerstatement l
  WHERE (l.id = peernotes_historicalconsumerstatement.id))));
CREATE POLICY history_read ON public.peernotes_historicalcontactlogentry FOR SELECT USING ((EXISTS ( SELECT 1
   FROM public.peernotes_contactlogentry l
  WHERE (l.id = peernotes_historicalcontactlogentry.id))));
CREATE POLICY history_read ON public.peernotes_historicalnote FOR SELECT USING ((EXISTS ( SELECT 1
   FROM public.peernotes_note n
  WHERE ((n.id = peernotes_historicalnote.id) AND ((((n.status)::text = 'entered_in_error'::text) AND (n.service_id = ANY (( SELECT public.peernotes_ids('officer'::text) AS peernotes_ids)::uuid[])) AND (n.consumer_id <> ALL (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[]))) OR (((n.status)::text <> 'entered_in_error'::text) AND ((n.consumer_id = ( SELECT public.peernotes_my_consumer() AS peernotes_my_consumer)) OR (n.id = ( SELECT public.peernotes_my_visit_note() AS peernotes_my_visit_note)) OR ((n.author_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) AND (n.service_id = ANY (( SELECT public.peernotes_ids('peer'::text) AS peernotes_ids)::uuid[]))))))))));
CREATE POLICY history_read ON public.peernotes_historicalnotesection FOR SELECT USING ((EXISTS ( SELECT 1
   FROM public.peernotes_note n
  WHERE ((n.id = peernotes_historicalnotesection.note_id) AND ((((n.status)::text = 'entered_in_error'::text) AND (n.service_id = ANY (( SELECT public.peernotes_ids('officer'::text) AS peernotes_ids)::uuid[])) AND (n.consumer_id <> ALL (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[]))) OR (((n.status)::text <> 'entered_in_error'::text) AND ((n.consumer_id = ( SELECT public.peernotes_my_consumer() AS peernotes_my_consumer)) OR (n.id = ( SELECT public.peernotes_my_visit_note() AS peernotes_my_visit_note)) OR ((n.author_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) AND (n.service_id = ANY (( SELECT public.peernotes_ids('peer'::text) AS peernotes_ids)::uuid[]))))))))));
CREATE POLICY history_read ON public.peernotes_historicalrecordentry FOR SELECT USING ((EXISTS ( SELECT 1
   FROM public.peernotes_recordentry l
  WHERE (l.id = peernotes_historicalrecordentry.id))));
CREATE POLICY history_read ON public.peernotes_historicalsafetyconcern FOR SELECT USING ((EXISTS ( SELECT 1
   FROM public.peernotes_safetyconcern l
  WHERE (l.id = peernotes_historicalsafetyconcern.id))));
CREATE POLICY history_read ON public.peernotes_historicalsignature FOR SELECT USING ((EXISTS ( SELECT 1
   FROM public.peernotes_signature l
  WHERE (l.id = peernotes_historicalsignature.id))));
CREATE POLICY look_own ON public.peernotes_look USING ((user_id = ( SELECT public.peernotes_actor() AS peernotes_actor)));
CREATE POLICY note_read ON public.peernotes_note FOR SELECT USING (((consumer_id = ( SELECT public.peernotes_my_consumer() AS peernotes_my_consumer)) OR (id = ( SELECT public.peernotes_my_visit_note() AS peernotes_my_visit_note)) OR ((consumer_id <> ALL (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])) AND (((service_id = ANY (( SELECT public.peernotes_ids('care'::text) AS peernotes_ids)::uuid[])) AND ((service_id = ANY (( SELECT public.peernotes_ids('wide'::text) AS peernotes_ids)::uuid[])) OR (EXISTS ( SELECT 1
   FROM public.peernotes_assignment a
  WHERE ((a.user_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) AND (a.content_object_id = peernotes_note.consumer_id))
 OFFSET 0))) AND (((author_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) AND (service_id = ANY (( SELECT public.peernotes_ids('peer'::text) AS peernotes_ids)::uuid[]))) OR (((status)::text = ANY ((ARRAY['final'::character varying, 'amended'::character varying])::text[])) AND shared_with_care_team AND (service_id = ANY (( SELECT public.peernotes_ids('clinical'::text) AS peernotes_ids)::uuid[])) AND (EXISTS ( SELECT 1
   FROM public.peernotes_policyversion v
  WHERE ((v.id = peernotes_note.policy_version_id) AND ((v.clinician_read_peer_notes)::text = 'shared_sections'::text))
 OFFSET 0))) OR (((status)::text = ANY ((ARRAY['final'::character varying, 'amended'::character varying])::text[])) AND (shared_with_care_team OR shared_with_peer_team) AND (EXISTS ( SELECT 1
   FROM public.peernotes_my_reading p
  WHERE (p.consumer_id = peernotes_note.consumer_id)
 OFFSET 0))) OR (((status)::text = ANY ((ARRAY['final'::character varying, 'amended'::character varying, 'entered_in_error'::character varying])::text[])) AND (EXISTS ( SELECT 1
   FROM public.peernotes_reading g
  WHERE ((g.note_id = peernotes_note.id) AND (g.user_id = ( SELECT public.peernotes_actor() AS peernotes_actor)))
 OFFSET 0))))) OR (((status)::text = 'entered_in_error'::text) AND (service_id = ANY (( SELECT public.peernotes_ids('officer'::text) AS peernotes_ids)::uuid[])))))));
CREATE POLICY note_start ON public.peernotes_note FOR INSERT WITH CHECK (((author_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) AND (service_id = ANY (( SELECT public.peernotes_ids('peer'::text) AS peernotes_ids)::uuid[])) AND (consumer_id <> ALL (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])) AND ((service_id = ANY (( SELECT public.peernotes_ids('wide'::text) AS peernotes_ids)::uuid[])) OR (EXISTS ( SELECT 1
   FROM public.peernotes_my_people p
  WHERE (p.consumer_id = peernotes_note.consumer_id))))));
CREATE POLICY note_write ON public.peernotes_note FOR UPDATE USING (((consumer_id = ( SELECT public.peernotes_my_consumer() AS peernotes_my_consumer)) OR (id = ( SELECT public.peernotes_my_visit_note() AS peernotes_my_visit_note)) OR (author_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) OR (service_id = ANY (( SELECT public.peernotes_ids('officer'::text) AS peernotes_ids)::uuid[]))));
ALTER TABLE public.peernotes_aboutme ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_caselist ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_caseload ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_consumerstatement ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_contactlogentry ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_event_rest ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_historicalaboutme ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_historicalconsumerstatement ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_historicalcontactlogentry ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_historicalnote ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_historicalnotesection ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_historicalrecordentry ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_historicalsafetyconcern ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_historicalsignature ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_look ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_note ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_notesection ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_recordentry ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_safetyconcern ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_signature ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_unread ENABLE ROW LEVEL SECURITY;
CREATE POLICY section_read ON public.peernotes_notesection FOR SELECT USING ((EXISTS ( SELECT 1
   FROM public.peernotes_note n
  WHERE ((n.id = peernotes_notesection.note_id) AND ((((n.status)::text = 'entered_in_error'::text) AND (n.service_id = ANY (( SELECT public.peernotes_ids('officer'::text) AS peernotes_ids)::uuid[])) AND (n.consumer_id <> ALL (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[]))) OR (((n.status)::text <> 'entered_in_error'::text) AND ((n.consumer_id = ( SELECT public.peernotes_my_consumer() AS peernotes_my_consumer)) OR (n.id = ( SELECT public.peernotes_my_visit_note() AS peernotes_my_visit_note)) OR ((n.author_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) AND (n.service_id = ANY (( SELECT public.peernotes_ids('peer'::text) AS peernotes_ids)::uuid[]))) OR (((n.status)::text = ANY ((ARRAY['final'::character varying, 'amended'::character varying])::text[])) AND ((peernotes_notesection.decision)::text = ANY ((ARRAY['accepted'::character varying, 'rewritten'::character varying])::text[])) AND ((((peernotes_notesection.audience)::text = 'care_team'::text) AND n.shared_with_care_team AND (EXISTS ( SELECT 1
           FROM public.peernotes_policyversion v
          WHERE ((v.id = n.policy_version_id) AND ((v.clinician_read_peer_notes)::text = 'shared_sections'::text))
         OFFSET 0)) AND (n.service_id = ANY (( SELECT public.peernotes_ids('clinical'::text) AS peernotes_ids)::uuid[]))) OR (((peernotes_notesection.audience)::text = ANY ((ARRAY['care_team'::character varying, 'peer_team'::character varying])::text[])) AND (EXISTS ( SELECT 1
           FROM public.peernotes_my_reading p
          WHERE (p.consumer_id = n.consumer_id)
         OFFSET 0))))))))))));
CREATE POLICY section_start ON public.peernotes_notesection FOR INSERT WITH CHECK ((EXISTS ( SELECT 1
   FROM public.peernotes_note n
  WHERE ((n.id = peernotes_notesection.note_id) AND ((n.author_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) OR (n.consumer_id = ( SELECT public.peernotes_my_consumer() AS peernotes_my_consumer)) OR (n.id = ( SELECT public.peernotes_my_visit_note() AS peernotes_my_visit_note)))))));
CREATE POLICY section_write ON public.peernotes_notesection FOR UPDATE USING ((EXISTS ( SELECT 1
   FROM public.peernotes_note n
  WHERE ((n.id = peernotes_notesection.note_id) AND ((n.author_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) OR (n.consumer_id = ( SELECT public.peernotes_my_consumer() AS peernotes_my_consumer)) OR (n.id = ( SELECT public.peernotes_my_visit_note() AS peernotes_my_visit_note)))))));
CREATE POLICY signature_read ON public.peernotes_signature FOR SELECT USING ((EXISTS ( SELECT 1
   FROM public.peernotes_note n
  WHERE (n.id = peernotes_signature.note_id))));
CREATE POLICY signature_write ON public.peernotes_signature FOR INSERT WITH CHECK ((EXISTS ( SELECT 1
   FROM public.peernotes_note n
  WHERE (n.id = peernotes_signature.note_id))));
CREATE POLICY statement_read ON public.peernotes_consumerstatement FOR SELECT USING ((EXISTS ( SELECT 1
   FROM public.peernotes_notesection s
  WHERE (s.note_id = peernotes_consumerstatement.note_id))));
CREATE POLICY statement_write ON public.peernotes_consumerstatement FOR INSERT WITH CHECK (((consumer_id = ( SELECT public.peernotes_my_consumer() AS peernotes_my_consumer)) OR (note_id = ( SELECT public.peernotes_my_visit_note() AS peernotes_my_visit_note))));
CREATE POLICY unread_read ON public.peernotes_unread FOR SELECT USING ((user_id = ( SELECT public.peernotes_actor() AS peernotes_actor)));
REVOKE USAGE ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO peernotes_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.peernotes_policyversion TO peernotes_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.peernotes_note TO peernotes_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.peernotes_notesection TO peernotes_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.peernotes_recordentry TO peernotes_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.account_emailaddress TO peernotes_app;
GRANT USAGE ON SEQUENCE public.account_emailaddress_id_seq TO peernotes_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.account_emailconfirmation TO peernotes_app;
GRANT USAGE ON SEQUENCE public.account_emailconfirmation_id_seq TO peernotes_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.auth_group TO peernotes_app;
GRANT USAGE ON SEQUENCE public.auth_group_id_seq TO peernotes_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.auth_group_permissions TO peernotes_app;
GRANT USAGE ON SEQUENCE public.auth_group_permissions_id_seq TO peernotes_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.auth_permission TO peernotes_app;
GRANT USAGE ON SEQUENCE public.auth_permission_id_seq TO peernotes_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.django_content_type TO peernotes_app;
GRANT USAGE ON SEQUENCE public.django_content_type_id_seq TO peernotes_app;
GRANT SELECT ON TABLE public.django_migrations TO peernotes_app;
GRANT USAGE ON SEQUENCE public.django_migrations_id_seq TO peernotes_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.django_session TO peernotes_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.guardian_groupobjectpermission TO peernotes_app;
GRANT USAGE ON SEQUENCE public.guardian_groupobjectpermission_id_seq TO peernotes_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.guardian_userobjectpermission TO peernotes_app;
GRANT USAGE ON SEQUENCE public.guardian_userobjectpermission_id_seq TO peernotes_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.mfa_authenticator TO peernotes_app;
GRANT USAGE ON SEQUENCE public.mfa_authenticator_id_seq TO peernotes_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.peernotes_aboutme TO peernotes_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.peernotes_assignment TO peernotes_app;
GRANT USAGE ON SEQUENCE public.peernotes_assignment_id_seq TO peernotes_app;
GRANT SELECT ON TABLE public.peernotes_caselist TO peernotes_app;
GRANT SELECT ON TABLE public.peernotes_caseload TO peernotes_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.peernotes_contactlogentry TO peernotes_app;
GRANT SELECT ON TABLE public.peernotes_unread TO peernotes_app;
GRANT SELECT ON TABLE public.peernotes_caseload_computed TO peernotes_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.peernotes_membership TO peernotes_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.peernotes_serviceassignment TO peernotes_app;
GRANT SELECT ON TABLE public.peernotes_clinicians TO peernotes_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.peernotes_conflictofinterest TO peernotes_app;
GRANT USAGE ON SEQUENCE public.peernotes_conflictofinterest_id_seq TO peernotes_app;
GRANT SELECT,INSERT ON TABLE public.peernotes_consent TO peernotes_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.peernotes_consumer TO peernotes_app;
GRANT SELECT,INSERT ON TABLE public.peernotes_consumerstatement TO peernotes_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.peernotes_enrolment TO peernotes_app;
GRANT SELECT,INSERT ON TABLE public.peernotes_event TO peernotes_app;
GRANT USAGE ON SEQUENCE public.peernotes_event_id_seq TO peernotes_app;
GRANT SELECT ON TABLE public.peernotes_historicalaboutme TO peernotes_app;
GRANT USAGE ON SEQUENCE public.peernotes_historicalaboutme_history_id_seq TO peernotes_app;
GRANT SELECT ON TABLE public.peernotes_historicalassignment TO peernotes_app;
GRANT USAGE ON SEQUENCE public.peernotes_historicalassignment_history_id_seq TO peernotes_app;
GRANT SELECT ON TABLE public.peernotes_historicalconflictofinterest TO peernotes_app;
GRANT USAGE ON SEQUENCE public.peernotes_historicalconflictofinterest_history_id_seq TO peernotes_app;
GRANT SELECT ON TABLE public.peernotes_historicalconsent TO peernotes_app;
GRANT USAGE ON SEQUENCE public.peernotes_historicalconsent_history_id_seq TO peernotes_app;
GRANT SELECT ON TABLE public.peernotes_historicalconsumer TO peernotes_app;
GRANT USAGE ON SEQUENCE public.peernotes_historicalconsumer_history_id_seq TO peernotes_app;
GRANT SELECT ON TABLE public.peernotes_historicalconsumerstatement TO peernotes_app;
GRANT USAGE ON SEQUENCE public.peernotes_historicalconsumerstatement_history_id_seq TO peernotes_app;
GRANT SELECT ON TABLE public.peernotes_historicalcontactlogentry TO peernotes_app;
GRANT USAGE ON SEQUENCE public.peernotes_historicalcontactlogentry_history_id_seq TO peernotes_app;
GRANT SELECT ON TABLE public.peernotes_historicalenrolment TO peernotes_app;
GRANT USAGE ON SEQUENCE public.peernotes_historicalenrolment_history_id_seq TO peernotes_app;
GRANT SELECT ON TABLE public.peernotes_historicalmembership TO peernotes_app;
GRANT USAGE ON SEQUENCE public.peernotes_historicalmembership_history_id_seq TO peernotes_app;
GRANT SELECT ON TABLE public.peernotes_historicalnote TO peernotes_app;
GRANT USAGE ON SEQUENCE public.peernotes_historicalnote_history_id_seq TO peernotes_app;
GRANT SELECT ON TABLE public.peernotes_historicalnotesection TO peernotes_app;
GRANT USAGE ON SEQUENCE public.peernotes_historicalnotesection_history_id_seq TO peernotes_app;
GRANT SELECT ON TABLE public.peernotes_historicalpolicyversion TO peernotes_app;
GRANT USAGE ON SEQUENCE public.peernotes_historicalpolicyversion_history_id_seq TO peernotes_app;
GRANT SELECT ON TABLE public.peernotes_historicalrecordentry TO peernotes_app;
GRANT USAGE ON SEQUENCE public.peernotes_historicalrecordentry_history_id_seq TO peernotes_app;
GRANT SELECT ON TABLE public.peernotes_historicalsafetyconcern TO peernotes_app;
GRANT USAGE ON SEQUENCE public.peernotes_historicalsafetyconcern_history_id_seq TO peernotes_app;
GRANT SELECT ON TABLE public.peernotes_historicalservice TO peernotes_app;
GRANT USAGE ON SEQUENCE public.peernotes_historicalservice_history_id_seq TO peernotes_app;
GRANT SELECT ON TABLE public.peernotes_historicalserviceassignment TO peernotes_app;
GRANT USAGE ON SEQUENCE public.peernotes_historicalserviceassignment_history_id_seq TO peernotes_app;
GRANT SELECT ON TABLE public.peernotes_historicalsignature TO peernotes_app;
GRANT USAGE ON SEQUENCE public.peernotes_historicalsignature_history_id_seq TO peernotes_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.peernotes_look TO peernotes_app;
GRANT SELECT ON TABLE public.peernotes_my_conflicts TO peernotes_app;
GRANT SELECT ON TABLE public.peernotes_my_people TO peernotes_app;
GRANT SELECT ON TABLE public.peernotes_my_reading TO peernotes_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.peernotes_user TO peernotes_app;
GRANT SELECT ON TABLE public.peernotes_my_roles TO peernotes_app;
GRANT SELECT ON TABLE public.peernotes_my_wide_services TO peernotes_app;
GRANT SELECT,INSERT ON TABLE public.peernotes_pressed TO peernotes_app;
GRANT SELECT,INSERT ON TABLE public.peernotes_reading TO peernotes_app;
GRANT USAGE ON SEQUENCE public.peernotes_reading_id_seq TO peernotes_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.peernotes_safetyconcern TO peernotes_app;
GRANT SELECT ON TABLE public.peernotes_seal TO peernotes_app;
GRANT USAGE ON SEQUENCE public.peernotes_seal_id_seq TO peernotes_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.peernotes_service TO peernotes_app;
GRANT USAGE ON SEQUENCE public.peernotes_serviceassignment_id_seq TO peernotes_app;
GRANT SELECT,INSERT ON TABLE public.peernotes_signature TO peernotes_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.peernotes_user_groups TO peernotes_app;
GRANT USAGE ON SEQUENCE public.peernotes_user_groups_id_seq TO peernotes_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.peernotes_user_user_permissions TO peernotes_app;
GRANT USAGE ON SEQUENCE public.peernotes_user_user_permissions_id_seq TO peernotes_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.peernotes_visit TO peernotes_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.user_session TO peernotes_app;
INSERT INTO public.django_migrations (app, name, applied) VALUES ('contenttypes', '0001_initial', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('contenttypes', '0002_remove_content_type_name', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('auth', '0001_initial', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('auth', '0002_alter_permission_name_max_length', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('auth', '0003_alter_user_email_max_length', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('auth', '0004_alter_user_username_opts', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('auth', '0005_alter_user_last_login_null', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('auth', '0006_require_contenttypes_0002', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('auth', '0007_alter_validators_add_error_messages', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('auth', '0008_alter_user_username_max_length', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('auth', '0009_alter_user_last_name_max_length', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('auth', '0010_alter_group_name_max_length', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('auth', '0011_update_proxy_permissions', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('auth', '0012_alter_user_first_name_max_length', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('peernotes', '0001_initial', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('account', '0001_initial', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('account', '0002_email_max_length', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('account', '0003_alter_emailaddress_create_unique_verified_email', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('account', '0004_alter_emailaddress_drop_unique_email', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('account', '0005_emailaddress_idx_upper_email', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('account', '0006_emailaddress_lower', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('account', '0007_emailaddress_idx_email', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('account', '0008_emailaddress_unique_primary_email_fixup', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('account', '0009_emailaddress_unique_primary_email', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('guardian', '0001_initial', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('guardian', '0002_generic_permissions_index', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('guardian', '0003_remove_groupobjectpermission_guardian_gr_content_ae6aec_idx_and_more', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('mfa', '0001_initial', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('mfa', '0002_authenticator_timestamps', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('mfa', '0003_authenticator_type_uniq', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('peernotes', '0002_second_lock', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('peernotes', '0003_caseload', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('peernotes', '0004_session', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('peernotes', '0005_facts', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('peernotes', '0006_events', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('peernotes', '0007_search', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('peernotes', '0008_search_stretches', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('peernotes', '0009_lists', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('peernotes', '0010_worklist', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('peernotes', '0011_looks', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('peernotes', '0012_event_walks', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('sessions', '0001_initial', now());
