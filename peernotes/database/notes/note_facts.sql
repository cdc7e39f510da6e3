-- What a decision needs to know of a note, without any of its words: also for the reason of a refusal, and for the
-- past. Runs as the owner; returns states and yes/no only. One row and no set, which is cheaper; all of it empty for a
-- note that does not exist.
CREATE FUNCTION peernotes_note_facts(
    the_note uuid, at_moment timestamptz, the_reader uuid,
    OUT note_id uuid, OUT consumer_id uuid, OUT author_id uuid, OUT status text, OUT version integer, OUT kind text,
    OUT policy_version_id uuid, OUT shared_with_care_team boolean, OUT shared_with_peer_team boolean,
    OUT was_read boolean, OUT opened boolean, OUT agreed_hash text, OUT content_hash text, OUT to_sign boolean, OUT handed_over_at timestamptz,
    OUT author_here boolean, OUT author_writes boolean, OUT supervised_by_reader boolean, OUT hard_moment_at timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF at_moment IS NULL THEN
        SELECT n.id, n.consumer_id, n.author_id, n.status::text, n.version, n.kind::text, n.policy_version_id,
               n.shared_with_care_team, n.shared_with_peer_team,
               EXISTS (SELECT 1 FROM peernotes_reading g WHERE g.note_id = the_note AND g.user_id = the_reader),
               EXISTS (SELECT 1 FROM peernotes_opening o
                       WHERE o.note_id = the_note AND o.created_by_id = the_reader AND o.agreed),
               n.agreed_hash::text, n.content_hash::text, n.to_sign, n.handed_over_at,
               peernotes_author_here(n.author_id, n.consumer_id, n.service_id, at_moment),
               NOT peernotes_writes_none(n.author_id, n.service_id, coalesce(at_moment, statement_timestamp())), n.hard_moment_at
        INTO note_id, consumer_id, author_id, status, version, kind, policy_version_id, shared_with_care_team,
             shared_with_peer_team, was_read, opened, agreed_hash, content_hash, to_sign, handed_over_at, author_here,
             author_writes, hard_moment_at
        FROM peernotes_note n WHERE n.id = the_note;
    ELSE
        SELECT n.id, n.consumer_id, n.author_id, n.status::text, n.version, n.kind::text, n.policy_version_id,
               n.shared_with_care_team, n.shared_with_peer_team,
               EXISTS (SELECT 1 FROM peernotes_reading g
                       WHERE g.note_id = the_note AND g.user_id = the_reader AND g.first_read_at <= at_moment),
               EXISTS (SELECT 1 FROM peernotes_opening o WHERE o.note_id = the_note
                       AND o.created_by_id = the_reader AND o.agreed AND o.answered_at <= at_moment),
               n.agreed_hash::text, n.content_hash::text, n.to_sign, n.handed_over_at,
               peernotes_author_here(n.author_id, n.consumer_id, n.service_id, at_moment),
               NOT peernotes_writes_none(n.author_id, n.service_id, coalesce(at_moment, statement_timestamp())), n.hard_moment_at
        INTO note_id, consumer_id, author_id, status, version, kind, policy_version_id, shared_with_care_team,
             shared_with_peer_team, was_read, opened, agreed_hash, content_hash, to_sign, handed_over_at, author_here,
             author_writes, hard_moment_at
        FROM peernotes_historicalnote n
        WHERE n.id = the_note AND n.history_date <= at_moment
        ORDER BY n.history_date DESC, n.history_id DESC LIMIT 1;
    END IF;
    supervised_by_reader := EXISTS (
        SELECT FROM peernotes_supervisiontie t JOIN peernotes_consumer c ON c.service_id = t.service_id
        WHERE c.id = peernotes_note_facts.consumer_id AND t.worker_id = peernotes_note_facts.author_id AND t.supervisor_id = the_reader
          AND t.kind = 'peer' AND t.starts_at <= coalesce(at_moment, statement_timestamp())
          AND (t.ends_at IS NULL OR t.ends_at > coalesce(at_moment, statement_timestamp())));
END $$;
