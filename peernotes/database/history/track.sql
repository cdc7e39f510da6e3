-- Every write of a tracked table leaves a row in django-simple-history's table, whatever wrote it: ORM, bulk, raw SQL.
-- Who, why and in which request come from the transaction's settings. The functions run as the owner, so that the
-- application role needs no right to write history at all. History is read by whoever reads the row, unless a file says
-- something else of it.
CREATE FUNCTION peernotes_track(live text, history text, columns text[]) RETURNS void LANGUAGE plpgsql AS $$
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
END $$;
