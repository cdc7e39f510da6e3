-- A child row is of the same service as its consumer: no path may mix two services.
DO $$
DECLARE
    child text;
BEGIN
    FOREACH child IN ARRAY ARRAY['aboutme', 'enrolment', 'consent', 'visit', 'note', 'notesection', 'consumerstatement',
                                 'recordentry', 'contactlogentry', 'safetyconcern', 'conflictofinterest'] LOOP
        EXECUTE format('ALTER TABLE peernotes_%1$s ADD CONSTRAINT %1$s_same_service FOREIGN KEY (consumer_id, service_id) '
                       'REFERENCES peernotes_consumer (id, service_id)', child);
    END LOOP;
    ALTER TABLE peernotes_assignment ADD CONSTRAINT assignment_same_service
        FOREIGN KEY (content_object_id, service_id) REFERENCES peernotes_consumer (id, service_id);
END $$;
CREATE UNIQUE INDEX note_in_service ON peernotes_note (id, service_id);
ALTER TABLE peernotes_notesection ADD CONSTRAINT section_same_service FOREIGN KEY (note_id, service_id)
    REFERENCES peernotes_note (id, service_id);
CREATE INDEX assignment_of_user ON peernotes_assignment (user_id, content_object_id) INCLUDE (service_id, reads_record);
CREATE INDEX section_readable ON peernotes_notesection (note_id, position) INCLUDE (audience, decision);

-- A policy version never changes but for its approval or rejection, and for the end of its time in force.
CREATE FUNCTION peernotes_policy_is_immutable() RETURNS trigger LANGUAGE plpgsql AS $$
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
CREATE TRIGGER immutable BEFORE UPDATE ON peernotes_policyversion
    FOR EACH ROW EXECUTE FUNCTION peernotes_policy_is_immutable();

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
            WHEN t.name LIKE 'peernotes\_historical%' OR t.name IN ('peernotes_seal', 'django_migrations') THEN 'SELECT'
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

DO $$
DECLARE
    t record;
BEGIN
    FOR t IN SELECT c.relname AS name FROM pg_class c
             WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
               AND (c.relname LIKE 'peernotes\_historical%' OR c.relname IN
                    ('peernotes_event', 'peernotes_seal', 'peernotes_consent', 'peernotes_signature',
                     'peernotes_consumerstatement')) LOOP
        PERFORM peernotes_keep(t.name);
    END LOOP;
END $$;
