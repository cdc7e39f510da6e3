-- Append-only, for the application by privilege and for everyone by trigger. The exceptions are the
-- redaction of a consumer's removed words, which leaves their digest (docs/life-cycle.md, case 15), and what a peer worker's
-- profile said before (decision 35).
CREATE FUNCTION peernotes_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF current_setting('peernotes.redacting', true) = 'yes' AND TG_OP = 'UPDATE' AND current_user = 'peernotes_owner' THEN
        RETURN NEW;
    END IF;
    IF TG_TABLE_NAME = 'peernotes_historicalpeerprofile' AND TG_OP = 'DELETE' AND current_user = 'peernotes_owner' THEN
        RETURN OLD;
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
