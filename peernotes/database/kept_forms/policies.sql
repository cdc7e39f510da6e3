-- The one who typed them reads and writes them, for a week, and nobody else. Who that is the application has from the
-- form's own signed field, also once the session is over: that is when most of them are kept.
CREATE POLICY kept_form_own ON peernotes_keptform
USING (kept_at > now() - interval '7 days'
       AND (user_id = (SELECT peernotes_actor()) OR visit_id IN (SELECT peernotes_way_back())))
WITH CHECK (user_id = (SELECT peernotes_actor()) OR visit_id IN (SELECT peernotes_way_back()));
