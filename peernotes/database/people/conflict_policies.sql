-- Known to the two whom it is between; declared of oneself.
CREATE POLICY conflict_read ON peernotes_conflictofinterest FOR SELECT USING (
    user_id = (SELECT peernotes_actor()) OR {mine(peernotes_conflictofinterest)});

CREATE POLICY conflict_declare ON peernotes_conflictofinterest FOR INSERT WITH CHECK (
    user_id = (SELECT peernotes_actor()) AND declared_by_id = user_id AND {in_care(peernotes_conflictofinterest)});
