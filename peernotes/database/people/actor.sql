-- Every write of a tracked table leaves a row in django-simple-history's table, whatever wrote it: ORM, bulk, raw SQL.
-- Who, why and in which request come from the transaction's settings. The functions run as the owner, so that the
-- application role needs no right to write history at all.
CREATE FUNCTION peernotes_actor() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT nullif(current_setting('peernotes.actor', true), '')::uuid $$;
