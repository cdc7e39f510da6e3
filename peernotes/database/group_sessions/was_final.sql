-- Whether the record of a session is or was final: what is put right was. Runs as the owner: a state, and no word.
CREATE FUNCTION peernotes_was_final(the_session uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
SELECT EXISTS (SELECT FROM peernotes_historicalgroupsession h WHERE h.id = the_session AND h.final_at IS NOT NULL)
$$;
-- Whether what it says is what it said last: a signature stands under those words. Runs as the owner, as above.
CREATE FUNCTION peernotes_session_unchanged(s peernotes_groupsession) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
SELECT coalesce((
    SELECT ROW(h.happened_at, h.minutes, h.mode, h.number_present, h.topic, h.themes, h.what_we_did, h.conflict, h.how_resolved,
               h.corrected_information, h.online_trouble, h.follow_ups, h.version)
         = ROW(s.happened_at, s.minutes, s.mode, s.number_present, s.topic, s.themes, s.what_we_did, s.conflict, s.how_resolved,
               s.corrected_information, s.online_trouble, s.follow_ups, s.version)
    FROM peernotes_historicalgroupsession h WHERE h.id = s.id ORDER BY h.history_date DESC, h.history_id DESC LIMIT 1), false)
$$;
