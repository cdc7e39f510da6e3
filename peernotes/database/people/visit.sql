-- A consumer without a login of their own, at one note.
CREATE FUNCTION peernotes_visit() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT nullif(current_setting('peernotes.visit', true), '')::uuid $$;

CREATE FUNCTION peernotes_my_visit_note() RETURNS uuid LANGUAGE sql STABLE AS
$$ SELECT v.note_id FROM peernotes_visit v
   WHERE v.id = peernotes_visit() AND v.opened_at IS NOT NULL AND v.ended_at IS NULL AND v.expires_at > now() $$;
