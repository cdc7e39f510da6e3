-- Every write of a tracked table leaves a row in django-simple-history's table, whatever wrote it: ORM, bulk, raw SQL.
-- Who, why and in which request come from the transaction's settings. The functions run as the owner, so that the
-- application role needs no right to write history at all.
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
