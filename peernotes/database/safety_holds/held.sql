-- Whether telling a carer something is held, and whether deciding for somebody is. Run as the owner: row-level security and a
-- visit ask them.
CREATE FUNCTION peernotes_carer_held(the_carer uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
SELECT EXISTS (SELECT FROM peernotes_safetyhold h JOIN peernotes_carertie t ON t.id = the_carer AND t.consumer_id = h.consumer_id
               WHERE h.kind = 'carer_disclosure' AND h.released_at IS NULL AND coalesce(h.carer_id, the_carer) = the_carer)
$$;

CREATE FUNCTION peernotes_proxies_held(the_consumer uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
SELECT EXISTS (SELECT FROM peernotes_safetyhold h
               WHERE h.consumer_id = the_consumer AND h.kind = 'proxy' AND h.released_at IS NULL)
$$;
