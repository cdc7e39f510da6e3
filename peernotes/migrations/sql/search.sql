-- Words. A row-level policy cannot be joined with a full-text index: @@ is not leakproof, so PostgreSQL asks it last,
-- of every row. So what may be searched stands a second time, as lexemes only, in a schema that the application cannot
-- enter. One function that runs as the owner looks there and returns ids of what the actor may read; the page's own
-- statements then fetch those ids under row-level security, with the rules once more.
CREATE SCHEMA peernotes_search;

-- Every word counts: without stop words "off" and "no" are found too. Stems and the words themselves are kept, so that
-- "walks" finds "walking", and "allotm" finds "allotment", whose stem is "allot".
CREATE TEXT SEARCH CONFIGURATION public.peernotes (COPY = pg_catalog.simple);
ALTER TEXT SEARCH CONFIGURATION public.peernotes
    ALTER MAPPING FOR asciiword, word, asciihword, hword, hword_asciipart, hword_part WITH unaccent, peernotes_stem;
CREATE TEXT SEARCH CONFIGURATION public.peernotes_plain (COPY = pg_catalog.simple);
ALTER TEXT SEARCH CONFIGURATION public.peernotes_plain
    ALTER MAPPING FOR asciiword, word, asciihword, hword, hword_asciipart, hword_part WITH unaccent, simple;

-- As typed: quotes, "or" and minus as in a search engine; the last word also as the beginning of one, from three
-- letters on.
CREATE FUNCTION peernotes_query(words text) RETURNS tsquery LANGUAGE plpgsql STABLE AS $$
DECLARE
    asked tsquery := websearch_to_tsquery('public.peernotes', words);
    last_word text := substring(words FROM '(?:^|\s)([[:alnum:]]{3,})\s*$');
