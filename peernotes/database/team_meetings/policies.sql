-- When a team meets and who is there: those who take part in meetings, and the people whom one talked about.
CREATE POLICY team_meeting_read ON peernotes_teammeeting FOR SELECT USING (
    {may_meet(peernotes_teammeeting)} OR id = ANY ((SELECT peernotes_my_meetings())::uuid[]));

CREATE POLICY team_meeting_call ON peernotes_teammeeting FOR INSERT WITH CHECK (
    created_by_id = (SELECT peernotes_actor()) AND {may_meet(peernotes_teammeeting)});

-- By who called it.
CREATE POLICY team_meeting_change ON peernotes_teammeeting FOR UPDATE USING (
    created_by_id = (SELECT peernotes_actor()) AND {may_meet(peernotes_teammeeting)})
WITH CHECK (created_by_id = (SELECT peernotes_actor()));

-- Also by oneself, so that somebody whom a model keeps out can be told so.
CREATE POLICY meeting_member_read ON peernotes_meetingmember FOR SELECT USING (
    user_id = (SELECT peernotes_actor()) OR EXISTS (SELECT 1 FROM peernotes_teammeeting m WHERE m.id = meeting_id OFFSET 0));

CREATE POLICY meeting_member_add ON peernotes_meetingmember FOR INSERT WITH CHECK (
    {may_meet(peernotes_meetingmember)} AND EXISTS (
        SELECT 1 FROM peernotes_teammeeting m WHERE m.id = meeting_id AND m.created_by_id = (SELECT peernotes_actor()) OFFSET 0)
    AND EXISTS (
        SELECT 1 FROM peernotes_membership s WHERE s.user_id = peernotes_meetingmember.user_id
        AND s.service_id = peernotes_meetingmember.service_id AND s.starts_at <= statement_timestamp()
        AND (s.ends_at IS NULL OR s.ends_at > statement_timestamp()) AND peernotes_sits_in(
            peernotes_is_clinician(s.role), peernotes_is_peer(s.role), {peers_meet(peernotes_meetingmember)}) OFFSET 0));

CREATE POLICY meeting_member_take_off ON peernotes_meetingmember FOR DELETE USING (
    {may_meet(peernotes_meetingmember)} AND EXISTS (
        SELECT 1 FROM peernotes_teammeeting m WHERE m.id = meeting_id AND m.created_by_id = (SELECT peernotes_actor()) OFFSET 0));
