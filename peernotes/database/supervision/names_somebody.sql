-- Whether words name somebody with whom the worker of a tie works: a word of a chosen name, as it is written, so that "may" is
-- not May. Runs as the owner, says yes or no, and only to the supervisor, who may not know the names.
CREATE FUNCTION peernotes_names_somebody(the_tie uuid, the_words text) RETURNS boolean LANGUAGE sql STABLE
SECURITY DEFINER SET search_path = public, pg_temp AS $$
SELECT EXISTS (
    SELECT 1 FROM peernotes_supervisiontie t
    JOIN peernotes_assignment a ON a.user_id = t.worker_id AND a.service_id = t.service_id
    JOIN peernotes_consumer c ON c.id = a.content_object_id
    CROSS JOIN LATERAL regexp_split_to_table(c.chosen_name, '[^[:alnum:]]+') word
    WHERE t.id = the_tie AND t.supervisor_id = peernotes_actor()
      AND length(word) > 1 AND word = ANY (regexp_split_to_array(the_words, '[^[:alnum:]]+')))
$$;
