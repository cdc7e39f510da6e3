-- The one whom it is for, and nobody else.
CREATE POLICY message_own ON peernotes_message FOR SELECT USING (user_id = (SELECT peernotes_actor()));

CREATE POLICY message_read ON peernotes_message FOR UPDATE
USING (user_id = (SELECT peernotes_actor())) WITH CHECK (user_id = (SELECT peernotes_actor()));
