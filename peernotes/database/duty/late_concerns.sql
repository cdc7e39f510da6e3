-- For administrators: since when a safety concern should have been seen, and whose it is. Not about whom, and no word.
CREATE FUNCTION peernotes_late_concerns(the_service uuid) RETURNS TABLE (due_at timestamptz, owner_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT k.due_at, k.owner_id FROM peernotes_safetyconcern k
    WHERE k.service_id = the_service AND the_service = ANY (peernotes_ids('admin'))
      AND k.status = 'open' AND k.due_at < now()
$$;
