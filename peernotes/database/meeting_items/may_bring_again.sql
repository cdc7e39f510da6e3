-- What a meeting that was called off would have talked about of somebody, if it was not decided and not brought to another one yet.
-- As whoever asks sees it.
CREATE FUNCTION peernotes_may_bring_again(the_item uuid, the_person uuid) RETURNS boolean LANGUAGE sql STABLE
SET search_path = public, pg_temp AS $$
SELECT EXISTS (
    SELECT FROM peernotes_meetingitem i JOIN peernotes_teammeeting m ON m.id = i.meeting_id
    WHERE i.id = the_item AND i.consumer_id = the_person AND i.decided_at IS NULL AND m.called_off_at IS NOT NULL
      AND NOT EXISTS (SELECT FROM peernotes_meetingitem n WHERE n.again_of_id = i.id))
$$;
