-- Who has read a version of the model, or one that follows it: for the administrators of its service, who do not learn what
-- anybody said of it. Runs as the owner.
CREATE FUNCTION peernotes_acknowledged(the_version uuid) RETURNS SETOF uuid LANGUAGE sql STABLE
SECURITY DEFINER SET search_path = public, pg_temp AS $$
SELECT DISTINCT a.user_id FROM peernotes_policyversion v
JOIN peernotes_policyversion k ON k.service_id = v.service_id AND k.starts_at >= v.starts_at AND NOT isempty(k.in_force)
JOIN peernotes_modelacknowledgement a ON a.version_id = k.id
WHERE v.id = the_version AND v.service_id = ANY (peernotes_ids('admin'))
$$;
