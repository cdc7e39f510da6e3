-- In one list of a word's hits in all services and years the few that make a page cannot be told from the others without
-- looking at each. So in the index every lexeme stands with its service and its period of time before it, and a page looks
-- through these short lists from the newest on until it is full.
DROP INDEX IF EXISTS peernotes_search.part_words;

-- 2^21 seconds, 24.3 days.
CREATE OR REPLACE FUNCTION peernotes_search.period(at timestamptz) RETURNS bigint LANGUAGE sql IMMUTABLE AS
$$ SELECT extract(epoch FROM at - timestamptz '1970-01-01 00:00:00+00')::bigint >> 21 $$;

-- What stands before a lexeme. Two services may share it; whoever looks asks for the service too.
CREATE OR REPLACE FUNCTION peernotes_search.code(the_service uuid, the_stretch bigint) RETURNS text LANGUAGE sql IMMUTABLE AS
$$ SELECT left(the_service::text, 4) || to_hex(the_stretch) $$;

-- Joined and split again, because lexeme by lexeme it would take ten times as long; none has a line's end in it. One that
-- would become longer than PostgreSQL's longest is left out.
CREATE OR REPLACE FUNCTION peernotes_search.placed(the_service uuid, at timestamptz, words tsvector) RETURNS tsvector
LANGUAGE plpgsql IMMUTABLE AS $$
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

-- Words are put into their lists at once: what waits to be put there is read anew for each period of a search.
CREATE OR REPLACE FUNCTION peernotes_search.index_words() RETURNS void LANGUAGE sql AS $$
    CREATE INDEX part_words ON peernotes_search.part
    USING gin (peernotes_search.placed(service_id, at, search)) WITH (fastupdate = off) WHERE audience <> ''
$$;
SELECT peernotes_search.index_words();
