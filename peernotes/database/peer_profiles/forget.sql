-- What a profile said before, 30 days after it was replaced. Called by the worker, as the owner.
CREATE FUNCTION peernotes_forget_profiles() RETURNS void LANGUAGE sql AS $$
DELETE FROM peernotes_historicalpeerprofile h USING peernotes_historicalpeerprofile later
WHERE later.id = h.id AND later.history_id > h.history_id AND later.history_date <= now() - interval '30 days'
$$;
