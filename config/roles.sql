-- The two roles and what they may do in the database this runs in. Repeatable.
-- Run by an administrator of the server: by `manage.py` on a developer's machine,
-- by docker-compose when the database is first made.
--
-- peernotes_owner  owns database and tables, runs the migrations, is no superuser
-- peernotes_app    serves requests: owns nothing, creates nothing, obeys row-level
--                  security; what it may do to each table is said beside its model

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'peernotes_owner') THEN
        CREATE ROLE peernotes_owner LOGIN;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'peernotes_app') THEN
        CREATE ROLE peernotes_app LOGIN;
    END IF;
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'peernotes_app'
               AND (rolsuper OR rolbypassrls OR rolcreatedb OR rolcreaterole OR rolreplication)) THEN
        RAISE EXCEPTION 'peernotes_app has rights that would switch off row-level security';
    END IF;
    -- An administrator who is no superuser becomes a member, so as to act as either role.
    IF NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN
        EXECUTE format('GRANT peernotes_owner, peernotes_app TO %I', current_user);
    END IF;
    EXECUTE format('ALTER DATABASE %I OWNER TO peernotes_owner', current_database());
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO peernotes_app', current_database());
    -- public belongs to pg_database_owner, of which the owner is the one member.
    REVOKE ALL ON SCHEMA public FROM PUBLIC;
    GRANT USAGE ON SCHEMA public TO peernotes_app;
END
$$;
