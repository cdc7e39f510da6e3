-- Who gets something to read when a verb was done, and of which kind: said here and nowhere else. On the worker's own
-- device they see an answer at once. Without a search path of its own, so that PostgreSQL writes it out in its only caller.
CREATE FUNCTION peernotes_whom(the_verb text, object_kind text, the_object uuid, the_subject uuid, the_visit uuid)
RETURNS TABLE (user_id uuid, consumer_id uuid, kind text, object_id uuid) LANGUAGE sql STABLE AS $$
    -- What the consumer did with a note: whoever wrote it.
    SELECT n.author_id, n.consumer_id, v.kind, n.id
    FROM (VALUES ('decide_sections', 'note_came_back'), ('stop_sharing', 'sharing_stopped'),
                 ('add_statement', 'statement_added')) v (verb, kind)
    JOIN peernotes_note n ON n.id = the_object AND object_kind = 'note'
    WHERE v.verb = the_verb AND (the_verb <> 'decide_sections' OR NOT peernotes_is_with_consumer(n.status))
      AND NOT EXISTS (SELECT FROM peernotes_visit i WHERE i.id = the_visit AND i.method = 'shared_device')
    UNION ALL
    -- Handed on: whoever goes on with it.
    SELECT n.author_id, n.consumer_id, 'note_handed_on', n.id FROM peernotes_note n
    WHERE the_verb = 'hand_on' AND object_kind = 'note' AND n.continues_id = the_object
    UNION ALL
    -- Beside an entry: whoever wrote it.
    SELECT e.created_by_id, e.consumer_id, 'statement_beside', e.id FROM peernotes_recordentry e
    WHERE the_verb = 'add_statement' AND object_kind = 'entry' AND e.id = the_object
    UNION ALL
    -- Raised or passed on: whose it is now. Taken on, told or closed: whoever raised it.
    SELECT w.user_id, k.consumer_id, w.kind, k.id
    FROM peernotes_safetyconcern k
    CROSS JOIN LATERAL (VALUES ('raise_concern', k.owner_id, 'concern_yours'), ('pass_on_concern', k.owner_id, 'concern_yours'),
                               ('acknowledge_concern', k.created_by_id, 'concern_answered')) w (verb, user_id, kind)
    WHERE w.verb = the_verb AND object_kind = 'concern' AND k.id = the_object
      AND (w.kind <> 'concern_answered' OR peernotes_hears_of_concern(k.basis, k.created_by_id, k.consumer_id))
    UNION ALL
    -- Handed over to their own sign-in, answered, or opened in an emergency: the consumer.
    SELECT c.user_id, c.id, v.kind, the_object
    FROM (VALUES ('hand_over', 'note', 'note_waits'), ('answer_question', 'question', 'question_answered'),
                 ('open_in_emergency', 'emergency_access', 'record_opened'),
                 ('answer_team_statement', 'team_statement', 'team_answered'))
         v (verb, object_kind, kind)
    JOIN peernotes_consumer c ON c.id = the_subject
    WHERE v.verb = the_verb AND v.object_kind = $2
    UNION ALL
    -- Asked for something: whoever works with them, and is no relative.
    SELECT a.user_id, the_subject, 'asked_for', the_subject FROM peernotes_assignment a
    WHERE the_verb = 'ask_for' AND object_kind = 'referral' AND a.content_object_id = the_subject
      AND NOT EXISTS (SELECT FROM peernotes_conflictofinterest i
                      WHERE i.user_id = a.user_id AND i.consumer_id = the_subject AND i.ended_at IS NULL)
    UNION ALL
    -- By a carer, for themselves, or with a yes to what was offered: whoever works with them, and who arranges that somebody does.
    SELECT w.user_id, NULL::uuid, 'carer_asks', q.carer_id FROM peernotes_carerrequest q
    CROSS JOIN LATERAL (
        SELECT a.worker_id AS user_id FROM peernotes_carerassignment a WHERE a.carer_id = q.carer_id AND a.ended_at IS NULL
        UNION
        SELECT m.user_id FROM peernotes_membership m
        WHERE m.service_id = q.service_id AND peernotes_supervises_peers(m.role) AND m.starts_at <= now()
          AND (m.ends_at IS NULL OR m.ends_at > now())) w
    WHERE (the_verb = 'ask_for' OR (the_verb = 'answer_offer' AND peernotes_said_yes_to_offer(q.answer)))
      AND object_kind = 'carer_request' AND q.id = the_object
    UNION ALL
    -- In their own file: a note that is handed to the carer, and what they asked for, begun. Ended by the carer: whoever worked with them.
    SELECT k.user_id, NULL::uuid, 'carer_note_waits', n.id
    FROM peernotes_carernote n JOIN peernotes_carer k ON k.id = n.carer_id
    WHERE the_verb = 'write_carer_note' AND object_kind = 'carer_note' AND n.id = the_object AND n.state = 'with_carer'
    UNION ALL
    SELECT k.user_id, NULL::uuid, CASE the_verb WHEN 'offer' THEN 'carer_offered' ELSE 'carer_answered' END, q.id
    FROM peernotes_carerrequest q JOIN peernotes_carer k ON k.id = q.carer_id
    WHERE the_verb IN ('offer', 'start_asked_for') AND object_kind = 'carer_request' AND q.id = the_object
    UNION ALL
    SELECT a.worker_id, NULL::uuid, 'carer_left', a.id FROM peernotes_carerassignment a
    WHERE the_verb = 'leave_worker' AND object_kind = 'carer_assignment' AND a.id = the_object
    UNION ALL
    -- Called off: who was asked to it.
    SELECT a.user_id, NULL::uuid, 'meeting_called_off', a.meeting_id FROM peernotes_meetingmember a
    WHERE the_verb = 'call_off_meeting' AND object_kind = 'team_meeting' AND a.meeting_id = the_object
    UNION ALL
    -- Both of them, each about the other.
    SELECT w.user_id, c.id,
           CASE WHEN EXISTS (SELECT FROM peernotes_assignment a
                             WHERE a.user_id = the_object AND a.content_object_id = c.id)
                THEN 'assignment_began' ELSE 'assignment_ended' END, w.object_id
    FROM peernotes_consumer c
    CROSS JOIN LATERAL (VALUES (the_object, c.id), (c.user_id, the_object)) w (user_id, object_id)
    WHERE the_verb IN ('assign', 'choose_worker', 'leave_worker') AND object_kind = 'assignment' AND c.id = the_subject
    UNION ALL
    -- By the consumer's own act: whoever administers the service too, and is no relative.
    SELECT m.user_id, NULL::uuid, 'worker_chosen', c.service_id
    FROM peernotes_consumer c JOIN peernotes_membership m ON m.service_id = c.service_id AND peernotes_is_administrator(m.role)
     AND m.starts_at <= now() AND (m.ends_at IS NULL OR m.ends_at > now())
    WHERE the_verb IN ('choose_worker', 'leave_worker') AND object_kind = 'assignment' AND c.id = the_subject
      AND NOT EXISTS (SELECT FROM peernotes_conflictofinterest i
                      WHERE i.user_id = m.user_id AND i.consumer_id = c.id AND i.ended_at IS NULL)
    UNION ALL
    -- Asked for a first meeting: the worker.
    SELECT f.worker_id, NULL::uuid, 'meeting_asked', f.service_id FROM peernotes_firstmeeting f
    WHERE the_verb = 'ask_to_meet' AND f.id = the_object AND NOT f.waits
    UNION ALL
    -- Left to somebody else: the consumer, who reads no reason.
    SELECT c.user_id, c.id, 'meeting_passed', f.worker_id
    FROM peernotes_firstmeeting f JOIN peernotes_consumer c ON c.id = f.consumer_id AND c.user_id IS NOT NULL
    WHERE the_verb = 'pass_meeting' AND f.id = the_object
    UNION ALL
    -- Somebody left, or there is more room than there was: whoever waits for a place with them.
    SELECT c.user_id, c.id, 'place_free', f.worker_id
    FROM peernotes_firstmeeting f JOIN peernotes_consumer c ON c.id = f.consumer_id
    LEFT JOIN peernotes_peerprofile p ON p.id = the_object
    WHERE the_verb IN ('assign', 'leave_worker', 'write_profile') AND f.worker_id = coalesce(p.user_id, the_object)
      AND f.waits AND f.answer = '' AND peernotes_places_left(f.worker_id, f.service_id) > 0
      AND peernotes_can_be_chosen(f.worker_id, f.consumer_id)
    UNION ALL
    -- Said of two records that they are of one person: the person, at each that has a sign-in, and once whoever else keeps
    -- records here and is a relative of neither.
    SELECT w.user_id, the_subject, 'same_person', p.id
    FROM peernotes_sameperson p
    CROSS JOIN LATERAL (
        SELECT c.user_id FROM peernotes_consumer c WHERE c.id = the_subject AND c.user_id IS NOT NULL
        UNION
        SELECT m.user_id FROM peernotes_membership m
        WHERE m.service_id = p.service_id AND peernotes_is_records_officer(m.role) AND the_subject = p.consumer_id
          AND m.starts_at <= now() AND (m.ends_at IS NULL OR m.ends_at > now())
          AND NOT EXISTS (SELECT FROM peernotes_conflictofinterest i WHERE i.user_id = m.user_id AND i.ended_at IS NULL
                          AND i.consumer_id IN (p.consumer_id, p.second_id))) w
    WHERE the_verb = 'say_same_person' AND object_kind = 'same_person' AND p.id = the_object
    UNION ALL
    -- A version that follows another: those who work with people, the people with whom peer workers work, and carers.
    SELECT w.user_id, w.consumer_id, 'model_changes', n.id
    FROM peernotes_policyversion n
    JOIN peernotes_policyversion b ON b.service_id = n.service_id AND upper(b.in_force) = lower(n.in_force)
    CROSS JOIN LATERAL (
        SELECT m.user_id, NULL::uuid AS consumer_id FROM peernotes_membership m
        WHERE m.service_id = n.service_id AND (peernotes_is_peer(m.role) OR peernotes_is_clinician(m.role))
          AND m.starts_at < n.approved_at AND (m.ends_at IS NULL OR m.ends_at > n.approved_at)
        UNION
        SELECT c.user_id, c.id FROM peernotes_consumer c
        WHERE c.service_id = n.service_id AND c.user_id IS NOT NULL AND EXISTS (
            SELECT FROM peernotes_assignment a
            JOIN peernotes_membership m ON m.user_id = a.user_id AND m.service_id = n.service_id
             AND peernotes_is_peer(m.role) AND (m.ends_at IS NULL OR m.ends_at > n.approved_at)
            WHERE a.content_object_id = c.id)
        UNION
        SELECT k.user_id, NULL::uuid FROM peernotes_carer k WHERE k.service_id = n.service_id AND k.ended_at IS NULL) w
    WHERE the_verb = 'approve_policy' AND n.id = the_object
    UNION ALL
    -- Another code of conduct: those who work with people.
    SELECT m.user_id, NULL::uuid, 'code_to_read', k.id
    FROM peernotes_codeofconduct k JOIN peernotes_membership m ON m.service_id = k.service_id
     AND (peernotes_is_peer(m.role) OR peernotes_is_clinician(m.role))
     AND m.starts_at <= now() AND (m.ends_at IS NULL OR m.ends_at > now())
    WHERE the_verb = 'approve_code' AND k.id = the_object
$$;