BEGIN
    IF last_word IS NULL OR numnode(asked) = 0 OR length(replace(words, '"', '')) % 2 <> length(words) % 2 THEN
        RETURN asked;
    END IF;
    RETURN regexp_replace(asked::text, '(''(?:[^'']|'''')+'')$',
        '( \1 | ' || to_tsquery('public.peernotes_plain', quote_literal(last_word) || ':*')::text || ' )')::tsquery;
END $$;

-- audience: 'record' for an entry; whom a section was shared with; '' for what only its two authors may read.
-- "> ''" and "<> ''" are the same, but PostgreSQL does not combine two indexes that share a condition.
CREATE TABLE peernotes_search.part (
    id uuid PRIMARY KEY,
    line_id uuid NOT NULL,
    service_id uuid NOT NULL,
    consumer_id uuid NOT NULL,
    author_id uuid,
    audience text NOT NULL,
    at timestamptz NOT NULL,
    search tsvector NOT NULL
);

-- What the table holds, said once: finished notes and the record, never a draft.
CREATE VIEW peernotes_search.source AS
SELECT s.id, n.id AS line_id, n.service_id, n.consumer_id, n.author_id,
       CASE WHEN s.decision IN ('accepted', 'rewritten') AND s.audience IN ('care_team', 'peer_team')
            THEN s.audience::text ELSE '' END AS audience,
       n.happened_at AS at, s.text AS words
FROM peernotes_note n JOIN peernotes_notesection s ON s.note_id = n.id
WHERE n.status IN ('final', 'amended') AND s.text <> ''
UNION ALL
SELECT e.id, e.id, e.service_id, e.consumer_id, NULL, 'record', e.written_at, left(e.title || ' ' || e.text, 150000)
FROM peernotes_recordentry e WHERE e.status <> 'entered_in_error';

CREATE FUNCTION peernotes_search.lexemes(words text) RETURNS tsvector LANGUAGE sql STABLE AS
$$ SELECT to_tsvector('public.peernotes', words) || to_tsvector('public.peernotes_plain', words) $$;

-- Everything anew: after a change of language, and when a table was filled while triggers rested.
CREATE FUNCTION peernotes_search.fill() RETURNS void LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    DROP INDEX IF EXISTS peernotes_search.part_of_service, peernotes_search.part_of_consumer,
                         peernotes_search.part_of_author, peernotes_search.part_words;
    TRUNCATE peernotes_search.part;
    INSERT INTO peernotes_search.part
    SELECT id, line_id, service_id, consumer_id, author_id, audience, at, peernotes_search.lexemes(words)
    FROM peernotes_search.source;
    CREATE INDEX part_of_service ON peernotes_search.part (service_id, at DESC, line_id DESC) WHERE audience > '';
    CREATE INDEX part_of_consumer ON peernotes_search.part (consumer_id, (audience > ''), at DESC, line_id DESC);
    CREATE INDEX part_of_author ON peernotes_search.part (author_id, at DESC, line_id DESC) WHERE audience = '';
    CREATE INDEX part_words ON peernotes_search.part USING gin (search) WHERE audience <> '';
END $$;

CREATE FUNCTION peernotes_search.renew(parts uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM peernotes_search.part WHERE id = ANY (parts);
    INSERT INTO peernotes_search.part
    SELECT id, line_id, service_id, consumer_id, author_id, audience, at, peernotes_search.lexemes(words)
    FROM peernotes_search.source WHERE id = ANY (parts);
END $$;

-- Whatever writes, ORM, bulk or raw SQL; as the owner, because the application has no way into the schema.
CREATE FUNCTION peernotes_search.on_part() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM peernotes_search.renew(ARRAY[CASE TG_OP WHEN 'DELETE' THEN OLD.id ELSE NEW.id END]);
    RETURN NULL;
END $$;
CREATE FUNCTION peernotes_search.on_note() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM peernotes_search.renew(ARRAY(SELECT id FROM peernotes_notesection WHERE note_id = NEW.id));
    RETURN NULL;
END $$;
CREATE TRIGGER searched_as_finished AFTER UPDATE OF status ON peernotes_note FOR EACH ROW
    WHEN ((OLD.status IN ('final', 'amended')) <> (NEW.status IN ('final', 'amended')))
    EXECUTE FUNCTION peernotes_search.on_note();
CREATE TRIGGER searched_when AFTER UPDATE OF happened_at, author_id ON peernotes_note FOR EACH ROW
    WHEN (NEW.status IN ('final', 'amended')
          AND (OLD.happened_at, OLD.author_id) IS DISTINCT FROM (NEW.happened_at, NEW.author_id))
    EXECUTE FUNCTION peernotes_search.on_note();
CREATE TRIGGER searched_new AFTER INSERT ON peernotes_notesection FOR EACH ROW WHEN (NEW.text <> '')
    EXECUTE FUNCTION peernotes_search.on_part();
CREATE TRIGGER searched_changed AFTER UPDATE OF text, audience, decision ON peernotes_notesection FOR EACH ROW
    WHEN ((OLD.text, OLD.audience, OLD.decision) IS DISTINCT FROM (NEW.text, NEW.audience, NEW.decision))
    EXECUTE FUNCTION peernotes_search.on_part();
CREATE TRIGGER searched_gone AFTER DELETE ON peernotes_notesection FOR EACH ROW
    EXECUTE FUNCTION peernotes_search.on_part();
CREATE TRIGGER searched_new AFTER INSERT ON peernotes_recordentry FOR EACH ROW
    EXECUTE FUNCTION peernotes_search.on_part();
CREATE TRIGGER searched_changed AFTER UPDATE OF title, text, status, written_at ON peernotes_recordentry FOR EACH ROW
    WHEN ((OLD.title, OLD.text, OLD.status, OLD.written_at)
          IS DISTINCT FROM (NEW.title, NEW.text, NEW.status, NEW.written_at))
    EXECUTE FUNCTION peernotes_search.on_part();
CREATE TRIGGER searched_gone AFTER DELETE ON peernotes_recordentry FOR EACH ROW
    EXECUTE FUNCTION peernotes_search.on_part();

SELECT peernotes_search.fill();
