-- A row if the actor may read the part: the rules of the policies, once more. ``mine``: the actor's own record, if that is
-- what they search. PostgreSQL writes it out where it is asked, so that it costs no call.

-- A row if the actor may read the part. ``mine``: the actor's own record, if that is what they search. PostgreSQL writes
-- it out where it is asked, so that it costs no call.
CREATE FUNCTION peernotes_search.readable(part peernotes_search.hit, mine uuid) RETURNS TABLE (yes boolean)
LANGUAGE sql STABLE ROWS 1 AS $$
SELECT true
WHERE (part.consumer_id = mine
       OR (part.consumer_id <> ALL ((SELECT peernotes_ids('conflict'))::uuid[])
           AND part.service_id = ANY ((SELECT peernotes_ids('care'))::uuid[])
           AND (part.service_id = ANY ((SELECT peernotes_ids('wide'))::uuid[])
                OR EXISTS (SELECT FROM peernotes_assignment a WHERE a.user_id = (SELECT peernotes_actor())
                           AND a.content_object_id = part.consumer_id OFFSET 0))))
  AND CASE WHEN part.audience = 'record'
      THEN (part.consumer_id = mine
            OR part.service_id = ANY ((SELECT peernotes_ids('clinical'))::uuid[])
            OR CASE WHEN (SELECT peernotes_ids('reading')) = '{}' THEN false
                    ELSE EXISTS (SELECT FROM peernotes_my_reading r WHERE r.consumer_id = part.consumer_id OFFSET 0) END)
           AND NOT EXISTS (SELECT FROM peernotes_recordentry x JOIN peernotes_recordentry e ON e.id = x.replaces_id
                           WHERE x.replaces_id = part.id AND e.status = 'superseded' OFFSET 0)
      ELSE EXISTS (
          SELECT FROM peernotes_note n WHERE n.id = part.line_id AND n.status IN ('final', 'amended') AND (
              part.consumer_id = mine
              OR (part.author_id = (SELECT peernotes_actor())
                  AND part.service_id = ANY ((SELECT peernotes_ids('peer'))::uuid[]))
              OR (part.audience = 'care_team' AND n.shared_with_care_team
                  AND part.service_id = ANY ((SELECT peernotes_ids('clinical'))::uuid[])
                  AND EXISTS (SELECT FROM peernotes_policyversion v WHERE v.id = n.policy_version_id
                              AND v.clinician_read_peer_notes = 'shared_sections' OFFSET 0))
              OR (part.audience <> '' AND (n.shared_with_care_team OR n.shared_with_peer_team)
                  AND CASE WHEN (SELECT peernotes_ids('reading')) = '{}' THEN false
                      ELSE EXISTS (SELECT FROM peernotes_my_reading r WHERE r.consumer_id = part.consumer_id OFFSET 0) END))
          OFFSET 0) END
$$;
