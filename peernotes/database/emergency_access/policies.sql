-- By its person, by who opened it, and by who looks at it.
CREATE POLICY emergency_read ON peernotes_emergencyaccess FOR SELECT USING (
    {mine(peernotes_emergencyaccess)} OR created_by_id = (SELECT peernotes_actor()) OR peernotes_may_see_alert(
        conflict => {conflict(peernotes_emergencyaccess)}, privacy => {is_privacy_officer(peernotes_emergencyaccess)}));

-- By a clinician, in nobody else's name, where the service has it, and for eight hours at most.
CREATE POLICY emergency_open ON peernotes_emergencyaccess FOR INSERT WITH CHECK (
    created_by_id = (SELECT peernotes_actor()) AND {begins(peernotes_emergencyaccess)}
    AND peernotes_or_in_emergency(
        usual => false, conflict => {conflict(peernotes_emergencyaccess)}, shut => {shut(peernotes_emergencyaccess)},
        is_clinician => {is_clinician(peernotes_emergencyaccess)}, in_emergency => true)
    AND ends_at <= statement_timestamp() + interval '8 hours'
    AND EXISTS (SELECT 1 FROM peernotes_service s WHERE s.id = service_id AND s.break_glass));
