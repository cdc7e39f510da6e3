-- Since when a service's models have asked for an agreement about contact without a break; NULL: they do not.
CREATE FUNCTION peernotes_agreement_asked_since(the_service uuid, moment timestamptz) RETURNS timestamptz LANGUAGE sql STABLE
SET search_path = public, pg_temp AS $$
SELECT min(lower(v.in_force)) FROM peernotes_policyversion v
WHERE v.service_id = the_service AND v.boundary_agreement_required AND lower(v.in_force) < moment
  AND NOT EXISTS (SELECT FROM peernotes_policyversion n
                  WHERE n.service_id = the_service AND NOT n.boundary_agreement_required
                    AND lower(n.in_force) > lower(v.in_force) AND lower(n.in_force) < moment)
$$;
