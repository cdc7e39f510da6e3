-- Runs as the owner: the row-level security of the table that it looks into asks it.
CREATE FUNCTION peernotes_my_consumer() RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS
$$ SELECT c.id FROM peernotes_consumer c JOIN peernotes_user u ON u.id = c.user_id AND u.is_active
   WHERE c.user_id = peernotes_actor() $$;
