CREATE POLICY caseload_read ON peernotes_caseload FOR SELECT USING (user_id = (SELECT peernotes_actor()));

CREATE POLICY unread_read ON peernotes_unread FOR SELECT USING (user_id = (SELECT peernotes_actor()));

CREATE POLICY caselist_read ON peernotes_caselist FOR SELECT USING (user_id = (SELECT peernotes_actor()));
