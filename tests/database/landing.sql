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
CREATE TYPE public.procrastinate_job_event_type AS ENUM (
    'deferred',
    'started',
    'deferred_for_retry',
    'failed',
    'succeeded',
    'cancelled',
    'abort_requested',
    'aborted',
    'scheduled',
    'retried'
);
CREATE TYPE public.procrastinate_job_status AS ENUM (
    'todo',
    'doing',
    'succeeded',
    'failed',
    'cancelled',
    'aborting',
    'aborted'
);
CREATE TYPE public.procrastinate_job_to_defer_v1 AS (
	queue_name character varying,
	task_name character varying,
	priority integer,
	lock text,
	queueing_lock text,
	args jsonb,
	scheduled_at timestamp with time zone
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
    FROM generate_series(peernotes_search.period(near), peernotes_search.period(far),
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
    DROP INDEX peernotes_search.part_words;
    TRUNCATE peernotes_search.part;
    INSERT INTO peernotes_search.part
    SELECT id, line_id, service_id, consumer_id, author_id, audience, at, peernotes_search.lexemes(words)
    FROM peernotes_search.source;
    PERFORM peernotes_search.index_words();
END $$;
CREATE FUNCTION peernotes_search.in_index(asked tsquery) RETURNS text
    LANGUAGE sql IMMUTABLE
    AS $$
SELECT CASE WHEN querytree(asked) NOT IN ('T', '') THEN regexp_replace(
    CASE WHEN asked::text ~ ' <(-|\d+)> ' THEN regexp_replace(querytree(asked), ' <(-|\d+)> ', ' & ', 'g')
         ELSE asked::text END, '''((?:[^'']|'''')+)''', E'''\n\\1''', 'g') END
$$;
CREATE FUNCTION peernotes_search.index_words() RETURNS void
    LANGUAGE sql
    AS $$
    CREATE INDEX part_words ON peernotes_search.part
    USING gin (peernotes_search.placed(service_id, at, search)) WITH (fastupdate = off) WHERE audience <> ''
$$;
CREATE FUNCTION peernotes_search.lexemes(words text) RETURNS tsvector
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
    spread text := peernotes_spread(words);
BEGIN
    RETURN to_tsvector('public.peernotes', spread) || to_tsvector('public.peernotes_plain', spread);
END $$;
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
CREATE FUNCTION peernotes_search.on_entries() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    INSERT INTO peernotes_search.part
    SELECT id, line_id, service_id, consumer_id, author_id, audience, at, peernotes_search.lexemes(words)
    FROM peernotes_search.source WHERE id = ANY (ARRAY(SELECT id FROM added));
    RETURN NULL;
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
CREATE FUNCTION peernotes_search.one_by_one(the_service uuid, people uuid[], asked tsquery, near timestamp with time zone, near_line uuid, far timestamp with time zone, back boolean) RETURNS refcursor
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
CREATE FUNCTION peernotes_search.period(at timestamp with time zone) RETURNS bigint
    LANGUAGE sql IMMUTABLE
    AS $$ SELECT extract(epoch FROM at - timestamptz '1970-01-01 00:00:00+00')::bigint >> 21 $$;
CREATE FUNCTION peernotes_search.placed(the_service uuid, at timestamp with time zone, words tsvector) RETURNS tsvector
    LANGUAGE plpgsql IMMUTABLE
    AS $$
DECLARE
    code text := peernotes_search.code(the_service, peernotes_search.period(at));
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
WHERE CASE WHEN part.audience = 'record'
    THEN peernotes_may_read_record(
             own => part.consumer_id = mine, in_care => peernotes_or_in_emergency(usual => peernotes_in_care(
        conflict => part.consumer_id = ANY ((SELECT peernotes_ids('conflict'))::uuid[]), shut => part.consumer_id = ANY ((SELECT peernotes_ids('shut'))::uuid[]), on_duty => part.service_id = ANY ((SELECT peernotes_ids('wide'))::uuid[]),
        in_a_care_role => part.service_id = ANY ((SELECT peernotes_ids('care'))::uuid[]), assigned => EXISTS (SELECT 1 FROM peernotes_my_assignments a WHERE a.consumer_id = part.consumer_id OFFSET 0)), conflict => part.consumer_id = ANY ((SELECT peernotes_ids('conflict'))::uuid[]), shut => part.consumer_id = ANY ((SELECT peernotes_ids('shut'))::uuid[]),
        is_clinician => part.service_id = ANY ((SELECT peernotes_ids('clinical'))::uuid[]), in_emergency => part.consumer_id = ANY ((SELECT peernotes_ids('emergency'))::uuid[])), ready => part.service_id = ANY ((SELECT peernotes_ids('begins'))::uuid[]), is_clinician => part.service_id = ANY ((SELECT peernotes_ids('clinical'))::uuid[]),
             peer_reads => CASE WHEN (SELECT peernotes_ids('reading')) = '{}' THEN false
        ELSE EXISTS (SELECT 1 FROM peernotes_my_reading m WHERE m.consumer_id = part.consumer_id OFFSET 0) END)
         AND (part.consumer_id IS DISTINCT FROM mine OR EXISTS (
             SELECT FROM peernotes_recordentry e
             WHERE e.id = part.id AND NOT peernotes_is_withheld(e.withheld_until, statement_timestamp()) OFFSET 0))
         AND NOT EXISTS (SELECT FROM peernotes_recordentry x JOIN peernotes_recordentry e ON e.id = x.replaces_id
                         WHERE x.replaces_id = part.id AND e.status = 'superseded' OFFSET 0)
    ELSE EXISTS (
        SELECT FROM peernotes_note n WHERE n.id = part.line_id AND peernotes_is_finished(n.status)
        AND peernotes_may_read_section(
            n.status, own => part.consumer_id = mine, officer => false, in_care => peernotes_in_care(
        conflict => part.consumer_id = ANY ((SELECT peernotes_ids('conflict'))::uuid[]), shut => part.consumer_id = ANY ((SELECT peernotes_ids('shut'))::uuid[]), on_duty => part.service_id = ANY ((SELECT peernotes_ids('wide'))::uuid[]),
        in_a_care_role => part.service_id = ANY ((SELECT peernotes_ids('care'))::uuid[]), assigned => EXISTS (SELECT 1 FROM peernotes_my_assignments a WHERE a.consumer_id = part.consumer_id OFFSET 0)),
            wrote_it => part.author_id = (SELECT peernotes_actor()) AND part.service_id = ANY ((SELECT peernotes_ids('peer'))::uuid[]),
            shared => peernotes_may_read_shared(
                n.status, n.shared_with_care_team, n.shared_with_peer_team,
                clinicians_allowed => EXISTS (SELECT 1 FROM peernotes_policyversion v WHERE v.id = n.policy_version_id
        AND peernotes_clinicians_allowed(v.clinician_read_peer_notes) OFFSET 0), ready => part.service_id = ANY ((SELECT peernotes_ids('begins'))::uuid[]), is_clinician => part.service_id = ANY ((SELECT peernotes_ids('clinical'))::uuid[]),
                peer_reads => CASE WHEN (SELECT peernotes_ids('reading')) = '{}' THEN false
        ELSE EXISTS (SELECT 1 FROM peernotes_my_reading m WHERE m.consumer_id = part.consumer_id OFFSET 0) END),
            included => peernotes_audience_reaches(part.audience, part.service_id = ANY ((SELECT peernotes_ids('clinical'))::uuid[])), of_care_team => false,
            opened => false)
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
CREATE FUNCTION public.history_peernotes_aboutme() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
        BEGIN
            INSERT INTO peernotes_historicalaboutme (id, created_at, created_by_id, service_id, consumer_id, what_helps, what_upsets, what_i_enjoy, please_know, written_down_by_id, version, updated_at, history_date, history_type, history_user_id, history_change_reason,
                              history_request, redacted_digest)
            SELECT id, created_at, created_by_id, service_id, consumer_id, what_helps, what_upsets, what_i_enjoy, please_know, written_down_by_id, version, updated_at, peernotes_history_date(), CASE TG_OP WHEN 'INSERT' THEN '+' WHEN 'UPDATE' THEN '~' ELSE '-' END,
                   peernotes_actor(), nullif(current_setting('peernotes.reason', true), ''),
                   nullif(current_setting('peernotes.request', true), '')::uuid, ''
            FROM changed;
            RETURN NULL;
        END $$;
CREATE FUNCTION public.history_peernotes_absence() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
        BEGIN
            INSERT INTO peernotes_historicalabsence (id, created_at, created_by_id, service_id, worker_id, cover_id, starts_on, ends_on, history_date, history_type, history_user_id, history_change_reason,
                              history_request, redacted_digest)
            SELECT id, created_at, created_by_id, service_id, worker_id, cover_id, starts_on, ends_on, peernotes_history_date(), CASE TG_OP WHEN 'INSERT' THEN '+' WHEN 'UPDATE' THEN '~' ELSE '-' END,
                   peernotes_actor(), nullif(current_setting('peernotes.reason', true), ''),
                   nullif(current_setting('peernotes.request', true), '')::uuid, ''
            FROM changed;
            RETURN NULL;
        END $$;
CREATE FUNCTION public.history_peernotes_agreement() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
        BEGIN
            INSERT INTO peernotes_historicalagreement (id, created_at, created_by_id, service_id, consumer_id, worker_id, number, state, days_and_hours, channels, places, out_of_hours, what_i_share_of_myself, what_i_want_kept, wants_cover, worker_agreed_at, consumer_agreed_at, method, witness, reason, agreed_at, version, changed_at, history_date, history_type, history_user_id, history_change_reason,
                              history_request, redacted_digest)
            SELECT id, created_at, created_by_id, service_id, consumer_id, worker_id, number, state, days_and_hours, channels, places, out_of_hours, what_i_share_of_myself, what_i_want_kept, wants_cover, worker_agreed_at, consumer_agreed_at, method, witness, reason, agreed_at, version, changed_at, peernotes_history_date(), CASE TG_OP WHEN 'INSERT' THEN '+' WHEN 'UPDATE' THEN '~' ELSE '-' END,
                   peernotes_actor(), nullif(current_setting('peernotes.reason', true), ''),
                   nullif(current_setting('peernotes.request', true), '')::uuid, ''
            FROM changed;
            RETURN NULL;
        END $$;
CREATE FUNCTION public.history_peernotes_assignment() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
        BEGIN
            INSERT INTO peernotes_historicalassignment (id, permission_id, user_id, content_object_id, service_id, reads_record, created_by_id, created_at, history_date, history_type, history_user_id, history_change_reason,
                              history_request, redacted_digest)
            SELECT id, permission_id, user_id, content_object_id, service_id, reads_record, created_by_id, created_at, peernotes_history_date(), CASE TG_OP WHEN 'INSERT' THEN '+' WHEN 'UPDATE' THEN '~' ELSE '-' END,
                   peernotes_actor(), nullif(current_setting('peernotes.reason', true), ''),
                   nullif(current_setting('peernotes.request', true), '')::uuid, ''
            FROM changed;
            RETURN NULL;
        END $$;
CREATE FUNCTION public.history_peernotes_carertie() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
        BEGIN
            INSERT INTO peernotes_historicalcarertie (id, created_at, created_by_id, service_id, consumer_id, chosen_name, relation, relation_words, state, designated_place, method, recorded_by_id, witness, reason, changed_at, history_date, history_type, history_user_id, history_change_reason,
                              history_request, redacted_digest)
            SELECT id, created_at, created_by_id, service_id, consumer_id, chosen_name, relation, relation_words, state, designated_place, method, recorded_by_id, witness, reason, changed_at, peernotes_history_date(), CASE TG_OP WHEN 'INSERT' THEN '+' WHEN 'UPDATE' THEN '~' ELSE '-' END,
                   peernotes_actor(), nullif(current_setting('peernotes.reason', true), ''),
                   nullif(current_setting('peernotes.request', true), '')::uuid, ''
            FROM changed;
            RETURN NULL;
        END $$;
CREATE FUNCTION public.history_peernotes_conflictofinterest() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
        BEGIN
            INSERT INTO peernotes_historicalconflictofinterest (id, service_id, consumer_id, user_id, declared_by_id, created_at, ended_at, history_date, history_type, history_user_id, history_change_reason,
                              history_request, redacted_digest)
            SELECT id, service_id, consumer_id, user_id, declared_by_id, created_at, ended_at, peernotes_history_date(), CASE TG_OP WHEN 'INSERT' THEN '+' WHEN 'UPDATE' THEN '~' ELSE '-' END,
                   peernotes_actor(), nullif(current_setting('peernotes.reason', true), ''),
                   nullif(current_setting('peernotes.request', true), '')::uuid, ''
            FROM changed;
            RETURN NULL;
        END $$;
CREATE FUNCTION public.history_peernotes_consent() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
        BEGIN
            INSERT INTO peernotes_historicalconsent (id, created_at, service_id, consumer_id, scope, decision, grantee_id, note_id, note_version, content_hash, sections, carer_id, topics, method, recorded_by_id, witness, reason, visit_id, policy_version_id, decided_at, expires_at, history_date, history_type, history_user_id, history_change_reason,
                              history_request, redacted_digest)
            SELECT id, created_at, service_id, consumer_id, scope, decision, grantee_id, note_id, note_version, content_hash, sections, carer_id, topics, method, recorded_by_id, witness, reason, visit_id, policy_version_id, decided_at, expires_at, peernotes_history_date(), CASE TG_OP WHEN 'INSERT' THEN '+' WHEN 'UPDATE' THEN '~' ELSE '-' END,
                   peernotes_actor(), nullif(current_setting('peernotes.reason', true), ''),
                   nullif(current_setting('peernotes.request', true), '')::uuid, ''
            FROM changed;
            RETURN NULL;
        END $$;
CREATE FUNCTION public.history_peernotes_consumer() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
        BEGIN
            INSERT INTO peernotes_historicalconsumer (id, created_at, created_by_id, service_id, user_id, chosen_name, pronouns, date_of_birth, local_identifier, preferred_language, deceased, works_here, died_on, history_date, history_type, history_user_id, history_change_reason,
                              history_request, redacted_digest)
            SELECT id, created_at, created_by_id, service_id, user_id, chosen_name, pronouns, date_of_birth, local_identifier, preferred_language, deceased, works_here, died_on, peernotes_history_date(), CASE TG_OP WHEN 'INSERT' THEN '+' WHEN 'UPDATE' THEN '~' ELSE '-' END,
                   peernotes_actor(), nullif(current_setting('peernotes.reason', true), ''),
                   nullif(current_setting('peernotes.request', true), '')::uuid, ''
            FROM changed;
            RETURN NULL;
        END $$;
CREATE FUNCTION public.history_peernotes_consumernumber() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
        BEGIN
            INSERT INTO peernotes_historicalconsumernumber (id, created_at, created_by_id, service_id, consumer_id, kind, system, value, history_date, history_type, history_user_id, history_change_reason,
                              history_request, redacted_digest)
            SELECT id, created_at, created_by_id, service_id, consumer_id, kind, system, value, peernotes_history_date(), CASE TG_OP WHEN 'INSERT' THEN '+' WHEN 'UPDATE' THEN '~' ELSE '-' END,
                   peernotes_actor(), nullif(current_setting('peernotes.reason', true), ''),
                   nullif(current_setting('peernotes.request', true), '')::uuid, ''
            FROM changed;
            RETURN NULL;
        END $$;
CREATE FUNCTION public.history_peernotes_consumerstatement() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
        BEGIN
            INSERT INTO peernotes_historicalconsumerstatement (id, created_at, service_id, consumer_id, note_id, entry_id, text, method, history_date, history_type, history_user_id, history_change_reason,
                              history_request, redacted_digest)
            SELECT id, created_at, service_id, consumer_id, note_id, entry_id, text, method, peernotes_history_date(), CASE TG_OP WHEN 'INSERT' THEN '+' WHEN 'UPDATE' THEN '~' ELSE '-' END,
                   peernotes_actor(), nullif(current_setting('peernotes.reason', true), ''),
                   nullif(current_setting('peernotes.request', true), '')::uuid, ''
            FROM changed;
            RETURN NULL;
        END $$;
CREATE FUNCTION public.history_peernotes_contactlogentry() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
        BEGIN
            INSERT INTO peernotes_historicalcontactlogentry (id, created_at, created_by_id, service_id, consumer_id, worker_id, happened_at, minutes, mode, note_id, history_date, history_type, history_user_id, history_change_reason,
                              history_request, redacted_digest)
            SELECT id, created_at, created_by_id, service_id, consumer_id, worker_id, happened_at, minutes, mode, note_id, peernotes_history_date(), CASE TG_OP WHEN 'INSERT' THEN '+' WHEN 'UPDATE' THEN '~' ELSE '-' END,
                   peernotes_actor(), nullif(current_setting('peernotes.reason', true), ''),
                   nullif(current_setting('peernotes.request', true), '')::uuid, ''
            FROM changed;
            RETURN NULL;
        END $$;
CREATE FUNCTION public.history_peernotes_crisisplan() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
        BEGIN
            INSERT INTO peernotes_historicalcrisisplan (id, created_at, created_by_id, service_id, consumer_id, open_on_duty, history_date, history_type, history_user_id, history_change_reason,
                              history_request, redacted_digest)
            SELECT id, created_at, created_by_id, service_id, consumer_id, open_on_duty, peernotes_history_date(), CASE TG_OP WHEN 'INSERT' THEN '+' WHEN 'UPDATE' THEN '~' ELSE '-' END,
                   peernotes_actor(), nullif(current_setting('peernotes.reason', true), ''),
                   nullif(current_setting('peernotes.request', true), '')::uuid, ''
            FROM changed;
            RETURN NULL;
        END $$;
CREATE FUNCTION public.history_peernotes_crisisplanpart() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
        BEGIN
            INSERT INTO peernotes_historicalcrisisplanpart (id, created_at, created_by_id, service_id, consumer_id, part, text, wish, only_me, method, version, changed_at, history_date, history_type, history_user_id, history_change_reason,
                              history_request, redacted_digest)
            SELECT id, created_at, created_by_id, service_id, consumer_id, part, text, wish, only_me, method, version, changed_at, peernotes_history_date(), CASE TG_OP WHEN 'INSERT' THEN '+' WHEN 'UPDATE' THEN '~' ELSE '-' END,
                   peernotes_actor(), nullif(current_setting('peernotes.reason', true), ''),
                   nullif(current_setting('peernotes.request', true), '')::uuid, ''
            FROM changed;
            RETURN NULL;
        END $$;
CREATE FUNCTION public.history_peernotes_dutyshift() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
        BEGIN
            INSERT INTO peernotes_historicaldutyshift (id, created_at, created_by_id, service_id, user_id, starts_at, ends_at, history_date, history_type, history_user_id, history_change_reason,
                              history_request, redacted_digest)
            SELECT id, created_at, created_by_id, service_id, user_id, starts_at, ends_at, peernotes_history_date(), CASE TG_OP WHEN 'INSERT' THEN '+' WHEN 'UPDATE' THEN '~' ELSE '-' END,
                   peernotes_actor(), nullif(current_setting('peernotes.reason', true), ''),
                   nullif(current_setting('peernotes.request', true), '')::uuid, ''
            FROM changed;
            RETURN NULL;
        END $$;
CREATE FUNCTION public.history_peernotes_enrolment() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
        BEGIN
            INSERT INTO peernotes_historicalenrolment (id, created_at, created_by_id, service_id, consumer_id, starts_at, ends_at, history_date, history_type, history_user_id, history_change_reason,
                              history_request, redacted_digest)
            SELECT id, created_at, created_by_id, service_id, consumer_id, starts_at, ends_at, peernotes_history_date(), CASE TG_OP WHEN 'INSERT' THEN '+' WHEN 'UPDATE' THEN '~' ELSE '-' END,
                   peernotes_actor(), nullif(current_setting('peernotes.reason', true), ''),
                   nullif(current_setting('peernotes.request', true), '')::uuid, ''
            FROM changed;
            RETURN NULL;
        END $$;
CREATE FUNCTION public.history_peernotes_goal() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
        BEGIN
            INSERT INTO peernotes_historicalgoal (id, created_at, created_by_id, service_id, consumer_id, text, status, only_me, written_down_by_id, version, changed_at, history_date, history_type, history_user_id, history_change_reason,
                              history_request, redacted_digest)
            SELECT id, created_at, created_by_id, service_id, consumer_id, text, status, only_me, written_down_by_id, version, changed_at, peernotes_history_date(), CASE TG_OP WHEN 'INSERT' THEN '+' WHEN 'UPDATE' THEN '~' ELSE '-' END,
                   peernotes_actor(), nullif(current_setting('peernotes.reason', true), ''),
                   nullif(current_setting('peernotes.request', true), '')::uuid, ''
            FROM changed;
            RETURN NULL;
        END $$;
CREATE FUNCTION public.history_peernotes_membership() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
        BEGIN
            INSERT INTO peernotes_historicalmembership (id, created_at, created_by_id, user_id, service_id, role, lived_as, starts_at, ends_at, volunteer, history_date, history_type, history_user_id, history_change_reason,
                              history_request, redacted_digest)
            SELECT id, created_at, created_by_id, user_id, service_id, role, lived_as, starts_at, ends_at, volunteer, peernotes_history_date(), CASE TG_OP WHEN 'INSERT' THEN '+' WHEN 'UPDATE' THEN '~' ELSE '-' END,
                   peernotes_actor(), nullif(current_setting('peernotes.reason', true), ''),
                   nullif(current_setting('peernotes.request', true), '')::uuid, ''
            FROM changed;
            RETURN NULL;
        END $$;
CREATE FUNCTION public.history_peernotes_note() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
        BEGIN
            INSERT INTO peernotes_historicalnote (id, created_at, created_by_id, service_id, consumer_id, author_id, policy_version_id, kind, status, version, happened_at, minutes, mode, amends_id, amend_reason, continues_id, begun_by_id, handed_over_at, revisit_on, agreed_hash, content_hash, hard_moment_at, finalised_at, shared_with_care_team, shared_with_peer_team, tell_withheld_count, status_reason, history_date, history_type, history_user_id, history_change_reason,
                              history_request, redacted_digest)
            SELECT id, created_at, created_by_id, service_id, consumer_id, author_id, policy_version_id, kind, status, version, happened_at, minutes, mode, amends_id, amend_reason, continues_id, begun_by_id, handed_over_at, revisit_on, agreed_hash, content_hash, hard_moment_at, finalised_at, shared_with_care_team, shared_with_peer_team, tell_withheld_count, status_reason, peernotes_history_date(), CASE TG_OP WHEN 'INSERT' THEN '+' WHEN 'UPDATE' THEN '~' ELSE '-' END,
                   peernotes_actor(), nullif(current_setting('peernotes.reason', true), ''),
                   nullif(current_setting('peernotes.request', true), '')::uuid, ''
            FROM changed;
            RETURN NULL;
        END $$;
CREATE FUNCTION public.history_peernotes_notesection() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
        BEGIN
            INSERT INTO peernotes_historicalnotesection (id, created_at, service_id, consumer_id, note_id, "position", prompt, voice, text, written_by, audience, decision, version, history_date, history_type, history_user_id, history_change_reason,
                              history_request, redacted_digest)
            SELECT id, created_at, service_id, consumer_id, note_id, "position", prompt, voice, text, written_by, audience, decision, version, peernotes_history_date(), CASE TG_OP WHEN 'INSERT' THEN '+' WHEN 'UPDATE' THEN '~' ELSE '-' END,
                   peernotes_actor(), nullif(current_setting('peernotes.reason', true), ''),
                   nullif(current_setting('peernotes.request', true), '')::uuid, ''
            FROM changed;
            RETURN NULL;
        END $$;
CREATE FUNCTION public.history_peernotes_opening() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
        BEGIN
            INSERT INTO peernotes_historicalopening (id, created_at, created_by_id, service_id, consumer_id, note_id, reason, agreed, answered_by_id, answered_at, history_date, history_type, history_user_id, history_change_reason,
                              history_request, redacted_digest)
            SELECT id, created_at, created_by_id, service_id, consumer_id, note_id, reason, agreed, answered_by_id, answered_at, peernotes_history_date(), CASE TG_OP WHEN 'INSERT' THEN '+' WHEN 'UPDATE' THEN '~' ELSE '-' END,
                   peernotes_actor(), nullif(current_setting('peernotes.reason', true), ''),
                   nullif(current_setting('peernotes.request', true), '')::uuid, ''
            FROM changed;
            RETURN NULL;
        END $$;
CREATE FUNCTION public.history_peernotes_peerpreference() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
        BEGIN
            INSERT INTO peernotes_historicalpeerpreference (id, created_at, created_by_id, service_id, consumer_id, wants, form, how_often, when_admitted, contact_ok, said_at, history_date, history_type, history_user_id, history_change_reason,
                              history_request, redacted_digest)
            SELECT id, created_at, created_by_id, service_id, consumer_id, wants, form, how_often, when_admitted, contact_ok, said_at, peernotes_history_date(), CASE TG_OP WHEN 'INSERT' THEN '+' WHEN 'UPDATE' THEN '~' ELSE '-' END,
                   peernotes_actor(), nullif(current_setting('peernotes.reason', true), ''),
                   nullif(current_setting('peernotes.request', true), '')::uuid, ''
            FROM changed;
            RETURN NULL;
        END $$;
CREATE FUNCTION public.history_peernotes_peerprofile() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
        BEGIN
            INSERT INTO peernotes_historicalpeerprofile (id, created_at, created_by_id, service_id, user_id, offered, places, called, my_words, offers, days, languages, years, age_band, gender, culture, interests, history_date, history_type, history_user_id, history_change_reason,
                              history_request, redacted_digest)
            SELECT id, created_at, created_by_id, service_id, user_id, offered, places, called, my_words, offers, days, languages, years, age_band, gender, culture, interests, peernotes_history_date(), CASE TG_OP WHEN 'INSERT' THEN '+' WHEN 'UPDATE' THEN '~' ELSE '-' END,
                   peernotes_actor(), nullif(current_setting('peernotes.reason', true), ''),
                   nullif(current_setting('peernotes.request', true), '')::uuid, ''
            FROM changed;
            RETURN NULL;
        END $$;
CREATE FUNCTION public.history_peernotes_peerwishes() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
        BEGIN
            INSERT INTO peernotes_historicalpeerwishes (id, created_at, created_by_id, service_id, consumer_id, gender, age, culture, language, recovery_stage, orientation, lived_experience, history_date, history_type, history_user_id, history_change_reason,
                              history_request, redacted_digest)
            SELECT id, created_at, created_by_id, service_id, consumer_id, gender, age, culture, language, recovery_stage, orientation, lived_experience, peernotes_history_date(), CASE TG_OP WHEN 'INSERT' THEN '+' WHEN 'UPDATE' THEN '~' ELSE '-' END,
                   peernotes_actor(), nullif(current_setting('peernotes.reason', true), ''),
                   nullif(current_setting('peernotes.request', true), '')::uuid, ''
            FROM changed;
            RETURN NULL;
        END $$;
CREATE FUNCTION public.history_peernotes_policyversion() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
        BEGIN
            INSERT INTO peernotes_historicalpolicyversion (id, created_at, peer_read_records, read_requires_consumer_consent, peer_may_choose_not_to_read, about_me_readers, peer_write_notes, peer_may_choose_not_to_write, contact_log, clinician_read_peer_notes, note_kinds_allowed, co_authoring, section_default_audience, unagreed_note_becomes, consumer_opt_out, risk_documentation_owner, peer_risk_assessment, safety_concern_route, tell_consumer_first, carer_contact, carer_peer_supports_consumer, consumer_peer_supports_carer, group_notes, peer_in_mdt, training_required, supervision_interval_days, supervisor_kind, cosign, language_helper, boundary_agreement_required, evaluation_required, service_id, number, model, reason, starts_at, in_force, reads_since, about_me_since, acknowledge_by, proposed_by_id, approved_by_id, approved_at, rejected_by_id, rejected_at, cancelled_by_id, cancelled_at, cancel_reason, history_date, history_type, history_user_id, history_change_reason,
                              history_request, redacted_digest)
            SELECT id, created_at, peer_read_records, read_requires_consumer_consent, peer_may_choose_not_to_read, about_me_readers, peer_write_notes, peer_may_choose_not_to_write, contact_log, clinician_read_peer_notes, note_kinds_allowed, co_authoring, section_default_audience, unagreed_note_becomes, consumer_opt_out, risk_documentation_owner, peer_risk_assessment, safety_concern_route, tell_consumer_first, carer_contact, carer_peer_supports_consumer, consumer_peer_supports_carer, group_notes, peer_in_mdt, training_required, supervision_interval_days, supervisor_kind, cosign, language_helper, boundary_agreement_required, evaluation_required, service_id, number, model, reason, starts_at, in_force, reads_since, about_me_since, acknowledge_by, proposed_by_id, approved_by_id, approved_at, rejected_by_id, rejected_at, cancelled_by_id, cancelled_at, cancel_reason, peernotes_history_date(), CASE TG_OP WHEN 'INSERT' THEN '+' WHEN 'UPDATE' THEN '~' ELSE '-' END,
                   peernotes_actor(), nullif(current_setting('peernotes.reason', true), ''),
                   nullif(current_setting('peernotes.request', true), '')::uuid, ''
            FROM changed;
            RETURN NULL;
        END $$;
CREATE FUNCTION public.history_peernotes_recordentry() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
        BEGIN
            INSERT INTO peernotes_historicalrecordentry (id, created_at, created_by_id, service_id, consumer_id, kind, status, title, text, author_name, written_at, written_on, sensitive, by_peer, sign_by, signed_by_id, signed_at, withheld_until, replaces_id, source_system, source_id, history_date, history_type, history_user_id, history_change_reason,
                              history_request, redacted_digest)
            SELECT id, created_at, created_by_id, service_id, consumer_id, kind, status, title, text, author_name, written_at, written_on, sensitive, by_peer, sign_by, signed_by_id, signed_at, withheld_until, replaces_id, source_system, source_id, peernotes_history_date(), CASE TG_OP WHEN 'INSERT' THEN '+' WHEN 'UPDATE' THEN '~' ELSE '-' END,
                   peernotes_actor(), nullif(current_setting('peernotes.reason', true), ''),
                   nullif(current_setting('peernotes.request', true), '')::uuid, ''
            FROM changed;
            RETURN NULL;
        END $$;
CREATE FUNCTION public.history_peernotes_recordquestion() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
        BEGIN
            INSERT INTO peernotes_historicalrecordquestion (id, created_at, service_id, consumer_id, entry_id, event_id, looker_id, about, about_at, verb, text, outcome, answer, answered_by_id, answered_at, history_date, history_type, history_user_id, history_change_reason,
                              history_request, redacted_digest)
            SELECT id, created_at, service_id, consumer_id, entry_id, event_id, looker_id, about, about_at, verb, text, outcome, answer, answered_by_id, answered_at, peernotes_history_date(), CASE TG_OP WHEN 'INSERT' THEN '+' WHEN 'UPDATE' THEN '~' ELSE '-' END,
                   peernotes_actor(), nullif(current_setting('peernotes.reason', true), ''),
                   nullif(current_setting('peernotes.request', true), '')::uuid, ''
            FROM changed;
            RETURN NULL;
        END $$;
CREATE FUNCTION public.history_peernotes_roleproposal() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
        BEGIN
            INSERT INTO peernotes_historicalroleproposal (id, created_at, user_id, service_id, role, starts_at, ends_at, volunteer, reason, proposed_by_id, decided_by_id, decided_at, approved, history_date, history_type, history_user_id, history_change_reason,
                              history_request, redacted_digest)
            SELECT id, created_at, user_id, service_id, role, starts_at, ends_at, volunteer, reason, proposed_by_id, decided_by_id, decided_at, approved, peernotes_history_date(), CASE TG_OP WHEN 'INSERT' THEN '+' WHEN 'UPDATE' THEN '~' ELSE '-' END,
                   peernotes_actor(), nullif(current_setting('peernotes.reason', true), ''),
                   nullif(current_setting('peernotes.request', true), '')::uuid, ''
            FROM changed;
            RETURN NULL;
        END $$;
CREATE FUNCTION public.history_peernotes_safetyconcern() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
        BEGIN
            INSERT INTO peernotes_historicalsafetyconcern (id, created_at, created_by_id, service_id, consumer_id, fact, basis, told_consumer, not_told_reason, status, due_at, owner_id, passes_on_at, acknowledged_by_id, acknowledged_at, hold_until, told_at, closed_by_id, closed_at, outcome, history_date, history_type, history_user_id, history_change_reason,
                              history_request, redacted_digest)
            SELECT id, created_at, created_by_id, service_id, consumer_id, fact, basis, told_consumer, not_told_reason, status, due_at, owner_id, passes_on_at, acknowledged_by_id, acknowledged_at, hold_until, told_at, closed_by_id, closed_at, outcome, peernotes_history_date(), CASE TG_OP WHEN 'INSERT' THEN '+' WHEN 'UPDATE' THEN '~' ELSE '-' END,
                   peernotes_actor(), nullif(current_setting('peernotes.reason', true), ''),
                   nullif(current_setting('peernotes.request', true), '')::uuid, ''
            FROM changed;
            RETURN NULL;
        END $$;
CREATE FUNCTION public.history_peernotes_sameperson() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
        BEGIN
            INSERT INTO peernotes_historicalsameperson (id, created_at, created_by_id, service_id, consumer_id, second_id, reason, asked, second_asked, officer_id, officer_agreed_at, agreed_at, second_agreed_at, in_force_at, ended_by_id, ended_at, end_reason, history_date, history_type, history_user_id, history_change_reason,
                              history_request, redacted_digest)
            SELECT id, created_at, created_by_id, service_id, consumer_id, second_id, reason, asked, second_asked, officer_id, officer_agreed_at, agreed_at, second_agreed_at, in_force_at, ended_by_id, ended_at, end_reason, peernotes_history_date(), CASE TG_OP WHEN 'INSERT' THEN '+' WHEN 'UPDATE' THEN '~' ELSE '-' END,
                   peernotes_actor(), nullif(current_setting('peernotes.reason', true), ''),
                   nullif(current_setting('peernotes.request', true), '')::uuid, ''
            FROM changed;
            RETURN NULL;
        END $$;
CREATE FUNCTION public.history_peernotes_service() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
        BEGIN
            INSERT INTO peernotes_historicalservice (id, created_at, slug, name, timezone, setting, duty_text, duty_phone, crisis_text, concern_minutes, break_glass, history_date, history_type, history_user_id, history_change_reason,
                              history_request, redacted_digest)
            SELECT id, created_at, slug, name, timezone, setting, duty_text, duty_phone, crisis_text, concern_minutes, break_glass, peernotes_history_date(), CASE TG_OP WHEN 'INSERT' THEN '+' WHEN 'UPDATE' THEN '~' ELSE '-' END,
                   peernotes_actor(), nullif(current_setting('peernotes.reason', true), ''),
                   nullif(current_setting('peernotes.request', true), '')::uuid, ''
            FROM changed;
            RETURN NULL;
        END $$;
CREATE FUNCTION public.history_peernotes_serviceassignment() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
        BEGIN
            INSERT INTO peernotes_historicalserviceassignment (id, permission_id, user_id, content_object_id, created_by_id, created_at, history_date, history_type, history_user_id, history_change_reason,
                              history_request, redacted_digest)
            SELECT id, permission_id, user_id, content_object_id, created_by_id, created_at, peernotes_history_date(), CASE TG_OP WHEN 'INSERT' THEN '+' WHEN 'UPDATE' THEN '~' ELSE '-' END,
                   peernotes_actor(), nullif(current_setting('peernotes.reason', true), ''),
                   nullif(current_setting('peernotes.request', true), '')::uuid, ''
            FROM changed;
            RETURN NULL;
        END $$;
CREATE FUNCTION public.history_peernotes_signature() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
        BEGIN
            INSERT INTO peernotes_historicalsignature (id, created_at, service_id, note_id, party, user_id, content_hash, method, witness, kept, total, signed_at, history_date, history_type, history_user_id, history_change_reason,
                              history_request, redacted_digest)
            SELECT id, created_at, service_id, note_id, party, user_id, content_hash, method, witness, kept, total, signed_at, peernotes_history_date(), CASE TG_OP WHEN 'INSERT' THEN '+' WHEN 'UPDATE' THEN '~' ELSE '-' END,
                   peernotes_actor(), nullif(current_setting('peernotes.reason', true), ''),
                   nullif(current_setting('peernotes.request', true), '')::uuid, ''
            FROM changed;
            RETURN NULL;
        END $$;
CREATE FUNCTION public.history_peernotes_supervisiontie() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
        BEGIN
            INSERT INTO peernotes_historicalsupervisiontie (id, created_at, created_by_id, service_id, worker_id, supervisor_id, kind, starts_at, ends_at, history_date, history_type, history_user_id, history_change_reason,
                              history_request, redacted_digest)
            SELECT id, created_at, created_by_id, service_id, worker_id, supervisor_id, kind, starts_at, ends_at, peernotes_history_date(), CASE TG_OP WHEN 'INSERT' THEN '+' WHEN 'UPDATE' THEN '~' ELSE '-' END,
                   peernotes_actor(), nullif(current_setting('peernotes.reason', true), ''),
                   nullif(current_setting('peernotes.request', true), '')::uuid, ''
            FROM changed;
            RETURN NULL;
        END $$;
CREATE FUNCTION public.history_peernotes_wellbeingplan() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
        BEGIN
            INSERT INTO peernotes_historicalwellbeingplan (id, created_at, worker_id, own_words, signs, who_to_call, cover, open_parts, version, changed_at, history_date, history_type, history_user_id, history_change_reason,
                              history_request, redacted_digest)
            SELECT id, created_at, worker_id, own_words, signs, who_to_call, cover, open_parts, version, changed_at, peernotes_history_date(), CASE TG_OP WHEN 'INSERT' THEN '+' WHEN 'UPDATE' THEN '~' ELSE '-' END,
                   peernotes_actor(), nullif(current_setting('peernotes.reason', true), ''),
                   nullif(current_setting('peernotes.request', true), '')::uuid, ''
            FROM changed;
            RETURN NULL;
        END $$;
CREATE FUNCTION public.peernotes_about_me_asks_first(about_me_readers text) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    RETURN (about_me_readers = 'clinicians_and_peers_with_yes'::text);
CREATE FUNCTION public.peernotes_about_me_state(about_me text, record text) RETURNS text
    LANGUAGE sql IMMUTABLE
    RETURN COALESCE(NULLIF(about_me, 'none'::text), CASE record WHEN 'given'::text THEN 'given'::text ELSE 'none'::text END);
CREATE FUNCTION public.peernotes_acknowledged(the_version uuid) RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
SELECT DISTINCT a.user_id FROM peernotes_policyversion v
JOIN peernotes_policyversion k ON k.service_id = v.service_id AND k.starts_at >= v.starts_at AND NOT isempty(k.in_force)
JOIN peernotes_modelacknowledgement a ON a.version_id = k.id
WHERE v.id = the_version AND v.service_id = ANY (peernotes_ids('admin'))
$$;
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
CREATE FUNCTION public.peernotes_agreement_asked_since(the_service uuid, moment timestamp with time zone) RETURNS timestamp with time zone
    LANGUAGE sql STABLE
    SET search_path TO 'public', 'pg_temp'
    AS $$
SELECT min(lower(v.in_force)) FROM peernotes_policyversion v
WHERE v.service_id = the_service AND v.boundary_agreement_required AND lower(v.in_force) < moment
  AND NOT EXISTS (SELECT FROM peernotes_policyversion n
                  WHERE n.service_id = the_service AND NOT n.boundary_agreement_required
                    AND lower(n.in_force) > lower(v.in_force) AND lower(n.in_force) < moment)
$$;
CREATE FUNCTION public.peernotes_agreement_due(the_service uuid, the_consumer uuid, the_worker uuid, together_since timestamp with time zone, moment timestamp with time zone) RETURNS timestamp with time zone
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
SELECT greatest(together_since, peernotes_agreement_asked_since(the_service, moment)) + interval '14 days'
WHERE together_since IS NOT NULL AND peernotes_agreement_asked_since(the_service, moment) IS NOT NULL
  AND NOT EXISTS (SELECT FROM peernotes_agreement g WHERE g.consumer_id = the_consumer AND g.worker_id = the_worker
                  AND g.agreed_at BETWEEN together_since AND moment)
$$;
CREATE FUNCTION public.peernotes_agreement_missing(is_peer boolean, required boolean, overdue boolean) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    RETURN (COALESCE(required, false) AND is_peer AND overdue);
CREATE FUNCTION public.peernotes_append_only() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF current_setting('peernotes.redacting', true) = 'yes' AND TG_OP = 'UPDATE' AND current_user = 'peernotes_owner' THEN
        RETURN NEW;
    END IF;
    IF TG_TABLE_NAME = 'peernotes_historicalpeerprofile' AND TG_OP = 'DELETE' AND current_user = 'peernotes_owner' THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE FUNCTION public.peernotes_as_far_as(days integer, old_days integer, new_days integer) RETURNS integer
    LANGUAGE sql IMMUTABLE
    RETURN COALESCE(GREATEST(CASE WHEN (days > (2 * old_days)) THEN ((2 * old_days) + 1) ELSE NULL::integer END, CASE WHEN (days > (2 * new_days)) THEN ((2 * new_days) + 1) ELSE NULL::integer END), 0);
CREATE FUNCTION public.peernotes_asks_to_sign(cosign text, note uuid) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    RETURN CASE cosign WHEN 'all'::text THEN true WHEN 'sample'::text THEN ((((('x'::text || "right"((note)::text, 7)))::bit(28))::integer % 5) = 0) ELSE false END;
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
CREATE FUNCTION public.peernotes_audience_reaches(audience text, is_clinician boolean) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    RETURN CASE WHEN is_clinician THEN (audience = 'care_team'::text) ELSE (audience = ANY (ARRAY['care_team'::text, 'peer_team'::text])) END;
CREATE FUNCTION public.peernotes_is_kept(decision text) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    RETURN (decision = ANY (ARRAY['accepted'::text, 'rewritten'::text]));
CREATE FUNCTION public.peernotes_audience_includes(decision text, audience text, is_clinician boolean) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    RETURN (public.peernotes_is_kept(decision) AND public.peernotes_audience_reaches(audience, is_clinician));
CREATE FUNCTION public.peernotes_author_here(the_author uuid, the_consumer uuid, the_service uuid, at_moment timestamp with time zone) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
SELECT coalesce((
    SELECT bool_or(peernotes_is_peer(m.role))
           AND bool_or(peernotes_may_support_consumers(m.role, m.lived_as, v.carer_peer_supports_consumer))
    FROM peernotes_membership m JOIN peernotes_user u ON u.id = m.user_id AND u.is_active
    LEFT JOIN peernotes_policyversion v
      ON v.service_id = m.service_id AND (v.in_force @> coalesce(at_moment, statement_timestamp())) IS TRUE
    WHERE m.user_id = the_author AND m.service_id = the_service
      AND m.starts_at <= coalesce(at_moment, statement_timestamp()) AND (m.ends_at IS NULL OR m.ends_at > coalesce(at_moment, statement_timestamp()))), false)
AND NOT EXISTS (
    SELECT 1 FROM peernotes_consumer c WHERE c.id = the_consumer AND peernotes_shut_to_colleagues(
        c.works_here, assigned => true, is_clinician => EXISTS (
            SELECT FROM peernotes_membership m WHERE m.user_id = the_author AND m.service_id = the_service
            AND peernotes_is_clinician(m.role) AND m.starts_at <= coalesce(at_moment, statement_timestamp())
            AND (m.ends_at IS NULL OR m.ends_at > coalesce(at_moment, statement_timestamp())))))
AND NOT EXISTS (
    SELECT 1 FROM peernotes_conflictofinterest k WHERE k.user_id = the_author AND k.consumer_id = the_consumer
      AND k.created_at <= coalesce(at_moment, statement_timestamp()) AND (k.ended_at IS NULL OR k.ended_at > coalesce(at_moment, statement_timestamp())))
AND CASE WHEN at_moment IS NULL THEN EXISTS (
        SELECT 1 FROM peernotes_assignment a WHERE a.user_id = the_author AND a.content_object_id = the_consumer)
    ELSE coalesce((
        SELECT h.history_type <> '-' FROM peernotes_historicalassignment h
        WHERE h.user_id = the_author AND h.content_object_id = the_consumer AND h.history_date <= at_moment
        ORDER BY h.history_date DESC, h.history_id DESC LIMIT 1), false) END
$$;
CREATE FUNCTION public.peernotes_away(the_consumer uuid) RETURNS TABLE(worker text, ends_on date, cover text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
SELECT w.name, max(b.ends_on), (array_agg(c.name ORDER BY b.ends_on DESC))[1]
FROM peernotes_assignment a
JOIN peernotes_absence b ON b.worker_id = a.user_id AND b.service_id = a.service_id
JOIN peernotes_service s ON s.id = a.service_id
JOIN peernotes_user w ON w.id = a.user_id
LEFT JOIN peernotes_user c ON c.id = b.cover_id AND c.is_active
CROSS JOIN LATERAL (SELECT (statement_timestamp() AT TIME ZONE s.timezone)::date AS today) d
WHERE a.content_object_id = the_consumer AND the_consumer = ANY (peernotes_my_records())
  AND d.today BETWEEN b.starts_on AND b.ends_on
  AND coalesce((SELECT g.wants_cover FROM peernotes_agreement g WHERE g.consumer_id = the_consumer AND g.worker_id = a.user_id
                ORDER BY g.number DESC LIMIT 1), false)
GROUP BY w.id, w.name ORDER BY w.name
$$;
CREATE FUNCTION public.peernotes_can_be_chosen(the_worker uuid, the_person uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
SELECT EXISTS (
    SELECT FROM peernotes_peerprofile p
    JOIN peernotes_consumer c ON c.id = the_person AND c.service_id = p.service_id
    JOIN peernotes_user u ON u.id = p.user_id AND u.is_active
    LEFT JOIN peernotes_policyversion v ON v.service_id = p.service_id AND (v.in_force @> statement_timestamp()) IS TRUE
    CROSS JOIN LATERAL peernotes_gate_facts(p.user_id, p.service_id, statement_timestamp()) g
    CROSS JOIN LATERAL (
        SELECT bool_or(peernotes_may_support_consumers(m.role, m.lived_as, v.carer_peer_supports_consumer)) AS supports,
               bool_or(peernotes_is_supervised(m.role)) AS supervised
        FROM peernotes_membership m WHERE m.user_id = p.user_id AND m.service_id = p.service_id
          AND m.starts_at <= statement_timestamp() AND (m.ends_at IS NULL OR m.ends_at > statement_timestamp())) r
    WHERE p.user_id = the_worker AND peernotes_on_offer(
        offered => p.offered,
        supports => peernotes_works_as_peer(p.user_id, p.service_id) AND coalesce(r.supports, false),
        ready => peernotes_ready_to_begin(
            g.code_overdue, peernotes_training_missing(true, g.trained_in, v.training_required),
            peernotes_supervision_overdue(
                coalesce(r.supervised, false), g.days_without_peer, g.days_without_clinician, v.supervision_interval_days,
                v.supervisor_kind),
            peernotes_model_unread(true, g.model_overdue)),
        conflict => EXISTS (SELECT FROM peernotes_conflictofinterest k WHERE k.user_id = p.user_id
                            AND k.consumer_id = c.id AND k.ended_at IS NULL),
        ended => peernotes_ended(c.id, statement_timestamp()),
        works_here => c.works_here,
        wants_no_peer => peernotes_wants_no_peer(c.id, NULL)))
$$;
CREATE FUNCTION public.peernotes_chose_not_to_write(is_peer boolean, may_choose boolean, writes_notes boolean) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    RETURN (COALESCE(may_choose, false) AND is_peer AND (NOT writes_notes));
CREATE FUNCTION public.peernotes_clinicians_allowed(clinician_read_peer_notes text) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    RETURN (clinician_read_peer_notes = 'shared_sections'::text);
CREATE FUNCTION public.peernotes_closes_emergency(outcome text) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    RETURN (outcome = 'not_fitting'::text);
CREATE FUNCTION public.peernotes_confirms_training(role text) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    RETURN (role = ANY (ARRAY['peer_supervisor'::text, 'service_admin'::text]));
CREATE FUNCTION public.peernotes_consent_state(scope text, decision text, decided_at timestamp with time zone, expires_at timestamp with time zone, reads_since timestamp with time zone, at timestamp with time zone) RETURNS text
    LANGUAGE sql IMMUTABLE
    RETURN CASE WHEN (decision IS NULL) THEN 'none'::text WHEN (decision <> 'given'::text) THEN decision WHEN (expires_at <= at) THEN 'expired'::text WHEN ((decided_at < reads_since) AND (scope <> 'write_notes'::text)) THEN 'before_switch'::text ELSE 'given'::text END;
CREATE FUNCTION public.peernotes_consented(state text, read_requires_consumer_consent boolean, consumer_opt_out text) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    RETURN CASE state WHEN 'given'::text THEN true WHEN 'refused'::text THEN ((NOT read_requires_consumer_consent) AND (consumer_opt_out <> 'note_and_read'::text)) WHEN 'withdrawn'::text THEN ((NOT read_requires_consumer_consent) AND (consumer_opt_out <> 'note_and_read'::text)) ELSE (NOT read_requires_consumer_consent) END;
CREATE FUNCTION public.peernotes_contact_undone() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    PERFORM 1 FROM peernotes_consumer WHERE id = OLD.consumer_id FOR SHARE;
    PERFORM 1 FROM peernotes_caseload WHERE consumer_id = OLD.consumer_id ORDER BY user_id FOR UPDATE;
    UPDATE peernotes_caseload c SET newest_at = r.newest_at, last_contact_at = r.last_contact_at
    FROM peernotes_caseload_computed r
    WHERE r.consumer_id = OLD.consumer_id AND c.consumer_id = OLD.consumer_id AND c.user_id = r.user_id;
    RETURN NULL;
END $$;
CREATE FUNCTION public.peernotes_cut(words text, asked tsquery) RETURNS text
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
    form text := E'StartSel=\ue000, StopSel=\ue001, MaxFragments=2, MaxWords=24, MinWords=8, ShortWord=1, FragmentDelimiter=" … "';
    spread text := peernotes_spread(words);
    cut text := ts_headline('public.peernotes', spread, asked, form);
BEGIN
    IF strpos(cut, E'\ue000') = 0 THEN
        cut := ts_headline('public.peernotes_plain', spread, asked, form);
    END IF;
    RETURN CASE WHEN spread = words THEN cut ELSE replace(
        regexp_replace(cut, ' ?(\ue000?' || peernotes_signs() || '\ue001?) ?', '\1', 'g'), E'\ue001\ue000', '') END;
END $$;
CREATE FUNCTION public.peernotes_days_without(the_worker uuid, the_service uuid, the_kind text, moment timestamp with time zone) RETURNS integer
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    RETURN (
        SELECT greatest(0, (moment AT TIME ZONE s.timezone)::date - greatest(
            (here.since AT TIME ZONE s.timezone)::date, (asked.since AT TIME ZONE s.timezone)::date, met.last_on))
        FROM peernotes_service s
        CROSS JOIN LATERAL (
            SELECT min(m.starts_at) AS since FROM peernotes_membership m
            WHERE m.user_id = the_worker AND m.service_id = s.id AND peernotes_is_supervised(m.role)
              AND m.starts_at <= moment AND (m.ends_at IS NULL OR m.ends_at > moment)) here
        CROSS JOIN LATERAL (
            SELECT min(v.since) AS since FROM (
                SELECT lower(p.in_force) AS since, bool_and(peernotes_supervision_days(
                           the_kind, p.supervision_interval_days, p.supervisor_kind) IS NOT NULL)
                       OVER (ORDER BY lower(p.in_force) DESC) AS ever_since
                FROM peernotes_policyversion p
                WHERE p.service_id = s.id AND lower(p.in_force) <= moment) v
            WHERE v.ever_since) asked
        CROSS JOIN LATERAL (
            SELECT max(x.held_on) AS last_on
            FROM peernotes_supervisiontie t JOIN peernotes_supervisionsession x ON x.tie_id = t.id
            WHERE t.worker_id = the_worker AND t.service_id = s.id AND t.kind = the_kind AND x.created_at <= moment
              AND (x.struck_at IS NULL OR x.struck_at > moment)) met
        WHERE s.id = the_service AND here.since IS NOT NULL AND asked.since IS NOT NULL);
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
CREATE FUNCTION public.peernotes_emergencies(the_user uuid, at timestamp with time zone) RETURNS TABLE(consumer_id uuid, service_id uuid)
    LANGUAGE sql STABLE ROWS 1
    AS $$
SELECT e.consumer_id, e.service_id FROM peernotes_emergencyaccess e
WHERE e.created_by_id = the_user AND e.created_at <= at AND e.ends_at > at
  AND NOT EXISTS (SELECT FROM peernotes_emergencyaccessend d WHERE d.access_id = e.id AND d.created_at <= at)
  AND NOT EXISTS (SELECT FROM peernotes_alert a JOIN peernotes_alertanswer r ON r.alert_id = a.id
                  WHERE a.emergency_id = e.id AND peernotes_closes_emergency(r.outcome) AND r.created_at <= at)
$$;
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
CREATE FUNCTION public.peernotes_ended(the_person uuid, at timestamp with time zone) RETURNS boolean
    LANGUAGE sql STABLE
    RETURN COALESCE((SELECT (e.ends_at <= peernotes_ended.at) FROM public.peernotes_enrolment e WHERE ((e.consumer_id = peernotes_ended.the_person) AND (e.starts_at <= peernotes_ended.at)) ORDER BY e.starts_at DESC, e.id DESC LIMIT 1), false);
CREATE FUNCTION public.peernotes_enrols(role text) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    RETURN (role = ANY (ARRAY['clinician'::text, 'peer_supervisor'::text, 'records_officer'::text]));
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
            EXECUTE format('ALTER TABLE %I ALTER COLUMN subject_id SET (n_distinct = 200)', name);
        END IF;
        first := (first + interval '1 month')::date;
    END LOOP;
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
          AND (l.sort_name, l.identifier) = (c.sort_name, lower(c.local_identifier)));
    GET DIAGNOSTICS gone = ROW_COUNT;
    INSERT INTO peernotes_caselist (user_id, service_id, sort_name, consumer_id, identifier)
    SELECT a.user_id, c.service_id, c.sort_name, c.id, lower(c.local_identifier)
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
    SELECT actor_id, subject_id, (array_agg(service_id))[1], max(at), max(at) FILTER (WHERE pause > peernotes_sitting())
    FROM (SELECT actor_id, subject_id, service_id, at,
                 lead(at) OVER (PARTITION BY actor_id, subject_id ORDER BY at) - at AS pause
          FROM peernotes_event
          WHERE verb = 'read_record' AND allowed AND actor_id IS NOT NULL AND subject_id IS NOT NULL) looks
    GROUP BY actor_id, subject_id
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
        JOIN peernotes_policyversion v ON v.id = n.policy_version_id AND peernotes_shared_with_clinicians(
            n.status, n.shared_with_care_team, peernotes_clinicians_allowed(v.clinician_read_peer_notes))
        WHERE n.finalised_at > now() - peernotes_new_for() AND (the_consumer IS NULL OR n.consumer_id = the_consumer)),
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
CREATE FUNCTION public.peernotes_findable() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    NEW.sort_name := peernotes_folded(NEW.chosen_name);
    NEW.found_by := NEW.sort_name || ' ' || replace(NEW.sort_name, ' ', '');
    RETURN NEW;
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
               WHERE s.note_id = the_note AND peernotes_is_left_out(s.decision) AND s.text <> '') THEN
        UPDATE peernotes_notesection SET text = ''
        WHERE note_id = the_note AND peernotes_is_left_out(decision) AND text <> '';
    END IF;
    IF amended IS NOT NULL THEN
        UPDATE peernotes_note SET status = 'amended' WHERE id = amended AND status = 'final';
    END IF;
    PERFORM peernotes_redact(the_note);
END $$;
CREATE FUNCTION public.peernotes_folded(words text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
SELECT btrim(regexp_replace(
    regexp_replace(
        normalize(lower(unaccent('unaccent', normalize(lower(words), NFKC))), NFKD),
        '[\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u064b-\u065f''’‘ʼ`´\u00ad]', '', 'g'),
    '[\s\u05be\u2010-\u2015\u2212-]+', ' ', 'g'))
$$;
CREATE FUNCTION public.peernotes_forget_flags() RETURNS void
    LANGUAGE sql
    AS $$
DELETE FROM peernotes_supervisionflag f USING peernotes_supervisionsession x, peernotes_supervisiontie t
WHERE x.id = f.session_id AND t.id = x.tie_id AND t.ends_at <= now() - interval '1 year'
$$;
CREATE FUNCTION public.peernotes_forget_kept() RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$ DELETE FROM peernotes_keptform WHERE kept_at <= now() - interval '7 days' $$;
CREATE FUNCTION public.peernotes_forget_profiles() RETURNS void
    LANGUAGE sql
    AS $$
DELETE FROM peernotes_historicalpeerprofile h USING peernotes_historicalpeerprofile later
WHERE later.id = h.id AND later.history_id > h.history_id AND later.history_date <= now() - interval '30 days'
$$;
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
CREATE FUNCTION public.peernotes_gate_facts(the_worker uuid, the_service uuid, moment timestamp with time zone, OUT code_overdue boolean, OUT trained_in text[], OUT days_without_peer integer, OUT days_without_clinician integer, OUT model_overdue boolean, OUT writes_notes boolean) RETURNS record
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    code_overdue := EXISTS (
        SELECT FROM peernotes_codeofconduct c
        WHERE c.service_id = the_service AND c.acknowledge_by <= moment AND NOT EXISTS (
            SELECT FROM peernotes_codeacknowledgement a JOIN peernotes_codeofconduct k ON k.id = a.code_id
            WHERE a.user_id = the_worker AND k.service_id = the_service AND k.number >= c.number
              AND a.created_at <= moment));
    trained_in := ARRAY(
        SELECT DISTINCT t.topic::text COLLATE "C" FROM peernotes_trainingrecord t
        JOIN peernotes_service s ON s.id = t.service_id
        WHERE t.user_id = the_worker AND t.service_id = the_service AND t.confirmed_at <= moment
          AND (t.withdrawn_at IS NULL OR t.withdrawn_at > moment)
          AND (t.valid_until IS NULL OR t.valid_until >= (moment AT TIME ZONE s.timezone)::date)
        ORDER BY 1);
    days_without_peer := coalesce(peernotes_days_without(the_worker, the_service, 'peer', moment), 0);
    days_without_clinician := coalesce(peernotes_days_without(the_worker, the_service, 'clinician', moment), 0);
    model_overdue := EXISTS (
        SELECT FROM peernotes_policyversion v
        WHERE v.service_id = the_service AND (v.in_force @> moment) IS TRUE AND v.acknowledge_by <= moment
          AND moment - (v.acknowledge_by - v.starts_at) >= (
              SELECT min(m.starts_at) FROM peernotes_membership m
              WHERE m.user_id = the_worker AND m.service_id = the_service AND m.starts_at <= moment
                AND (m.ends_at IS NULL OR m.ends_at > moment)
                AND (peernotes_is_peer(m.role) OR peernotes_is_clinician(m.role)))
          AND NOT EXISTS (
              SELECT FROM peernotes_modelacknowledgement a JOIN peernotes_policyversion k ON k.id = a.version_id
              WHERE a.user_id = the_worker AND k.service_id = the_service AND k.starts_at >= v.starts_at
                AND NOT isempty(k.in_force) AND a.created_at <= moment));
    writes_notes := peernotes_role_has_notes(the_worker, the_service, moment);
END $$;
CREATE FUNCTION public.peernotes_held() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    UPDATE peernotes_safetyconcern SET hold_until = NEW.until WHERE id = NEW.concern_id;
    INSERT INTO peernotes_alert (created_at, service_id, consumer_id, user_id, hold_id, kind, verb)
    SELECT NEW.created_at, NEW.service_id, NEW.consumer_id, NEW.created_by_id, NEW.id, 'held_concern', 'hold_concern'
    FROM peernotes_hold_facts(NEW.concern_id) f WHERE f.used_up;
    RETURN NULL;
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
CREATE FUNCTION public.peernotes_hold(the_people uuid[], alone boolean) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    PERFORM 1 FROM peernotes_service s
    WHERE s.id IN (SELECT c.service_id FROM peernotes_consumer c WHERE c.id = ANY (the_people)) ORDER BY s.id FOR SHARE;
    IF alone THEN
        PERFORM 1 FROM peernotes_consumer c WHERE c.id = ANY (the_people) ORDER BY c.id FOR NO KEY UPDATE;
    ELSE
        PERFORM 1 FROM peernotes_consumer c WHERE c.id = ANY (the_people) ORDER BY c.id FOR SHARE;
    END IF;
END $$;
CREATE FUNCTION public.peernotes_hold_facts(the_concern uuid) RETURNS TABLE(held_by uuid, held_since date, hold_until date, today date, used_up boolean, knows boolean)
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 1
    SET search_path TO 'public', 'pg_temp'
    AS $$
    SELECT l.held_by, f.held_since, c.hold_until, t.today, coalesce(c.hold_until >= f.held_since + 90, false),
           peernotes_knows(c.told_consumer, c.told_at, c.hold_until, t.today)
    FROM peernotes_safetyconcern c
    JOIN peernotes_service s ON s.id = c.service_id
    CROSS JOIN LATERAL (SELECT (now() AT TIME ZONE s.timezone)::date AS today) t
    LEFT JOIN LATERAL (SELECT h.created_by_id AS held_by FROM peernotes_concernhold h WHERE h.concern_id = c.id
                       ORDER BY h.created_at DESC, h.id LIMIT 1) l ON true
    LEFT JOIN LATERAL (SELECT min((h.created_at AT TIME ZONE s.timezone)::date) AS held_since FROM peernotes_concernhold h
                       WHERE h.concern_id = c.id) f ON true
    WHERE c.id = the_concern
$$;
CREATE FUNCTION public.peernotes_hold_places(the_worker uuid, the_service uuid) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    PERFORM 1 FROM peernotes_peerprofile p WHERE p.user_id = the_worker AND p.service_id = the_service FOR UPDATE;
    RETURN peernotes_places_left(the_worker, the_service);
END $$;
CREATE FUNCTION public.peernotes_ids(kind text) RETURNS uuid[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    me uuid := peernotes_actor();
    known text := concat(me, ' ', current_setting('peernotes.request', true), ' ', now());
    found record;
    gates record;
BEGIN
    IF current_setting('peernotes.known', true) IS DISTINCT FROM known THEN
        SELECT array_agg(m.service_id) FILTER (WHERE peernotes_is_clinician(m.role)) AS clinical,
               array_agg(m.service_id) FILTER (WHERE peernotes_is_peer(m.role)) AS peer,
               array_agg(m.service_id) FILTER (WHERE peernotes_may_support_consumers(
                   m.role, m.lived_as, v.carer_peer_supports_consumer)) AS care,
               array_agg(m.service_id) FILTER (WHERE peernotes_is_records_officer(m.role)) AS officer,
               array_agg(m.service_id) FILTER (WHERE peernotes_enrols(m.role)) AS enrols,
               array_agg(m.service_id) FILTER (WHERE peernotes_is_administrator(m.role)) AS admin,
               array_agg(m.service_id) FILTER (WHERE peernotes_reads_events(m.role)) AS events,
               array_agg(m.service_id) FILTER (WHERE peernotes_confirms_training(m.role)) AS confirms,
               array_agg(m.service_id) FILTER (WHERE peernotes_supervises_peers(m.role)) AS supervises,
               array_agg(m.service_id) FILTER (WHERE peernotes_is_supervised(m.role)) AS supervised,
               array_agg(m.service_id) FILTER (WHERE peernotes_is_privacy_officer(m.role)) AS privacy,
               array_agg(m.service_id) AS services
        INTO found FROM peernotes_membership m JOIN peernotes_user u ON u.id = m.user_id AND u.is_active
        LEFT JOIN peernotes_policyversion v ON v.service_id = m.service_id AND (v.in_force @> now()) IS TRUE
        WHERE m.user_id = me AND m.starts_at <= now() AND (m.ends_at IS NULL OR m.ends_at > now());
        SELECT array_agg(s.id) FILTER (WHERE peernotes_ready(g.code_overdue)) AS ready,
               array_agg(s.id) FILTER (WHERE peernotes_ready_to_begin(
                   g.code_overdue,
                   peernotes_training_missing(s.id = ANY (coalesce(found.peer, '{}')), g.trained_in, v.training_required),
                   peernotes_supervision_overdue(
                       s.id = ANY (coalesce(found.supervised, '{}')), g.days_without_peer, g.days_without_clinician,
                       v.supervision_interval_days, v.supervisor_kind),
                   peernotes_model_unread(s.id = ANY (coalesce(found.peer, '{}')), g.model_overdue))) AS begins
        INTO gates FROM unnest(found.care) s(id)
        CROSS JOIN LATERAL peernotes_gate_facts(me, s.id, now()) g
        LEFT JOIN peernotes_policyversion v ON v.service_id = s.id AND (v.in_force @> now()) IS TRUE;
        PERFORM set_config('peernotes.clinical', coalesce(found.clinical, '{}')::text, true),
                set_config('peernotes.peer', coalesce(found.peer, '{}')::text, true),
                set_config('peernotes.care', coalesce(found.care, '{}')::text, true),
                set_config('peernotes.officer', coalesce(found.officer, '{}')::text, true),
                set_config('peernotes.enrols', coalesce(found.enrols, '{}')::text, true),
                set_config('peernotes.admin', coalesce(found.admin, '{}')::text, true),
                set_config('peernotes.events', coalesce(found.events, '{}')::text, true),
                set_config('peernotes.privacy', coalesce(found.privacy, '{}')::text, true),
                set_config('peernotes.confirms', coalesce(found.confirms, '{}')::text, true),
                set_config('peernotes.supervises', coalesce(found.supervises, '{}')::text, true),
                set_config('peernotes.wide', coalesce((
                    SELECT array_agg(w.content_object_id) FROM peernotes_serviceassignment w
                    WHERE w.user_id = me AND w.content_object_id = ANY (found.clinical)), '{}')::text, true),
                set_config('peernotes.ready', coalesce(gates.ready, '{}')::text, true),
                set_config('peernotes.begins', coalesce(gates.begins, '{}')::text, true),
                set_config('peernotes.reading', coalesce((
                    SELECT array_agg(v.id) FROM peernotes_policyversion v
                    WHERE v.service_id = ANY (found.peer) AND v.service_id = ANY (found.care)
                      AND v.service_id <> ALL (coalesce(found.clinical, '{}'))
                      AND v.in_force @> now() AND peernotes_peers_read_record(v.peer_read_records)), '{}')::text, true),
                set_config('peernotes.conflict', coalesce((
                    SELECT array_agg(c.consumer_id) FROM peernotes_conflictofinterest c
                    WHERE c.user_id = me AND c.ended_at IS NULL), '{}')::text, true),
                set_config('peernotes.emergency', coalesce((
                    SELECT array_agg(e.consumer_id) FROM peernotes_emergencies(me, statement_timestamp()) e
                    JOIN peernotes_service s ON s.id = e.service_id AND s.break_glass), '{}')::text, true),
                set_config('peernotes.shut', coalesce((
                    SELECT array_agg(c.id) FROM peernotes_consumer c
                    WHERE c.service_id = ANY (found.services) AND c.works_here AND peernotes_shut_to_colleagues(
                        c.works_here, is_clinician => coalesce(c.service_id = ANY (found.clinical), false),
                        assigned => EXISTS (SELECT FROM peernotes_assignment a
                                            WHERE a.user_id = me AND a.content_object_id = c.id))), '{}')::text, true),
                set_config('peernotes.known', known, true);
        PERFORM set_config('peernotes.closed', (current_setting('peernotes.conflict')::uuid[]
                           || current_setting('peernotes.shut')::uuid[])::text, true);
    END IF;
    RETURN current_setting('peernotes.' || kind)::uuid[];
END $$;
CREATE FUNCTION public.peernotes_in_care(conflict boolean, shut boolean, on_duty boolean, in_a_care_role boolean, assigned boolean) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    RETURN ((NOT conflict) AND (NOT shut) AND (on_duty OR (in_a_care_role AND assigned)));
CREATE FUNCTION public.peernotes_is_administrator(role text) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    RETURN (role = 'service_admin'::text);
CREATE FUNCTION public.peernotes_is_clinician(role text) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    RETURN (role = 'clinician'::text);
CREATE FUNCTION public.peernotes_is_deferred(status text) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    RETURN (status = 'deferred'::text);
CREATE FUNCTION public.peernotes_is_finished(status text) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    RETURN (status = ANY (ARRAY['final'::text, 'amended'::text]));
CREATE FUNCTION public.peernotes_is_in_error(status text) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    RETURN (status = 'entered_in_error'::text);
CREATE FUNCTION public.peernotes_is_left_out(decision text) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    RETURN (decision = 'removed'::text);
CREATE FUNCTION public.peernotes_is_peer(role text) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    RETURN (role = ANY (ARRAY['consumer_peer_worker'::text, 'carer_peer_worker'::text, 'peer_supervisor'::text]));
CREATE FUNCTION public.peernotes_is_privacy_officer(role text) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    RETURN (role = 'privacy_officer'::text);
CREATE FUNCTION public.peernotes_is_records_officer(role text) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    RETURN (role = 'records_officer'::text);
CREATE FUNCTION public.peernotes_is_supervised(role text) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    RETURN (role = ANY (ARRAY['consumer_peer_worker'::text, 'carer_peer_worker'::text]));
CREATE FUNCTION public.peernotes_is_unfinished(status text) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    RETURN (status = ANY (ARRAY['draft'::text, 'with_consumer'::text, 'changes_requested'::text, 'agreed'::text, 'deferred'::text]));
CREATE FUNCTION public.peernotes_is_with_consumer(status text) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    RETURN (status = 'with_consumer'::text);
CREATE FUNCTION public.peernotes_is_withheld(withheld_until timestamp with time zone, at timestamp with time zone) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    RETURN COALESCE((withheld_until > at), false);
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
CREATE FUNCTION public.peernotes_knows(told_consumer boolean, told_at timestamp with time zone, hold_until date, today date) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    RETURN (told_consumer OR (told_at IS NOT NULL) OR COALESCE((hold_until < today), false));
CREATE FUNCTION public.peernotes_last_supervised(the_tie uuid) RETURNS date
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
SELECT max(s.held_on) FROM peernotes_supervisionsession s WHERE s.tie_id = the_tie AND s.struck_at IS NULL
$$;
CREATE FUNCTION public.peernotes_late_concerns(the_service uuid) RETURNS TABLE(due_at timestamp with time zone, owner_id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    SELECT k.due_at, k.owner_id FROM peernotes_safetyconcern k
    WHERE k.service_id = the_service AND the_service = ANY (peernotes_ids('admin'))
      AND k.status = 'open' AND k.due_at < now()
$$;
CREATE FUNCTION public.peernotes_leave_care(the_service uuid) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    me uuid := peernotes_actor();
    held text[] := ARRAY(
        SELECT m.role FROM peernotes_membership m WHERE m.user_id = me AND m.service_id = the_service
        AND (m.ends_at IS NULL OR m.ends_at > statement_timestamp()));
BEGIN
    IF NOT EXISTS (SELECT FROM unnest(held) role WHERE peernotes_is_clinician(role)) THEN
        DELETE FROM peernotes_dutyshift d
        WHERE d.service_id = the_service AND d.user_id = me AND d.starts_at >= statement_timestamp();
        UPDATE peernotes_dutyshift d SET ends_at = statement_timestamp()
        WHERE d.service_id = the_service AND d.user_id = me AND d.ends_at > statement_timestamp();
    END IF;
    IF NOT EXISTS (SELECT FROM unnest(held) role WHERE peernotes_is_clinician(role) OR peernotes_is_peer(role)) THEN
        DELETE FROM peernotes_assignment a WHERE a.service_id = the_service AND a.user_id = me;
    END IF;
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
CREATE FUNCTION public.peernotes_link() RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT nullif(current_setting('peernotes.link', true), '') $$;
CREATE FUNCTION public.peernotes_links_end() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    UPDATE peernotes_visit SET ended_at = now()
    WHERE note_id = NEW.id AND method = 'one_time_link' AND ended_at IS NULL AND id IS DISTINCT FROM peernotes_visit();
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
        SELECT NEW.user_id, c.service_id, c.sort_name, c.id, lower(c.local_identifier)
        FROM peernotes_consumer c WHERE c.id = NEW.content_object_id FOR NO KEY UPDATE
        ON CONFLICT DO NOTHING;
    END IF;
    RETURN NULL;
END $$;
CREATE FUNCTION public.peernotes_may_add(in_care boolean, ended boolean) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    RETURN (in_care AND (NOT ended));
CREATE FUNCTION public.peernotes_may_agree(own boolean, in_care boolean, ready boolean, is_peer boolean) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    RETURN (own OR (in_care AND ready AND is_peer));
CREATE FUNCTION public.peernotes_may_answer_for(about_entry boolean, about_me boolean, officer boolean, in_care boolean, is_clinician boolean) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    RETURN ((NOT about_me) AND (officer OR (about_entry AND in_care AND is_clinician)));
CREATE FUNCTION public.peernotes_may_change_enrolment(conflict boolean, enrols boolean) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    RETURN ((NOT conflict) AND enrols);
CREATE FUNCTION public.peernotes_may_choose(the_worker uuid, the_service uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
SELECT EXISTS (
    SELECT FROM unnest(peernotes_my_records() || peernotes_my_visit_choices()) mine(id) JOIN peernotes_consumer c ON c.id = mine.id
    WHERE c.service_id = the_service AND peernotes_can_be_chosen(the_worker, c.id))
$$;
CREATE FUNCTION public.peernotes_shared_with_peers(status text, shared_with_care_team boolean, shared_with_peer_team boolean) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    RETURN (public.peernotes_is_finished(status) AND (shared_with_care_team OR shared_with_peer_team));
CREATE FUNCTION public.peernotes_may_cosign(status text, shared_with_care_team boolean, shared_with_peer_team boolean, supervises boolean, to_sign boolean, in_a_care_role boolean, ready boolean, conflict boolean, shut boolean) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    RETURN (supervises AND in_a_care_role AND ready AND (NOT conflict) AND (NOT shut) AND public.peernotes_shared_with_peers(status, shared_with_care_team, shared_with_peer_team) AND to_sign);
CREATE FUNCTION public.peernotes_may_edit_details(conflict boolean, is_officer boolean) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    RETURN ((NOT conflict) AND is_officer);
CREATE FUNCTION public.peernotes_may_hear(the_carer uuid) RETURNS text[]
    LANGUAGE sql STABLE
    SET search_path TO 'public', 'pg_temp'
    AS $$
SELECT coalesce(array_agg(said.topic::text), '{}') FROM (
    SELECT DISTINCT ON (topic) topic, peernotes_consent_state(
               c.scope, c.decision, c.decided_at, c.expires_at, NULL, statement_timestamp()) AS state
    FROM peernotes_consent c CROSS JOIN unnest(c.topics) topic WHERE c.carer_id = the_carer
    ORDER BY topic, c.decided_at DESC, c.id DESC) said
WHERE said.state = 'given'
$$;
CREATE FUNCTION public.peernotes_may_hold(knows boolean, conflict boolean, is_clinician boolean, privacy boolean, held_by_me boolean, used_up boolean) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    RETURN ((NOT knows) AND (NOT conflict) AND (NOT held_by_me) AND CASE WHEN used_up THEN privacy ELSE is_clinician END);
CREATE FUNCTION public.peernotes_may_know_note(status text, own boolean, officer boolean, in_care boolean, wrote_it boolean, shared boolean, was_read boolean) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    RETURN (own OR (officer AND public.peernotes_is_in_error(status)) OR (in_care AND (wrote_it OR shared OR ((public.peernotes_is_finished(status) OR public.peernotes_is_in_error(status)) AND was_read))));
CREATE FUNCTION public.peernotes_may_know_person(own boolean, works_with boolean) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    RETURN (own OR works_with);
CREATE FUNCTION public.peernotes_may_listen_to_carer(in_care boolean, ended boolean, ready boolean) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    RETURN (public.peernotes_may_add(in_care, ended) AND ready);
CREATE FUNCTION public.peernotes_may_name_carer(own boolean, in_care boolean, ended boolean, ready boolean) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    RETURN (own OR (public.peernotes_may_add(in_care, ended) AND ready));
CREATE FUNCTION public.peernotes_may_own(the_consumer uuid, the_user uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    SELECT EXISTS (
        SELECT FROM peernotes_consumer c JOIN peernotes_membership m ON m.service_id = c.service_id
        JOIN peernotes_user u ON u.id = m.user_id AND u.is_active
        WHERE c.id = the_consumer AND m.user_id = the_user AND peernotes_is_clinician(m.role)
          AND m.starts_at <= now() AND (m.ends_at IS NULL OR m.ends_at > now()))
    AND NOT EXISTS (
        SELECT FROM peernotes_conflictofinterest k
        WHERE k.consumer_id = the_consumer AND k.user_id = the_user AND k.ended_at IS NULL)
$$;
CREATE FUNCTION public.peernotes_may_read_concern(status text, own boolean, knows boolean, conflict boolean, is_clinician boolean, raised_by_me boolean) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    RETURN CASE WHEN own THEN ((status <> 'open'::text) AND knows) ELSE ((NOT conflict) AND (is_clinician OR raised_by_me)) END;
CREATE FUNCTION public.peernotes_may_read_contact(own boolean, in_care boolean, ready boolean, is_clinician boolean, logged_it boolean, peer_reads boolean) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    RETURN (own OR (in_care AND (logged_it OR (ready AND CASE WHEN is_clinician THEN true ELSE peer_reads END))));
CREATE FUNCTION public.peernotes_may_read_record(own boolean, in_care boolean, ready boolean, is_clinician boolean, peer_reads boolean) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    RETURN (own OR (in_care AND ready AND CASE WHEN is_clinician THEN true ELSE peer_reads END));
CREATE FUNCTION public.peernotes_may_read_entry(own boolean, withheld boolean, in_care boolean, ready boolean, is_clinician boolean, peer_reads boolean) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    RETURN CASE WHEN own THEN (NOT withheld) ELSE public.peernotes_may_read_record(false, in_care, ready, is_clinician, peer_reads) END;
CREATE FUNCTION public.peernotes_may_read_goal(own boolean, only_me boolean, about_me boolean) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    RETURN (own OR ((NOT only_me) AND about_me));
CREATE FUNCTION public.peernotes_may_read_history(status text, own boolean, in_care boolean, wrote_it boolean) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    RETURN (own OR (in_care AND wrote_it AND (NOT public.peernotes_is_in_error(status))));
CREATE FUNCTION public.peernotes_may_read_note(status text, own boolean, officer boolean, in_care boolean, wrote_it boolean, shared boolean) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    RETURN CASE WHEN public.peernotes_is_in_error(status) THEN (own OR officer) ELSE (own OR (in_care AND (wrote_it OR shared))) END;
CREATE FUNCTION public.peernotes_may_read_plan_part(own boolean, only_me boolean, about_me boolean, on_duty boolean) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    RETURN (own OR ((NOT only_me) AND (about_me OR on_duty)));
CREATE FUNCTION public.peernotes_may_read_preference(own boolean, in_care boolean, ready boolean, is_clinician boolean, matches boolean) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    RETURN (own OR matches OR (in_care AND ready AND is_clinician));
CREATE FUNCTION public.peernotes_may_read_question(own boolean, about_entry boolean, about_me boolean, officer boolean, in_care boolean, is_clinician boolean) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    RETURN (own OR public.peernotes_may_answer_for(about_entry, about_me, officer, in_care, is_clinician));
CREATE FUNCTION public.peernotes_may_read_section(status text, own boolean, officer boolean, in_care boolean, wrote_it boolean, shared boolean, included boolean, of_care_team boolean, opened boolean) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    RETURN (own OR CASE WHEN public.peernotes_is_in_error(status) THEN (officer AND (of_care_team OR opened)) ELSE (in_care AND (wrote_it OR (shared AND included))) END);
CREATE FUNCTION public.peernotes_shared_with_clinicians(status text, shared_with_care_team boolean, clinicians_allowed boolean) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    RETURN (public.peernotes_is_finished(status) AND shared_with_care_team AND clinicians_allowed);
CREATE FUNCTION public.peernotes_may_read_shared(status text, shared_with_care_team boolean, shared_with_peer_team boolean, clinicians_allowed boolean, ready boolean, is_clinician boolean, peer_reads boolean) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    RETURN (ready AND CASE WHEN is_clinician THEN public.peernotes_shared_with_clinicians(status, shared_with_care_team, clinicians_allowed) ELSE (public.peernotes_shared_with_peers(status, shared_with_care_team, shared_with_peer_team) AND peer_reads) END);
CREATE FUNCTION public.peernotes_may_read_tie(own boolean, in_care boolean, ready boolean, state text) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    RETURN (own OR (in_care AND ready AND (state <> 'ended'::text)));
CREATE FUNCTION public.peernotes_may_read_wishes(own boolean, supervises boolean, in_a_care_role boolean, ready boolean, conflict boolean, shut boolean) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    RETURN (own OR (supervises AND in_a_care_role AND ready AND (NOT conflict) AND (NOT shut)));
CREATE FUNCTION public.peernotes_may_record(method text, on_visit boolean, own boolean, in_care boolean) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    RETURN CASE WHEN on_visit THEN (method = ANY (ARRAY['shared_device'::text, 'one_time_link'::text])) WHEN own THEN (method = 'own_login'::text) ELSE (in_care AND (method = ANY (ARRAY['verbal_witnessed'::text, 'paper'::text]))) END;
CREATE FUNCTION public.peernotes_may_see_alert(conflict boolean, privacy boolean) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    RETURN ((NOT conflict) AND privacy);
CREATE FUNCTION public.peernotes_may_see_consumer(conflict boolean, enrols boolean, administers boolean) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    RETURN ((NOT conflict) AND (enrols OR administers));
CREATE FUNCTION public.peernotes_may_see_person(own boolean, in_care boolean) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    RETURN (own OR in_care);
CREATE FUNCTION public.peernotes_may_support_consumers(role text, lived_as text, carer_peer_supports_consumer boolean) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    RETURN CASE WHEN ((role = 'carer_peer_worker'::text) OR ((role = 'peer_supervisor'::text) AND (lived_as = 'carer'::text))) THEN (carer_peer_supports_consumer IS TRUE) ELSE (public.peernotes_is_peer(role) OR public.peernotes_is_clinician(role)) END;
CREATE FUNCTION public.peernotes_may_tell_carer(by_model boolean, state text, said_yes boolean) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    RETURN (by_model AND (state = 'named'::text) AND said_yes);
CREATE FUNCTION public.peernotes_may_tell_carers(listens boolean, is_clinician boolean, carer_contact text) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    RETURN (listens AND CASE WHEN is_clinician THEN true ELSE COALESCE((carer_contact <> 'none'::text), false) END);
CREATE FUNCTION public.peernotes_model_lets_contribute(kind text, risk_documentation_owner text, peer_risk_assessment text) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    RETURN CASE kind WHEN 'risk'::text THEN (risk_documentation_owner <> 'clinician'::text) WHEN 'assessment'::text THEN (peer_risk_assessment <> 'none'::text) ELSE false END;
CREATE FUNCTION public.peernotes_model_unread(is_peer boolean, model_overdue boolean) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    RETURN (is_peer AND model_overdue);
CREATE FUNCTION public.peernotes_my_consumer() RETURNS uuid
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$ SELECT c.id FROM unnest(peernotes_my_records()) mine(id) JOIN peernotes_consumer c ON c.id = mine.id
   ORDER BY c.id::text = current_setting('peernotes.record', true) DESC NULLS LAST, c.user_id = peernotes_actor() DESC NULLS LAST
   LIMIT 1 $$;
CREATE FUNCTION public.peernotes_my_records() RETURNS uuid[]
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$ SELECT peernotes_records_of(u.id, statement_timestamp()) FROM peernotes_user u WHERE u.id = peernotes_actor() AND u.is_active $$;
CREATE FUNCTION public.peernotes_my_visit_choices() RETURNS uuid
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$ SELECT v.consumer_id FROM peernotes_visit v
   WHERE v.id = peernotes_visit() AND v.note_id IS NULL
     AND v.opened_at IS NOT NULL AND v.ended_at IS NULL AND v.expires_at > now() $$;
CREATE FUNCTION public.peernotes_my_visit_consumer() RETURNS uuid
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$ SELECT coalesce((SELECT n.consumer_id FROM peernotes_note n WHERE n.id = peernotes_my_visit_note()),
                   peernotes_my_visit_choices()) $$;
CREATE FUNCTION public.peernotes_my_visit_note() RETURNS uuid
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$ SELECT v.note_id FROM peernotes_visit v
   WHERE v.id = peernotes_visit() AND v.opened_at IS NOT NULL AND v.ended_at IS NULL AND v.expires_at > now() $$;
CREATE FUNCTION public.peernotes_names_somebody(the_tie uuid, the_words text) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
SELECT EXISTS (
    SELECT 1 FROM peernotes_supervisiontie t
    JOIN peernotes_assignment a ON a.user_id = t.worker_id AND a.service_id = t.service_id
    JOIN peernotes_consumer c ON c.id = a.content_object_id
    CROSS JOIN LATERAL regexp_split_to_table(c.chosen_name, '[^[:alnum:]]+') word
    WHERE t.id = the_tie AND t.supervisor_id = peernotes_actor()
      AND length(word) > 1 AND word = ANY (regexp_split_to_array(the_words, '[^[:alnum:]]+')))
$$;
CREATE FUNCTION public.peernotes_new_for() RETURNS interval
    LANGUAGE sql IMMUTABLE
    AS $$ SELECT interval '90 days' $$;
CREATE FUNCTION public.peernotes_next_on_duty(the_consumer uuid, the_owner uuid, ahead interval) RETURNS TABLE(owner_id uuid, until timestamp with time zone)
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 1
    SET search_path TO 'public', 'pg_temp'
    AS $$
    WITH roster AS (
        SELECT DISTINCT ON (d.user_id) d.user_id, d.starts_at, d.ends_at
        FROM peernotes_consumer c JOIN peernotes_dutyshift d ON d.service_id = c.service_id
        WHERE c.id = the_consumer AND d.ends_at > now() AND d.starts_at <= now() + ahead
          AND peernotes_may_own(c.id, d.user_id)
        ORDER BY d.user_id, d.starts_at)
    SELECT r.user_id, r.ends_at FROM roster r LEFT JOIN roster o ON o.user_id = the_owner
    WHERE r.user_id IS DISTINCT FROM the_owner
    ORDER BY ((r.starts_at, r.user_id) < (o.starts_at, o.user_id)) IS TRUE, r.starts_at, r.user_id LIMIT 1
$$;
CREATE FUNCTION public.peernotes_note_facts(the_note uuid, at_moment timestamp with time zone, the_reader uuid, OUT note_id uuid, OUT consumer_id uuid, OUT author_id uuid, OUT status text, OUT version integer, OUT kind text, OUT policy_version_id uuid, OUT shared_with_care_team boolean, OUT shared_with_peer_team boolean, OUT was_read boolean, OUT opened boolean, OUT agreed_hash text, OUT content_hash text, OUT handed_over_at timestamp with time zone, OUT author_here boolean, OUT author_writes boolean, OUT supervised_by_reader boolean, OUT hard_moment_at timestamp with time zone) RETURNS record
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    IF at_moment IS NULL THEN
        SELECT n.id, n.consumer_id, n.author_id, n.status::text, n.version, n.kind::text, n.policy_version_id,
               n.shared_with_care_team, n.shared_with_peer_team,
               EXISTS (SELECT 1 FROM peernotes_reading g WHERE g.note_id = the_note AND g.user_id = the_reader),
               EXISTS (SELECT 1 FROM peernotes_opening o
                       WHERE o.note_id = the_note AND o.created_by_id = the_reader AND o.agreed),
               n.agreed_hash::text, n.content_hash::text, n.handed_over_at,
               peernotes_author_here(n.author_id, n.consumer_id, n.service_id, at_moment),
               NOT peernotes_writes_none(n.author_id, n.service_id, coalesce(at_moment, statement_timestamp())), n.hard_moment_at
        INTO note_id, consumer_id, author_id, status, version, kind, policy_version_id, shared_with_care_team,
             shared_with_peer_team, was_read, opened, agreed_hash, content_hash, handed_over_at, author_here,
             author_writes, hard_moment_at
        FROM peernotes_note n WHERE n.id = the_note;
    ELSE
        SELECT n.id, n.consumer_id, n.author_id, n.status::text, n.version, n.kind::text, n.policy_version_id,
               n.shared_with_care_team, n.shared_with_peer_team,
               EXISTS (SELECT 1 FROM peernotes_reading g
                       WHERE g.note_id = the_note AND g.user_id = the_reader AND g.first_read_at <= at_moment),
               EXISTS (SELECT 1 FROM peernotes_opening o WHERE o.note_id = the_note
                       AND o.created_by_id = the_reader AND o.agreed AND o.answered_at <= at_moment),
               n.agreed_hash::text, n.content_hash::text, n.handed_over_at,
               peernotes_author_here(n.author_id, n.consumer_id, n.service_id, at_moment),
               NOT peernotes_writes_none(n.author_id, n.service_id, coalesce(at_moment, statement_timestamp())), n.hard_moment_at
        INTO note_id, consumer_id, author_id, status, version, kind, policy_version_id, shared_with_care_team,
             shared_with_peer_team, was_read, opened, agreed_hash, content_hash, handed_over_at, author_here,
             author_writes, hard_moment_at
        FROM peernotes_historicalnote n
        WHERE n.id = the_note AND n.history_date <= at_moment
        ORDER BY n.history_date DESC, n.history_id DESC LIMIT 1;
    END IF;
    supervised_by_reader := EXISTS (
        SELECT FROM peernotes_supervisiontie t JOIN peernotes_consumer c ON c.service_id = t.service_id
        WHERE c.id = peernotes_note_facts.consumer_id AND t.worker_id = peernotes_note_facts.author_id AND t.supervisor_id = the_reader
          AND t.kind = 'peer' AND t.starts_at <= coalesce(at_moment, statement_timestamp())
          AND (t.ends_at IS NULL OR t.ends_at > coalesce(at_moment, statement_timestamp())));
END $$;
CREATE FUNCTION public.peernotes_note_put_off() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    UPDATE peernotes_caseload SET revisit_on = (
        SELECT min(n.revisit_on) FROM peernotes_note n
        WHERE n.author_id = NEW.author_id AND n.consumer_id = NEW.consumer_id AND peernotes_is_deferred(n.status))
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
    IF NEW.finalised_at > now() - peernotes_new_for() AND EXISTS (SELECT 1 FROM peernotes_policyversion v WHERE v.id = NEW.policy_version_id
        AND peernotes_clinicians_allowed(v.clinician_read_peer_notes) OFFSET 0) THEN
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
    IF the_service <> ALL (peernotes_ids('admin')) THEN
        RETURN;
    END IF;
    RETURN QUERY
    SELECT n.author_id, n.status::text,
           n.shared_with_care_team AND peernotes_clinicians_allowed(v.clinician_read_peer_notes), count(*)
    FROM peernotes_note n JOIN peernotes_policyversion v ON v.id = n.policy_version_id
    WHERE n.service_id = the_service
    GROUP BY 1, 2, 3;
END $$;
CREATE FUNCTION public.peernotes_notes_in_error(place_at timestamp with time zone, place_id uuid, back boolean, how_many integer) RETURNS SETOF uuid
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
            WHERE n.service_id = mine AND peernotes_is_in_error(n.status) AND n.consumer_id <> ALL (strangers)
              AND (n.happened_at, n.id) > (place_at, place_id)
            ORDER BY n.happened_at, n.id LIMIT how_many) found
        ORDER BY found.happened_at, found.id LIMIT how_many;
    ELSE
        RETURN QUERY
        SELECT found.id FROM unnest(peernotes_ids('officer')) mine CROSS JOIN LATERAL (
            SELECT n.id, n.happened_at FROM peernotes_note n
            WHERE n.service_id = mine AND peernotes_is_in_error(n.status) AND n.consumer_id <> ALL (strangers)
              AND (n.happened_at, n.id) < (coalesce(place_at, 'infinity'), coalesce(place_id, mine))
            ORDER BY n.happened_at DESC, n.id DESC LIMIT how_many) found
        ORDER BY found.happened_at DESC, found.id DESC LIMIT how_many;
    END IF;
END $$;
CREATE FUNCTION public.peernotes_offering(the_service uuid) RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
SELECT p.user_id FROM peernotes_peerprofile p
WHERE p.offered AND p.service_id = the_service AND the_service = ANY (peernotes_ids('admin'))
$$;
CREATE FUNCTION public.peernotes_offers_stop(wants text, said_at timestamp with time zone, at timestamp with time zone) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    RETURN ((wants = 'no'::text) AND (said_at > (at - '90 days'::interval)));
CREATE FUNCTION public.peernotes_old_news() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    IF NEW.verb = 'cancel_policy' THEN
        DELETE FROM peernotes_message m WHERE m.object_id = NEW.object_id;
    ELSE
        UPDATE peernotes_message m SET read_at = NEW.at
        WHERE m.object_id = NEW.object_id AND m.read_at IS NULL AND CASE m.kind
            WHEN 'model_changes' THEN m.user_id = NEW.actor_id
            WHEN 'note_waits' THEN EXISTS (
                SELECT FROM peernotes_note n WHERE n.id = m.object_id AND NOT peernotes_is_with_consumer(n.status))
            WHEN 'concern_yours' THEN EXISTS (
                SELECT FROM peernotes_safetyconcern k
                WHERE k.id = m.object_id AND (k.status <> 'open' OR k.owner_id IS DISTINCT FROM m.user_id))
            WHEN 'concern_late' THEN EXISTS (
                SELECT FROM peernotes_safetyconcern k WHERE k.id = m.object_id AND k.status <> 'open')
            WHEN 'same_person' THEN m.user_id = NEW.actor_id OR EXISTS (
                SELECT FROM peernotes_sameperson p WHERE p.id = m.object_id AND (p.ended_at IS NOT NULL OR (
                    p.officer_id IS NOT NULL
                    AND NOT EXISTS (SELECT FROM peernotes_consumer c WHERE c.user_id = m.user_id))))
            ELSE false END;
    END IF;
    RETURN NULL;
END $$;
CREATE FUNCTION public.peernotes_older_notes(people uuid[], since timestamp with time zone, place_at timestamp with time zone, place_id uuid, back boolean, how_many integer) RETURNS SETOF uuid
    LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 26
    SET search_path TO 'public', 'pg_temp'
    SET enable_bitmapscan TO 'off'
    SET enable_seqscan TO 'off'
    AS $_$
DECLARE
    new_since timestamptz := now() - peernotes_new_for();
    sharing uuid[] := ARRAY(SELECT id FROM peernotes_policyversion WHERE peernotes_clinicians_allowed(clinician_read_peer_notes));
    mine uuid[] := ARRAY(SELECT p FROM unnest(people) p WHERE EXISTS (
        SELECT 1 FROM peernotes_my_people m WHERE m.consumer_id = p AND m.is_clinician OFFSET 0));
    walk text := $walk$
        SELECT n.id, n.finalised_at FROM unnest($%5$s) mine CROSS JOIN LATERAL (
            SELECT n.id, n.finalised_at FROM peernotes_note n
            WHERE n.%4$s = mine AND n.shared_with_care_team AND peernotes_is_finished(n.status)
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
          peernotes_ids('closed'), peernotes_actor(), how_many;
END $_$;
CREATE FUNCTION public.peernotes_on_offer(offered boolean, supports boolean, ready boolean, conflict boolean, ended boolean, works_here boolean, wants_no_peer boolean) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    RETURN (offered AND supports AND ready AND (NOT conflict) AND (NOT ended) AND (NOT works_here) AND (NOT wants_no_peer));
CREATE FUNCTION public.peernotes_opened_in_emergency() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    INSERT INTO peernotes_alert (created_at, service_id, consumer_id, user_id, emergency_id, kind, verb)
    VALUES (NEW.created_at, NEW.service_id, NEW.consumer_id, NEW.created_by_id, NEW.id, 'emergency', 'open_in_emergency');
    RETURN NULL;
END $$;
CREATE FUNCTION public.peernotes_opens_on_duty(open_on_duty boolean, on_shift boolean, is_clinician boolean, conflict boolean, shut boolean) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    RETURN (open_on_duty AND on_shift AND is_clinician AND (NOT conflict) AND (NOT shut));
CREATE FUNCTION public.peernotes_or_in_emergency(usual boolean, conflict boolean, shut boolean, is_clinician boolean, in_emergency boolean) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    RETURN (usual OR (in_emergency AND is_clinician AND (NOT conflict) AND (NOT shut)));
CREATE FUNCTION public.peernotes_own_yes() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF (NEW.consumer_agreed_at IS NOT NULL
        AND (NEW.consumer_agreed_at, NEW.method) IS DISTINCT FROM (OLD.consumer_agreed_at, OLD.method))
       AND NOT peernotes_may_record(NEW.method, on_visit => NEW.consumer_id = peernotes_my_visit_choices(),
                                    own => NEW.consumer_id = ANY (peernotes_my_records()),
                                    in_care => NEW.worker_id = peernotes_actor())
       OR (NEW.worker_agreed_at IS NOT NULL AND NEW.worker_agreed_at IS DISTINCT FROM OLD.worker_agreed_at
           AND NEW.worker_id IS DISTINCT FROM peernotes_actor())
       OR (OLD.state <> 'draft'
           AND (NEW.days_and_hours, NEW.channels, NEW.places, NEW.out_of_hours, NEW.what_i_share_of_myself, NEW.what_i_want_kept)
               IS DISTINCT FROM (OLD.days_and_hours, OLD.channels, OLD.places, OLD.out_of_hours, OLD.what_i_share_of_myself,
                                 OLD.what_i_want_kept)) THEN
        RAISE EXCEPTION 'a yes is said by whose it is, to words that stay' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END $$;
CREATE FUNCTION public.peernotes_peers_read_about_me(about_me_readers text) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    RETURN (about_me_readers <> 'clinicians'::text);
CREATE FUNCTION public.peernotes_peer_may_read_about_me(about_me_readers text, consented boolean) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    RETURN (public.peernotes_peers_read_about_me(about_me_readers) AND consented);
CREATE FUNCTION public.peernotes_peers_read_record(peer_read_records text) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    RETURN (peer_read_records = 'full'::text);
CREATE FUNCTION public.peernotes_peer_may_read_record(peer_read_records text, peer_may_choose_not_to_read boolean, reads_record boolean, consented boolean) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    RETURN (public.peernotes_peers_read_record(peer_read_records) AND (reads_record OR (NOT peer_may_choose_not_to_read)) AND consented);
CREATE FUNCTION public.peernotes_peer_may_write(kind text, risk_documentation_owner text, peer_risk_assessment text, trained boolean) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    RETURN CASE kind WHEN 'risk'::text THEN (risk_documentation_owner = 'peer'::text) WHEN 'assessment'::text THEN ((peer_risk_assessment = 'complete'::text) AND trained) ELSE false END;
CREATE FUNCTION public.peernotes_person_facts(the_people uuid[], at_moment timestamp with time zone, the_reader uuid) RETURNS TABLE(id uuid, service_id uuid, is_consumer boolean, reads_record boolean, conflict boolean, consents text, ended boolean, works_here boolean, agreement_overdue boolean, wants_no_peer boolean, in_emergency boolean)
    LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 1
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    at timestamptz := coalesce(at_moment, statement_timestamp());
    own uuid[] := peernotes_records_of(the_reader, at);
BEGIN
    RETURN QUERY
    SELECT c.id, c.service_id, c.id = ANY (own),
           w.reads_record,
           EXISTS (SELECT 1 FROM peernotes_conflictofinterest k WHERE k.consumer_id = c.id AND k.user_id = the_reader
                   AND k.created_at <= at AND (k.ended_at IS NULL OR k.ended_at > at)),
           array_to_string(ARRAY(
               SELECT DISTINCT ON (d.scope) concat_ws(' ', d.scope, d.id, d.decision,
                      d.decided_at < coalesce(peernotes_since(d.scope, v.reads_since, v.about_me_since), d.decided_at), coalesce(d.expires_at <= at, false))
               FROM peernotes_consent d
               WHERE d.consumer_id = c.id AND d.scope IN ('read_record', 'read_about_me', 'write_notes')
                 AND d.decided_at <= at AND (d.grantee_id IS NULL OR d.grantee_id = the_reader)
               ORDER BY d.scope, d.decided_at DESC, d.id DESC), ','),
           peernotes_ended(c.id, at),
           CASE WHEN at_moment IS NULL THEN c.works_here
           ELSE coalesce((
               SELECT h.works_here FROM peernotes_historicalconsumer h WHERE h.id = c.id AND h.history_date <= at
               ORDER BY h.history_date DESC, h.history_id DESC LIMIT 1), false) END,
           CASE WHEN v.boundary_agreement_required AND w.since <= at - interval '14 days'
               THEN coalesce(peernotes_agreement_due(c.service_id, c.id, the_reader, w.since, at) <= at, false) ELSE false END,
           peernotes_wants_no_peer(c.id, at_moment),
           EXISTS (SELECT FROM peernotes_emergencies(the_reader, at) e WHERE e.consumer_id = c.id)
    FROM peernotes_consumer c
    LEFT JOIN LATERAL (
        SELECT a.reads_record, a.created_at AS since FROM peernotes_assignment a
        WHERE at_moment IS NULL AND a.user_id = the_reader AND a.content_object_id = c.id
        UNION ALL
        SELECT g.reads_record, g.created_at FROM (
            SELECT DISTINCT ON (h.id) h.reads_record, h.created_at, h.history_type FROM peernotes_historicalassignment h
            WHERE at_moment IS NOT NULL AND h.user_id = the_reader AND h.content_object_id = c.id AND h.history_date <= at
            ORDER BY h.id, h.history_date DESC, h.history_id DESC) g
        WHERE g.history_type <> '-' LIMIT 1) w ON true
    LEFT JOIN peernotes_policyversion v ON v.service_id = c.service_id AND (v.in_force @> at) IS TRUE
    WHERE c.id = ANY (the_people);
END $$;
CREATE FUNCTION public.peernotes_places_left(the_worker uuid, the_service uuid) RETURNS bigint
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
SELECT p.places - (SELECT count(*) FROM peernotes_assignment a
                   WHERE a.user_id = p.user_id AND a.service_id = p.service_id)
FROM peernotes_peerprofile p WHERE p.user_id = the_worker AND p.service_id = the_service AND p.offered
$$;
CREATE FUNCTION public.peernotes_policy_is_immutable() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    may_change text[] := ARRAY['in_force', 'reads_since', 'about_me_since', 'starts_at', 'approved_by_id', 'approved_at',
                               'acknowledge_by', 'rejected_by_id', 'rejected_at', 'cancelled_by_id', 'cancelled_at', 'cancel_reason'];
    cancels boolean := OLD.cancelled_at IS NULL AND NEW.cancelled_at IS NOT NULL AND isempty(NEW.in_force)
                       AND coalesce(lower(OLD.in_force) > clock_timestamp(), false);
    reopens boolean := upper(OLD.in_force) > clock_timestamp() AND upper_inf(NEW.in_force);
BEGIN
    IF to_jsonb(OLD) - may_change IS DISTINCT FROM to_jsonb(NEW) - may_change
       OR (OLD.approved_at IS NOT NULL
           AND (NEW.approved_at, NEW.approved_by_id, NEW.starts_at, NEW.reads_since, NEW.about_me_since, NEW.acknowledge_by)
           IS DISTINCT FROM (OLD.approved_at, OLD.approved_by_id, OLD.starts_at, OLD.reads_since, OLD.about_me_since, OLD.acknowledge_by))
       OR (OLD.in_force IS NOT NULL AND NOT cancels AND (lower(NEW.in_force) IS DISTINCT FROM lower(OLD.in_force)
           OR (upper(OLD.in_force) IS NOT NULL AND NEW.in_force IS DISTINCT FROM OLD.in_force AND NOT reopens)))
       OR (OLD.rejected_at IS NOT NULL AND (NEW.rejected_at, NEW.approved_at) IS DISTINCT FROM (OLD.rejected_at, NULL))
       OR (NOT cancels AND (NEW.cancelled_at, NEW.cancelled_by_id, NEW.cancel_reason)
           IS DISTINCT FROM (OLD.cancelled_at, OLD.cancelled_by_id, OLD.cancel_reason))
    THEN
        RAISE EXCEPTION 'a policy version cannot be changed' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END $$;
CREATE FUNCTION public.peernotes_put_goal_away(the_goal uuid) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
UPDATE peernotes_goal g
WHERE g.id = the_goal AND NOT g.only_me AND (peernotes_in_care(
        conflict => g.consumer_id = ANY ((SELECT peernotes_ids('conflict'))::uuid[]), shut => g.consumer_id = ANY ((SELECT peernotes_ids('shut'))::uuid[]), on_duty => g.service_id = ANY ((SELECT peernotes_ids('wide'))::uuid[]),
        in_a_care_role => g.service_id = ANY ((SELECT peernotes_ids('care'))::uuid[]), assigned => EXISTS (SELECT 1 FROM peernotes_my_assignments a WHERE a.consumer_id = g.consumer_id OFFSET 0)) AND NOT EXISTS (SELECT 1 FROM peernotes_consumer o JOIN peernotes_user u ON u.id = o.user_id
        AND u.is_active WHERE o.id = g.consumer_id OFFSET 0)) AND (peernotes_may_read_record(
        own => g.consumer_id = ANY ((SELECT peernotes_my_records())::uuid[]), in_care => peernotes_or_in_emergency(usual => peernotes_in_care(
        conflict => g.consumer_id = ANY ((SELECT peernotes_ids('conflict'))::uuid[]), shut => g.consumer_id = ANY ((SELECT peernotes_ids('shut'))::uuid[]), on_duty => g.service_id = ANY ((SELECT peernotes_ids('wide'))::uuid[]),
        in_a_care_role => g.service_id = ANY ((SELECT peernotes_ids('care'))::uuid[]), assigned => EXISTS (SELECT 1 FROM peernotes_my_assignments a WHERE a.consumer_id = g.consumer_id OFFSET 0)), conflict => g.consumer_id = ANY ((SELECT peernotes_ids('conflict'))::uuid[]), shut => g.consumer_id = ANY ((SELECT peernotes_ids('shut'))::uuid[]),
        is_clinician => g.service_id = ANY ((SELECT peernotes_ids('clinical'))::uuid[]), in_emergency => g.consumer_id = ANY ((SELECT peernotes_ids('emergency'))::uuid[])), ready => g.service_id = ANY ((SELECT peernotes_ids('ready'))::uuid[]), is_clinician => g.service_id = ANY ((SELECT peernotes_ids('clinical'))::uuid[]), peer_reads => EXISTS (
            SELECT 1 FROM peernotes_policyversion v
            CROSS JOIN LATERAL peernotes_said_to_me(g.consumer_id, v.reads_since, v.about_me_since) said
            WHERE v.service_id = g.service_id AND v.in_force @> now()
              AND peernotes_peer_may_read_about_me(v.about_me_readers, peernotes_consented(
                  peernotes_about_me_state(said.about_me, said.record),
                  peernotes_about_me_asks_first(v.about_me_readers), v.consumer_opt_out))
            OFFSET 0)));
$$;
CREATE FUNCTION public.peernotes_query(words text) RETURNS tsquery
    LANGUAGE plpgsql STABLE
    AS $_$
DECLARE
    quoted boolean := strpos(words, '"') > 0;
    typed text := CASE WHEN quoted OR octet_length(words) = length(words) THEN peernotes_spread(words) ELSE (
        SELECT string_agg(CASE WHEN spread = word THEN word ELSE regexp_replace(spread, '^(-?)\s*(.*)$', '\1"\2"') END, ' ')
        FROM (SELECT word, peernotes_spread(word) AS spread FROM regexp_split_to_table(words, '\s+') word) each) END;
    asked tsquery := websearch_to_tsquery('public.peernotes', typed);
    last_word text := substring(typed FROM '(?:^|\s)([[:alnum:]]{3,})\s*$');
BEGIN
    IF last_word IS NULL OR numnode(asked) = 0 OR length(replace(typed, '"', '')) % 2 <> length(typed) % 2 THEN
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
CREATE FUNCTION public.peernotes_reads_events(role text) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    RETURN (role = ANY (ARRAY['service_admin'::text, 'auditor'::text]));
CREATE FUNCTION public.peernotes_ready(code_overdue boolean) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    RETURN (NOT code_overdue);
CREATE FUNCTION public.peernotes_ready_to_begin(code_overdue boolean, training_missing boolean, supervision_overdue boolean, model_unread boolean) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    RETURN (public.peernotes_ready(code_overdue) AND (NOT training_missing) AND (NOT supervision_overdue) AND (NOT model_unread));
CREATE FUNCTION public.peernotes_records_of(the_reader uuid, at timestamp with time zone) RETURNS uuid[]
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
SELECT coalesce(array_agg(r.id), '{}') FROM peernotes_consumer c
CROSS JOIN LATERAL (
    SELECT c.id UNION ALL
    SELECT p.second_id FROM peernotes_sameperson p WHERE p.consumer_id = c.id AND p.agreed_at <= at
       AND p.in_force_at <= at AND (p.ended_at IS NULL OR p.ended_at > at)
    UNION ALL
    SELECT p.consumer_id FROM peernotes_sameperson p WHERE p.second_id = c.id AND p.second_agreed_at <= at
       AND p.in_force_at <= at AND (p.ended_at IS NULL OR p.ended_at > at)) r
WHERE c.user_id = the_reader
$$;
CREATE FUNCTION public.peernotes_redact(the_note uuid) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    state text;
    blanked bigint;
BEGIN
    SELECT status INTO state FROM peernotes_note WHERE id = the_note;
    IF state IS NULL OR state NOT IN ('final', 'amended', 'declined', 'lapsed', 'handed_on') THEN
        RETURN 0;
    END IF;
    DELETE FROM peernotes_keptform WHERE visit_id IN (SELECT v.id FROM peernotes_visit v WHERE v.note_id = the_note);
    PERFORM set_config('peernotes.redacting', 'yes', true);
    UPDATE peernotes_historicalnotesection h
    SET redacted_digest = encode(sha256(convert_to(h.text, 'UTF8')), 'hex'), text = ''
    WHERE h.note_id = the_note AND h.text <> ''
      AND (state IN ('declined', 'lapsed', 'handed_on') OR h.history_change_reason = 'autosave'
           OR NOT EXISTS (SELECT 1 FROM peernotes_notesection s WHERE s.id = h.id AND NOT peernotes_is_left_out(s.decision)));
    GET DIAGNOSTICS blanked = ROW_COUNT;
    PERFORM set_config('peernotes.redacting', '', true);
    RETURN blanked;
END $$;
CREATE FUNCTION public.peernotes_renamed() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    UPDATE peernotes_caselist SET sort_name = NEW.sort_name, identifier = lower(NEW.local_identifier)
    WHERE consumer_id = NEW.id;
    RETURN NULL;
END $$;
CREATE FUNCTION public.peernotes_role_has_notes(the_worker uuid, the_service uuid, moment timestamp with time zone) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
SELECT coalesce((
    SELECT 'notes' = ANY (r.duties) FROM peernotes_roleagreement r JOIN peernotes_service s ON s.id = r.service_id
    WHERE r.worker_id = the_worker AND r.service_id = the_service AND r.worker_agreed_at <= moment
      AND r.supervisor_agreed_at <= moment AND r.starts_on <= (moment AT TIME ZONE s.timezone)::date
    ORDER BY r.number DESC LIMIT 1), true)
$$;
CREATE FUNCTION public.peernotes_role_yes() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF (NEW.worker_agreed_at IS DISTINCT FROM OLD.worker_agreed_at
        AND (OLD.worker_agreed_at IS NOT NULL OR NEW.worker_id IS DISTINCT FROM peernotes_actor()))
       OR ((NEW.supervisor_agreed_at, NEW.supervisor_id) IS DISTINCT FROM (OLD.supervisor_agreed_at, OLD.supervisor_id)
           AND (OLD.supervisor_agreed_at IS NOT NULL OR NEW.supervisor_id IS DISTINCT FROM peernotes_actor()
                OR NEW.worker_id IS NOT DISTINCT FROM peernotes_actor())) THEN
        RAISE EXCEPTION 'a yes is said by whose it is, and stays' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END $$;
CREATE FUNCTION public.peernotes_said_no(decision text) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    RETURN (decision = ANY (ARRAY['refused'::text, 'withdrawn'::text]));
CREATE FUNCTION public.peernotes_said_to_me(the_consumer uuid, reads_since timestamp with time zone, about_me_since timestamp with time zone) RETURNS TABLE(record text, about_me text)
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 1
    SET search_path TO 'public', 'pg_temp'
    AS $$
SELECT coalesce(min(said.state) FILTER (WHERE said.scope = 'read_record'), 'none'),
       coalesce(min(said.state) FILTER (WHERE said.scope = 'read_about_me'), 'none')
FROM (
    SELECT DISTINCT ON (c.scope) c.scope,
           peernotes_consent_state(c.scope, c.decision, c.decided_at, c.expires_at, peernotes_since(c.scope, reads_since, about_me_since), now()) AS state
    FROM peernotes_consent c
    WHERE c.consumer_id = the_consumer AND c.scope IN ('read_record', 'read_about_me') AND c.decided_at <= now()
      AND (c.grantee_id IS NULL OR c.grantee_id = peernotes_actor())
    ORDER BY c.scope, c.decided_at DESC, c.id DESC) said
$$;
CREATE FUNCTION public.peernotes_said_yes(decision text) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    RETURN (decision = 'given'::text);
CREATE FUNCTION public.peernotes_same_person_numbers(the_pair uuid) RETURNS TABLE(number text, second_number text)
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 1
    SET search_path TO 'public', 'pg_temp'
    AS $$
SELECT c.local_identifier, s.local_identifier
FROM peernotes_sameperson p JOIN peernotes_consumer c ON c.id = p.consumer_id JOIN peernotes_consumer s ON s.id = p.second_id
WHERE p.id = the_pair AND (
    ARRAY[p.consumer_id, p.second_id] && (SELECT peernotes_my_records())
    OR (p.service_id = ANY ((SELECT peernotes_ids('officer'))::uuid[])
        AND NOT ARRAY[p.consumer_id, p.second_id] && (SELECT peernotes_ids('conflict'))))
$$;
CREATE TABLE public.peernotes_sameperson (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    reason character varying(300) NOT NULL,
    asked boolean NOT NULL,
    second_asked boolean NOT NULL,
    officer_agreed_at timestamp with time zone,
    agreed_at timestamp with time zone,
    second_agreed_at timestamp with time zone,
    in_force_at timestamp with time zone,
    ended_at timestamp with time zone,
    end_reason character varying(300) NOT NULL,
    consumer_id uuid NOT NULL,
    created_by_id uuid,
    ended_by_id uuid,
    officer_id uuid,
    second_id uuid NOT NULL,
    service_id uuid NOT NULL,
    CONSTRAINT same_person_agreed CHECK (((in_force_at IS NULL) OR ((officer_agreed_at IS NOT NULL) AND ((agreed_at IS NOT NULL) OR (second_agreed_at IS NOT NULL)) AND ((NOT asked) OR (agreed_at IS NOT NULL)) AND ((NOT second_asked) OR (second_agreed_at IS NOT NULL))))),
    CONSTRAINT same_person_by_two CHECK (((officer_id IS NULL) OR (NOT ((officer_id = created_by_id) AND (officer_id IS NOT NULL) AND (created_by_id IS NOT NULL))))),
    CONSTRAINT same_person_two_records CHECK ((NOT (consumer_id = second_id)))
);
CREATE FUNCTION public.peernotes_same_person_stood(the_pair uuid) RETURNS public.peernotes_sameperson
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$ SELECT p FROM peernotes_sameperson p WHERE p.id = the_pair $$;
CREATE FUNCTION public.peernotes_shut_to_colleagues(works_here boolean, is_clinician boolean, assigned boolean) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    RETURN (works_here AND (NOT (is_clinician AND assigned)));
CREATE FUNCTION public.peernotes_signers(the_worker uuid, the_service uuid) RETURNS SETOF text
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
SELECT u.name FROM peernotes_supervisiontie t JOIN peernotes_user u ON u.id = t.supervisor_id
WHERE t.worker_id = the_worker AND t.service_id = the_service AND t.kind = 'peer'
  AND (t.ends_at IS NULL OR t.ends_at > statement_timestamp())
ORDER BY u.sort_name, u.id
$$;
CREATE FUNCTION public.peernotes_signs() RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN '[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f]'::text;
CREATE FUNCTION public.peernotes_since(scope text, reads_since timestamp with time zone, about_me_since timestamp with time zone) RETURNS timestamp with time zone
    LANGUAGE sql IMMUTABLE
    RETURN CASE scope WHEN 'read_about_me'::text THEN about_me_since ELSE reads_since END;
CREATE FUNCTION public.peernotes_sitting() RETURNS interval
    LANGUAGE sql IMMUTABLE
    AS $$ SELECT interval '30 minutes' $$;
CREATE FUNCTION public.peernotes_situations(the_service uuid, moment timestamp with time zone, old_since timestamp with time zone[], new_since timestamp with time zone[], old_days integer, new_days integer, the_consumer uuid DEFAULT NULL::uuid, the_worker uuid DEFAULT NULL::uuid) RETURNS TABLE(user_id uuid, consumer_id uuid, situation jsonb)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    WITH staff AS MATERIALIZED (
        SELECT b.user_id, array_agg(DISTINCT b.role::text ORDER BY b.role::text) AS roles,
               nullif(max(b.lived_as::text), '') AS lived_as
        FROM peernotes_membership b JOIN peernotes_user u ON u.id = b.user_id AND u.is_active
        WHERE (the_service = ANY ((SELECT peernotes_ids('admin'))::uuid[])
               OR the_consumer = (SELECT peernotes_my_consumer()) OR the_worker = (SELECT peernotes_actor()))
          AND b.service_id = the_service AND b.starts_at <= moment AND (b.ends_at IS NULL OR b.ends_at > moment)
          AND (the_worker IS NULL OR b.user_id = the_worker)
          -- Who works with one person is looked up by that person, not by everybody's assignments.
          AND (the_consumer IS NULL OR b.user_id IN (
              SELECT a.user_id FROM peernotes_assignment a WHERE a.content_object_id = the_consumer
              UNION ALL SELECT w.user_id FROM peernotes_serviceassignment w WHERE w.content_object_id = the_service))
        GROUP BY b.user_id HAVING bool_or(peernotes_is_peer(b.role))),
    gates AS MATERIALIZED (
        SELECT s.user_id, g.code_overdue, g.trained_in,
               peernotes_as_far_as(g.days_without_peer, old_days, new_days) AS days_without_peer,
               peernotes_as_far_as(g.days_without_clinician, old_days, new_days) AS days_without_clinician, g.model_overdue,
               g.writes_notes
        FROM staff s
        CROSS JOIN LATERAL peernotes_gate_facts(s.user_id, the_service, moment) g),
    asked AS MATERIALIZED (SELECT peernotes_agreement_asked_since(the_service, moment) AS since),
    wide AS MATERIALIZED (SELECT w.user_id FROM peernotes_serviceassignment w WHERE w.content_object_id = the_service),
    care AS (
        SELECT s.user_id, s.roles, s.lived_as, a.content_object_id AS consumer_id, true AS assigned, a.reads_record,
               a.created_at AS together_since,
               s.user_id IN (SELECT w.user_id FROM wide w) AS wide
        FROM staff s JOIN peernotes_assignment a ON a.user_id = s.user_id AND a.service_id = the_service
             AND (the_consumer IS NULL OR a.content_object_id = the_consumer)
        UNION ALL
        SELECT s.user_id, s.roles, s.lived_as, c.id, false, true, NULL, true
        FROM staff s JOIN wide w ON w.user_id = s.user_id
             AND EXISTS (SELECT FROM unnest(s.roles) role WHERE peernotes_is_clinician(role))
        JOIN peernotes_consumer c ON c.service_id = the_service AND (the_consumer IS NULL OR c.id = the_consumer)
        WHERE NOT EXISTS (SELECT FROM peernotes_assignment a
                          WHERE a.user_id = s.user_id AND a.content_object_id = c.id)),
    said AS (
        SELECT DISTINCT ON (p.user_id, p.consumer_id, d.scope) p.user_id, p.consumer_id, d.scope,
               jsonb_build_object('decision', d.decision, 'to_all', d.grantee_id IS NULL, 'expired', coalesce(d.expires_at <= moment, false),
                                  'before_old', d.decided_at < coalesce(peernotes_since(d.scope, old_since[1], old_since[2]), d.decided_at),
                                  'before_new', d.decided_at < peernotes_since(d.scope, new_since[1], new_since[2])) AS said
        FROM care p JOIN peernotes_consent d ON d.consumer_id = p.consumer_id AND d.service_id = the_service
        WHERE d.scope IN ('read_record', 'read_about_me', 'write_notes') AND d.decided_at <= moment
          AND (d.grantee_id IS NULL OR d.grantee_id = p.user_id)
        ORDER BY p.user_id, p.consumer_id, d.scope, d.decided_at DESC, d.id DESC),
    choices AS (
        SELECT s.user_id, s.consumer_id, jsonb_object_agg(s.scope, s.said) AS said FROM said s
        GROUP BY s.user_id, s.consumer_id),
    own AS MATERIALIZED (SELECT c.id, c.user_id FROM staff s JOIN peernotes_consumer c ON c.user_id = s.user_id)
    SELECT p.user_id, p.consumer_id,
           jsonb_build_object('roles', p.roles, 'lived_as', p.lived_as, 'assigned', p.assigned, 'service_wide', p.wide,
                              'conflict', k.consumer_id IS NOT NULL, 'reads_record', p.reads_record,
                              'is_consumer', c.id IS NOT NULL, 'works_here', h.works_here,
                              'code_overdue', g.code_overdue, 'trained_in', g.trained_in,
                              'unagreed', u.unagreed, 'agreement_overdue', u.unagreed AND coalesce(
                                  greatest(p.together_since, (SELECT since FROM asked)) <= moment - interval '14 days'
                                  AND (SELECT since FROM asked) IS NOT NULL, false),
                              'days_without_peer', g.days_without_peer, 'days_without_clinician', g.days_without_clinician,
                              'model_overdue', g.model_overdue, 'writes_notes', g.writes_notes,
                              'said', coalesce(o.said, '{}'))
    FROM care p CROSS JOIN LATERAL (SELECT p.assigned AND NOT EXISTS (
        SELECT FROM peernotes_agreement r WHERE r.consumer_id = p.consumer_id AND r.worker_id = p.user_id
        AND r.agreed_at BETWEEN p.together_since AND moment) AS unagreed) u JOIN peernotes_consumer h ON h.id = p.consumer_id JOIN gates g ON g.user_id = p.user_id
    LEFT JOIN own c ON c.id = p.consumer_id AND c.user_id = p.user_id
    LEFT JOIN choices o ON o.user_id = p.user_id AND o.consumer_id = p.consumer_id
    LEFT JOIN (SELECT DISTINCT i.consumer_id, i.user_id FROM peernotes_conflictofinterest i
               WHERE i.service_id = the_service AND i.created_at <= moment
                 AND (i.ended_at IS NULL OR i.ended_at > moment)) k
           ON k.consumer_id = p.consumer_id AND k.user_id = p.user_id
$$;
CREATE FUNCTION public.peernotes_spread(words text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
SELECT CASE WHEN octet_length(words) = length(words) THEN words ELSE regexp_replace(
    translate(words, E'\u00ad\u200b\u2060\ufeff', ''), '(' || peernotes_signs() || ')', ' \1 ', 'g') END
$$;
CREATE FUNCTION public.peernotes_staff_named() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    NEW.sort_name := peernotes_folded(NEW.name);
    NEW.found_by := peernotes_folded(NEW.name || ' ' || NEW.username);
    RETURN NEW;
END $$;
CREATE FUNCTION public.peernotes_stop_sharing(the_note uuid) RETURNS TABLE(note_id uuid, note_version integer, note_hash text, audiences jsonb)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    others uuid[];
BEGIN
    IF NOT EXISTS (SELECT 1 FROM peernotes_note n WHERE n.id = the_note AND (n.consumer_id = ANY ((SELECT peernotes_my_records())::uuid[]) OR n.id = (SELECT peernotes_my_visit_note()))) THEN
        RETURN;
    END IF;
    WITH RECURSIVE chain (id, amends_id, consumer_id) AS (
        SELECT n.id, n.amends_id, n.consumer_id FROM peernotes_note n WHERE n.id = the_note
        UNION
        SELECT n.id, n.amends_id, n.consumer_id FROM chain c
        JOIN peernotes_note n ON (n.amends_id = c.id OR n.id = c.amends_id) AND n.consumer_id = c.consumer_id)
    SELECT array_agg(n.id) INTO others FROM chain c JOIN peernotes_note n ON n.id = c.id
    WHERE n.id <> the_note AND (n.shared_with_care_team OR n.shared_with_peer_team);
    IF others IS NULL THEN
        RETURN;
    END IF;
    UPDATE peernotes_notesection s SET audience = 'just_us', version = s.version + 1 WHERE s.note_id = ANY (others);
    UPDATE peernotes_note n SET shared_with_care_team = false, shared_with_peer_team = false WHERE n.id = ANY (others);
    RETURN QUERY
    SELECT n.id, n.version, n.agreed_hash::text, (
        SELECT jsonb_object_agg(s.id, s.audience) FROM peernotes_notesection s
        WHERE s.note_id = n.id AND s.text <> '' AND peernotes_is_kept(s.decision))
    FROM peernotes_note n WHERE n.id = ANY (others) ORDER BY n.id;
END $$;
CREATE FUNCTION public.peernotes_strike(the_note uuid, the_reason text) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    UPDATE peernotes_note n
    SET status = 'entered_in_error', status_reason = the_reason, version = n.version + 1,
        shared_with_care_team = false, shared_with_peer_team = false
    WHERE n.id = the_note AND peernotes_is_finished(n.status)
      AND n.consumer_id <> ALL (peernotes_ids('conflict'))
      AND (n.service_id = ANY (peernotes_ids('officer'))
           OR (n.author_id = peernotes_actor() AND n.service_id = ANY (peernotes_ids('peer'))));
    RETURN FOUND;
END $$;
CREATE FUNCTION public.peernotes_supervises_peers(role text) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    RETURN (role = 'peer_supervisor'::text);
CREATE FUNCTION public.peernotes_supervision_days(kind text, supervision_interval_days integer, supervisor_kind text) RETURNS integer
    LANGUAGE sql IMMUTABLE
    RETURN CASE WHEN (supervisor_kind = ANY (ARRAY[kind, 'both'::text])) THEN NULLIF(supervision_interval_days, 0) ELSE NULL::integer END;
CREATE FUNCTION public.peernotes_supervision_overdue(is_supervised boolean, days_without_peer integer, days_without_clinician integer, supervision_interval_days integer, supervisor_kind text) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    RETURN (is_supervised AND (((days_without_peer > (2 * public.peernotes_supervision_days('peer'::text, supervision_interval_days, supervisor_kind))) OR (days_without_clinician > (2 * public.peernotes_supervision_days('clinician'::text, supervision_interval_days, supervisor_kind)))) IS TRUE));
CREATE FUNCTION public.peernotes_team_concerns() RETURNS TABLE(service_id uuid, raised_by uuid, created_at timestamp with time zone, due_at timestamp with time zone, status text, owner_id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    SELECT k.service_id, k.created_by_id, k.created_at, k.due_at, k.status, coalesce(k.owner_id, k.acknowledged_by_id)
    FROM peernotes_safetyconcern k
    WHERE k.service_id IN (
        SELECT m.service_id FROM peernotes_membership m JOIN peernotes_user u ON u.id = m.user_id AND u.is_active
        WHERE m.user_id = peernotes_actor() AND peernotes_supervises_peers(m.role)
          AND m.starts_at <= now() AND (m.ends_at IS NULL OR m.ends_at > now()))
      AND k.status IN ('open', 'acknowledged') AND k.created_by_id <> peernotes_actor()
      AND EXISTS (SELECT FROM peernotes_membership m
                  WHERE m.user_id = k.created_by_id AND m.service_id = k.service_id AND peernotes_is_peer(m.role))
$$;
CREATE FUNCTION public.peernotes_track(live text, history text, columns text[]) RETURNS void
    LANGUAGE plpgsql
    AS $_$
DECLARE
    listed text := (SELECT string_agg(quote_ident(c), ', ') FROM unnest(columns) c);
    kind text;
BEGIN
    EXECUTE format($f$
        CREATE FUNCTION %1$I() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
        SET search_path = public, pg_temp AS $body$
        BEGIN
            INSERT INTO %2$I (%3$s, history_date, history_type, history_user_id, history_change_reason,
                              history_request, redacted_digest)
            SELECT %3$s, peernotes_history_date(), CASE TG_OP WHEN 'INSERT' THEN '+' WHEN 'UPDATE' THEN '~' ELSE '-' END,
                   peernotes_actor(), nullif(current_setting('peernotes.reason', true), ''),
                   nullif(current_setting('peernotes.request', true), '')::uuid, ''
            FROM changed;
            RETURN NULL;
        END $body$ $f$, 'history_' || live, history, listed);
    FOREACH kind IN ARRAY ARRAY['insert', 'update', 'delete'] LOOP
        EXECUTE format(
            'CREATE TRIGGER %I AFTER %s ON %I REFERENCING %s TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION %I()',
            'history_' || kind, kind, live, CASE kind WHEN 'delete' THEN 'OLD' ELSE 'NEW' END, 'history_' || live);
    END LOOP;
    IF EXISTS (SELECT FROM pg_class WHERE oid = history::regclass AND relrowsecurity)
       AND NOT EXISTS (SELECT FROM pg_policy WHERE polrelid = history::regclass) THEN
        EXECUTE format('CREATE POLICY history_read ON %1$I FOR SELECT USING ('
                       'EXISTS (SELECT 1 FROM %2$I l WHERE l.id = %1$I.id))', history, live);
    END IF;
END $_$;
CREATE FUNCTION public.peernotes_trained_to_assess(trained_in text[]) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    RETURN (trained_in @> ARRAY['duty_of_care'::text, 'crisis'::text]);
CREATE FUNCTION public.peernotes_training_missing(is_peer boolean, trained_in text[], training_required text[]) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    RETURN (is_peer AND ((trained_in @> training_required) IS FALSE));
CREATE FUNCTION public.peernotes_two_identities() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended(NEW.user_id::text, 0));
    IF EXISTS (
        SELECT FROM peernotes_membership m JOIN peernotes_consumer c USING (user_id, service_id)
        WHERE m.user_id = NEW.user_id AND m.service_id = NEW.service_id
          AND (m.ends_at IS NULL OR m.ends_at > statement_timestamp()))
    THEN
        RAISE EXCEPTION 'one sign-in for two identities' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE FUNCTION public.peernotes_visit() RETURNS uuid
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT nullif(current_setting('peernotes.visit', true), '')::uuid $$;
CREATE FUNCTION public.peernotes_wants_no_peer(the_person uuid, at_moment timestamp with time zone) RETURNS boolean
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    IF at_moment IS NULL THEN
        RETURN EXISTS (SELECT FROM peernotes_peerpreference p WHERE p.consumer_id = the_person
                       AND peernotes_offers_stop(p.wants, p.said_at, statement_timestamp()));
    END IF;
    RETURN coalesce((
        SELECT peernotes_offers_stop(h.wants, h.said_at, at_moment) FROM peernotes_historicalpeerpreference h
        WHERE h.consumer_id = the_person AND h.history_date <= at_moment
        ORDER BY h.history_date DESC, h.history_id DESC LIMIT 1), false);
END $$;
CREATE FUNCTION public.peernotes_way_back() RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
SELECT v.id FROM peernotes_visit v WHERE v.id = peernotes_visit()
UNION
SELECT earlier.id FROM peernotes_visit v
JOIN peernotes_visit earlier ON earlier.note_id = v.note_id AND earlier.started_by_id = v.started_by_id
    AND earlier.method = v.method AND earlier.opened_at > now() - interval '1 day'
WHERE v.id = peernotes_visit() AND v.method = 'shared_device'
$$;
CREATE FUNCTION public.peernotes_wellbeing_opened(the_tie uuid) RETURNS TABLE(part text, words text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
SELECT p.part, to_jsonb(w) ->> p.part
FROM peernotes_supervisiontie t
JOIN peernotes_wellbeingplan w ON w.worker_id = t.worker_id
CROSS JOIN LATERAL unnest(w.open_parts) p(part)
WHERE t.id = the_tie AND t.supervisor_id = peernotes_actor() AND t.kind = 'peer' AND (t.ends_at IS NULL OR t.ends_at > statement_timestamp())
  AND t.service_id = ANY ((SELECT peernotes_ids('supervises'))::uuid[]) AND to_jsonb(w) ->> p.part <> ''
$$;
CREATE FUNCTION public.peernotes_whom(the_verb text, object_kind text, the_object uuid, the_subject uuid, the_visit uuid) RETURNS TABLE(user_id uuid, consumer_id uuid, kind text, object_id uuid)
    LANGUAGE sql STABLE
    AS $_$
    -- What the consumer did with a note: whoever wrote it.
    SELECT n.author_id, n.consumer_id, v.kind, n.id
    FROM (VALUES ('decide_sections', 'note_came_back'), ('stop_sharing', 'sharing_stopped'),
                 ('add_statement', 'statement_added')) v (verb, kind)
    JOIN peernotes_note n ON n.id = the_object AND object_kind = 'note'
    WHERE v.verb = the_verb AND (the_verb <> 'decide_sections' OR NOT peernotes_is_with_consumer(n.status))
      AND NOT EXISTS (SELECT FROM peernotes_visit i WHERE i.id = the_visit AND i.method = 'shared_device')
    UNION ALL
    -- Handed on: whoever goes on with it.
    SELECT n.author_id, n.consumer_id, 'note_handed_on', n.id FROM peernotes_note n
    WHERE the_verb = 'hand_on' AND object_kind = 'note' AND n.continues_id = the_object
    UNION ALL
    -- Beside an entry: whoever wrote it.
    SELECT e.created_by_id, e.consumer_id, 'statement_beside', e.id FROM peernotes_recordentry e
    WHERE the_verb = 'add_statement' AND object_kind = 'entry' AND e.id = the_object
    UNION ALL
    -- Raised or passed on: whose it is now. Taken on, told or closed: whoever raised it.
    SELECT w.user_id, k.consumer_id, w.kind, k.id
    FROM peernotes_safetyconcern k
    CROSS JOIN LATERAL (VALUES ('raise_concern', k.owner_id, 'concern_yours'), ('pass_on_concern', k.owner_id, 'concern_yours'),
                               ('acknowledge_concern', k.created_by_id, 'concern_answered')) w (verb, user_id, kind)
    WHERE w.verb = the_verb AND object_kind = 'concern' AND k.id = the_object
    UNION ALL
    -- Handed over to their own sign-in, answered, or opened in an emergency: the consumer.
    SELECT c.user_id, c.id, v.kind, the_object
    FROM (VALUES ('hand_over', 'note', 'note_waits'), ('answer_question', 'question', 'question_answered'),
                 ('open_in_emergency', 'emergency_access', 'record_opened'))
         v (verb, object_kind, kind)
    JOIN peernotes_consumer c ON c.id = the_subject
    WHERE v.verb = the_verb AND v.object_kind = $2
    UNION ALL
    -- Both of them, each about the other.
    SELECT w.user_id, c.id,
           CASE WHEN EXISTS (SELECT FROM peernotes_assignment a
                             WHERE a.user_id = the_object AND a.content_object_id = c.id)
                THEN 'assignment_began' ELSE 'assignment_ended' END, w.object_id
    FROM peernotes_consumer c
    CROSS JOIN LATERAL (VALUES (the_object, c.id), (c.user_id, the_object)) w (user_id, object_id)
    WHERE the_verb IN ('assign', 'choose_worker', 'leave_worker') AND object_kind = 'assignment' AND c.id = the_subject
    UNION ALL
    -- By the consumer's own act: whoever administers the service too, and is no relative.
    SELECT m.user_id, NULL::uuid, 'worker_chosen', c.service_id
    FROM peernotes_consumer c JOIN peernotes_membership m ON m.service_id = c.service_id AND peernotes_is_administrator(m.role)
     AND m.starts_at <= now() AND (m.ends_at IS NULL OR m.ends_at > now())
    WHERE the_verb IN ('choose_worker', 'leave_worker') AND object_kind = 'assignment' AND c.id = the_subject
      AND NOT EXISTS (SELECT FROM peernotes_conflictofinterest i
                      WHERE i.user_id = m.user_id AND i.consumer_id = c.id AND i.ended_at IS NULL)
    UNION ALL
    -- Asked for a first meeting: the worker.
    SELECT f.worker_id, NULL::uuid, 'meeting_asked', f.service_id FROM peernotes_firstmeeting f
    WHERE the_verb = 'ask_to_meet' AND f.id = the_object AND NOT f.waits
    UNION ALL
    -- Somebody left, or there is more room than there was: whoever waits for a place with them.
    SELECT c.user_id, c.id, 'place_free', f.worker_id
    FROM peernotes_firstmeeting f JOIN peernotes_consumer c ON c.id = f.consumer_id
    LEFT JOIN peernotes_peerprofile p ON p.id = the_object
    WHERE the_verb IN ('assign', 'leave_worker', 'write_profile') AND f.worker_id = coalesce(p.user_id, the_object)
      AND f.waits AND f.answer = '' AND peernotes_places_left(f.worker_id, f.service_id) > 0
      AND peernotes_can_be_chosen(f.worker_id, f.consumer_id)
    UNION ALL
    -- Said of two records that they are of one person: the person, at each that has a sign-in, and once whoever else keeps
    -- records here and is a relative of neither.
    SELECT w.user_id, the_subject, 'same_person', p.id
    FROM peernotes_sameperson p
    CROSS JOIN LATERAL (
        SELECT c.user_id FROM peernotes_consumer c WHERE c.id = the_subject AND c.user_id IS NOT NULL
        UNION
        SELECT m.user_id FROM peernotes_membership m
        WHERE m.service_id = p.service_id AND peernotes_is_records_officer(m.role) AND the_subject = p.consumer_id
          AND m.starts_at <= now() AND (m.ends_at IS NULL OR m.ends_at > now())
          AND NOT EXISTS (SELECT FROM peernotes_conflictofinterest i WHERE i.user_id = m.user_id AND i.ended_at IS NULL
                          AND i.consumer_id IN (p.consumer_id, p.second_id))) w
    WHERE the_verb = 'say_same_person' AND object_kind = 'same_person' AND p.id = the_object
    UNION ALL
    -- A version that follows another: those who work with people, and the people with whom peer workers work.
    SELECT w.user_id, w.consumer_id, 'model_changes', n.id
    FROM peernotes_policyversion n
    JOIN peernotes_policyversion b ON b.service_id = n.service_id AND upper(b.in_force) = lower(n.in_force)
    CROSS JOIN LATERAL (
        SELECT m.user_id, NULL::uuid AS consumer_id FROM peernotes_membership m
        WHERE m.service_id = n.service_id AND (peernotes_is_peer(m.role) OR peernotes_is_clinician(m.role))
          AND m.starts_at < n.approved_at AND (m.ends_at IS NULL OR m.ends_at > n.approved_at)
        UNION
        SELECT c.user_id, c.id FROM peernotes_consumer c
        WHERE c.service_id = n.service_id AND c.user_id IS NOT NULL AND EXISTS (
            SELECT FROM peernotes_assignment a
            JOIN peernotes_membership m ON m.user_id = a.user_id AND m.service_id = n.service_id
             AND peernotes_is_peer(m.role) AND (m.ends_at IS NULL OR m.ends_at > n.approved_at)
            WHERE a.content_object_id = c.id)) w
    WHERE the_verb = 'approve_policy' AND n.id = the_object
$_$;
CREATE FUNCTION public.peernotes_whose_entry(the_entry uuid) RETURNS uuid
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$ SELECT e.consumer_id FROM peernotes_recordentry e WHERE e.id = the_entry $$;
CREATE FUNCTION public.peernotes_withheld_version() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    NEW.withheld_until := (SELECT e.withheld_until FROM peernotes_recordentry e WHERE e.id = NEW.replaces_id);
    RETURN NEW;
END $$;
CREATE FUNCTION public.peernotes_works_as_peer(the_worker uuid, the_service uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
SELECT coalesce(bool_or(peernotes_is_peer(m.role)) AND NOT bool_or(peernotes_is_clinician(m.role)), false)
FROM peernotes_membership m
WHERE m.user_id = the_worker AND m.service_id = the_service
  AND m.starts_at <= statement_timestamp() AND (m.ends_at IS NULL OR m.ends_at > statement_timestamp())
$$;
CREATE FUNCTION public.peernotes_works_with(the_worker uuid, the_services uuid[]) RETURNS bigint
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
SELECT count(*) FROM peernotes_assignment a
WHERE a.user_id = the_worker AND a.service_id = ANY (the_services)
  AND a.service_id = ANY ((SELECT peernotes_ids('peer'))::uuid[])
$$;
CREATE FUNCTION public.peernotes_write_alert() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    INSERT INTO peernotes_alert (created_at, service_id, consumer_id, user_id, kind, verb)
    SELECT NEW.at, NEW.service_id, NEW.subject_id, NEW.actor_id, 'shut_record', NEW.verb
    WHERE NOT EXISTS (SELECT FROM peernotes_consumer c WHERE c.id = NEW.subject_id AND c.user_id = NEW.actor_id);
    RETURN NULL;
END $$;
CREATE FUNCTION public.peernotes_write_alert_messages() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    INSERT INTO peernotes_message (created_at, user_id, service_id, kind, object_id)
    SELECT NEW.created_at, m.user_id, NEW.service_id, 'alert', NEW.service_id
    FROM peernotes_membership m
    WHERE m.service_id = NEW.service_id AND m.user_id <> NEW.user_id AND m.starts_at <= now()
      AND (m.ends_at IS NULL OR m.ends_at > now())
      AND peernotes_may_see_alert(privacy => peernotes_is_privacy_officer(m.role), conflict => EXISTS (
          SELECT FROM peernotes_conflictofinterest i
          WHERE i.user_id = m.user_id AND i.consumer_id = NEW.consumer_id AND i.ended_at IS NULL))
    ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;
CREATE FUNCTION public.peernotes_write_late_messages() RETURNS bigint
    LANGUAGE sql
    SET search_path TO 'public', 'pg_temp'
    AS $$
WITH late AS (
    INSERT INTO peernotes_message (user_id, service_id, consumer_id, kind, object_id)
    SELECT w.user_id, k.service_id, k.consumer_id, 'concern_late', k.id
    FROM peernotes_safetyconcern k
    CROSS JOIN LATERAL (
        SELECT k.created_by_id AS user_id WHERE k.created_by_id IS NOT NULL
        UNION
        SELECT k.owner_id WHERE k.owner_id IS NOT NULL
        UNION
        SELECT d.user_id FROM peernotes_serviceassignment d
        JOIN peernotes_membership m ON m.user_id = d.user_id AND m.service_id = k.service_id
         AND peernotes_is_clinician(m.role) AND m.starts_at <= now() AND (m.ends_at IS NULL OR m.ends_at > now())
        WHERE d.content_object_id = k.service_id) w
    WHERE k.status = 'open' AND k.due_at < now()
      AND EXISTS (SELECT FROM peernotes_membership m
                  WHERE m.user_id = w.user_id AND m.service_id = k.service_id AND m.starts_at <= now()
                    AND (m.ends_at IS NULL OR m.ends_at > now()))
      AND NOT EXISTS (SELECT FROM peernotes_conflictofinterest i
                      WHERE i.consumer_id = k.consumer_id AND i.user_id = w.user_id AND i.ended_at IS NULL)
      AND NOT EXISTS (SELECT FROM peernotes_message m
                      WHERE m.object_id = k.id AND m.kind = 'concern_late' AND m.user_id = w.user_id)
    ON CONFLICT DO NOTHING RETURNING 1)
SELECT count(*) FROM late $$;
CREATE FUNCTION public.peernotes_write_messages() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    INSERT INTO peernotes_message (created_at, user_id, service_id, consumer_id, kind, object_id)
    SELECT NEW.at, w.user_id, NEW.service_id, w.consumer_id, w.kind, w.object_id
    FROM peernotes_whom(NEW.verb, NEW.object_type, NEW.object_id, NEW.subject_id, NEW.visit_id) w
    WHERE w.user_id <> coalesce(NEW.actor_id, '00000000-0000-0000-0000-000000000000')
    ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;
CREATE FUNCTION public.peernotes_writes_none(the_worker uuid, the_service uuid, moment timestamp with time zone) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
SELECT EXISTS (
    SELECT FROM peernotes_policyversion v
    WHERE v.service_id = the_service AND (v.in_force @> moment) IS TRUE AND peernotes_chose_not_to_write(
        is_peer => true, may_choose => v.peer_may_choose_not_to_write,
        writes_notes => peernotes_role_has_notes(the_worker, the_service, moment)))
$$;
CREATE FUNCTION public.peernotes_yeses(the_service uuid, moment timestamp with time zone, old_since timestamp with time zone[], new_since timestamp with time zone[]) RETURNS TABLE(consumer_id uuid, scope text, before_switch boolean)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    SELECT y.consumer_id, y.scope::text, y.decided_at < peernotes_since(y.scope, new_since[1], new_since[2])
    FROM (SELECT l.*, count(*) FILTER (WHERE l.grantee_id IS NULL)
                      OVER (PARTITION BY l.consumer_id, l.scope ORDER BY l.decided_at DESC, l.id DESC) AS for_everyone
          FROM (SELECT DISTINCT ON (d.consumer_id, d.scope, d.grantee_id) d.*
                FROM peernotes_consent d
                WHERE d.service_id = the_service AND d.scope IN ('read_record', 'read_about_me') AND d.decided_at <= moment
                ORDER BY d.consumer_id, d.scope, d.grantee_id, d.decided_at DESC, d.id DESC) l) y
    WHERE the_service = ANY ((SELECT peernotes_ids('admin'))::uuid[])
      AND peernotes_said_yes(y.decision) AND (y.grantee_id IS NULL OR y.for_everyone = 0)
      AND (y.expires_at IS NULL OR y.expires_at > moment) AND y.decided_at >= coalesce(peernotes_since(y.scope, old_since[1], old_since[2]), y.decided_at)
$$;
CREATE FUNCTION public.procrastinate_cancel_job_v1(job_id bigint, abort boolean, delete_job boolean) RETURNS bigint
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
BEGIN
    IF delete_job THEN
        DELETE FROM procrastinate_jobs
        WHERE id = job_id AND status = 'todo'
        RETURNING id INTO _job_id;
    END IF;
    IF _job_id IS NULL THEN
        IF abort THEN
            UPDATE procrastinate_jobs
            SET abort_requested = true,
                status = CASE status
                    WHEN 'todo' THEN 'cancelled'::procrastinate_job_status ELSE status
                END
            WHERE id = job_id AND status IN ('todo', 'doing')
            RETURNING id INTO _job_id;
        ELSE
            UPDATE procrastinate_jobs
            SET status = 'cancelled'::procrastinate_job_status
            WHERE id = job_id AND status = 'todo'
            RETURNING id INTO _job_id;
        END IF;
    END IF;
    RETURN _job_id;
END;
$$;
CREATE FUNCTION public.procrastinate_defer_jobs_v1(jobs public.procrastinate_job_to_defer_v1[]) RETURNS bigint[]
    LANGUAGE plpgsql
    AS $$
DECLARE
    job_ids bigint[];
BEGIN
    WITH inserted_jobs AS (
        INSERT INTO procrastinate_jobs (queue_name, task_name, priority, lock, queueing_lock, args, scheduled_at)
        SELECT (job).queue_name,
               (job).task_name,
               (job).priority,
               (job).lock,
               (job).queueing_lock,
               (job).args,
               (job).scheduled_at
        FROM unnest(jobs) AS job
        RETURNING id
    )
    SELECT array_agg(id) FROM inserted_jobs INTO job_ids;
    RETURN job_ids;
END;
$$;
CREATE FUNCTION public.procrastinate_defer_periodic_job_v2(_queue_name character varying, _lock character varying, _queueing_lock character varying, _task_name character varying, _priority integer, _periodic_id character varying, _defer_timestamp bigint, _args jsonb) RETURNS bigint
    LANGUAGE plpgsql
    AS $$
DECLARE
	_job_id bigint;
	_defer_id bigint;
BEGIN
    INSERT
        INTO procrastinate_periodic_defers (task_name, periodic_id, defer_timestamp)
        VALUES (_task_name, _periodic_id, _defer_timestamp)
        ON CONFLICT DO NOTHING
        RETURNING id into _defer_id;
    IF _defer_id IS NULL THEN
        RETURN NULL;
    END IF;
    UPDATE procrastinate_periodic_defers
        SET job_id = (
            SELECT COALESCE((
                SELECT unnest(procrastinate_defer_jobs_v1(
                    ARRAY[
                        ROW(
                            _queue_name,
                            _task_name,
                            _priority,
                            _lock,
                            _queueing_lock,
                            _args,
                            NULL::timestamptz
                        )
                    ]::procrastinate_job_to_defer_v1[]
                ))
            ), NULL)
        )
        WHERE id = _defer_id
        RETURNING job_id INTO _job_id;
    DELETE
        FROM procrastinate_periodic_defers
        USING (
            SELECT id
            FROM procrastinate_periodic_defers
            WHERE procrastinate_periodic_defers.task_name = _task_name
            AND procrastinate_periodic_defers.periodic_id = _periodic_id
            AND procrastinate_periodic_defers.defer_timestamp < _defer_timestamp
            ORDER BY id
            FOR UPDATE
        ) to_delete
        WHERE procrastinate_periodic_defers.id = to_delete.id;
    RETURN _job_id;
END;
$$;
CREATE TABLE public.procrastinate_jobs (
    id bigint NOT NULL,
    queue_name character varying(128) NOT NULL,
    task_name character varying(128) NOT NULL,
    lock text,
    args jsonb DEFAULT '{}'::jsonb NOT NULL,
    status public.procrastinate_job_status DEFAULT 'todo'::public.procrastinate_job_status NOT NULL,
    scheduled_at timestamp with time zone,
    attempts integer DEFAULT 0 NOT NULL,
    queueing_lock text,
    priority integer DEFAULT 0 NOT NULL,
    abort_requested boolean DEFAULT false NOT NULL,
    worker_id bigint,
    CONSTRAINT check_not_todo_abort_requested CHECK ((NOT ((status = 'todo'::public.procrastinate_job_status) AND (abort_requested = true))))
);
CREATE FUNCTION public.procrastinate_fetch_job_v2(target_queue_names character varying[], p_worker_id bigint) RETURNS public.procrastinate_jobs
    LANGUAGE plpgsql
    AS $$
DECLARE
	found_jobs procrastinate_jobs;
BEGIN
    WITH candidate AS (
        SELECT jobs.*
            FROM procrastinate_jobs AS jobs
            WHERE
                -- reject the job if its lock has earlier or higher priority jobs
                NOT EXISTS (
                    SELECT 1
                        FROM procrastinate_jobs AS other_jobs
                        WHERE
                            jobs.lock IS NOT NULL
                            AND other_jobs.lock = jobs.lock
                            AND (
                                -- job with same lock is already running
                                other_jobs.status = 'doing'
                                OR
                                -- job with same lock is waiting and has higher priority (or same priority but was queued first)
                                (
                                    other_jobs.status = 'todo'
                                    AND (
                                        other_jobs.priority > jobs.priority
                                        OR (
                                        other_jobs.priority = jobs.priority
                                        AND other_jobs.id < jobs.id
                                        )
                                    )
                                )
                            )
                )
                AND jobs.status = 'todo'
                AND (target_queue_names IS NULL OR jobs.queue_name = ANY( target_queue_names ))
                AND (jobs.scheduled_at IS NULL OR jobs.scheduled_at <= now())
            ORDER BY jobs.priority DESC, jobs.id ASC LIMIT 1
            FOR UPDATE OF jobs SKIP LOCKED
    )
    UPDATE procrastinate_jobs
        SET status = 'doing', worker_id = p_worker_id
        FROM candidate
        WHERE procrastinate_jobs.id = candidate.id
        RETURNING procrastinate_jobs.* INTO found_jobs;
 RETURN found_jobs;
END;
$$;
CREATE FUNCTION public.procrastinate_finish_job_v1(job_id bigint, end_status public.procrastinate_job_status, delete_job boolean) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
BEGIN
    IF end_status NOT IN ('succeeded', 'failed', 'aborted') THEN
        RAISE 'End status should be either "succeeded", "failed" or "aborted" (job id: %)', job_id;
    END IF;
    IF delete_job THEN
        DELETE FROM procrastinate_jobs
        WHERE id = job_id AND status IN ('todo', 'doing')
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = end_status,
            abort_requested = false,
            attempts = CASE status
                WHEN 'doing' THEN attempts + 1 ELSE attempts
            END
        WHERE id = job_id AND status IN ('todo', 'doing')
        RETURNING id INTO _job_id;
    END IF;
    IF _job_id IS NULL THEN
        RAISE 'Job was not found or not in "doing" or "todo" status (job id: %)', job_id;
    END IF;
END;
$$;
CREATE FUNCTION public.procrastinate_notify_queue_abort_job_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    payload TEXT;
BEGIN
    SELECT json_build_object('type', 'abort_job_requested', 'job_id', NEW.id)::text INTO payload;
	PERFORM pg_notify('procrastinate_queue_v1#' || NEW.queue_name, payload);
	PERFORM pg_notify('procrastinate_any_queue_v1', payload);
	RETURN NEW;
END;
$$;
CREATE FUNCTION public.procrastinate_notify_queue_job_inserted_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    payload TEXT;
BEGIN
    SELECT json_build_object('type', 'job_inserted', 'job_id', NEW.id)::text INTO payload;
	PERFORM pg_notify('procrastinate_queue_v1#' || NEW.queue_name, payload);
	PERFORM pg_notify('procrastinate_any_queue_v1', payload);
	RETURN NEW;
END;
$$;
CREATE FUNCTION public.procrastinate_prune_stalled_workers_v1(seconds_since_heartbeat double precision) RETURNS TABLE(worker_id bigint)
    LANGUAGE plpgsql
    AS $$
BEGIN
    RETURN QUERY
    DELETE FROM procrastinate_workers
    WHERE last_heartbeat < NOW() - (seconds_since_heartbeat || 'SECOND')::INTERVAL
    RETURNING procrastinate_workers.id;
END;
$$;
CREATE FUNCTION public.procrastinate_register_worker_v1() RETURNS TABLE(worker_id bigint)
    LANGUAGE plpgsql
    AS $$
BEGIN
    RETURN QUERY
    INSERT INTO procrastinate_workers DEFAULT VALUES
    RETURNING procrastinate_workers.id;
END;
$$;
CREATE FUNCTION public.procrastinate_retry_job_v1(job_id bigint, retry_at timestamp with time zone, new_priority integer, new_queue_name character varying, new_lock character varying) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
    _abort_requested boolean;
BEGIN
    SELECT abort_requested FROM procrastinate_jobs
    WHERE id = job_id AND status = 'doing'
    FOR UPDATE
    INTO _abort_requested;
    IF _abort_requested THEN
        UPDATE procrastinate_jobs
        SET status = 'failed'::procrastinate_job_status
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = 'todo'::procrastinate_job_status,
            attempts = attempts + 1,
            scheduled_at = retry_at,
            priority = COALESCE(new_priority, priority),
            queue_name = COALESCE(new_queue_name, queue_name),
            lock = COALESCE(new_lock, lock)
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    END IF;
    IF _job_id IS NULL THEN
        RAISE 'Job was not found or not in "doing" status (job id: %)', job_id;
    END IF;
END;
$$;
CREATE FUNCTION public.procrastinate_retry_job_v2(job_id bigint, retry_at timestamp with time zone, new_priority integer, new_queue_name character varying, new_lock character varying) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
    _abort_requested boolean;
    _current_status procrastinate_job_status;
BEGIN
    SELECT status, abort_requested FROM procrastinate_jobs
    WHERE id = job_id AND status IN ('doing', 'failed')
    FOR UPDATE
    INTO _current_status, _abort_requested;
    IF _current_status = 'doing' AND _abort_requested THEN
        UPDATE procrastinate_jobs
        SET status = 'failed'::procrastinate_job_status
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = 'todo'::procrastinate_job_status,
            attempts = attempts + 1,
            scheduled_at = retry_at,
            priority = COALESCE(new_priority, priority),
            queue_name = COALESCE(new_queue_name, queue_name),
            lock = COALESCE(new_lock, lock)
        WHERE id = job_id AND status IN ('doing', 'failed')
        RETURNING id INTO _job_id;
    END IF;
    IF _job_id IS NULL THEN
        RAISE 'Job was not found or has an invalid status to retry (job id: %)', job_id;
    END IF;
END;
$$;
CREATE FUNCTION public.procrastinate_trigger_abort_requested_events_procedure_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type)
        VALUES (NEW.id, 'abort_requested'::procrastinate_job_event_type);
    RETURN NEW;
END;
$$;
CREATE FUNCTION public.procrastinate_trigger_function_scheduled_events_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type, at)
        VALUES (NEW.id, 'scheduled'::procrastinate_job_event_type, NEW.scheduled_at);
	RETURN NEW;
END;
$$;
CREATE FUNCTION public.procrastinate_trigger_function_status_events_insert_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type)
        VALUES (NEW.id, 'deferred'::procrastinate_job_event_type);
	RETURN NEW;
END;
$$;
CREATE FUNCTION public.procrastinate_trigger_function_status_events_update_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    WITH t AS (
        SELECT CASE
            WHEN OLD.status = 'todo'::procrastinate_job_status
                AND NEW.status = 'doing'::procrastinate_job_status
                THEN 'started'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'todo'::procrastinate_job_status
                THEN 'deferred_for_retry'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'failed'::procrastinate_job_status
                THEN 'failed'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'succeeded'::procrastinate_job_status
                THEN 'succeeded'::procrastinate_job_event_type
            WHEN OLD.status = 'todo'::procrastinate_job_status
                AND (
                    NEW.status = 'cancelled'::procrastinate_job_status
                    OR NEW.status = 'failed'::procrastinate_job_status
                    OR NEW.status = 'succeeded'::procrastinate_job_status
                )
                THEN 'cancelled'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'aborted'::procrastinate_job_status
                THEN 'aborted'::procrastinate_job_event_type
            WHEN OLD.status = 'failed'::procrastinate_job_status
                AND NEW.status = 'todo'::procrastinate_job_status
                THEN 'retried'::procrastinate_job_event_type
            ELSE NULL
        END as event_type
    )
    INSERT INTO procrastinate_events(job_id, type)
        SELECT NEW.id, t.event_type
        FROM t
        WHERE t.event_type IS NOT NULL;
	RETURN NEW;
END;
$$;
CREATE FUNCTION public.procrastinate_unlink_periodic_defers_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    UPDATE procrastinate_periodic_defers
    SET job_id = NULL
    WHERE job_id = OLD.id;
    RETURN OLD;
END;
$$;
CREATE FUNCTION public.procrastinate_unregister_worker_v1(worker_id bigint) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    DELETE FROM procrastinate_workers
    WHERE id = worker_id;
END;
$$;
CREATE FUNCTION public.procrastinate_update_heartbeat_v1(worker_id bigint) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    UPDATE procrastinate_workers
    SET last_heartbeat = NOW()
    WHERE id = worker_id;
END;
$$;
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
    begun_by_id uuid,
    continues_id uuid,
    hard_moment_at timestamp with time zone,
    CONSTRAINT note_final_is_agreed CHECK (((NOT ((status)::text = ANY ((ARRAY['amended'::character varying, 'final'::character varying])::text[]))) OR ((finalised_at IS NOT NULL) AND (NOT ((agreed_hash)::text = ''::text)) AND ((agreed_hash)::text = (content_hash)::text)))),
    CONSTRAINT note_kind CHECK (((kind)::text = ANY ((ARRAY['contact'::character varying, 'support'::character varying, 'skills'::character varying, 'advocacy'::character varying, 'transition'::character varying, 'resources'::character varying, 'group'::character varying])::text[]))),
    CONSTRAINT note_shared_is_final CHECK ((((status)::text = ANY ((ARRAY['amended'::character varying, 'final'::character varying])::text[])) OR ((status)::text = 'entered_in_error'::text) OR ((NOT shared_with_care_team) AND (NOT shared_with_peer_team)))),
    CONSTRAINT note_status CHECK (((status)::text = ANY ((ARRAY['draft'::character varying, 'with_consumer'::character varying, 'changes_requested'::character varying, 'agreed'::character varying, 'final'::character varying, 'amended'::character varying, 'declined'::character varying, 'deferred'::character varying, 'lapsed'::character varying, 'handed_on'::character varying, 'entered_in_error'::character varying])::text[]))),
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
    written_by character varying(16) DEFAULT ''::character varying NOT NULL,
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
    service_id uuid NOT NULL,
    written_on date,
    withheld_until timestamp with time zone,
    by_peer boolean DEFAULT false NOT NULL,
    sign_by timestamp with time zone,
    signed_at timestamp with time zone,
    signed_by_id uuid
);
CREATE VIEW peernotes_search.source AS
 SELECT s.id,
    n.id AS line_id,
    n.service_id,
    n.consumer_id,
    n.author_id,
        CASE
            WHEN (public.peernotes_is_kept((s.decision)::text) AND public.peernotes_audience_reaches((s.audience)::text, false)) THEN (s.audience)::text
            ELSE ''::text
        END AS audience,
    n.happened_at AS at,
    s.text AS words
   FROM (public.peernotes_note n
     JOIN public.peernotes_notesection s ON ((s.note_id = n.id)))
  WHERE (public.peernotes_is_finished((n.status)::text) AND (s.text <> ''::text))
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
  WHERE (NOT public.peernotes_is_in_error((e.status)::text));
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
    written_down_by_id uuid,
    CONSTRAINT peernotes_aboutme_version_check CHECK ((version >= 0))
);
CREATE TABLE public.peernotes_absence (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    cover_id uuid,
    created_by_id uuid,
    service_id uuid NOT NULL,
    worker_id uuid NOT NULL,
    CONSTRAINT absence_cover_by_another CHECK ((NOT ((cover_id = worker_id) AND (cover_id IS NOT NULL)))),
    CONSTRAINT absence_days CHECK ((ends_on >= starts_on))
);
CREATE TABLE public.peernotes_agreement (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    number integer NOT NULL,
    state character varying(16) NOT NULL,
    days_and_hours jsonb NOT NULL,
    channels character varying(16)[] NOT NULL,
    places text NOT NULL,
    out_of_hours text NOT NULL,
    what_i_share_of_myself text NOT NULL,
    what_i_want_kept text NOT NULL,
    worker_agreed_at timestamp with time zone,
    consumer_agreed_at timestamp with time zone,
    method character varying(20) NOT NULL,
    witness character varying(200) NOT NULL,
    reason text NOT NULL,
    agreed_at timestamp with time zone,
    version integer DEFAULT 1 NOT NULL,
    changed_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    consumer_id uuid NOT NULL,
    created_by_id uuid,
    service_id uuid NOT NULL,
    worker_id uuid NOT NULL,
    wants_cover boolean DEFAULT false NOT NULL,
    CONSTRAINT agreement_by_both CHECK ((((agreed_at IS NULL) AND ((state)::text = 'draft'::text)) OR ((NOT ((state)::text = 'draft'::text)) AND (agreed_at IS NOT NULL) AND (consumer_agreed_at IS NOT NULL) AND (worker_agreed_at IS NOT NULL)))),
    CONSTRAINT agreement_channels CHECK (((channels <@ ARRAY['in_person'::character varying(16), 'phone'::character varying(16), 'text'::character varying(16), 'video'::character varying(16), 'email'::character varying(16)]) AND (
CASE
    WHEN (channels IS NULL) THEN NULL::integer
    ELSE COALESCE(array_length(channels, 1), 0)
END >= 1))),
    CONSTRAINT agreement_state CHECK (((state)::text = ANY ((ARRAY['draft'::character varying, 'agreed'::character varying, 'replaced'::character varying])::text[]))),
    CONSTRAINT agreement_witnessed CHECK (((NOT ((method)::text = ANY ((ARRAY['verbal_witnessed'::character varying, 'paper'::character varying])::text[]))) OR ((NOT ((witness)::text = ''::text)) AND (NOT (reason = ''::text))))),
    CONSTRAINT peernotes_agreement_number_check CHECK ((number >= 0)),
    CONSTRAINT peernotes_agreement_version_check CHECK ((version >= 0))
);
CREATE TABLE public.peernotes_alert (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    kind character varying(32) NOT NULL,
    verb character varying(40) NOT NULL,
    consumer_id uuid NOT NULL,
    service_id uuid NOT NULL,
    user_id uuid NOT NULL,
    hold_id uuid,
    emergency_id uuid
);
CREATE TABLE public.peernotes_consumer (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    chosen_name character varying(200) NOT NULL,
    pronouns character varying(50) NOT NULL,
    date_of_birth date,
    local_identifier character varying(100) NOT NULL,
    created_by_id uuid,
    user_id uuid,
    service_id uuid NOT NULL,
    deceased boolean DEFAULT false NOT NULL,
    died_on date,
    found_by text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    sort_name text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    preferred_language character varying(100) DEFAULT ''::character varying NOT NULL,
    works_here boolean DEFAULT false NOT NULL
);
CREATE VIEW public.peernotes_alert_number AS
 SELECT a.id,
    c.local_identifier AS number
   FROM (public.peernotes_alert a
     JOIN public.peernotes_consumer c ON ((c.id = a.consumer_id)))
  WHERE public.peernotes_may_see_alert(conflict => (a.consumer_id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])), privacy => (a.service_id = ANY (( SELECT public.peernotes_ids('privacy'::text) AS peernotes_ids)::uuid[])));
CREATE TABLE public.peernotes_alertanswer (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    text text NOT NULL,
    alert_id uuid NOT NULL,
    consumer_id uuid NOT NULL,
    created_by_id uuid,
    service_id uuid NOT NULL,
    outcome character varying(16) DEFAULT ''::character varying NOT NULL,
    CONSTRAINT alert_answer_outcome CHECK ((((outcome)::text = ''::text) OR ((outcome)::text = ANY ((ARRAY['fitting'::character varying, 'not_fitting'::character varying])::text[]))))
);
CREATE TABLE public.peernotes_firstmeeting (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    waits boolean NOT NULL,
    met_at timestamp with time zone,
    answer character varying(16) NOT NULL,
    answered_at timestamp with time zone,
    consumer_id uuid NOT NULL,
    created_by_id uuid,
    service_id uuid NOT NULL,
    worker_id uuid NOT NULL,
    method character varying(20) DEFAULT 'own_login'::character varying NOT NULL,
    CONSTRAINT meeting_answer CHECK (((answer)::text = ANY ((ARRAY[''::character varying, 'yes'::character varying, 'somebody_else'::character varying, 'later'::character varying])::text[])))
);
CREATE VIEW public.peernotes_asked_to_meet AS
 SELECT m.id,
    m.service_id,
    c.chosen_name AS name,
    m.created_at AS asked_at,
    m.met_at
   FROM (public.peernotes_firstmeeting m
     JOIN public.peernotes_consumer c ON ((c.id = m.consumer_id)))
  WHERE ((m.worker_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) AND ((m.answer)::text = ''::text) AND (NOT m.waits) AND (m.service_id = ANY (( SELECT public.peernotes_ids('peer'::text) AS peernotes_ids)::uuid[])) AND (m.consumer_id <> ALL (( SELECT public.peernotes_ids('closed'::text) AS peernotes_ids)::uuid[])));
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
CREATE TABLE public.peernotes_carertalk (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    happened_at timestamp with time zone NOT NULL,
    minutes smallint NOT NULL,
    mode character varying(16) NOT NULL,
    topics character varying(32)[] NOT NULL,
    carer_id uuid NOT NULL,
    consumer_id uuid NOT NULL,
    service_id uuid NOT NULL,
    worker_id uuid NOT NULL,
    CONSTRAINT peernotes_carertalk_minutes_check CHECK ((minutes >= 0)),
    CONSTRAINT talk_minutes CHECK (((minutes >= 1) AND (minutes <= 1440))),
    CONSTRAINT talk_mode CHECK (((mode)::text = ANY ((ARRAY['in_person'::character varying, 'phone'::character varying, 'video'::character varying, 'text'::character varying, 'group'::character varying])::text[]))),
    CONSTRAINT talk_topics CHECK ((topics <@ ARRAY['that_i_come_here'::character varying(32), 'how_i_am'::character varying(32), 'plans_and_appointments'::character varying(32), 'what_helps'::character varying(32), 'safety_only'::character varying(32)]))
);
CREATE TABLE public.peernotes_carertie (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    chosen_name character varying(200) NOT NULL,
    relation character varying(16) NOT NULL,
    relation_words character varying(200) NOT NULL,
    state character varying(16) NOT NULL,
    designated_place smallint,
    method character varying(20) NOT NULL,
    witness character varying(200) NOT NULL,
    reason text NOT NULL,
    changed_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    consumer_id uuid NOT NULL,
    created_by_id uuid,
    recorded_by_id uuid,
    service_id uuid NOT NULL,
    CONSTRAINT carer_method CHECK (((method)::text = ANY ((ARRAY[''::character varying, 'own_login'::character varying, 'shared_device'::character varying, 'one_time_link'::character varying, 'verbal_witnessed'::character varying, 'paper'::character varying])::text[]))),
    CONSTRAINT carer_place CHECK (((designated_place IS NULL) OR ((designated_place = ANY (ARRAY[1, 2])) AND ((state)::text = 'named'::text)))),
    CONSTRAINT carer_relation CHECK (((relation)::text = ANY ((ARRAY['partner'::character varying, 'parent'::character varying, 'child'::character varying, 'sibling'::character varying, 'friend'::character varying, 'other'::character varying])::text[]))),
    CONSTRAINT carer_state CHECK (((state)::text = ANY ((ARRAY['named'::character varying, 'excluded'::character varying, 'ended'::character varying])::text[]))),
    CONSTRAINT carer_witnessed CHECK (((NOT ((method)::text = ANY ((ARRAY['verbal_witnessed'::character varying, 'paper'::character varying])::text[]))) OR ((recorded_by_id IS NOT NULL) AND (NOT ((witness)::text = ''::text)) AND (NOT (reason = ''::text))))),
    CONSTRAINT peernotes_carertie_designated_place_check CHECK ((designated_place >= 0))
);
CREATE TABLE public.peernotes_caselist (
    user_id uuid NOT NULL,
    service_id uuid NOT NULL,
    sort_name text NOT NULL COLLATE pg_catalog."C",
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
          WHERE ((n.consumer_id = a.content_object_id) AND n.shared_with_care_team AND public.peernotes_is_finished((n.status)::text) AND (NOT (EXISTS ( SELECT 1
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
          WHERE ((peernotes_note.consumer_id = a.content_object_id) AND (peernotes_note.author_id = a.user_id) AND public.peernotes_is_deferred((peernotes_note.status)::text))) put_off ON (true));
CREATE TABLE public.peernotes_membership (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    role character varying(32) NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone,
    created_by_id uuid,
    user_id uuid NOT NULL,
    service_id uuid NOT NULL,
    lived_as character varying(16) DEFAULT ''::character varying NOT NULL,
    volunteer boolean DEFAULT false NOT NULL,
    CONSTRAINT membership_lived_as CHECK ((((lived_as)::text = ''::text) OR (((lived_as)::text = ANY ((ARRAY['consumer'::character varying, 'carer'::character varying])::text[])) AND ((role)::text = 'peer_supervisor'::text)))),
    CONSTRAINT membership_period CHECK (((ends_at IS NULL) OR (ends_at >= starts_at))),
    CONSTRAINT membership_role CHECK (((role)::text = ANY ((ARRAY['consumer_peer_worker'::character varying, 'carer_peer_worker'::character varying, 'peer_supervisor'::character varying, 'clinician'::character varying, 'service_admin'::character varying, 'records_officer'::character varying, 'auditor'::character varying, 'privacy_officer'::character varying])::text[])))
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
  WHERE (public.peernotes_is_clinician((m.role)::text) AND ((m.ends_at IS NULL) OR (m.ends_at > now())))
UNION ALL
 SELECT NULL::uuid AS consumer_id,
    w.content_object_id AS whole_service,
    m.service_id,
    w.user_id
   FROM (public.peernotes_serviceassignment w
     JOIN public.peernotes_membership m ON (((m.user_id = w.user_id) AND (m.service_id = w.content_object_id))))
  WHERE (public.peernotes_is_clinician((m.role)::text) AND ((m.ends_at IS NULL) OR (m.ends_at > now())));
CREATE TABLE public.peernotes_codeacknowledgement (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    digest character varying(64) NOT NULL,
    service_id uuid NOT NULL,
    user_id uuid NOT NULL,
    code_id uuid NOT NULL
);
CREATE TABLE public.peernotes_codeofconduct (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    number integer NOT NULL,
    text text NOT NULL,
    approved_at timestamp with time zone,
    acknowledge_by timestamp with time zone,
    approved_by_id uuid,
    proposed_by_id uuid NOT NULL,
    service_id uuid NOT NULL,
    CONSTRAINT code_approved_whole CHECK ((((acknowledge_by IS NULL) AND (approved_at IS NULL) AND (approved_by_id IS NULL)) OR ((acknowledge_by > approved_at) AND (approved_at IS NOT NULL) AND (approved_by_id IS NOT NULL)))),
    CONSTRAINT code_two_people CHECK ((NOT ((approved_by_id = proposed_by_id) AND (approved_by_id IS NOT NULL)))),
    CONSTRAINT peernotes_codeofconduct_number_check CHECK ((number >= 0))
);
CREATE TABLE public.peernotes_concernhold (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    until date NOT NULL,
    reason text NOT NULL,
    danger_to_other boolean NOT NULL,
    concern_id uuid NOT NULL,
    consumer_id uuid NOT NULL,
    created_by_id uuid,
    service_id uuid NOT NULL
);
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
    carer_id uuid,
    topics character varying(32)[] DEFAULT '{}'::character varying(32)[] NOT NULL,
    CONSTRAINT consent_decision CHECK (((decision)::text = ANY ((ARRAY['given'::character varying, 'refused'::character varying, 'withdrawn'::character varying])::text[]))),
    CONSTRAINT consent_method CHECK (((method)::text = ANY ((ARRAY['own_login'::character varying, 'shared_device'::character varying, 'one_time_link'::character varying, 'verbal_witnessed'::character varying, 'paper'::character varying])::text[]))),
    CONSTRAINT consent_names_carer CHECK ((((carer_id IS NOT NULL) AND ((scope)::text = 'carer_contact'::text) AND (NOT (topics = '{}'::character varying(32)[]))) OR ((NOT ((scope)::text = 'carer_contact'::text)) AND (carer_id IS NULL) AND (topics = '{}'::character varying(32)[])))),
    CONSTRAINT consent_names_note CHECK (((NOT ((scope)::text = 'share_note'::text)) OR (note_id IS NOT NULL))),
    CONSTRAINT consent_scope CHECK (((scope)::text = ANY ((ARRAY['read_record'::character varying, 'read_about_me'::character varying, 'write_notes'::character varying, 'share_note'::character varying, 'carer_contact'::character varying])::text[]))),
    CONSTRAINT consent_topics CHECK ((topics <@ ARRAY['that_i_come_here'::character varying(32), 'how_i_am'::character varying(32), 'plans_and_appointments'::character varying(32), 'what_helps'::character varying(32), 'safety_only'::character varying(32)])),
    CONSTRAINT consent_witnessed CHECK (((NOT ((method)::text = ANY ((ARRAY['verbal_witnessed'::character varying, 'paper'::character varying])::text[]))) OR ((recorded_by_id IS NOT NULL) AND (NOT ((witness)::text = ''::text)) AND (NOT (reason = ''::text))))),
    CONSTRAINT peernotes_consent_note_version_check CHECK ((note_version >= 0))
);
CREATE TABLE public.peernotes_consumernumber (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    kind character varying(10) NOT NULL,
    system character varying(300) DEFAULT ''::character varying NOT NULL,
    value character varying(100) NOT NULL,
    consumer_id uuid NOT NULL,
    created_by_id uuid,
    service_id uuid NOT NULL
);
CREATE TABLE public.peernotes_consumerstatement (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    text text NOT NULL,
    method character varying(20) NOT NULL,
    consumer_id uuid NOT NULL,
    note_id uuid,
    service_id uuid NOT NULL,
    entry_id uuid,
    CONSTRAINT statement_beside CHECK ((((note_id IS NULL) OR (entry_id IS NULL)) AND (1 = (
CASE
    WHEN (note_id IS NULL) THEN 1
    ELSE 0
END +
CASE
    WHEN (entry_id IS NULL) THEN 1
    ELSE 0
END))))
);
CREATE TABLE public.peernotes_contribution (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    saw text NOT NULL,
    said text DEFAULT ''::text NOT NULL,
    helps text DEFAULT ''::text NOT NULL,
    told_consumer boolean NOT NULL,
    consumer_id uuid NOT NULL,
    created_by_id uuid,
    entry_id uuid NOT NULL,
    service_id uuid NOT NULL
);
CREATE TABLE public.peernotes_cosignature (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    content_hash character varying(64) NOT NULL,
    answer character varying(16) NOT NULL,
    comment text NOT NULL,
    consumer_id uuid NOT NULL,
    note_id uuid NOT NULL,
    service_id uuid NOT NULL,
    user_id uuid NOT NULL,
    CONSTRAINT cosignature_answer CHECK ((((answer)::text = 'talk_about_it'::text) OR (((answer)::text = 'signed'::text) AND (comment = ''::text))))
);
CREATE TABLE public.peernotes_crisisplan (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    open_on_duty boolean DEFAULT false NOT NULL,
    consumer_id uuid NOT NULL,
    created_by_id uuid,
    service_id uuid NOT NULL
);
CREATE TABLE public.peernotes_crisisplanpart (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    part character varying(24) NOT NULL,
    text text NOT NULL,
    wish character varying(16) DEFAULT ''::character varying NOT NULL,
    only_me boolean NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    changed_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    consumer_id uuid NOT NULL,
    created_by_id uuid,
    service_id uuid NOT NULL,
    method character varying(20) DEFAULT 'own_login'::character varying NOT NULL,
    CONSTRAINT peernotes_crisisplanpart_version_check CHECK ((version >= 0)),
    CONSTRAINT plan_part CHECK (((part)::text = ANY ((ARRAY['signs'::character varying, 'what_helps'::character varying, 'what_makes_it_worse'::character varying, 'people'::character varying, 'places'::character varying, 'medication'::character varying, 'notes'::character varying])::text[]))),
    CONSTRAINT plan_wish_about_notes CHECK (((((part)::text = 'notes'::text) AND ((wish)::text = ANY ((ARRAY['ask_me_later'::character varying, 'none'::character varying, 'as_usual'::character varying])::text[]))) OR ((NOT ((part)::text = 'notes'::text)) AND ((wish)::text = ''::text))))
);
CREATE TABLE public.peernotes_database (
    file text NOT NULL,
    digest text NOT NULL
);
CREATE TABLE public.peernotes_debrief (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    ended_at timestamp with time zone,
    service_id uuid NOT NULL,
    worker_id uuid NOT NULL
);
CREATE TABLE public.peernotes_dutyshift (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    created_by_id uuid,
    service_id uuid NOT NULL,
    user_id uuid NOT NULL,
    CONSTRAINT shift_period CHECK ((ends_at > starts_at))
);
CREATE TABLE public.peernotes_emergencyaccess (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    reason text NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    consumer_id uuid NOT NULL,
    created_by_id uuid,
    service_id uuid NOT NULL,
    CONSTRAINT emergency_access_period CHECK ((ends_at > created_at))
);
CREATE TABLE public.peernotes_emergencyaccessend (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    access_id uuid NOT NULL,
    consumer_id uuid NOT NULL,
    created_by_id uuid,
    service_id uuid NOT NULL
);
CREATE TABLE public.peernotes_emergencytry (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    created_by_id uuid,
    service_id uuid NOT NULL
);
CREATE TABLE public.peernotes_entryfile (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    "position" smallint NOT NULL,
    name character varying(200) NOT NULL,
    media_type character varying(100) NOT NULL,
    size integer NOT NULL,
    digest character varying(64) NOT NULL,
    content bytea NOT NULL,
    created_by_id uuid,
    entry_id uuid NOT NULL,
    service_id uuid NOT NULL,
    CONSTRAINT peernotes_entryfile_position_check CHECK (("position" >= 0)),
    CONSTRAINT peernotes_entryfile_size_check CHECK ((size >= 0))
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
    subject_id uuid,
    policy_id uuid,
    consent_id uuid,
    allowed boolean DEFAULT true NOT NULL,
    code character varying(32) DEFAULT 'allowed'::character varying NOT NULL,
    purpose character varying(200) DEFAULT ''::character varying NOT NULL,
    request_id uuid,
    subject_kind character varying(16) DEFAULT 'consumer'::character varying NOT NULL,
    act_id uuid,
    act_people smallint DEFAULT 1 NOT NULL,
    rule character varying(64) DEFAULT ''::character varying NOT NULL
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
    subject_id uuid,
    policy_id uuid,
    consent_id uuid,
    allowed boolean DEFAULT true CONSTRAINT peernotes_event_allowed_not_null NOT NULL,
    code character varying(32) DEFAULT 'allowed'::character varying CONSTRAINT peernotes_event_code_not_null NOT NULL,
    purpose character varying(200) DEFAULT ''::character varying CONSTRAINT peernotes_event_purpose_not_null NOT NULL,
    request_id uuid,
    subject_kind character varying(16) DEFAULT 'consumer'::character varying CONSTRAINT peernotes_event_subject_kind_not_null NOT NULL,
    act_id uuid,
    act_people smallint DEFAULT 1 CONSTRAINT peernotes_event_act_people_not_null NOT NULL,
    rule character varying(64) DEFAULT ''::character varying CONSTRAINT peernotes_event_rule_not_null NOT NULL
);
ALTER TABLE ONLY public.peernotes_event_rest ALTER COLUMN subject_id SET (n_distinct=200);
CREATE TABLE public.peernotes_eventfile (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    since date NOT NULL,
    until date NOT NULL,
    made_at timestamp with time zone,
    lines bigint NOT NULL,
    digest character varying(64) NOT NULL,
    service_id uuid NOT NULL,
    user_id uuid NOT NULL
);
CREATE TABLE public.peernotes_eventfilepart (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    number integer NOT NULL,
    text text NOT NULL,
    file_id uuid NOT NULL,
    service_id uuid NOT NULL,
    CONSTRAINT peernotes_eventfilepart_number_check CHECK ((number >= 0))
);
CREATE TABLE public.peernotes_goal (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    text text NOT NULL,
    status character varying(16) NOT NULL,
    only_me boolean NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    changed_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    consumer_id uuid NOT NULL,
    created_by_id uuid,
    service_id uuid NOT NULL,
    written_down_by_id uuid,
    CONSTRAINT goal_status CHECK (((status)::text = ANY ((ARRAY['open'::character varying, 'reached'::character varying, 'let_go'::character varying])::text[]))),
    CONSTRAINT peernotes_goal_version_check CHECK ((version >= 0))
);
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
    written_down_by_id uuid,
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
CREATE TABLE public.peernotes_historicalabsence (
    history_request uuid,
    redacted_digest character varying(64) DEFAULT ''::character varying NOT NULL,
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    history_change_reason text,
    history_id bigint NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    cover_id uuid,
    created_by_id uuid,
    history_user_id uuid,
    service_id uuid,
    worker_id uuid
);
ALTER TABLE public.peernotes_historicalabsence ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.peernotes_historicalabsence_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.peernotes_historicalagreement (
    history_request uuid,
    redacted_digest character varying(64) DEFAULT ''::character varying NOT NULL,
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    number integer NOT NULL,
    state character varying(16) NOT NULL,
    days_and_hours jsonb NOT NULL,
    channels character varying(16)[] NOT NULL,
    places text NOT NULL,
    out_of_hours text NOT NULL,
    what_i_share_of_myself text NOT NULL,
    what_i_want_kept text NOT NULL,
    worker_agreed_at timestamp with time zone,
    consumer_agreed_at timestamp with time zone,
    method character varying(20) NOT NULL,
    witness character varying(200) NOT NULL,
    reason text NOT NULL,
    agreed_at timestamp with time zone,
    version integer DEFAULT 1 NOT NULL,
    changed_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    history_change_reason text,
    history_id bigint NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    consumer_id uuid,
    created_by_id uuid,
    history_user_id uuid,
    service_id uuid,
    worker_id uuid,
    wants_cover boolean DEFAULT false NOT NULL,
    CONSTRAINT peernotes_historicalagreement_number_check CHECK ((number >= 0)),
    CONSTRAINT peernotes_historicalagreement_version_check CHECK ((version >= 0))
);
ALTER TABLE public.peernotes_historicalagreement ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.peernotes_historicalagreement_history_id_seq
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
CREATE TABLE public.peernotes_historicalcarertie (
    history_request uuid,
    redacted_digest character varying(64) DEFAULT ''::character varying NOT NULL,
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    chosen_name character varying(200) NOT NULL,
    relation character varying(16) NOT NULL,
    relation_words character varying(200) NOT NULL,
    state character varying(16) NOT NULL,
    designated_place smallint,
    method character varying(20) NOT NULL,
    witness character varying(200) NOT NULL,
    reason text NOT NULL,
    changed_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    history_change_reason text,
    history_id bigint NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    consumer_id uuid,
    created_by_id uuid,
    history_user_id uuid,
    recorded_by_id uuid,
    service_id uuid,
    CONSTRAINT peernotes_historicalcarertie_designated_place_check CHECK ((designated_place >= 0))
);
ALTER TABLE public.peernotes_historicalcarertie ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.peernotes_historicalcarertie_history_id_seq
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
    carer_id uuid,
    topics character varying(32)[] DEFAULT '{}'::character varying(32)[] NOT NULL,
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
    history_change_reason text,
    history_id bigint NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    created_by_id uuid,
    history_user_id uuid,
    user_id uuid,
    service_id uuid,
    deceased boolean DEFAULT false NOT NULL,
    died_on date,
    preferred_language character varying(100) DEFAULT ''::character varying NOT NULL,
    works_here boolean DEFAULT false NOT NULL
);
ALTER TABLE public.peernotes_historicalconsumer ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.peernotes_historicalconsumer_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.peernotes_historicalconsumernumber (
    history_request uuid,
    redacted_digest character varying(64) DEFAULT ''::character varying NOT NULL,
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    kind character varying(10) NOT NULL,
    system character varying(300) DEFAULT ''::character varying NOT NULL,
    value character varying(100) NOT NULL,
    history_change_reason text,
    history_id bigint NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    consumer_id uuid,
    created_by_id uuid,
    history_user_id uuid,
    service_id uuid
);
ALTER TABLE public.peernotes_historicalconsumernumber ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.peernotes_historicalconsumernumber_history_id_seq
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
    service_id uuid,
    entry_id uuid
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
CREATE TABLE public.peernotes_historicalcrisisplan (
    history_request uuid,
    redacted_digest character varying(64) DEFAULT ''::character varying NOT NULL,
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    open_on_duty boolean DEFAULT false NOT NULL,
    history_change_reason text,
    history_id bigint NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    consumer_id uuid,
    created_by_id uuid,
    history_user_id uuid,
    service_id uuid
);
ALTER TABLE public.peernotes_historicalcrisisplan ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.peernotes_historicalcrisisplan_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.peernotes_historicalcrisisplanpart (
    history_request uuid,
    redacted_digest character varying(64) DEFAULT ''::character varying NOT NULL,
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    part character varying(24) NOT NULL,
    text text NOT NULL,
    wish character varying(16) DEFAULT ''::character varying NOT NULL,
    only_me boolean NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    changed_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    history_change_reason text,
    history_id bigint NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    consumer_id uuid,
    created_by_id uuid,
    history_user_id uuid,
    service_id uuid,
    method character varying(20) DEFAULT 'own_login'::character varying NOT NULL,
    CONSTRAINT peernotes_historicalcrisisplanpart_version_check CHECK ((version >= 0))
);
ALTER TABLE public.peernotes_historicalcrisisplanpart ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.peernotes_historicalcrisisplanpart_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.peernotes_historicaldutyshift (
    history_request uuid,
    redacted_digest character varying(64) DEFAULT ''::character varying NOT NULL,
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    history_change_reason text,
    history_id bigint NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    created_by_id uuid,
    history_user_id uuid,
    service_id uuid,
    user_id uuid
);
ALTER TABLE public.peernotes_historicaldutyshift ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.peernotes_historicaldutyshift_history_id_seq
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
CREATE TABLE public.peernotes_historicalgoal (
    history_request uuid,
    redacted_digest character varying(64) DEFAULT ''::character varying NOT NULL,
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    text text NOT NULL,
    status character varying(16) NOT NULL,
    only_me boolean NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    changed_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    history_change_reason text,
    history_id bigint NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    consumer_id uuid,
    created_by_id uuid,
    history_user_id uuid,
    service_id uuid,
    written_down_by_id uuid,
    CONSTRAINT peernotes_historicalgoal_version_check CHECK ((version >= 0))
);
ALTER TABLE public.peernotes_historicalgoal ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.peernotes_historicalgoal_history_id_seq
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
    service_id uuid,
    lived_as character varying(16) DEFAULT ''::character varying NOT NULL,
    volunteer boolean DEFAULT false NOT NULL
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
    begun_by_id uuid,
    continues_id uuid,
    hard_moment_at timestamp with time zone,
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
    written_by character varying(16) DEFAULT ''::character varying NOT NULL,
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
CREATE TABLE public.peernotes_historicalopening (
    history_request uuid,
    redacted_digest character varying(64) DEFAULT ''::character varying NOT NULL,
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    reason text NOT NULL,
    agreed boolean,
    answered_at timestamp with time zone,
    history_change_reason text,
    history_id bigint NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    answered_by_id uuid,
    consumer_id uuid,
    created_by_id uuid,
    history_user_id uuid,
    note_id uuid,
    service_id uuid
);
ALTER TABLE public.peernotes_historicalopening ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.peernotes_historicalopening_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.peernotes_historicalpeerpreference (
    history_request uuid,
    redacted_digest character varying(64) DEFAULT ''::character varying NOT NULL,
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    wants character varying(16) NOT NULL,
    form character varying(16)[] NOT NULL,
    how_often character varying(16) NOT NULL,
    when_admitted character varying(16) NOT NULL,
    contact_ok boolean,
    said_at timestamp with time zone NOT NULL,
    history_change_reason text,
    history_id bigint NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    consumer_id uuid,
    created_by_id uuid,
    history_user_id uuid,
    service_id uuid
);
ALTER TABLE public.peernotes_historicalpeerpreference ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.peernotes_historicalpeerpreference_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.peernotes_historicalpeerprofile (
    history_request uuid,
    redacted_digest character varying(64) DEFAULT ''::character varying NOT NULL,
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    offered boolean NOT NULL,
    places smallint NOT NULL,
    called character varying(100) NOT NULL,
    my_words text NOT NULL,
    offers character varying(16)[] NOT NULL,
    days character varying(200) NOT NULL,
    languages character varying(200) NOT NULL,
    years smallint,
    age_band character varying(16) NOT NULL,
    gender character varying(100) NOT NULL,
    culture character varying(200) NOT NULL,
    interests character varying(200) NOT NULL,
    history_change_reason text,
    history_id bigint NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    created_by_id uuid,
    history_user_id uuid,
    service_id uuid,
    user_id uuid,
    CONSTRAINT peernotes_historicalpeerprofile_places_check CHECK ((places >= 0)),
    CONSTRAINT peernotes_historicalpeerprofile_years_check CHECK ((years >= 0))
);
ALTER TABLE public.peernotes_historicalpeerprofile ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.peernotes_historicalpeerprofile_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.peernotes_historicalpeerwishes (
    history_request uuid,
    redacted_digest character varying(64) DEFAULT ''::character varying NOT NULL,
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    gender character varying(200) NOT NULL,
    age character varying(200) NOT NULL,
    culture character varying(200) NOT NULL,
    language character varying(200) NOT NULL,
    recovery_stage character varying(200) NOT NULL,
    orientation character varying(200) NOT NULL,
    lived_experience character varying(200) NOT NULL,
    history_change_reason text,
    history_id bigint NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    consumer_id uuid,
    created_by_id uuid,
    history_user_id uuid,
    service_id uuid
);
ALTER TABLE public.peernotes_historicalpeerwishes ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.peernotes_historicalpeerwishes_history_id_seq
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
    cancel_reason text DEFAULT ''::text NOT NULL,
    cancelled_at timestamp with time zone,
    cancelled_by_id uuid,
    acknowledge_by timestamp with time zone,
    about_me_readers character varying(32) NOT NULL,
    about_me_since timestamp with time zone,
    peer_may_choose_not_to_write boolean CONSTRAINT peernotes_historicalpolicyv_peer_may_choose_not_to_wri_not_null NOT NULL,
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
    service_id uuid,
    written_on date,
    withheld_until timestamp with time zone,
    by_peer boolean DEFAULT false NOT NULL,
    sign_by timestamp with time zone,
    signed_at timestamp with time zone,
    signed_by_id uuid
);
ALTER TABLE public.peernotes_historicalrecordentry ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.peernotes_historicalrecordentry_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.peernotes_historicalrecordquestion (
    history_request uuid,
    redacted_digest character varying(64) DEFAULT ''::character varying NOT NULL,
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    event_id bigint,
    about character varying(200) DEFAULT ''::character varying NOT NULL,
    about_at timestamp with time zone NOT NULL,
    verb character varying(32) DEFAULT ''::character varying NOT NULL,
    text text NOT NULL,
    outcome character varying(16) DEFAULT ''::character varying NOT NULL,
    answer text DEFAULT ''::text NOT NULL,
    answered_at timestamp with time zone,
    history_change_reason text,
    history_id bigint NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    answered_by_id uuid,
    consumer_id uuid,
    entry_id uuid,
    history_user_id uuid,
    looker_id uuid,
    service_id uuid
);
ALTER TABLE public.peernotes_historicalrecordquestion ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.peernotes_historicalrecordquestion_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.peernotes_historicalroleproposal (
    history_request uuid,
    redacted_digest character varying(64) DEFAULT ''::character varying NOT NULL,
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    role character varying(32) NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone,
    volunteer boolean NOT NULL,
    reason character varying(300) NOT NULL,
    decided_at timestamp with time zone,
    approved boolean,
    history_change_reason text,
    history_id bigint NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    decided_by_id uuid,
    history_user_id uuid,
    proposed_by_id uuid,
    service_id uuid,
    user_id uuid
);
ALTER TABLE public.peernotes_historicalroleproposal ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.peernotes_historicalroleproposal_history_id_seq
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
    hold_until date,
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
    service_id uuid,
    told_at timestamp with time zone,
    owner_id uuid,
    passes_on_at timestamp with time zone
);
ALTER TABLE public.peernotes_historicalsafetyconcern ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.peernotes_historicalsafetyconcern_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.peernotes_historicalsameperson (
    history_request uuid,
    redacted_digest character varying(64) DEFAULT ''::character varying NOT NULL,
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    reason character varying(300) NOT NULL,
    asked boolean NOT NULL,
    second_asked boolean NOT NULL,
    officer_agreed_at timestamp with time zone,
    agreed_at timestamp with time zone,
    second_agreed_at timestamp with time zone,
    in_force_at timestamp with time zone,
    ended_at timestamp with time zone,
    end_reason character varying(300) NOT NULL,
    history_change_reason text,
    history_id bigint NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    consumer_id uuid,
    created_by_id uuid,
    ended_by_id uuid,
    history_user_id uuid,
    officer_id uuid,
    second_id uuid,
    service_id uuid
);
ALTER TABLE public.peernotes_historicalsameperson ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.peernotes_historicalsameperson_history_id_seq
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
    setting character varying(20) DEFAULT ''::character varying NOT NULL,
    crisis_text text DEFAULT ''::text NOT NULL,
    break_glass boolean DEFAULT false NOT NULL,
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
CREATE TABLE public.peernotes_historicalsupervisiontie (
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
    created_by_id uuid,
    history_user_id uuid,
    service_id uuid,
    supervisor_id uuid,
    worker_id uuid,
    kind character varying(16) NOT NULL
);
ALTER TABLE public.peernotes_historicalsupervisiontie ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.peernotes_historicalsupervisiontie_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.peernotes_historicalwellbeingplan (
    history_request uuid,
    redacted_digest character varying(64) DEFAULT ''::character varying NOT NULL,
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    own_words text NOT NULL,
    signs text NOT NULL,
    who_to_call text NOT NULL,
    cover text NOT NULL,
    open_parts character varying(16)[] NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    changed_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    history_change_reason text,
    history_id bigint NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    history_user_id uuid,
    worker_id uuid,
    CONSTRAINT peernotes_historicalwellbeingplan_version_check CHECK ((version >= 0))
);
ALTER TABLE public.peernotes_historicalwellbeingplan ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.peernotes_historicalwellbeingplan_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.peernotes_invitation (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    token_hash character varying(64) NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    made_by_id uuid,
    user_id uuid,
    tries smallint DEFAULT 0 NOT NULL,
    words_hash character varying(200) DEFAULT ''::character varying NOT NULL,
    CONSTRAINT peernotes_invitation_tries_check CHECK ((tries >= 0))
);
CREATE TABLE public.peernotes_keptform (
    id uuid NOT NULL,
    path character varying(300) NOT NULL,
    fields jsonb NOT NULL,
    kept_at timestamp with time zone NOT NULL,
    user_id uuid,
    visit_id uuid,
    CONSTRAINT kept_form_whose CHECK ((((user_id IS NULL) OR (visit_id IS NULL)) AND (1 = (
CASE
    WHEN (user_id IS NULL) THEN 1
    ELSE 0
END +
CASE
    WHEN (visit_id IS NULL) THEN 1
    ELSE 0
END))))
);
CREATE TABLE public.peernotes_look (
    user_id uuid NOT NULL,
    consumer_id uuid NOT NULL,
    service_id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    before timestamp with time zone
)
WITH (fillfactor='80');
CREATE TABLE public.peernotes_message (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    kind character varying(32) NOT NULL,
    object_id uuid NOT NULL,
    read_at timestamp with time zone,
    mailed_at timestamp with time zone,
    try_after timestamp with time zone,
    consumer_id uuid,
    service_id uuid NOT NULL,
    user_id uuid NOT NULL
);
CREATE TABLE public.peernotes_modelacknowledgement (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    answer character varying(16) NOT NULL,
    note text NOT NULL,
    service_id uuid NOT NULL,
    user_id uuid NOT NULL,
    version_id uuid NOT NULL,
    CONSTRAINT model_ack_answer CHECK (((answer)::text = ANY ((ARRAY['understood'::character varying, 'fits_me'::character varying, 'does_not_fit'::character varying, 'want_to_talk'::character varying])::text[])))
);
CREATE TABLE public.peernotes_modelnotice (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    consumer_id uuid,
    service_id uuid NOT NULL,
    told_by_id uuid,
    user_id uuid,
    version_id uuid NOT NULL,
    cancelled boolean DEFAULT false NOT NULL,
    CONSTRAINT notice_for_one CHECK ((((consumer_id IS NULL) OR (user_id IS NULL)) AND (1 = (
CASE
    WHEN (consumer_id IS NULL) THEN 1
    ELSE 0
END +
CASE
    WHEN (user_id IS NULL) THEN 1
    ELSE 0
END))))
);
CREATE VIEW public.peernotes_my_assignments AS
 SELECT content_object_id AS consumer_id,
    service_id,
    reads_record
   FROM public.peernotes_assignment a
  WHERE (user_id = ( SELECT public.peernotes_actor() AS peernotes_actor));
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
    name character varying(200) NOT NULL,
    is_operator boolean DEFAULT false NOT NULL,
    news_by character varying(8) DEFAULT ''::character varying NOT NULL,
    found_by text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    sort_name text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C"
);
CREATE VIEW public.peernotes_my_emergency AS
 SELECT e.id,
    e.consumer_id,
    e.created_at,
    e.ends_at,
    e.reason,
    u.name AS who,
    d.created_at AS ended_at,
    COALESCE(r.outcome, ''::character varying) AS outcome,
    r.created_at AS looked_at
   FROM ((((public.peernotes_emergencyaccess e
     JOIN public.peernotes_user u ON ((u.id = e.created_by_id)))
     LEFT JOIN public.peernotes_emergencyaccessend d ON ((d.access_id = e.id)))
     LEFT JOIN public.peernotes_alert a ON ((a.emergency_id = e.id)))
     LEFT JOIN public.peernotes_alertanswer r ON ((r.alert_id = a.id)))
  WHERE (e.consumer_id = ANY (( SELECT public.peernotes_my_records() AS peernotes_my_records)::uuid[]));
CREATE VIEW public.peernotes_my_people WITH (security_invoker='true') AS
 SELECT consumer_id,
    service_id,
    (service_id = ANY (( SELECT public.peernotes_ids('clinical'::text) AS peernotes_ids)::uuid[])) AS is_clinician,
    (service_id = ANY (( SELECT public.peernotes_ids('peer'::text) AS peernotes_ids)::uuid[])) AS is_peer,
    reads_record
   FROM public.peernotes_my_assignments a
  WHERE ((service_id = ANY (( SELECT public.peernotes_ids('care'::text) AS peernotes_ids)::uuid[])) AND (consumer_id <> ALL (( SELECT public.peernotes_ids('closed'::text) AS peernotes_ids)::uuid[])));
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
    cancel_reason text DEFAULT ''::text NOT NULL,
    cancelled_at timestamp with time zone,
    cancelled_by_id uuid,
    acknowledge_by timestamp with time zone,
    about_me_readers character varying(32) NOT NULL,
    about_me_since timestamp with time zone,
    peer_may_choose_not_to_write boolean NOT NULL,
    CONSTRAINT peernotes_policyversion_number_check CHECK ((number >= 0)),
    CONSTRAINT peernotes_policyversion_supervision_interval_days_check CHECK ((supervision_interval_days >= 0)),
    CONSTRAINT policy_acknowledged_after_its_start CHECK (((acknowledge_by IS NULL) OR ((acknowledge_by > starts_at) AND (approved_at IS NOT NULL)))),
    CONSTRAINT policy_cancelled_never_in_force CHECK ((((cancelled_at IS NULL) AND (in_force IS NULL)) OR ((cancelled_at IS NULL) AND (NOT isempty(in_force))) OR ((cancelled_at IS NOT NULL) AND isempty(in_force) AND (NOT (cancel_reason = ''::text))))),
    CONSTRAINT policy_in_force_is_approved CHECK ((((approved_at IS NULL) AND (in_force IS NULL)) OR ((approved_at IS NOT NULL) AND (in_force IS NOT NULL)))),
    CONSTRAINT policy_safety_always_on CHECK (((safety_concern_route)::text = 'on'::text)),
    CONSTRAINT policy_two_people CHECK (((approved_by_id IS NULL) OR (proposed_by_id IS NULL) OR (NOT ((approved_by_id = proposed_by_id) AND (approved_by_id IS NOT NULL) AND (proposed_by_id IS NOT NULL)))))
);
CREATE VIEW public.peernotes_my_reading AS
 SELECT a.consumer_id
   FROM ((public.peernotes_my_assignments a
     JOIN public.peernotes_policyversion t ON (((t.service_id = a.service_id) AND (t.id = ANY (( SELECT public.peernotes_ids('reading'::text) AS peernotes_ids)::uuid[])))))
     LEFT JOIN LATERAL ( SELECT c.scope,
            c.decision,
            c.expires_at,
            c.decided_at
           FROM public.peernotes_consent c
          WHERE ((c.consumer_id = a.consumer_id) AND ((c.scope)::text = 'read_record'::text) AND (c.decided_at <= now()) AND ((c.grantee_id IS NULL) OR (c.grantee_id = ( SELECT public.peernotes_actor() AS peernotes_actor))))
          ORDER BY c.decided_at DESC, c.id DESC
         LIMIT 1) said ON (true))
  WHERE ((a.consumer_id <> ALL (( SELECT public.peernotes_ids('closed'::text) AS peernotes_ids)::uuid[])) AND public.peernotes_peer_may_read_record((t.peer_read_records)::text, t.peer_may_choose_not_to_read, a.reads_record, consented => public.peernotes_consented(public.peernotes_consent_state((said.scope)::text, (said.decision)::text, said.decided_at, said.expires_at, t.reads_since, now()), t.read_requires_consumer_consent, (t.consumer_opt_out)::text)));
CREATE TABLE public.peernotes_reading (
    id bigint NOT NULL,
    first_read_at timestamp with time zone NOT NULL,
    note_id uuid NOT NULL,
    user_id uuid NOT NULL,
    service_id uuid NOT NULL
);
CREATE VIEW public.peernotes_my_readings AS
 SELECT note_id
   FROM public.peernotes_reading g
  WHERE (user_id = ( SELECT public.peernotes_actor() AS peernotes_actor));
CREATE VIEW public.peernotes_my_wide_services WITH (security_invoker='true') AS
 SELECT unnest(public.peernotes_ids('wide'::text)) AS service_id;
CREATE TABLE public.peernotes_supervisiontie (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone,
    created_by_id uuid,
    service_id uuid NOT NULL,
    supervisor_id uuid NOT NULL,
    worker_id uuid NOT NULL,
    kind character varying(16) NOT NULL,
    CONSTRAINT supervision_by_another CHECK ((NOT (supervisor_id = worker_id))),
    CONSTRAINT supervision_kind CHECK (((kind)::text = ANY ((ARRAY['peer'::character varying, 'clinician'::character varying])::text[]))),
    CONSTRAINT supervision_period CHECK (((ends_at IS NULL) OR (ends_at >= starts_at)))
);
CREATE VIEW public.peernotes_my_workers AS
 SELECT worker_id,
    service_id,
    kind
   FROM public.peernotes_supervisiontie t
  WHERE ((supervisor_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) AND
        CASE kind
            WHEN 'clinician'::text THEN (service_id = ANY (( SELECT public.peernotes_ids('clinical'::text) AS peernotes_ids)::uuid[]))
            ELSE (service_id = ANY (( SELECT public.peernotes_ids('supervises'::text) AS peernotes_ids)::uuid[]))
        END AND ((ends_at IS NULL) OR (ends_at > statement_timestamp())));
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
    hold_until date,
    closed_at timestamp with time zone,
    outcome text DEFAULT ''::text NOT NULL,
    acknowledged_by_id uuid,
    closed_by_id uuid,
    consumer_id uuid NOT NULL,
    created_by_id uuid,
    service_id uuid NOT NULL,
    told_at timestamp with time zone,
    owner_id uuid,
    passes_on_at timestamp with time zone,
    CONSTRAINT concern_acknowledged_pair CHECK ((((acknowledged_at IS NULL) AND (acknowledged_by_id IS NULL)) OR ((acknowledged_at IS NOT NULL) AND (acknowledged_by_id IS NOT NULL)))),
    CONSTRAINT concern_closed_pair CHECK ((((closed_at IS NULL) AND (closed_by_id IS NULL)) OR ((closed_at IS NOT NULL) AND (closed_by_id IS NOT NULL))))
);
CREATE VIEW public.peernotes_name AS
 SELECT id,
    service_id,
    user_id,
    chosen_name,
    local_identifier,
    sort_name,
    found_by,
    created_at
   FROM public.peernotes_consumer c
  WHERE ((id = ANY (( SELECT public.peernotes_my_records() AS peernotes_my_records)::uuid[])) OR ((id <> ALL (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])) AND ((service_id = ANY (( SELECT public.peernotes_ids('admin'::text) AS peernotes_ids)::uuid[])) OR (service_id = ANY (( SELECT public.peernotes_ids('enrols'::text) AS peernotes_ids)::uuid[])) OR (EXISTS ( SELECT 1
           FROM public.peernotes_my_people p
          WHERE (p.consumer_id = c.id)
         OFFSET 0)) OR (EXISTS ( SELECT 1
           FROM public.peernotes_safetyconcern k
          WHERE ((k.consumer_id = c.id) AND (k.created_by_id = ( SELECT public.peernotes_actor() AS peernotes_actor)))
         OFFSET 0)))));
CREATE TABLE public.peernotes_opening (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    reason text NOT NULL,
    agreed boolean,
    answered_at timestamp with time zone,
    answered_by_id uuid,
    consumer_id uuid NOT NULL,
    created_by_id uuid,
    note_id uuid NOT NULL,
    service_id uuid NOT NULL,
    CONSTRAINT opening_answered CHECK ((((agreed IS NULL) AND (answered_at IS NULL) AND (answered_by_id IS NULL)) OR ((agreed IS NOT NULL) AND (answered_at IS NOT NULL) AND (answered_by_id IS NOT NULL)))),
    CONSTRAINT opening_by_two CHECK (((answered_by_id IS NULL) OR (NOT ((answered_by_id = created_by_id) AND (answered_by_id IS NOT NULL) AND (created_by_id IS NOT NULL)))))
);
CREATE TABLE public.peernotes_outsidecontact (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    happened_at timestamp with time zone NOT NULL,
    what character varying(16)[] NOT NULL,
    answer character varying(16) NOT NULL,
    contact_id uuid NOT NULL,
    service_id uuid NOT NULL,
    worker_id uuid NOT NULL,
    CONSTRAINT outside_answer CHECK (((answer)::text = ANY ((ARRAY['planned'::character varying, 'urgent'::character varying, 'mistake'::character varying])::text[]))),
    CONSTRAINT outside_what CHECK (((what <@ ARRAY['hours'::character varying(16), 'channel'::character varying(16), 'place'::character varying(16)]) AND (
CASE
    WHEN (what IS NULL) THEN NULL::integer
    ELSE COALESCE(array_length(what, 1), 0)
END >= 1)))
);
CREATE TABLE public.peernotes_peerpreference (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    wants character varying(16) NOT NULL,
    form character varying(16)[] NOT NULL,
    how_often character varying(16) NOT NULL,
    when_admitted character varying(16) NOT NULL,
    contact_ok boolean,
    said_at timestamp with time zone NOT NULL,
    consumer_id uuid NOT NULL,
    created_by_id uuid,
    service_id uuid NOT NULL,
    CONSTRAINT preference_form CHECK ((form <@ ARRAY['one_to_one'::character varying(16), 'groups'::character varying(16)])),
    CONSTRAINT preference_wants CHECK (((wants)::text = ANY ((ARRAY['peer_support'::character varying, 'not_now'::character varying, 'no'::character varying])::text[])))
);
CREATE TABLE public.peernotes_peerprofile (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    offered boolean NOT NULL,
    places smallint NOT NULL,
    called character varying(100) NOT NULL,
    my_words text NOT NULL,
    offers character varying(16)[] NOT NULL,
    days character varying(200) NOT NULL,
    languages character varying(200) NOT NULL,
    years smallint,
    age_band character varying(16) NOT NULL,
    gender character varying(100) NOT NULL,
    culture character varying(200) NOT NULL,
    interests character varying(200) NOT NULL,
    created_by_id uuid,
    service_id uuid NOT NULL,
    user_id uuid NOT NULL,
    CONSTRAINT peernotes_peerprofile_places_check CHECK ((places >= 0)),
    CONSTRAINT peernotes_peerprofile_years_check CHECK ((years >= 0)),
    CONSTRAINT profile_age_band CHECK (((age_band)::text = ANY ((ARRAY[''::character varying, 'under_30'::character varying, 'from_30'::character varying, 'from_45'::character varying, 'from_60'::character varying])::text[]))),
    CONSTRAINT profile_offers CHECK ((offers <@ ARRAY['one_to_one'::character varying(16), 'groups'::character varying(16), 'notes'::character varying(16), 'ward'::character varying(16), 'community'::character varying(16), 'carers'::character varying(16)])),
    CONSTRAINT profile_places CHECK ((places <= 200))
);
CREATE TABLE public.peernotes_peerwishes (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    gender character varying(200) NOT NULL,
    age character varying(200) NOT NULL,
    culture character varying(200) NOT NULL,
    language character varying(200) NOT NULL,
    recovery_stage character varying(200) NOT NULL,
    orientation character varying(200) NOT NULL,
    lived_experience character varying(200) NOT NULL,
    consumer_id uuid NOT NULL,
    created_by_id uuid,
    service_id uuid NOT NULL
);
CREATE TABLE public.peernotes_pressed (
    key uuid NOT NULL,
    user_id uuid,
    verb character varying(32) NOT NULL,
    object_id uuid,
    at timestamp with time zone NOT NULL
);
ALTER TABLE public.peernotes_reading ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.peernotes_reading_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.peernotes_recordquestion (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    event_id bigint,
    about character varying(200) DEFAULT ''::character varying NOT NULL,
    about_at timestamp with time zone NOT NULL,
    verb character varying(32) DEFAULT ''::character varying NOT NULL,
    text text NOT NULL,
    outcome character varying(16) DEFAULT ''::character varying NOT NULL,
    answer text DEFAULT ''::text NOT NULL,
    answered_at timestamp with time zone,
    answered_by_id uuid,
    consumer_id uuid NOT NULL,
    entry_id uuid,
    looker_id uuid,
    service_id uuid NOT NULL,
    CONSTRAINT question_about CHECK ((((entry_id IS NULL) OR (event_id IS NULL)) AND (1 = (
CASE
    WHEN (entry_id IS NULL) THEN 1
    ELSE 0
END +
CASE
    WHEN (event_id IS NULL) THEN 1
    ELSE 0
END)))),
    CONSTRAINT question_answered CHECK ((((answer = ''::text) AND (answered_at IS NULL) AND (answered_by_id IS NULL) AND ((outcome)::text = ''::text)) OR ((answered_at IS NOT NULL) AND (answered_by_id IS NOT NULL) AND (NOT (answer = ''::text)))))
);
CREATE TABLE public.peernotes_roleagreement (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    number integer NOT NULL,
    duties character varying(16)[] NOT NULL,
    hours smallint NOT NULL,
    starts_on date NOT NULL,
    worker_agreed_at timestamp with time zone,
    supervisor_agreed_at timestamp with time zone,
    created_by_id uuid,
    service_id uuid NOT NULL,
    supervisor_id uuid,
    worker_id uuid NOT NULL,
    CONSTRAINT peernotes_roleagreement_hours_check CHECK ((hours >= 0)),
    CONSTRAINT peernotes_roleagreement_number_check CHECK ((number >= 0)),
    CONSTRAINT role_agreement_duties CHECK (((duties <@ ARRAY['one_to_one'::character varying(16), 'groups'::character varying(16), 'mdt'::character varying(16), 'notes'::character varying(16), 'reading'::character varying(16), 'carers'::character varying(16), 'training_others'::character varying(16), 'ward'::character varying(16), 'community'::character varying(16)]) AND (
CASE
    WHEN (duties IS NULL) THEN NULL::integer
    ELSE COALESCE(array_length(duties, 1), 0)
END >= 1))),
    CONSTRAINT role_agreement_hours CHECK (((hours >= 1) AND (hours <= 80))),
    CONSTRAINT role_agreement_two_people CHECK ((NOT ((supervisor_id = worker_id) AND (supervisor_id IS NOT NULL)))),
    CONSTRAINT role_agreement_yes_of_somebody CHECK ((((supervisor_id IS NULL) AND (supervisor_agreed_at IS NULL)) OR ((supervisor_id IS NOT NULL) AND (supervisor_agreed_at IS NOT NULL))))
);
CREATE TABLE public.peernotes_roleproposal (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    role character varying(32) NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone,
    volunteer boolean NOT NULL,
    reason character varying(300) NOT NULL,
    decided_at timestamp with time zone,
    approved boolean,
    decided_by_id uuid,
    proposed_by_id uuid NOT NULL,
    service_id uuid NOT NULL,
    user_id uuid NOT NULL,
    CONSTRAINT role_two_people CHECK ((NOT (approved AND (approved IS NOT NULL) AND (decided_by_id = proposed_by_id) AND (decided_by_id IS NOT NULL))))
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
CREATE TABLE public.peernotes_selectioncriteria (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    number integer NOT NULL,
    text text NOT NULL,
    approved_at timestamp with time zone,
    approved_by_id uuid,
    proposed_by_id uuid NOT NULL,
    service_id uuid NOT NULL,
    CONSTRAINT criteria_approved_whole CHECK ((((approved_at IS NULL) AND (approved_by_id IS NULL)) OR ((approved_at IS NOT NULL) AND (approved_by_id IS NOT NULL)))),
    CONSTRAINT criteria_two_people CHECK ((NOT ((approved_by_id = proposed_by_id) AND (approved_by_id IS NOT NULL)))),
    CONSTRAINT peernotes_selectioncriteria_number_check CHECK ((number >= 0))
);
CREATE TABLE public.peernotes_selectionstep (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    held_on date NOT NULL,
    outcome character varying(16) NOT NULL,
    created_by_id uuid,
    criteria_id uuid NOT NULL,
    service_id uuid NOT NULL,
    worker_id uuid NOT NULL,
    CONSTRAINT selection_by_another CHECK ((NOT ((worker_id = created_by_id) AND (created_by_id IS NOT NULL)))),
    CONSTRAINT selection_outcome CHECK (((outcome)::text = ANY ((ARRAY['meets'::character varying, 'later'::character varying])::text[])))
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
    setting character varying(20) DEFAULT ''::character varying NOT NULL,
    crisis_text text DEFAULT ''::text NOT NULL,
    break_glass boolean DEFAULT false NOT NULL,
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
CREATE TABLE public.peernotes_supervisionflag (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    kind character varying(16) NOT NULL,
    consumer_id uuid NOT NULL,
    created_by_id uuid,
    service_id uuid NOT NULL,
    session_id uuid NOT NULL,
    CONSTRAINT supervision_flag_kind CHECK (((kind)::text = ANY ((ARRAY['dependence'::character varying, 'boundary'::character varying, 'other'::character varying])::text[])))
);
CREATE TABLE public.peernotes_supervisionsession (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    held_on date NOT NULL,
    minutes smallint NOT NULL,
    form character varying(16) NOT NULL,
    topics character varying(16)[] NOT NULL,
    agreed_next text NOT NULL,
    created_by_id uuid,
    service_id uuid NOT NULL,
    tie_id uuid NOT NULL,
    struck_at timestamp with time zone,
    CONSTRAINT peernotes_supervisionsession_minutes_check CHECK ((minutes >= 0)),
    CONSTRAINT supervision_form CHECK (((form)::text = ANY ((ARRAY['single'::character varying, 'group'::character varying, 'debrief'::character varying, 'mentoring'::character varying])::text[]))),
    CONSTRAINT supervision_minutes CHECK (((minutes >= 1) AND (minutes <= 1440))),
    CONSTRAINT supervision_topics CHECK ((topics <@ ARRAY['caseload'::character varying(16), 'boundaries'::character varying(16), 'being_triggered'::character varying(16), 'note_writing'::character varying(16), 'role'::character varying(16), 'caught_between'::character varying(16), 'stigma'::character varying(16), 'wellbeing'::character varying(16), 'development'::character varying(16)]))
);
CREATE TABLE public.peernotes_trainingrecord (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    topic character varying(32) NOT NULL,
    held_on date NOT NULL,
    hours smallint NOT NULL,
    provider character varying(200) NOT NULL,
    valid_until date,
    confirmed_at timestamp with time zone,
    withdrawn_at timestamp with time zone,
    confirmed_by_id uuid,
    service_id uuid NOT NULL,
    user_id uuid NOT NULL,
    withdrawn_by_id uuid,
    CONSTRAINT peernotes_trainingrecord_hours_check CHECK ((hours >= 0)),
    CONSTRAINT training_confirmed_by_another CHECK ((NOT ((confirmed_by_id = user_id) AND (confirmed_by_id IS NOT NULL)))),
    CONSTRAINT training_confirmed_whole CHECK ((((confirmed_at IS NULL) AND (confirmed_by_id IS NULL)) OR ((confirmed_at IS NOT NULL) AND (confirmed_by_id IS NOT NULL)))),
    CONSTRAINT training_hours_make_sense CHECK (((hours >= 1) AND (hours <= 2000))),
    CONSTRAINT training_valid_from_then CHECK (((valid_until IS NULL) OR (valid_until >= held_on))),
    CONSTRAINT training_withdrawn_whole CHECK ((((withdrawn_at IS NULL) AND (withdrawn_by_id IS NULL)) OR ((withdrawn_at IS NOT NULL) AND (withdrawn_by_id IS NOT NULL))))
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
    note_id uuid,
    service_id uuid NOT NULL,
    started_by_id uuid NOT NULL,
    link_until timestamp with time zone,
    CONSTRAINT peernotes_visit_tries_check CHECK ((tries >= 0)),
    CONSTRAINT visit_choices_on_device CHECK (((note_id IS NOT NULL) OR ((method)::text = 'shared_device'::text))),
    CONSTRAINT visit_method CHECK (((method)::text = ANY ((ARRAY['shared_device'::character varying, 'one_time_link'::character varying])::text[])))
);
CREATE TABLE public.peernotes_wellbeingplan (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    own_words text NOT NULL,
    signs text NOT NULL,
    who_to_call text NOT NULL,
    cover text NOT NULL,
    open_parts character varying(16)[] NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    changed_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    worker_id uuid NOT NULL,
    CONSTRAINT peernotes_wellbeingplan_version_check CHECK ((version >= 0)),
    CONSTRAINT wellbeing_parts CHECK ((open_parts <@ ARRAY['own_words'::character varying(16), 'signs'::character varying(16), 'who_to_call'::character varying(16), 'cover'::character varying(16)]))
);
CREATE TABLE public.peernotes_withholding (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    until date NOT NULL,
    reason text NOT NULL,
    consumer_id uuid NOT NULL,
    created_by_id uuid,
    entry_id uuid NOT NULL,
    service_id uuid NOT NULL
);
CREATE VIEW public.peernotes_withheld AS
 SELECT h.id,
    e.consumer_id,
    e.written_at,
    e.withheld_until,
    h.entry_id
   FROM (public.peernotes_withholding h
     JOIN public.peernotes_recordentry e ON ((e.id = h.entry_id)))
  WHERE ((h.consumer_id = ANY (( SELECT public.peernotes_my_records() AS peernotes_my_records)::uuid[])) AND public.peernotes_is_withheld(e.withheld_until, now()));
CREATE TABLE public.peernotes_wordlist (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    number integer NOT NULL,
    text text NOT NULL,
    approved_at timestamp with time zone,
    approved_by_id uuid,
    proposed_by_id uuid NOT NULL,
    service_id uuid NOT NULL,
    CONSTRAINT peernotes_wordlist_number_check CHECK ((number >= 0)),
    CONSTRAINT words_approved_whole CHECK ((((approved_at IS NULL) AND (approved_by_id IS NULL)) OR ((approved_at IS NOT NULL) AND (approved_by_id IS NOT NULL)))),
    CONSTRAINT words_two_people CHECK ((NOT ((approved_by_id = proposed_by_id) AND (approved_by_id IS NOT NULL))))
);
CREATE TABLE public.procrastinate_events (
    id bigint NOT NULL,
    job_id bigint NOT NULL,
    type public.procrastinate_job_event_type,
    at timestamp with time zone DEFAULT now()
);
CREATE SEQUENCE public.procrastinate_events_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.procrastinate_events_id_seq OWNED BY public.procrastinate_events.id;
CREATE SEQUENCE public.procrastinate_jobs_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.procrastinate_jobs_id_seq OWNED BY public.procrastinate_jobs.id;
CREATE TABLE public.procrastinate_periodic_defers (
    id bigint NOT NULL,
    task_name character varying(128) NOT NULL,
    defer_timestamp bigint,
    job_id bigint,
    periodic_id character varying(128) DEFAULT ''::character varying NOT NULL
);
CREATE SEQUENCE public.procrastinate_periodic_defers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.procrastinate_periodic_defers_id_seq OWNED BY public.procrastinate_periodic_defers.id;
CREATE TABLE public.procrastinate_workers (
    id bigint NOT NULL,
    last_heartbeat timestamp with time zone DEFAULT now() NOT NULL
);
ALTER TABLE public.procrastinate_workers ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.procrastinate_workers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.sign_in_count (
    cache_key character varying(255) NOT NULL,
    value text NOT NULL,
    expires timestamp with time zone NOT NULL
);
CREATE TABLE public.socialaccount_socialaccount (
    id integer NOT NULL,
    provider character varying(200) NOT NULL,
    uid character varying(191) NOT NULL,
    last_login timestamp with time zone NOT NULL,
    date_joined timestamp with time zone NOT NULL,
    extra_data jsonb NOT NULL,
    user_id uuid NOT NULL
);
ALTER TABLE public.socialaccount_socialaccount ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.socialaccount_socialaccount_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.socialaccount_socialapp (
    id integer NOT NULL,
    provider character varying(30) NOT NULL,
    name character varying(40) NOT NULL,
    client_id character varying(191) NOT NULL,
    secret character varying(191) NOT NULL,
    key character varying(191) NOT NULL,
    provider_id character varying(200) NOT NULL,
    settings jsonb NOT NULL
);
ALTER TABLE public.socialaccount_socialapp ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.socialaccount_socialapp_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.socialaccount_socialtoken (
    id integer NOT NULL,
    token text NOT NULL,
    token_secret text NOT NULL,
    expires_at timestamp with time zone,
    account_id integer NOT NULL,
    app_id integer
);
ALTER TABLE public.socialaccount_socialtoken ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.socialaccount_socialtoken_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.user_session (
    session_key character varying(40) NOT NULL,
    session_data text NOT NULL,
    expire_date timestamp with time zone NOT NULL,
    user_id uuid
);
ALTER TABLE ONLY public.peernotes_event ATTACH PARTITION public.peernotes_event_rest DEFAULT;
ALTER TABLE ONLY public.procrastinate_events ALTER COLUMN id SET DEFAULT nextval('public.procrastinate_events_id_seq'::regclass);
ALTER TABLE ONLY public.procrastinate_jobs ALTER COLUMN id SET DEFAULT nextval('public.procrastinate_jobs_id_seq'::regclass);
ALTER TABLE ONLY public.procrastinate_periodic_defers ALTER COLUMN id SET DEFAULT nextval('public.procrastinate_periodic_defers_id_seq'::regclass);
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
ALTER TABLE ONLY public.peernotes_agreement
    ADD CONSTRAINT agreement_number UNIQUE (consumer_id, worker_id, number);
ALTER TABLE ONLY public.peernotes_alert
    ADD CONSTRAINT alert_in_service UNIQUE (id, service_id);
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
ALTER TABLE ONLY public.peernotes_carertie
    ADD CONSTRAINT carer_designated_two UNIQUE (consumer_id, designated_place);
ALTER TABLE ONLY public.peernotes_codeacknowledgement
    ADD CONSTRAINT code_acknowledged_once UNIQUE (user_id, code_id);
ALTER TABLE ONLY public.peernotes_codeofconduct
    ADD CONSTRAINT code_number UNIQUE (service_id, number);
ALTER TABLE ONLY public.peernotes_safetyconcern
    ADD CONSTRAINT concern_in_service UNIQUE (id, service_id);
ALTER TABLE ONLY public.peernotes_consumer
    ADD CONSTRAINT consumer_identifier UNIQUE (service_id, local_identifier);
ALTER TABLE ONLY public.peernotes_consumer
    ADD CONSTRAINT consumer_in_service UNIQUE (id, service_id);
ALTER TABLE ONLY public.peernotes_cosignature
    ADD CONSTRAINT cosignature_once UNIQUE (note_id, user_id, answer, content_hash);
ALTER TABLE ONLY public.peernotes_selectioncriteria
    ADD CONSTRAINT criteria_in_service UNIQUE (id, service_id);
ALTER TABLE ONLY public.peernotes_selectioncriteria
    ADD CONSTRAINT criteria_number UNIQUE (service_id, number);
ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_app_label_model_76bd3d3b_uniq UNIQUE (app_label, model);
ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.django_migrations
    ADD CONSTRAINT django_migrations_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.django_session
    ADD CONSTRAINT django_session_pkey PRIMARY KEY (session_key);
ALTER TABLE ONLY public.peernotes_emergencyaccess
    ADD CONSTRAINT emergency_access_in_service UNIQUE (id, service_id);
ALTER TABLE ONLY public.peernotes_recordentry
    ADD CONSTRAINT entry_in_service UNIQUE (id, service_id);
ALTER TABLE ONLY public.peernotes_eventfilepart
    ADD CONSTRAINT event_file_part_number UNIQUE (file_id, number);
ALTER TABLE ONLY public.peernotes_entryfile
    ADD CONSTRAINT file_of_entry UNIQUE (entry_id, "position");
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
ALTER TABLE ONLY public.peernotes_modelnotice
    ADD CONSTRAINT notice_once_for_a_consumer UNIQUE (version_id, consumer_id, cancelled);
ALTER TABLE ONLY public.peernotes_modelnotice
    ADD CONSTRAINT notice_once_for_staff UNIQUE (version_id, user_id, cancelled);
ALTER TABLE ONLY public.peernotes_aboutme
    ADD CONSTRAINT peernotes_aboutme_consumer_id_key UNIQUE (consumer_id);
ALTER TABLE ONLY public.peernotes_aboutme
    ADD CONSTRAINT peernotes_aboutme_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.peernotes_absence
    ADD CONSTRAINT peernotes_absence_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.peernotes_agreement
    ADD CONSTRAINT peernotes_agreement_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.peernotes_alert
    ADD CONSTRAINT peernotes_alert_emergency_id_key UNIQUE (emergency_id);
ALTER TABLE ONLY public.peernotes_alert
    ADD CONSTRAINT peernotes_alert_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.peernotes_alertanswer
    ADD CONSTRAINT peernotes_alertanswer_alert_id_key UNIQUE (alert_id);
ALTER TABLE ONLY public.peernotes_alertanswer
    ADD CONSTRAINT peernotes_alertanswer_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.peernotes_assignment
    ADD CONSTRAINT peernotes_assignment_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.peernotes_assignment
    ADD CONSTRAINT peernotes_assignment_user_id_permission_id_co_975c2098_uniq UNIQUE (user_id, permission_id, content_object_id);
ALTER TABLE ONLY public.peernotes_carertalk
    ADD CONSTRAINT peernotes_carertalk_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.peernotes_carertie
    ADD CONSTRAINT peernotes_carertie_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.peernotes_caselist
    ADD CONSTRAINT peernotes_caselist_pkey PRIMARY KEY (user_id, service_id, sort_name, consumer_id) INCLUDE (identifier);
ALTER TABLE ONLY public.peernotes_caseload
    ADD CONSTRAINT peernotes_caseload_pkey PRIMARY KEY (user_id, consumer_id);
ALTER TABLE ONLY public.peernotes_codeacknowledgement
    ADD CONSTRAINT peernotes_codeacknowledgement_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.peernotes_codeofconduct
    ADD CONSTRAINT peernotes_codeofconduct_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.peernotes_concernhold
    ADD CONSTRAINT peernotes_concernhold_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.peernotes_conflictofinterest
    ADD CONSTRAINT peernotes_conflictofinterest_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.peernotes_consent
    ADD CONSTRAINT peernotes_consent_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.peernotes_consumer
    ADD CONSTRAINT peernotes_consumer_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.peernotes_consumer
    ADD CONSTRAINT peernotes_consumer_user_id_key UNIQUE (user_id);
ALTER TABLE ONLY public.peernotes_consumernumber
    ADD CONSTRAINT peernotes_consumernumber_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.peernotes_consumerstatement
    ADD CONSTRAINT peernotes_consumerstatement_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.peernotes_contactlogentry
    ADD CONSTRAINT peernotes_contactlogentry_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.peernotes_contribution
    ADD CONSTRAINT peernotes_contribution_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.peernotes_cosignature
    ADD CONSTRAINT peernotes_cosignature_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.peernotes_crisisplan
    ADD CONSTRAINT peernotes_crisisplan_consumer_id_key UNIQUE (consumer_id);
ALTER TABLE ONLY public.peernotes_crisisplan
    ADD CONSTRAINT peernotes_crisisplan_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.peernotes_crisisplanpart
    ADD CONSTRAINT peernotes_crisisplanpart_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.peernotes_database
    ADD CONSTRAINT peernotes_database_pkey PRIMARY KEY (file);
ALTER TABLE ONLY public.peernotes_debrief
    ADD CONSTRAINT peernotes_debrief_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.peernotes_dutyshift
    ADD CONSTRAINT peernotes_dutyshift_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.peernotes_emergencyaccess
    ADD CONSTRAINT peernotes_emergencyaccess_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.peernotes_emergencyaccessend
    ADD CONSTRAINT peernotes_emergencyaccessend_access_id_key UNIQUE (access_id);
ALTER TABLE ONLY public.peernotes_emergencyaccessend
    ADD CONSTRAINT peernotes_emergencyaccessend_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.peernotes_emergencytry
    ADD CONSTRAINT peernotes_emergencytry_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.peernotes_enrolment
    ADD CONSTRAINT peernotes_enrolment_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.peernotes_entryfile
    ADD CONSTRAINT peernotes_entryfile_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.peernotes_event
    ADD CONSTRAINT peernotes_event_pkey PRIMARY KEY (id, at);
ALTER TABLE ONLY public.peernotes_event_rest
    ADD CONSTRAINT peernotes_event_rest_pkey PRIMARY KEY (id, at);
ALTER TABLE ONLY public.peernotes_eventfile
    ADD CONSTRAINT peernotes_eventfile_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.peernotes_eventfilepart
    ADD CONSTRAINT peernotes_eventfilepart_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.peernotes_firstmeeting
    ADD CONSTRAINT peernotes_firstmeeting_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.peernotes_goal
    ADD CONSTRAINT peernotes_goal_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.peernotes_historicalaboutme
    ADD CONSTRAINT peernotes_historicalaboutme_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.peernotes_historicalabsence
    ADD CONSTRAINT peernotes_historicalabsence_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.peernotes_historicalagreement
    ADD CONSTRAINT peernotes_historicalagreement_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.peernotes_historicalassignment
    ADD CONSTRAINT peernotes_historicalassignment_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.peernotes_historicalcarertie
    ADD CONSTRAINT peernotes_historicalcarertie_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.peernotes_historicalconflictofinterest
    ADD CONSTRAINT peernotes_historicalconflictofinterest_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.peernotes_historicalconsent
    ADD CONSTRAINT peernotes_historicalconsent_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.peernotes_historicalconsumer
    ADD CONSTRAINT peernotes_historicalconsumer_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.peernotes_historicalconsumernumber
    ADD CONSTRAINT peernotes_historicalconsumernumber_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.peernotes_historicalconsumerstatement
    ADD CONSTRAINT peernotes_historicalconsumerstatement_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.peernotes_historicalcontactlogentry
    ADD CONSTRAINT peernotes_historicalcontactlogentry_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.peernotes_historicalcrisisplan
    ADD CONSTRAINT peernotes_historicalcrisisplan_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.peernotes_historicalcrisisplanpart
    ADD CONSTRAINT peernotes_historicalcrisisplanpart_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.peernotes_historicaldutyshift
    ADD CONSTRAINT peernotes_historicaldutyshift_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.peernotes_historicalenrolment
    ADD CONSTRAINT peernotes_historicalenrolment_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.peernotes_historicalgoal
    ADD CONSTRAINT peernotes_historicalgoal_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.peernotes_historicalmembership
    ADD CONSTRAINT peernotes_historicalmembership_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.peernotes_historicalnote
    ADD CONSTRAINT peernotes_historicalnote_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.peernotes_historicalnotesection
    ADD CONSTRAINT peernotes_historicalnotesection_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.peernotes_historicalopening
    ADD CONSTRAINT peernotes_historicalopening_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.peernotes_historicalpeerpreference
    ADD CONSTRAINT peernotes_historicalpeerpreference_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.peernotes_historicalpeerprofile
    ADD CONSTRAINT peernotes_historicalpeerprofile_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.peernotes_historicalpeerwishes
    ADD CONSTRAINT peernotes_historicalpeerwishes_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.peernotes_historicalpolicyversion
    ADD CONSTRAINT peernotes_historicalpolicyversion_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.peernotes_historicalrecordentry
    ADD CONSTRAINT peernotes_historicalrecordentry_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.peernotes_historicalrecordquestion
    ADD CONSTRAINT peernotes_historicalrecordquestion_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.peernotes_historicalroleproposal
    ADD CONSTRAINT peernotes_historicalroleproposal_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.peernotes_historicalsafetyconcern
    ADD CONSTRAINT peernotes_historicalsafetyconcern_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.peernotes_historicalsameperson
    ADD CONSTRAINT peernotes_historicalsameperson_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.peernotes_historicalservice
    ADD CONSTRAINT peernotes_historicalservice_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.peernotes_historicalserviceassignment
    ADD CONSTRAINT peernotes_historicalserviceassignment_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.peernotes_historicalsignature
    ADD CONSTRAINT peernotes_historicalsignature_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.peernotes_historicalsupervisiontie
    ADD CONSTRAINT peernotes_historicalsupervisiontie_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.peernotes_historicalwellbeingplan
    ADD CONSTRAINT peernotes_historicalwellbeingplan_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY public.peernotes_invitation
    ADD CONSTRAINT peernotes_invitation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.peernotes_invitation
    ADD CONSTRAINT peernotes_invitation_token_hash_key UNIQUE (token_hash);
ALTER TABLE ONLY public.peernotes_keptform
    ADD CONSTRAINT peernotes_keptform_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.peernotes_look
    ADD CONSTRAINT peernotes_look_pkey PRIMARY KEY (user_id, consumer_id);
ALTER TABLE ONLY public.peernotes_membership
    ADD CONSTRAINT peernotes_membership_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.peernotes_message
    ADD CONSTRAINT peernotes_message_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.peernotes_modelacknowledgement
    ADD CONSTRAINT peernotes_modelacknowledgement_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.peernotes_modelnotice
    ADD CONSTRAINT peernotes_modelnotice_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.peernotes_note
    ADD CONSTRAINT peernotes_note_continues_id_key UNIQUE (continues_id);
ALTER TABLE ONLY public.peernotes_note
    ADD CONSTRAINT peernotes_note_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.peernotes_notesection
    ADD CONSTRAINT peernotes_notesection_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.peernotes_opening
    ADD CONSTRAINT peernotes_opening_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.peernotes_outsidecontact
    ADD CONSTRAINT peernotes_outsidecontact_contact_id_key UNIQUE (contact_id);
ALTER TABLE ONLY public.peernotes_outsidecontact
    ADD CONSTRAINT peernotes_outsidecontact_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.peernotes_peerpreference
    ADD CONSTRAINT peernotes_peerpreference_consumer_id_key UNIQUE (consumer_id);
ALTER TABLE ONLY public.peernotes_peerpreference
    ADD CONSTRAINT peernotes_peerpreference_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.peernotes_peerprofile
    ADD CONSTRAINT peernotes_peerprofile_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.peernotes_peerwishes
    ADD CONSTRAINT peernotes_peerwishes_consumer_id_key UNIQUE (consumer_id);
ALTER TABLE ONLY public.peernotes_peerwishes
    ADD CONSTRAINT peernotes_peerwishes_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.peernotes_policyversion
    ADD CONSTRAINT peernotes_policyversion_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.peernotes_pressed
    ADD CONSTRAINT peernotes_pressed_pkey PRIMARY KEY (key);
ALTER TABLE ONLY public.peernotes_reading
    ADD CONSTRAINT peernotes_reading_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.peernotes_recordentry
    ADD CONSTRAINT peernotes_recordentry_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.peernotes_recordquestion
    ADD CONSTRAINT peernotes_recordquestion_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.peernotes_roleagreement
    ADD CONSTRAINT peernotes_roleagreement_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.peernotes_roleproposal
    ADD CONSTRAINT peernotes_roleproposal_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.peernotes_safetyconcern
    ADD CONSTRAINT peernotes_safetyconcern_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.peernotes_sameperson
    ADD CONSTRAINT peernotes_sameperson_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.peernotes_seal
    ADD CONSTRAINT peernotes_seal_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.peernotes_selectioncriteria
    ADD CONSTRAINT peernotes_selectioncriteria_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.peernotes_selectionstep
    ADD CONSTRAINT peernotes_selectionstep_pkey PRIMARY KEY (id);
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
ALTER TABLE ONLY public.peernotes_supervisionflag
    ADD CONSTRAINT peernotes_supervisionflag_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.peernotes_supervisionsession
    ADD CONSTRAINT peernotes_supervisionsession_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.peernotes_supervisiontie
    ADD CONSTRAINT peernotes_supervisiontie_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.peernotes_trainingrecord
    ADD CONSTRAINT peernotes_trainingrecord_pkey PRIMARY KEY (id);
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
ALTER TABLE ONLY public.peernotes_wellbeingplan
    ADD CONSTRAINT peernotes_wellbeingplan_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.peernotes_wellbeingplan
    ADD CONSTRAINT peernotes_wellbeingplan_worker_id_key UNIQUE (worker_id);
ALTER TABLE ONLY public.peernotes_withholding
    ADD CONSTRAINT peernotes_withholding_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.peernotes_wordlist
    ADD CONSTRAINT peernotes_wordlist_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.peernotes_crisisplanpart
    ADD CONSTRAINT plan_part_once UNIQUE (consumer_id, part);
ALTER TABLE ONLY public.peernotes_policyversion
    ADD CONSTRAINT policy_number UNIQUE (service_id, number);
ALTER TABLE ONLY public.peernotes_policyversion
    ADD CONSTRAINT policy_one_in_force EXCLUDE USING gist (service_id WITH =, in_force WITH &&) WHERE ((in_force IS NOT NULL));
ALTER TABLE ONLY public.procrastinate_events
    ADD CONSTRAINT procrastinate_events_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.procrastinate_jobs
    ADD CONSTRAINT procrastinate_jobs_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_unique UNIQUE (task_name, periodic_id, defer_timestamp);
ALTER TABLE ONLY public.procrastinate_workers
    ADD CONSTRAINT procrastinate_workers_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.peernotes_peerprofile
    ADD CONSTRAINT profile_once UNIQUE (service_id, user_id);
ALTER TABLE ONLY public.peernotes_reading
    ADD CONSTRAINT reading_once UNIQUE (note_id, user_id);
ALTER TABLE ONLY public.peernotes_roleagreement
    ADD CONSTRAINT role_agreement_number UNIQUE (worker_id, service_id, number);
ALTER TABLE ONLY public.peernotes_seal
    ADD CONSTRAINT seal_number UNIQUE (service_id, number);
ALTER TABLE ONLY public.peernotes_notesection
    ADD CONSTRAINT section_once UNIQUE (note_id, prompt);
ALTER TABLE ONLY public.peernotes_dutyshift
    ADD CONSTRAINT shift_once EXCLUDE USING gist (user_id WITH =, service_id WITH =, tstzrange(starts_at, ends_at) WITH &&);
ALTER TABLE ONLY public.sign_in_count
    ADD CONSTRAINT sign_in_count_pkey PRIMARY KEY (cache_key);
ALTER TABLE ONLY public.peernotes_signature
    ADD CONSTRAINT signature_once UNIQUE (note_id, party, content_hash);
ALTER TABLE ONLY public.socialaccount_socialaccount
    ADD CONSTRAINT socialaccount_socialaccount_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.socialaccount_socialaccount
    ADD CONSTRAINT socialaccount_socialaccount_provider_uid_fc810c6e_uniq UNIQUE (provider, uid);
ALTER TABLE ONLY public.socialaccount_socialapp
    ADD CONSTRAINT socialaccount_socialapp_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.socialaccount_socialtoken
    ADD CONSTRAINT socialaccount_socialtoken_app_id_account_id_fca4e0ac_uniq UNIQUE (app_id, account_id);
ALTER TABLE ONLY public.socialaccount_socialtoken
    ADD CONSTRAINT socialaccount_socialtoken_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.peernotes_supervisionflag
    ADD CONSTRAINT supervision_flag_once UNIQUE (session_id, consumer_id, kind);
ALTER TABLE ONLY public.peernotes_supervisiontie
    ADD CONSTRAINT supervision_once EXCLUDE USING gist (worker_id WITH =, supervisor_id WITH =, service_id WITH =, tstzrange(starts_at, ends_at) WITH &&);
ALTER TABLE ONLY public.peernotes_supervisionsession
    ADD CONSTRAINT supervision_session_in_service UNIQUE (id, service_id);
ALTER TABLE ONLY public.peernotes_supervisiontie
    ADD CONSTRAINT supervision_tie_in_service UNIQUE (id, service_id);
ALTER TABLE ONLY public.user_session
    ADD CONSTRAINT user_session_pkey PRIMARY KEY (session_key);
ALTER TABLE ONLY public.peernotes_wordlist
    ADD CONSTRAINT words_number UNIQUE (service_id, number);
CREATE INDEX part_of_author ON peernotes_search.part USING btree (author_id, at DESC, line_id DESC) WHERE (audience = ''::text);
CREATE INDEX part_of_consumer ON peernotes_search.part USING btree (consumer_id, ((audience > ''::text)), at DESC, line_id DESC);
CREATE INDEX part_of_service ON peernotes_search.part USING btree (service_id, at DESC, line_id DESC) INCLUDE (consumer_id, id) WHERE (audience > ''::text);
CREATE INDEX part_words ON peernotes_search.part USING gin (peernotes_search.placed(service_id, at, search)) WITH (fastupdate=off) WHERE (audience <> ''::text);
CREATE INDEX account_emailaddress_email_03be32b2 ON public.account_emailaddress USING btree (email);
CREATE INDEX account_emailaddress_email_03be32b2_like ON public.account_emailaddress USING btree (email varchar_pattern_ops);
CREATE INDEX account_emailaddress_user_id_2c513194 ON public.account_emailaddress USING btree (user_id);
CREATE INDEX account_emailconfirmation_email_address_id_5b7f8c58 ON public.account_emailconfirmation USING btree (email_address_id);
CREATE INDEX account_emailconfirmation_key_f43612bd_like ON public.account_emailconfirmation USING btree (key varchar_pattern_ops);
CREATE UNIQUE INDEX agreement_one_of_each ON public.peernotes_agreement USING btree (consumer_id, worker_id, state) WHERE (NOT ((state)::text = 'replaced'::text));
CREATE INDEX alert_of_service ON public.peernotes_alert USING btree (service_id, created_at, id);
CREATE INDEX assignment_of_user ON public.peernotes_assignment USING btree (user_id, content_object_id) INCLUDE (service_id, reads_record);
CREATE INDEX auth_group_name_a6ea08ec_like ON public.auth_group USING btree (name varchar_pattern_ops);
CREATE INDEX auth_group_permissions_group_id_b120cbf9 ON public.auth_group_permissions USING btree (group_id);
CREATE INDEX auth_group_permissions_permission_id_84c5c92e ON public.auth_group_permissions USING btree (permission_id);
CREATE INDEX auth_permission_content_type_id_2f476e4b ON public.auth_permission USING btree (content_type_id);
CREATE UNIQUE INDEX carer_named_once ON public.peernotes_carertie USING btree (consumer_id, lower((chosen_name)::text)) WHERE (NOT ((state)::text = 'ended'::text));
CREATE INDEX caselist_of_consumer ON public.peernotes_caselist USING btree (consumer_id, user_id);
CREATE INDEX caseload_day ON public.peernotes_caseload USING btree (user_id, revisit_on, last_contact_at NULLS FIRST, since, consumer_id) INCLUDE (service_id);
CREATE INDEX caseload_newest ON public.peernotes_caseload USING btree (user_id, newest_at DESC, consumer_id) INCLUDE (service_id) WHERE (newest_at IS NOT NULL);
CREATE INDEX caseload_of_consumer ON public.peernotes_caseload USING btree (consumer_id, user_id);
CREATE INDEX concern_answered ON public.peernotes_safetyconcern USING btree (service_id, created_at DESC, id DESC) WHERE (NOT ((status)::text = 'open'::text));
CREATE INDEX concern_due ON public.peernotes_safetyconcern USING btree (due_at) WHERE ((status)::text = 'open'::text);
CREATE INDEX concern_open ON public.peernotes_safetyconcern USING btree (service_id, status, created_at DESC);
CREATE UNIQUE INDEX conflict_once ON public.peernotes_conflictofinterest USING btree (consumer_id, user_id, declared_by_id) WHERE (ended_at IS NULL);
CREATE INDEX consent_carer ON public.peernotes_consent USING btree (carer_id) WHERE (carer_id IS NOT NULL);
CREATE INDEX consent_latest ON public.peernotes_consent USING btree (consumer_id, scope, decided_at DESC, id DESC);
CREATE INDEX consent_note ON public.peernotes_consent USING btree (note_id) WHERE (note_id IS NOT NULL);
CREATE INDEX consumer_by_identifier ON public.peernotes_consumer USING btree (lower((local_identifier)::text), service_id);
CREATE INDEX consumer_by_name ON public.peernotes_consumer USING btree (service_id, sort_name, id);
CREATE INDEX consumer_letters ON public.peernotes_consumer USING gin (found_by public.gin_trgm_ops, local_identifier public.gin_trgm_ops);
CREATE INDEX consumer_works_here ON public.peernotes_consumer USING btree (service_id) WHERE works_here;
CREATE INDEX contact_of_consumer ON public.peernotes_contactlogentry USING btree (consumer_id, happened_at DESC, id DESC);
CREATE INDEX contact_of_service ON public.peernotes_contactlogentry USING btree (service_id, happened_at DESC, id DESC);
CREATE UNIQUE INDEX debrief_once ON public.peernotes_debrief USING btree (worker_id, service_id) WHERE (ended_at IS NULL);
CREATE INDEX django_session_expire_date_a5c62663 ON public.django_session USING btree (expire_date);
CREATE INDEX django_session_session_key_c0390e0f_like ON public.django_session USING btree (session_key varchar_pattern_ops);
CREATE INDEX emergency_access_of_user ON public.peernotes_emergencyaccess USING btree (created_by_id, ends_at);
CREATE INDEX emergency_try_of_user ON public.peernotes_emergencytry USING btree (created_by_id, created_at);
CREATE INDEX entry_of_consumer ON public.peernotes_recordentry USING btree (consumer_id, written_at DESC, id DESC);
CREATE INDEX entry_of_service ON public.peernotes_recordentry USING btree (service_id, written_at DESC, id DESC);
CREATE UNIQUE INDEX entry_source ON public.peernotes_recordentry USING btree (service_id, source_system, source_id) WHERE (NOT ((source_id)::text = ''::text));
CREATE INDEX entry_to_sign ON public.peernotes_recordentry USING btree (sign_by) WHERE ((sign_by IS NOT NULL) AND (signed_at IS NULL));
CREATE INDEX event_of_act ON ONLY public.peernotes_event USING btree (act_id) WHERE (act_id IS NOT NULL);
CREATE INDEX event_of_actor ON ONLY public.peernotes_event USING btree (service_id, actor_id, at DESC, id DESC);
CREATE INDEX event_of_service ON ONLY public.peernotes_event USING btree (service_id, at DESC, id DESC);
CREATE INDEX event_of_subject ON ONLY public.peernotes_event USING btree (subject_id, at DESC, id DESC);
CREATE INDEX event_of_verb ON ONLY public.peernotes_event USING btree (service_id, verb, at DESC, id DESC);
CREATE INDEX event_refused ON ONLY public.peernotes_event USING btree (service_id, at DESC, id DESC) WHERE (NOT allowed);
CREATE INDEX event_refused_subject ON ONLY public.peernotes_event USING btree (subject_id, at DESC, id DESC) WHERE (NOT allowed);
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
CREATE INDEX idx_procrastinate_jobs_worker_not_null ON public.procrastinate_jobs USING btree (worker_id) WHERE ((worker_id IS NOT NULL) AND (status = 'doing'::public.procrastinate_job_status));
CREATE INDEX idx_procrastinate_workers_last_heartbeat ON public.procrastinate_workers USING btree (last_heartbeat);
CREATE UNIQUE INDEX meeting_open_once ON public.peernotes_firstmeeting USING btree (consumer_id, worker_id) WHERE ((answer)::text = ''::text);
CREATE INDEX message_about ON public.peernotes_message USING btree (object_id);
CREATE INDEX message_of_user ON public.peernotes_message USING btree (user_id, created_at DESC, id DESC);
CREATE UNIQUE INDEX message_unread_once ON public.peernotes_message USING btree (user_id, kind, object_id) WHERE (read_at IS NULL);
CREATE INDEX mfa_authenticator_user_id_0c3a50c0 ON public.mfa_authenticator USING btree (user_id);
CREATE INDEX model_ack_of_user ON public.peernotes_modelacknowledgement USING btree (user_id, version_id, created_at);
CREATE UNIQUE INDEX note_in_service ON public.peernotes_note USING btree (id, service_id);
CREATE INDEX note_of_author ON public.peernotes_note USING btree (author_id, status, happened_at DESC, id DESC);
CREATE INDEX note_of_consumer ON public.peernotes_note USING btree (consumer_id, happened_at DESC, id DESC);
CREATE INDEX note_shared_by_consumer ON public.peernotes_note USING btree (consumer_id, finalised_at DESC, id DESC) WHERE shared_with_care_team;
CREATE INDEX note_shared_by_service ON public.peernotes_note USING btree (service_id, finalised_at DESC, id DESC) WHERE shared_with_care_team;
CREATE INDEX note_struck ON public.peernotes_note USING btree (service_id, happened_at DESC, id DESC) WHERE ((status)::text = 'entered_in_error'::text);
CREATE INDEX note_unfinished ON public.peernotes_note USING btree (consumer_id) WHERE ((status)::text = ANY ((ARRAY['draft'::character varying, 'with_consumer'::character varying, 'changes_requested'::character varying, 'agreed'::character varying, 'deferred'::character varying])::text[]));
CREATE INDEX number_by_value ON public.peernotes_consumernumber USING btree (value);
CREATE UNIQUE INDEX number_of_one ON public.peernotes_consumernumber USING btree (service_id, system, value) WHERE (NOT ((kind)::text = 'source'::text));
CREATE UNIQUE INDEX opening_waits_once ON public.peernotes_opening USING btree (note_id) WHERE (agreed IS NULL);
CREATE INDEX outside_of_worker ON public.peernotes_outsidecontact USING btree (worker_id, service_id, happened_at);
CREATE INDEX peernotes_aboutme_created_by_id_c13e3273 ON public.peernotes_aboutme USING btree (created_by_id);
CREATE INDEX peernotes_aboutme_service_id_1364ea49 ON public.peernotes_aboutme USING btree (service_id);
CREATE INDEX peernotes_aboutme_written_down_by_id_209bcfa3 ON public.peernotes_aboutme USING btree (written_down_by_id);
CREATE INDEX peernotes_absence_cover_id_ac9547de ON public.peernotes_absence USING btree (cover_id);
CREATE INDEX peernotes_absence_created_by_id_32d9cf65 ON public.peernotes_absence USING btree (created_by_id);
CREATE INDEX peernotes_absence_service_id_cab4edee ON public.peernotes_absence USING btree (service_id);
CREATE INDEX peernotes_absence_worker_id_8c5be953 ON public.peernotes_absence USING btree (worker_id);
CREATE INDEX peernotes_agreement_consumer_id_a2d3e59a ON public.peernotes_agreement USING btree (consumer_id);
CREATE INDEX peernotes_agreement_created_by_id_dbc94509 ON public.peernotes_agreement USING btree (created_by_id);
CREATE INDEX peernotes_agreement_service_id_b1a4683d ON public.peernotes_agreement USING btree (service_id);
CREATE INDEX peernotes_agreement_worker_id_1a354bfe ON public.peernotes_agreement USING btree (worker_id);
CREATE INDEX peernotes_alert_consumer_id_6d9b3364 ON public.peernotes_alert USING btree (consumer_id);
CREATE INDEX peernotes_alert_hold_id_64028a04 ON public.peernotes_alert USING btree (hold_id);
CREATE INDEX peernotes_alert_user_id_981c492a ON public.peernotes_alert USING btree (user_id);
CREATE INDEX peernotes_alertanswer_consumer_id_e545a804 ON public.peernotes_alertanswer USING btree (consumer_id);
CREATE INDEX peernotes_alertanswer_created_by_id_75fa12e4 ON public.peernotes_alertanswer USING btree (created_by_id);
CREATE INDEX peernotes_alertanswer_service_id_110537c9 ON public.peernotes_alertanswer USING btree (service_id);
CREATE INDEX peernotes_assignment_content_object_id_903c4414 ON public.peernotes_assignment USING btree (content_object_id);
CREATE INDEX peernotes_assignment_created_by_id_c2cbea07 ON public.peernotes_assignment USING btree (created_by_id);
CREATE INDEX peernotes_assignment_permission_id_6c1dbeb8 ON public.peernotes_assignment USING btree (permission_id);
CREATE INDEX peernotes_assignment_service_id_6049b1f5 ON public.peernotes_assignment USING btree (service_id);
CREATE INDEX peernotes_assignment_user_id_21637b43 ON public.peernotes_assignment USING btree (user_id);
CREATE INDEX peernotes_carertalk_carer_id_311ab486 ON public.peernotes_carertalk USING btree (carer_id);
CREATE INDEX peernotes_carertalk_consumer_id_b5ac4220 ON public.peernotes_carertalk USING btree (consumer_id);
CREATE INDEX peernotes_carertalk_service_id_333dbc60 ON public.peernotes_carertalk USING btree (service_id);
CREATE INDEX peernotes_carertalk_worker_id_00a9a08a ON public.peernotes_carertalk USING btree (worker_id);
CREATE INDEX peernotes_carertie_consumer_id_97e14086 ON public.peernotes_carertie USING btree (consumer_id);
CREATE INDEX peernotes_carertie_created_by_id_963d7b4c ON public.peernotes_carertie USING btree (created_by_id);
CREATE INDEX peernotes_carertie_recorded_by_id_adae6e06 ON public.peernotes_carertie USING btree (recorded_by_id);
CREATE INDEX peernotes_carertie_service_id_df48f41c ON public.peernotes_carertie USING btree (service_id);
CREATE INDEX peernotes_codeacknowledgement_code_id_e625e246 ON public.peernotes_codeacknowledgement USING btree (code_id);
CREATE INDEX peernotes_codeacknowledgement_service_id_37a9b225 ON public.peernotes_codeacknowledgement USING btree (service_id);
CREATE INDEX peernotes_codeacknowledgement_user_id_4ac3887c ON public.peernotes_codeacknowledgement USING btree (user_id);
CREATE INDEX peernotes_codeofconduct_approved_by_id_eeabcee8 ON public.peernotes_codeofconduct USING btree (approved_by_id);
CREATE INDEX peernotes_codeofconduct_proposed_by_id_c9481572 ON public.peernotes_codeofconduct USING btree (proposed_by_id);
CREATE INDEX peernotes_codeofconduct_service_id_6ef4f952 ON public.peernotes_codeofconduct USING btree (service_id);
CREATE INDEX peernotes_concernhold_concern_id_5f1e706e ON public.peernotes_concernhold USING btree (concern_id);
CREATE INDEX peernotes_concernhold_consumer_id_5d720ca9 ON public.peernotes_concernhold USING btree (consumer_id);
CREATE INDEX peernotes_concernhold_created_by_id_ffee72a3 ON public.peernotes_concernhold USING btree (created_by_id);
CREATE INDEX peernotes_concernhold_service_id_46a39433 ON public.peernotes_concernhold USING btree (service_id);
CREATE INDEX peernotes_conflictofinterest_consumer_id_aa5bd311 ON public.peernotes_conflictofinterest USING btree (consumer_id);
CREATE INDEX peernotes_conflictofinterest_declared_by_id_1c516abd ON public.peernotes_conflictofinterest USING btree (declared_by_id);
CREATE INDEX peernotes_conflictofinterest_service_id_bf78a783 ON public.peernotes_conflictofinterest USING btree (service_id);
CREATE INDEX peernotes_conflictofinterest_user_id_47352287 ON public.peernotes_conflictofinterest USING btree (user_id);
CREATE INDEX peernotes_consent_carer_id_d6ae7858 ON public.peernotes_consent USING btree (carer_id);
CREATE INDEX peernotes_consent_consumer_id_38aa21cb ON public.peernotes_consent USING btree (consumer_id);
CREATE INDEX peernotes_consent_grantee_id_78a5dd69 ON public.peernotes_consent USING btree (grantee_id);
CREATE INDEX peernotes_consent_note_id_afd7b8f0 ON public.peernotes_consent USING btree (note_id);
CREATE INDEX peernotes_consent_policy_version_id_eeee7b58 ON public.peernotes_consent USING btree (policy_version_id);
CREATE INDEX peernotes_consent_recorded_by_id_db0170d1 ON public.peernotes_consent USING btree (recorded_by_id);
CREATE INDEX peernotes_consent_service_id_2527c4a4 ON public.peernotes_consent USING btree (service_id);
CREATE INDEX peernotes_consent_visit_id_388c6507 ON public.peernotes_consent USING btree (visit_id);
CREATE INDEX peernotes_consumer_created_by_id_bfdda102 ON public.peernotes_consumer USING btree (created_by_id);
CREATE INDEX peernotes_consumernumber_consumer_id_42f663fb ON public.peernotes_consumernumber USING btree (consumer_id);
CREATE INDEX peernotes_consumernumber_created_by_id_6a228e2b ON public.peernotes_consumernumber USING btree (created_by_id);
CREATE INDEX peernotes_consumernumber_service_id_15bff507 ON public.peernotes_consumernumber USING btree (service_id);
CREATE INDEX peernotes_consumerstatement_consumer_id_18a5c793 ON public.peernotes_consumerstatement USING btree (consumer_id);
CREATE INDEX peernotes_consumerstatement_entry_id_2e1cc412 ON public.peernotes_consumerstatement USING btree (entry_id);
CREATE INDEX peernotes_consumerstatement_note_id_bc3d5acb ON public.peernotes_consumerstatement USING btree (note_id);
CREATE INDEX peernotes_consumerstatement_service_id_9dba5321 ON public.peernotes_consumerstatement USING btree (service_id);
CREATE INDEX peernotes_contactlogentry_consumer_id_001687d3 ON public.peernotes_contactlogentry USING btree (consumer_id);
CREATE INDEX peernotes_contactlogentry_created_by_id_ec8ca376 ON public.peernotes_contactlogentry USING btree (created_by_id);
CREATE INDEX peernotes_contactlogentry_note_id_75d8ccd9 ON public.peernotes_contactlogentry USING btree (note_id);
CREATE INDEX peernotes_contactlogentry_service_id_bd959752 ON public.peernotes_contactlogentry USING btree (service_id);
CREATE INDEX peernotes_contactlogentry_worker_id_d0d94c61 ON public.peernotes_contactlogentry USING btree (worker_id);
CREATE INDEX peernotes_contribution_consumer_id_df9f9af5 ON public.peernotes_contribution USING btree (consumer_id);
CREATE INDEX peernotes_contribution_created_by_id_8914d48e ON public.peernotes_contribution USING btree (created_by_id);
CREATE INDEX peernotes_contribution_entry_id_d3c7a862 ON public.peernotes_contribution USING btree (entry_id);
CREATE INDEX peernotes_contribution_service_id_5d1d6ae3 ON public.peernotes_contribution USING btree (service_id);
CREATE INDEX peernotes_cosignature_consumer_id_c5544186 ON public.peernotes_cosignature USING btree (consumer_id);
CREATE INDEX peernotes_cosignature_note_id_a4cf0af2 ON public.peernotes_cosignature USING btree (note_id);
CREATE INDEX peernotes_cosignature_service_id_de4c4ecb ON public.peernotes_cosignature USING btree (service_id);
CREATE INDEX peernotes_cosignature_user_id_594dca7d ON public.peernotes_cosignature USING btree (user_id);
CREATE INDEX peernotes_crisisplan_created_by_id_19a5810e ON public.peernotes_crisisplan USING btree (created_by_id);
CREATE INDEX peernotes_crisisplan_service_id_8d232d3d ON public.peernotes_crisisplan USING btree (service_id);
CREATE INDEX peernotes_crisisplanpart_created_by_id_9381fdbb ON public.peernotes_crisisplanpart USING btree (created_by_id);
CREATE INDEX peernotes_crisisplanpart_service_id_718b913a ON public.peernotes_crisisplanpart USING btree (service_id);
CREATE INDEX peernotes_debrief_service_id_ec1f9573 ON public.peernotes_debrief USING btree (service_id);
CREATE INDEX peernotes_debrief_worker_id_dcfc2bd9 ON public.peernotes_debrief USING btree (worker_id);
CREATE INDEX peernotes_dutyshift_created_by_id_79d696d6 ON public.peernotes_dutyshift USING btree (created_by_id);
CREATE INDEX peernotes_dutyshift_user_id_259a04a6 ON public.peernotes_dutyshift USING btree (user_id);
CREATE INDEX peernotes_emergencyaccess_consumer_id_363aeb3f ON public.peernotes_emergencyaccess USING btree (consumer_id);
CREATE INDEX peernotes_emergencyaccess_created_by_id_278cfe87 ON public.peernotes_emergencyaccess USING btree (created_by_id);
CREATE INDEX peernotes_emergencyaccess_service_id_e9d32f9b ON public.peernotes_emergencyaccess USING btree (service_id);
CREATE INDEX peernotes_emergencyaccessend_consumer_id_4935a920 ON public.peernotes_emergencyaccessend USING btree (consumer_id);
CREATE INDEX peernotes_emergencyaccessend_created_by_id_1364ca2f ON public.peernotes_emergencyaccessend USING btree (created_by_id);
CREATE INDEX peernotes_emergencyaccessend_service_id_7d053cb3 ON public.peernotes_emergencyaccessend USING btree (service_id);
CREATE INDEX peernotes_emergencytry_created_by_id_91f823a1 ON public.peernotes_emergencytry USING btree (created_by_id);
CREATE INDEX peernotes_emergencytry_service_id_ef2fd798 ON public.peernotes_emergencytry USING btree (service_id);
CREATE INDEX peernotes_enrolment_consumer_id_6d2be5e1 ON public.peernotes_enrolment USING btree (consumer_id);
CREATE INDEX peernotes_enrolment_created_by_id_986a5b6f ON public.peernotes_enrolment USING btree (created_by_id);
CREATE INDEX peernotes_enrolment_service_id_d7ec3271 ON public.peernotes_enrolment USING btree (service_id);
CREATE INDEX peernotes_entryfile_created_by_id_eba9c384 ON public.peernotes_entryfile USING btree (created_by_id);
CREATE INDEX peernotes_entryfile_entry_id_f9c9df6c ON public.peernotes_entryfile USING btree (entry_id);
CREATE INDEX peernotes_entryfile_service_id_37ba36af ON public.peernotes_entryfile USING btree (service_id);
CREATE INDEX peernotes_event_rest_act_id_idx ON public.peernotes_event_rest USING btree (act_id) WHERE (act_id IS NOT NULL);
CREATE INDEX peernotes_event_rest_consumer_id_at_id_idx ON public.peernotes_event_rest USING btree (subject_id, at DESC, id DESC);
CREATE INDEX peernotes_event_rest_consumer_id_at_id_idx1 ON public.peernotes_event_rest USING btree (subject_id, at DESC, id DESC) WHERE (NOT allowed);
CREATE INDEX peernotes_event_rest_service_id_actor_id_at_id_idx ON public.peernotes_event_rest USING btree (service_id, actor_id, at DESC, id DESC);
CREATE INDEX peernotes_event_rest_service_id_at_id_idx ON public.peernotes_event_rest USING btree (service_id, at DESC, id DESC);
CREATE INDEX peernotes_event_rest_service_id_at_id_idx1 ON public.peernotes_event_rest USING btree (service_id, at DESC, id DESC) WHERE (NOT allowed);
CREATE INDEX peernotes_event_rest_service_id_verb_at_id_idx ON public.peernotes_event_rest USING btree (service_id, verb, at DESC, id DESC);
CREATE INDEX peernotes_event_rest_service_id_verb_at_id_idx1 ON public.peernotes_event_rest USING btree (service_id, verb, at DESC, id DESC) WHERE (NOT allowed);
CREATE INDEX peernotes_event_rest_xid_service_id_idx ON public.peernotes_event_rest USING btree (xid, service_id);
CREATE INDEX peernotes_eventfile_made_at_fef73b02 ON public.peernotes_eventfile USING btree (made_at);
CREATE INDEX peernotes_eventfile_service_id_9ffb592d ON public.peernotes_eventfile USING btree (service_id);
CREATE INDEX peernotes_eventfile_user_id_606975db ON public.peernotes_eventfile USING btree (user_id);
CREATE INDEX peernotes_eventfilepart_service_id_e7801cad ON public.peernotes_eventfilepart USING btree (service_id);
CREATE INDEX peernotes_firstmeeting_consumer_id_937843e5 ON public.peernotes_firstmeeting USING btree (consumer_id);
CREATE INDEX peernotes_firstmeeting_created_by_id_7e6fded3 ON public.peernotes_firstmeeting USING btree (created_by_id);
CREATE INDEX peernotes_firstmeeting_service_id_f2a338a6 ON public.peernotes_firstmeeting USING btree (service_id);
CREATE INDEX peernotes_firstmeeting_worker_id_153dfbdb ON public.peernotes_firstmeeting USING btree (worker_id);
CREATE INDEX peernotes_goal_consumer_id_5407e210 ON public.peernotes_goal USING btree (consumer_id);
CREATE INDEX peernotes_goal_created_by_id_3206e9da ON public.peernotes_goal USING btree (created_by_id);
CREATE INDEX peernotes_goal_service_id_dacdcdb5 ON public.peernotes_goal USING btree (service_id);
CREATE INDEX peernotes_goal_written_down_by_id_58aceea3 ON public.peernotes_goal USING btree (written_down_by_id);
CREATE INDEX peernotes_historicalaboutme_consumer_id_80bfa23f ON public.peernotes_historicalaboutme USING btree (consumer_id);
CREATE INDEX peernotes_historicalaboutme_created_by_id_51530e75 ON public.peernotes_historicalaboutme USING btree (created_by_id);
CREATE INDEX peernotes_historicalaboutme_history_date_93293358 ON public.peernotes_historicalaboutme USING btree (history_date);
CREATE INDEX peernotes_historicalaboutme_history_user_id_cbcb7bf2 ON public.peernotes_historicalaboutme USING btree (history_user_id);
CREATE INDEX peernotes_historicalaboutme_id_b159cd99 ON public.peernotes_historicalaboutme USING btree (id);
CREATE INDEX peernotes_historicalaboutme_service_id_5fa9e998 ON public.peernotes_historicalaboutme USING btree (service_id);
CREATE INDEX peernotes_historicalaboutme_written_down_by_id_b9803a5b ON public.peernotes_historicalaboutme USING btree (written_down_by_id);
CREATE INDEX peernotes_historicalabsence_cover_id_f63cd54f ON public.peernotes_historicalabsence USING btree (cover_id);
CREATE INDEX peernotes_historicalabsence_created_by_id_225f81a7 ON public.peernotes_historicalabsence USING btree (created_by_id);
CREATE INDEX peernotes_historicalabsence_history_date_ece9a1eb ON public.peernotes_historicalabsence USING btree (history_date);
CREATE INDEX peernotes_historicalabsence_history_user_id_7d32c4a4 ON public.peernotes_historicalabsence USING btree (history_user_id);
CREATE INDEX peernotes_historicalabsence_id_a00701d1 ON public.peernotes_historicalabsence USING btree (id);
CREATE INDEX peernotes_historicalabsence_service_id_b05cbfd5 ON public.peernotes_historicalabsence USING btree (service_id);
CREATE INDEX peernotes_historicalabsence_worker_id_7de0ab0a ON public.peernotes_historicalabsence USING btree (worker_id);
CREATE INDEX peernotes_historicalagreement_consumer_id_861fa453 ON public.peernotes_historicalagreement USING btree (consumer_id);
CREATE INDEX peernotes_historicalagreement_created_by_id_76153bd0 ON public.peernotes_historicalagreement USING btree (created_by_id);
CREATE INDEX peernotes_historicalagreement_history_date_3be40fc6 ON public.peernotes_historicalagreement USING btree (history_date);
CREATE INDEX peernotes_historicalagreement_history_user_id_7bd9d60c ON public.peernotes_historicalagreement USING btree (history_user_id);
CREATE INDEX peernotes_historicalagreement_id_d058bc5c ON public.peernotes_historicalagreement USING btree (id);
CREATE INDEX peernotes_historicalagreement_service_id_ad8cf94a ON public.peernotes_historicalagreement USING btree (service_id);
CREATE INDEX peernotes_historicalagreement_worker_id_7596c294 ON public.peernotes_historicalagreement USING btree (worker_id);
CREATE INDEX peernotes_historicalassignment_content_object_id_95acec83 ON public.peernotes_historicalassignment USING btree (content_object_id);
CREATE INDEX peernotes_historicalassignment_created_by_id_a1812e08 ON public.peernotes_historicalassignment USING btree (created_by_id);
CREATE INDEX peernotes_historicalassignment_history_date_9dc7e5f4 ON public.peernotes_historicalassignment USING btree (history_date);
CREATE INDEX peernotes_historicalassignment_history_user_id_02cb5ec0 ON public.peernotes_historicalassignment USING btree (history_user_id);
CREATE INDEX peernotes_historicalassignment_id_4e0fbf47 ON public.peernotes_historicalassignment USING btree (id);
CREATE INDEX peernotes_historicalassignment_permission_id_7f186a15 ON public.peernotes_historicalassignment USING btree (permission_id);
CREATE INDEX peernotes_historicalassignment_service_id_4fcd1b91 ON public.peernotes_historicalassignment USING btree (service_id);
CREATE INDEX peernotes_historicalassignment_user_id_0d1ffef0 ON public.peernotes_historicalassignment USING btree (user_id);
CREATE INDEX peernotes_historicalcarertie_consumer_id_1dbc730b ON public.peernotes_historicalcarertie USING btree (consumer_id);
CREATE INDEX peernotes_historicalcarertie_created_by_id_47fd668a ON public.peernotes_historicalcarertie USING btree (created_by_id);
CREATE INDEX peernotes_historicalcarertie_history_date_7fc489db ON public.peernotes_historicalcarertie USING btree (history_date);
CREATE INDEX peernotes_historicalcarertie_history_user_id_92e152b8 ON public.peernotes_historicalcarertie USING btree (history_user_id);
CREATE INDEX peernotes_historicalcarertie_id_d0d3a7d3 ON public.peernotes_historicalcarertie USING btree (id);
CREATE INDEX peernotes_historicalcarertie_recorded_by_id_9da2e795 ON public.peernotes_historicalcarertie USING btree (recorded_by_id);
CREATE INDEX peernotes_historicalcarertie_service_id_57d014e1 ON public.peernotes_historicalcarertie USING btree (service_id);
CREATE INDEX peernotes_historicalconflictofinterest_consumer_id_c1084ca2 ON public.peernotes_historicalconflictofinterest USING btree (consumer_id);
CREATE INDEX peernotes_historicalconflictofinterest_declared_by_id_96582fd0 ON public.peernotes_historicalconflictofinterest USING btree (declared_by_id);
CREATE INDEX peernotes_historicalconflictofinterest_history_date_d8071398 ON public.peernotes_historicalconflictofinterest USING btree (history_date);
CREATE INDEX peernotes_historicalconflictofinterest_history_user_id_1ff3847f ON public.peernotes_historicalconflictofinterest USING btree (history_user_id);
CREATE INDEX peernotes_historicalconflictofinterest_id_c980be0e ON public.peernotes_historicalconflictofinterest USING btree (id);
CREATE INDEX peernotes_historicalconflictofinterest_service_id_c0bdadb3 ON public.peernotes_historicalconflictofinterest USING btree (service_id);
CREATE INDEX peernotes_historicalconflictofinterest_user_id_9564ed13 ON public.peernotes_historicalconflictofinterest USING btree (user_id);
CREATE INDEX peernotes_historicalconsent_carer_id_94b2756b ON public.peernotes_historicalconsent USING btree (carer_id);
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
CREATE INDEX peernotes_historicalconsumernumber_consumer_id_7e3caf82 ON public.peernotes_historicalconsumernumber USING btree (consumer_id);
CREATE INDEX peernotes_historicalconsumernumber_created_by_id_0435b6f0 ON public.peernotes_historicalconsumernumber USING btree (created_by_id);
CREATE INDEX peernotes_historicalconsumernumber_history_date_48aa56f3 ON public.peernotes_historicalconsumernumber USING btree (history_date);
CREATE INDEX peernotes_historicalconsumernumber_history_user_id_6a90a7ee ON public.peernotes_historicalconsumernumber USING btree (history_user_id);
CREATE INDEX peernotes_historicalconsumernumber_id_916a9cce ON public.peernotes_historicalconsumernumber USING btree (id);
CREATE INDEX peernotes_historicalconsumernumber_service_id_d618bb13 ON public.peernotes_historicalconsumernumber USING btree (service_id);
CREATE INDEX peernotes_historicalconsumerstatement_consumer_id_f1b77cde ON public.peernotes_historicalconsumerstatement USING btree (consumer_id);
CREATE INDEX peernotes_historicalconsumerstatement_entry_id_a808b60e ON public.peernotes_historicalconsumerstatement USING btree (entry_id);
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
CREATE INDEX peernotes_historicalcrisisplan_consumer_id_77963f24 ON public.peernotes_historicalcrisisplan USING btree (consumer_id);
CREATE INDEX peernotes_historicalcrisisplan_created_by_id_4b08cfb6 ON public.peernotes_historicalcrisisplan USING btree (created_by_id);
CREATE INDEX peernotes_historicalcrisisplan_history_date_3b687a9d ON public.peernotes_historicalcrisisplan USING btree (history_date);
CREATE INDEX peernotes_historicalcrisisplan_history_user_id_d90c4369 ON public.peernotes_historicalcrisisplan USING btree (history_user_id);
CREATE INDEX peernotes_historicalcrisisplan_id_c2d85239 ON public.peernotes_historicalcrisisplan USING btree (id);
CREATE INDEX peernotes_historicalcrisisplan_service_id_3835cc14 ON public.peernotes_historicalcrisisplan USING btree (service_id);
CREATE INDEX peernotes_historicalcrisisplanpart_consumer_id_4fc06d5a ON public.peernotes_historicalcrisisplanpart USING btree (consumer_id);
CREATE INDEX peernotes_historicalcrisisplanpart_created_by_id_42044030 ON public.peernotes_historicalcrisisplanpart USING btree (created_by_id);
CREATE INDEX peernotes_historicalcrisisplanpart_history_date_e402789d ON public.peernotes_historicalcrisisplanpart USING btree (history_date);
CREATE INDEX peernotes_historicalcrisisplanpart_history_user_id_ff1ae844 ON public.peernotes_historicalcrisisplanpart USING btree (history_user_id);
CREATE INDEX peernotes_historicalcrisisplanpart_id_3f510e32 ON public.peernotes_historicalcrisisplanpart USING btree (id);
CREATE INDEX peernotes_historicalcrisisplanpart_service_id_d5a6cfb8 ON public.peernotes_historicalcrisisplanpart USING btree (service_id);
CREATE INDEX peernotes_historicaldutyshift_created_by_id_04ad6853 ON public.peernotes_historicaldutyshift USING btree (created_by_id);
CREATE INDEX peernotes_historicaldutyshift_history_date_f7f51edf ON public.peernotes_historicaldutyshift USING btree (history_date);
CREATE INDEX peernotes_historicaldutyshift_history_user_id_8f721450 ON public.peernotes_historicaldutyshift USING btree (history_user_id);
CREATE INDEX peernotes_historicaldutyshift_id_d43cd50a ON public.peernotes_historicaldutyshift USING btree (id);
CREATE INDEX peernotes_historicaldutyshift_service_id_f7b251fa ON public.peernotes_historicaldutyshift USING btree (service_id);
CREATE INDEX peernotes_historicaldutyshift_user_id_84ba7d58 ON public.peernotes_historicaldutyshift USING btree (user_id);
CREATE INDEX peernotes_historicalenrolment_consumer_id_6ec6b75d ON public.peernotes_historicalenrolment USING btree (consumer_id);
CREATE INDEX peernotes_historicalenrolment_created_by_id_57861ecd ON public.peernotes_historicalenrolment USING btree (created_by_id);
CREATE INDEX peernotes_historicalenrolment_history_date_ed5ec67c ON public.peernotes_historicalenrolment USING btree (history_date);
CREATE INDEX peernotes_historicalenrolment_history_user_id_bcbee1b2 ON public.peernotes_historicalenrolment USING btree (history_user_id);
CREATE INDEX peernotes_historicalenrolment_id_50d3b35b ON public.peernotes_historicalenrolment USING btree (id);
CREATE INDEX peernotes_historicalenrolment_service_id_5a45c459 ON public.peernotes_historicalenrolment USING btree (service_id);
CREATE INDEX peernotes_historicalgoal_consumer_id_b3daea1e ON public.peernotes_historicalgoal USING btree (consumer_id);
CREATE INDEX peernotes_historicalgoal_created_by_id_61c2b97f ON public.peernotes_historicalgoal USING btree (created_by_id);
CREATE INDEX peernotes_historicalgoal_history_date_4b3bd3fc ON public.peernotes_historicalgoal USING btree (history_date);
CREATE INDEX peernotes_historicalgoal_history_user_id_3ff29b47 ON public.peernotes_historicalgoal USING btree (history_user_id);
CREATE INDEX peernotes_historicalgoal_id_43c6b7dd ON public.peernotes_historicalgoal USING btree (id);
CREATE INDEX peernotes_historicalgoal_service_id_f99eadfc ON public.peernotes_historicalgoal USING btree (service_id);
CREATE INDEX peernotes_historicalgoal_written_down_by_id_bb733d9b ON public.peernotes_historicalgoal USING btree (written_down_by_id);
CREATE INDEX peernotes_historicalmembership_created_by_id_47c1ba73 ON public.peernotes_historicalmembership USING btree (created_by_id);
CREATE INDEX peernotes_historicalmembership_history_date_7a3010e2 ON public.peernotes_historicalmembership USING btree (history_date);
CREATE INDEX peernotes_historicalmembership_history_user_id_c40c9fd7 ON public.peernotes_historicalmembership USING btree (history_user_id);
CREATE INDEX peernotes_historicalmembership_id_de16c577 ON public.peernotes_historicalmembership USING btree (id);
CREATE INDEX peernotes_historicalmembership_service_id_e33ba1c6 ON public.peernotes_historicalmembership USING btree (service_id);
CREATE INDEX peernotes_historicalmembership_user_id_f10f8b82 ON public.peernotes_historicalmembership USING btree (user_id);
CREATE INDEX peernotes_historicalnote_amends_id_a02fabeb ON public.peernotes_historicalnote USING btree (amends_id);
CREATE INDEX peernotes_historicalnote_author_id_e0faa884 ON public.peernotes_historicalnote USING btree (author_id);
CREATE INDEX peernotes_historicalnote_begun_by_id_c9f37055 ON public.peernotes_historicalnote USING btree (begun_by_id);
CREATE INDEX peernotes_historicalnote_consumer_id_0dfc6ad4 ON public.peernotes_historicalnote USING btree (consumer_id);
CREATE INDEX peernotes_historicalnote_continues_id_42d8fe8c ON public.peernotes_historicalnote USING btree (continues_id);
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
CREATE INDEX peernotes_historicalopening_answered_by_id_df932806 ON public.peernotes_historicalopening USING btree (answered_by_id);
CREATE INDEX peernotes_historicalopening_consumer_id_2c886868 ON public.peernotes_historicalopening USING btree (consumer_id);
CREATE INDEX peernotes_historicalopening_created_by_id_f5230de2 ON public.peernotes_historicalopening USING btree (created_by_id);
CREATE INDEX peernotes_historicalopening_history_date_709c9d36 ON public.peernotes_historicalopening USING btree (history_date);
CREATE INDEX peernotes_historicalopening_history_user_id_ebc840ad ON public.peernotes_historicalopening USING btree (history_user_id);
CREATE INDEX peernotes_historicalopening_id_a4ac9bbb ON public.peernotes_historicalopening USING btree (id);
CREATE INDEX peernotes_historicalopening_note_id_c26ab35b ON public.peernotes_historicalopening USING btree (note_id);
CREATE INDEX peernotes_historicalopening_service_id_679127f2 ON public.peernotes_historicalopening USING btree (service_id);
CREATE INDEX peernotes_historicalpeerpreference_consumer_id_41ef4a0a ON public.peernotes_historicalpeerpreference USING btree (consumer_id);
CREATE INDEX peernotes_historicalpeerpreference_created_by_id_e44ca26a ON public.peernotes_historicalpeerpreference USING btree (created_by_id);
CREATE INDEX peernotes_historicalpeerpreference_history_date_5e441b08 ON public.peernotes_historicalpeerpreference USING btree (history_date);
CREATE INDEX peernotes_historicalpeerpreference_history_user_id_2927a06a ON public.peernotes_historicalpeerpreference USING btree (history_user_id);
CREATE INDEX peernotes_historicalpeerpreference_id_af0092e3 ON public.peernotes_historicalpeerpreference USING btree (id);
CREATE INDEX peernotes_historicalpeerpreference_service_id_6e9a17c1 ON public.peernotes_historicalpeerpreference USING btree (service_id);
CREATE INDEX peernotes_historicalpeerprofile_created_by_id_cf291a05 ON public.peernotes_historicalpeerprofile USING btree (created_by_id);
CREATE INDEX peernotes_historicalpeerprofile_history_date_2052ae5f ON public.peernotes_historicalpeerprofile USING btree (history_date);
CREATE INDEX peernotes_historicalpeerprofile_history_user_id_3fd5cf38 ON public.peernotes_historicalpeerprofile USING btree (history_user_id);
CREATE INDEX peernotes_historicalpeerprofile_id_888e37bc ON public.peernotes_historicalpeerprofile USING btree (id);
CREATE INDEX peernotes_historicalpeerprofile_service_id_b530a4c8 ON public.peernotes_historicalpeerprofile USING btree (service_id);
CREATE INDEX peernotes_historicalpeerprofile_user_id_992ac767 ON public.peernotes_historicalpeerprofile USING btree (user_id);
CREATE INDEX peernotes_historicalpeerwishes_consumer_id_e88cb64e ON public.peernotes_historicalpeerwishes USING btree (consumer_id);
CREATE INDEX peernotes_historicalpeerwishes_created_by_id_daba59b9 ON public.peernotes_historicalpeerwishes USING btree (created_by_id);
CREATE INDEX peernotes_historicalpeerwishes_history_date_263996a7 ON public.peernotes_historicalpeerwishes USING btree (history_date);
CREATE INDEX peernotes_historicalpeerwishes_history_user_id_f38c65a4 ON public.peernotes_historicalpeerwishes USING btree (history_user_id);
CREATE INDEX peernotes_historicalpeerwishes_id_1f8d55b6 ON public.peernotes_historicalpeerwishes USING btree (id);
CREATE INDEX peernotes_historicalpeerwishes_service_id_7d24b01e ON public.peernotes_historicalpeerwishes USING btree (service_id);
CREATE INDEX peernotes_historicalpolicyversion_approved_by_id_916fd3a1 ON public.peernotes_historicalpolicyversion USING btree (approved_by_id);
CREATE INDEX peernotes_historicalpolicyversion_cancelled_by_id_662dbae9 ON public.peernotes_historicalpolicyversion USING btree (cancelled_by_id);
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
CREATE INDEX peernotes_historicalrecordentry_signed_by_id_5b3f8291 ON public.peernotes_historicalrecordentry USING btree (signed_by_id);
CREATE INDEX peernotes_historicalrecordquestion_answered_by_id_42b5c409 ON public.peernotes_historicalrecordquestion USING btree (answered_by_id);
CREATE INDEX peernotes_historicalrecordquestion_consumer_id_c76a5ab1 ON public.peernotes_historicalrecordquestion USING btree (consumer_id);
CREATE INDEX peernotes_historicalrecordquestion_entry_id_cf7b65d3 ON public.peernotes_historicalrecordquestion USING btree (entry_id);
CREATE INDEX peernotes_historicalrecordquestion_history_date_25f9fbf4 ON public.peernotes_historicalrecordquestion USING btree (history_date);
CREATE INDEX peernotes_historicalrecordquestion_history_user_id_caa850f3 ON public.peernotes_historicalrecordquestion USING btree (history_user_id);
CREATE INDEX peernotes_historicalrecordquestion_id_9c636350 ON public.peernotes_historicalrecordquestion USING btree (id);
CREATE INDEX peernotes_historicalrecordquestion_looker_id_7e1a61da ON public.peernotes_historicalrecordquestion USING btree (looker_id);
CREATE INDEX peernotes_historicalrecordquestion_service_id_a57f6124 ON public.peernotes_historicalrecordquestion USING btree (service_id);
CREATE INDEX peernotes_historicalroleproposal_decided_by_id_2dffe112 ON public.peernotes_historicalroleproposal USING btree (decided_by_id);
CREATE INDEX peernotes_historicalroleproposal_history_date_04ae8f4d ON public.peernotes_historicalroleproposal USING btree (history_date);
CREATE INDEX peernotes_historicalroleproposal_history_user_id_d433ea90 ON public.peernotes_historicalroleproposal USING btree (history_user_id);
CREATE INDEX peernotes_historicalroleproposal_id_99e343d6 ON public.peernotes_historicalroleproposal USING btree (id);
CREATE INDEX peernotes_historicalroleproposal_proposed_by_id_72aa63a3 ON public.peernotes_historicalroleproposal USING btree (proposed_by_id);
CREATE INDEX peernotes_historicalroleproposal_service_id_437f72fe ON public.peernotes_historicalroleproposal USING btree (service_id);
CREATE INDEX peernotes_historicalroleproposal_user_id_061effab ON public.peernotes_historicalroleproposal USING btree (user_id);
CREATE INDEX peernotes_historicalsafetyconcern_acknowledged_by_id_2f5b6bbe ON public.peernotes_historicalsafetyconcern USING btree (acknowledged_by_id);
CREATE INDEX peernotes_historicalsafetyconcern_closed_by_id_73a93b83 ON public.peernotes_historicalsafetyconcern USING btree (closed_by_id);
CREATE INDEX peernotes_historicalsafetyconcern_consumer_id_a9d9284d ON public.peernotes_historicalsafetyconcern USING btree (consumer_id);
CREATE INDEX peernotes_historicalsafetyconcern_created_by_id_4d9de9f2 ON public.peernotes_historicalsafetyconcern USING btree (created_by_id);
CREATE INDEX peernotes_historicalsafetyconcern_history_date_959f92ac ON public.peernotes_historicalsafetyconcern USING btree (history_date);
CREATE INDEX peernotes_historicalsafetyconcern_history_user_id_8dc403a0 ON public.peernotes_historicalsafetyconcern USING btree (history_user_id);
CREATE INDEX peernotes_historicalsafetyconcern_id_cd15d60f ON public.peernotes_historicalsafetyconcern USING btree (id);
CREATE INDEX peernotes_historicalsafetyconcern_owner_id_3db85eac ON public.peernotes_historicalsafetyconcern USING btree (owner_id);
CREATE INDEX peernotes_historicalsafetyconcern_service_id_ae3d875d ON public.peernotes_historicalsafetyconcern USING btree (service_id);
CREATE INDEX peernotes_historicalsameperson_consumer_id_1d791e9d ON public.peernotes_historicalsameperson USING btree (consumer_id);
CREATE INDEX peernotes_historicalsameperson_created_by_id_5fd1a0a1 ON public.peernotes_historicalsameperson USING btree (created_by_id);
CREATE INDEX peernotes_historicalsameperson_ended_by_id_f5435d95 ON public.peernotes_historicalsameperson USING btree (ended_by_id);
CREATE INDEX peernotes_historicalsameperson_history_date_0f9ac3fe ON public.peernotes_historicalsameperson USING btree (history_date);
CREATE INDEX peernotes_historicalsameperson_history_user_id_18cfbd63 ON public.peernotes_historicalsameperson USING btree (history_user_id);
CREATE INDEX peernotes_historicalsameperson_id_45c42b53 ON public.peernotes_historicalsameperson USING btree (id);
CREATE INDEX peernotes_historicalsameperson_officer_id_1a4ffa80 ON public.peernotes_historicalsameperson USING btree (officer_id);
CREATE INDEX peernotes_historicalsameperson_second_id_bf2cb182 ON public.peernotes_historicalsameperson USING btree (second_id);
CREATE INDEX peernotes_historicalsameperson_service_id_831bfe02 ON public.peernotes_historicalsameperson USING btree (service_id);
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
CREATE INDEX peernotes_historicalsupervisiontie_created_by_id_3e5068f4 ON public.peernotes_historicalsupervisiontie USING btree (created_by_id);
CREATE INDEX peernotes_historicalsupervisiontie_history_date_2be08d58 ON public.peernotes_historicalsupervisiontie USING btree (history_date);
CREATE INDEX peernotes_historicalsupervisiontie_history_user_id_dc44183e ON public.peernotes_historicalsupervisiontie USING btree (history_user_id);
CREATE INDEX peernotes_historicalsupervisiontie_id_818e4677 ON public.peernotes_historicalsupervisiontie USING btree (id);
CREATE INDEX peernotes_historicalsupervisiontie_service_id_de55a5b7 ON public.peernotes_historicalsupervisiontie USING btree (service_id);
CREATE INDEX peernotes_historicalsupervisiontie_supervisor_id_7074fdf5 ON public.peernotes_historicalsupervisiontie USING btree (supervisor_id);
CREATE INDEX peernotes_historicalsupervisiontie_worker_id_795bf233 ON public.peernotes_historicalsupervisiontie USING btree (worker_id);
CREATE INDEX peernotes_historicalwellbeingplan_history_date_b86b4afa ON public.peernotes_historicalwellbeingplan USING btree (history_date);
CREATE INDEX peernotes_historicalwellbeingplan_history_user_id_694762df ON public.peernotes_historicalwellbeingplan USING btree (history_user_id);
CREATE INDEX peernotes_historicalwellbeingplan_id_5e7c934d ON public.peernotes_historicalwellbeingplan USING btree (id);
CREATE INDEX peernotes_historicalwellbeingplan_worker_id_d6e297a8 ON public.peernotes_historicalwellbeingplan USING btree (worker_id);
CREATE INDEX peernotes_invitation_made_by_id_fab05132 ON public.peernotes_invitation USING btree (made_by_id);
CREATE INDEX peernotes_invitation_token_hash_d1f5e472_like ON public.peernotes_invitation USING btree (token_hash varchar_pattern_ops);
CREATE INDEX peernotes_invitation_user_id_7e8801ef ON public.peernotes_invitation USING btree (user_id);
CREATE INDEX peernotes_keptform_kept_at_90f1429b ON public.peernotes_keptform USING btree (kept_at);
CREATE INDEX peernotes_keptform_user_id_34493449 ON public.peernotes_keptform USING btree (user_id);
CREATE INDEX peernotes_keptform_visit_id_a3a3237e ON public.peernotes_keptform USING btree (visit_id);
CREATE INDEX peernotes_membership_created_by_id_d3fecdf0 ON public.peernotes_membership USING btree (created_by_id);
CREATE INDEX peernotes_membership_service_id_9c0806c5 ON public.peernotes_membership USING btree (service_id);
CREATE INDEX peernotes_membership_user_id_0b1330ce ON public.peernotes_membership USING btree (user_id);
CREATE INDEX peernotes_message_consumer_id_799926bb ON public.peernotes_message USING btree (consumer_id);
CREATE INDEX peernotes_modelacknowledgement_service_id_74d5d99a ON public.peernotes_modelacknowledgement USING btree (service_id);
CREATE INDEX peernotes_modelacknowledgement_version_id_14f1dfde ON public.peernotes_modelacknowledgement USING btree (version_id);
CREATE INDEX peernotes_modelnotice_consumer_id_5c992738 ON public.peernotes_modelnotice USING btree (consumer_id);
CREATE INDEX peernotes_modelnotice_service_id_9574ae27 ON public.peernotes_modelnotice USING btree (service_id);
CREATE INDEX peernotes_modelnotice_told_by_id_a865b975 ON public.peernotes_modelnotice USING btree (told_by_id);
CREATE INDEX peernotes_modelnotice_user_id_84736115 ON public.peernotes_modelnotice USING btree (user_id);
CREATE INDEX peernotes_modelnotice_version_id_d637495e ON public.peernotes_modelnotice USING btree (version_id);
CREATE INDEX peernotes_note_amends_id_4b9dab26 ON public.peernotes_note USING btree (amends_id);
CREATE INDEX peernotes_note_author_id_a157324e ON public.peernotes_note USING btree (author_id);
CREATE INDEX peernotes_note_begun_by_id_ef2a2eab ON public.peernotes_note USING btree (begun_by_id);
CREATE INDEX peernotes_note_consumer_id_43db67d0 ON public.peernotes_note USING btree (consumer_id);
CREATE INDEX peernotes_note_created_by_id_424f5d1b ON public.peernotes_note USING btree (created_by_id);
CREATE INDEX peernotes_note_policy_version_id_c03d7cee ON public.peernotes_note USING btree (policy_version_id);
CREATE INDEX peernotes_note_service_id_9268ca8c ON public.peernotes_note USING btree (service_id);
CREATE INDEX peernotes_notesection_consumer_id_aa13982d ON public.peernotes_notesection USING btree (consumer_id);
CREATE INDEX peernotes_notesection_note_id_1010e187 ON public.peernotes_notesection USING btree (note_id);
CREATE INDEX peernotes_notesection_service_id_709aede1 ON public.peernotes_notesection USING btree (service_id);
CREATE INDEX peernotes_opening_answered_by_id_500536af ON public.peernotes_opening USING btree (answered_by_id);
CREATE INDEX peernotes_opening_consumer_id_e4bd5606 ON public.peernotes_opening USING btree (consumer_id);
CREATE INDEX peernotes_opening_created_by_id_b5c62334 ON public.peernotes_opening USING btree (created_by_id);
CREATE INDEX peernotes_opening_note_id_029f9858 ON public.peernotes_opening USING btree (note_id);
CREATE INDEX peernotes_opening_service_id_c809e961 ON public.peernotes_opening USING btree (service_id);
CREATE INDEX peernotes_peerpreference_created_by_id_7345de1a ON public.peernotes_peerpreference USING btree (created_by_id);
CREATE INDEX peernotes_peerpreference_service_id_dc3b09d0 ON public.peernotes_peerpreference USING btree (service_id);
CREATE INDEX peernotes_peerprofile_created_by_id_6c95832d ON public.peernotes_peerprofile USING btree (created_by_id);
CREATE INDEX peernotes_peerprofile_service_id_a95e1cae ON public.peernotes_peerprofile USING btree (service_id);
CREATE INDEX peernotes_peerprofile_user_id_6ae56d08 ON public.peernotes_peerprofile USING btree (user_id);
CREATE INDEX peernotes_peerwishes_created_by_id_501ebe25 ON public.peernotes_peerwishes USING btree (created_by_id);
CREATE INDEX peernotes_peerwishes_service_id_768e6af1 ON public.peernotes_peerwishes USING btree (service_id);
CREATE INDEX peernotes_policyversion_approved_by_id_4c5967e2 ON public.peernotes_policyversion USING btree (approved_by_id);
CREATE INDEX peernotes_policyversion_cancelled_by_id_e9590718 ON public.peernotes_policyversion USING btree (cancelled_by_id);
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
CREATE INDEX peernotes_recordentry_signed_by_id_668c94ec ON public.peernotes_recordentry USING btree (signed_by_id);
CREATE INDEX peernotes_recordquestion_answered_by_id_61d3dcd7 ON public.peernotes_recordquestion USING btree (answered_by_id);
CREATE INDEX peernotes_recordquestion_consumer_id_742224d7 ON public.peernotes_recordquestion USING btree (consumer_id);
CREATE INDEX peernotes_recordquestion_entry_id_53e392ba ON public.peernotes_recordquestion USING btree (entry_id);
CREATE INDEX peernotes_recordquestion_looker_id_aa967d85 ON public.peernotes_recordquestion USING btree (looker_id);
CREATE INDEX peernotes_roleagreement_created_by_id_5ed84c04 ON public.peernotes_roleagreement USING btree (created_by_id);
CREATE INDEX peernotes_roleagreement_service_id_e9a6713d ON public.peernotes_roleagreement USING btree (service_id);
CREATE INDEX peernotes_roleagreement_supervisor_id_00a2780e ON public.peernotes_roleagreement USING btree (supervisor_id);
CREATE INDEX peernotes_roleproposal_decided_by_id_7504bc87 ON public.peernotes_roleproposal USING btree (decided_by_id);
CREATE INDEX peernotes_roleproposal_proposed_by_id_e462b65b ON public.peernotes_roleproposal USING btree (proposed_by_id);
CREATE INDEX peernotes_roleproposal_service_id_c925a897 ON public.peernotes_roleproposal USING btree (service_id);
CREATE INDEX peernotes_roleproposal_user_id_6acfe493 ON public.peernotes_roleproposal USING btree (user_id);
CREATE INDEX peernotes_safetyconcern_acknowledged_by_id_e979c8a9 ON public.peernotes_safetyconcern USING btree (acknowledged_by_id);
CREATE INDEX peernotes_safetyconcern_closed_by_id_8791d2a8 ON public.peernotes_safetyconcern USING btree (closed_by_id);
CREATE INDEX peernotes_safetyconcern_consumer_id_b948bd2a ON public.peernotes_safetyconcern USING btree (consumer_id);
CREATE INDEX peernotes_safetyconcern_created_by_id_e91be4e9 ON public.peernotes_safetyconcern USING btree (created_by_id);
CREATE INDEX peernotes_safetyconcern_owner_id_814c3fee ON public.peernotes_safetyconcern USING btree (owner_id);
CREATE INDEX peernotes_sameperson_consumer_id_e1c08c94 ON public.peernotes_sameperson USING btree (consumer_id);
CREATE INDEX peernotes_sameperson_created_by_id_64861d64 ON public.peernotes_sameperson USING btree (created_by_id);
CREATE INDEX peernotes_sameperson_ended_by_id_83d8aae5 ON public.peernotes_sameperson USING btree (ended_by_id);
CREATE INDEX peernotes_sameperson_officer_id_c371f0b7 ON public.peernotes_sameperson USING btree (officer_id);
CREATE INDEX peernotes_sameperson_second_id_446b315a ON public.peernotes_sameperson USING btree (second_id);
CREATE INDEX peernotes_sameperson_service_id_9ccd4d32 ON public.peernotes_sameperson USING btree (service_id);
CREATE INDEX peernotes_selectioncriteria_approved_by_id_466e4d5b ON public.peernotes_selectioncriteria USING btree (approved_by_id);
CREATE INDEX peernotes_selectioncriteria_proposed_by_id_c58a48db ON public.peernotes_selectioncriteria USING btree (proposed_by_id);
CREATE INDEX peernotes_selectioncriteria_service_id_c338f210 ON public.peernotes_selectioncriteria USING btree (service_id);
CREATE INDEX peernotes_selectionstep_created_by_id_d4405c7f ON public.peernotes_selectionstep USING btree (created_by_id);
CREATE INDEX peernotes_selectionstep_criteria_id_e3f4b11f ON public.peernotes_selectionstep USING btree (criteria_id);
CREATE INDEX peernotes_selectionstep_service_id_981be610 ON public.peernotes_selectionstep USING btree (service_id);
CREATE INDEX peernotes_selectionstep_worker_id_3aa4ff94 ON public.peernotes_selectionstep USING btree (worker_id);
CREATE INDEX peernotes_service_slug_0583efcf_like ON public.peernotes_service USING btree (slug varchar_pattern_ops);
CREATE INDEX peernotes_serviceassignment_content_object_id_0b9c891f ON public.peernotes_serviceassignment USING btree (content_object_id);
CREATE INDEX peernotes_serviceassignment_created_by_id_6aaaf67a ON public.peernotes_serviceassignment USING btree (created_by_id);
CREATE INDEX peernotes_serviceassignment_permission_id_3729eb5d ON public.peernotes_serviceassignment USING btree (permission_id);
CREATE INDEX peernotes_serviceassignment_user_id_195fee8e ON public.peernotes_serviceassignment USING btree (user_id);
CREATE INDEX peernotes_signature_note_id_c19e2a61 ON public.peernotes_signature USING btree (note_id);
CREATE INDEX peernotes_signature_service_id_63cfc110 ON public.peernotes_signature USING btree (service_id);
CREATE INDEX peernotes_signature_user_id_592432eb ON public.peernotes_signature USING btree (user_id);
CREATE INDEX peernotes_supervisionflag_consumer_id_4970c8ed ON public.peernotes_supervisionflag USING btree (consumer_id);
CREATE INDEX peernotes_supervisionflag_created_by_id_4fc05ddc ON public.peernotes_supervisionflag USING btree (created_by_id);
CREATE INDEX peernotes_supervisionflag_service_id_275f1576 ON public.peernotes_supervisionflag USING btree (service_id);
CREATE INDEX peernotes_supervisionsession_created_by_id_5a1f4dd6 ON public.peernotes_supervisionsession USING btree (created_by_id);
CREATE INDEX peernotes_supervisionsession_service_id_d6dd12b1 ON public.peernotes_supervisionsession USING btree (service_id);
CREATE INDEX peernotes_supervisiontie_created_by_id_3dc49138 ON public.peernotes_supervisiontie USING btree (created_by_id);
CREATE INDEX peernotes_supervisiontie_service_id_baa1450d ON public.peernotes_supervisiontie USING btree (service_id);
CREATE INDEX peernotes_supervisiontie_supervisor_id_d02951f8 ON public.peernotes_supervisiontie USING btree (supervisor_id);
CREATE INDEX peernotes_supervisiontie_worker_id_71091412 ON public.peernotes_supervisiontie USING btree (worker_id);
CREATE INDEX peernotes_trainingrecord_confirmed_by_id_7db3929f ON public.peernotes_trainingrecord USING btree (confirmed_by_id);
CREATE INDEX peernotes_trainingrecord_service_id_6268d393 ON public.peernotes_trainingrecord USING btree (service_id);
CREATE INDEX peernotes_trainingrecord_user_id_c096e6c1 ON public.peernotes_trainingrecord USING btree (user_id);
CREATE INDEX peernotes_trainingrecord_withdrawn_by_id_25698cbb ON public.peernotes_trainingrecord USING btree (withdrawn_by_id);
CREATE INDEX peernotes_user_groups_group_id_5ccb45a5 ON public.peernotes_user_groups USING btree (group_id);
CREATE INDEX peernotes_user_groups_user_id_ff8a0e4e ON public.peernotes_user_groups USING btree (user_id);
CREATE INDEX peernotes_user_user_permissions_permission_id_48c9b227 ON public.peernotes_user_user_permissions USING btree (permission_id);
CREATE INDEX peernotes_user_user_permissions_user_id_b3c218ab ON public.peernotes_user_user_permissions USING btree (user_id);
CREATE INDEX peernotes_user_username_2719b2bc_like ON public.peernotes_user USING btree (username varchar_pattern_ops);
CREATE INDEX peernotes_visit_consumer_id_dd508fb3 ON public.peernotes_visit USING btree (consumer_id);
CREATE INDEX peernotes_visit_note_id_69832227 ON public.peernotes_visit USING btree (note_id);
CREATE INDEX peernotes_visit_service_id_6f0429e9 ON public.peernotes_visit USING btree (service_id);
CREATE INDEX peernotes_visit_started_by_id_ed5f1042 ON public.peernotes_visit USING btree (started_by_id);
CREATE INDEX peernotes_withholding_consumer_id_9db8309b ON public.peernotes_withholding USING btree (consumer_id);
CREATE INDEX peernotes_withholding_created_by_id_783a17d7 ON public.peernotes_withholding USING btree (created_by_id);
CREATE INDEX peernotes_withholding_entry_id_8467316a ON public.peernotes_withholding USING btree (entry_id);
CREATE INDEX peernotes_withholding_service_id_8e7cf075 ON public.peernotes_withholding USING btree (service_id);
CREATE INDEX peernotes_wordlist_approved_by_id_7ced6dce ON public.peernotes_wordlist USING btree (approved_by_id);
CREATE INDEX peernotes_wordlist_proposed_by_id_170d2c3d ON public.peernotes_wordlist USING btree (proposed_by_id);
CREATE INDEX peernotes_wordlist_service_id_aa43afb1 ON public.peernotes_wordlist USING btree (service_id);
CREATE INDEX procrastinate_events_job_id_fkey_v1 ON public.procrastinate_events USING btree (job_id);
CREATE INDEX procrastinate_jobs_id_lock_idx_v1 ON public.procrastinate_jobs USING btree (id, lock) WHERE (status = ANY (ARRAY['todo'::public.procrastinate_job_status, 'doing'::public.procrastinate_job_status]));
CREATE UNIQUE INDEX procrastinate_jobs_lock_idx_v1 ON public.procrastinate_jobs USING btree (lock) WHERE (status = 'doing'::public.procrastinate_job_status);
CREATE INDEX procrastinate_jobs_priority_idx_v1 ON public.procrastinate_jobs USING btree (priority DESC, id) WHERE (status = 'todo'::public.procrastinate_job_status);
CREATE INDEX procrastinate_jobs_queue_name_idx_v1 ON public.procrastinate_jobs USING btree (queue_name);
CREATE UNIQUE INDEX procrastinate_jobs_queueing_lock_idx_v1 ON public.procrastinate_jobs USING btree (queueing_lock) WHERE (status = 'todo'::public.procrastinate_job_status);
CREATE INDEX procrastinate_periodic_defers_job_id_fkey_v1 ON public.procrastinate_periodic_defers USING btree (job_id);
CREATE INDEX question_of_service ON public.peernotes_recordquestion USING btree (service_id, created_at, id);
CREATE INDEX question_open ON public.peernotes_recordquestion USING btree (service_id) WHERE (answered_at IS NULL);
CREATE UNIQUE INDEX role_proposed_once ON public.peernotes_roleproposal USING btree (service_id, user_id, role) WHERE (approved IS NULL);
CREATE UNIQUE INDEX same_person_once ON public.peernotes_sameperson USING btree (consumer_id) WHERE (ended_at IS NULL);
CREATE UNIQUE INDEX same_person_second_once ON public.peernotes_sameperson USING btree (second_id) WHERE (ended_at IS NULL);
CREATE INDEX seal_until ON public.peernotes_seal USING btree (service_id, until_xid);
CREATE INDEX section_readable ON public.peernotes_notesection USING btree (note_id, "position") INCLUDE (audience, decision);
CREATE INDEX selection_of_service ON public.peernotes_selectionstep USING btree (service_id, created_at, id);
CREATE INDEX shift_of_service ON public.peernotes_dutyshift USING btree (service_id, ends_at);
CREATE INDEX sign_in_count_cache_key_d5697921_like ON public.sign_in_count USING btree (cache_key varchar_pattern_ops);
CREATE INDEX sign_in_count_expires_8e188daf ON public.sign_in_count USING btree (expires);
CREATE INDEX socialaccount_socialaccount_user_id_8146e70c ON public.socialaccount_socialaccount USING btree (user_id);
CREATE INDEX socialaccount_socialtoken_account_id_951f210e ON public.socialaccount_socialtoken USING btree (account_id);
CREATE INDEX socialaccount_socialtoken_app_id_636a42d7 ON public.socialaccount_socialtoken USING btree (app_id);
CREATE UNIQUE INDEX source_key_of_one ON public.peernotes_consumernumber USING btree (service_id, system, value) WHERE ((kind)::text = 'source'::text);
CREATE INDEX supervision_of_tie ON public.peernotes_supervisionsession USING btree (tie_id, held_on);
CREATE INDEX training_of_worker ON public.peernotes_trainingrecord USING btree (user_id, service_id);
CREATE UNIQUE INDEX unique_authenticator_type ON public.mfa_authenticator USING btree (user_id, type) WHERE ((type)::text = ANY ((ARRAY['totp'::character varying, 'recovery_codes'::character varying])::text[]));
CREATE UNIQUE INDEX unique_primary_email ON public.account_emailaddress USING btree (user_id, "primary") WHERE "primary";
CREATE UNIQUE INDEX unique_verified_email ON public.account_emailaddress USING btree (email) WHERE verified;
CREATE INDEX unread_newest ON public.peernotes_unread USING btree (user_id, opened, finalised_at DESC, note_id DESC) INCLUDE (service_id, consumer_id);
CREATE INDEX unread_of_note ON public.peernotes_unread USING btree (note_id);
CREATE INDEX user_by_name ON public.peernotes_user USING btree (sort_name, id);
CREATE INDEX user_session_expire_date_f6d1b255 ON public.user_session USING btree (expire_date);
CREATE INDEX user_session_session_key_05f075b5_like ON public.user_session USING btree (session_key varchar_pattern_ops);
CREATE INDEX user_session_user_id_babcef0a ON public.user_session USING btree (user_id);
CREATE UNIQUE INDEX visit_token ON public.peernotes_visit USING btree (token_hash) WHERE (NOT ((token_hash)::text = ''::text));
ALTER INDEX public.event_of_act ATTACH PARTITION public.peernotes_event_rest_act_id_idx;
ALTER INDEX public.event_of_subject ATTACH PARTITION public.peernotes_event_rest_consumer_id_at_id_idx;
ALTER INDEX public.event_refused_subject ATTACH PARTITION public.peernotes_event_rest_consumer_id_at_id_idx1;
ALTER INDEX public.peernotes_event_pkey ATTACH PARTITION public.peernotes_event_rest_pkey;
ALTER INDEX public.event_of_actor ATTACH PARTITION public.peernotes_event_rest_service_id_actor_id_at_id_idx;
ALTER INDEX public.event_of_service ATTACH PARTITION public.peernotes_event_rest_service_id_at_id_idx;
ALTER INDEX public.event_refused ATTACH PARTITION public.peernotes_event_rest_service_id_at_id_idx1;
ALTER INDEX public.event_of_verb ATTACH PARTITION public.peernotes_event_rest_service_id_verb_at_id_idx;
ALTER INDEX public.event_refused_verb ATTACH PARTITION public.peernotes_event_rest_service_id_verb_at_id_idx1;
ALTER INDEX public.event_to_seal ATTACH PARTITION public.peernotes_event_rest_xid_service_id_idx;
CREATE TRIGGER alert AFTER INSERT ON public.peernotes_event FOR EACH ROW WHEN (((NOT new.allowed) AND ((new.rule)::text = 'works_here'::text) AND (new.actor_id IS NOT NULL) AND (new.subject_id IS NOT NULL))) EXECUTE FUNCTION public.peernotes_write_alert();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.peernotes_alert FOR EACH ROW EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.peernotes_alertanswer FOR EACH ROW EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.peernotes_carertalk FOR EACH ROW EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.peernotes_codeacknowledgement FOR EACH ROW EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.peernotes_concernhold FOR EACH ROW EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.peernotes_consent FOR EACH ROW EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.peernotes_consumerstatement FOR EACH ROW EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.peernotes_contribution FOR EACH ROW EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.peernotes_cosignature FOR EACH ROW EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.peernotes_emergencyaccess FOR EACH ROW EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.peernotes_emergencyaccessend FOR EACH ROW EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.peernotes_emergencytry FOR EACH ROW EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.peernotes_event FOR EACH ROW EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.peernotes_historicalaboutme FOR EACH ROW EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.peernotes_historicalabsence FOR EACH ROW EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.peernotes_historicalagreement FOR EACH ROW EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.peernotes_historicalassignment FOR EACH ROW EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.peernotes_historicalcarertie FOR EACH ROW EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.peernotes_historicalconflictofinterest FOR EACH ROW EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.peernotes_historicalconsent FOR EACH ROW EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.peernotes_historicalconsumer FOR EACH ROW EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.peernotes_historicalconsumernumber FOR EACH ROW EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.peernotes_historicalconsumerstatement FOR EACH ROW EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.peernotes_historicalcontactlogentry FOR EACH ROW EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.peernotes_historicalcrisisplan FOR EACH ROW EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.peernotes_historicalcrisisplanpart FOR EACH ROW EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.peernotes_historicaldutyshift FOR EACH ROW EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.peernotes_historicalenrolment FOR EACH ROW EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.peernotes_historicalgoal FOR EACH ROW EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.peernotes_historicalmembership FOR EACH ROW EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.peernotes_historicalnote FOR EACH ROW EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.peernotes_historicalnotesection FOR EACH ROW EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.peernotes_historicalopening FOR EACH ROW EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.peernotes_historicalpeerpreference FOR EACH ROW EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.peernotes_historicalpeerprofile FOR EACH ROW EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.peernotes_historicalpeerwishes FOR EACH ROW EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.peernotes_historicalpolicyversion FOR EACH ROW EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.peernotes_historicalrecordentry FOR EACH ROW EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.peernotes_historicalrecordquestion FOR EACH ROW EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.peernotes_historicalroleproposal FOR EACH ROW EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.peernotes_historicalsafetyconcern FOR EACH ROW EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.peernotes_historicalsameperson FOR EACH ROW EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.peernotes_historicalservice FOR EACH ROW EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.peernotes_historicalserviceassignment FOR EACH ROW EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.peernotes_historicalsignature FOR EACH ROW EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.peernotes_historicalsupervisiontie FOR EACH ROW EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.peernotes_historicalwellbeingplan FOR EACH ROW EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.peernotes_modelacknowledgement FOR EACH ROW EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.peernotes_modelnotice FOR EACH ROW EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.peernotes_seal FOR EACH ROW EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.peernotes_selectionstep FOR EACH ROW EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.peernotes_signature FOR EACH ROW EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.peernotes_withholding FOR EACH ROW EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.peernotes_alert FOR EACH STATEMENT EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.peernotes_alertanswer FOR EACH STATEMENT EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.peernotes_carertalk FOR EACH STATEMENT EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.peernotes_codeacknowledgement FOR EACH STATEMENT EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.peernotes_concernhold FOR EACH STATEMENT EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.peernotes_consent FOR EACH STATEMENT EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.peernotes_consumerstatement FOR EACH STATEMENT EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.peernotes_contribution FOR EACH STATEMENT EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.peernotes_cosignature FOR EACH STATEMENT EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.peernotes_emergencyaccess FOR EACH STATEMENT EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.peernotes_emergencyaccessend FOR EACH STATEMENT EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.peernotes_emergencytry FOR EACH STATEMENT EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.peernotes_event FOR EACH STATEMENT EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.peernotes_historicalaboutme FOR EACH STATEMENT EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.peernotes_historicalabsence FOR EACH STATEMENT EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.peernotes_historicalagreement FOR EACH STATEMENT EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.peernotes_historicalassignment FOR EACH STATEMENT EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.peernotes_historicalcarertie FOR EACH STATEMENT EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.peernotes_historicalconflictofinterest FOR EACH STATEMENT EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.peernotes_historicalconsent FOR EACH STATEMENT EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.peernotes_historicalconsumer FOR EACH STATEMENT EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.peernotes_historicalconsumernumber FOR EACH STATEMENT EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.peernotes_historicalconsumerstatement FOR EACH STATEMENT EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.peernotes_historicalcontactlogentry FOR EACH STATEMENT EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.peernotes_historicalcrisisplan FOR EACH STATEMENT EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.peernotes_historicalcrisisplanpart FOR EACH STATEMENT EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.peernotes_historicaldutyshift FOR EACH STATEMENT EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.peernotes_historicalenrolment FOR EACH STATEMENT EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.peernotes_historicalgoal FOR EACH STATEMENT EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.peernotes_historicalmembership FOR EACH STATEMENT EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.peernotes_historicalnote FOR EACH STATEMENT EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.peernotes_historicalnotesection FOR EACH STATEMENT EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.peernotes_historicalopening FOR EACH STATEMENT EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.peernotes_historicalpeerpreference FOR EACH STATEMENT EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.peernotes_historicalpeerprofile FOR EACH STATEMENT EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.peernotes_historicalpeerwishes FOR EACH STATEMENT EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.peernotes_historicalpolicyversion FOR EACH STATEMENT EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.peernotes_historicalrecordentry FOR EACH STATEMENT EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.peernotes_historicalrecordquestion FOR EACH STATEMENT EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.peernotes_historicalroleproposal FOR EACH STATEMENT EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.peernotes_historicalsafetyconcern FOR EACH STATEMENT EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.peernotes_historicalsameperson FOR EACH STATEMENT EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.peernotes_historicalservice FOR EACH STATEMENT EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.peernotes_historicalserviceassignment FOR EACH STATEMENT EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.peernotes_historicalsignature FOR EACH STATEMENT EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.peernotes_historicalsupervisiontie FOR EACH STATEMENT EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.peernotes_historicalwellbeingplan FOR EACH STATEMENT EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.peernotes_modelacknowledgement FOR EACH STATEMENT EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.peernotes_modelnotice FOR EACH STATEMENT EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.peernotes_seal FOR EACH STATEMENT EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.peernotes_selectionstep FOR EACH STATEMENT EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.peernotes_signature FOR EACH STATEMENT EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.peernotes_withholding FOR EACH STATEMENT EXECUTE FUNCTION public.peernotes_append_only();
CREATE TRIGGER caselist AFTER INSERT OR DELETE ON public.peernotes_assignment FOR EACH ROW EXECUTE FUNCTION public.peernotes_listed();
CREATE TRIGGER caselist AFTER UPDATE ON public.peernotes_consumer FOR EACH ROW WHEN ((((new.chosen_name)::text IS DISTINCT FROM (old.chosen_name)::text) OR ((new.local_identifier)::text IS DISTINCT FROM (old.local_identifier)::text))) EXECUTE FUNCTION public.peernotes_renamed();
CREATE TRIGGER caseload AFTER INSERT OR DELETE ON public.peernotes_assignment FOR EACH ROW EXECUTE FUNCTION public.peernotes_assigned();
CREATE TRIGGER caseload AFTER INSERT ON public.peernotes_contactlogentry FOR EACH ROW EXECUTE FUNCTION public.peernotes_line_added();
CREATE TRIGGER caseload AFTER INSERT OR UPDATE OF role, ends_at, user_id, service_id ON public.peernotes_membership FOR EACH ROW WHEN (public.peernotes_is_clinician((new.role)::text)) EXECUTE FUNCTION public.peernotes_joined();
CREATE TRIGGER caseload AFTER INSERT ON public.peernotes_reading FOR EACH ROW EXECUTE FUNCTION public.peernotes_note_read();
CREATE TRIGGER caseload AFTER INSERT OR UPDATE OF status, written_at ON public.peernotes_recordentry FOR EACH ROW WHEN (((new.status)::text = 'current'::text)) EXECUTE FUNCTION public.peernotes_line_added();
CREATE TRIGGER caseload AFTER INSERT ON public.peernotes_serviceassignment FOR EACH ROW EXECUTE FUNCTION public.peernotes_joined();
CREATE TRIGGER caseload_over AFTER DELETE ON public.peernotes_serviceassignment FOR EACH ROW EXECUTE FUNCTION public.peernotes_duty_ended();
CREATE TRIGGER caseload_put_off AFTER UPDATE ON public.peernotes_note FOR EACH ROW WHEN (((public.peernotes_is_deferred((new.status)::text) OR public.peernotes_is_deferred((old.status)::text)) AND (((new.status)::text IS DISTINCT FROM (old.status)::text) OR (new.revisit_on IS DISTINCT FROM old.revisit_on)))) EXECUTE FUNCTION public.peernotes_note_put_off();
CREATE TRIGGER caseload_shared AFTER UPDATE ON public.peernotes_note FOR EACH ROW WHEN ((public.peernotes_is_finished((new.status)::text) AND new.shared_with_care_team AND (NOT (public.peernotes_is_finished((old.status)::text) AND old.shared_with_care_team)))) EXECUTE FUNCTION public.peernotes_note_shared();
CREATE TRIGGER caseload_started AFTER INSERT ON public.peernotes_note FOR EACH ROW WHEN ((public.peernotes_is_finished((new.status)::text) AND new.shared_with_care_team)) EXECUTE FUNCTION public.peernotes_note_shared();
CREATE TRIGGER caseload_started_later AFTER INSERT ON public.peernotes_note FOR EACH ROW WHEN (public.peernotes_is_deferred((new.status)::text)) EXECUTE FUNCTION public.peernotes_note_put_off();
CREATE TRIGGER caseload_taken_back AFTER UPDATE ON public.peernotes_note FOR EACH ROW WHEN ((old.shared_with_care_team AND (NOT (public.peernotes_is_finished((new.status)::text) AND new.shared_with_care_team)))) EXECUTE FUNCTION public.peernotes_note_taken_back();
CREATE TRIGGER caseload_undone AFTER DELETE ON public.peernotes_contactlogentry FOR EACH ROW EXECUTE FUNCTION public.peernotes_contact_undone();
CREATE TRIGGER findable BEFORE INSERT OR UPDATE OF chosen_name, sort_name ON public.peernotes_consumer FOR EACH ROW EXECUTE FUNCTION public.peernotes_findable();
CREATE TRIGGER held AFTER INSERT ON public.peernotes_concernhold FOR EACH ROW EXECUTE FUNCTION public.peernotes_held();
CREATE TRIGGER history_delete AFTER DELETE ON public.peernotes_aboutme REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_aboutme();
CREATE TRIGGER history_delete AFTER DELETE ON public.peernotes_absence REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_absence();
CREATE TRIGGER history_delete AFTER DELETE ON public.peernotes_agreement REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_agreement();
CREATE TRIGGER history_delete AFTER DELETE ON public.peernotes_assignment REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_assignment();
CREATE TRIGGER history_delete AFTER DELETE ON public.peernotes_carertie REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_carertie();
CREATE TRIGGER history_delete AFTER DELETE ON public.peernotes_conflictofinterest REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_conflictofinterest();
CREATE TRIGGER history_delete AFTER DELETE ON public.peernotes_consent REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_consent();
CREATE TRIGGER history_delete AFTER DELETE ON public.peernotes_consumer REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_consumer();
CREATE TRIGGER history_delete AFTER DELETE ON public.peernotes_consumernumber REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_consumernumber();
CREATE TRIGGER history_delete AFTER DELETE ON public.peernotes_consumerstatement REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_consumerstatement();
CREATE TRIGGER history_delete AFTER DELETE ON public.peernotes_contactlogentry REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_contactlogentry();
CREATE TRIGGER history_delete AFTER DELETE ON public.peernotes_crisisplan REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_crisisplan();
CREATE TRIGGER history_delete AFTER DELETE ON public.peernotes_crisisplanpart REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_crisisplanpart();
CREATE TRIGGER history_delete AFTER DELETE ON public.peernotes_dutyshift REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_dutyshift();
CREATE TRIGGER history_delete AFTER DELETE ON public.peernotes_enrolment REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_enrolment();
CREATE TRIGGER history_delete AFTER DELETE ON public.peernotes_goal REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_goal();
CREATE TRIGGER history_delete AFTER DELETE ON public.peernotes_membership REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_membership();
CREATE TRIGGER history_delete AFTER DELETE ON public.peernotes_note REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_note();
CREATE TRIGGER history_delete AFTER DELETE ON public.peernotes_notesection REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_notesection();
CREATE TRIGGER history_delete AFTER DELETE ON public.peernotes_opening REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_opening();
CREATE TRIGGER history_delete AFTER DELETE ON public.peernotes_peerpreference REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_peerpreference();
CREATE TRIGGER history_delete AFTER DELETE ON public.peernotes_peerprofile REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_peerprofile();
CREATE TRIGGER history_delete AFTER DELETE ON public.peernotes_peerwishes REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_peerwishes();
CREATE TRIGGER history_delete AFTER DELETE ON public.peernotes_policyversion REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_policyversion();
CREATE TRIGGER history_delete AFTER DELETE ON public.peernotes_recordentry REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_recordentry();
CREATE TRIGGER history_delete AFTER DELETE ON public.peernotes_recordquestion REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_recordquestion();
CREATE TRIGGER history_delete AFTER DELETE ON public.peernotes_roleproposal REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_roleproposal();
CREATE TRIGGER history_delete AFTER DELETE ON public.peernotes_safetyconcern REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_safetyconcern();
CREATE TRIGGER history_delete AFTER DELETE ON public.peernotes_sameperson REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_sameperson();
CREATE TRIGGER history_delete AFTER DELETE ON public.peernotes_service REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_service();
CREATE TRIGGER history_delete AFTER DELETE ON public.peernotes_serviceassignment REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_serviceassignment();
CREATE TRIGGER history_delete AFTER DELETE ON public.peernotes_signature REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_signature();
CREATE TRIGGER history_delete AFTER DELETE ON public.peernotes_supervisiontie REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_supervisiontie();
CREATE TRIGGER history_delete AFTER DELETE ON public.peernotes_wellbeingplan REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_wellbeingplan();
CREATE TRIGGER history_insert AFTER INSERT ON public.peernotes_aboutme REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_aboutme();
CREATE TRIGGER history_insert AFTER INSERT ON public.peernotes_absence REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_absence();
CREATE TRIGGER history_insert AFTER INSERT ON public.peernotes_agreement REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_agreement();
CREATE TRIGGER history_insert AFTER INSERT ON public.peernotes_assignment REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_assignment();
CREATE TRIGGER history_insert AFTER INSERT ON public.peernotes_carertie REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_carertie();
CREATE TRIGGER history_insert AFTER INSERT ON public.peernotes_conflictofinterest REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_conflictofinterest();
CREATE TRIGGER history_insert AFTER INSERT ON public.peernotes_consent REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_consent();
CREATE TRIGGER history_insert AFTER INSERT ON public.peernotes_consumer REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_consumer();
CREATE TRIGGER history_insert AFTER INSERT ON public.peernotes_consumernumber REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_consumernumber();
CREATE TRIGGER history_insert AFTER INSERT ON public.peernotes_consumerstatement REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_consumerstatement();
CREATE TRIGGER history_insert AFTER INSERT ON public.peernotes_contactlogentry REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_contactlogentry();
CREATE TRIGGER history_insert AFTER INSERT ON public.peernotes_crisisplan REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_crisisplan();
CREATE TRIGGER history_insert AFTER INSERT ON public.peernotes_crisisplanpart REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_crisisplanpart();
CREATE TRIGGER history_insert AFTER INSERT ON public.peernotes_dutyshift REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_dutyshift();
CREATE TRIGGER history_insert AFTER INSERT ON public.peernotes_enrolment REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_enrolment();
CREATE TRIGGER history_insert AFTER INSERT ON public.peernotes_goal REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_goal();
CREATE TRIGGER history_insert AFTER INSERT ON public.peernotes_membership REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_membership();
CREATE TRIGGER history_insert AFTER INSERT ON public.peernotes_note REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_note();
CREATE TRIGGER history_insert AFTER INSERT ON public.peernotes_notesection REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_notesection();
CREATE TRIGGER history_insert AFTER INSERT ON public.peernotes_opening REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_opening();
CREATE TRIGGER history_insert AFTER INSERT ON public.peernotes_peerpreference REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_peerpreference();
CREATE TRIGGER history_insert AFTER INSERT ON public.peernotes_peerprofile REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_peerprofile();
CREATE TRIGGER history_insert AFTER INSERT ON public.peernotes_peerwishes REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_peerwishes();
CREATE TRIGGER history_insert AFTER INSERT ON public.peernotes_policyversion REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_policyversion();
CREATE TRIGGER history_insert AFTER INSERT ON public.peernotes_recordentry REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_recordentry();
CREATE TRIGGER history_insert AFTER INSERT ON public.peernotes_recordquestion REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_recordquestion();
CREATE TRIGGER history_insert AFTER INSERT ON public.peernotes_roleproposal REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_roleproposal();
CREATE TRIGGER history_insert AFTER INSERT ON public.peernotes_safetyconcern REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_safetyconcern();
CREATE TRIGGER history_insert AFTER INSERT ON public.peernotes_sameperson REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_sameperson();
CREATE TRIGGER history_insert AFTER INSERT ON public.peernotes_service REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_service();
CREATE TRIGGER history_insert AFTER INSERT ON public.peernotes_serviceassignment REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_serviceassignment();
CREATE TRIGGER history_insert AFTER INSERT ON public.peernotes_signature REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_signature();
CREATE TRIGGER history_insert AFTER INSERT ON public.peernotes_supervisiontie REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_supervisiontie();
CREATE TRIGGER history_insert AFTER INSERT ON public.peernotes_wellbeingplan REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_wellbeingplan();
CREATE TRIGGER history_update AFTER UPDATE ON public.peernotes_aboutme REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_aboutme();
CREATE TRIGGER history_update AFTER UPDATE ON public.peernotes_absence REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_absence();
CREATE TRIGGER history_update AFTER UPDATE ON public.peernotes_agreement REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_agreement();
CREATE TRIGGER history_update AFTER UPDATE ON public.peernotes_assignment REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_assignment();
CREATE TRIGGER history_update AFTER UPDATE ON public.peernotes_carertie REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_carertie();
CREATE TRIGGER history_update AFTER UPDATE ON public.peernotes_conflictofinterest REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_conflictofinterest();
CREATE TRIGGER history_update AFTER UPDATE ON public.peernotes_consent REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_consent();
CREATE TRIGGER history_update AFTER UPDATE ON public.peernotes_consumer REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_consumer();
CREATE TRIGGER history_update AFTER UPDATE ON public.peernotes_consumernumber REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_consumernumber();
CREATE TRIGGER history_update AFTER UPDATE ON public.peernotes_consumerstatement REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_consumerstatement();
CREATE TRIGGER history_update AFTER UPDATE ON public.peernotes_contactlogentry REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_contactlogentry();
CREATE TRIGGER history_update AFTER UPDATE ON public.peernotes_crisisplan REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_crisisplan();
CREATE TRIGGER history_update AFTER UPDATE ON public.peernotes_crisisplanpart REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_crisisplanpart();
CREATE TRIGGER history_update AFTER UPDATE ON public.peernotes_dutyshift REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_dutyshift();
CREATE TRIGGER history_update AFTER UPDATE ON public.peernotes_enrolment REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_enrolment();
CREATE TRIGGER history_update AFTER UPDATE ON public.peernotes_goal REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_goal();
CREATE TRIGGER history_update AFTER UPDATE ON public.peernotes_membership REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_membership();
CREATE TRIGGER history_update AFTER UPDATE ON public.peernotes_note REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_note();
CREATE TRIGGER history_update AFTER UPDATE ON public.peernotes_notesection REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_notesection();
CREATE TRIGGER history_update AFTER UPDATE ON public.peernotes_opening REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_opening();
CREATE TRIGGER history_update AFTER UPDATE ON public.peernotes_peerpreference REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_peerpreference();
CREATE TRIGGER history_update AFTER UPDATE ON public.peernotes_peerprofile REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_peerprofile();
CREATE TRIGGER history_update AFTER UPDATE ON public.peernotes_peerwishes REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_peerwishes();
CREATE TRIGGER history_update AFTER UPDATE ON public.peernotes_policyversion REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_policyversion();
CREATE TRIGGER history_update AFTER UPDATE ON public.peernotes_recordentry REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_recordentry();
CREATE TRIGGER history_update AFTER UPDATE ON public.peernotes_recordquestion REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_recordquestion();
CREATE TRIGGER history_update AFTER UPDATE ON public.peernotes_roleproposal REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_roleproposal();
CREATE TRIGGER history_update AFTER UPDATE ON public.peernotes_safetyconcern REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_safetyconcern();
CREATE TRIGGER history_update AFTER UPDATE ON public.peernotes_sameperson REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_sameperson();
CREATE TRIGGER history_update AFTER UPDATE ON public.peernotes_service REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_service();
CREATE TRIGGER history_update AFTER UPDATE ON public.peernotes_serviceassignment REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_serviceassignment();
CREATE TRIGGER history_update AFTER UPDATE ON public.peernotes_signature REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_signature();
CREATE TRIGGER history_update AFTER UPDATE ON public.peernotes_supervisiontie REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_supervisiontie();
CREATE TRIGGER history_update AFTER UPDATE ON public.peernotes_wellbeingplan REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.history_peernotes_wellbeingplan();
CREATE TRIGGER immutable BEFORE UPDATE ON public.peernotes_policyversion FOR EACH ROW EXECUTE FUNCTION public.peernotes_policy_is_immutable();
CREATE TRIGGER links_end AFTER UPDATE ON public.peernotes_note FOR EACH ROW WHEN ((public.peernotes_is_with_consumer((old.status)::text) AND (NOT public.peernotes_is_with_consumer((new.status)::text)))) EXECUTE FUNCTION public.peernotes_links_end();
CREATE TRIGGER messages AFTER INSERT ON public.peernotes_alert FOR EACH ROW EXECUTE FUNCTION public.peernotes_write_alert_messages();
CREATE TRIGGER messages AFTER INSERT ON public.peernotes_event FOR EACH ROW WHEN ((new.allowed AND ((new.verb)::text = ANY ((ARRAY['decide_sections'::character varying, 'stop_sharing'::character varying, 'add_statement'::character varying, 'acknowledge_concern'::character varying, 'hand_over'::character varying, 'raise_concern'::character varying, 'pass_on_concern'::character varying, 'say_same_person'::character varying, 'answer_question'::character varying, 'assign'::character varying, 'choose_worker'::character varying, 'leave_worker'::character varying, 'ask_to_meet'::character varying, 'write_profile'::character varying, 'approve_policy'::character varying, 'hand_on'::character varying, 'open_in_emergency'::character varying])::text[])))) EXECUTE FUNCTION public.peernotes_write_messages();
CREATE TRIGGER named BEFORE INSERT OR UPDATE OF name, username, sort_name ON public.peernotes_user FOR EACH ROW EXECUTE FUNCTION public.peernotes_staff_named();
CREATE TRIGGER old_news AFTER INSERT ON public.peernotes_event FOR EACH ROW WHEN ((new.allowed AND ((new.verb)::text = ANY ((ARRAY['decide_sections'::character varying, 'record_verbal'::character varying, 'edit_note'::character varying, 'close_unagreed'::character varying, 'discard'::character varying, 'tell_model'::character varying, 'acknowledge_concern'::character varying, 'pass_on_concern'::character varying, 'answer_same_person'::character varying, 'end_same_person'::character varying, 'cancel_policy'::character varying])::text[])))) EXECUTE FUNCTION public.peernotes_old_news();
CREATE TRIGGER opened_in_emergency AFTER INSERT ON public.peernotes_emergencyaccess FOR EACH ROW EXECUTE FUNCTION public.peernotes_opened_in_emergency();
CREATE TRIGGER own_yes BEFORE UPDATE ON public.peernotes_agreement FOR EACH ROW WHEN (row_security_active('peernotes_agreement'::text)) EXECUTE FUNCTION public.peernotes_own_yes();
CREATE TRIGGER procrastinate_jobs_notify_queue_job_aborted_v1 AFTER UPDATE OF abort_requested ON public.procrastinate_jobs FOR EACH ROW WHEN (((old.abort_requested = false) AND (new.abort_requested = true) AND (new.status = 'doing'::public.procrastinate_job_status))) EXECUTE FUNCTION public.procrastinate_notify_queue_abort_job_v1();
CREATE TRIGGER procrastinate_jobs_notify_queue_job_inserted_v1 AFTER INSERT ON public.procrastinate_jobs FOR EACH ROW WHEN ((new.status = 'todo'::public.procrastinate_job_status)) EXECUTE FUNCTION public.procrastinate_notify_queue_job_inserted_v1();
CREATE TRIGGER procrastinate_trigger_abort_requested_events_v1 AFTER UPDATE OF abort_requested ON public.procrastinate_jobs FOR EACH ROW WHEN ((new.abort_requested = true)) EXECUTE FUNCTION public.procrastinate_trigger_abort_requested_events_procedure_v1();
CREATE TRIGGER procrastinate_trigger_delete_jobs_v1 BEFORE DELETE ON public.procrastinate_jobs FOR EACH ROW EXECUTE FUNCTION public.procrastinate_unlink_periodic_defers_v1();
CREATE TRIGGER procrastinate_trigger_scheduled_events_v1 AFTER INSERT OR UPDATE ON public.procrastinate_jobs FOR EACH ROW WHEN (((new.scheduled_at IS NOT NULL) AND (new.status = 'todo'::public.procrastinate_job_status))) EXECUTE FUNCTION public.procrastinate_trigger_function_scheduled_events_v1();
CREATE TRIGGER procrastinate_trigger_status_events_insert_v1 AFTER INSERT ON public.procrastinate_jobs FOR EACH ROW WHEN ((new.status = 'todo'::public.procrastinate_job_status)) EXECUTE FUNCTION public.procrastinate_trigger_function_status_events_insert_v1();
CREATE TRIGGER procrastinate_trigger_status_events_update_v1 AFTER UPDATE OF status ON public.procrastinate_jobs FOR EACH ROW EXECUTE FUNCTION public.procrastinate_trigger_function_status_events_update_v1();
CREATE TRIGGER role_yes BEFORE UPDATE ON public.peernotes_roleagreement FOR EACH ROW WHEN (row_security_active('peernotes_roleagreement'::text)) EXECUTE FUNCTION public.peernotes_role_yes();
CREATE TRIGGER searched_as_finished AFTER UPDATE OF status ON public.peernotes_note FOR EACH ROW WHEN ((public.peernotes_is_finished((old.status)::text) <> public.peernotes_is_finished((new.status)::text))) EXECUTE FUNCTION peernotes_search.on_note();
CREATE TRIGGER searched_changed AFTER UPDATE OF text, audience, decision ON public.peernotes_notesection FOR EACH ROW WHEN ((((old.text IS DISTINCT FROM new.text) OR ((old.audience)::text IS DISTINCT FROM (new.audience)::text)) OR ((old.decision)::text IS DISTINCT FROM (new.decision)::text))) EXECUTE FUNCTION peernotes_search.on_part();
CREATE TRIGGER searched_changed AFTER UPDATE OF title, text, status, written_at ON public.peernotes_recordentry FOR EACH ROW WHEN ((((((old.title)::text IS DISTINCT FROM (new.title)::text) OR (old.text IS DISTINCT FROM new.text)) OR ((old.status)::text IS DISTINCT FROM (new.status)::text)) OR (old.written_at IS DISTINCT FROM new.written_at))) EXECUTE FUNCTION peernotes_search.on_part();
CREATE TRIGGER searched_gone AFTER DELETE ON public.peernotes_notesection FOR EACH ROW EXECUTE FUNCTION peernotes_search.on_part();
CREATE TRIGGER searched_gone AFTER DELETE ON public.peernotes_recordentry FOR EACH ROW EXECUTE FUNCTION peernotes_search.on_part();
CREATE TRIGGER searched_new AFTER INSERT ON public.peernotes_notesection FOR EACH ROW WHEN ((new.text <> ''::text)) EXECUTE FUNCTION peernotes_search.on_part();
CREATE TRIGGER searched_new AFTER INSERT ON public.peernotes_recordentry REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION peernotes_search.on_entries();
CREATE TRIGGER searched_when AFTER UPDATE OF happened_at, author_id ON public.peernotes_note FOR EACH ROW WHEN ((public.peernotes_is_finished((new.status)::text) AND ((old.happened_at IS DISTINCT FROM new.happened_at) OR (old.author_id IS DISTINCT FROM new.author_id)))) EXECUTE FUNCTION peernotes_search.on_note();
CREATE TRIGGER two_identities AFTER INSERT OR UPDATE OF user_id, service_id ON public.peernotes_consumer FOR EACH ROW WHEN ((new.user_id IS NOT NULL)) EXECUTE FUNCTION public.peernotes_two_identities();
CREATE TRIGGER two_identities AFTER INSERT OR UPDATE OF user_id, service_id, ends_at ON public.peernotes_membership FOR EACH ROW EXECUTE FUNCTION public.peernotes_two_identities();
CREATE TRIGGER withheld BEFORE INSERT ON public.peernotes_recordentry FOR EACH ROW WHEN ((new.replaces_id IS NOT NULL)) EXECUTE FUNCTION public.peernotes_withheld_version();
ALTER TABLE ONLY public.peernotes_aboutme
    ADD CONSTRAINT aboutme_same_service FOREIGN KEY (consumer_id, service_id) REFERENCES public.peernotes_consumer(id, service_id);
ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_user_id_2c513194_fk_peernotes_user_id FOREIGN KEY (user_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirm_email_address_id_5b7f8c58_fk_account_e FOREIGN KEY (email_address_id) REFERENCES public.account_emailaddress(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_agreement
    ADD CONSTRAINT agreement_same_service FOREIGN KEY (consumer_id, service_id) REFERENCES public.peernotes_consumer(id, service_id);
ALTER TABLE ONLY public.peernotes_alert
    ADD CONSTRAINT alert_same_service FOREIGN KEY (consumer_id, service_id) REFERENCES public.peernotes_consumer(id, service_id);
ALTER TABLE ONLY public.peernotes_alertanswer
    ADD CONSTRAINT alertanswer_same_service FOREIGN KEY (consumer_id, service_id) REFERENCES public.peernotes_consumer(id, service_id);
ALTER TABLE ONLY public.peernotes_alertanswer
    ADD CONSTRAINT alertanswer_same_service_alert FOREIGN KEY (alert_id, service_id) REFERENCES public.peernotes_alert(id, service_id);
ALTER TABLE ONLY public.peernotes_assignment
    ADD CONSTRAINT assignment_same_service FOREIGN KEY (content_object_id, service_id) REFERENCES public.peernotes_consumer(id, service_id);
ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissio_permission_id_84c5c92e_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_b120cbf9_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_2f476e4b_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_carertalk
    ADD CONSTRAINT carertalk_same_service FOREIGN KEY (consumer_id, service_id) REFERENCES public.peernotes_consumer(id, service_id);
ALTER TABLE ONLY public.peernotes_carertie
    ADD CONSTRAINT carertie_same_service FOREIGN KEY (consumer_id, service_id) REFERENCES public.peernotes_consumer(id, service_id);
ALTER TABLE ONLY public.peernotes_concernhold
    ADD CONSTRAINT concernhold_same_service FOREIGN KEY (consumer_id, service_id) REFERENCES public.peernotes_consumer(id, service_id);
ALTER TABLE ONLY public.peernotes_concernhold
    ADD CONSTRAINT concernhold_same_service_concern FOREIGN KEY (concern_id, service_id) REFERENCES public.peernotes_safetyconcern(id, service_id);
ALTER TABLE ONLY public.peernotes_conflictofinterest
    ADD CONSTRAINT conflictofinterest_same_service FOREIGN KEY (consumer_id, service_id) REFERENCES public.peernotes_consumer(id, service_id);
ALTER TABLE ONLY public.peernotes_consent
    ADD CONSTRAINT consent_same_service FOREIGN KEY (consumer_id, service_id) REFERENCES public.peernotes_consumer(id, service_id);
ALTER TABLE ONLY public.peernotes_consumernumber
    ADD CONSTRAINT consumernumber_same_service FOREIGN KEY (consumer_id, service_id) REFERENCES public.peernotes_consumer(id, service_id);
ALTER TABLE ONLY public.peernotes_consumerstatement
    ADD CONSTRAINT consumerstatement_same_service FOREIGN KEY (consumer_id, service_id) REFERENCES public.peernotes_consumer(id, service_id);
ALTER TABLE ONLY public.peernotes_contactlogentry
    ADD CONSTRAINT contactlogentry_same_service FOREIGN KEY (consumer_id, service_id) REFERENCES public.peernotes_consumer(id, service_id);
ALTER TABLE ONLY public.peernotes_contribution
    ADD CONSTRAINT contribution_same_service FOREIGN KEY (consumer_id, service_id) REFERENCES public.peernotes_consumer(id, service_id);
ALTER TABLE ONLY public.peernotes_contribution
    ADD CONSTRAINT contribution_same_service_entry FOREIGN KEY (entry_id, service_id) REFERENCES public.peernotes_recordentry(id, service_id);
ALTER TABLE ONLY public.peernotes_cosignature
    ADD CONSTRAINT cosignature_same_service FOREIGN KEY (consumer_id, service_id) REFERENCES public.peernotes_consumer(id, service_id);
ALTER TABLE ONLY public.peernotes_crisisplan
    ADD CONSTRAINT crisisplan_same_service FOREIGN KEY (consumer_id, service_id) REFERENCES public.peernotes_consumer(id, service_id);
ALTER TABLE ONLY public.peernotes_crisisplanpart
    ADD CONSTRAINT crisisplanpart_same_service FOREIGN KEY (consumer_id, service_id) REFERENCES public.peernotes_consumer(id, service_id);
ALTER TABLE ONLY public.peernotes_emergencyaccess
    ADD CONSTRAINT emergencyaccess_same_service FOREIGN KEY (consumer_id, service_id) REFERENCES public.peernotes_consumer(id, service_id);
ALTER TABLE ONLY public.peernotes_emergencyaccessend
    ADD CONSTRAINT emergencyaccessend_same_service FOREIGN KEY (consumer_id, service_id) REFERENCES public.peernotes_consumer(id, service_id);
ALTER TABLE ONLY public.peernotes_emergencyaccessend
    ADD CONSTRAINT emergencyaccessend_same_service_access FOREIGN KEY (access_id, service_id) REFERENCES public.peernotes_emergencyaccess(id, service_id);
ALTER TABLE ONLY public.peernotes_enrolment
    ADD CONSTRAINT enrolment_same_service FOREIGN KEY (consumer_id, service_id) REFERENCES public.peernotes_consumer(id, service_id);
ALTER TABLE ONLY public.peernotes_firstmeeting
    ADD CONSTRAINT firstmeeting_same_service FOREIGN KEY (consumer_id, service_id) REFERENCES public.peernotes_consumer(id, service_id);
ALTER TABLE ONLY public.peernotes_goal
    ADD CONSTRAINT goal_same_service FOREIGN KEY (consumer_id, service_id) REFERENCES public.peernotes_consumer(id, service_id);
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
ALTER TABLE ONLY public.peernotes_message
    ADD CONSTRAINT message_same_service FOREIGN KEY (consumer_id, service_id) REFERENCES public.peernotes_consumer(id, service_id);
ALTER TABLE ONLY public.mfa_authenticator
    ADD CONSTRAINT mfa_authenticator_user_id_0c3a50c0_fk_peernotes_user_id FOREIGN KEY (user_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_modelnotice
    ADD CONSTRAINT modelnotice_same_service FOREIGN KEY (consumer_id, service_id) REFERENCES public.peernotes_consumer(id, service_id);
ALTER TABLE ONLY public.peernotes_note
    ADD CONSTRAINT note_same_service FOREIGN KEY (consumer_id, service_id) REFERENCES public.peernotes_consumer(id, service_id);
ALTER TABLE ONLY public.peernotes_notesection
    ADD CONSTRAINT notesection_same_service FOREIGN KEY (consumer_id, service_id) REFERENCES public.peernotes_consumer(id, service_id);
ALTER TABLE ONLY public.peernotes_notesection
    ADD CONSTRAINT notesection_same_service_note FOREIGN KEY (note_id, service_id) REFERENCES public.peernotes_note(id, service_id);
ALTER TABLE ONLY public.peernotes_opening
    ADD CONSTRAINT opening_same_service FOREIGN KEY (consumer_id, service_id) REFERENCES public.peernotes_consumer(id, service_id);
ALTER TABLE ONLY public.peernotes_opening
    ADD CONSTRAINT opening_same_service_note FOREIGN KEY (note_id, service_id) REFERENCES public.peernotes_note(id, service_id);
ALTER TABLE ONLY public.peernotes_aboutme
    ADD CONSTRAINT peernotes_aboutme_consumer_id_306d1809_fk_peernotes_consumer_id FOREIGN KEY (consumer_id) REFERENCES public.peernotes_consumer(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_aboutme
    ADD CONSTRAINT peernotes_aboutme_created_by_id_c13e3273_fk_peernotes_user_id FOREIGN KEY (created_by_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_aboutme
    ADD CONSTRAINT peernotes_aboutme_service_id_1364ea49_fk_peernotes_service_id FOREIGN KEY (service_id) REFERENCES public.peernotes_service(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_aboutme
    ADD CONSTRAINT peernotes_aboutme_written_down_by_id_209bcfa3_fk_peernotes FOREIGN KEY (written_down_by_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_absence
    ADD CONSTRAINT peernotes_absence_cover_id_ac9547de_fk_peernotes_user_id FOREIGN KEY (cover_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_absence
    ADD CONSTRAINT peernotes_absence_created_by_id_32d9cf65_fk_peernotes_user_id FOREIGN KEY (created_by_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_absence
    ADD CONSTRAINT peernotes_absence_service_id_cab4edee_fk_peernotes_service_id FOREIGN KEY (service_id) REFERENCES public.peernotes_service(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_absence
    ADD CONSTRAINT peernotes_absence_worker_id_8c5be953_fk_peernotes_user_id FOREIGN KEY (worker_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_agreement
    ADD CONSTRAINT peernotes_agreement_consumer_id_a2d3e59a_fk_peernotes FOREIGN KEY (consumer_id) REFERENCES public.peernotes_consumer(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_agreement
    ADD CONSTRAINT peernotes_agreement_created_by_id_dbc94509_fk_peernotes_user_id FOREIGN KEY (created_by_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_agreement
    ADD CONSTRAINT peernotes_agreement_service_id_b1a4683d_fk_peernotes_service_id FOREIGN KEY (service_id) REFERENCES public.peernotes_service(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_agreement
    ADD CONSTRAINT peernotes_agreement_worker_id_1a354bfe_fk_peernotes_user_id FOREIGN KEY (worker_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_alert
    ADD CONSTRAINT peernotes_alert_consumer_id_6d9b3364_fk_peernotes_consumer_id FOREIGN KEY (consumer_id) REFERENCES public.peernotes_consumer(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_alert
    ADD CONSTRAINT peernotes_alert_emergency_id_8e229e5b_fk_peernotes FOREIGN KEY (emergency_id) REFERENCES public.peernotes_emergencyaccess(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_alert
    ADD CONSTRAINT peernotes_alert_hold_id_64028a04_fk_peernotes_concernhold_id FOREIGN KEY (hold_id) REFERENCES public.peernotes_concernhold(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_alert
    ADD CONSTRAINT peernotes_alert_service_id_d67f559c_fk_peernotes_service_id FOREIGN KEY (service_id) REFERENCES public.peernotes_service(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_alert
    ADD CONSTRAINT peernotes_alert_user_id_981c492a_fk_peernotes_user_id FOREIGN KEY (user_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_alertanswer
    ADD CONSTRAINT peernotes_alertanswe_consumer_id_e545a804_fk_peernotes FOREIGN KEY (consumer_id) REFERENCES public.peernotes_consumer(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_alertanswer
    ADD CONSTRAINT peernotes_alertanswe_created_by_id_75fa12e4_fk_peernotes FOREIGN KEY (created_by_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_alertanswer
    ADD CONSTRAINT peernotes_alertanswe_service_id_110537c9_fk_peernotes FOREIGN KEY (service_id) REFERENCES public.peernotes_service(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_alertanswer
    ADD CONSTRAINT peernotes_alertanswer_alert_id_c7dc0996_fk_peernotes_alert_id FOREIGN KEY (alert_id) REFERENCES public.peernotes_alert(id) DEFERRABLE INITIALLY DEFERRED;
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
ALTER TABLE ONLY public.peernotes_carertalk
    ADD CONSTRAINT peernotes_carertalk_carer_id_311ab486_fk_peernotes_carertie_id FOREIGN KEY (carer_id) REFERENCES public.peernotes_carertie(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_carertalk
    ADD CONSTRAINT peernotes_carertalk_consumer_id_b5ac4220_fk_peernotes FOREIGN KEY (consumer_id) REFERENCES public.peernotes_consumer(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_carertalk
    ADD CONSTRAINT peernotes_carertalk_service_id_333dbc60_fk_peernotes_service_id FOREIGN KEY (service_id) REFERENCES public.peernotes_service(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_carertalk
    ADD CONSTRAINT peernotes_carertalk_worker_id_00a9a08a_fk_peernotes_user_id FOREIGN KEY (worker_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_carertie
    ADD CONSTRAINT peernotes_carertie_consumer_id_97e14086_fk_peernotes FOREIGN KEY (consumer_id) REFERENCES public.peernotes_consumer(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_carertie
    ADD CONSTRAINT peernotes_carertie_created_by_id_963d7b4c_fk_peernotes_user_id FOREIGN KEY (created_by_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_carertie
    ADD CONSTRAINT peernotes_carertie_recorded_by_id_adae6e06_fk_peernotes_user_id FOREIGN KEY (recorded_by_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_carertie
    ADD CONSTRAINT peernotes_carertie_service_id_df48f41c_fk_peernotes_service_id FOREIGN KEY (service_id) REFERENCES public.peernotes_service(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_caselist
    ADD CONSTRAINT peernotes_caselist_consumer_id_service_id_fkey FOREIGN KEY (consumer_id, service_id) REFERENCES public.peernotes_consumer(id, service_id);
ALTER TABLE ONLY public.peernotes_caselist
    ADD CONSTRAINT peernotes_caselist_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.peernotes_user(id);
ALTER TABLE ONLY public.peernotes_caseload
    ADD CONSTRAINT peernotes_caseload_consumer_id_service_id_fkey FOREIGN KEY (consumer_id, service_id) REFERENCES public.peernotes_consumer(id, service_id);
ALTER TABLE ONLY public.peernotes_caseload
    ADD CONSTRAINT peernotes_caseload_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.peernotes_user(id);
ALTER TABLE ONLY public.peernotes_codeacknowledgement
    ADD CONSTRAINT peernotes_codeacknow_code_id_e625e246_fk_peernotes FOREIGN KEY (code_id) REFERENCES public.peernotes_codeofconduct(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_codeacknowledgement
    ADD CONSTRAINT peernotes_codeacknow_service_id_37a9b225_fk_peernotes FOREIGN KEY (service_id) REFERENCES public.peernotes_service(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_codeacknowledgement
    ADD CONSTRAINT peernotes_codeacknow_user_id_4ac3887c_fk_peernotes FOREIGN KEY (user_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_codeofconduct
    ADD CONSTRAINT peernotes_codeofcond_approved_by_id_eeabcee8_fk_peernotes FOREIGN KEY (approved_by_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_codeofconduct
    ADD CONSTRAINT peernotes_codeofcond_proposed_by_id_c9481572_fk_peernotes FOREIGN KEY (proposed_by_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_codeofconduct
    ADD CONSTRAINT peernotes_codeofcond_service_id_6ef4f952_fk_peernotes FOREIGN KEY (service_id) REFERENCES public.peernotes_service(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_concernhold
    ADD CONSTRAINT peernotes_concernhol_concern_id_5f1e706e_fk_peernotes FOREIGN KEY (concern_id) REFERENCES public.peernotes_safetyconcern(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_concernhold
    ADD CONSTRAINT peernotes_concernhol_consumer_id_5d720ca9_fk_peernotes FOREIGN KEY (consumer_id) REFERENCES public.peernotes_consumer(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_concernhold
    ADD CONSTRAINT peernotes_concernhol_created_by_id_ffee72a3_fk_peernotes FOREIGN KEY (created_by_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_concernhold
    ADD CONSTRAINT peernotes_concernhol_service_id_46a39433_fk_peernotes FOREIGN KEY (service_id) REFERENCES public.peernotes_service(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_conflictofinterest
    ADD CONSTRAINT peernotes_conflictof_consumer_id_aa5bd311_fk_peernotes FOREIGN KEY (consumer_id) REFERENCES public.peernotes_consumer(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_conflictofinterest
    ADD CONSTRAINT peernotes_conflictof_declared_by_id_1c516abd_fk_peernotes FOREIGN KEY (declared_by_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_conflictofinterest
    ADD CONSTRAINT peernotes_conflictof_service_id_bf78a783_fk_peernotes FOREIGN KEY (service_id) REFERENCES public.peernotes_service(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_conflictofinterest
    ADD CONSTRAINT peernotes_conflictof_user_id_47352287_fk_peernotes FOREIGN KEY (user_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_consent
    ADD CONSTRAINT peernotes_consent_carer_id_d6ae7858_fk_peernotes_carertie_id FOREIGN KEY (carer_id) REFERENCES public.peernotes_carertie(id) DEFERRABLE INITIALLY DEFERRED;
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
ALTER TABLE ONLY public.peernotes_consumernumber
    ADD CONSTRAINT peernotes_consumernu_consumer_id_42f663fb_fk_peernotes FOREIGN KEY (consumer_id) REFERENCES public.peernotes_consumer(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_consumernumber
    ADD CONSTRAINT peernotes_consumernu_created_by_id_6a228e2b_fk_peernotes FOREIGN KEY (created_by_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_consumernumber
    ADD CONSTRAINT peernotes_consumernu_service_id_15bff507_fk_peernotes FOREIGN KEY (service_id) REFERENCES public.peernotes_service(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_consumerstatement
    ADD CONSTRAINT peernotes_consumerst_consumer_id_18a5c793_fk_peernotes FOREIGN KEY (consumer_id) REFERENCES public.peernotes_consumer(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_consumerstatement
    ADD CONSTRAINT peernotes_consumerst_entry_id_2e1cc412_fk_peernotes FOREIGN KEY (entry_id) REFERENCES public.peernotes_recordentry(id) DEFERRABLE INITIALLY DEFERRED;
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
ALTER TABLE ONLY public.peernotes_contribution
    ADD CONSTRAINT peernotes_contributi_consumer_id_df9f9af5_fk_peernotes FOREIGN KEY (consumer_id) REFERENCES public.peernotes_consumer(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_contribution
    ADD CONSTRAINT peernotes_contributi_created_by_id_8914d48e_fk_peernotes FOREIGN KEY (created_by_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_contribution
    ADD CONSTRAINT peernotes_contributi_entry_id_d3c7a862_fk_peernotes FOREIGN KEY (entry_id) REFERENCES public.peernotes_recordentry(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_contribution
    ADD CONSTRAINT peernotes_contributi_service_id_5d1d6ae3_fk_peernotes FOREIGN KEY (service_id) REFERENCES public.peernotes_service(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_cosignature
    ADD CONSTRAINT peernotes_cosignatur_consumer_id_c5544186_fk_peernotes FOREIGN KEY (consumer_id) REFERENCES public.peernotes_consumer(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_cosignature
    ADD CONSTRAINT peernotes_cosignatur_service_id_de4c4ecb_fk_peernotes FOREIGN KEY (service_id) REFERENCES public.peernotes_service(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_cosignature
    ADD CONSTRAINT peernotes_cosignature_note_id_a4cf0af2_fk_peernotes_note_id FOREIGN KEY (note_id) REFERENCES public.peernotes_note(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_cosignature
    ADD CONSTRAINT peernotes_cosignature_user_id_594dca7d_fk_peernotes_user_id FOREIGN KEY (user_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_crisisplan
    ADD CONSTRAINT peernotes_crisisplan_consumer_id_47cb2bb7_fk_peernotes FOREIGN KEY (consumer_id) REFERENCES public.peernotes_consumer(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_crisisplanpart
    ADD CONSTRAINT peernotes_crisisplan_consumer_id_e9c5db4d_fk_peernotes FOREIGN KEY (consumer_id) REFERENCES public.peernotes_consumer(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_crisisplan
    ADD CONSTRAINT peernotes_crisisplan_created_by_id_19a5810e_fk_peernotes FOREIGN KEY (created_by_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_crisisplanpart
    ADD CONSTRAINT peernotes_crisisplan_created_by_id_9381fdbb_fk_peernotes FOREIGN KEY (created_by_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_crisisplanpart
    ADD CONSTRAINT peernotes_crisisplan_service_id_718b913a_fk_peernotes FOREIGN KEY (service_id) REFERENCES public.peernotes_service(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_crisisplan
    ADD CONSTRAINT peernotes_crisisplan_service_id_8d232d3d_fk_peernotes FOREIGN KEY (service_id) REFERENCES public.peernotes_service(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_debrief
    ADD CONSTRAINT peernotes_debrief_service_id_ec1f9573_fk_peernotes_service_id FOREIGN KEY (service_id) REFERENCES public.peernotes_service(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_debrief
    ADD CONSTRAINT peernotes_debrief_worker_id_dcfc2bd9_fk_peernotes_user_id FOREIGN KEY (worker_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_dutyshift
    ADD CONSTRAINT peernotes_dutyshift_created_by_id_79d696d6_fk_peernotes_user_id FOREIGN KEY (created_by_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_dutyshift
    ADD CONSTRAINT peernotes_dutyshift_service_id_730e58bc_fk_peernotes_service_id FOREIGN KEY (service_id) REFERENCES public.peernotes_service(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_dutyshift
    ADD CONSTRAINT peernotes_dutyshift_user_id_259a04a6_fk_peernotes_user_id FOREIGN KEY (user_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_emergencyaccessend
    ADD CONSTRAINT peernotes_emergencya_access_id_68158057_fk_peernotes FOREIGN KEY (access_id) REFERENCES public.peernotes_emergencyaccess(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_emergencyaccess
    ADD CONSTRAINT peernotes_emergencya_consumer_id_363aeb3f_fk_peernotes FOREIGN KEY (consumer_id) REFERENCES public.peernotes_consumer(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_emergencyaccessend
    ADD CONSTRAINT peernotes_emergencya_consumer_id_4935a920_fk_peernotes FOREIGN KEY (consumer_id) REFERENCES public.peernotes_consumer(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_emergencyaccessend
    ADD CONSTRAINT peernotes_emergencya_created_by_id_1364ca2f_fk_peernotes FOREIGN KEY (created_by_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_emergencyaccess
    ADD CONSTRAINT peernotes_emergencya_created_by_id_278cfe87_fk_peernotes FOREIGN KEY (created_by_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_emergencyaccessend
    ADD CONSTRAINT peernotes_emergencya_service_id_7d053cb3_fk_peernotes FOREIGN KEY (service_id) REFERENCES public.peernotes_service(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_emergencyaccess
    ADD CONSTRAINT peernotes_emergencya_service_id_e9d32f9b_fk_peernotes FOREIGN KEY (service_id) REFERENCES public.peernotes_service(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_emergencytry
    ADD CONSTRAINT peernotes_emergencyt_created_by_id_91f823a1_fk_peernotes FOREIGN KEY (created_by_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_emergencytry
    ADD CONSTRAINT peernotes_emergencyt_service_id_ef2fd798_fk_peernotes FOREIGN KEY (service_id) REFERENCES public.peernotes_service(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_enrolment
    ADD CONSTRAINT peernotes_enrolment_consumer_id_6d2be5e1_fk_peernotes FOREIGN KEY (consumer_id) REFERENCES public.peernotes_consumer(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_enrolment
    ADD CONSTRAINT peernotes_enrolment_created_by_id_986a5b6f_fk_peernotes_user_id FOREIGN KEY (created_by_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_enrolment
    ADD CONSTRAINT peernotes_enrolment_service_id_d7ec3271_fk_peernotes_service_id FOREIGN KEY (service_id) REFERENCES public.peernotes_service(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_entryfile
    ADD CONSTRAINT peernotes_entryfile_created_by_id_eba9c384_fk_peernotes_user_id FOREIGN KEY (created_by_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_entryfile
    ADD CONSTRAINT peernotes_entryfile_entry_id_f9c9df6c_fk_peernotes FOREIGN KEY (entry_id) REFERENCES public.peernotes_recordentry(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_entryfile
    ADD CONSTRAINT peernotes_entryfile_service_id_37ba36af_fk_peernotes_service_id FOREIGN KEY (service_id) REFERENCES public.peernotes_service(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_eventfile
    ADD CONSTRAINT peernotes_eventfile_service_id_9ffb592d_fk_peernotes_service_id FOREIGN KEY (service_id) REFERENCES public.peernotes_service(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_eventfile
    ADD CONSTRAINT peernotes_eventfile_user_id_606975db_fk_peernotes_user_id FOREIGN KEY (user_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_eventfilepart
    ADD CONSTRAINT peernotes_eventfilep_file_id_2293bc68_fk_peernotes FOREIGN KEY (file_id) REFERENCES public.peernotes_eventfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_eventfilepart
    ADD CONSTRAINT peernotes_eventfilep_service_id_e7801cad_fk_peernotes FOREIGN KEY (service_id) REFERENCES public.peernotes_service(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_firstmeeting
    ADD CONSTRAINT peernotes_firstmeeti_consumer_id_937843e5_fk_peernotes FOREIGN KEY (consumer_id) REFERENCES public.peernotes_consumer(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_firstmeeting
    ADD CONSTRAINT peernotes_firstmeeti_created_by_id_7e6fded3_fk_peernotes FOREIGN KEY (created_by_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_firstmeeting
    ADD CONSTRAINT peernotes_firstmeeti_service_id_f2a338a6_fk_peernotes FOREIGN KEY (service_id) REFERENCES public.peernotes_service(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_firstmeeting
    ADD CONSTRAINT peernotes_firstmeeting_worker_id_153dfbdb_fk_peernotes_user_id FOREIGN KEY (worker_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_goal
    ADD CONSTRAINT peernotes_goal_consumer_id_5407e210_fk_peernotes_consumer_id FOREIGN KEY (consumer_id) REFERENCES public.peernotes_consumer(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_goal
    ADD CONSTRAINT peernotes_goal_created_by_id_3206e9da_fk_peernotes_user_id FOREIGN KEY (created_by_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_goal
    ADD CONSTRAINT peernotes_goal_service_id_dacdcdb5_fk_peernotes_service_id FOREIGN KEY (service_id) REFERENCES public.peernotes_service(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_goal
    ADD CONSTRAINT peernotes_goal_written_down_by_id_58aceea3_fk_peernotes_user_id FOREIGN KEY (written_down_by_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_historicalassignment
    ADD CONSTRAINT peernotes_historical_history_user_id_02cb5ec0_fk_peernotes FOREIGN KEY (history_user_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_historicalpolicyversion
    ADD CONSTRAINT peernotes_historical_history_user_id_08227859_fk_peernotes FOREIGN KEY (history_user_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_historicalsameperson
    ADD CONSTRAINT peernotes_historical_history_user_id_18cfbd63_fk_peernotes FOREIGN KEY (history_user_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_historicalconflictofinterest
    ADD CONSTRAINT peernotes_historical_history_user_id_1ff3847f_fk_peernotes FOREIGN KEY (history_user_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_historicalpeerpreference
    ADD CONSTRAINT peernotes_historical_history_user_id_2927a06a_fk_peernotes FOREIGN KEY (history_user_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_historicalconsent
    ADD CONSTRAINT peernotes_historical_history_user_id_31fbec33_fk_peernotes FOREIGN KEY (history_user_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_historicalpeerprofile
    ADD CONSTRAINT peernotes_historical_history_user_id_3fd5cf38_fk_peernotes FOREIGN KEY (history_user_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_historicalgoal
    ADD CONSTRAINT peernotes_historical_history_user_id_3ff29b47_fk_peernotes FOREIGN KEY (history_user_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_historicalrecordentry
    ADD CONSTRAINT peernotes_historical_history_user_id_63b8769c_fk_peernotes FOREIGN KEY (history_user_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_historicalwellbeingplan
    ADD CONSTRAINT peernotes_historical_history_user_id_694762df_fk_peernotes FOREIGN KEY (history_user_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_historicalconsumernumber
    ADD CONSTRAINT peernotes_historical_history_user_id_6a90a7ee_fk_peernotes FOREIGN KEY (history_user_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_historicalserviceassignment
    ADD CONSTRAINT peernotes_historical_history_user_id_75738366_fk_peernotes FOREIGN KEY (history_user_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_historicalservice
    ADD CONSTRAINT peernotes_historical_history_user_id_7575a95f_fk_peernotes FOREIGN KEY (history_user_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_historicalagreement
    ADD CONSTRAINT peernotes_historical_history_user_id_7bd9d60c_fk_peernotes FOREIGN KEY (history_user_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_historicalabsence
    ADD CONSTRAINT peernotes_historical_history_user_id_7d32c4a4_fk_peernotes FOREIGN KEY (history_user_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_historicalsafetyconcern
    ADD CONSTRAINT peernotes_historical_history_user_id_8dc403a0_fk_peernotes FOREIGN KEY (history_user_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_historicaldutyshift
    ADD CONSTRAINT peernotes_historical_history_user_id_8f721450_fk_peernotes FOREIGN KEY (history_user_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_historicalcarertie
    ADD CONSTRAINT peernotes_historical_history_user_id_92e152b8_fk_peernotes FOREIGN KEY (history_user_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
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
ALTER TABLE ONLY public.peernotes_historicalrecordquestion
    ADD CONSTRAINT peernotes_historical_history_user_id_caa850f3_fk_peernotes FOREIGN KEY (history_user_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_historicalaboutme
    ADD CONSTRAINT peernotes_historical_history_user_id_cbcb7bf2_fk_peernotes FOREIGN KEY (history_user_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_historicalroleproposal
    ADD CONSTRAINT peernotes_historical_history_user_id_d433ea90_fk_peernotes FOREIGN KEY (history_user_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_historicalcrisisplan
    ADD CONSTRAINT peernotes_historical_history_user_id_d90c4369_fk_peernotes FOREIGN KEY (history_user_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_historicalsupervisiontie
    ADD CONSTRAINT peernotes_historical_history_user_id_dc44183e_fk_peernotes FOREIGN KEY (history_user_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_historicalconsumer
    ADD CONSTRAINT peernotes_historical_history_user_id_e10df923_fk_peernotes FOREIGN KEY (history_user_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_historicalnote
    ADD CONSTRAINT peernotes_historical_history_user_id_e391f393_fk_peernotes FOREIGN KEY (history_user_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_historicalopening
    ADD CONSTRAINT peernotes_historical_history_user_id_ebc840ad_fk_peernotes FOREIGN KEY (history_user_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_historicalpeerwishes
    ADD CONSTRAINT peernotes_historical_history_user_id_f38c65a4_fk_peernotes FOREIGN KEY (history_user_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_historicalsignature
    ADD CONSTRAINT peernotes_historical_history_user_id_f507c82f_fk_peernotes FOREIGN KEY (history_user_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_historicalcrisisplanpart
    ADD CONSTRAINT peernotes_historical_history_user_id_ff1ae844_fk_peernotes FOREIGN KEY (history_user_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_invitation
    ADD CONSTRAINT peernotes_invitation_made_by_id_fab05132_fk_peernotes_user_id FOREIGN KEY (made_by_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_invitation
    ADD CONSTRAINT peernotes_invitation_user_id_7e8801ef_fk_peernotes_user_id FOREIGN KEY (user_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_keptform
    ADD CONSTRAINT peernotes_keptform_user_id_34493449_fk_peernotes_user_id FOREIGN KEY (user_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_keptform
    ADD CONSTRAINT peernotes_keptform_visit_id_a3a3237e_fk_peernotes_visit_id FOREIGN KEY (visit_id) REFERENCES public.peernotes_visit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_membership
    ADD CONSTRAINT peernotes_membership_created_by_id_d3fecdf0_fk_peernotes FOREIGN KEY (created_by_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_membership
    ADD CONSTRAINT peernotes_membership_service_id_9c0806c5_fk_peernotes FOREIGN KEY (service_id) REFERENCES public.peernotes_service(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_membership
    ADD CONSTRAINT peernotes_membership_user_id_0b1330ce_fk_peernotes_user_id FOREIGN KEY (user_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_message
    ADD CONSTRAINT peernotes_message_consumer_id_799926bb_fk_peernotes_consumer_id FOREIGN KEY (consumer_id) REFERENCES public.peernotes_consumer(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_message
    ADD CONSTRAINT peernotes_message_service_id_a5f60486_fk_peernotes_service_id FOREIGN KEY (service_id) REFERENCES public.peernotes_service(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_message
    ADD CONSTRAINT peernotes_message_user_id_9fb658ba_fk_peernotes_user_id FOREIGN KEY (user_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_modelacknowledgement
    ADD CONSTRAINT peernotes_modelackno_service_id_74d5d99a_fk_peernotes FOREIGN KEY (service_id) REFERENCES public.peernotes_service(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_modelacknowledgement
    ADD CONSTRAINT peernotes_modelackno_user_id_7202f780_fk_peernotes FOREIGN KEY (user_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_modelacknowledgement
    ADD CONSTRAINT peernotes_modelackno_version_id_14f1dfde_fk_peernotes FOREIGN KEY (version_id) REFERENCES public.peernotes_policyversion(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_modelnotice
    ADD CONSTRAINT peernotes_modelnotic_consumer_id_5c992738_fk_peernotes FOREIGN KEY (consumer_id) REFERENCES public.peernotes_consumer(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_modelnotice
    ADD CONSTRAINT peernotes_modelnotic_service_id_9574ae27_fk_peernotes FOREIGN KEY (service_id) REFERENCES public.peernotes_service(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_modelnotice
    ADD CONSTRAINT peernotes_modelnotic_version_id_d637495e_fk_peernotes FOREIGN KEY (version_id) REFERENCES public.peernotes_policyversion(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_modelnotice
    ADD CONSTRAINT peernotes_modelnotice_told_by_id_a865b975_fk_peernotes_user_id FOREIGN KEY (told_by_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_modelnotice
    ADD CONSTRAINT peernotes_modelnotice_user_id_84736115_fk_peernotes_user_id FOREIGN KEY (user_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_note
    ADD CONSTRAINT peernotes_note_amends_id_4b9dab26_fk_peernotes_note_id FOREIGN KEY (amends_id) REFERENCES public.peernotes_note(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_note
    ADD CONSTRAINT peernotes_note_author_id_a157324e_fk_peernotes_user_id FOREIGN KEY (author_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_note
    ADD CONSTRAINT peernotes_note_begun_by_id_ef2a2eab_fk_peernotes_user_id FOREIGN KEY (begun_by_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_note
    ADD CONSTRAINT peernotes_note_consumer_id_43db67d0_fk_peernotes_consumer_id FOREIGN KEY (consumer_id) REFERENCES public.peernotes_consumer(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_note
    ADD CONSTRAINT peernotes_note_continues_id_6900e4db_fk_peernotes_note_id FOREIGN KEY (continues_id) REFERENCES public.peernotes_note(id) DEFERRABLE INITIALLY DEFERRED;
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
ALTER TABLE ONLY public.peernotes_opening
    ADD CONSTRAINT peernotes_opening_answered_by_id_500536af_fk_peernotes_user_id FOREIGN KEY (answered_by_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_opening
    ADD CONSTRAINT peernotes_opening_consumer_id_e4bd5606_fk_peernotes_consumer_id FOREIGN KEY (consumer_id) REFERENCES public.peernotes_consumer(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_opening
    ADD CONSTRAINT peernotes_opening_created_by_id_b5c62334_fk_peernotes_user_id FOREIGN KEY (created_by_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_opening
    ADD CONSTRAINT peernotes_opening_note_id_029f9858_fk_peernotes_note_id FOREIGN KEY (note_id) REFERENCES public.peernotes_note(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_opening
    ADD CONSTRAINT peernotes_opening_service_id_c809e961_fk_peernotes_service_id FOREIGN KEY (service_id) REFERENCES public.peernotes_service(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_outsidecontact
    ADD CONSTRAINT peernotes_outsidecon_contact_id_e9be2c7b_fk_peernotes FOREIGN KEY (contact_id) REFERENCES public.peernotes_contactlogentry(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_outsidecontact
    ADD CONSTRAINT peernotes_outsidecon_service_id_3a34711e_fk_peernotes FOREIGN KEY (service_id) REFERENCES public.peernotes_service(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_outsidecontact
    ADD CONSTRAINT peernotes_outsidecon_worker_id_d25f0803_fk_peernotes FOREIGN KEY (worker_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_peerpreference
    ADD CONSTRAINT peernotes_peerprefer_consumer_id_e3c474ff_fk_peernotes FOREIGN KEY (consumer_id) REFERENCES public.peernotes_consumer(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_peerpreference
    ADD CONSTRAINT peernotes_peerprefer_created_by_id_7345de1a_fk_peernotes FOREIGN KEY (created_by_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_peerpreference
    ADD CONSTRAINT peernotes_peerprefer_service_id_dc3b09d0_fk_peernotes FOREIGN KEY (service_id) REFERENCES public.peernotes_service(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_peerprofile
    ADD CONSTRAINT peernotes_peerprofil_created_by_id_6c95832d_fk_peernotes FOREIGN KEY (created_by_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_peerprofile
    ADD CONSTRAINT peernotes_peerprofil_service_id_a95e1cae_fk_peernotes FOREIGN KEY (service_id) REFERENCES public.peernotes_service(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_peerprofile
    ADD CONSTRAINT peernotes_peerprofile_user_id_6ae56d08_fk_peernotes_user_id FOREIGN KEY (user_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_peerwishes
    ADD CONSTRAINT peernotes_peerwishes_consumer_id_91eb6cb3_fk_peernotes FOREIGN KEY (consumer_id) REFERENCES public.peernotes_consumer(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_peerwishes
    ADD CONSTRAINT peernotes_peerwishes_created_by_id_501ebe25_fk_peernotes FOREIGN KEY (created_by_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_peerwishes
    ADD CONSTRAINT peernotes_peerwishes_service_id_768e6af1_fk_peernotes FOREIGN KEY (service_id) REFERENCES public.peernotes_service(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_policyversion
    ADD CONSTRAINT peernotes_policyvers_approved_by_id_4c5967e2_fk_peernotes FOREIGN KEY (approved_by_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_policyversion
    ADD CONSTRAINT peernotes_policyvers_cancelled_by_id_e9590718_fk_peernotes FOREIGN KEY (cancelled_by_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
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
ALTER TABLE ONLY public.peernotes_recordentry
    ADD CONSTRAINT peernotes_recordentr_signed_by_id_668c94ec_fk_peernotes FOREIGN KEY (signed_by_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_recordquestion
    ADD CONSTRAINT peernotes_recordques_answered_by_id_61d3dcd7_fk_peernotes FOREIGN KEY (answered_by_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_recordquestion
    ADD CONSTRAINT peernotes_recordques_consumer_id_742224d7_fk_peernotes FOREIGN KEY (consumer_id) REFERENCES public.peernotes_consumer(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_recordquestion
    ADD CONSTRAINT peernotes_recordques_entry_id_53e392ba_fk_peernotes FOREIGN KEY (entry_id) REFERENCES public.peernotes_recordentry(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_recordquestion
    ADD CONSTRAINT peernotes_recordques_looker_id_aa967d85_fk_peernotes FOREIGN KEY (looker_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_recordquestion
    ADD CONSTRAINT peernotes_recordques_service_id_624dd096_fk_peernotes FOREIGN KEY (service_id) REFERENCES public.peernotes_service(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_roleagreement
    ADD CONSTRAINT peernotes_roleagreem_created_by_id_5ed84c04_fk_peernotes FOREIGN KEY (created_by_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_roleagreement
    ADD CONSTRAINT peernotes_roleagreem_service_id_e9a6713d_fk_peernotes FOREIGN KEY (service_id) REFERENCES public.peernotes_service(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_roleagreement
    ADD CONSTRAINT peernotes_roleagreem_supervisor_id_00a2780e_fk_peernotes FOREIGN KEY (supervisor_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_roleagreement
    ADD CONSTRAINT peernotes_roleagreement_worker_id_33e139cd_fk_peernotes_user_id FOREIGN KEY (worker_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_roleproposal
    ADD CONSTRAINT peernotes_rolepropos_decided_by_id_7504bc87_fk_peernotes FOREIGN KEY (decided_by_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_roleproposal
    ADD CONSTRAINT peernotes_rolepropos_proposed_by_id_e462b65b_fk_peernotes FOREIGN KEY (proposed_by_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_roleproposal
    ADD CONSTRAINT peernotes_rolepropos_service_id_c925a897_fk_peernotes FOREIGN KEY (service_id) REFERENCES public.peernotes_service(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_roleproposal
    ADD CONSTRAINT peernotes_roleproposal_user_id_6acfe493_fk_peernotes_user_id FOREIGN KEY (user_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
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
ALTER TABLE ONLY public.peernotes_safetyconcern
    ADD CONSTRAINT peernotes_safetyconcern_owner_id_814c3fee_fk_peernotes_user_id FOREIGN KEY (owner_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_sameperson
    ADD CONSTRAINT peernotes_sameperson_consumer_id_e1c08c94_fk_peernotes FOREIGN KEY (consumer_id) REFERENCES public.peernotes_consumer(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_sameperson
    ADD CONSTRAINT peernotes_sameperson_created_by_id_64861d64_fk_peernotes FOREIGN KEY (created_by_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_sameperson
    ADD CONSTRAINT peernotes_sameperson_ended_by_id_83d8aae5_fk_peernotes_user_id FOREIGN KEY (ended_by_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_sameperson
    ADD CONSTRAINT peernotes_sameperson_officer_id_c371f0b7_fk_peernotes_user_id FOREIGN KEY (officer_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_sameperson
    ADD CONSTRAINT peernotes_sameperson_second_id_446b315a_fk_peernotes FOREIGN KEY (second_id) REFERENCES public.peernotes_consumer(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_sameperson
    ADD CONSTRAINT peernotes_sameperson_service_id_9ccd4d32_fk_peernotes FOREIGN KEY (service_id) REFERENCES public.peernotes_service(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_selectioncriteria
    ADD CONSTRAINT peernotes_selectionc_approved_by_id_466e4d5b_fk_peernotes FOREIGN KEY (approved_by_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_selectioncriteria
    ADD CONSTRAINT peernotes_selectionc_proposed_by_id_c58a48db_fk_peernotes FOREIGN KEY (proposed_by_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_selectioncriteria
    ADD CONSTRAINT peernotes_selectionc_service_id_c338f210_fk_peernotes FOREIGN KEY (service_id) REFERENCES public.peernotes_service(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_selectionstep
    ADD CONSTRAINT peernotes_selections_created_by_id_d4405c7f_fk_peernotes FOREIGN KEY (created_by_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_selectionstep
    ADD CONSTRAINT peernotes_selections_criteria_id_e3f4b11f_fk_peernotes FOREIGN KEY (criteria_id) REFERENCES public.peernotes_selectioncriteria(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_selectionstep
    ADD CONSTRAINT peernotes_selections_service_id_981be610_fk_peernotes FOREIGN KEY (service_id) REFERENCES public.peernotes_service(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_selectionstep
    ADD CONSTRAINT peernotes_selectionstep_worker_id_3aa4ff94_fk_peernotes_user_id FOREIGN KEY (worker_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
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
ALTER TABLE ONLY public.peernotes_supervisionflag
    ADD CONSTRAINT peernotes_supervisio_consumer_id_4970c8ed_fk_peernotes FOREIGN KEY (consumer_id) REFERENCES public.peernotes_consumer(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_supervisiontie
    ADD CONSTRAINT peernotes_supervisio_created_by_id_3dc49138_fk_peernotes FOREIGN KEY (created_by_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_supervisionflag
    ADD CONSTRAINT peernotes_supervisio_created_by_id_4fc05ddc_fk_peernotes FOREIGN KEY (created_by_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_supervisionsession
    ADD CONSTRAINT peernotes_supervisio_created_by_id_5a1f4dd6_fk_peernotes FOREIGN KEY (created_by_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_supervisionflag
    ADD CONSTRAINT peernotes_supervisio_service_id_275f1576_fk_peernotes FOREIGN KEY (service_id) REFERENCES public.peernotes_service(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_supervisiontie
    ADD CONSTRAINT peernotes_supervisio_service_id_baa1450d_fk_peernotes FOREIGN KEY (service_id) REFERENCES public.peernotes_service(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_supervisionsession
    ADD CONSTRAINT peernotes_supervisio_service_id_d6dd12b1_fk_peernotes FOREIGN KEY (service_id) REFERENCES public.peernotes_service(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_supervisionflag
    ADD CONSTRAINT peernotes_supervisio_session_id_faecd28c_fk_peernotes FOREIGN KEY (session_id) REFERENCES public.peernotes_supervisionsession(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_supervisiontie
    ADD CONSTRAINT peernotes_supervisio_supervisor_id_d02951f8_fk_peernotes FOREIGN KEY (supervisor_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_supervisionsession
    ADD CONSTRAINT peernotes_supervisio_tie_id_302187e6_fk_peernotes FOREIGN KEY (tie_id) REFERENCES public.peernotes_supervisiontie(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_supervisiontie
    ADD CONSTRAINT peernotes_supervisio_worker_id_71091412_fk_peernotes FOREIGN KEY (worker_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_trainingrecord
    ADD CONSTRAINT peernotes_trainingre_confirmed_by_id_7db3929f_fk_peernotes FOREIGN KEY (confirmed_by_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_trainingrecord
    ADD CONSTRAINT peernotes_trainingre_service_id_6268d393_fk_peernotes FOREIGN KEY (service_id) REFERENCES public.peernotes_service(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_trainingrecord
    ADD CONSTRAINT peernotes_trainingre_withdrawn_by_id_25698cbb_fk_peernotes FOREIGN KEY (withdrawn_by_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_trainingrecord
    ADD CONSTRAINT peernotes_trainingrecord_user_id_c096e6c1_fk_peernotes_user_id FOREIGN KEY (user_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
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
ALTER TABLE ONLY public.peernotes_wellbeingplan
    ADD CONSTRAINT peernotes_wellbeingplan_worker_id_0de21668_fk_peernotes_user_id FOREIGN KEY (worker_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_withholding
    ADD CONSTRAINT peernotes_withholdin_consumer_id_9db8309b_fk_peernotes FOREIGN KEY (consumer_id) REFERENCES public.peernotes_consumer(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_withholding
    ADD CONSTRAINT peernotes_withholdin_created_by_id_783a17d7_fk_peernotes FOREIGN KEY (created_by_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_withholding
    ADD CONSTRAINT peernotes_withholdin_entry_id_8467316a_fk_peernotes FOREIGN KEY (entry_id) REFERENCES public.peernotes_recordentry(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_withholding
    ADD CONSTRAINT peernotes_withholdin_service_id_8e7cf075_fk_peernotes FOREIGN KEY (service_id) REFERENCES public.peernotes_service(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_wordlist
    ADD CONSTRAINT peernotes_wordlist_approved_by_id_7ced6dce_fk_peernotes_user_id FOREIGN KEY (approved_by_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_wordlist
    ADD CONSTRAINT peernotes_wordlist_proposed_by_id_170d2c3d_fk_peernotes_user_id FOREIGN KEY (proposed_by_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_wordlist
    ADD CONSTRAINT peernotes_wordlist_service_id_aa43afb1_fk_peernotes_service_id FOREIGN KEY (service_id) REFERENCES public.peernotes_service(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_peerpreference
    ADD CONSTRAINT peerpreference_same_service FOREIGN KEY (consumer_id, service_id) REFERENCES public.peernotes_consumer(id, service_id);
ALTER TABLE ONLY public.peernotes_peerwishes
    ADD CONSTRAINT peerwishes_same_service FOREIGN KEY (consumer_id, service_id) REFERENCES public.peernotes_consumer(id, service_id);
ALTER TABLE ONLY public.procrastinate_events
    ADD CONSTRAINT procrastinate_events_job_id_fkey FOREIGN KEY (job_id) REFERENCES public.procrastinate_jobs(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.procrastinate_jobs
    ADD CONSTRAINT procrastinate_jobs_worker_id_fkey FOREIGN KEY (worker_id) REFERENCES public.procrastinate_workers(id) ON DELETE SET NULL;
ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_job_id_fkey FOREIGN KEY (job_id) REFERENCES public.procrastinate_jobs(id);
ALTER TABLE ONLY public.peernotes_recordentry
    ADD CONSTRAINT recordentry_same_service FOREIGN KEY (consumer_id, service_id) REFERENCES public.peernotes_consumer(id, service_id);
ALTER TABLE ONLY public.peernotes_recordquestion
    ADD CONSTRAINT recordquestion_same_service FOREIGN KEY (consumer_id, service_id) REFERENCES public.peernotes_consumer(id, service_id);
ALTER TABLE ONLY public.peernotes_safetyconcern
    ADD CONSTRAINT safetyconcern_same_service FOREIGN KEY (consumer_id, service_id) REFERENCES public.peernotes_consumer(id, service_id);
ALTER TABLE ONLY public.peernotes_sameperson
    ADD CONSTRAINT sameperson_same_service FOREIGN KEY (consumer_id, service_id) REFERENCES public.peernotes_consumer(id, service_id);
ALTER TABLE ONLY public.peernotes_sameperson
    ADD CONSTRAINT sameperson_same_service_second FOREIGN KEY (second_id, service_id) REFERENCES public.peernotes_consumer(id, service_id);
ALTER TABLE ONLY public.peernotes_selectionstep
    ADD CONSTRAINT selectionstep_same_service_criteria FOREIGN KEY (criteria_id, service_id) REFERENCES public.peernotes_selectioncriteria(id, service_id);
ALTER TABLE ONLY public.socialaccount_socialtoken
    ADD CONSTRAINT socialaccount_social_account_id_951f210e_fk_socialacc FOREIGN KEY (account_id) REFERENCES public.socialaccount_socialaccount(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.socialaccount_socialtoken
    ADD CONSTRAINT socialaccount_social_app_id_636a42d7_fk_socialacc FOREIGN KEY (app_id) REFERENCES public.socialaccount_socialapp(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.socialaccount_socialaccount
    ADD CONSTRAINT socialaccount_social_user_id_8146e70c_fk_peernotes FOREIGN KEY (user_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_supervisionflag
    ADD CONSTRAINT supervisionflag_same_service FOREIGN KEY (consumer_id, service_id) REFERENCES public.peernotes_consumer(id, service_id);
ALTER TABLE ONLY public.peernotes_supervisionflag
    ADD CONSTRAINT supervisionflag_same_service_session FOREIGN KEY (session_id, service_id) REFERENCES public.peernotes_supervisionsession(id, service_id);
ALTER TABLE ONLY public.peernotes_supervisionsession
    ADD CONSTRAINT supervisionsession_same_service_tie FOREIGN KEY (tie_id, service_id) REFERENCES public.peernotes_supervisiontie(id, service_id);
ALTER TABLE ONLY public.user_session
    ADD CONSTRAINT user_session_user_id_babcef0a_fk_peernotes_user_id FOREIGN KEY (user_id) REFERENCES public.peernotes_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.peernotes_visit
    ADD CONSTRAINT visit_same_service FOREIGN KEY (consumer_id, service_id) REFERENCES public.peernotes_consumer(id, service_id);
ALTER TABLE ONLY public.peernotes_withholding
    ADD CONSTRAINT withholding_same_service FOREIGN KEY (consumer_id, service_id) REFERENCES public.peernotes_consumer(id, service_id);
ALTER TABLE ONLY public.peernotes_withholding
    ADD CONSTRAINT withholding_same_service_entry FOREIGN KEY (entry_id, service_id) REFERENCES public.peernotes_recordentry(id, service_id);
CREATE POLICY about_me_read ON public.peernotes_aboutme FOR SELECT USING (public.peernotes_may_read_record(own => (consumer_id = ANY (( SELECT public.peernotes_my_records() AS peernotes_my_records)::uuid[])), in_care => public.peernotes_or_in_emergency(usual => public.peernotes_in_care(conflict => (consumer_id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])), shut => (consumer_id = ANY (( SELECT public.peernotes_ids('shut'::text) AS peernotes_ids)::uuid[])), on_duty => (service_id = ANY (( SELECT public.peernotes_ids('wide'::text) AS peernotes_ids)::uuid[])), in_a_care_role => (service_id = ANY (( SELECT public.peernotes_ids('care'::text) AS peernotes_ids)::uuid[])), assigned => (EXISTS ( SELECT 1
   FROM public.peernotes_my_assignments a
  WHERE (a.consumer_id = peernotes_aboutme.consumer_id)
 OFFSET 0))), conflict => (consumer_id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])), shut => (consumer_id = ANY (( SELECT public.peernotes_ids('shut'::text) AS peernotes_ids)::uuid[])), is_clinician => (service_id = ANY (( SELECT public.peernotes_ids('clinical'::text) AS peernotes_ids)::uuid[])), in_emergency => (consumer_id = ANY (( SELECT public.peernotes_ids('emergency'::text) AS peernotes_ids)::uuid[]))), ready => (service_id = ANY (( SELECT public.peernotes_ids('ready'::text) AS peernotes_ids)::uuid[])), is_clinician => (service_id = ANY (( SELECT public.peernotes_ids('clinical'::text) AS peernotes_ids)::uuid[])), peer_reads => (EXISTS ( SELECT 1
   FROM (public.peernotes_policyversion v
     CROSS JOIN LATERAL public.peernotes_said_to_me(peernotes_aboutme.consumer_id, v.reads_since, v.about_me_since) said(record, about_me))
  WHERE ((v.service_id = peernotes_aboutme.service_id) AND (v.in_force @> now()) AND public.peernotes_peer_may_read_about_me((v.about_me_readers)::text, public.peernotes_consented(public.peernotes_about_me_state(said.about_me, said.record), public.peernotes_about_me_asks_first((v.about_me_readers)::text), (v.consumer_opt_out)::text)))
 OFFSET 0))));
CREATE POLICY about_me_start ON public.peernotes_aboutme FOR INSERT WITH CHECK ((((consumer_id = ANY (( SELECT public.peernotes_my_records() AS peernotes_my_records)::uuid[])) AND (written_down_by_id IS NULL)) OR (public.peernotes_in_care(conflict => (consumer_id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])), shut => (consumer_id = ANY (( SELECT public.peernotes_ids('shut'::text) AS peernotes_ids)::uuid[])), on_duty => (service_id = ANY (( SELECT public.peernotes_ids('wide'::text) AS peernotes_ids)::uuid[])), in_a_care_role => (service_id = ANY (( SELECT public.peernotes_ids('care'::text) AS peernotes_ids)::uuid[])), assigned => (EXISTS ( SELECT 1
   FROM public.peernotes_my_assignments a
  WHERE (a.consumer_id = peernotes_aboutme.consumer_id)
 OFFSET 0))) AND (NOT (EXISTS ( SELECT 1
   FROM (public.peernotes_consumer o
     JOIN public.peernotes_user u ON (((u.id = o.user_id) AND u.is_active)))
  WHERE (o.id = peernotes_aboutme.consumer_id)
 OFFSET 0))) AND (written_down_by_id = ( SELECT public.peernotes_actor() AS peernotes_actor)))));
CREATE POLICY about_me_write ON public.peernotes_aboutme FOR UPDATE USING (((consumer_id = ANY (( SELECT public.peernotes_my_records() AS peernotes_my_records)::uuid[])) OR (public.peernotes_in_care(conflict => (consumer_id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])), shut => (consumer_id = ANY (( SELECT public.peernotes_ids('shut'::text) AS peernotes_ids)::uuid[])), on_duty => (service_id = ANY (( SELECT public.peernotes_ids('wide'::text) AS peernotes_ids)::uuid[])), in_a_care_role => (service_id = ANY (( SELECT public.peernotes_ids('care'::text) AS peernotes_ids)::uuid[])), assigned => (EXISTS ( SELECT 1
   FROM public.peernotes_my_assignments a
  WHERE (a.consumer_id = peernotes_aboutme.consumer_id)
 OFFSET 0))) AND (NOT (EXISTS ( SELECT 1
   FROM (public.peernotes_consumer o
     JOIN public.peernotes_user u ON (((u.id = o.user_id) AND u.is_active)))
  WHERE (o.id = peernotes_aboutme.consumer_id)
 OFFSET 0)))))) WITH CHECK ((((consumer_id = ANY (( SELECT public.peernotes_my_records() AS peernotes_my_records)::uuid[])) AND (written_down_by_id IS NULL)) OR (public.peernotes_in_care(conflict => (consumer_id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])), shut => (consumer_id = ANY (( SELECT public.peernotes_ids('shut'::text) AS peernotes_ids)::uuid[])), on_duty => (service_id = ANY (( SELECT public.peernotes_ids('wide'::text) AS peernotes_ids)::uuid[])), in_a_care_role => (service_id = ANY (( SELECT public.peernotes_ids('care'::text) AS peernotes_ids)::uuid[])), assigned => (EXISTS ( SELECT 1
   FROM public.peernotes_my_assignments a
  WHERE (a.consumer_id = peernotes_aboutme.consumer_id)
 OFFSET 0))) AND (NOT (EXISTS ( SELECT 1
   FROM (public.peernotes_consumer o
     JOIN public.peernotes_user u ON (((u.id = o.user_id) AND u.is_active)))
  WHERE (o.id = peernotes_aboutme.consumer_id)
 OFFSET 0))) AND (written_down_by_id = ( SELECT public.peernotes_actor() AS peernotes_actor)))));
CREATE POLICY absence_say ON public.peernotes_absence USING (((worker_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) OR (service_id = ANY (( SELECT public.peernotes_ids('admin'::text) AS peernotes_ids)::uuid[])))) WITH CHECK (((created_by_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) AND (((worker_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) AND (service_id = ANY (( SELECT public.peernotes_ids('peer'::text) AS peernotes_ids)::uuid[]))) OR (service_id = ANY (( SELECT public.peernotes_ids('admin'::text) AS peernotes_ids)::uuid[])))));
CREATE POLICY agreement_read ON public.peernotes_agreement FOR SELECT USING ((public.peernotes_may_agree(own => ((consumer_id = ANY (( SELECT public.peernotes_my_records() AS peernotes_my_records)::uuid[])) OR (consumer_id = ( SELECT public.peernotes_my_visit_choices() AS peernotes_my_visit_choices))), in_care => public.peernotes_in_care(conflict => (consumer_id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])), shut => (consumer_id = ANY (( SELECT public.peernotes_ids('shut'::text) AS peernotes_ids)::uuid[])), on_duty => (service_id = ANY (( SELECT public.peernotes_ids('wide'::text) AS peernotes_ids)::uuid[])), in_a_care_role => (service_id = ANY (( SELECT public.peernotes_ids('care'::text) AS peernotes_ids)::uuid[])), assigned => (EXISTS ( SELECT 1
   FROM public.peernotes_my_assignments a
  WHERE (a.consumer_id = peernotes_agreement.consumer_id)
 OFFSET 0))), ready => (service_id = ANY (( SELECT public.peernotes_ids('ready'::text) AS peernotes_ids)::uuid[])), is_peer => (service_id = ANY (( SELECT public.peernotes_ids('peer'::text) AS peernotes_ids)::uuid[]))) AND ((consumer_id = ANY (( SELECT public.peernotes_my_records() AS peernotes_my_records)::uuid[])) OR (consumer_id = ( SELECT public.peernotes_my_visit_choices() AS peernotes_my_visit_choices)) OR (worker_id = ( SELECT public.peernotes_actor() AS peernotes_actor)))));
CREATE POLICY agreement_start ON public.peernotes_agreement FOR INSERT WITH CHECK (((worker_agreed_at IS NULL) AND (consumer_agreed_at IS NULL) AND ((consumer_id = ANY (( SELECT public.peernotes_my_records() AS peernotes_my_records)::uuid[])) OR (consumer_id = ( SELECT public.peernotes_my_visit_choices() AS peernotes_my_visit_choices)) OR ((worker_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) AND public.peernotes_may_add(in_care => public.peernotes_in_care(conflict => (consumer_id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])), shut => (consumer_id = ANY (( SELECT public.peernotes_ids('shut'::text) AS peernotes_ids)::uuid[])), on_duty => (service_id = ANY (( SELECT public.peernotes_ids('wide'::text) AS peernotes_ids)::uuid[])), in_a_care_role => (service_id = ANY (( SELECT public.peernotes_ids('care'::text) AS peernotes_ids)::uuid[])), assigned => (EXISTS ( SELECT 1
   FROM public.peernotes_my_assignments a
  WHERE (a.consumer_id = peernotes_agreement.consumer_id)
 OFFSET 0))), ended => public.peernotes_ended(consumer_id, statement_timestamp())) AND public.peernotes_may_agree(own => false, in_care => true, ready => (service_id = ANY (( SELECT public.peernotes_ids('ready'::text) AS peernotes_ids)::uuid[])), is_peer => (service_id = ANY (( SELECT public.peernotes_ids('peer'::text) AS peernotes_ids)::uuid[])))))));
CREATE POLICY agreement_write ON public.peernotes_agreement FOR UPDATE USING (((consumer_id = ANY (( SELECT public.peernotes_my_records() AS peernotes_my_records)::uuid[])) OR (consumer_id = ( SELECT public.peernotes_my_visit_choices() AS peernotes_my_visit_choices)) OR ((worker_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) AND public.peernotes_may_add(in_care => public.peernotes_in_care(conflict => (consumer_id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])), shut => (consumer_id = ANY (( SELECT public.peernotes_ids('shut'::text) AS peernotes_ids)::uuid[])), on_duty => (service_id = ANY (( SELECT public.peernotes_ids('wide'::text) AS peernotes_ids)::uuid[])), in_a_care_role => (service_id = ANY (( SELECT public.peernotes_ids('care'::text) AS peernotes_ids)::uuid[])), assigned => (EXISTS ( SELECT 1
   FROM public.peernotes_my_assignments a
  WHERE (a.consumer_id = peernotes_agreement.consumer_id)
 OFFSET 0))), ended => public.peernotes_ended(consumer_id, statement_timestamp())) AND public.peernotes_may_agree(own => false, in_care => true, ready => (service_id = ANY (( SELECT public.peernotes_ids('ready'::text) AS peernotes_ids)::uuid[])), is_peer => (service_id = ANY (( SELECT public.peernotes_ids('peer'::text) AS peernotes_ids)::uuid[]))))));
CREATE POLICY alert_answer ON public.peernotes_alertanswer FOR INSERT WITH CHECK (((created_by_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) AND public.peernotes_may_see_alert(conflict => (consumer_id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])), privacy => (service_id = ANY (( SELECT public.peernotes_ids('privacy'::text) AS peernotes_ids)::uuid[]))) AND (EXISTS ( SELECT 1
   FROM public.peernotes_alert a
  WHERE ((a.id = peernotes_alertanswer.alert_id) AND (a.consumer_id = peernotes_alertanswer.consumer_id) AND (a.user_id <> ( SELECT public.peernotes_actor() AS peernotes_actor)))))));
CREATE POLICY alert_answer_read ON public.peernotes_alertanswer FOR SELECT USING (public.peernotes_may_see_alert(conflict => (consumer_id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])), privacy => (service_id = ANY (( SELECT public.peernotes_ids('privacy'::text) AS peernotes_ids)::uuid[]))));
CREATE POLICY alert_read ON public.peernotes_alert FOR SELECT USING (public.peernotes_may_see_alert(conflict => (consumer_id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])), privacy => (service_id = ANY (( SELECT public.peernotes_ids('privacy'::text) AS peernotes_ids)::uuid[]))));
CREATE POLICY assignment_choose ON public.peernotes_assignment FOR UPDATE USING (((user_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) AND public.peernotes_in_care(conflict => (content_object_id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])), shut => (content_object_id = ANY (( SELECT public.peernotes_ids('shut'::text) AS peernotes_ids)::uuid[])), on_duty => (service_id = ANY (( SELECT public.peernotes_ids('wide'::text) AS peernotes_ids)::uuid[])), in_a_care_role => (service_id = ANY (( SELECT public.peernotes_ids('care'::text) AS peernotes_ids)::uuid[])), assigned => (EXISTS ( SELECT 1
   FROM public.peernotes_my_assignments a
  WHERE (a.consumer_id = peernotes_assignment.content_object_id)
 OFFSET 0)))));
CREATE POLICY assignment_chosen ON public.peernotes_assignment FOR INSERT WITH CHECK ((((content_object_id = ANY (( SELECT public.peernotes_my_records() AS peernotes_my_records)::uuid[])) OR (content_object_id = ( SELECT public.peernotes_my_visit_choices() AS peernotes_my_visit_choices))) AND (NOT (created_by_id IS DISTINCT FROM ( SELECT public.peernotes_actor() AS peernotes_actor))) AND public.peernotes_can_be_chosen(user_id, content_object_id) AND (public.peernotes_places_left(user_id, service_id) > 0)));
CREATE POLICY assignment_end ON public.peernotes_assignment FOR DELETE USING (((service_id = ANY (( SELECT public.peernotes_ids('admin'::text) AS peernotes_ids)::uuid[])) OR public.peernotes_may_change_enrolment(conflict => (content_object_id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])), enrols => (service_id = ANY (( SELECT public.peernotes_ids('enrols'::text) AS peernotes_ids)::uuid[])))));
CREATE POLICY assignment_left ON public.peernotes_assignment FOR DELETE USING ((((content_object_id = ANY (( SELECT public.peernotes_my_records() AS peernotes_my_records)::uuid[])) OR (content_object_id = ( SELECT public.peernotes_my_visit_choices() AS peernotes_my_visit_choices))) AND public.peernotes_works_as_peer(user_id, service_id)));
CREATE POLICY assignment_open ON public.peernotes_assignment FOR INSERT WITH CHECK (((service_id = ANY (( SELECT public.peernotes_ids('admin'::text) AS peernotes_ids)::uuid[])) AND (NOT (public.peernotes_wants_no_peer(content_object_id, NULL::timestamp with time zone) AND public.peernotes_works_as_peer(user_id, service_id)))));
CREATE POLICY assignment_read ON public.peernotes_assignment FOR SELECT USING (((user_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) OR ((content_object_id = ANY (( SELECT public.peernotes_my_records() AS peernotes_my_records)::uuid[])) OR (content_object_id = ( SELECT public.peernotes_my_visit_choices() AS peernotes_my_visit_choices))) OR (service_id = ANY (( SELECT public.peernotes_ids('admin'::text) AS peernotes_ids)::uuid[])) OR public.peernotes_may_change_enrolment(conflict => (content_object_id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])), enrols => (service_id = ANY (( SELECT public.peernotes_ids('enrols'::text) AS peernotes_ids)::uuid[])))));
CREATE POLICY carer_name ON public.peernotes_carertie FOR INSERT WITH CHECK (((created_by_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) AND (recorded_by_id IS NULL) AND ((witness)::text = ''::text) AND
CASE
    WHEN (consumer_id = ANY (( SELECT public.peernotes_my_records() AS peernotes_my_records)::uuid[])) THEN ((method)::text = 'own_login'::text)
    ELSE (((method)::text = ''::text) AND ((state)::text = 'named'::text) AND (designated_place IS NULL) AND public.peernotes_may_name_carer(own => false, in_care => public.peernotes_in_care(conflict => (consumer_id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])), shut => (consumer_id = ANY (( SELECT public.peernotes_ids('shut'::text) AS peernotes_ids)::uuid[])), on_duty => (service_id = ANY (( SELECT public.peernotes_ids('wide'::text) AS peernotes_ids)::uuid[])), in_a_care_role => (service_id = ANY (( SELECT public.peernotes_ids('care'::text) AS peernotes_ids)::uuid[])), assigned => (EXISTS ( SELECT 1
       FROM public.peernotes_my_assignments a
      WHERE (a.consumer_id = peernotes_carertie.consumer_id)
     OFFSET 0))), ended => public.peernotes_ended(consumer_id, statement_timestamp()), ready => (service_id = ANY (( SELECT public.peernotes_ids('ready'::text) AS peernotes_ids)::uuid[]))))
END));
CREATE POLICY carer_read ON public.peernotes_carertie FOR SELECT USING (public.peernotes_may_read_tie(own => (consumer_id = ANY (( SELECT public.peernotes_my_records() AS peernotes_my_records)::uuid[])), in_care => public.peernotes_in_care(conflict => (consumer_id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])), shut => (consumer_id = ANY (( SELECT public.peernotes_ids('shut'::text) AS peernotes_ids)::uuid[])), on_duty => (service_id = ANY (( SELECT public.peernotes_ids('wide'::text) AS peernotes_ids)::uuid[])), in_a_care_role => (service_id = ANY (( SELECT public.peernotes_ids('care'::text) AS peernotes_ids)::uuid[])), assigned => (EXISTS ( SELECT 1
   FROM public.peernotes_my_assignments a
  WHERE (a.consumer_id = peernotes_carertie.consumer_id)
 OFFSET 0))), ready => (service_id = ANY (( SELECT public.peernotes_ids('ready'::text) AS peernotes_ids)::uuid[])), state => (state)::text));
CREATE POLICY carer_say ON public.peernotes_carertie FOR UPDATE USING (((consumer_id = ANY (( SELECT public.peernotes_my_records() AS peernotes_my_records)::uuid[])) OR public.peernotes_in_care(conflict => (consumer_id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])), shut => (consumer_id = ANY (( SELECT public.peernotes_ids('shut'::text) AS peernotes_ids)::uuid[])), on_duty => (service_id = ANY (( SELECT public.peernotes_ids('wide'::text) AS peernotes_ids)::uuid[])), in_a_care_role => (service_id = ANY (( SELECT public.peernotes_ids('care'::text) AS peernotes_ids)::uuid[])), assigned => (EXISTS ( SELECT 1
   FROM public.peernotes_my_assignments a
  WHERE (a.consumer_id = peernotes_carertie.consumer_id)
 OFFSET 0))))) WITH CHECK (((recorded_by_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) AND public.peernotes_may_record((method)::text, on_visit => false, own => (consumer_id = ANY (( SELECT public.peernotes_my_records() AS peernotes_my_records)::uuid[])), in_care => public.peernotes_in_care(conflict => (consumer_id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])), shut => (consumer_id = ANY (( SELECT public.peernotes_ids('shut'::text) AS peernotes_ids)::uuid[])), on_duty => (service_id = ANY (( SELECT public.peernotes_ids('wide'::text) AS peernotes_ids)::uuid[])), in_a_care_role => (service_id = ANY (( SELECT public.peernotes_ids('care'::text) AS peernotes_ids)::uuid[])), assigned => (EXISTS ( SELECT 1
   FROM public.peernotes_my_assignments a
  WHERE (a.consumer_id = peernotes_carertie.consumer_id)
 OFFSET 0))))));
CREATE POLICY caselist_read ON public.peernotes_caselist FOR SELECT USING ((user_id = ( SELECT public.peernotes_actor() AS peernotes_actor)));
CREATE POLICY caseload_read ON public.peernotes_caseload FOR SELECT USING ((user_id = ( SELECT public.peernotes_actor() AS peernotes_actor)));
CREATE POLICY code_ack_own ON public.peernotes_codeacknowledgement FOR INSERT WITH CHECK (((user_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) AND ((service_id = ANY (( SELECT public.peernotes_ids('peer'::text) AS peernotes_ids)::uuid[])) OR (service_id = ANY (( SELECT public.peernotes_ids('clinical'::text) AS peernotes_ids)::uuid[])))));
CREATE POLICY code_ack_read ON public.peernotes_codeacknowledgement FOR SELECT USING (((user_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) OR (service_id = ANY (( SELECT public.peernotes_ids('admin'::text) AS peernotes_ids)::uuid[]))));
CREATE POLICY concern_raise ON public.peernotes_safetyconcern FOR INSERT WITH CHECK (((created_by_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) AND public.peernotes_or_in_emergency(usual => public.peernotes_in_care(conflict => (consumer_id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])), shut => (consumer_id = ANY (( SELECT public.peernotes_ids('shut'::text) AS peernotes_ids)::uuid[])), on_duty => (service_id = ANY (( SELECT public.peernotes_ids('wide'::text) AS peernotes_ids)::uuid[])), in_a_care_role => ((service_id = ANY (( SELECT public.peernotes_ids('peer'::text) AS peernotes_ids)::uuid[])) OR (service_id = ANY (( SELECT public.peernotes_ids('clinical'::text) AS peernotes_ids)::uuid[]))), assigned => (EXISTS ( SELECT 1
   FROM public.peernotes_my_assignments a
  WHERE (a.consumer_id = peernotes_safetyconcern.consumer_id)
 OFFSET 0))), conflict => (consumer_id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])), shut => (consumer_id = ANY (( SELECT public.peernotes_ids('shut'::text) AS peernotes_ids)::uuid[])), is_clinician => (service_id = ANY (( SELECT public.peernotes_ids('clinical'::text) AS peernotes_ids)::uuid[])), in_emergency => (consumer_id = ANY (( SELECT public.peernotes_ids('emergency'::text) AS peernotes_ids)::uuid[])))));
CREATE POLICY concern_read ON public.peernotes_safetyconcern FOR SELECT USING (public.peernotes_may_read_concern((status)::text, own => (consumer_id = ANY (( SELECT public.peernotes_my_records() AS peernotes_my_records)::uuid[])), knows => public.peernotes_knows(told_consumer, told_at, hold_until, ( SELECT ((now() AT TIME ZONE s.timezone))::date AS timezone
   FROM public.peernotes_service s
  WHERE (s.id = peernotes_safetyconcern.service_id)
 OFFSET 0)), conflict => (consumer_id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])), is_clinician => (service_id = ANY (( SELECT public.peernotes_ids('clinical'::text) AS peernotes_ids)::uuid[])), raised_by_me => ((created_by_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) AND (service_id = ANY (( SELECT ((((public.peernotes_ids('clinical'::text) || public.peernotes_ids('peer'::text)) || public.peernotes_ids('officer'::text)) || public.peernotes_ids('events'::text)) || public.peernotes_ids('privacy'::text)))::uuid[])))));
CREATE POLICY concern_write ON public.peernotes_safetyconcern FOR UPDATE USING (((service_id = ANY (( SELECT public.peernotes_ids('clinical'::text) AS peernotes_ids)::uuid[])) AND (NOT (consumer_id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])))));
CREATE POLICY conflict_declare ON public.peernotes_conflictofinterest FOR INSERT WITH CHECK (((user_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) AND (declared_by_id = user_id) AND public.peernotes_in_care(conflict => (consumer_id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])), shut => (consumer_id = ANY (( SELECT public.peernotes_ids('shut'::text) AS peernotes_ids)::uuid[])), on_duty => (service_id = ANY (( SELECT public.peernotes_ids('wide'::text) AS peernotes_ids)::uuid[])), in_a_care_role => (service_id = ANY (( SELECT public.peernotes_ids('care'::text) AS peernotes_ids)::uuid[])), assigned => (EXISTS ( SELECT 1
   FROM public.peernotes_my_assignments a
  WHERE (a.consumer_id = peernotes_conflictofinterest.consumer_id)
 OFFSET 0)))));
CREATE POLICY conflict_end ON public.peernotes_conflictofinterest FOR UPDATE USING (((consumer_id = ANY (( SELECT public.peernotes_my_records() AS peernotes_my_records)::uuid[])) AND (declared_by_id IS DISTINCT FROM user_id)));
CREATE POLICY conflict_name ON public.peernotes_conflictofinterest FOR INSERT WITH CHECK (((consumer_id = ANY (( SELECT public.peernotes_my_records() AS peernotes_my_records)::uuid[])) AND (declared_by_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) AND (EXISTS ( SELECT 1
   FROM public.peernotes_membership m
  WHERE ((m.user_id = peernotes_conflictofinterest.user_id) AND (m.service_id = peernotes_conflictofinterest.service_id) AND (m.starts_at <= statement_timestamp()) AND ((m.ends_at IS NULL) OR (m.ends_at > statement_timestamp())))))));
CREATE POLICY conflict_read ON public.peernotes_conflictofinterest FOR SELECT USING ((((user_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) AND (declared_by_id = user_id)) OR (consumer_id = ANY (( SELECT public.peernotes_my_records() AS peernotes_my_records)::uuid[]))));
CREATE POLICY consent_give ON public.peernotes_consent FOR INSERT WITH CHECK (((NOT (recorded_by_id IS DISTINCT FROM ( SELECT public.peernotes_actor() AS peernotes_actor))) AND (NOT (visit_id IS DISTINCT FROM ( SELECT public.peernotes_visit() AS peernotes_visit))) AND ((carer_id IS NULL) OR (EXISTS ( SELECT 1
   FROM public.peernotes_carertie t
  WHERE ((t.id = peernotes_consent.carer_id) AND (t.consumer_id = peernotes_consent.consumer_id))))) AND public.peernotes_may_record((method)::text, on_visit => ((consumer_id = ( SELECT public.peernotes_my_visit_consumer() AS peernotes_my_visit_consumer)) AND ((note_id IS NULL) = (( SELECT public.peernotes_my_visit_note() AS peernotes_my_visit_note) IS NULL))), own => (consumer_id = ANY (( SELECT public.peernotes_my_records() AS peernotes_my_records)::uuid[])), in_care => (public.peernotes_in_care(conflict => (consumer_id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])), shut => (consumer_id = ANY (( SELECT public.peernotes_ids('shut'::text) AS peernotes_ids)::uuid[])), on_duty => (service_id = ANY (( SELECT public.peernotes_ids('wide'::text) AS peernotes_ids)::uuid[])), in_a_care_role => (service_id = ANY (( SELECT public.peernotes_ids('care'::text) AS peernotes_ids)::uuid[])), assigned => (EXISTS ( SELECT 1
   FROM public.peernotes_my_assignments a
  WHERE (a.consumer_id = peernotes_consent.consumer_id)
 OFFSET 0))) AND ((note_id IS NULL) OR (EXISTS ( SELECT 1
   FROM public.peernotes_note n
  WHERE ((n.id = peernotes_consent.note_id) AND (n.author_id = ( SELECT public.peernotes_actor() AS peernotes_actor))))))))));
CREATE POLICY consent_read ON public.peernotes_consent FOR SELECT USING (((consumer_id = ANY (( SELECT public.peernotes_my_records() AS peernotes_my_records)::uuid[])) OR (visit_id = ( SELECT public.peernotes_visit() AS peernotes_visit)) OR (note_id = ( SELECT public.peernotes_my_visit_note() AS peernotes_my_visit_note)) OR ((note_id IS NULL) AND (consumer_id = ( SELECT public.peernotes_my_visit_choices() AS peernotes_my_visit_choices))) OR (public.peernotes_in_care(conflict => (consumer_id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])), shut => (consumer_id = ANY (( SELECT public.peernotes_ids('shut'::text) AS peernotes_ids)::uuid[])), on_duty => (service_id = ANY (( SELECT public.peernotes_ids('wide'::text) AS peernotes_ids)::uuid[])), in_a_care_role => (service_id = ANY (( SELECT public.peernotes_ids('care'::text) AS peernotes_ids)::uuid[])), assigned => (EXISTS ( SELECT 1
   FROM public.peernotes_my_assignments a
  WHERE (a.consumer_id = peernotes_consent.consumer_id)
 OFFSET 0))) AND
CASE
    WHEN (note_id IS NULL) THEN ((grantee_id IS NULL) OR (grantee_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) OR (recorded_by_id = ( SELECT public.peernotes_actor() AS peernotes_actor)))
    ELSE (EXISTS ( SELECT 1
       FROM public.peernotes_note n
      WHERE ((n.id = peernotes_consent.note_id) AND (n.author_id = ( SELECT public.peernotes_actor() AS peernotes_actor)))))
END)));
CREATE POLICY consumer_enrol ON public.peernotes_consumer FOR INSERT WITH CHECK (public.peernotes_may_change_enrolment(conflict => (id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])), enrols => (service_id = ANY (( SELECT public.peernotes_ids('enrols'::text) AS peernotes_ids)::uuid[]))));
CREATE POLICY consumer_read ON public.peernotes_consumer FOR SELECT USING ((public.peernotes_may_know_person(own => (id = ANY (( SELECT public.peernotes_my_records() AS peernotes_my_records)::uuid[])), works_with => public.peernotes_or_in_emergency(usual => public.peernotes_in_care(conflict => (id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])), shut => (id = ANY (( SELECT public.peernotes_ids('shut'::text) AS peernotes_ids)::uuid[])), on_duty => (service_id = ANY (( SELECT public.peernotes_ids('wide'::text) AS peernotes_ids)::uuid[])), in_a_care_role => ((service_id = ANY (( SELECT public.peernotes_ids('peer'::text) AS peernotes_ids)::uuid[])) OR (service_id = ANY (( SELECT public.peernotes_ids('clinical'::text) AS peernotes_ids)::uuid[]))), assigned => (EXISTS ( SELECT 1
   FROM public.peernotes_my_assignments a
  WHERE (a.consumer_id = peernotes_consumer.id)
 OFFSET 0))), conflict => (id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])), shut => (id = ANY (( SELECT public.peernotes_ids('shut'::text) AS peernotes_ids)::uuid[])), is_clinician => (service_id = ANY (( SELECT public.peernotes_ids('clinical'::text) AS peernotes_ids)::uuid[])), in_emergency => (id = ANY (( SELECT public.peernotes_ids('emergency'::text) AS peernotes_ids)::uuid[])))) OR public.peernotes_may_see_consumer(conflict => (id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])), enrols => (service_id = ANY (( SELECT public.peernotes_ids('enrols'::text) AS peernotes_ids)::uuid[])), administers => (service_id = ANY (( SELECT public.peernotes_ids('admin'::text) AS peernotes_ids)::uuid[]))) OR (id = ( SELECT public.peernotes_my_visit_consumer() AS peernotes_my_visit_consumer))));
CREATE POLICY consumer_write ON public.peernotes_consumer FOR UPDATE USING (public.peernotes_may_change_enrolment(conflict => (id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])), enrols => (service_id = ANY (( SELECT public.peernotes_ids('enrols'::text) AS peernotes_ids)::uuid[]))));
CREATE POLICY contact_read ON public.peernotes_contactlogentry FOR SELECT USING ((public.peernotes_may_read_contact(own => (consumer_id = ANY (( SELECT public.peernotes_my_records() AS peernotes_my_records)::uuid[])), in_care => public.peernotes_or_in_emergency(usual => public.peernotes_in_care(conflict => (consumer_id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])), shut => (consumer_id = ANY (( SELECT public.peernotes_ids('shut'::text) AS peernotes_ids)::uuid[])), on_duty => (service_id = ANY (( SELECT public.peernotes_ids('wide'::text) AS peernotes_ids)::uuid[])), in_a_care_role => (service_id = ANY (( SELECT public.peernotes_ids('care'::text) AS peernotes_ids)::uuid[])), assigned => (EXISTS ( SELECT 1
   FROM public.peernotes_my_assignments a
  WHERE (a.consumer_id = peernotes_contactlogentry.consumer_id)
 OFFSET 0))), conflict => (consumer_id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])), shut => (consumer_id = ANY (( SELECT public.peernotes_ids('shut'::text) AS peernotes_ids)::uuid[])), is_clinician => (service_id = ANY (( SELECT public.peernotes_ids('clinical'::text) AS peernotes_ids)::uuid[])), in_emergency => (consumer_id = ANY (( SELECT public.peernotes_ids('emergency'::text) AS peernotes_ids)::uuid[]))), ready => (service_id = ANY (( SELECT public.peernotes_ids('begins'::text) AS peernotes_ids)::uuid[])), is_clinician => (service_id = ANY (( SELECT public.peernotes_ids('clinical'::text) AS peernotes_ids)::uuid[])), logged_it => (worker_id = ( SELECT public.peernotes_actor() AS peernotes_actor)), peer_reads =>
CASE
    WHEN (( SELECT public.peernotes_ids('reading'::text) AS peernotes_ids) = '{}'::uuid[]) THEN false
    ELSE (EXISTS ( SELECT 1
       FROM public.peernotes_my_reading m
      WHERE (m.consumer_id = peernotes_contactlogentry.consumer_id)
     OFFSET 0))
END) OR (note_id = ( SELECT public.peernotes_my_visit_note() AS peernotes_my_visit_note))));
CREATE POLICY contact_undo ON public.peernotes_contactlogentry FOR DELETE USING (((worker_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) AND (note_id IS NULL) AND (created_at >= (now() - '00:10:00'::interval)) AND public.peernotes_in_care(conflict => (consumer_id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])), shut => (consumer_id = ANY (( SELECT public.peernotes_ids('shut'::text) AS peernotes_ids)::uuid[])), on_duty => (service_id = ANY (( SELECT public.peernotes_ids('wide'::text) AS peernotes_ids)::uuid[])), in_a_care_role => (service_id = ANY (( SELECT public.peernotes_ids('care'::text) AS peernotes_ids)::uuid[])), assigned => (EXISTS ( SELECT 1
   FROM public.peernotes_my_assignments a
  WHERE (a.consumer_id = peernotes_contactlogentry.consumer_id)
 OFFSET 0)))));
CREATE POLICY contact_write ON public.peernotes_contactlogentry FOR INSERT WITH CHECK ((((worker_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) AND
CASE
    WHEN (note_id IS NULL) THEN public.peernotes_may_add(in_care => public.peernotes_in_care(conflict => (consumer_id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])), shut => (consumer_id = ANY (( SELECT public.peernotes_ids('shut'::text) AS peernotes_ids)::uuid[])), on_duty => (service_id = ANY (( SELECT public.peernotes_ids('wide'::text) AS peernotes_ids)::uuid[])), in_a_care_role => (service_id = ANY (( SELECT public.peernotes_ids('care'::text) AS peernotes_ids)::uuid[])), assigned => (EXISTS ( SELECT 1
       FROM public.peernotes_my_assignments a
      WHERE (a.consumer_id = peernotes_contactlogentry.consumer_id)
     OFFSET 0))), ended => public.peernotes_ended(consumer_id, statement_timestamp()))
    ELSE public.peernotes_in_care(conflict => (consumer_id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])), shut => (consumer_id = ANY (( SELECT public.peernotes_ids('shut'::text) AS peernotes_ids)::uuid[])), on_duty => (service_id = ANY (( SELECT public.peernotes_ids('wide'::text) AS peernotes_ids)::uuid[])), in_a_care_role => (service_id = ANY (( SELECT public.peernotes_ids('care'::text) AS peernotes_ids)::uuid[])), assigned => (EXISTS ( SELECT 1
       FROM public.peernotes_my_assignments a
      WHERE (a.consumer_id = peernotes_contactlogentry.consumer_id)
     OFFSET 0)))
END) OR (EXISTS ( SELECT 1
   FROM public.peernotes_note n
  WHERE ((n.id = peernotes_contactlogentry.note_id) AND (n.author_id = peernotes_contactlogentry.worker_id) AND ((n.consumer_id = ANY (( SELECT public.peernotes_my_records() AS peernotes_my_records)::uuid[])) OR (n.id = ( SELECT public.peernotes_my_visit_note() AS peernotes_my_visit_note))))))));
CREATE POLICY contribute ON public.peernotes_contribution FOR INSERT WITH CHECK (((created_by_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) AND (service_id = ANY (( SELECT public.peernotes_ids('peer'::text) AS peernotes_ids)::uuid[])) AND public.peernotes_may_add(in_care => public.peernotes_in_care(conflict => (consumer_id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])), shut => (consumer_id = ANY (( SELECT public.peernotes_ids('shut'::text) AS peernotes_ids)::uuid[])), on_duty => (service_id = ANY (( SELECT public.peernotes_ids('wide'::text) AS peernotes_ids)::uuid[])), in_a_care_role => (service_id = ANY (( SELECT public.peernotes_ids('care'::text) AS peernotes_ids)::uuid[])), assigned => (EXISTS ( SELECT 1
   FROM public.peernotes_my_assignments a
  WHERE (a.consumer_id = peernotes_contribution.consumer_id)
 OFFSET 0))), ended => public.peernotes_ended(consumer_id, statement_timestamp())) AND (EXISTS ( SELECT 1
   FROM (public.peernotes_recordentry e
     JOIN public.peernotes_policyversion v ON (((v.service_id = e.service_id) AND (v.in_force @> now()))))
  WHERE ((e.id = peernotes_contribution.entry_id) AND (e.consumer_id = peernotes_contribution.consumer_id) AND ((e.status)::text = 'current'::text) AND public.peernotes_model_lets_contribute((e.kind)::text, (v.risk_documentation_owner)::text, (v.peer_risk_assessment)::text))))));
CREATE POLICY contribution_read ON public.peernotes_contribution FOR SELECT USING ((EXISTS ( SELECT 1
   FROM public.peernotes_recordentry e
  WHERE (e.id = peernotes_contribution.entry_id)
 OFFSET 0)));
CREATE POLICY cosign_read ON public.peernotes_cosignature FOR SELECT USING (((user_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) OR (EXISTS ( SELECT 1
   FROM public.peernotes_note n
  WHERE ((n.id = peernotes_cosignature.note_id) AND (((peernotes_cosignature.answer)::text = 'signed'::text) OR ((n.author_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) AND (n.service_id = ANY (( SELECT public.peernotes_ids('peer'::text) AS peernotes_ids)::uuid[])))))))));
CREATE POLICY cosign_write ON public.peernotes_cosignature FOR INSERT WITH CHECK (((user_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) AND (EXISTS ( SELECT 1
   FROM public.peernotes_note n
  WHERE ((n.id = peernotes_cosignature.note_id) AND
        CASE
            WHEN (( SELECT public.peernotes_ids('supervises'::text) AS peernotes_ids) = '{}'::uuid[]) THEN false
            ELSE public.peernotes_may_cosign((n.status)::text, n.shared_with_care_team, n.shared_with_peer_team, supervises => (EXISTS ( SELECT 1
               FROM public.peernotes_my_workers w
              WHERE ((w.worker_id = n.author_id) AND (w.service_id = n.service_id) AND ((w.kind)::text = 'peer'::text))
             OFFSET 0)), to_sign => (EXISTS ( SELECT 1
               FROM public.peernotes_policyversion v
              WHERE ((v.id = n.policy_version_id) AND public.peernotes_asks_to_sign((v.cosign)::text, n.id))
             OFFSET 0)), in_a_care_role => (n.service_id = ANY (( SELECT public.peernotes_ids('care'::text) AS peernotes_ids)::uuid[])), ready => (n.service_id = ANY (( SELECT public.peernotes_ids('begins'::text) AS peernotes_ids)::uuid[])), conflict => (n.consumer_id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])), shut => (n.consumer_id = ANY (( SELECT public.peernotes_ids('shut'::text) AS peernotes_ids)::uuid[])))
        END)))));
CREATE POLICY debrief_ask ON public.peernotes_debrief FOR INSERT WITH CHECK (((worker_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) AND (service_id = ANY (( SELECT public.peernotes_ids('peer'::text) AS peernotes_ids)::uuid[])) AND (ended_at IS NULL)));
CREATE POLICY debrief_end ON public.peernotes_debrief FOR UPDATE USING (((ended_at IS NULL) AND ((worker_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) OR (EXISTS ( SELECT 1
   FROM public.peernotes_my_workers w
  WHERE ((w.worker_id = peernotes_debrief.worker_id) AND (w.service_id = peernotes_debrief.service_id))
 OFFSET 0))))) WITH CHECK ((ended_at IS NOT NULL));
CREATE POLICY debrief_read ON public.peernotes_debrief FOR SELECT USING (((worker_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) OR (EXISTS ( SELECT 1
   FROM public.peernotes_my_workers w
  WHERE ((w.worker_id = peernotes_debrief.worker_id) AND (w.service_id = peernotes_debrief.service_id))
 OFFSET 0))));
CREATE POLICY emergency_end ON public.peernotes_emergencyaccessend FOR INSERT WITH CHECK (((created_by_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) AND (EXISTS ( SELECT 1
   FROM public.peernotes_emergencyaccess e
  WHERE ((e.id = peernotes_emergencyaccessend.access_id) AND (e.consumer_id = peernotes_emergencyaccessend.consumer_id) AND (e.created_by_id = ( SELECT public.peernotes_actor() AS peernotes_actor)))))));
CREATE POLICY emergency_end_read ON public.peernotes_emergencyaccessend FOR SELECT USING ((EXISTS ( SELECT 1
   FROM public.peernotes_emergencyaccess e
  WHERE (e.id = peernotes_emergencyaccessend.access_id)
 OFFSET 0)));
CREATE POLICY emergency_open ON public.peernotes_emergencyaccess FOR INSERT WITH CHECK (((created_by_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) AND (service_id = ANY (( SELECT public.peernotes_ids('begins'::text) AS peernotes_ids)::uuid[])) AND public.peernotes_or_in_emergency(usual => false, conflict => (consumer_id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])), shut => (consumer_id = ANY (( SELECT public.peernotes_ids('shut'::text) AS peernotes_ids)::uuid[])), is_clinician => (service_id = ANY (( SELECT public.peernotes_ids('clinical'::text) AS peernotes_ids)::uuid[])), in_emergency => true) AND (ends_at <= (statement_timestamp() + '08:00:00'::interval)) AND (EXISTS ( SELECT 1
   FROM public.peernotes_service s
  WHERE ((s.id = peernotes_emergencyaccess.service_id) AND s.break_glass)))));
CREATE POLICY emergency_read ON public.peernotes_emergencyaccess FOR SELECT USING (((consumer_id = ANY (( SELECT public.peernotes_my_records() AS peernotes_my_records)::uuid[])) OR (created_by_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) OR public.peernotes_may_see_alert(conflict => (consumer_id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])), privacy => (service_id = ANY (( SELECT public.peernotes_ids('privacy'::text) AS peernotes_ids)::uuid[])))));
CREATE POLICY enrolment_end ON public.peernotes_enrolment FOR UPDATE USING (public.peernotes_may_change_enrolment(conflict => (consumer_id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])), enrols => (service_id = ANY (( SELECT public.peernotes_ids('enrols'::text) AS peernotes_ids)::uuid[]))));
CREATE POLICY enrolment_read ON public.peernotes_enrolment FOR SELECT USING ((public.peernotes_may_see_person(own => (consumer_id = ANY (( SELECT public.peernotes_my_records() AS peernotes_my_records)::uuid[])), in_care => public.peernotes_in_care(conflict => (consumer_id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])), shut => (consumer_id = ANY (( SELECT public.peernotes_ids('shut'::text) AS peernotes_ids)::uuid[])), on_duty => (service_id = ANY (( SELECT public.peernotes_ids('wide'::text) AS peernotes_ids)::uuid[])), in_a_care_role => (service_id = ANY (( SELECT public.peernotes_ids('care'::text) AS peernotes_ids)::uuid[])), assigned => (EXISTS ( SELECT 1
   FROM public.peernotes_my_assignments a
  WHERE (a.consumer_id = peernotes_enrolment.consumer_id)
 OFFSET 0)))) OR public.peernotes_may_see_consumer(conflict => (consumer_id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])), enrols => (service_id = ANY (( SELECT public.peernotes_ids('enrols'::text) AS peernotes_ids)::uuid[])), administers => (service_id = ANY (( SELECT public.peernotes_ids('admin'::text) AS peernotes_ids)::uuid[])))));
CREATE POLICY enrolment_start ON public.peernotes_enrolment FOR INSERT WITH CHECK (public.peernotes_may_change_enrolment(conflict => (consumer_id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])), enrols => (service_id = ANY (( SELECT public.peernotes_ids('enrols'::text) AS peernotes_ids)::uuid[]))));
CREATE POLICY entry_read ON public.peernotes_recordentry FOR SELECT USING (public.peernotes_may_read_entry(own => (consumer_id = ANY (( SELECT public.peernotes_my_records() AS peernotes_my_records)::uuid[])), withheld => public.peernotes_is_withheld(withheld_until, statement_timestamp()), in_care => public.peernotes_or_in_emergency(usual => public.peernotes_in_care(conflict => (consumer_id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])), shut => (consumer_id = ANY (( SELECT public.peernotes_ids('shut'::text) AS peernotes_ids)::uuid[])), on_duty => (service_id = ANY (( SELECT public.peernotes_ids('wide'::text) AS peernotes_ids)::uuid[])), in_a_care_role => (service_id = ANY (( SELECT public.peernotes_ids('care'::text) AS peernotes_ids)::uuid[])), assigned => (EXISTS ( SELECT 1
   FROM public.peernotes_my_assignments a
  WHERE (a.consumer_id = peernotes_recordentry.consumer_id)
 OFFSET 0))), conflict => (consumer_id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])), shut => (consumer_id = ANY (( SELECT public.peernotes_ids('shut'::text) AS peernotes_ids)::uuid[])), is_clinician => (service_id = ANY (( SELECT public.peernotes_ids('clinical'::text) AS peernotes_ids)::uuid[])), in_emergency => (consumer_id = ANY (( SELECT public.peernotes_ids('emergency'::text) AS peernotes_ids)::uuid[]))), ready => (service_id = ANY (( SELECT public.peernotes_ids('begins'::text) AS peernotes_ids)::uuid[])), is_clinician => (service_id = ANY (( SELECT public.peernotes_ids('clinical'::text) AS peernotes_ids)::uuid[])), peer_reads =>
CASE
    WHEN (( SELECT public.peernotes_ids('reading'::text) AS peernotes_ids) = '{}'::uuid[]) THEN false
    ELSE (EXISTS ( SELECT 1
       FROM public.peernotes_my_reading m
      WHERE (m.consumer_id = peernotes_recordentry.consumer_id)
     OFFSET 0))
END));
CREATE POLICY entry_start ON public.peernotes_recordentry FOR INSERT WITH CHECK (((created_by_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) AND
CASE
    WHEN ((kind)::text = 'facts_only'::text) THEN public.peernotes_in_care(conflict => (consumer_id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])), shut => (consumer_id = ANY (( SELECT public.peernotes_ids('shut'::text) AS peernotes_ids)::uuid[])), on_duty => (service_id = ANY (( SELECT public.peernotes_ids('wide'::text) AS peernotes_ids)::uuid[])), in_a_care_role => (service_id = ANY (( SELECT public.peernotes_ids('care'::text) AS peernotes_ids)::uuid[])), assigned => (EXISTS ( SELECT 1
       FROM public.peernotes_my_assignments a
      WHERE (a.consumer_id = peernotes_recordentry.consumer_id)
     OFFSET 0)))
    ELSE (public.peernotes_may_add(in_care => public.peernotes_in_care(conflict => (consumer_id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])), shut => (consumer_id = ANY (( SELECT public.peernotes_ids('shut'::text) AS peernotes_ids)::uuid[])), on_duty => (service_id = ANY (( SELECT public.peernotes_ids('wide'::text) AS peernotes_ids)::uuid[])), in_a_care_role => (service_id = ANY (( SELECT public.peernotes_ids('care'::text) AS peernotes_ids)::uuid[])), assigned => (EXISTS ( SELECT 1
       FROM public.peernotes_my_assignments a
      WHERE (a.consumer_id = peernotes_recordentry.consumer_id)
     OFFSET 0))), ended => public.peernotes_ended(consumer_id, statement_timestamp())) AND
    CASE
        WHEN by_peer THEN ((service_id = ANY (( SELECT public.peernotes_ids('peer'::text) AS peernotes_ids)::uuid[])) AND (EXISTS ( SELECT 1
           FROM public.peernotes_policyversion v
          WHERE ((v.service_id = peernotes_recordentry.service_id) AND (v.in_force @> now()) AND public.peernotes_peer_may_write((peernotes_recordentry.kind)::text, (v.risk_documentation_owner)::text, (v.peer_risk_assessment)::text, trained => ( SELECT public.peernotes_trained_to_assess(g.trained_in) AS peernotes_trained_to_assess
                   FROM public.peernotes_gate_facts(( SELECT public.peernotes_actor() AS peernotes_actor), v.service_id, statement_timestamp()) g(code_overdue, trained_in, days_without_peer, days_without_clinician, model_overdue, writes_notes)))))))
        ELSE (service_id = ANY (( SELECT public.peernotes_ids('clinical'::text) AS peernotes_ids)::uuid[]))
    END)
END));
CREATE POLICY entry_write ON public.peernotes_recordentry FOR UPDATE USING ((public.peernotes_in_care(conflict => (consumer_id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])), shut => (consumer_id = ANY (( SELECT public.peernotes_ids('shut'::text) AS peernotes_ids)::uuid[])), on_duty => (service_id = ANY (( SELECT public.peernotes_ids('wide'::text) AS peernotes_ids)::uuid[])), in_a_care_role => (service_id = ANY (( SELECT public.peernotes_ids('care'::text) AS peernotes_ids)::uuid[])), assigned => (EXISTS ( SELECT 1
   FROM public.peernotes_my_assignments a
  WHERE (a.consumer_id = peernotes_recordentry.consumer_id)
 OFFSET 0))) AND (service_id = ANY (( SELECT public.peernotes_ids('clinical'::text) AS peernotes_ids)::uuid[]))));
CREATE POLICY event_file_ask ON public.peernotes_eventfile FOR INSERT WITH CHECK (((user_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) AND (service_id = ANY (( SELECT public.peernotes_ids('events'::text) AS peernotes_ids)::uuid[])) AND (made_at IS NULL) AND ((digest)::text = ''::text)));
CREATE POLICY event_file_part_read ON public.peernotes_eventfilepart FOR SELECT USING ((EXISTS ( SELECT 1
   FROM public.peernotes_eventfile f
  WHERE (f.id = peernotes_eventfilepart.file_id))));
CREATE POLICY event_file_read ON public.peernotes_eventfile FOR SELECT USING (((user_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) AND (service_id = ANY (( SELECT public.peernotes_ids('events'::text) AS peernotes_ids)::uuid[]))));
CREATE POLICY event_read ON public.peernotes_event FOR SELECT USING (((subject_id = ANY (( SELECT public.peernotes_my_records() AS peernotes_my_records)::uuid[])) OR (((actor_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) OR (service_id = ANY (( SELECT public.peernotes_ids('events'::text) AS peernotes_ids)::uuid[]))) AND (NOT (ARRAY[subject_id, object_id] && ( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids))))));
CREATE POLICY event_write ON public.peernotes_event FOR INSERT WITH CHECK (((NOT (actor_id IS DISTINCT FROM ( SELECT public.peernotes_actor() AS peernotes_actor))) AND (NOT (visit_id IS DISTINCT FROM ( SELECT public.peernotes_visit() AS peernotes_visit)))));
CREATE POLICY file_read ON public.peernotes_entryfile FOR SELECT USING ((EXISTS ( SELECT 1
   FROM public.peernotes_recordentry e
  WHERE (e.id = peernotes_entryfile.entry_id))));
CREATE POLICY flag_raise ON public.peernotes_supervisionflag FOR INSERT WITH CHECK (((created_by_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) AND public.peernotes_in_care(conflict => (consumer_id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])), shut => (consumer_id = ANY (( SELECT public.peernotes_ids('shut'::text) AS peernotes_ids)::uuid[])), on_duty => (service_id = ANY (( SELECT public.peernotes_ids('wide'::text) AS peernotes_ids)::uuid[])), in_a_care_role => ((service_id = ANY (( SELECT public.peernotes_ids('peer'::text) AS peernotes_ids)::uuid[])) OR (service_id = ANY (( SELECT public.peernotes_ids('clinical'::text) AS peernotes_ids)::uuid[]))), assigned => (EXISTS ( SELECT 1
   FROM public.peernotes_my_assignments a
  WHERE (a.consumer_id = peernotes_supervisionflag.consumer_id)
 OFFSET 0))) AND (EXISTS ( SELECT 1
   FROM (public.peernotes_supervisionsession x
     JOIN public.peernotes_supervisiontie t ON ((t.id = x.tie_id)))
  WHERE ((x.id = peernotes_supervisionflag.session_id) AND (x.struck_at IS NULL) AND (t.worker_id = ( SELECT public.peernotes_actor() AS peernotes_actor)))
 OFFSET 0))));
CREATE POLICY flag_read ON public.peernotes_supervisionflag FOR SELECT USING ((EXISTS ( SELECT 1
   FROM public.peernotes_supervisionsession x
  WHERE ((x.id = peernotes_supervisionflag.session_id) AND (x.struck_at IS NULL))
 OFFSET 0)));
CREATE POLICY flag_take_back ON public.peernotes_supervisionflag FOR DELETE USING ((created_by_id = ( SELECT public.peernotes_actor() AS peernotes_actor)));
CREATE POLICY goal_read ON public.peernotes_goal FOR SELECT USING (public.peernotes_may_read_goal(own => (consumer_id = ANY (( SELECT public.peernotes_my_records() AS peernotes_my_records)::uuid[])), only_me => only_me, about_me => public.peernotes_may_read_record(own => (consumer_id = ANY (( SELECT public.peernotes_my_records() AS peernotes_my_records)::uuid[])), in_care => public.peernotes_or_in_emergency(usual => public.peernotes_in_care(conflict => (consumer_id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])), shut => (consumer_id = ANY (( SELECT public.peernotes_ids('shut'::text) AS peernotes_ids)::uuid[])), on_duty => (service_id = ANY (( SELECT public.peernotes_ids('wide'::text) AS peernotes_ids)::uuid[])), in_a_care_role => (service_id = ANY (( SELECT public.peernotes_ids('care'::text) AS peernotes_ids)::uuid[])), assigned => (EXISTS ( SELECT 1
   FROM public.peernotes_my_assignments a
  WHERE (a.consumer_id = peernotes_goal.consumer_id)
 OFFSET 0))), conflict => (consumer_id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])), shut => (consumer_id = ANY (( SELECT public.peernotes_ids('shut'::text) AS peernotes_ids)::uuid[])), is_clinician => (service_id = ANY (( SELECT public.peernotes_ids('clinical'::text) AS peernotes_ids)::uuid[])), in_emergency => (consumer_id = ANY (( SELECT public.peernotes_ids('emergency'::text) AS peernotes_ids)::uuid[]))), ready => (service_id = ANY (( SELECT public.peernotes_ids('ready'::text) AS peernotes_ids)::uuid[])), is_clinician => (service_id = ANY (( SELECT public.peernotes_ids('clinical'::text) AS peernotes_ids)::uuid[])), peer_reads => (EXISTS ( SELECT 1
   FROM (public.peernotes_policyversion v
     CROSS JOIN LATERAL public.peernotes_said_to_me(peernotes_goal.consumer_id, v.reads_since, v.about_me_since) said(record, about_me))
  WHERE ((v.service_id = peernotes_goal.service_id) AND (v.in_force @> now()) AND public.peernotes_peer_may_read_about_me((v.about_me_readers)::text, public.peernotes_consented(public.peernotes_about_me_state(said.about_me, said.record), public.peernotes_about_me_asks_first((v.about_me_readers)::text), (v.consumer_opt_out)::text)))
 OFFSET 0)))));
CREATE POLICY goal_start ON public.peernotes_goal FOR INSERT WITH CHECK ((((consumer_id = ANY (( SELECT public.peernotes_my_records() AS peernotes_my_records)::uuid[])) AND (written_down_by_id IS NULL)) OR (public.peernotes_in_care(conflict => (consumer_id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])), shut => (consumer_id = ANY (( SELECT public.peernotes_ids('shut'::text) AS peernotes_ids)::uuid[])), on_duty => (service_id = ANY (( SELECT public.peernotes_ids('wide'::text) AS peernotes_ids)::uuid[])), in_a_care_role => (service_id = ANY (( SELECT public.peernotes_ids('care'::text) AS peernotes_ids)::uuid[])), assigned => (EXISTS ( SELECT 1
   FROM public.peernotes_my_assignments a
  WHERE (a.consumer_id = peernotes_goal.consumer_id)
 OFFSET 0))) AND (NOT (EXISTS ( SELECT 1
   FROM (public.peernotes_consumer o
     JOIN public.peernotes_user u ON (((u.id = o.user_id) AND u.is_active)))
  WHERE (o.id = peernotes_goal.consumer_id)
 OFFSET 0))) AND (written_down_by_id = ( SELECT public.peernotes_actor() AS peernotes_actor)))));
CREATE POLICY goal_write ON public.peernotes_goal FOR UPDATE USING (((consumer_id = ANY (( SELECT public.peernotes_my_records() AS peernotes_my_records)::uuid[])) OR (public.peernotes_in_care(conflict => (consumer_id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])), shut => (consumer_id = ANY (( SELECT public.peernotes_ids('shut'::text) AS peernotes_ids)::uuid[])), on_duty => (service_id = ANY (( SELECT public.peernotes_ids('wide'::text) AS peernotes_ids)::uuid[])), in_a_care_role => (service_id = ANY (( SELECT public.peernotes_ids('care'::text) AS peernotes_ids)::uuid[])), assigned => (EXISTS ( SELECT 1
   FROM public.peernotes_my_assignments a
  WHERE (a.consumer_id = peernotes_goal.consumer_id)
 OFFSET 0))) AND (NOT (EXISTS ( SELECT 1
   FROM (public.peernotes_consumer o
     JOIN public.peernotes_user u ON (((u.id = o.user_id) AND u.is_active)))
  WHERE (o.id = peernotes_goal.consumer_id)
 OFFSET 0)))))) WITH CHECK ((((consumer_id = ANY (( SELECT public.peernotes_my_records() AS peernotes_my_records)::uuid[])) AND (written_down_by_id IS NULL)) OR (public.peernotes_in_care(conflict => (consumer_id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])), shut => (consumer_id = ANY (( SELECT public.peernotes_ids('shut'::text) AS peernotes_ids)::uuid[])), on_duty => (service_id = ANY (( SELECT public.peernotes_ids('wide'::text) AS peernotes_ids)::uuid[])), in_a_care_role => (service_id = ANY (( SELECT public.peernotes_ids('care'::text) AS peernotes_ids)::uuid[])), assigned => (EXISTS ( SELECT 1
   FROM public.peernotes_my_assignments a
  WHERE (a.consumer_id = peernotes_goal.consumer_id)
 OFFSET 0))) AND (NOT (EXISTS ( SELECT 1
   FROM (public.peernotes_consumer o
     JOIN public.peernotes_user u ON (((u.id = o.user_id) AND u.is_active)))
  WHERE (o.id = peernotes_goal.consumer_id)
 OFFSET 0))) AND (written_down_by_id = ( SELECT public.peernotes_actor() AS peernotes_actor)))));
CREATE POLICY history_read ON public.peernotes_historicalaboutme FOR SELECT USING ((EXISTS ( SELECT 1
   FROM public.peernotes_aboutme l
  WHERE (l.id = peernotes_historicalaboutme.id))));
CREATE POLICY history_read ON public.peernotes_historicalabsence FOR SELECT USING (((worker_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) OR (service_id = ANY (( SELECT public.peernotes_ids('admin'::text) AS peernotes_ids)::uuid[]))));
CREATE POLICY history_read ON public.peernotes_historicalagreement FOR SELECT USING ((consumer_id = ANY (( SELECT public.peernotes_my_records() AS peernotes_my_records)::uuid[])));
CREATE POLICY history_read ON public.peernotes_historicalassignment FOR SELECT USING ((EXISTS ( SELECT 1
   FROM public.peernotes_assignment l
  WHERE (l.id = peernotes_historicalassignment.id))));
CREATE POLICY history_read ON public.peernotes_historicalcarertie FOR SELECT USING ((consumer_id = ANY (( SELECT public.peernotes_my_records() AS peernotes_my_records)::uuid[])));
CREATE POLICY history_read ON public.peernotes_historicalconflictofinterest FOR SELECT USING ((EXISTS ( SELECT 1
   FROM public.peernotes_conflictofinterest l
  WHERE (l.id = peernotes_historicalconflictofinterest.id))));
CREATE POLICY history_read ON public.peernotes_historicalconsent FOR SELECT USING ((EXISTS ( SELECT 1
   FROM public.peernotes_consent l
  WHERE (l.id = peernotes_historicalconsent.id))));
CREATE POLICY history_read ON public.peernotes_historicalconsumer FOR SELECT USING ((EXISTS ( SELECT 1
   FROM public.peernotes_consumer l
  WHERE (l.id = peernotes_historicalconsumer.id))));
CREATE POLICY history_read ON public.peernotes_historicalconsumernumber FOR SELECT USING ((EXISTS ( SELECT 1
   FROM public.peernotes_consumernumber l
  WHERE (l.id = peernotes_historicalconsumernumber.id))));
CREATE POLICY history_read ON public.peernotes_historicalconsumerstatement FOR SELECT USING ((EXISTS ( SELECT 1
   FROM public.peernotes_consumerstatement l
  WHERE (l.id = peernotes_historicalconsumerstatement.id))));
CREATE POLICY history_read ON public.peernotes_historicalcontactlogentry FOR SELECT USING ((EXISTS ( SELECT 1
   FROM public.peernotes_contactlogentry l
  WHERE (l.id = peernotes_historicalcontactlogentry.id))));
CREATE POLICY history_read ON public.peernotes_historicalcrisisplan FOR SELECT USING ((consumer_id = ANY (( SELECT public.peernotes_my_records() AS peernotes_my_records)::uuid[])));
CREATE POLICY history_read ON public.peernotes_historicalcrisisplanpart FOR SELECT USING ((consumer_id = ANY (( SELECT public.peernotes_my_records() AS peernotes_my_records)::uuid[])));
CREATE POLICY history_read ON public.peernotes_historicaldutyshift FOR SELECT USING ((EXISTS ( SELECT 1
   FROM public.peernotes_dutyshift l
  WHERE (l.id = peernotes_historicaldutyshift.id))));
CREATE POLICY history_read ON public.peernotes_historicalenrolment FOR SELECT USING ((EXISTS ( SELECT 1
   FROM public.peernotes_enrolment l
  WHERE (l.id = peernotes_historicalenrolment.id))));
CREATE POLICY history_read ON public.peernotes_historicalgoal FOR SELECT USING ((consumer_id = ANY (( SELECT public.peernotes_my_records() AS peernotes_my_records)::uuid[])));
CREATE POLICY history_read ON public.peernotes_historicalnote FOR SELECT USING ((EXISTS ( SELECT 1
   FROM public.peernotes_note n
  WHERE ((n.id = peernotes_historicalnote.id) AND public.peernotes_may_read_history((n.status)::text, own => ((n.consumer_id = ANY (( SELECT public.peernotes_my_records() AS peernotes_my_records)::uuid[])) OR (n.id = ( SELECT public.peernotes_my_visit_note() AS peernotes_my_visit_note))), in_care => true, wrote_it => ((n.author_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) AND (n.service_id = ANY (( SELECT public.peernotes_ids('peer'::text) AS peernotes_ids)::uuid[]))))))));
CREATE POLICY history_read ON public.peernotes_historicalnotesection FOR SELECT USING ((EXISTS ( SELECT 1
   FROM public.peernotes_note n
  WHERE ((n.id = peernotes_historicalnotesection.note_id) AND public.peernotes_may_read_history((n.status)::text, own => ((n.consumer_id = ANY (( SELECT public.peernotes_my_records() AS peernotes_my_records)::uuid[])) OR (n.id = ( SELECT public.peernotes_my_visit_note() AS peernotes_my_visit_note))), in_care => true, wrote_it => ((n.author_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) AND (n.service_id = ANY (( SELECT public.peernotes_ids('peer'::text) AS peernotes_ids)::uuid[]))))))));
CREATE POLICY history_read ON public.peernotes_historicalopening FOR SELECT USING ((EXISTS ( SELECT 1
   FROM public.peernotes_opening l
  WHERE (l.id = peernotes_historicalopening.id))));
CREATE POLICY history_read ON public.peernotes_historicalpeerpreference FOR SELECT USING ((consumer_id = ANY (( SELECT public.peernotes_my_records() AS peernotes_my_records)::uuid[])));
CREATE POLICY history_read ON public.peernotes_historicalpeerprofile FOR SELECT USING ((user_id = ( SELECT public.peernotes_actor() AS peernotes_actor)));
CREATE POLICY history_read ON public.peernotes_historicalpeerwishes FOR SELECT USING ((consumer_id = ANY (( SELECT public.peernotes_my_records() AS peernotes_my_records)::uuid[])));
CREATE POLICY history_read ON public.peernotes_historicalrecordentry FOR SELECT USING ((EXISTS ( SELECT 1
   FROM public.peernotes_recordentry l
  WHERE (l.id = peernotes_historicalrecordentry.id))));
CREATE POLICY history_read ON public.peernotes_historicalrecordquestion FOR SELECT USING ((EXISTS ( SELECT 1
   FROM public.peernotes_recordquestion l
  WHERE (l.id = peernotes_historicalrecordquestion.id))));
CREATE POLICY history_read ON public.peernotes_historicalroleproposal FOR SELECT USING ((EXISTS ( SELECT 1
   FROM public.peernotes_roleproposal l
  WHERE (l.id = peernotes_historicalroleproposal.id))));
CREATE POLICY history_read ON public.peernotes_historicalsafetyconcern FOR SELECT USING ((EXISTS ( SELECT 1
   FROM public.peernotes_safetyconcern l
  WHERE (l.id = peernotes_historicalsafetyconcern.id))));
CREATE POLICY history_read ON public.peernotes_historicalsameperson FOR SELECT USING ((EXISTS ( SELECT 1
   FROM public.peernotes_sameperson l
  WHERE (l.id = peernotes_historicalsameperson.id))));
CREATE POLICY history_read ON public.peernotes_historicalsignature FOR SELECT USING ((EXISTS ( SELECT 1
   FROM public.peernotes_signature l
  WHERE (l.id = peernotes_historicalsignature.id))));
CREATE POLICY history_read ON public.peernotes_historicalsupervisiontie FOR SELECT USING ((EXISTS ( SELECT 1
   FROM public.peernotes_supervisiontie l
  WHERE (l.id = peernotes_historicalsupervisiontie.id))));
CREATE POLICY history_read ON public.peernotes_historicalwellbeingplan FOR SELECT USING ((worker_id = ( SELECT public.peernotes_actor() AS peernotes_actor)));
CREATE POLICY hold_add ON public.peernotes_concernhold FOR INSERT WITH CHECK (((created_by_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) AND (EXISTS ( SELECT 1
   FROM public.peernotes_hold_facts(peernotes_concernhold.concern_id) f(held_by, held_since, hold_until, today, used_up, knows)
  WHERE (((peernotes_concernhold.until >= f.today) AND (peernotes_concernhold.until <= (f.today + 30))) AND (f.used_up OR (peernotes_concernhold.until <= (COALESCE(f.held_since, f.today) + 90))) AND public.peernotes_may_hold(f.knows, conflict => (peernotes_concernhold.consumer_id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])), is_clinician => (peernotes_concernhold.service_id = ANY (( SELECT public.peernotes_ids('clinical'::text) AS peernotes_ids)::uuid[])), privacy => (peernotes_concernhold.service_id = ANY (( SELECT public.peernotes_ids('privacy'::text) AS peernotes_ids)::uuid[])), held_by_me => (NOT (f.held_by IS DISTINCT FROM peernotes_concernhold.created_by_id)), used_up => f.used_up))))));
CREATE POLICY hold_read ON public.peernotes_concernhold FOR SELECT USING (((EXISTS ( SELECT 1
   FROM public.peernotes_safetyconcern c
  WHERE (c.id = peernotes_concernhold.concern_id)
 OFFSET 0)) OR (public.peernotes_may_see_alert(conflict => (consumer_id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])), privacy => (service_id = ANY (( SELECT public.peernotes_ids('privacy'::text) AS peernotes_ids)::uuid[]))) AND (EXISTS ( SELECT 1
   FROM public.peernotes_hold_facts(peernotes_concernhold.concern_id) f(held_by, held_since, hold_until, today, used_up, knows)
  WHERE f.used_up)))));
CREATE POLICY kept_form_own ON public.peernotes_keptform USING (((kept_at > (now() - '7 days'::interval)) AND ((user_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) OR (visit_id IN ( SELECT public.peernotes_way_back() AS peernotes_way_back))))) WITH CHECK (((user_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) OR (visit_id IN ( SELECT public.peernotes_way_back() AS peernotes_way_back))));
CREATE POLICY look_own ON public.peernotes_look USING ((user_id = ( SELECT public.peernotes_actor() AS peernotes_actor)));
CREATE POLICY meeting_answer ON public.peernotes_firstmeeting FOR UPDATE USING ((((consumer_id = ANY (( SELECT public.peernotes_my_records() AS peernotes_my_records)::uuid[])) OR (consumer_id = ( SELECT public.peernotes_my_visit_choices() AS peernotes_my_visit_choices))) AND ((answer)::text = ''::text))) WITH CHECK (public.peernotes_may_record((method)::text, on_visit => (consumer_id = ( SELECT public.peernotes_my_visit_choices() AS peernotes_my_visit_choices)), own => (consumer_id = ANY (( SELECT public.peernotes_my_records() AS peernotes_my_records)::uuid[])), in_care => false));
CREATE POLICY meeting_ask ON public.peernotes_firstmeeting FOR INSERT WITH CHECK ((public.peernotes_may_record((method)::text, on_visit => (consumer_id = ( SELECT public.peernotes_my_visit_choices() AS peernotes_my_visit_choices)), own => (consumer_id = ANY (( SELECT public.peernotes_my_records() AS peernotes_my_records)::uuid[])), in_care => false) AND public.peernotes_can_be_chosen(worker_id, consumer_id)));
CREATE POLICY meeting_met ON public.peernotes_firstmeeting FOR UPDATE USING ((worker_id = ( SELECT public.peernotes_actor() AS peernotes_actor))) WITH CHECK (((worker_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) AND ((answer)::text = ''::text) AND (NOT waits)));
CREATE POLICY meeting_read ON public.peernotes_firstmeeting FOR SELECT USING (((consumer_id = ANY (( SELECT public.peernotes_my_records() AS peernotes_my_records)::uuid[])) OR (consumer_id = ( SELECT public.peernotes_my_visit_choices() AS peernotes_my_visit_choices)) OR ((worker_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) AND ((answer)::text = ''::text) AND (NOT waits) AND (service_id = ANY (( SELECT public.peernotes_ids('peer'::text) AS peernotes_ids)::uuid[])) AND (NOT (consumer_id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[]))) AND (NOT (consumer_id = ANY (( SELECT public.peernotes_ids('shut'::text) AS peernotes_ids)::uuid[]))))));
CREATE POLICY message_own ON public.peernotes_message USING ((user_id = ( SELECT public.peernotes_actor() AS peernotes_actor))) WITH CHECK ((user_id = ( SELECT public.peernotes_actor() AS peernotes_actor)));
CREATE POLICY model_ack_own ON public.peernotes_modelacknowledgement FOR INSERT WITH CHECK (((user_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) AND ((service_id = ANY (( SELECT public.peernotes_ids('peer'::text) AS peernotes_ids)::uuid[])) OR (service_id = ANY (( SELECT public.peernotes_ids('clinical'::text) AS peernotes_ids)::uuid[])))));
CREATE POLICY model_ack_read ON public.peernotes_modelacknowledgement FOR SELECT USING (((user_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) OR (EXISTS ( SELECT 1
   FROM public.peernotes_supervisiontie t
  WHERE ((t.worker_id = peernotes_modelacknowledgement.user_id) AND
        CASE t.kind
            WHEN 'clinician'::text THEN (t.service_id = ANY (( SELECT public.peernotes_ids('clinical'::text) AS peernotes_ids)::uuid[]))
            ELSE (t.service_id = ANY (( SELECT public.peernotes_ids('supervises'::text) AS peernotes_ids)::uuid[]))
        END AND (t.service_id = peernotes_modelacknowledgement.service_id) AND (t.supervisor_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) AND (t.starts_at <= peernotes_modelacknowledgement.created_at) AND ((t.ends_at IS NULL) OR (t.ends_at > statement_timestamp())))
 OFFSET 0))));
CREATE POLICY note_cosign ON public.peernotes_note FOR SELECT USING (
CASE
    WHEN (( SELECT public.peernotes_ids('supervises'::text) AS peernotes_ids) = '{}'::uuid[]) THEN false
    ELSE public.peernotes_may_cosign((status)::text, shared_with_care_team, shared_with_peer_team, supervises => (EXISTS ( SELECT 1
       FROM public.peernotes_my_workers w
      WHERE ((w.worker_id = peernotes_note.author_id) AND (w.service_id = peernotes_note.service_id) AND ((w.kind)::text = 'peer'::text))
     OFFSET 0)), to_sign => (EXISTS ( SELECT 1
       FROM public.peernotes_policyversion v
      WHERE ((v.id = peernotes_note.policy_version_id) AND public.peernotes_asks_to_sign((v.cosign)::text, peernotes_note.id))
     OFFSET 0)), in_a_care_role => (service_id = ANY (( SELECT public.peernotes_ids('care'::text) AS peernotes_ids)::uuid[])), ready => (service_id = ANY (( SELECT public.peernotes_ids('begins'::text) AS peernotes_ids)::uuid[])), conflict => (consumer_id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])), shut => (consumer_id = ANY (( SELECT public.peernotes_ids('shut'::text) AS peernotes_ids)::uuid[])))
END);
CREATE POLICY note_read ON public.peernotes_note FOR SELECT USING (public.peernotes_may_know_note((status)::text, own => ((consumer_id = ANY (( SELECT public.peernotes_my_records() AS peernotes_my_records)::uuid[])) OR (id = ( SELECT public.peernotes_my_visit_note() AS peernotes_my_visit_note))), officer => ((service_id = ANY (( SELECT public.peernotes_ids('officer'::text) AS peernotes_ids)::uuid[])) AND (NOT (consumer_id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])))), in_care => public.peernotes_in_care(conflict => (consumer_id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])), shut => (consumer_id = ANY (( SELECT public.peernotes_ids('shut'::text) AS peernotes_ids)::uuid[])), on_duty => (service_id = ANY (( SELECT public.peernotes_ids('wide'::text) AS peernotes_ids)::uuid[])), in_a_care_role => (service_id = ANY (( SELECT public.peernotes_ids('care'::text) AS peernotes_ids)::uuid[])), assigned => (EXISTS ( SELECT 1
   FROM public.peernotes_my_assignments a
  WHERE (a.consumer_id = peernotes_note.consumer_id)
 OFFSET 0))), wrote_it => ((author_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) AND (service_id = ANY (( SELECT public.peernotes_ids('peer'::text) AS peernotes_ids)::uuid[]))), shared => public.peernotes_may_read_shared((status)::text, shared_with_care_team, shared_with_peer_team, clinicians_allowed => (EXISTS ( SELECT 1
   FROM public.peernotes_policyversion v
  WHERE ((v.id = peernotes_note.policy_version_id) AND public.peernotes_clinicians_allowed((v.clinician_read_peer_notes)::text))
 OFFSET 0)), ready => (service_id = ANY (( SELECT public.peernotes_ids('begins'::text) AS peernotes_ids)::uuid[])), is_clinician => (service_id = ANY (( SELECT public.peernotes_ids('clinical'::text) AS peernotes_ids)::uuid[])), peer_reads =>
CASE
    WHEN (( SELECT public.peernotes_ids('reading'::text) AS peernotes_ids) = '{}'::uuid[]) THEN false
    ELSE (EXISTS ( SELECT 1
       FROM public.peernotes_my_reading m
      WHERE (m.consumer_id = peernotes_note.consumer_id)
     OFFSET 0))
END), was_read => (EXISTS ( SELECT 1
   FROM public.peernotes_my_readings g
  WHERE (g.note_id = peernotes_note.id)
 OFFSET 0))));
CREATE POLICY note_start ON public.peernotes_note FOR INSERT WITH CHECK ((((author_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) AND (service_id = ANY (( SELECT public.peernotes_ids('peer'::text) AS peernotes_ids)::uuid[])) AND public.peernotes_may_add(in_care => public.peernotes_in_care(conflict => (consumer_id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])), shut => (consumer_id = ANY (( SELECT public.peernotes_ids('shut'::text) AS peernotes_ids)::uuid[])), on_duty => (service_id = ANY (( SELECT public.peernotes_ids('wide'::text) AS peernotes_ids)::uuid[])), in_a_care_role => (service_id = ANY (( SELECT public.peernotes_ids('care'::text) AS peernotes_ids)::uuid[])), assigned => (EXISTS ( SELECT 1
   FROM public.peernotes_my_assignments a
  WHERE (a.consumer_id = peernotes_note.consumer_id)
 OFFSET 0))), ended => public.peernotes_ended(consumer_id, statement_timestamp())) AND ((amends_id IS NOT NULL) OR (NOT ((EXISTS ( SELECT 1
   FROM (public.peernotes_assignment a
     JOIN public.peernotes_policyversion v ON (((v.service_id = a.service_id) AND (v.in_force @> now()))))
  WHERE ((a.user_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) AND (a.content_object_id = peernotes_note.consumer_id) AND public.peernotes_agreement_missing((peernotes_note.service_id = ANY (( SELECT public.peernotes_ids('peer'::text) AS peernotes_ids)::uuid[])), v.boundary_agreement_required, COALESCE((public.peernotes_agreement_due(a.service_id, a.content_object_id, a.user_id, a.created_at, statement_timestamp()) <= statement_timestamp()), false)))
 OFFSET 0)) OR ( SELECT public.peernotes_writes_none(public.peernotes_actor(), peernotes_note.service_id, statement_timestamp()) AS peernotes_writes_none))))) OR ((consumer_id = ANY (( SELECT public.peernotes_my_records() AS peernotes_my_records)::uuid[])) AND (continues_id IS NOT NULL) AND (NOT public.peernotes_ended(consumer_id, statement_timestamp())) AND public.peernotes_author_here(author_id, consumer_id, service_id, NULL::timestamp with time zone) AND (NOT public.peernotes_writes_none(author_id, service_id, statement_timestamp())))));
CREATE POLICY note_write ON public.peernotes_note FOR UPDATE USING (((consumer_id = ANY (( SELECT public.peernotes_my_records() AS peernotes_my_records)::uuid[])) OR (id = ( SELECT public.peernotes_my_visit_note() AS peernotes_my_visit_note)) OR (author_id = ( SELECT public.peernotes_actor() AS peernotes_actor))));
CREATE POLICY notice_own ON public.peernotes_modelnotice FOR INSERT WITH CHECK (((told_by_id IS NULL) AND ((consumer_id = ANY (( SELECT public.peernotes_my_records() AS peernotes_my_records)::uuid[])) OR (user_id = ( SELECT public.peernotes_actor() AS peernotes_actor)))));
CREATE POLICY notice_read ON public.peernotes_modelnotice FOR SELECT USING (((consumer_id = ANY (( SELECT public.peernotes_my_records() AS peernotes_my_records)::uuid[])) OR (user_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) OR (service_id = ANY (( SELECT public.peernotes_ids('admin'::text) AS peernotes_ids)::uuid[]))));
CREATE POLICY notice_told ON public.peernotes_modelnotice FOR INSERT WITH CHECK (((told_by_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) AND (service_id = ANY (( SELECT public.peernotes_ids('admin'::text) AS peernotes_ids)::uuid[])) AND (consumer_id IN ( SELECT c.id
   FROM public.peernotes_name c
  WHERE ((c.id = peernotes_modelnotice.consumer_id) AND (c.user_id IS NULL))))));
CREATE POLICY number_read ON public.peernotes_consumernumber FOR SELECT USING ((((kind)::text <> 'source'::text) AND (public.peernotes_may_see_person(own => (consumer_id = ANY (( SELECT public.peernotes_my_records() AS peernotes_my_records)::uuid[])), in_care => public.peernotes_in_care(conflict => (consumer_id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])), shut => (consumer_id = ANY (( SELECT public.peernotes_ids('shut'::text) AS peernotes_ids)::uuid[])), on_duty => (service_id = ANY (( SELECT public.peernotes_ids('wide'::text) AS peernotes_ids)::uuid[])), in_a_care_role => (service_id = ANY (( SELECT public.peernotes_ids('care'::text) AS peernotes_ids)::uuid[])), assigned => (EXISTS ( SELECT 1
   FROM public.peernotes_my_assignments a
  WHERE (a.consumer_id = peernotes_consumernumber.consumer_id)
 OFFSET 0)))) OR public.peernotes_may_see_consumer(conflict => (consumer_id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])), enrols => (service_id = ANY (( SELECT public.peernotes_ids('enrols'::text) AS peernotes_ids)::uuid[])), administers => (service_id = ANY (( SELECT public.peernotes_ids('admin'::text) AS peernotes_ids)::uuid[]))))));
CREATE POLICY number_start ON public.peernotes_consumernumber FOR INSERT WITH CHECK ((((kind)::text <> 'source'::text) AND public.peernotes_may_change_enrolment(conflict => (consumer_id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])), enrols => (service_id = ANY (( SELECT public.peernotes_ids('enrols'::text) AS peernotes_ids)::uuid[])))));
CREATE POLICY number_write ON public.peernotes_consumernumber FOR UPDATE USING ((((kind)::text <> 'source'::text) AND public.peernotes_may_edit_details(conflict => (consumer_id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])), is_officer => (service_id = ANY (( SELECT public.peernotes_ids('officer'::text) AS peernotes_ids)::uuid[])))));
CREATE POLICY opening_answer ON public.peernotes_opening FOR UPDATE USING (((agreed IS NULL) AND (created_by_id <> ( SELECT public.peernotes_actor() AS peernotes_actor)) AND (service_id = ANY (( SELECT public.peernotes_ids('officer'::text) AS peernotes_ids)::uuid[])) AND (NOT (consumer_id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[]))))) WITH CHECK ((answered_by_id = ( SELECT public.peernotes_actor() AS peernotes_actor)));
CREATE POLICY opening_ask ON public.peernotes_opening FOR INSERT WITH CHECK (((created_by_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) AND (agreed IS NULL) AND (service_id = ANY (( SELECT public.peernotes_ids('officer'::text) AS peernotes_ids)::uuid[])) AND (NOT (consumer_id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[]))) AND (EXISTS ( SELECT 1
   FROM public.peernotes_note n
  WHERE ((n.id = peernotes_opening.note_id) AND (n.consumer_id = peernotes_opening.consumer_id) AND public.peernotes_is_in_error((n.status)::text))))));
CREATE POLICY opening_read ON public.peernotes_opening FOR SELECT USING (((consumer_id = ANY (( SELECT public.peernotes_my_records() AS peernotes_my_records)::uuid[])) OR ((service_id = ANY (( SELECT public.peernotes_ids('officer'::text) AS peernotes_ids)::uuid[])) AND (NOT (consumer_id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[]))))));
CREATE POLICY outside_read ON public.peernotes_outsidecontact FOR SELECT USING (((worker_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) OR (EXISTS ( SELECT 1
   FROM public.peernotes_supervisiontie t
  WHERE ((t.worker_id = peernotes_outsidecontact.worker_id) AND (t.service_id = peernotes_outsidecontact.service_id) AND (t.supervisor_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) AND ((t.kind)::text = 'peer'::text) AND (peernotes_outsidecontact.service_id = ANY (( SELECT public.peernotes_ids('supervises'::text) AS peernotes_ids)::uuid[])) AND ((t.ends_at IS NULL) OR (t.ends_at > statement_timestamp())))
 OFFSET 0))));
CREATE POLICY outside_say ON public.peernotes_outsidecontact FOR INSERT WITH CHECK (((worker_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) AND (EXISTS ( SELECT 1
   FROM public.peernotes_contactlogentry c
  WHERE ((c.id = peernotes_outsidecontact.contact_id) AND (c.worker_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) AND (c.service_id = peernotes_outsidecontact.service_id))
 OFFSET 0))));
CREATE POLICY outside_undo ON public.peernotes_outsidecontact FOR DELETE USING (((worker_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) AND (created_at >= (now() - '00:10:00'::interval))));
CREATE POLICY part_read ON public.peernotes_crisisplanpart FOR SELECT USING (public.peernotes_may_read_plan_part(own => ((consumer_id = ANY (( SELECT public.peernotes_my_records() AS peernotes_my_records)::uuid[])) OR (consumer_id = ( SELECT public.peernotes_my_visit_choices() AS peernotes_my_visit_choices))), only_me => only_me, about_me => public.peernotes_may_read_record(own => (consumer_id = ANY (( SELECT public.peernotes_my_records() AS peernotes_my_records)::uuid[])), in_care => public.peernotes_or_in_emergency(usual => public.peernotes_in_care(conflict => (consumer_id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])), shut => (consumer_id = ANY (( SELECT public.peernotes_ids('shut'::text) AS peernotes_ids)::uuid[])), on_duty => (service_id = ANY (( SELECT public.peernotes_ids('wide'::text) AS peernotes_ids)::uuid[])), in_a_care_role => (service_id = ANY (( SELECT public.peernotes_ids('care'::text) AS peernotes_ids)::uuid[])), assigned => (EXISTS ( SELECT 1
   FROM public.peernotes_my_assignments a
  WHERE (a.consumer_id = peernotes_crisisplanpart.consumer_id)
 OFFSET 0))), conflict => (consumer_id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])), shut => (consumer_id = ANY (( SELECT public.peernotes_ids('shut'::text) AS peernotes_ids)::uuid[])), is_clinician => (service_id = ANY (( SELECT public.peernotes_ids('clinical'::text) AS peernotes_ids)::uuid[])), in_emergency => (consumer_id = ANY (( SELECT public.peernotes_ids('emergency'::text) AS peernotes_ids)::uuid[]))), ready => (service_id = ANY (( SELECT public.peernotes_ids('ready'::text) AS peernotes_ids)::uuid[])), is_clinician => (service_id = ANY (( SELECT public.peernotes_ids('clinical'::text) AS peernotes_ids)::uuid[])), peer_reads => (EXISTS ( SELECT 1
   FROM (public.peernotes_policyversion v
     CROSS JOIN LATERAL public.peernotes_said_to_me(peernotes_crisisplanpart.consumer_id, v.reads_since, v.about_me_since) said(record, about_me))
  WHERE ((v.service_id = peernotes_crisisplanpart.service_id) AND (v.in_force @> now()) AND public.peernotes_peer_may_read_about_me((v.about_me_readers)::text, public.peernotes_consented(public.peernotes_about_me_state(said.about_me, said.record), public.peernotes_about_me_asks_first((v.about_me_readers)::text), (v.consumer_opt_out)::text)))
 OFFSET 0))), on_duty => (EXISTS ( SELECT 1
   FROM public.peernotes_crisisplan p
  WHERE ((p.consumer_id = peernotes_crisisplanpart.consumer_id) AND p.open_on_duty)
 OFFSET 0))));
CREATE POLICY part_start ON public.peernotes_crisisplanpart FOR INSERT WITH CHECK (public.peernotes_may_record((method)::text, on_visit => (consumer_id = ( SELECT public.peernotes_my_visit_choices() AS peernotes_my_visit_choices)), own => (consumer_id = ANY (( SELECT public.peernotes_my_records() AS peernotes_my_records)::uuid[])), in_care => false));
CREATE POLICY part_write ON public.peernotes_crisisplanpart FOR UPDATE USING (((consumer_id = ANY (( SELECT public.peernotes_my_records() AS peernotes_my_records)::uuid[])) OR (consumer_id = ( SELECT public.peernotes_my_visit_choices() AS peernotes_my_visit_choices)))) WITH CHECK (public.peernotes_may_record((method)::text, on_visit => (consumer_id = ( SELECT public.peernotes_my_visit_choices() AS peernotes_my_visit_choices)), own => (consumer_id = ANY (( SELECT public.peernotes_my_records() AS peernotes_my_records)::uuid[])), in_care => false));
ALTER TABLE public.peernotes_aboutme ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_absence ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_agreement ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_alert ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_alertanswer ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_assignment ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_carertalk ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_carertie ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_caselist ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_caseload ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_codeacknowledgement ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_concernhold ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_conflictofinterest ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_consent ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_consumer ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_consumernumber ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_consumerstatement ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_contactlogentry ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_contribution ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_cosignature ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_crisisplan ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_crisisplanpart ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_debrief ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_dutyshift ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_emergencyaccess ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_emergencyaccessend ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_emergencytry ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_enrolment ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_entryfile ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_event_rest ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_eventfile ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_eventfilepart ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_firstmeeting ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_goal ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_historicalaboutme ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_historicalabsence ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_historicalagreement ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_historicalassignment ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_historicalcarertie ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_historicalconflictofinterest ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_historicalconsent ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_historicalconsumer ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_historicalconsumernumber ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_historicalconsumerstatement ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_historicalcontactlogentry ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_historicalcrisisplan ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_historicalcrisisplanpart ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_historicaldutyshift ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_historicalenrolment ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_historicalgoal ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_historicalnote ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_historicalnotesection ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_historicalopening ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_historicalpeerpreference ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_historicalpeerprofile ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_historicalpeerwishes ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_historicalrecordentry ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_historicalrecordquestion ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_historicalroleproposal ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_historicalsafetyconcern ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_historicalsameperson ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_historicalsignature ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_historicalsupervisiontie ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_historicalwellbeingplan ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_keptform ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_look ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_message ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_modelacknowledgement ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_modelnotice ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_note ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_notesection ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_opening ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_outsidecontact ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_peerpreference ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_peerprofile ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_peerwishes ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_reading ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_recordentry ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_recordquestion ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_roleagreement ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_roleproposal ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_safetyconcern ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_sameperson ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_selectionstep ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_signature ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_supervisionflag ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_supervisionsession ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_supervisiontie ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_trainingrecord ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_unread ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_visit ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_wellbeingplan ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.peernotes_withholding ENABLE ROW LEVEL SECURITY;
CREATE POLICY plan_read ON public.peernotes_crisisplan FOR SELECT USING (((consumer_id = ANY (( SELECT public.peernotes_my_records() AS peernotes_my_records)::uuid[])) OR (consumer_id = ( SELECT public.peernotes_my_visit_choices() AS peernotes_my_visit_choices)) OR public.peernotes_opens_on_duty(open_on_duty, on_shift => (EXISTS ( SELECT 1
   FROM public.peernotes_dutyshift d
  WHERE ((d.service_id = peernotes_crisisplan.service_id) AND (d.user_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) AND (d.starts_at <= now()) AND (d.ends_at > now()))
 OFFSET 0)), is_clinician => (service_id = ANY (( SELECT public.peernotes_ids('clinical'::text) AS peernotes_ids)::uuid[])), conflict => (consumer_id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])), shut => (consumer_id = ANY (( SELECT public.peernotes_ids('shut'::text) AS peernotes_ids)::uuid[])))));
CREATE POLICY plan_start ON public.peernotes_crisisplan FOR INSERT WITH CHECK (((consumer_id = ANY (( SELECT public.peernotes_my_records() AS peernotes_my_records)::uuid[])) OR (consumer_id = ( SELECT public.peernotes_my_visit_choices() AS peernotes_my_visit_choices))));
CREATE POLICY plan_write ON public.peernotes_crisisplan FOR UPDATE USING (((consumer_id = ANY (( SELECT public.peernotes_my_records() AS peernotes_my_records)::uuid[])) OR (consumer_id = ( SELECT public.peernotes_my_visit_choices() AS peernotes_my_visit_choices))));
CREATE POLICY preference_change ON public.peernotes_peerpreference FOR UPDATE USING ((consumer_id = ANY (( SELECT public.peernotes_my_records() AS peernotes_my_records)::uuid[])));
CREATE POLICY preference_read ON public.peernotes_peerpreference FOR SELECT USING (public.peernotes_may_read_preference(own => (consumer_id = ANY (( SELECT public.peernotes_my_records() AS peernotes_my_records)::uuid[])), in_care => public.peernotes_in_care(conflict => (consumer_id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])), shut => (consumer_id = ANY (( SELECT public.peernotes_ids('shut'::text) AS peernotes_ids)::uuid[])), on_duty => (service_id = ANY (( SELECT public.peernotes_ids('wide'::text) AS peernotes_ids)::uuid[])), in_a_care_role => (service_id = ANY (( SELECT public.peernotes_ids('care'::text) AS peernotes_ids)::uuid[])), assigned => (EXISTS ( SELECT 1
   FROM public.peernotes_my_assignments a
  WHERE (a.consumer_id = peernotes_peerpreference.consumer_id)
 OFFSET 0))), ready => (service_id = ANY (( SELECT public.peernotes_ids('ready'::text) AS peernotes_ids)::uuid[])), is_clinician => (service_id = ANY (( SELECT public.peernotes_ids('clinical'::text) AS peernotes_ids)::uuid[])), matches => public.peernotes_may_read_wishes(own => false, supervises => (service_id = ANY (( SELECT public.peernotes_ids('supervises'::text) AS peernotes_ids)::uuid[])), in_a_care_role => (service_id = ANY (( SELECT public.peernotes_ids('care'::text) AS peernotes_ids)::uuid[])), ready => (service_id = ANY (( SELECT public.peernotes_ids('ready'::text) AS peernotes_ids)::uuid[])), conflict => (consumer_id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])), shut => (consumer_id = ANY (( SELECT public.peernotes_ids('shut'::text) AS peernotes_ids)::uuid[])))));
CREATE POLICY preference_say ON public.peernotes_peerpreference FOR INSERT WITH CHECK ((consumer_id = ANY (( SELECT public.peernotes_my_records() AS peernotes_my_records)::uuid[])));
CREATE POLICY profile_read ON public.peernotes_peerprofile FOR SELECT USING (((user_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) OR public.peernotes_may_choose(user_id, service_id)));
CREATE POLICY profile_start ON public.peernotes_peerprofile FOR INSERT WITH CHECK (((user_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) AND (service_id = ANY (( SELECT public.peernotes_ids('peer'::text) AS peernotes_ids)::uuid[]))));
CREATE POLICY profile_write ON public.peernotes_peerprofile FOR UPDATE USING ((user_id = ( SELECT public.peernotes_actor() AS peernotes_actor))) WITH CHECK (((user_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) AND (service_id = ANY (( SELECT public.peernotes_ids('peer'::text) AS peernotes_ids)::uuid[]))));
CREATE POLICY question_answer ON public.peernotes_recordquestion FOR UPDATE USING (((answered_at IS NULL) AND public.peernotes_may_answer_for(about_entry => (entry_id IS NOT NULL), about_me => ((looker_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) IS TRUE), officer => ((service_id = ANY (( SELECT public.peernotes_ids('officer'::text) AS peernotes_ids)::uuid[])) AND (NOT (consumer_id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])))), in_care => public.peernotes_in_care(conflict => (consumer_id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])), shut => (consumer_id = ANY (( SELECT public.peernotes_ids('shut'::text) AS peernotes_ids)::uuid[])), on_duty => (service_id = ANY (( SELECT public.peernotes_ids('wide'::text) AS peernotes_ids)::uuid[])), in_a_care_role => (service_id = ANY (( SELECT public.peernotes_ids('care'::text) AS peernotes_ids)::uuid[])), assigned => (EXISTS ( SELECT 1
   FROM public.peernotes_my_assignments a
  WHERE (a.consumer_id = peernotes_recordquestion.consumer_id)
 OFFSET 0))), is_clinician => (service_id = ANY (( SELECT public.peernotes_ids('clinical'::text) AS peernotes_ids)::uuid[]))))) WITH CHECK ((answered_by_id = ( SELECT public.peernotes_actor() AS peernotes_actor)));
CREATE POLICY question_ask ON public.peernotes_recordquestion FOR INSERT WITH CHECK (((consumer_id = ANY (( SELECT public.peernotes_my_records() AS peernotes_my_records)::uuid[])) AND (answered_at IS NULL) AND ((entry_id IS NULL) OR (EXISTS ( SELECT 1
   FROM public.peernotes_recordentry e
  WHERE ((e.id = peernotes_recordquestion.entry_id) AND (e.consumer_id = peernotes_recordquestion.consumer_id)))))));
CREATE POLICY question_read ON public.peernotes_recordquestion FOR SELECT USING (public.peernotes_may_read_question(own => (consumer_id = ANY (( SELECT public.peernotes_my_records() AS peernotes_my_records)::uuid[])), about_entry => (entry_id IS NOT NULL), about_me => ((looker_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) IS TRUE), officer => ((service_id = ANY (( SELECT public.peernotes_ids('officer'::text) AS peernotes_ids)::uuid[])) AND (NOT (consumer_id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])))), in_care => public.peernotes_in_care(conflict => (consumer_id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])), shut => (consumer_id = ANY (( SELECT public.peernotes_ids('shut'::text) AS peernotes_ids)::uuid[])), on_duty => (service_id = ANY (( SELECT public.peernotes_ids('wide'::text) AS peernotes_ids)::uuid[])), in_a_care_role => (service_id = ANY (( SELECT public.peernotes_ids('care'::text) AS peernotes_ids)::uuid[])), assigned => (EXISTS ( SELECT 1
   FROM public.peernotes_my_assignments a
  WHERE (a.consumer_id = peernotes_recordquestion.consumer_id)
 OFFSET 0))), is_clinician => (service_id = ANY (( SELECT public.peernotes_ids('clinical'::text) AS peernotes_ids)::uuid[]))));
CREATE POLICY reading_read ON public.peernotes_reading FOR SELECT USING (((user_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) OR (EXISTS ( SELECT 1
   FROM public.peernotes_note n
  WHERE ((n.id = peernotes_reading.note_id) AND ((n.consumer_id = ANY (( SELECT public.peernotes_my_records() AS peernotes_my_records)::uuid[])) OR (n.id = ( SELECT public.peernotes_my_visit_note() AS peernotes_my_visit_note))))))));
CREATE POLICY reading_start ON public.peernotes_reading FOR INSERT WITH CHECK (((user_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) AND (EXISTS ( SELECT 1
   FROM public.peernotes_note n
  WHERE (n.id = peernotes_reading.note_id)))));
CREATE POLICY role_agree ON public.peernotes_roleagreement FOR UPDATE USING ((((worker_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) AND (worker_agreed_at IS NULL)) OR ((EXISTS ( SELECT 1
   FROM public.peernotes_my_workers w
  WHERE ((w.worker_id = peernotes_roleagreement.worker_id) AND (w.service_id = peernotes_roleagreement.service_id))
 OFFSET 0)) AND (supervisor_agreed_at IS NULL)))) WITH CHECK (true);
CREATE POLICY role_proposal_decide ON public.peernotes_roleproposal FOR UPDATE USING ((service_id = ANY (( SELECT public.peernotes_ids('admin'::text) AS peernotes_ids)::uuid[]))) WITH CHECK (((service_id = ANY (( SELECT public.peernotes_ids('admin'::text) AS peernotes_ids)::uuid[])) AND (decided_by_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) AND ((approved IS NOT TRUE) OR (user_id <> decided_by_id))));
CREATE POLICY role_proposal_leave ON public.peernotes_roleproposal FOR UPDATE USING (((user_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) AND (approved IS NULL))) WITH CHECK (((user_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) AND (decided_by_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) AND (approved IS FALSE)));
CREATE POLICY role_proposal_read ON public.peernotes_roleproposal FOR SELECT USING (((service_id = ANY (( SELECT public.peernotes_ids('admin'::text) AS peernotes_ids)::uuid[])) OR (user_id = ( SELECT public.peernotes_actor() AS peernotes_actor))));
CREATE POLICY role_proposal_start ON public.peernotes_roleproposal FOR INSERT WITH CHECK (((service_id = ANY (( SELECT public.peernotes_ids('admin'::text) AS peernotes_ids)::uuid[])) AND (proposed_by_id = ( SELECT public.peernotes_actor() AS peernotes_actor))));
CREATE POLICY role_propose ON public.peernotes_roleagreement FOR INSERT WITH CHECK (((created_by_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) AND (((worker_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) AND (service_id = ANY (( SELECT public.peernotes_ids('peer'::text) AS peernotes_ids)::uuid[])) AND (supervisor_agreed_at IS NULL) AND (supervisor_id IS NULL)) OR ((EXISTS ( SELECT 1
   FROM public.peernotes_my_workers w
  WHERE ((w.worker_id = peernotes_roleagreement.worker_id) AND (w.service_id = peernotes_roleagreement.service_id))
 OFFSET 0)) AND (worker_agreed_at IS NULL) AND (COALESCE(supervisor_id, ( SELECT public.peernotes_actor() AS peernotes_actor)) = ( SELECT public.peernotes_actor() AS peernotes_actor))))));
CREATE POLICY role_read ON public.peernotes_roleagreement FOR SELECT USING (((worker_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) OR (EXISTS ( SELECT 1
   FROM public.peernotes_my_workers w
  WHERE ((w.worker_id = peernotes_roleagreement.worker_id) AND (w.service_id = peernotes_roleagreement.service_id))
 OFFSET 0))));
CREATE POLICY same_person_answer ON public.peernotes_sameperson FOR UPDATE USING (((ended_at IS NULL) AND ((consumer_id = ANY (( SELECT public.peernotes_my_records() AS peernotes_my_records)::uuid[])) OR (second_id = ANY (( SELECT public.peernotes_my_records() AS peernotes_my_records)::uuid[])) OR ((service_id = ANY (( SELECT public.peernotes_ids('officer'::text) AS peernotes_ids)::uuid[])) AND (NOT (consumer_id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[]))) AND ((service_id = ANY (( SELECT public.peernotes_ids('officer'::text) AS peernotes_ids)::uuid[])) AND (NOT (second_id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])))))))) WITH CHECK ((((ended_by_id IS NULL) OR (ended_by_id = ( SELECT public.peernotes_actor() AS peernotes_actor))) AND ( SELECT (((NOT (peernotes_sameperson.agreed_at IS DISTINCT FROM was.agreed_at)) OR (peernotes_sameperson.consumer_id = ANY (( SELECT public.peernotes_my_records() AS peernotes_my_records)::uuid[]))) AND ((NOT (peernotes_sameperson.second_agreed_at IS DISTINCT FROM was.second_agreed_at)) OR (peernotes_sameperson.second_id = ANY (( SELECT public.peernotes_my_records() AS peernotes_my_records)::uuid[]))) AND ((NOT (peernotes_sameperson.officer_id IS DISTINCT FROM was.officer_id)) OR ((peernotes_sameperson.officer_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) AND (peernotes_sameperson.service_id = ANY (( SELECT public.peernotes_ids('officer'::text) AS peernotes_ids)::uuid[])))))
   FROM public.peernotes_same_person_stood(peernotes_sameperson.id) was(id, created_at, reason, asked, second_asked, officer_agreed_at, agreed_at, second_agreed_at, in_force_at, ended_at, end_reason, consumer_id, created_by_id, ended_by_id, officer_id, second_id, service_id))));
CREATE POLICY same_person_read ON public.peernotes_sameperson FOR SELECT USING (((consumer_id = ANY (( SELECT public.peernotes_my_records() AS peernotes_my_records)::uuid[])) OR (second_id = ANY (( SELECT public.peernotes_my_records() AS peernotes_my_records)::uuid[])) OR ((service_id = ANY (( SELECT public.peernotes_ids('officer'::text) AS peernotes_ids)::uuid[])) AND (NOT (consumer_id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])))) OR ((service_id = ANY (( SELECT public.peernotes_ids('officer'::text) AS peernotes_ids)::uuid[])) AND (NOT (second_id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])))) OR ((in_force_at IS NOT NULL) AND (ended_at IS NULL) AND (public.peernotes_in_care(conflict => (consumer_id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])), shut => (consumer_id = ANY (( SELECT public.peernotes_ids('shut'::text) AS peernotes_ids)::uuid[])), on_duty => (service_id = ANY (( SELECT public.peernotes_ids('wide'::text) AS peernotes_ids)::uuid[])), in_a_care_role => ((service_id = ANY (( SELECT public.peernotes_ids('peer'::text) AS peernotes_ids)::uuid[])) OR (service_id = ANY (( SELECT public.peernotes_ids('clinical'::text) AS peernotes_ids)::uuid[]))), assigned => (EXISTS ( SELECT 1
   FROM public.peernotes_my_assignments a
  WHERE (a.consumer_id = peernotes_sameperson.consumer_id)
 OFFSET 0))) OR public.peernotes_in_care(conflict => (second_id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])), shut => (second_id = ANY (( SELECT public.peernotes_ids('shut'::text) AS peernotes_ids)::uuid[])), on_duty => (service_id = ANY (( SELECT public.peernotes_ids('wide'::text) AS peernotes_ids)::uuid[])), in_a_care_role => ((service_id = ANY (( SELECT public.peernotes_ids('peer'::text) AS peernotes_ids)::uuid[])) OR (service_id = ANY (( SELECT public.peernotes_ids('clinical'::text) AS peernotes_ids)::uuid[]))), assigned => (EXISTS ( SELECT 1
   FROM public.peernotes_my_assignments a
  WHERE (a.consumer_id = peernotes_sameperson.second_id)
 OFFSET 0)))))));
CREATE POLICY same_person_say ON public.peernotes_sameperson FOR INSERT WITH CHECK (((created_by_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) AND ((service_id = ANY (( SELECT public.peernotes_ids('officer'::text) AS peernotes_ids)::uuid[])) AND (NOT (consumer_id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])))) AND ((service_id = ANY (( SELECT public.peernotes_ids('officer'::text) AS peernotes_ids)::uuid[])) AND (NOT (second_id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])))) AND (in_force_at IS NULL) AND (officer_id IS NULL) AND (agreed_at IS NULL) AND (second_agreed_at IS NULL)));
CREATE POLICY section_cosign ON public.peernotes_notesection FOR SELECT USING ((public.peernotes_audience_includes((decision)::text, (audience)::text, false) AND (EXISTS ( SELECT 1
   FROM public.peernotes_note n
  WHERE ((n.id = peernotes_notesection.note_id) AND
        CASE
            WHEN (( SELECT public.peernotes_ids('supervises'::text) AS peernotes_ids) = '{}'::uuid[]) THEN false
            ELSE public.peernotes_may_cosign((n.status)::text, n.shared_with_care_team, n.shared_with_peer_team, supervises => (EXISTS ( SELECT 1
               FROM public.peernotes_my_workers w
              WHERE ((w.worker_id = n.author_id) AND (w.service_id = n.service_id) AND ((w.kind)::text = 'peer'::text))
             OFFSET 0)), to_sign => (EXISTS ( SELECT 1
               FROM public.peernotes_policyversion v
              WHERE ((v.id = n.policy_version_id) AND public.peernotes_asks_to_sign((v.cosign)::text, n.id))
             OFFSET 0)), in_a_care_role => (n.service_id = ANY (( SELECT public.peernotes_ids('care'::text) AS peernotes_ids)::uuid[])), ready => (n.service_id = ANY (( SELECT public.peernotes_ids('begins'::text) AS peernotes_ids)::uuid[])), conflict => (n.consumer_id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])), shut => (n.consumer_id = ANY (( SELECT public.peernotes_ids('shut'::text) AS peernotes_ids)::uuid[])))
        END)))));
CREATE POLICY section_read ON public.peernotes_notesection FOR SELECT USING ((EXISTS ( SELECT 1
   FROM public.peernotes_note n
  WHERE ((n.id = peernotes_notesection.note_id) AND public.peernotes_may_read_section((n.status)::text, own => ((n.consumer_id = ANY (( SELECT public.peernotes_my_records() AS peernotes_my_records)::uuid[])) OR (n.id = ( SELECT public.peernotes_my_visit_note() AS peernotes_my_visit_note))), officer => ((n.service_id = ANY (( SELECT public.peernotes_ids('officer'::text) AS peernotes_ids)::uuid[])) AND (NOT (n.consumer_id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])))), in_care => true, wrote_it => ((n.author_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) AND (n.service_id = ANY (( SELECT public.peernotes_ids('peer'::text) AS peernotes_ids)::uuid[]))), shared => public.peernotes_may_read_shared((n.status)::text, n.shared_with_care_team, n.shared_with_peer_team, clinicians_allowed => (EXISTS ( SELECT 1
           FROM public.peernotes_policyversion v
          WHERE ((v.id = n.policy_version_id) AND public.peernotes_clinicians_allowed((v.clinician_read_peer_notes)::text))
         OFFSET 0)), ready => (n.service_id = ANY (( SELECT public.peernotes_ids('begins'::text) AS peernotes_ids)::uuid[])), is_clinician => (n.service_id = ANY (( SELECT public.peernotes_ids('clinical'::text) AS peernotes_ids)::uuid[])), peer_reads =>
        CASE
            WHEN (( SELECT public.peernotes_ids('reading'::text) AS peernotes_ids) = '{}'::uuid[]) THEN false
            ELSE (EXISTS ( SELECT 1
               FROM public.peernotes_my_reading m
              WHERE (m.consumer_id = n.consumer_id)
             OFFSET 0))
        END), included => public.peernotes_audience_includes((peernotes_notesection.decision)::text, (peernotes_notesection.audience)::text, (n.service_id = ANY (( SELECT public.peernotes_ids('clinical'::text) AS peernotes_ids)::uuid[]))), of_care_team => public.peernotes_audience_includes((peernotes_notesection.decision)::text, (peernotes_notesection.audience)::text, true), opened => (EXISTS ( SELECT 1
           FROM public.peernotes_opening o
          WHERE ((o.note_id = n.id) AND o.agreed AND (o.created_by_id = ( SELECT public.peernotes_actor() AS peernotes_actor)))
         OFFSET 0)))))));
CREATE POLICY section_start ON public.peernotes_notesection FOR INSERT WITH CHECK ((EXISTS ( SELECT 1
   FROM public.peernotes_note n
  WHERE ((n.id = peernotes_notesection.note_id) AND ((n.author_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) OR (n.consumer_id = ANY (( SELECT public.peernotes_my_records() AS peernotes_my_records)::uuid[])) OR (n.id = ( SELECT public.peernotes_my_visit_note() AS peernotes_my_visit_note)))))));
CREATE POLICY section_write ON public.peernotes_notesection FOR UPDATE USING ((EXISTS ( SELECT 1
   FROM public.peernotes_note n
  WHERE ((n.id = peernotes_notesection.note_id) AND ((n.author_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) OR (n.consumer_id = ANY (( SELECT public.peernotes_my_records() AS peernotes_my_records)::uuid[])) OR (n.id = ( SELECT public.peernotes_my_visit_note() AS peernotes_my_visit_note)))))));
CREATE POLICY selection_read ON public.peernotes_selectionstep FOR SELECT USING (((worker_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) OR (service_id = ANY (( SELECT public.peernotes_ids('admin'::text) AS peernotes_ids)::uuid[]))));
CREATE POLICY selection_record ON public.peernotes_selectionstep FOR INSERT WITH CHECK (((service_id = ANY (( SELECT public.peernotes_ids('admin'::text) AS peernotes_ids)::uuid[])) AND (created_by_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) AND (EXISTS ( SELECT
   FROM public.peernotes_selectioncriteria c
  WHERE ((c.id = peernotes_selectionstep.criteria_id) AND (c.approved_at IS NOT NULL))
 OFFSET 0))));
CREATE POLICY shift_change ON public.peernotes_dutyshift FOR UPDATE USING ((service_id = ANY (( SELECT public.peernotes_ids('admin'::text) AS peernotes_ids)::uuid[])));
CREATE POLICY shift_end ON public.peernotes_dutyshift FOR DELETE USING ((service_id = ANY (( SELECT public.peernotes_ids('admin'::text) AS peernotes_ids)::uuid[])));
CREATE POLICY shift_plan ON public.peernotes_dutyshift FOR INSERT WITH CHECK (((service_id = ANY (( SELECT public.peernotes_ids('admin'::text) AS peernotes_ids)::uuid[])) AND (created_by_id = ( SELECT public.peernotes_actor() AS peernotes_actor))));
CREATE POLICY shift_read ON public.peernotes_dutyshift FOR SELECT USING ((service_id = ANY (( SELECT ((((public.peernotes_ids('clinical'::text) || public.peernotes_ids('peer'::text)) || public.peernotes_ids('officer'::text)) || public.peernotes_ids('events'::text)) || public.peernotes_ids('privacy'::text)))::uuid[])));
CREATE POLICY signature_read ON public.peernotes_signature FOR SELECT USING ((EXISTS ( SELECT 1
   FROM public.peernotes_note n
  WHERE (n.id = peernotes_signature.note_id))));
CREATE POLICY signature_write ON public.peernotes_signature FOR INSERT WITH CHECK ((((user_id IS NULL) OR (user_id = ( SELECT public.peernotes_actor() AS peernotes_actor))) AND (EXISTS ( SELECT 1
   FROM public.peernotes_note n
  WHERE ((n.id = peernotes_signature.note_id) AND ((n.author_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) OR (n.consumer_id = ANY (( SELECT public.peernotes_my_records() AS peernotes_my_records)::uuid[])) OR (n.id = ( SELECT public.peernotes_my_visit_note() AS peernotes_my_visit_note))))))));
CREATE POLICY statement_read ON public.peernotes_consumerstatement FOR SELECT USING (
CASE
    WHEN (entry_id IS NULL) THEN (EXISTS ( SELECT 1
       FROM public.peernotes_notesection s
      WHERE (s.note_id = peernotes_consumerstatement.note_id)))
    ELSE (EXISTS ( SELECT 1
       FROM public.peernotes_recordentry e
      WHERE (e.id = peernotes_consumerstatement.entry_id)))
END);
CREATE POLICY statement_write ON public.peernotes_consumerstatement FOR INSERT WITH CHECK (
CASE
    WHEN (entry_id IS NULL) THEN (EXISTS ( SELECT 1
       FROM public.peernotes_note n
      WHERE ((n.id = peernotes_consumerstatement.note_id) AND (n.consumer_id = peernotes_consumerstatement.consumer_id) AND ((n.consumer_id = ANY (( SELECT public.peernotes_my_records() AS peernotes_my_records)::uuid[])) OR (n.id = ( SELECT public.peernotes_my_visit_note() AS peernotes_my_visit_note))))))
    ELSE (EXISTS ( SELECT 1
       FROM public.peernotes_recordentry e
      WHERE ((e.id = peernotes_consumerstatement.entry_id) AND (e.consumer_id = peernotes_consumerstatement.consumer_id) AND (e.consumer_id = ANY (( SELECT public.peernotes_my_records() AS peernotes_my_records)::uuid[])))))
END);
CREATE POLICY supervision_arrange ON public.peernotes_supervisiontie FOR INSERT WITH CHECK (((service_id = ANY (( SELECT public.peernotes_ids('admin'::text) AS peernotes_ids)::uuid[])) AND (created_by_id = ( SELECT public.peernotes_actor() AS peernotes_actor))));
CREATE POLICY supervision_end ON public.peernotes_supervisiontie FOR UPDATE USING ((service_id = ANY (( SELECT public.peernotes_ids('admin'::text) AS peernotes_ids)::uuid[])));
CREATE POLICY supervision_log ON public.peernotes_supervisionsession FOR INSERT WITH CHECK (((created_by_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) AND (struck_at IS NULL) AND (EXISTS ( SELECT 1
   FROM public.peernotes_supervisiontie t
  WHERE ((t.id = peernotes_supervisionsession.tie_id) AND (t.supervisor_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) AND
        CASE t.kind
            WHEN 'clinician'::text THEN (t.service_id = ANY (( SELECT public.peernotes_ids('clinical'::text) AS peernotes_ids)::uuid[]))
            ELSE (t.service_id = ANY (( SELECT public.peernotes_ids('supervises'::text) AS peernotes_ids)::uuid[]))
        END AND ((t.ends_at IS NULL) OR (t.ends_at > statement_timestamp())))
 OFFSET 0))));
CREATE POLICY supervision_session_read ON public.peernotes_supervisionsession FOR SELECT USING ((EXISTS ( SELECT 1
   FROM public.peernotes_supervisiontie t
  WHERE ((t.id = peernotes_supervisionsession.tie_id) AND ((t.worker_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) OR ((t.supervisor_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) AND
        CASE t.kind
            WHEN 'clinician'::text THEN (t.service_id = ANY (( SELECT public.peernotes_ids('clinical'::text) AS peernotes_ids)::uuid[]))
            ELSE (t.service_id = ANY (( SELECT public.peernotes_ids('supervises'::text) AS peernotes_ids)::uuid[]))
        END AND ((t.ends_at IS NULL) OR (t.ends_at > statement_timestamp())))))
 OFFSET 0)));
CREATE POLICY supervision_strike ON public.peernotes_supervisionsession FOR UPDATE USING (((created_by_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) AND (struck_at IS NULL))) WITH CHECK ((struck_at IS NOT NULL));
CREATE POLICY supervision_tie_read ON public.peernotes_supervisiontie FOR SELECT USING (((worker_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) OR (service_id = ANY (( SELECT public.peernotes_ids('admin'::text) AS peernotes_ids)::uuid[])) OR ((supervisor_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) AND
CASE kind
    WHEN 'clinician'::text THEN (service_id = ANY (( SELECT public.peernotes_ids('clinical'::text) AS peernotes_ids)::uuid[]))
    ELSE (service_id = ANY (( SELECT public.peernotes_ids('supervises'::text) AS peernotes_ids)::uuid[]))
END AND ((ends_at IS NULL) OR (ends_at > statement_timestamp())))));
CREATE POLICY talk_log ON public.peernotes_carertalk FOR INSERT WITH CHECK (((worker_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) AND (EXISTS ( SELECT 1
   FROM public.peernotes_carertie t
  WHERE ((t.id = peernotes_carertalk.carer_id) AND (t.consumer_id = peernotes_carertalk.consumer_id)))) AND
CASE
    WHEN (topics = '{}'::character varying[]) THEN public.peernotes_may_listen_to_carer(in_care => public.peernotes_in_care(conflict => (consumer_id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])), shut => (consumer_id = ANY (( SELECT public.peernotes_ids('shut'::text) AS peernotes_ids)::uuid[])), on_duty => (service_id = ANY (( SELECT public.peernotes_ids('wide'::text) AS peernotes_ids)::uuid[])), in_a_care_role => (service_id = ANY (( SELECT public.peernotes_ids('care'::text) AS peernotes_ids)::uuid[])), assigned => (EXISTS ( SELECT 1
       FROM public.peernotes_my_assignments a
      WHERE (a.consumer_id = peernotes_carertalk.consumer_id)
     OFFSET 0))), ended => public.peernotes_ended(consumer_id, statement_timestamp()), ready => (service_id = ANY (( SELECT public.peernotes_ids('ready'::text) AS peernotes_ids)::uuid[])))
    ELSE public.peernotes_may_tell_carer(by_model => public.peernotes_may_tell_carers(listens => public.peernotes_may_listen_to_carer(in_care => public.peernotes_in_care(conflict => (consumer_id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])), shut => (consumer_id = ANY (( SELECT public.peernotes_ids('shut'::text) AS peernotes_ids)::uuid[])), on_duty => (service_id = ANY (( SELECT public.peernotes_ids('wide'::text) AS peernotes_ids)::uuid[])), in_a_care_role => (service_id = ANY (( SELECT public.peernotes_ids('care'::text) AS peernotes_ids)::uuid[])), assigned => (EXISTS ( SELECT 1
       FROM public.peernotes_my_assignments a
      WHERE (a.consumer_id = peernotes_carertalk.consumer_id)
     OFFSET 0))), ended => public.peernotes_ended(consumer_id, statement_timestamp()), ready => (service_id = ANY (( SELECT public.peernotes_ids('ready'::text) AS peernotes_ids)::uuid[]))), is_clinician => (service_id = ANY (( SELECT public.peernotes_ids('clinical'::text) AS peernotes_ids)::uuid[])), carer_contact => (( SELECT v.carer_contact
       FROM public.peernotes_policyversion v
      WHERE ((v.service_id = peernotes_carertalk.service_id) AND (v.in_force @> now()))))::text), state => (( SELECT t.state
       FROM public.peernotes_carertie t
      WHERE (t.id = peernotes_carertalk.carer_id)))::text, said_yes => ((topics)::text[] <@ public.peernotes_may_hear(carer_id)))
END));
CREATE POLICY talk_read ON public.peernotes_carertalk FOR SELECT USING (((consumer_id = ANY (( SELECT public.peernotes_my_records() AS peernotes_my_records)::uuid[])) OR ((worker_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) AND public.peernotes_in_care(conflict => (consumer_id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])), shut => (consumer_id = ANY (( SELECT public.peernotes_ids('shut'::text) AS peernotes_ids)::uuid[])), on_duty => (service_id = ANY (( SELECT public.peernotes_ids('wide'::text) AS peernotes_ids)::uuid[])), in_a_care_role => (service_id = ANY (( SELECT public.peernotes_ids('care'::text) AS peernotes_ids)::uuid[])), assigned => (EXISTS ( SELECT 1
   FROM public.peernotes_my_assignments a
  WHERE (a.consumer_id = peernotes_carertalk.consumer_id)
 OFFSET 0))))));
CREATE POLICY training_mark ON public.peernotes_trainingrecord FOR UPDATE USING (((user_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) OR (service_id = ANY (( SELECT public.peernotes_ids('confirms'::text) AS peernotes_ids)::uuid[])))) WITH CHECK (((( SELECT public.peernotes_actor() AS peernotes_actor) = confirmed_by_id) OR (( SELECT public.peernotes_actor() AS peernotes_actor) = withdrawn_by_id)));
CREATE POLICY training_read ON public.peernotes_trainingrecord FOR SELECT USING (((user_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) OR (service_id = ANY (( SELECT public.peernotes_ids('confirms'::text) AS peernotes_ids)::uuid[]))));
CREATE POLICY training_start ON public.peernotes_trainingrecord FOR INSERT WITH CHECK (((user_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) AND (service_id = ANY (( SELECT public.peernotes_ids('peer'::text) AS peernotes_ids)::uuid[])) AND (confirmed_by_id IS NULL) AND (withdrawn_by_id IS NULL)));
CREATE POLICY try_keep ON public.peernotes_emergencytry FOR INSERT WITH CHECK (((created_by_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) AND (service_id = ANY (( SELECT public.peernotes_ids('clinical'::text) AS peernotes_ids)::uuid[]))));
CREATE POLICY try_read ON public.peernotes_emergencytry FOR SELECT USING (((created_by_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) OR (service_id = ANY (( SELECT public.peernotes_ids('privacy'::text) AS peernotes_ids)::uuid[]))));
CREATE POLICY unread_read ON public.peernotes_unread FOR SELECT USING ((user_id = ( SELECT public.peernotes_actor() AS peernotes_actor)));
CREATE POLICY visit_read ON public.peernotes_visit FOR SELECT USING (((id = ( SELECT public.peernotes_visit() AS peernotes_visit)) OR ((token_hash)::text = ( SELECT public.peernotes_link() AS peernotes_link)) OR (started_by_id = ( SELECT public.peernotes_actor() AS peernotes_actor))));
CREATE POLICY visit_start ON public.peernotes_visit FOR INSERT WITH CHECK (((started_by_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) AND
CASE
    WHEN (note_id IS NULL) THEN (public.peernotes_in_care(conflict => (consumer_id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])), shut => (consumer_id = ANY (( SELECT public.peernotes_ids('shut'::text) AS peernotes_ids)::uuid[])), on_duty => (service_id = ANY (( SELECT public.peernotes_ids('wide'::text) AS peernotes_ids)::uuid[])), in_a_care_role => (service_id = ANY (( SELECT public.peernotes_ids('care'::text) AS peernotes_ids)::uuid[])), assigned => (EXISTS ( SELECT 1
       FROM public.peernotes_my_assignments a
      WHERE (a.consumer_id = peernotes_visit.consumer_id)
     OFFSET 0))) AND (NOT (EXISTS ( SELECT 1
       FROM (public.peernotes_consumer o
         JOIN public.peernotes_user u ON (((u.id = o.user_id) AND u.is_active)))
      WHERE (o.id = peernotes_visit.consumer_id)
     OFFSET 0))))
    ELSE (public.peernotes_in_care(conflict => (consumer_id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])), shut => (consumer_id = ANY (( SELECT public.peernotes_ids('shut'::text) AS peernotes_ids)::uuid[])), on_duty => (service_id = ANY (( SELECT public.peernotes_ids('wide'::text) AS peernotes_ids)::uuid[])), in_a_care_role => (service_id = ANY (( SELECT public.peernotes_ids('care'::text) AS peernotes_ids)::uuid[])), assigned => (EXISTS ( SELECT 1
       FROM public.peernotes_my_assignments a
      WHERE (a.consumer_id = peernotes_visit.consumer_id)
     OFFSET 0))) AND (EXISTS ( SELECT 1
       FROM public.peernotes_note n
      WHERE ((n.id = peernotes_visit.note_id) AND (n.author_id = ( SELECT public.peernotes_actor() AS peernotes_actor))))))
END));
CREATE POLICY visit_write ON public.peernotes_visit FOR UPDATE USING (((id = ( SELECT public.peernotes_visit() AS peernotes_visit)) OR ((token_hash)::text = ( SELECT public.peernotes_link() AS peernotes_link)) OR ((started_by_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) AND ((token_hash)::text <> ''::text))));
CREATE POLICY wellbeing_own ON public.peernotes_wellbeingplan USING ((worker_id = ( SELECT public.peernotes_actor() AS peernotes_actor)));
CREATE POLICY wishes_change ON public.peernotes_peerwishes FOR UPDATE USING ((consumer_id = ANY (( SELECT public.peernotes_my_records() AS peernotes_my_records)::uuid[])));
CREATE POLICY wishes_read ON public.peernotes_peerwishes FOR SELECT USING (((consumer_id = ANY (( SELECT public.peernotes_my_records() AS peernotes_my_records)::uuid[])) OR public.peernotes_may_read_wishes(own => false, supervises => (service_id = ANY (( SELECT public.peernotes_ids('supervises'::text) AS peernotes_ids)::uuid[])), in_a_care_role => (service_id = ANY (( SELECT public.peernotes_ids('care'::text) AS peernotes_ids)::uuid[])), ready => (service_id = ANY (( SELECT public.peernotes_ids('ready'::text) AS peernotes_ids)::uuid[])), conflict => (consumer_id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])), shut => (consumer_id = ANY (( SELECT public.peernotes_ids('shut'::text) AS peernotes_ids)::uuid[])))));
CREATE POLICY wishes_say ON public.peernotes_peerwishes FOR INSERT WITH CHECK ((consumer_id = ANY (( SELECT public.peernotes_my_records() AS peernotes_my_records)::uuid[])));
CREATE POLICY withhold ON public.peernotes_withholding FOR INSERT WITH CHECK (((created_by_id = ( SELECT public.peernotes_actor() AS peernotes_actor)) AND public.peernotes_in_care(conflict => (consumer_id = ANY (( SELECT public.peernotes_ids('conflict'::text) AS peernotes_ids)::uuid[])), shut => (consumer_id = ANY (( SELECT public.peernotes_ids('shut'::text) AS peernotes_ids)::uuid[])), on_duty => (service_id = ANY (( SELECT public.peernotes_ids('wide'::text) AS peernotes_ids)::uuid[])), in_a_care_role => (service_id = ANY (( SELECT public.peernotes_ids('care'::text) AS peernotes_ids)::uuid[])), assigned => (EXISTS ( SELECT 1
   FROM public.peernotes_my_assignments a
  WHERE (a.consumer_id = peernotes_withholding.consumer_id)
 OFFSET 0))) AND (service_id = ANY (( SELECT public.peernotes_ids('clinical'::text) AS peernotes_ids)::uuid[])) AND (until <= (now() + '91 days'::interval)) AND (EXISTS ( SELECT 1
   FROM public.peernotes_recordentry e
  WHERE ((e.id = peernotes_withholding.entry_id) AND (e.consumer_id = peernotes_withholding.consumer_id) AND ((e.kind)::text <> 'facts_only'::text))))));
CREATE POLICY withholding_read ON public.peernotes_withholding FOR SELECT USING ((EXISTS ( SELECT 1
   FROM public.peernotes_recordentry e
  WHERE (e.id = peernotes_withholding.entry_id)
 OFFSET 0)));
REVOKE USAGE ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO peernotes_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.peernotes_enrolment TO peernotes_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.peernotes_sameperson TO peernotes_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.peernotes_note TO peernotes_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.peernotes_notesection TO peernotes_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.peernotes_recordentry TO peernotes_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.account_emailaddress TO peernotes_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.account_emailconfirmation TO peernotes_app;
GRANT SELECT ON TABLE public.auth_group TO peernotes_app;
GRANT SELECT ON TABLE public.auth_group_permissions TO peernotes_app;
GRANT SELECT ON TABLE public.auth_permission TO peernotes_app;
GRANT SELECT ON TABLE public.django_content_type TO peernotes_app;
GRANT SELECT ON TABLE public.django_migrations TO peernotes_app;
GRANT SELECT ON TABLE public.guardian_groupobjectpermission TO peernotes_app;
GRANT SELECT ON TABLE public.guardian_userobjectpermission TO peernotes_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.mfa_authenticator TO peernotes_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.peernotes_aboutme TO peernotes_app;
GRANT SELECT,INSERT,DELETE ON TABLE public.peernotes_absence TO peernotes_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.peernotes_agreement TO peernotes_app;
GRANT SELECT ON TABLE public.peernotes_alert TO peernotes_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.peernotes_consumer TO peernotes_app;
GRANT SELECT ON TABLE public.peernotes_alert_number TO peernotes_app;
GRANT SELECT,INSERT ON TABLE public.peernotes_alertanswer TO peernotes_app;
GRANT SELECT,INSERT ON TABLE public.peernotes_firstmeeting TO peernotes_app;
GRANT UPDATE(waits) ON TABLE public.peernotes_firstmeeting TO peernotes_app;
GRANT UPDATE(met_at) ON TABLE public.peernotes_firstmeeting TO peernotes_app;
GRANT UPDATE(answer) ON TABLE public.peernotes_firstmeeting TO peernotes_app;
GRANT UPDATE(answered_at) ON TABLE public.peernotes_firstmeeting TO peernotes_app;
GRANT UPDATE(method) ON TABLE public.peernotes_firstmeeting TO peernotes_app;
GRANT SELECT ON TABLE public.peernotes_asked_to_meet TO peernotes_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.peernotes_assignment TO peernotes_app;
GRANT SELECT,INSERT ON TABLE public.peernotes_carertalk TO peernotes_app;
GRANT SELECT,INSERT ON TABLE public.peernotes_carertie TO peernotes_app;
GRANT UPDATE(state) ON TABLE public.peernotes_carertie TO peernotes_app;
GRANT UPDATE(designated_place) ON TABLE public.peernotes_carertie TO peernotes_app;
GRANT UPDATE(method) ON TABLE public.peernotes_carertie TO peernotes_app;
GRANT UPDATE(witness) ON TABLE public.peernotes_carertie TO peernotes_app;
GRANT UPDATE(reason) ON TABLE public.peernotes_carertie TO peernotes_app;
GRANT UPDATE(changed_at) ON TABLE public.peernotes_carertie TO peernotes_app;
GRANT UPDATE(recorded_by_id) ON TABLE public.peernotes_carertie TO peernotes_app;
GRANT SELECT ON TABLE public.peernotes_caselist TO peernotes_app;
GRANT SELECT ON TABLE public.peernotes_caseload TO peernotes_app;
GRANT SELECT,INSERT,DELETE ON TABLE public.peernotes_contactlogentry TO peernotes_app;
GRANT SELECT ON TABLE public.peernotes_unread TO peernotes_app;
GRANT SELECT ON TABLE public.peernotes_caseload_computed TO peernotes_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.peernotes_membership TO peernotes_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.peernotes_serviceassignment TO peernotes_app;
GRANT SELECT ON TABLE public.peernotes_clinicians TO peernotes_app;
GRANT SELECT,INSERT ON TABLE public.peernotes_codeacknowledgement TO peernotes_app;
GRANT SELECT,INSERT ON TABLE public.peernotes_codeofconduct TO peernotes_app;
GRANT UPDATE(approved_at) ON TABLE public.peernotes_codeofconduct TO peernotes_app;
GRANT UPDATE(acknowledge_by) ON TABLE public.peernotes_codeofconduct TO peernotes_app;
GRANT UPDATE(approved_by_id) ON TABLE public.peernotes_codeofconduct TO peernotes_app;
GRANT SELECT,INSERT ON TABLE public.peernotes_concernhold TO peernotes_app;
GRANT SELECT,INSERT ON TABLE public.peernotes_conflictofinterest TO peernotes_app;
GRANT UPDATE(ended_at) ON TABLE public.peernotes_conflictofinterest TO peernotes_app;
GRANT SELECT,INSERT ON TABLE public.peernotes_consent TO peernotes_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.peernotes_consumernumber TO peernotes_app;
GRANT SELECT,INSERT ON TABLE public.peernotes_consumerstatement TO peernotes_app;
GRANT SELECT,INSERT ON TABLE public.peernotes_contribution TO peernotes_app;
GRANT SELECT,INSERT ON TABLE public.peernotes_cosignature TO peernotes_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.peernotes_crisisplan TO peernotes_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.peernotes_crisisplanpart TO peernotes_app;
GRANT SELECT,INSERT ON TABLE public.peernotes_debrief TO peernotes_app;
GRANT UPDATE(ended_at) ON TABLE public.peernotes_debrief TO peernotes_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.peernotes_dutyshift TO peernotes_app;
GRANT SELECT,INSERT ON TABLE public.peernotes_emergencyaccess TO peernotes_app;
GRANT SELECT,INSERT ON TABLE public.peernotes_emergencyaccessend TO peernotes_app;
GRANT SELECT,INSERT ON TABLE public.peernotes_emergencytry TO peernotes_app;
GRANT SELECT ON TABLE public.peernotes_entryfile TO peernotes_app;
GRANT SELECT,INSERT ON TABLE public.peernotes_event TO peernotes_app;
GRANT SELECT,INSERT ON TABLE public.peernotes_eventfile TO peernotes_app;
GRANT SELECT ON TABLE public.peernotes_eventfilepart TO peernotes_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.peernotes_goal TO peernotes_app;
GRANT SELECT ON TABLE public.peernotes_historicalaboutme TO peernotes_app;
GRANT SELECT ON TABLE public.peernotes_historicalabsence TO peernotes_app;
GRANT SELECT ON TABLE public.peernotes_historicalagreement TO peernotes_app;
GRANT SELECT ON TABLE public.peernotes_historicalassignment TO peernotes_app;
GRANT SELECT ON TABLE public.peernotes_historicalcarertie TO peernotes_app;
GRANT SELECT ON TABLE public.peernotes_historicalconflictofinterest TO peernotes_app;
GRANT SELECT ON TABLE public.peernotes_historicalconsent TO peernotes_app;
GRANT SELECT ON TABLE public.peernotes_historicalconsumer TO peernotes_app;
GRANT SELECT ON TABLE public.peernotes_historicalconsumernumber TO peernotes_app;
GRANT SELECT ON TABLE public.peernotes_historicalconsumerstatement TO peernotes_app;
GRANT SELECT ON TABLE public.peernotes_historicalcontactlogentry TO peernotes_app;
GRANT SELECT ON TABLE public.peernotes_historicalcrisisplan TO peernotes_app;
GRANT SELECT ON TABLE public.peernotes_historicalcrisisplanpart TO peernotes_app;
GRANT SELECT ON TABLE public.peernotes_historicaldutyshift TO peernotes_app;
GRANT SELECT ON TABLE public.peernotes_historicalenrolment TO peernotes_app;
GRANT SELECT ON TABLE public.peernotes_historicalgoal TO peernotes_app;
GRANT SELECT ON TABLE public.peernotes_historicalmembership TO peernotes_app;
GRANT SELECT ON TABLE public.peernotes_historicalnote TO peernotes_app;
GRANT SELECT ON TABLE public.peernotes_historicalnotesection TO peernotes_app;
GRANT SELECT ON TABLE public.peernotes_historicalopening TO peernotes_app;
GRANT SELECT ON TABLE public.peernotes_historicalpeerpreference TO peernotes_app;
GRANT SELECT ON TABLE public.peernotes_historicalpeerprofile TO peernotes_app;
GRANT SELECT ON TABLE public.peernotes_historicalpeerwishes TO peernotes_app;
GRANT SELECT ON TABLE public.peernotes_historicalpolicyversion TO peernotes_app;
GRANT SELECT ON TABLE public.peernotes_historicalrecordentry TO peernotes_app;
GRANT SELECT ON TABLE public.peernotes_historicalrecordquestion TO peernotes_app;
GRANT SELECT ON TABLE public.peernotes_historicalroleproposal TO peernotes_app;
GRANT SELECT ON TABLE public.peernotes_historicalsafetyconcern TO peernotes_app;
GRANT SELECT ON TABLE public.peernotes_historicalsameperson TO peernotes_app;
GRANT SELECT ON TABLE public.peernotes_historicalservice TO peernotes_app;
GRANT SELECT ON TABLE public.peernotes_historicalserviceassignment TO peernotes_app;
GRANT SELECT ON TABLE public.peernotes_historicalsignature TO peernotes_app;
GRANT SELECT ON TABLE public.peernotes_historicalsupervisiontie TO peernotes_app;
GRANT SELECT ON TABLE public.peernotes_historicalwellbeingplan TO peernotes_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.peernotes_invitation TO peernotes_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.peernotes_keptform TO peernotes_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.peernotes_look TO peernotes_app;
GRANT SELECT ON TABLE public.peernotes_message TO peernotes_app;
GRANT UPDATE(read_at) ON TABLE public.peernotes_message TO peernotes_app;
GRANT SELECT,INSERT ON TABLE public.peernotes_modelacknowledgement TO peernotes_app;
GRANT SELECT,INSERT ON TABLE public.peernotes_modelnotice TO peernotes_app;
GRANT SELECT ON TABLE public.peernotes_my_assignments TO peernotes_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.peernotes_user TO peernotes_app;
GRANT SELECT ON TABLE public.peernotes_my_emergency TO peernotes_app;
GRANT SELECT ON TABLE public.peernotes_my_people TO peernotes_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.peernotes_policyversion TO peernotes_app;
GRANT SELECT ON TABLE public.peernotes_my_reading TO peernotes_app;
GRANT SELECT,INSERT ON TABLE public.peernotes_reading TO peernotes_app;
GRANT SELECT ON TABLE public.peernotes_my_readings TO peernotes_app;
GRANT SELECT ON TABLE public.peernotes_my_wide_services TO peernotes_app;
GRANT SELECT,INSERT ON TABLE public.peernotes_supervisiontie TO peernotes_app;
GRANT UPDATE(ends_at) ON TABLE public.peernotes_supervisiontie TO peernotes_app;
GRANT SELECT ON TABLE public.peernotes_my_workers TO peernotes_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.peernotes_safetyconcern TO peernotes_app;
GRANT SELECT ON TABLE public.peernotes_name TO peernotes_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.peernotes_opening TO peernotes_app;
GRANT SELECT,INSERT,DELETE ON TABLE public.peernotes_outsidecontact TO peernotes_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.peernotes_peerpreference TO peernotes_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.peernotes_peerprofile TO peernotes_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.peernotes_peerwishes TO peernotes_app;
GRANT SELECT,INSERT ON TABLE public.peernotes_pressed TO peernotes_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.peernotes_recordquestion TO peernotes_app;
GRANT SELECT,INSERT ON TABLE public.peernotes_roleagreement TO peernotes_app;
GRANT UPDATE(worker_agreed_at) ON TABLE public.peernotes_roleagreement TO peernotes_app;
GRANT UPDATE(supervisor_agreed_at) ON TABLE public.peernotes_roleagreement TO peernotes_app;
GRANT UPDATE(supervisor_id) ON TABLE public.peernotes_roleagreement TO peernotes_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.peernotes_roleproposal TO peernotes_app;
GRANT SELECT ON TABLE public.peernotes_seal TO peernotes_app;
GRANT SELECT,INSERT ON TABLE public.peernotes_selectioncriteria TO peernotes_app;
GRANT UPDATE(approved_at) ON TABLE public.peernotes_selectioncriteria TO peernotes_app;
GRANT UPDATE(approved_by_id) ON TABLE public.peernotes_selectioncriteria TO peernotes_app;
GRANT SELECT,INSERT ON TABLE public.peernotes_selectionstep TO peernotes_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.peernotes_service TO peernotes_app;
GRANT SELECT,INSERT ON TABLE public.peernotes_signature TO peernotes_app;
GRANT SELECT,INSERT,DELETE ON TABLE public.peernotes_supervisionflag TO peernotes_app;
GRANT SELECT,INSERT ON TABLE public.peernotes_supervisionsession TO peernotes_app;
GRANT UPDATE(struck_at) ON TABLE public.peernotes_supervisionsession TO peernotes_app;
GRANT SELECT,INSERT ON TABLE public.peernotes_trainingrecord TO peernotes_app;
GRANT UPDATE(confirmed_at) ON TABLE public.peernotes_trainingrecord TO peernotes_app;
GRANT UPDATE(withdrawn_at) ON TABLE public.peernotes_trainingrecord TO peernotes_app;
GRANT UPDATE(confirmed_by_id) ON TABLE public.peernotes_trainingrecord TO peernotes_app;
GRANT UPDATE(withdrawn_by_id) ON TABLE public.peernotes_trainingrecord TO peernotes_app;
GRANT SELECT ON TABLE public.peernotes_user_groups TO peernotes_app;
GRANT SELECT ON TABLE public.peernotes_user_user_permissions TO peernotes_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.peernotes_visit TO peernotes_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.peernotes_wellbeingplan TO peernotes_app;
GRANT SELECT,INSERT ON TABLE public.peernotes_withholding TO peernotes_app;
GRANT SELECT ON TABLE public.peernotes_withheld TO peernotes_app;
GRANT SELECT,INSERT ON TABLE public.peernotes_wordlist TO peernotes_app;
GRANT UPDATE(approved_at) ON TABLE public.peernotes_wordlist TO peernotes_app;
GRANT UPDATE(approved_by_id) ON TABLE public.peernotes_wordlist TO peernotes_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.sign_in_count TO peernotes_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.socialaccount_socialaccount TO peernotes_app;
GRANT SELECT ON TABLE public.socialaccount_socialapp TO peernotes_app;
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
INSERT INTO public.django_migrations (app, name, applied) VALUES ('peernotes', '0002_sign_ins', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('peernotes', '0003_subjects', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('peernotes', '0004_imports', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('peernotes', '0005_names', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('peernotes', '0006_kept_form', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('peernotes', '0007_concern_told_at', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('peernotes', '0008_section_written_by', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('peernotes', '0009_membership_lived_as', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('peernotes', '0010_cancelled_versions', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('peernotes', '0011_model_notice', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('peernotes', '0012_questions', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('peernotes', '0013_openings', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('peernotes', '0014_set_up', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('peernotes', '0015_kept_by_visit', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('peernotes', '0016_staff', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('peernotes', '0017_consumers', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('peernotes', '0018_consumer_by_identifier', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('peernotes', '0019_cancelled_notices', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('peernotes', '0020_messages', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('peernotes', '0021_duty', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('peernotes', '0022_concern_owner', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('peernotes', '0023_about_me_dictated', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('peernotes', '0024_staff_names', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('peernotes', '0025_auditor', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('peernotes', '0026_same_person', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('peernotes', '0027_works_here', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('peernotes', '0028_privacy', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('peernotes', '0029_event_files', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('peernotes', '0030_visit_choices', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('peernotes', '0031_crisis_text', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('peernotes', '0032_code_of_conduct', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('peernotes', '0033_training_records', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('peernotes', '0034_goals', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('peernotes', '0035_goal_in_note', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('peernotes', '0036_training_gate', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('peernotes', '0037_supervision', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('peernotes', '0038_conflict_by_either', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('peernotes', '0039_crisis_plans', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('peernotes', '0040_alert_messages', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('peernotes', '0041_supervision_gate', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('peernotes', '0042_debriefs', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('peernotes', '0043_cosignatures', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('peernotes', '0044_model_acknowledgements', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('peernotes', '0045_agreements', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('peernotes', '0046_agreement_gate', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('peernotes', '0047_outside_contact', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('peernotes', '0048_wellbeing', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('peernotes', '0049_absences', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('peernotes', '0050_concern_holds', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('peernotes', '0051_withholding', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('peernotes', '0052_risk', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('peernotes', '0053_peer_profile', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('peernotes', '0054_peer_preference', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('peernotes', '0055_first_meeting', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('peernotes', '0056_handed_on', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('peernotes', '0057_about_me_readers', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('peernotes', '0058_hard_moment', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('peernotes', '0059_plan_method', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('peernotes', '0060_choosing_not_to_write', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('peernotes', '0061_role_agreements', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('peernotes', '0062_emergency_access', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('peernotes', '0063_meeting_method', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('peernotes', '0064_carers', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('peernotes', '0065_carer_talks', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('peernotes', '0066_word_list', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('procrastinate', '0001_initial', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('procrastinate', '0002_drop_started_at_column', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('procrastinate', '0003_drop_started_at_column', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('procrastinate', '0004_drop_procrastinate_version_table', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('procrastinate', '0005_fix_procrastinate_fetch_job', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('procrastinate', '0006_fix_trigger_status_events_insert', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('procrastinate', '0007_add_queueing_lock_column', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('procrastinate', '0008_close_fetch_job_race_condition', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('procrastinate', '0009_add_defer_job_function', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('procrastinate', '0010_add_procrastinate_periodic_defers', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('procrastinate', '0011_add_foreign_key_index', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('procrastinate', '0012_add_locks_to_periodic_defer', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('procrastinate', '0013_fix_procrastinate_defer_periodic_job', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('procrastinate', '0014_add_finish_job_and_retry_job_functions', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('procrastinate', '0015_add_trigger_on_job_deletion', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('procrastinate', '0016_delete_finished_jobs', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('procrastinate', '0017_add_checks_to_finish_job', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('procrastinate', '0018_add_checks_to_retry_job', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('procrastinate', '0019_fix_finish_job_compat_issue', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('procrastinate', '0020_add_index_on_procrastinate_jobs', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('procrastinate', '0021_add_kwargs_to_defer_periodic_job', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('procrastinate', '0022_null_locks_excluded', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('procrastinate', '0023_remove_old_finish_job_function', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('procrastinate', '0024_job_id_bigint', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('procrastinate', '0025_add_models', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('procrastinate', '0026_add_job_priority', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('procrastinate', '0027_add_periodic_job_priority', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('procrastinate', '0028_add_cancel_states', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('procrastinate', '0029_add_additional_params_to_retry_job', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('procrastinate', '0030_alter_procrastinateevent_options', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('procrastinate', '0031_add_indexes_for_fetch_job', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('procrastinate', '0032_pre_cancel_notification', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('procrastinate', '0033_post_cancel_notification', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('procrastinate', '0034_pre_add_heartbeat', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('procrastinate', '0035_post_add_heartbeat', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('procrastinate', '0036_add_worker_model', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('procrastinate', '0037_pre_batch_defer_jobs', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('procrastinate', '0038_post_batch_defer_jobs', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('procrastinate', '0039_pre_priority_lock_fetch_job', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('procrastinate', '0040_pre_retry_failed_job', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('procrastinate', '0041_post_retry_failed_job', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('sessions', '0001_initial', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('socialaccount', '0001_initial', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('socialaccount', '0002_token_max_lengths', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('socialaccount', '0003_extra_data_default_dict', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('socialaccount', '0004_app_provider_id_settings', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('socialaccount', '0005_socialtoken_nullable_app', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('socialaccount', '0006_alter_socialaccount_extra_data', now());
