-- Whose words the visit that acts finds again: its own, also when it has just ended. A link that opens again is the same
-- visit. A handed-over device comes back as another one, begun by the same worker at the same note, and then within a day;
-- never do words that were typed by a link, in private, stand on a device, or the other way round.
CREATE FUNCTION peernotes_way_back() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
SELECT v.id FROM peernotes_visit v WHERE v.id = peernotes_visit()
UNION
SELECT earlier.id FROM peernotes_visit v
JOIN peernotes_visit earlier ON earlier.note_id = v.note_id AND earlier.started_by_id = v.started_by_id
    AND earlier.method = v.method AND earlier.opened_at > now() - interval '1 day'
WHERE v.id = peernotes_visit() AND v.method = 'shared_device'
$$;
