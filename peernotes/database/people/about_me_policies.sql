CREATE POLICY about_me_read ON peernotes_aboutme FOR SELECT USING ({reads_about_me(peernotes_aboutme)});

-- By the consumer; of one without a sign-in it is taken down by who works with them, in nobody else's name.
CREATE POLICY about_me_start ON peernotes_aboutme FOR INSERT WITH CHECK (
    ({mine(peernotes_aboutme)} AND written_down_by_id IS NULL)
    OR ({dictates(peernotes_aboutme)} AND written_down_by_id = (SELECT peernotes_actor())));

CREATE POLICY about_me_write ON peernotes_aboutme FOR UPDATE
    USING ({mine(peernotes_aboutme)} OR {dictates(peernotes_aboutme)})
    WITH CHECK (({mine(peernotes_aboutme)} AND written_down_by_id IS NULL)
                OR ({dictates(peernotes_aboutme)} AND written_down_by_id = (SELECT peernotes_actor())));
