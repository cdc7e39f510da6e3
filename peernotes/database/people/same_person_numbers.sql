-- By which IDs two records are known, of which somebody says that they are of one person: for the person, who may not open
-- the other before they agreed, and for who keeps records and is a relative of neither. Runs as the owner.
CREATE FUNCTION peernotes_same_person_numbers(the_pair uuid) RETURNS TABLE (number text, second_number text)
LANGUAGE sql STABLE ROWS 1 SECURITY DEFINER SET search_path = public, pg_temp AS $$
SELECT c.local_identifier, s.local_identifier
FROM peernotes_sameperson p JOIN peernotes_consumer c ON c.id = p.consumer_id JOIN peernotes_consumer s ON s.id = p.second_id
WHERE p.id = the_pair AND (
    ARRAY[p.consumer_id, p.second_id] && (SELECT peernotes_my_records())
    OR (p.service_id = ANY ((SELECT peernotes_ids('officer'))::uuid[])
        AND NOT ARRAY[p.consumer_id, p.second_id] && (SELECT peernotes_ids('conflict'))))
$$;
