-- Whether words name somebody with whom the worker of a tie works or worked: a word of a chosen name, from four letters on
-- however it is written, and a shorter one as it is, so that "may" is not May; what they sign in with, or their number here. Runs as the owner, says yes or no, and only to the supervisor, who may not know the names.
CREATE FUNCTION peernotes_names_somebody(the_tie uuid, the_words text) RETURNS boolean LANGUAGE sql STABLE
SECURITY DEFINER SET search_path = public, pg_temp AS $$
SELECT EXISTS (
    SELECT 1 FROM peernotes_supervisiontie t
    JOIN peernotes_historicalassignment a ON a.user_id = t.worker_id AND a.service_id = t.service_id
    JOIN peernotes_consumer c ON c.id = a.content_object_id
    LEFT JOIN peernotes_user u ON u.id = c.user_id
    CROSS JOIN LATERAL regexp_split_to_table(c.chosen_name, '[^[:alnum:]]+') word
    WHERE t.id = the_tie AND t.supervisor_id = peernotes_actor() AND (
        length(word) > 1 AND word = ANY (regexp_split_to_array(the_words, '[^[:alnum:]]+'))
        OR length(word) > 3 AND lower(word) = ANY (regexp_split_to_array(lower(the_words), '[^[:alnum:]]+'))
        OR length(u.username) > 3 AND position(lower(u.username) IN lower(the_words)) > 0
        OR length(c.local_identifier) > 3 AND position(lower(c.local_identifier) IN lower(the_words)) > 0))
$$;
