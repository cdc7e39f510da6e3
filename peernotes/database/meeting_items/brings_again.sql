-- Whether an item of somebody may be brought to another meeting. As whoever asks sees it.
CREATE FUNCTION peernotes_brings_again(the_item uuid, the_person uuid) RETURNS boolean LANGUAGE sql STABLE
SET search_path = public, pg_temp AS $$
SELECT EXISTS (
    SELECT FROM peernotes_meetingitem i JOIN peernotes_teammeeting m ON m.id = i.meeting_id
    WHERE i.id = the_item AND i.consumer_id = the_person AND peernotes_may_bring_again(
        called_off => m.called_off_at IS NOT NULL, decided => i.decided_at IS NOT NULL,
        brought_again => EXISTS (SELECT FROM peernotes_meetingitem n WHERE n.again_of_id = i.id)))
$$;
