-- On a representative's visit: who it is, in words that go with each decision, and what is left to decide.
CREATE FUNCTION peernotes_my_supporter() RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS
$$ SELECT v.supporter_id FROM peernotes_visit v WHERE v.id = peernotes_visit() $$;

CREATE FUNCTION peernotes_my_representation() RETURNS text LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS
$$ SELECT coalesce((SELECT r.who FROM peernotes_represents(peernotes_visit(), now()) r), '') $$;

CREATE FUNCTION peernotes_my_authority() RETURNS text[] LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
SELECT coalesce((SELECT array_agg(one) FROM peernotes_represents(peernotes_visit(), now()) r CROSS JOIN unnest(r.may_decide) one
                 WHERE one <> ALL (r.decided)), '{}')
$$;
