-- For peer supervisors: how it stands with what other peer workers of their services have raised. Not about whom, and no word.
CREATE FUNCTION peernotes_team_concerns()
RETURNS TABLE (service_id uuid, raised_by uuid, created_at timestamptz, due_at timestamptz, status text, owner_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT k.service_id, k.created_by_id, k.created_at, k.due_at, k.status, coalesce(k.owner_id, k.acknowledged_by_id)
    FROM peernotes_safetyconcern k
    WHERE k.service_id IN (
        SELECT m.service_id FROM peernotes_membership m JOIN peernotes_user u ON u.id = m.user_id AND u.is_active
        WHERE m.user_id = peernotes_actor() AND peernotes_supervises_peers(m.role)
          AND m.starts_at <= now() AND (m.ends_at IS NULL OR m.ends_at > now()))
      AND k.status IN ('open', 'acknowledged') AND k.created_by_id <> peernotes_actor()
      AND EXISTS (SELECT FROM peernotes_membership m
                  WHERE m.user_id = k.created_by_id AND m.service_id = k.service_id AND peernotes_is_peer(m.role))
$$;
