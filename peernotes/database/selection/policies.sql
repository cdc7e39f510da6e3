-- Administrators, who note it, and whom it is about.
CREATE POLICY selection_read ON peernotes_selectionstep FOR SELECT USING (
    worker_id = (SELECT peernotes_actor()) OR {is_administrator(peernotes_selectionstep)});

CREATE POLICY selection_record ON peernotes_selectionstep FOR INSERT WITH CHECK (
    {is_administrator(peernotes_selectionstep)} AND created_by_id = (SELECT peernotes_actor())
    AND EXISTS (SELECT FROM peernotes_selectioncriteria c WHERE c.id = criteria_id AND c.approved_at IS NOT NULL OFFSET 0));
