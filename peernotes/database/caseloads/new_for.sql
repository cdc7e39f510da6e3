-- A note that stayed unread for longer stands in its place in time, still marked as new.
CREATE FUNCTION peernotes_new_for() RETURNS interval LANGUAGE sql IMMUTABLE AS $$ SELECT interval '90 days' $$;
