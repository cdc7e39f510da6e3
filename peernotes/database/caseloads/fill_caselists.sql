-- Everything at once (manage.py mend_caseloads). Returns how many rows were missing, left over or had another name.
CREATE FUNCTION peernotes_fill_caselists() RETURNS bigint LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    gone bigint;
    added bigint;
BEGIN
    DELETE FROM peernotes_caselist l WHERE NOT EXISTS (
        SELECT 1 FROM peernotes_assignment a JOIN peernotes_consumer c ON c.id = a.content_object_id
        WHERE a.user_id = l.user_id AND a.content_object_id = l.consumer_id
          AND (l.sort_name, l.identifier) = (c.sort_name, lower(c.local_identifier)));
    GET DIAGNOSTICS gone = ROW_COUNT;
    INSERT INTO peernotes_caselist (user_id, service_id, sort_name, consumer_id, identifier)
    SELECT a.user_id, c.service_id, c.sort_name, c.id, lower(c.local_identifier)
    FROM peernotes_assignment a JOIN peernotes_consumer c ON c.id = a.content_object_id
    WHERE NOT EXISTS (
        SELECT 1 FROM peernotes_caselist l WHERE l.user_id = a.user_id AND l.consumer_id = a.content_object_id)
    ORDER BY 1, 2, 3, 4;
    GET DIAGNOSTICS added = ROW_COUNT;
    RETURN greatest(gone, added);
END $$;
