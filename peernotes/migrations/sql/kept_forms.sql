-- Kept forms: the one who typed them reads and writes them, for a week, and nobody else. The application says who that is
-- from the form's own signed field, also once the session is over: that is when most of them are kept.
ALTER TABLE kept_form ENABLE ROW LEVEL SECURITY;

-- Which note a visit is, or was, at: words typed on a visit that has just ended are kept for the next one.
CREATE FUNCTION peernotes_visited_note() RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS
$$ SELECT v.note_id FROM peernotes_visit v WHERE v.id = peernotes_visit() $$;

CREATE POLICY kept_form_own ON kept_form
USING (kept_at > now() - interval '7 days'
       AND (user_id = (SELECT peernotes_actor()) OR note_id = (SELECT peernotes_visited_note())))
WITH CHECK (user_id = (SELECT peernotes_actor()) OR note_id = (SELECT peernotes_visited_note()));

-- Whosever they are: called whenever something is kept.
CREATE FUNCTION peernotes_forget_kept() RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS
$$ DELETE FROM kept_form WHERE kept_at <= now() - interval '7 days' $$;
