-- The carer who is signed in, and as whose carer they got the sign-in. They run as the owner: the row-level security of the tables that
-- they look into asks them, and a carer reads no tie.
CREATE FUNCTION peernotes_my_carer() RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS
$$ SELECT r.id FROM peernotes_carer r JOIN peernotes_user u ON u.id = r.user_id AND u.is_active WHERE r.user_id = peernotes_actor() $$;

CREATE FUNCTION peernotes_my_tie() RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS
$$ SELECT r.tie_id FROM peernotes_carer r WHERE r.id = peernotes_my_carer() AND r.ended_at IS NULL $$;

-- Whether a sign-in is a carer's of a service: for who gives roles there, and sees no carer.
CREATE FUNCTION peernotes_is_carer(the_user uuid, the_service uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS
$$ SELECT EXISTS (SELECT 1 FROM peernotes_carer r WHERE r.user_id = the_user AND r.service_id = the_service) $$;
