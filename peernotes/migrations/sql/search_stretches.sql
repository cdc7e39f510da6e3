-- Words by service and stretch of time. In one list of a word's hits in all services and years the few that make a page
-- cannot be told from the others without looking at each. So in the index every lexeme stands with its service and its
-- stretch of time before it, and a page looks through these short lists from the newest on until it is full.
DROP FUNCTION peernotes_search.everywhere(tsquery, timestamptz, uuid, boolean, integer);
DROP FUNCTION peernotes_search.some(uuid, tsquery, integer);
DROP FUNCTION peernotes_search.of_service(
    uuid, uuid[], boolean, tsquery, double precision, timestamptz, uuid, boolean, integer);
DROP FUNCTION peernotes_search.between(
    uuid, uuid[], boolean, tsquery, timestamptz, uuid, timestamptz, boolean, integer);
DROP FUNCTION peernotes_search.expected(uuid, tsquery);
DROP FUNCTION peernotes_search.of_person(uuid, tsquery);
DROP FUNCTION peernotes_search.of_author(tsquery);
DROP FUNCTION peernotes_search.readable(peernotes_search.hit[], uuid);

-- 2^21 seconds, 24.3 days.
CREATE FUNCTION peernotes_search.stretch(at timestamptz) RETURNS bigint LANGUAGE sql IMMUTABLE AS
$$ SELECT extract(epoch FROM at - timestamptz '1970-01-01 00:00:00+00')::bigint >> 21 $$;

-- What stands before a lexeme. Two services may share it; whoever looks asks for the service too.
CREATE FUNCTION peernotes_search.code(the_service uuid, the_stretch bigint) RETURNS text LANGUAGE sql IMMUTABLE AS
$$ SELECT left(the_service::text, 4) || to_hex(the_stretch) $$;

-- Joined and split again, because lexeme by lexeme it would take ten times as long; none has a line's end in it. One that
-- would become longer than PostgreSQL's longest is left out.
CREATE FUNCTION peernotes_search.placed(the_service uuid, at timestamptz, words tsvector) RETURNS tsvector
LANGUAGE plpgsql IMMUTABLE AS $$
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

CREATE OR REPLACE FUNCTION peernotes_search.fill() RETURNS void LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    DROP INDEX IF EXISTS peernotes_search.part_of_service, peernotes_search.part_of_consumer,
                         peernotes_search.part_of_author, peernotes_search.part_words;
    TRUNCATE peernotes_search.part;
    INSERT INTO peernotes_search.part
    SELECT id, line_id, service_id, consumer_id, author_id, audience, at, peernotes_search.lexemes(words)
    FROM peernotes_search.source;
    PERFORM peernotes_search.index_parts();
END $$;
-- part_of_service says whose a part is, so that a service is walked without looking at others' parts. Words are put into
-- their lists at once: what waits to be put there is read anew for each stretch of a search.
CREATE FUNCTION peernotes_search.index_parts() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    CREATE INDEX part_of_service ON peernotes_search.part (service_id, at DESC, line_id DESC)
        INCLUDE (consumer_id, id) WHERE audience > '';
    CREATE INDEX part_words ON peernotes_search.part
        USING gin (peernotes_search.placed(service_id, at, search)) WITH (fastupdate = off) WHERE audience <> '';
    CREATE INDEX IF NOT EXISTS part_of_consumer ON peernotes_search.part (consumer_id, (audience > ''), at DESC, line_id DESC);
    CREATE INDEX IF NOT EXISTS part_of_author ON peernotes_search.part (author_id, at DESC, line_id DESC) WHERE audience = '';
END $$;
DROP INDEX peernotes_search.part_of_service, peernotes_search.part_words;
SELECT peernotes_search.index_parts();
-- What came after the last vacuum is looked at in the table by a walk as well.
ALTER TABLE peernotes_search.part SET (
    autovacuum_vacuum_insert_scale_factor = 0, autovacuum_vacuum_insert_threshold = 5000);
