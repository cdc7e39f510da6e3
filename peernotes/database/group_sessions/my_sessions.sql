-- The sessions of a group at which I was. Runs as the owner: row-level security asks it.
CREATE FUNCTION peernotes_my_sessions() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
SELECT coalesce(array_agg(a.session_id), '{}') FROM peernotes_attendance a
JOIN peernotes_participation p ON p.id = a.participation_id
WHERE a.present AND (p.consumer_id = ANY (peernotes_my_records()) OR p.carer_id = peernotes_my_carer())
$$;
-- Whether everybody who leads a group now has signed one version of a session's record. Runs as the owner, as above.
CREATE FUNCTION peernotes_all_signed(the_session uuid, the_version integer) RETURNS boolean LANGUAGE sql STABLE
SECURITY DEFINER SET search_path = public, pg_temp AS $$
SELECT NOT EXISTS (
    SELECT FROM peernotes_groupsession s JOIN peernotes_facilitator f ON f.run_id = s.run_id AND f.ended_at IS NULL
    JOIN peernotes_grouprun r ON r.id = s.run_id JOIN peernotes_programme p ON p.id = r.programme_id
    WHERE s.id = the_session AND peernotes_supports_now(f.user_id, s.service_id, p.audience) AND NOT EXISTS (
        SELECT FROM peernotes_groupsignature g
        WHERE g.session_id = s.id AND g.user_id = f.user_id AND g.version = the_version))
$$;
-- How each member of a group but one, if one is said, could be named, also of those who have left: as they are called in it, by name, by sign-in. For
-- those who lead it, so that a record can be held against it, and shown to nobody; of nobody whom they know outside work, because a
-- refusal would tell that these are in it. Runs as the owner: they may not know the names.
CREATE FUNCTION peernotes_member_names(the_run uuid, but_for uuid) RETURNS TABLE (called text, name text, login text) LANGUAGE sql STABLE
SECURITY DEFINER SET search_path = public, pg_temp AS $$
SELECT DISTINCT p.called, coalesce(c.chosen_name, k.chosen_name), coalesce(u.username, '')
FROM peernotes_participation p LEFT JOIN peernotes_consumer c ON c.id = p.consumer_id
LEFT JOIN peernotes_carer k ON k.id = p.carer_id LEFT JOIN peernotes_user u ON u.id = coalesce(c.user_id, k.user_id)
WHERE p.run_id = the_run AND the_run = ANY (peernotes_my_runs())
  AND (but_for IS NULL OR p.consumer_id IS DISTINCT FROM but_for)
  AND (p.consumer_id = ANY ((SELECT peernotes_hidden_members(the_run))::uuid[])) IS NOT TRUE
$$;
-- At how many sessions of a group somebody was marked as there, and how many times in all. Runs as the owner: numbers, and not who.
CREATE FUNCTION peernotes_attended(the_run uuid, OUT held integer, OUT times integer) LANGUAGE sql STABLE
SECURITY DEFINER SET search_path = public, pg_temp AS $$
SELECT count(DISTINCT a.session_id)::integer, count(*)::integer
FROM peernotes_groupsession s JOIN peernotes_attendance a ON a.session_id = s.id AND a.present
WHERE s.run_id = the_run AND (a.consumer_id = ANY ((SELECT peernotes_hidden_members(the_run))::uuid[])) IS NOT TRUE
$$;
-- The sessions of a group of which it was marked whether I came: number, when, whether it is final, and no word. Runs as the owner,
-- because a record may not be final.
CREATE FUNCTION peernotes_marked_of_mine(the_run uuid)
RETURNS TABLE (id uuid, number smallint, happened_at timestamptz, final boolean) LANGUAGE sql STABLE
SECURITY DEFINER SET search_path = public, pg_temp AS $$
SELECT s.id, s.number, s.happened_at, peernotes_was_final(s.id) FROM peernotes_groupsession s
WHERE s.run_id = the_run AND s.id IN (
    SELECT a.session_id FROM peernotes_attendance a JOIN peernotes_participation p ON p.id = a.participation_id
    WHERE p.consumer_id = ANY ((SELECT peernotes_my_records())::uuid[]) OR p.carer_id = (SELECT peernotes_my_carer()))
$$;
-- The same of everybody but one person, for whoever writes a note with that person from a session of the group, also once they
-- lead it no more. Runs as the owner, as above.
CREATE FUNCTION peernotes_other_names(the_session uuid, the_person uuid)
RETURNS TABLE (called text, name text, login text) LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
SELECT DISTINCT p.called, coalesce(c.chosen_name, k.chosen_name), coalesce(u.username, '')
FROM peernotes_groupsession s
JOIN peernotes_participation p ON p.run_id = s.run_id AND p.consumer_id IS DISTINCT FROM the_person
LEFT JOIN peernotes_consumer c ON c.id = p.consumer_id LEFT JOIN peernotes_carer k ON k.id = p.carer_id
LEFT JOIN peernotes_user u ON u.id = coalesce(c.user_id, k.user_id)
WHERE s.id = the_session AND (p.consumer_id = ANY ((SELECT peernotes_ids('conflict'))::uuid[])) IS NOT TRUE AND EXISTS (
    SELECT FROM peernotes_note n
    WHERE n.session_id = s.id AND n.consumer_id = the_person AND n.author_id = peernotes_actor())
$$;
