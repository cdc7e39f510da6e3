-- Whosever they are: called whenever something is kept.
CREATE FUNCTION peernotes_forget_kept() RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS
$$ DELETE FROM peernotes_keptform WHERE kept_at <= now() - interval '7 days' $$;
