-- The one whom it is for, and nobody else.
CREATE POLICY message_own ON peernotes_message
USING (user_id = (SELECT peernotes_actor())) WITH CHECK (user_id = (SELECT peernotes_actor()));
