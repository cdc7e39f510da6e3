-- What logins are sorted by and found by: the name, and the user name.
CREATE FUNCTION peernotes_staff_named() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    NEW.sort_name := peernotes_folded(NEW.name);
    NEW.found_by := peernotes_folded(NEW.name || ' ' || NEW.username);
    RETURN NEW;
END $$;

CREATE TRIGGER named BEFORE INSERT OR UPDATE OF name, username, sort_name ON peernotes_user
    FOR EACH ROW EXECUTE FUNCTION peernotes_staff_named();

-- Whoever was here before this file, and after a change of it.
UPDATE peernotes_user SET sort_name = '' WHERE sort_name IS DISTINCT FROM peernotes_folded(name)
    OR found_by IS DISTINCT FROM peernotes_folded(name || ' ' || username);
