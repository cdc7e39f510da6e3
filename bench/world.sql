-- A world in proportion: notes N, consumers N/10, staff N/100 (1,000 at least), 3 sections a note. Every value follows
-- from its number by a hash, so that the same size is the same world on every machine; times count back from today.
-- bench.size (one row: notes, consumers, staff, largest, depth) stands before this runs.
-- Each step is a statement of its own: "-- step: name" begins one.

-- step: functions
-- rand: even in [0, 1). key: the id of number n of a kind.
CREATE FUNCTION bench.rand(n bigint, salt bigint) RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT (hashint8extended(n, salt) & 9007199254740991) / 9007199254740992.0::double precision $$;
CREATE FUNCTION bench.key(kind text, n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT md5(kind || n)::uuid $$;
CREATE FUNCTION bench.digest(n bigint) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT md5('a' || n) || md5('b' || n) $$;

-- step: words
-- 400 sentences of invented words; in the text of n a few more stand at known rates (bench.markers).
CREATE TABLE bench.sentence AS
SELECT s AS n, (
    SELECT initcap(left(string_agg(w.word, ' ' ORDER BY i), 1)) || substr(string_agg(w.word, ' ' ORDER BY i), 2) || '.'
    FROM generate_series(1, 11) i, LATERAL (
        SELECT (ARRAY['we', 'the', 'and', 'to', 'a', 'said', 'morning', 'tea', 'felt', 'music', 'bus', 'sleep', 'home',
                      'sister', 'cooking', 'slow', 'better', 'library', 'calm', 'ring', 'plan', 'evening', 'dog',
                      'friend', 'talked', 'about', 'with', 'for', 'week', 'next', 'together', 'again'])
               [1 + floor(32 * power(bench.rand(s * 100 + i, 1), 1.5))::int]
               || CASE WHEN bench.rand(s * 100 + i, 2) < 0.15 THEN substr(md5((s * 31 + i)::text), 1, 3) ELSE '' END AS word
    ) w) AS words
FROM generate_series(0, 399) s;
CREATE FUNCTION bench.markers(n bigint) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT CASE WHEN n % 20011 = 7 THEN ' heronpool' ELSE '' END
       || CASE WHEN bench.rand(n, 3) < 0.01 THEN ' allotment' ELSE '' END
       || CASE WHEN bench.rand(n, 4) < 0.30 THEN ' walk' ELSE '' END $$;

-- step: services
INSERT INTO peernotes_service (id, created_at, slug, name, timezone, duty_text, duty_phone, concern_minutes)
SELECT bench.key('service', s), now() - interval '760 days', 'service-' || s, 'Service ' || s, 'Europe/London', '', '', 60
FROM generate_series(1, 50) s;

-- step: consumers
CREATE TABLE bench.consumer AS
SELECT c AS n, bench.key('consumer', c) AS id, s.n AS service_n, bench.key('service', s.n) AS service_id,
       CASE WHEN c % 3 = 0 THEN bench.key('login', c) END AS user_id, c % 10 = 0 AS private
FROM bench.size z, generate_series(1, z.consumers) c, LATERAL (
    SELECT CASE WHEN c <= z.largest THEN 1 ELSE 2 + floor(49 * power(bench.rand(c, 10), 2))::int END AS n) s;
ALTER TABLE bench.consumer ADD PRIMARY KEY (n);

-- step: staff
-- place: the how-manieth of their kind in the service. Half are peer workers, two fifths clinicians.
CREATE TABLE bench.staff AS
SELECT s AS n, bench.key('staff', s) AS id, v.n AS service_n, bench.key('service', v.n) AS service_id, r.role,
       row_number() OVER (PARTITION BY v.n, r.role ORDER BY s) AS place
FROM bench.size z, generate_series(1, z.staff) s, LATERAL (
    SELECT CASE WHEN s <= z.staff::bigint * z.largest / z.consumers THEN 1
                WHEN s > z.staff - 150 THEN 1 + s % 50
                ELSE 2 + floor(49 * power(bench.rand(s, 10), 2))::int END AS n) v, LATERAL (
    SELECT CASE WHEN s > z.staff - 50 THEN 'service_admin' WHEN s > z.staff - 100 THEN 'clinician'
                WHEN s > z.staff - 150 OR s % 20 < 10 THEN 'consumer_peer_worker' WHEN s % 20 < 18 THEN 'clinician'
                WHEN s % 20 = 18 THEN 'peer_supervisor' WHEN s % 40 = 19 THEN 'service_admin'
                ELSE 'records_officer' END AS role) r;
CREATE TABLE bench.staffing AS
SELECT service_n, role, count(*) AS people FROM bench.staff GROUP BY 1, 2;

-- step: readers
-- How many of the largest service's people each works with; nothing: only people who never share.
CREATE TABLE bench.reader AS
SELECT name, bench.key(name, 0) AS id, role, people, name LIKE '%.wide' AS wide
FROM bench.size z, (
    SELECT 'peer.' || k, 'consumer_peer_worker', k FROM unnest(ARRAY[30, 1000, 10000, 40000]) k
    UNION ALL SELECT 'clinician.' || k, 'clinician', k FROM unnest(ARRAY[30, 1000, 10000, 40000]) k
    UNION ALL SELECT 'clinician.nothing', 'clinician', least(1000, z.largest / 10) FROM bench.size z
    UNION ALL SELECT 'clinician.wide', 'clinician', 0
    UNION ALL SELECT 'admin.one', 'service_admin', 0 UNION ALL SELECT 'admin.two', 'service_admin', 0
) r(name, role, people)
WHERE people <= z.largest;

-- step: users
INSERT INTO peernotes_user (id, password, username, name, email, is_superuser, is_staff, is_active, date_joined,
                            sort_name, found_by)
SELECT id, '!', name, name, '', false, false, true, now() - interval '760 days', name, name || ' ' || name FROM (
    SELECT id, 'staff.' || n FROM bench.staff
    UNION ALL SELECT user_id, 'consumer.' || n FROM bench.consumer WHERE user_id IS NOT NULL
    UNION ALL SELECT id, name FROM bench.reader) u(id, name);

-- step: memberships
INSERT INTO peernotes_membership (id, created_at, user_id, service_id, role, starts_at)
SELECT md5('m' || id)::uuid, now() - interval '750 days', id, service_id, role, now() - interval '750 days' FROM (
    SELECT id, service_id, role FROM bench.staff
    UNION ALL SELECT id, bench.key('service', 1), role FROM bench.reader) m(id, service_id, role);

-- step: people
INSERT INTO peernotes_consumer (id, created_at, service_id, user_id, chosen_name, pronouns, date_of_birth,
                                local_identifier, sort_name, found_by)
SELECT id, now() - interval '740 days', service_id, user_id, 'Person ' || n, '', date '1950-01-01' + (n % 18000)::int,
       'L' || n, 'person ' || n, 'person ' || n || ' person' || n -- as peernotes_findable, which rests here
FROM bench.consumer;

-- step: assignments
-- 1 and 2 are peer workers, 3 is a clinician; the first of a kind has far more people than the last.
CREATE TABLE bench.assigned AS
SELECT c.n AS consumer_n, j, s.id AS user_id, c.id AS consumer_id, c.service_id
FROM bench.consumer c
CROSS JOIN generate_series(1, 3) j
JOIN bench.staffing k ON k.service_n = c.service_n
     AND k.role = CASE j WHEN 3 THEN 'clinician' ELSE 'consumer_peer_worker' END
JOIN bench.staff s ON s.service_n = c.service_n AND s.role = k.role
     AND s.place = 1 + floor(k.people * power(bench.rand(c.n * 4 + j, 20), 1.3))::int;
INSERT INTO peernotes_assignment (user_id, permission_id, content_object_id, service_id, reads_record, created_at)
SELECT DISTINCT ON (a.user_id, a.consumer_id) a.user_id, p.id, a.consumer_id, a.service_id,
       bench.rand(hashtext(a.user_id::text || a.consumer_id), 21) > 0.1, now() - interval '700 days'
FROM (
    SELECT user_id, consumer_id, service_id FROM bench.assigned
    UNION ALL
    SELECT s.id, bench.key('consumer', 1), s.service_id
    FROM (SELECT * FROM bench.staff WHERE service_n = 1 ORDER BY n LIMIT 500) s
    UNION ALL
    SELECT r.id, bench.key('consumer', CASE r.name WHEN 'clinician.nothing' THEN i * 10
                                       ELSE 1 + (i - 1)::bigint * z.largest / r.people END), bench.key('service', 1)
    FROM bench.reader r, bench.size z, generate_series(1, r.people) i) a
JOIN auth_permission p ON p.codename = 'support_consumer';
INSERT INTO peernotes_serviceassignment (user_id, permission_id, content_object_id, created_at)
SELECT r.id, p.id, bench.key('service', 1), now() - interval '700 days'
FROM bench.reader r JOIN auth_permission p ON p.codename = 'serve_everyone' WHERE r.wide;
INSERT INTO peernotes_conflictofinterest (service_id, consumer_id, user_id, created_at)
SELECT service_id, consumer_id, user_id, now() - interval '300 days' FROM bench.assigned
WHERE j = 1 AND consumer_n % 200 = 13;
INSERT INTO peernotes_historicalassignment (id, user_id, permission_id, content_object_id, service_id, reads_record,
                                            created_at, history_date, history_type)
SELECT id, user_id, permission_id, content_object_id, service_id, reads_record, created_at, created_at, '+'
FROM peernotes_assignment;

-- step: consents
INSERT INTO peernotes_consent (id, created_at, service_id, consumer_id, scope, decision, method, decided_at, grantee_id)
SELECT md5('consent' || d.k || c.n)::uuid, at, c.service_id, c.id, d.scope, d.decision, 'own_login', at, d.grantee
FROM bench.consumer c
JOIN bench.assigned a ON a.consumer_n = c.n AND a.j = 1
CROSS JOIN LATERAL (SELECT bench.rand(c.n, 30) AS r) r
CROSS JOIN LATERAL (VALUES
    (1, 'read_record', CASE WHEN r.r < 0.75 THEN 'given' ELSE 'refused' END, NULL::uuid, r.r < 0.85),
    (2, 'read_record', CASE WHEN r.r < 0.10 THEN 'withdrawn' ELSE 'given' END, a.user_id, r.r < 0.30),
    (3, 'write_notes', 'refused', NULL, r.r > 0.97),
    (4, 'read_about_me', 'given', NULL, r.r < 0.2)) d(k, scope, decision, grantee, there)
CROSS JOIN LATERAL (SELECT now() - interval '1 day' * (1 + 450 * bench.rand(c.n * 8 + d.k, 31)) AS at) t
WHERE d.there;

-- step: notes
INSERT INTO peernotes_note (id, created_at, created_by_id, service_id, consumer_id, author_id, policy_version_id, kind,
                            status, version, happened_at, minutes, mode, handed_over_at, agreed_hash, content_hash,
                            finalised_at, shared_with_care_team, shared_with_peer_team)
SELECT bench.key('note', i), at, a.user_id, a.service_id, a.consumer_id, a.user_id,
       bench.key('policy', c.service_n * 10 + CASE WHEN at < p.cut THEN 1 ELSE 2 END),
       (ARRAY['contact', 'support', 'skills', 'advocacy'])[1 + i % 4], s.status, 2, at, 15 + (i % 90)::int, 'in_person',
       CASE WHEN s.status = 'draft' THEN NULL ELSE at + interval '1 hour' END,
       CASE WHEN done THEN bench.digest(i) ELSE '' END, CASE WHEN done THEN bench.digest(i) ELSE '' END,
       CASE WHEN done THEN at + interval '1 hour' * (1 + 48 * bench.rand(i, 42)) END,
       shared AND bench.rand(i, 43) < 0.6, shared AND bench.rand(i, 44) < 0.3
FROM bench.size z
CROSS JOIN LATERAL generate_series(1, z.notes) i
CROSS JOIN LATERAL (SELECT 1 + (floor(z.consumers * power(bench.rand(i, 40), 1.6))::bigint * 7919) % z.consumers AS m) w
JOIN bench.consumer c ON c.n = w.m
JOIN bench.assigned a ON a.consumer_n = c.n AND a.j = 1 + i % 2
JOIN bench.policy p ON p.service_n = c.service_n
CROSS JOIN LATERAL (SELECT now() - interval '1 minute' * (4320 + 1036800 * bench.rand(i, 41)) AS at) t
CROSS JOIN LATERAL (SELECT bench.rand(i, 45) AS r) r
CROSS JOIN LATERAL (
    SELECT CASE WHEN r < 0.86 THEN 'final' WHEN r < 0.88 THEN 'amended' WHEN r < 0.93 THEN 'draft'
                WHEN r < 0.95 THEN 'with_consumer' WHEN r < 0.96 THEN 'changes_requested' WHEN r < 0.97 THEN 'declined'
                WHEN r < 0.98 THEN 'lapsed' WHEN r < 0.99 THEN 'deferred' ELSE 'entered_in_error' END AS status) s
CROSS JOIN LATERAL (SELECT r < 0.88 OR r >= 0.99 AS done, r < 0.88 AND NOT c.private AS shared) d;
INSERT INTO peernotes_historicalnote (
    id, created_at, kind, status, version, happened_at, minutes, mode, amend_reason, agreed_hash, content_hash,
    finalised_at, shared_with_care_team, shared_with_peer_team, tell_withheld_count, status_reason, author_id,
    consumer_id, created_by_id, policy_version_id, service_id, history_date, history_type, history_user_id)
SELECT id, created_at, kind, status, version, happened_at, minutes, mode, amend_reason, agreed_hash, content_hash,
       finalised_at, shared_with_care_team, shared_with_peer_team, tell_withheld_count, status_reason, author_id,
       consumer_id, created_by_id, policy_version_id, service_id, coalesce(finalised_at, created_at), '+', author_id
FROM peernotes_note;

-- step: sections
INSERT INTO peernotes_notesection (id, created_at, service_id, consumer_id, note_id, position, prompt, voice, text,
                                   audience, decision)
SELECT bench.key('section' || k, i), o.created_at, o.service_id, o.consumer_id, o.id, k,
       (ARRAY['what_we_did', 'own_words', 'next_step'])[k], (ARRAY['both', 'consumer', 'both'])[k],
       CASE WHEN d.decision = 'removed' OR o.status IN ('declined', 'lapsed', 'deferred') THEN ''
            ELSE x.words || ' ' || y.words || ' ' || z.words || bench.markers(i * 3 + k) END,
       d.audience, d.decision
FROM bench.size b
CROSS JOIN LATERAL generate_series(1, b.notes) i
JOIN peernotes_note o ON o.id = bench.key('note', i)
CROSS JOIN generate_series(1, 3) k
JOIN bench.sentence x ON x.n = floor(400 * bench.rand(i * 3 + k, 50))
JOIN bench.sentence y ON y.n = floor(400 * bench.rand(i * 3 + k, 51))
JOIN bench.sentence z ON z.n = floor(400 * bench.rand(i * 3 + k, 52))
CROSS JOIN LATERAL (
    SELECT CASE WHEN k = 1 AND o.shared_with_care_team THEN 'care_team'
                WHEN k = 2 AND o.shared_with_peer_team THEN 'peer_team'
                WHEN k = 3 AND o.shared_with_care_team AND i % 2 = 0 THEN 'care_team' ELSE 'just_us' END AS audience,
           CASE WHEN o.finalised_at IS NULL THEN 'undecided' WHEN k = 3 AND i % 9 = 0 AND i % 2 = 1 THEN 'removed'
                WHEN i % 7 = 0 THEN 'rewritten' ELSE 'accepted' END AS decision) d;
INSERT INTO peernotes_historicalnotesection (id, created_at, position, prompt, voice, text, audience, decision, version,
                                             consumer_id, note_id, service_id, history_date, history_type)
SELECT id, created_at, position, prompt, voice, text, audience, decision, version, consumer_id, note_id, service_id,
       created_at, '+'
FROM peernotes_notesection WHERE hashtext(note_id::text) % 10 = 0;
INSERT INTO peernotes_signature (id, created_at, service_id, note_id, party, user_id, content_hash, method, kept, total,
                                 signed_at)
SELECT md5(p || o.id)::uuid, o.finalised_at, o.service_id, o.id, p, CASE p WHEN 'peer_worker' THEN o.author_id END,
       o.content_hash, CASE p WHEN 'peer_worker' THEN 'own_login' ELSE 'shared_device' END, 3, 3, o.finalised_at
FROM peernotes_note o CROSS JOIN unnest(ARRAY['consumer', 'peer_worker']) p WHERE o.finalised_at IS NOT NULL;
INSERT INTO peernotes_consumerstatement (id, created_at, service_id, consumer_id, note_id, text, method)
SELECT md5('statement' || id)::uuid, finalised_at, service_id, consumer_id, id, 'I see it a little differently.', 'own_login'
FROM peernotes_note WHERE finalised_at IS NOT NULL AND hashtext(id::text) % 50 = 0;

-- step: entries
INSERT INTO peernotes_recordentry (id, created_at, service_id, consumer_id, created_by_id, kind, status, title, text,
                                   author_name, written_at, source_system, source_id)
SELECT bench.key('entry', i), at, a.service_id, a.consumer_id, a.user_id,
       (ARRAY['progress', 'assessment', 'care_plan', 'correspondence'])[1 + i % 4], 'current', 'Entry ' || i,
       x.words || ' ' || y.words || bench.markers(i + 1000000000), 'Dr Staff', at,
       CASE WHEN i % 3 = 0 THEN 'Old system' ELSE '' END, CASE WHEN i % 3 = 0 THEN i::text ELSE '' END
FROM bench.size z
CROSS JOIN LATERAL (
    SELECT i, 1 + (floor(z.consumers * power(bench.rand(i, 60), 1.6))::bigint * 7919) % z.consumers AS m
    FROM generate_series(1, z.notes / 4) i
    UNION ALL SELECT 500000000 + i, 2 FROM generate_series(1, z.depth * 26) i) w
JOIN bench.assigned a ON a.consumer_n = w.m AND a.j = 3
JOIN bench.sentence x ON x.n = floor(400 * bench.rand(i, 61))
JOIN bench.sentence y ON y.n = floor(400 * bench.rand(i, 62))
CROSS JOIN LATERAL (SELECT now() - interval '1 minute' * (1440 + 1036800 * bench.rand(i, 63)) AS at) t;

-- step: contacts
INSERT INTO peernotes_contactlogentry (id, created_at, service_id, consumer_id, created_by_id, worker_id, happened_at,
                                       minutes, mode)
SELECT bench.key('contact', i), at, a.service_id, a.consumer_id, a.user_id, a.user_id, at, 10 + (i % 100)::int, 'phone'
FROM bench.size z
CROSS JOIN LATERAL generate_series(1, z.notes / 2) i
JOIN bench.assigned a ON a.j = 1 + i % 3 AND a.consumer_n =
     1 + (floor(z.consumers * power(bench.rand(i, 70), 1.6))::bigint * 7919) % z.consumers
CROSS JOIN LATERAL (SELECT now() - interval '1 minute' * (1440 + 1036800 * bench.rand(i, 71)) AS at) t;

-- step: readings
-- A consumer's clinician has read every other note; the readers above nineteen of twenty recent ones.
INSERT INTO peernotes_reading (service_id, note_id, user_id, first_read_at)
SELECT o.service_id, o.id, a.user_id, o.finalised_at + interval '1 day'
FROM peernotes_note o JOIN bench.consumer c ON c.id = o.consumer_id JOIN bench.assigned a ON a.consumer_n = c.n AND a.j = 3
WHERE o.shared_with_care_team AND hashtext(o.id::text) % 2 = 0
UNION ALL
SELECT o.service_id, o.id, r.id, o.finalised_at + interval '1 hour'
FROM bench.reader r
JOIN peernotes_note o ON o.service_id = bench.key('service', 1) AND o.shared_with_care_team
     AND o.finalised_at > now() - interval '100 days' AND hashtext(o.id::text) % 20 <> 0
WHERE r.role = 'clinician'
  AND (r.wide OR EXISTS (SELECT 1 FROM peernotes_assignment a WHERE a.user_id = r.id AND a.content_object_id = o.consumer_id));

-- step: concerns
-- A person in ten, of whom one in fifty waits for a clinician.
INSERT INTO peernotes_safetyconcern (id, created_at, service_id, consumer_id, created_by_id, fact, basis, told_consumer,
                                     status, due_at, acknowledged_by_id, acknowledged_at, closed_by_id, closed_at, outcome)
SELECT bench.key('concern', c.n), at, c.service_id, c.id, p.user_id, 'Said that the stairs are dark.', 'serious_threat', true,
       CASE WHEN waits THEN 'open' ELSE 'closed' END, at + interval '1 hour',
       CASE WHEN NOT waits THEN k.user_id END, CASE WHEN NOT waits THEN at + interval '1 hour' END,
       CASE WHEN NOT waits THEN k.user_id END, CASE WHEN NOT waits THEN at + interval '1 day' END, ''
FROM bench.consumer c
JOIN bench.assigned p ON p.consumer_n = c.n AND p.j = 1 JOIN bench.assigned k ON k.consumer_n = c.n AND k.j = 3
CROSS JOIN LATERAL (SELECT now() - interval '1 day' * (2 + 500 * bench.rand(c.n, 90)) AS at, c.n % 500 = 1 AS waits) t
WHERE c.n % 10 = 1;

-- step: events
INSERT INTO peernotes_event (at, service_id, actor_id, actor_role, verb, object_type, object_id, objects_seen,
                             subject_id, allowed, code, rule)
SELECT now() - interval '1 minute' * (390 * 1440 * bench.rand(i, 81)), a.service_id, a.user_id,
       CASE a.j WHEN 3 THEN 'clinician' ELSE 'consumer_peer_worker' END,
       (ARRAY['read_record', 'see_person', 'read_note', 'search'])[1 + i % 4], 'consumer', a.consumer_id,
       ARRAY[bench.key('note', i), bench.key('note', i + 1)], a.consumer_id, i % 50 <> 0,
       CASE WHEN i % 50 = 0 THEN 'not_assigned' ELSE 'allowed' END, CASE WHEN i % 50 = 0 THEN 'assignment' ELSE '' END
FROM bench.size z
CROSS JOIN LATERAL generate_series(1, z.notes) i
JOIN bench.assigned a ON a.j = 1 + i % 3 AND a.consumer_n =
     1 + (floor(z.consumers * power(bench.rand(i, 80), 1.6))::bigint * 7919) % z.consumers;

-- step: words to search
SELECT peernotes_search.fill();
