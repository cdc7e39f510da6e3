-- What a peer worker brought about somebody, a year after the supervision ended. Called by the worker, as the owner.
CREATE FUNCTION peernotes_forget_flags() RETURNS void LANGUAGE sql AS $$
DELETE FROM peernotes_supervisionflag f USING peernotes_supervisionsession x, peernotes_supervisiontie t
WHERE x.id = f.session_id AND t.id = x.tie_id AND t.ends_at <= now() - interval '1 year'
$$;
