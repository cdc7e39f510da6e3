CREATE POLICY goal_read ON peernotes_goal FOR SELECT USING (peernotes_may_read_goal(
    own => {mine(peernotes_goal)}, only_me => only_me, about_me => {reads_about_me(peernotes_goal)}));

-- By the consumer; of one without a sign-in it is taken down by who works with them, in nobody else's name.
CREATE POLICY goal_start ON peernotes_goal FOR INSERT WITH CHECK (
    ({mine(peernotes_goal)} AND written_down_by_id IS NULL)
    OR ({dictates(peernotes_goal)} AND written_down_by_id = (SELECT peernotes_actor())));

CREATE POLICY goal_write ON peernotes_goal FOR UPDATE
    USING ({mine(peernotes_goal)} OR {dictates(peernotes_goal)})
    WITH CHECK (({mine(peernotes_goal)} AND written_down_by_id IS NULL)
                OR ({dictates(peernotes_goal)} AND written_down_by_id = (SELECT peernotes_actor())));

-- How it came to be is its person's.
CREATE POLICY history_read ON peernotes_historicalgoal FOR SELECT USING ({mine(peernotes_historicalgoal)});
