-- Who is on duty when: known to whoever works in the service, planned by its administrators.
CREATE POLICY shift_read ON peernotes_dutyshift FOR SELECT USING (
    {in_a_role(peernotes_dutyshift)});

CREATE POLICY shift_plan ON peernotes_dutyshift FOR INSERT WITH CHECK (
    {is_administrator(peernotes_dutyshift)} AND created_by_id = (SELECT peernotes_actor()));

CREATE POLICY shift_change ON peernotes_dutyshift FOR UPDATE USING ({is_administrator(peernotes_dutyshift)});

CREATE POLICY shift_end ON peernotes_dutyshift FOR DELETE USING ({is_administrator(peernotes_dutyshift)});
