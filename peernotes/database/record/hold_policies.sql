-- Whoever may read the concern reads why it is kept from its person; and a privacy officer who has to decide.
CREATE POLICY hold_read ON peernotes_concernhold FOR SELECT USING (
    EXISTS (SELECT 1 FROM peernotes_safetyconcern c WHERE c.id = peernotes_concernhold.concern_id OFFSET 0)
    OR (peernotes_may_see_alert(
            conflict => {conflict(peernotes_concernhold)}, privacy => {is_privacy_officer(peernotes_concernhold)})
        AND EXISTS (SELECT 1 FROM peernotes_hold_facts(concern_id) f WHERE f.used_up)));

CREATE POLICY hold_add ON peernotes_concernhold FOR INSERT WITH CHECK (
    created_by_id = (SELECT peernotes_actor()) AND EXISTS (
        SELECT 1 FROM peernotes_hold_facts(concern_id) f
        WHERE until BETWEEN f.today AND f.today + 30 AND (f.used_up OR until <= coalesce(f.held_since, f.today) + 90)
          AND peernotes_may_hold(
              f.knows, conflict => {conflict(peernotes_concernhold)}, is_clinician => {is_clinician(peernotes_concernhold)},
              privacy => {is_privacy_officer(peernotes_concernhold)},
              held_by_me => f.held_by IS NOT DISTINCT FROM created_by_id, used_up => f.used_up)));
