-- Whoever corrects an entry, or brings a newer version in, shows it to nobody from whom it is kept.
CREATE FUNCTION peernotes_withheld_version() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
    NEW.withheld_until := (SELECT e.withheld_until FROM peernotes_recordentry e WHERE e.id = NEW.replaces_id);
    RETURN NEW;
END $$;

CREATE TRIGGER withheld BEFORE INSERT ON peernotes_recordentry FOR EACH ROW WHEN (NEW.replaces_id IS NOT NULL)
    EXECUTE FUNCTION peernotes_withheld_version();
