-- How it was for those who lead a group: themselves, and whoever supervises one of them.
CREATE POLICY group_debrief_read ON peernotes_groupdebrief FOR SELECT USING (peernotes_may_read_group_debrief(
    leads => {leads(peernotes_groupdebrief)}, supervises => EXISTS (
        SELECT 1 FROM peernotes_my_workers w WHERE w.worker_id = ANY (peernotes_groupdebrief.people)
        AND w.service_id = peernotes_groupdebrief.service_id OFFSET 0)));

CREATE POLICY group_debrief_hold ON peernotes_groupdebrief FOR INSERT WITH CHECK (
    {leads(peernotes_groupdebrief)} AND created_by_id = (SELECT peernotes_actor()) AND EXISTS (
        SELECT 1 FROM peernotes_groupsession s
        WHERE s.id = session_id AND s.run_id = peernotes_groupdebrief.run_id OFFSET 0));
