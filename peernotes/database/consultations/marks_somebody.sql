-- Whether something in a text names somebody whom a service helps, as policy.identity.names_them says of each: for whoever works
-- with people there, and not whom. ``capitals`` to ``days``: the marks of the text. Runs as the owner: whoever asks may not know
-- whom else the service helps.
CREATE FUNCTION peernotes_marks_somebody(
    the_service uuid, capitals text[], words text, tokens text[], days date[]) RETURNS boolean LANGUAGE sql STABLE
SECURITY DEFINER SET search_path = public, pg_temp AS $$
SELECT EXISTS (
    SELECT FROM peernotes_consumer c
    CROSS JOIN LATERAL (
        SELECT ARRAY(SELECT lower(m[1]) FROM regexp_matches(c.chosen_name, '[[:alpha:]]+', 'g') m) AS parts) n
    WHERE c.service_id = the_service
      AND the_service = ANY (peernotes_ids('clinical') || peernotes_ids('peer'))
      AND (lower(c.local_identifier) = ANY (tokens) OR c.date_of_birth = ANY (days)
           OR (cardinality(n.parts) > 1 AND strpos(words, ' ' || array_to_string(n.parts, ' ') || ' ') > 0)
           OR EXISTS (SELECT FROM unnest(n.parts) WITH ORDINALITY p(part, at)
                      WHERE length(part) >= CASE at WHEN 1 THEN 2 ELSE 3 END AND part = ANY (capitals))
           OR EXISTS (SELECT FROM peernotes_consumernumber k WHERE k.consumer_id = c.id AND lower(k.value) = ANY (tokens))))
$$;
