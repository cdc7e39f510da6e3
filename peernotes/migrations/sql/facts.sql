-- What a decision needs to know of a note, without any of its words: also for the reason of a refusal, and for the
-- past. Runs as the owner; returns states and yes/no only. One row and no set, which is cheaper; all of it empty for a
-- note that does not exist.
DROP FUNCTION peernotes_note_facts(uuid, timestamptz, uuid);
CREATE FUNCTION peernotes_note_facts(
    the_note uuid, at_moment timestamptz, the_reader uuid,
    OUT note_id uuid, OUT consumer_id uuid, OUT author_id uuid, OUT status text, OUT version integer, OUT kind text,
    OUT policy_version_id uuid, OUT shared_with_care_team boolean, OUT shared_with_peer_team boolean,
    OUT was_read boolean, OUT agreed_hash text, OUT content_hash text, OUT handed_over_at timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF at_moment IS NULL THEN
        SELECT n.id, n.consumer_id, n.author_id, n.status::text, n.version, n.kind::text, n.policy_version_id,
               n.shared_with_care_team, n.shared_with_peer_team,
               EXISTS (SELECT 1 FROM peernotes_reading g WHERE g.note_id = the_note AND g.user_id = the_reader),
               n.agreed_hash::text, n.content_hash::text, n.handed_over_at
        INTO note_id, consumer_id, author_id, status, version, kind, policy_version_id,
             shared_with_care_team, shared_with_peer_team, was_read, agreed_hash, content_hash, handed_over_at
        FROM peernotes_note n WHERE n.id = the_note;
    ELSE
        SELECT n.id, n.consumer_id, n.author_id, n.status::text, n.version, n.kind::text, n.policy_version_id,
               n.shared_with_care_team, n.shared_with_peer_team,
               EXISTS (SELECT 1 FROM peernotes_reading g
                       WHERE g.note_id = the_note AND g.user_id = the_reader AND g.first_read_at <= at_moment),
               n.agreed_hash::text, n.content_hash::text, n.handed_over_at
        INTO note_id, consumer_id, author_id, status, version, kind, policy_version_id,
             shared_with_care_team, shared_with_peer_team, was_read, agreed_hash, content_hash, handed_over_at
        FROM peernotes_historicalnote n
        WHERE n.id = the_note AND n.history_date <= at_moment
        ORDER BY n.history_date DESC, n.history_id DESC LIMIT 1;
    END IF;
END $$;

-- As before (history.sql), but what changes nothing is not tried: an UPDATE of no row calls the history trigger too.
CREATE OR REPLACE FUNCTION peernotes_finish(the_note uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
DECLARE
    amended uuid;
BEGIN
    SELECT n.amends_id INTO amended FROM peernotes_note n WHERE n.id = the_note AND n.status = 'final';
    IF NOT FOUND THEN
        RETURN;
    END IF;
    IF EXISTS (SELECT 1 FROM peernotes_notesection s
               WHERE s.note_id = the_note AND s.decision = 'removed' AND s.text <> '') THEN
        UPDATE peernotes_notesection SET text = ''
        WHERE note_id = the_note AND decision = 'removed' AND text <> '';
    END IF;
    IF amended IS NOT NULL THEN
        UPDATE peernotes_note SET status = 'amended' WHERE id = amended AND status = 'final';
    END IF;
    PERFORM peernotes_redact(the_note);
END $$;
