-- A consumer without a login of their own, at one note or at their standing choices. They run as the owner, as peernotes_my_consumer does.
CREATE FUNCTION peernotes_visit() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT nullif(current_setting('peernotes.visit', true), '')::uuid $$;

CREATE FUNCTION peernotes_my_visit_note() RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS
$$ SELECT v.note_id FROM peernotes_visit v
   WHERE v.id = peernotes_visit() AND v.opened_at IS NOT NULL AND v.ended_at IS NULL AND v.expires_at > now()
     AND (v.supporter_id IS NULL OR 'share_note' = ANY (peernotes_my_authority())) $$;

CREATE FUNCTION peernotes_my_visit_choices() RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS
$$ SELECT v.consumer_id FROM peernotes_visit v
   WHERE v.id = peernotes_visit() AND v.note_id IS NULL AND v.supporter_id IS NULL
     AND v.opened_at IS NOT NULL AND v.ended_at IS NULL AND v.expires_at > now() $$;

-- Whom a representative decides for, at standing choices: nothing else of theirs is open.
CREATE FUNCTION peernotes_my_visit_represented() RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS
$$ SELECT v.consumer_id FROM peernotes_visit v
   WHERE v.id = peernotes_visit() AND v.note_id IS NULL AND v.supporter_id IS NOT NULL
     AND v.opened_at IS NOT NULL AND v.ended_at IS NULL AND v.expires_at > now() $$;

CREATE FUNCTION peernotes_my_visit_consumer() RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS
$$ SELECT coalesce((SELECT n.consumer_id FROM peernotes_note n WHERE n.id = peernotes_my_visit_note()),
                   peernotes_my_visit_choices(), peernotes_my_visit_represented()) $$;

-- The hash of the link that somebody holds, before there is a visit.
CREATE FUNCTION peernotes_link() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT nullif(current_setting('peernotes.link', true), '') $$;
