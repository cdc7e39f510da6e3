-- How many are in a group or wait who came before a number, or in all; to whoever leads it without whom they know outside work.
-- Runs as the owner: a number, and not who they are.
CREATE FUNCTION peernotes_came_before(the_run uuid, the_number integer) RETURNS integer LANGUAGE sql STABLE
SECURITY DEFINER SET search_path = public, pg_temp AS $$
SELECT count(*)::integer FROM peernotes_participation p
WHERE p.run_id = the_run AND p.left_at IS NULL AND (the_number IS NULL OR p.number < the_number)
  AND (p.consumer_id = ANY ((SELECT peernotes_hidden_members(the_run))::uuid[])) IS NOT TRUE
$$;
-- Whether somebody had one of the places of a group at a time, as many as there were then: those who came before them and had not
-- left by then are fewer. Before the first line of its history there were as many as that says; rows that were copied in without
-- any have theirs of today. Runs as the owner, as above.
CREATE FUNCTION peernotes_had_place(the_run uuid, the_number integer, at timestamptz) RETURNS boolean LANGUAGE sql STABLE
SECURITY DEFINER SET search_path = public, pg_temp AS $$
SELECT count(*) < coalesce(
    (SELECT h.capacity FROM peernotes_historicalgrouprun h WHERE h.id = the_run AND h.history_date <= at
     ORDER BY h.history_date DESC, h.history_id DESC LIMIT 1),
    (SELECT h.capacity FROM peernotes_historicalgrouprun h WHERE h.id = the_run ORDER BY h.history_date, h.history_id LIMIT 1),
    (SELECT r.capacity FROM peernotes_grouprun r WHERE r.id = the_run))
FROM peernotes_participation p
WHERE p.run_id = the_run AND p.number < the_number AND (p.left_at IS NULL OR p.left_at > at)
  AND (p.consumer_id = ANY ((SELECT peernotes_hidden_members(the_run))::uuid[])) IS NOT TRUE
$$;
-- Whether somebody was in a group, and did not wait, while a session of it was. Runs as the owner, as above.
CREATE FUNCTION peernotes_was_inside(the_participation uuid, the_session uuid) RETURNS boolean LANGUAGE sql STABLE
SECURITY DEFINER SET search_path = public, pg_temp AS $$
SELECT EXISTS (
    SELECT FROM peernotes_groupsession s JOIN peernotes_participation p ON p.run_id = s.run_id
    CROSS JOIN LATERAL (SELECT s.happened_at + make_interval(mins => s.minutes) AS over) t
    WHERE s.id = the_session AND p.id = the_participation AND p.created_at <= t.over
      AND (p.left_at IS NULL OR p.left_at > s.happened_at) AND peernotes_had_place(p.run_id, p.number, t.over))
$$;
-- How many ever had a place in it, and how many of them left before it was over for them. Runs as the owner, as above.
CREATE FUNCTION peernotes_left_early(the_run uuid, OUT came integer, OUT left_early integer) LANGUAGE sql STABLE
SECURITY DEFINER SET search_path = public, pg_temp AS $$
SELECT count(*)::integer, count(*) FILTER (WHERE p.left_at IS NOT NULL AND p.left_why <> 'finished')::integer
FROM peernotes_participation p
WHERE p.run_id = the_run AND peernotes_had_place(p.run_id, p.number, coalesce(p.left_at, now()))
  AND (p.consumer_id = ANY ((SELECT peernotes_hidden_members(the_run))::uuid[])) IS NOT TRUE
$$;
-- Whether somebody else goes by a name in a group, or did: accents, capitals and hyphens aside. Runs as the owner, and says not who.
CREATE FUNCTION peernotes_called_taken(the_run uuid, the_called text, the_person uuid) RETURNS boolean LANGUAGE sql STABLE
SECURITY DEFINER SET search_path = public, pg_temp AS $$
SELECT EXISTS (
    SELECT FROM peernotes_participation p WHERE p.run_id = the_run AND coalesce(p.carer_id, p.consumer_id) <> the_person
    AND peernotes_folded(p.called) = peernotes_folded(the_called))
$$;
-- Whose turn it is next: the second waits here for the first, and gets a later number. Runs as the owner, because a row is locked
-- only by whoever may change it.
CREATE FUNCTION peernotes_next_number(the_run uuid) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM 1 FROM peernotes_grouprun r WHERE r.id = the_run FOR UPDATE;
    RETURN (SELECT coalesce(max(p.number), 0) + 1 FROM peernotes_participation p WHERE p.run_id = the_run);
END $$;
-- Whether somebody and one who leads a group know each other outside work. Runs as the owner, and says not who.
CREATE FUNCTION peernotes_knows_a_leader(the_run uuid, the_person uuid) RETURNS boolean LANGUAGE sql STABLE
SECURITY DEFINER SET search_path = public, pg_temp AS $$
SELECT EXISTS (
    SELECT FROM peernotes_facilitator f JOIN peernotes_conflictofinterest k ON k.user_id = f.user_id AND k.ended_at IS NULL
    WHERE f.run_id = the_run AND f.ended_at IS NULL AND k.consumer_id = the_person)
$$;
-- Whether somebody could join it now (policy/groups.py), as far as the row does not say it.
CREATE FUNCTION peernotes_can_join(the_run uuid, the_person uuid) RETURNS boolean LANGUAGE sql STABLE
SECURITY DEFINER SET search_path = public, pg_temp AS $$
SELECT EXISTS (
    SELECT FROM peernotes_grouprun r JOIN peernotes_consumer c ON c.id = the_person AND c.service_id = r.service_id
    JOIN peernotes_programme p ON p.id = r.programme_id
    WHERE r.id = the_run AND peernotes_may_join_group(
        own => true, fits => peernotes_group_is_for(p.audience, as_carer => false), ended => peernotes_ended(c.id, statement_timestamp()), over => r.ended_at IS NOT NULL, inside => false,
        conflict => peernotes_knows_a_leader(r.id, c.id)))
$$;
-- The same of a carer. Whom they care for it does not look at.
CREATE FUNCTION peernotes_carer_can_join(the_run uuid, the_carer uuid) RETURNS boolean LANGUAGE sql STABLE
SECURITY DEFINER SET search_path = public, pg_temp AS $$
SELECT EXISTS (
    SELECT FROM peernotes_grouprun r JOIN peernotes_carer k ON k.id = the_carer AND k.service_id = r.service_id
    JOIN peernotes_programme p ON p.id = r.programme_id
    WHERE r.id = the_run AND peernotes_may_join_group(
        own => true, fits => peernotes_group_is_for(p.audience, as_carer => true), ended => k.ended_at IS NOT NULL,
        over => r.ended_at IS NOT NULL, inside => false, conflict => false))
$$;
