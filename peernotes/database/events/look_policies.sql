CREATE POLICY look_own ON peernotes_look USING (user_id = (SELECT peernotes_actor()));
