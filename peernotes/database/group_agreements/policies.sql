-- What a group agrees on: whoever works in its service, and those for whom it is, because it is read before one joins.
CREATE POLICY group_agreement_read ON peernotes_groupagreement FOR SELECT USING (
    {in_a_role(peernotes_groupagreement)} OR {of_a_group_for_me(peernotes_groupagreement)});

CREATE POLICY group_agreement_write ON peernotes_groupagreement FOR INSERT WITH CHECK (
    {leads(peernotes_groupagreement)} AND created_by_id = (SELECT peernotes_actor())
    AND EXISTS (SELECT 1 FROM peernotes_grouprun r WHERE r.id = run_id AND r.ended_at IS NULL OFFSET 0));
