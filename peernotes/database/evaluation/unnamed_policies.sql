-- Their own, and nobody else's, whatever they administer.
CREATE POLICY token_own ON peernotes_answertoken FOR SELECT USING (user_id = (SELECT peernotes_actor()));
CREATE POLICY token_make ON peernotes_answertoken FOR INSERT WITH CHECK (user_id = (SELECT peernotes_actor()));

CREATE POLICY unnamed_read ON peernotes_unnamedscore FOR SELECT USING (token_id = peernotes_my_token(service_id));

CREATE POLICY unnamed_answer ON peernotes_unnamedscore FOR INSERT WITH CHECK (
    token_id = peernotes_my_token(service_id) AND peernotes_takes_unnamed(round_id, token_id, about));

CREATE POLICY unnamed_change ON peernotes_unnamedscore FOR UPDATE
USING (token_id = peernotes_my_token(service_id)) WITH CHECK (
    token_id = peernotes_my_token(service_id) AND peernotes_takes_unnamed(round_id, token_id, about));
