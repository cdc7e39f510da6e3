-- Under what I answer in a service; NULL before I did for the first time.
CREATE FUNCTION peernotes_my_token(the_service uuid) RETURNS uuid LANGUAGE sql STABLE
AS $$ SELECT t.id FROM peernotes_answertoken t WHERE t.service_id = the_service AND t.user_id = peernotes_actor() $$;
