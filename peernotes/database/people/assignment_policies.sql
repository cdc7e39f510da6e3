-- Who works with whom: known to both, opened and ended by administrators. Not looking is the worker's own choice.
CREATE POLICY assignment_read ON peernotes_assignment FOR SELECT USING (
    user_id = (SELECT peernotes_actor()) OR {mine(peernotes_assignment)} OR {is_administrator(peernotes_assignment)});

CREATE POLICY assignment_open ON peernotes_assignment FOR INSERT WITH CHECK ({is_administrator(peernotes_assignment)});

CREATE POLICY assignment_choose ON peernotes_assignment FOR UPDATE USING (
    user_id = (SELECT peernotes_actor()) AND {in_care(peernotes_assignment)});

CREATE POLICY assignment_end ON peernotes_assignment FOR DELETE USING ({is_administrator(peernotes_assignment)});
