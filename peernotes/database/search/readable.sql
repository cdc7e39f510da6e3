-- A row if the actor may read the part. ``mine``: the actor's own record, if that is what they search. PostgreSQL writes
-- it out where it is asked, so that it costs no call.
CREATE FUNCTION peernotes_search.readable(part peernotes_search.hit, mine uuid) RETURNS TABLE (yes boolean)
LANGUAGE sql STABLE ROWS 1 AS $$
SELECT true
WHERE CASE WHEN part.audience = 'record'
    THEN peernotes_may_read_record(
             own => part.consumer_id = mine, in_care => {reads_of(part)}, ready => {begins(part)}, is_clinician => {is_clinician(part)},
             peer_reads => {peer_reads(part)})
         AND (part.consumer_id IS DISTINCT FROM mine OR EXISTS (
             SELECT FROM peernotes_recordentry e
             WHERE e.id = part.id AND NOT peernotes_is_withheld(e.withheld_until, statement_timestamp()) OFFSET 0))
         AND NOT EXISTS (SELECT FROM peernotes_recordentry x JOIN peernotes_recordentry e ON e.id = x.replaces_id
                         WHERE x.replaces_id = part.id AND e.status = 'superseded' OFFSET 0)
    ELSE EXISTS (
        SELECT FROM peernotes_note n WHERE n.id = part.line_id AND peernotes_is_finished(n.status)
        AND peernotes_may_read_section(
            n.status, own => part.consumer_id = mine, officer => false, in_care => {in_care(part)},
            wrote_it => {wrote_it(part)},
            shared => peernotes_may_read_shared(
                n.status, n.shared_with_care_team, n.shared_with_peer_team,
                clinicians_allowed => {clinicians_allowed(n)}, ready => {begins(part)}, is_clinician => {is_clinician(part)},
                peer_reads => {peer_reads(part)}),
            included => peernotes_audience_reaches(part.audience, {is_clinician(part)}), of_care_team => false,
            opened => false)
        OFFSET 0) END
$$;
