-- Administrators of the service, and nobody in their own name for somebody else. Whom it is for may know of it, and gives
-- it back by leaving.
CREATE POLICY role_proposal_read ON peernotes_roleproposal FOR SELECT USING (
    service_id = ANY ((SELECT peernotes_ids('admin'))::uuid[]) OR user_id = (SELECT peernotes_actor()));

CREATE POLICY role_proposal_leave ON peernotes_roleproposal FOR UPDATE
    USING (user_id = (SELECT peernotes_actor()) AND approved IS NULL)
    WITH CHECK (user_id = (SELECT peernotes_actor()) AND decided_by_id = (SELECT peernotes_actor()) AND approved IS FALSE);

CREATE POLICY role_proposal_start ON peernotes_roleproposal FOR INSERT WITH CHECK (
    service_id = ANY ((SELECT peernotes_ids('admin'))::uuid[]) AND proposed_by_id = (SELECT peernotes_actor()));

CREATE POLICY role_proposal_decide ON peernotes_roleproposal FOR UPDATE
    USING (service_id = ANY ((SELECT peernotes_ids('admin'))::uuid[]))
    WITH CHECK (service_id = ANY ((SELECT peernotes_ids('admin'))::uuid[])
                AND decided_by_id = (SELECT peernotes_actor()) AND (approved IS NOT TRUE OR user_id <> decided_by_id));
