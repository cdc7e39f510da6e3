-- Takes a goal out of everybody's view, as its person, who has no sign-in, asked. As the owner: whoever writes that down may
-- not see the row any more, and so could not write it.
CREATE FUNCTION peernotes_put_goal_away(the_goal uuid) RETURNS void LANGUAGE sql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
UPDATE peernotes_goal g
SET only_me = true, version = g.version + 1, changed_at = now(), written_down_by_id = peernotes_actor()
WHERE g.id = the_goal AND NOT g.only_me AND ({dictates(g)}) AND ({reads_about_me(g)});
$$;
