-- The application role owns nothing, creates nothing, and writes only what its work needs. Called after every migrate,
-- because other apps' tables come and go; a partition is reached through its parent only.
CREATE FUNCTION peernotes_grant() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    t record;
    rights text;
BEGIN
    FOR t IN SELECT c.relname AS name FROM pg_class c
             WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v') AND NOT c.relispartition LOOP
        rights := CASE
            WHEN t.name LIKE 'peernotes\_my\_%' THEN 'SELECT'
            WHEN t.name LIKE 'peernotes\_historical%' OR t.name IN (
                'peernotes_seal', 'peernotes_database', 'peernotes_caseload', 'peernotes_caseload_computed', 'peernotes_clinicians',
                'peernotes_unread', 'peernotes_caselist', 'peernotes_entryfile', 'django_migrations') THEN 'SELECT'
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
