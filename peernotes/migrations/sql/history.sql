-- Every write of a tracked table leaves a row in django-simple-history's table, whatever wrote it: ORM, bulk, raw SQL.
-- Who, why and in which request come from the transaction's settings. The functions run as the owner, so that the
-- application role needs no right to write history at all.

CREATE FUNCTION peernotes_actor() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT nullif(current_setting('peernotes.actor', true), '')::uuid $$;

CREATE FUNCTION peernotes_visit() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT nullif(current_setting('peernotes.visit', true), '')::uuid $$;

-- Demonstration data and imports are older than the moment they are loaded; only the owner's login may say so.
CREATE FUNCTION peernotes_history_date() RETURNS timestamptz LANGUAGE plpgsql STABLE AS $$
DECLARE
    said text := current_setting('peernotes.backdate', true);
BEGIN
    IF coalesce(said, '') <> '' AND pg_has_role(session_user, 'peernotes_owner', 'MEMBER') THEN
        RETURN said::timestamptz;
    END IF;
    RETURN clock_timestamp();
END $$;

CREATE FUNCTION peernotes_track(live text, history text) RETURNS void LANGUAGE plpgsql AS $$
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
END $$;

-- Append-only, for the application by privilege (locks.sql) and for everyone by trigger. The one exception is the
-- redaction of a consumer's removed words, which leaves their digest (edge case 15 of the life cycle).
CREATE FUNCTION peernotes_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF current_setting('peernotes.redacting', true) = 'yes' AND TG_OP = 'UPDATE' AND current_user = 'peernotes_owner' THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE FUNCTION peernotes_keep(live text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I '
                   'FOR EACH ROW EXECUTE FUNCTION peernotes_append_only()', live);
    EXECUTE format('CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON %I '
                   'FOR EACH STATEMENT EXECUTE FUNCTION peernotes_append_only()', live);
END $$;

-- Blanks the earlier text of sections that the consumer left out, of every section of a note that was not kept, and
-- what autosave kept between two versions.
-- The digest stays, so that what was signed can still be checked. Callable by the application for a note that is
-- finished or closed, and changes nothing but text.
CREATE FUNCTION peernotes_redact(the_note uuid) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
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

-- What follows from a finished note, in one call: the words that the consumer left out go, from the row and from its
-- history, and the note that it amends is marked as amended. Does nothing for a note that is not finished.
CREATE FUNCTION peernotes_finish(the_note uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM peernotes_note n WHERE n.id = the_note AND n.status = 'final') THEN
        RETURN;
    END IF;
    UPDATE peernotes_notesection SET text = ''
    WHERE note_id = the_note AND decision = 'removed' AND text <> '';
    UPDATE peernotes_note old SET status = 'amended'
    FROM peernotes_note new
    WHERE new.id = the_note AND old.id = new.amends_id AND old.status = 'final';
    PERFORM peernotes_redact(the_note);
END $$;
