CREATE FUNCTION peernotes_my_consumer() RETURNS uuid LANGUAGE sql STABLE AS
$$ SELECT c.id FROM peernotes_consumer c JOIN peernotes_user u ON u.id = c.user_id AND u.is_active
   WHERE c.user_id = peernotes_actor() $$;
