-- Wrong person, wrong facts: by the author or the records officer, who need not see the note to take it away.
CREATE FUNCTION peernotes_strike(the_note uuid, the_reason text) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
    UPDATE peernotes_note n
    SET status = 'entered_in_error', status_reason = the_reason, version = n.version + 1,
        shared_with_care_team = false, shared_with_peer_team = false
    WHERE n.id = the_note AND peernotes_is_finished(n.status)
      AND n.consumer_id <> ALL (peernotes_ids('conflict'))
      AND (n.service_id = ANY (peernotes_ids('officer'))
           OR (n.author_id = peernotes_actor() AND n.service_id = ANY (peernotes_ids('peer'))));
    RETURN FOUND;
END $$;
