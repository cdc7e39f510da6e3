-- Whether whoever raised a safety concern is told how it goes on. What came from a carer names the person to nobody who does not work
-- with them.
CREATE FUNCTION peernotes_hears_of_concern(the_basis text, raised_by uuid, the_consumer uuid) RETURNS boolean
LANGUAGE sql STABLE AS $$
SELECT raised_by IS NOT NULL AND (the_basis <> 'raised_by_carer' OR EXISTS (
    SELECT FROM peernotes_assignment a WHERE a.user_id = raised_by AND a.content_object_id = the_consumer))
$$;
