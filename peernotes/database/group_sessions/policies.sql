-- The record of a session: whoever leads the group, and once it is final the members who were there, and clinicians as the
-- service model says.
CREATE POLICY group_session_read ON peernotes_groupsession FOR SELECT USING (peernotes_may_read_group_session(
    leads => {leads(peernotes_groupsession)}, present => id = ANY ((SELECT peernotes_my_sessions())::uuid[]),
    final => final_at IS NOT NULL, is_clinician => {is_clinician(peernotes_groupsession)},
    ready => {ready(peernotes_groupsession)}, open_session => {open_session(peernotes_groupsession)}));

-- Numbers always, words where the model lets them be written.
CREATE POLICY group_session_begin ON peernotes_groupsession FOR INSERT WITH CHECK (
    {leads(peernotes_groupsession)} AND created_by_id = (SELECT peernotes_actor()) AND final_at IS NULL
    AND (peernotes_has_no_words(peernotes_groupsession) OR {group_words(peernotes_groupsession)}));

-- Until it is final; and final once all have signed it, and talked the one before over. What was final is opened again or struck
-- out for a reason, and words under which signatures stand do not change.
CREATE POLICY group_session_change ON peernotes_groupsession FOR UPDATE USING (
    struck_at IS NULL AND {leads(peernotes_groupsession)}) WITH CHECK (CASE
    WHEN struck_at IS NOT NULL THEN peernotes_was_final(id) AND peernotes_session_unchanged(peernotes_groupsession)
    WHEN final_at IS NULL
        THEN (reason <> '' OR NOT peernotes_was_final(id))
            AND (peernotes_has_no_words(peernotes_groupsession) OR {group_words(peernotes_groupsession)})
    ELSE peernotes_all_signed(id, version) AND peernotes_debriefed_before(run_id, number)
        AND peernotes_session_unchanged(peernotes_groupsession) END);

-- What was final before: whoever reads such a record now.
CREATE POLICY history_read ON peernotes_historicalgroupsession FOR SELECT USING (final_at IS NOT NULL AND
    peernotes_may_read_group_session(
        leads => {leads(peernotes_historicalgroupsession)}, present => id = ANY ((SELECT peernotes_my_sessions())::uuid[]),
        final => true, is_clinician => {is_clinician(peernotes_historicalgroupsession)},
        ready => {ready(peernotes_historicalgroupsession)}, open_session => {open_session(peernotes_historicalgroupsession)}));

CREATE POLICY group_signature_read ON peernotes_groupsignature FOR SELECT USING (EXISTS (
    SELECT 1 FROM peernotes_groupsession s WHERE s.id = session_id OFFSET 0));

CREATE POLICY group_signature_give ON peernotes_groupsignature FOR INSERT WITH CHECK (
    user_id = (SELECT peernotes_actor()) AND EXISTS (
        SELECT 1 FROM peernotes_groupsession s WHERE s.id = session_id AND s.version = peernotes_groupsignature.version
        AND s.final_at IS NULL AND s.run_id = ANY ((SELECT peernotes_my_runs())::uuid[]) OFFSET 0));

-- Who came: whoever may see that they are in the group.
CREATE POLICY attendance_read ON peernotes_attendance FOR SELECT USING (EXISTS (
    SELECT 1 FROM peernotes_participation p WHERE p.id = participation_id OFFSET 0));

-- Of a member and a session of one group, at which they could be, by whoever leads it.
CREATE POLICY attendance_mark ON peernotes_attendance FOR INSERT WITH CHECK (
    created_by_id = (SELECT peernotes_actor()) AND {marks_attendance(peernotes_attendance)}
    AND peernotes_was_inside(participation_id, session_id));

CREATE POLICY attendance_correct ON peernotes_attendance FOR UPDATE USING (
    {marks_attendance(peernotes_attendance)}) WITH CHECK ({marks_attendance(peernotes_attendance)});
