-- A service of its own with groups, carers and an evaluation, in proportion to bench.society (one row: consumers, carers, runs,
-- sessions, periods), which stands before this runs. As in world.sql: every value follows from its number.

-- step: service
INSERT INTO peernotes_service (id, created_at, slug, name, timezone, duty_text, duty_phone, concern_minutes)
VALUES (bench.key('service', 51), now() - interval '1100 days', 'society', 'Society', 'Europe/London', '', '', 60);

-- step: people
-- Every other consumer has a sign-in, and every carer.
CREATE TABLE bench.member AS
SELECT c AS n, bench.key('member', c) AS id, CASE WHEN c % 2 = 1 THEN bench.key('member login', c) END AS user_id
FROM bench.society z, generate_series(1, z.consumers) c;
CREATE TABLE bench.carer AS
SELECT c AS n, bench.key('tie', c) AS tie_id, bench.key('carer', c) AS id, bench.key('carer login', c) AS user_id,
       1 + (c::bigint * 7919) % z.consumers AS member_n
FROM bench.society z, generate_series(1, z.carers) c;
CREATE TABLE bench.team AS
SELECT name, bench.key('team ' || name, 0) AS id, role FROM (VALUES
    ('ada', 'service_admin'), ('mira', 'peer_supervisor'), ('lee', 'consumer_peer_worker'), ('max', 'clinician'),
    ('rosa', 'carer_peer_worker'), ('alex', 'consumer_peer_worker'), ('bea', 'clinician')) t(name, role);
INSERT INTO peernotes_user (id, password, username, name, email, is_superuser, is_staff, is_active, date_joined,
                            sort_name, found_by)
SELECT id, '!', name, name, '', false, false, true, now() - interval '1100 days', name, name || ' ' || name FROM (
    SELECT user_id, 'society.member.' || n FROM bench.member WHERE user_id IS NOT NULL
    UNION ALL SELECT user_id, 'society.carer.' || n FROM bench.carer
    UNION ALL SELECT id, 'society.' || name FROM bench.team) u(id, name);
INSERT INTO peernotes_membership (id, created_at, user_id, service_id, role, starts_at)
SELECT md5('m' || id)::uuid, now() - interval '1000 days', id, bench.key('service', 51), role, now() - interval '1000 days'
FROM bench.team;
INSERT INTO peernotes_consumer (id, created_at, service_id, user_id, chosen_name, pronouns, date_of_birth,
                                local_identifier, sort_name, found_by)
SELECT id, now() - interval '1000 days', bench.key('service', 51), user_id, 'Member ' || n, '', date '1950-01-01' + (n % 18000)::int,
       'S' || n, 'member ' || n, 'member ' || n || ' member' || n FROM bench.member;
INSERT INTO peernotes_policyversion
SELECT (jsonb_populate_record(NULL::peernotes_policyversion, to_jsonb(v) || jsonb_build_object(
    'id', bench.key('policy', 510 + v.number), 'service_id', bench.key('service', 51), 'evaluation_required', true))).*
FROM peernotes_policyversion v WHERE v.service_id = bench.key('service', 1);
-- Bea and Alex work with a hundred consumers each, the first of whom is in the group.
INSERT INTO peernotes_assignment (user_id, permission_id, content_object_id, service_id, reads_record, created_at)
SELECT t.id, p.id, m.id, bench.key('service', 51), true, now() - interval '700 days'
FROM bench.team t JOIN auth_permission p ON p.codename = 'support_consumer' JOIN bench.member m ON m.n <= 100
WHERE t.name IN ('alex', 'bea');

-- step: carers
INSERT INTO peernotes_carertie (id, created_at, service_id, consumer_id, chosen_name, relation, relation_words, state, method,
                                witness, reason, changed_at)
SELECT c.tie_id, now() - interval '500 days', bench.key('service', 51), m.id, 'Carer ' || c.n, 'sibling', '', 'named', 'own_login',
       '', '', now() - interval '500 days'
FROM bench.carer c JOIN bench.member m ON m.n = c.member_n;
INSERT INTO peernotes_carer (id, created_at, service_id, user_id, tie_id, chosen_name)
SELECT id, now() - interval '400 days', bench.key('service', 51), user_id, tie_id, 'Carer ' || n FROM bench.carer;
-- Rosa works with one in fifty, Bea with one in a hundred.
INSERT INTO peernotes_carerassignment (id, created_at, service_id, carer_id, worker_id)
SELECT md5('ca' || c.n || t.name)::uuid, now() - interval '390 days', bench.key('service', 51), c.id, t.id
FROM bench.carer c JOIN bench.team t ON (t.name = 'rosa' AND c.n % 50 = 1) OR (t.name = 'bea' AND c.n % 100 = 1);
-- The first carer has two hundred of everything, the others two.
CREATE TABLE bench.often AS SELECT c.*, k FROM bench.carer c CROSS JOIN generate_series(1, 200) k WHERE c.n = 1 OR k <= 2;
INSERT INTO peernotes_carertalk (id, created_at, service_id, consumer_id, carer_id, worker_id, happened_at, minutes, mode, topics)
SELECT md5('ct' || o.n || '.' || k)::uuid, at, bench.key('service', 51), m.id, o.tie_id, t.id, at, 20, 'phone', '{}'
FROM bench.often o JOIN bench.member m ON m.n = o.member_n JOIN bench.team t ON t.name = 'alex'
CROSS JOIN LATERAL (SELECT now() - interval '1 hour' * (k + 9000 * bench.rand(o.n * 1000 + k, 200)) AS at) a;
INSERT INTO peernotes_carernote (id, created_at, service_id, carer_id, author_id, kind, what_we_talked_about, in_own_words, next_step,
                                 in_confidence, open_parts, state, version, changed_at)
SELECT md5('cn' || o.n || '.' || k)::uuid, at, bench.key('service', 51), o.id, t.id, 'support', 'The nights.', 'I am tired.', '',
       false, CASE WHEN k % 2 = 1 THEN '{in_own_words}'::text[] ELSE '{}' END, 'final', 4, at
FROM bench.often o JOIN bench.team t ON t.name = 'rosa'
CROSS JOIN LATERAL (SELECT now() - interval '1 hour' * (k + 9000 * bench.rand(o.n * 1000 + k, 201)) AS at) a;
INSERT INTO peernotes_carercontact (id, created_at, service_id, carer_id, worker_id, happened_at, minutes, mode, outside_hours, crisis)
SELECT md5('cc' || o.n || '.' || k)::uuid, at, bench.key('service', 51), o.id, t.id, at, 20, 'phone', false, false
FROM bench.often o JOIN bench.team t ON t.name = 'rosa'
CROSS JOIN LATERAL (SELECT now() - interval '1 hour' * (k + 9000 * bench.rand(o.n * 1000 + k, 202)) AS at) a;
INSERT INTO peernotes_consent (id, created_at, service_id, consumer_id, scope, decision, method, decided_at, carer_id, topics)
SELECT md5('cy' || o.n || '.' || k)::uuid, at, bench.key('service', 51), m.id, 'carer_contact', 'given', 'own_login', at, o.tie_id,
       '{how_i_am}'
FROM bench.often o JOIN bench.member m ON m.n = o.member_n
CROSS JOIN LATERAL (SELECT now() - interval '1 hour' * (k + 9000 * bench.rand(o.n * 1000 + k, 203)) AS at) a
WHERE k <= 2;
INSERT INTO peernotes_event (at, service_id, actor_id, actor_role, verb, object_type, object_id, subject_kind, subject_id)
SELECT now() - interval '1 minute' * (60 * k + 500000 * bench.rand(o.n * 1000 + k, 204)), bench.key('service', 51), t.id,
       'carer_peer_worker', 'read_carer_file', 'carer', o.id, 'carer', o.id
FROM bench.often o JOIN bench.team t ON t.name = 'rosa';

-- step: groups
-- The first is the one of many sessions; sixty are in it, thirty wait and forty left. The others are of twelve.
INSERT INTO peernotes_programme (id, created_at, service_id, line, number, title, form, facilitation, minutes, cadence, mode, audience, modules,
                                 carer_tags, manual, citation)
VALUES (bench.key('programme', 1), now() - interval '900 days', bench.key('service', 51), bench.key('programme', 1), 1, 'Open door',
        'open_access', 'peer_and_clinician', 120, 'weekly', 'in_person', 'consumers', '{}', '{}', '', '');
CREATE TABLE bench.run AS
SELECT r AS n, bench.key('run', r) AS id, now() - interval '1 day' * (700 - r) AS at,
       CASE WHEN r = 1 THEN z.sessions ELSE least(z.sessions, 26) END AS sessions, CASE WHEN r = 1 THEN 60 ELSE 12 END AS capacity,
       CASE WHEN r = 1 THEN 130 ELSE 15 END AS people
FROM bench.society z, generate_series(1, z.runs) r;
INSERT INTO peernotes_grouprun (id, created_at, service_id, programme_id, starts_on, place, capacity)
SELECT id, at, bench.key('service', 51), bench.key('programme', 1), at::date, 'The garden room', capacity FROM bench.run;
INSERT INTO peernotes_facilitator (id, created_at, service_id, run_id, user_id, leads_as)
SELECT md5('f' || r.n || t.name)::uuid, r.at, bench.key('service', 51), r.id, t.id, CASE t.name WHEN 'lee' THEN 'peer' ELSE 'clinician' END
FROM bench.run r JOIN bench.team t ON t.name IN ('lee', 'max');
CREATE TABLE bench.inside AS
SELECT r.n AS run_n, r.id AS run_id, p AS number, md5('p' || r.n || '.' || p)::uuid AS id, m.id AS consumer_id,
       CASE WHEN r.n = 1 AND p % 13 IN (2, 4, 6, 8) THEN now() - interval '20 days' END AS left_at
FROM bench.run r CROSS JOIN LATERAL generate_series(1, r.people) p CROSS JOIN bench.society z
JOIN bench.member m ON m.n = 1 + (p - 1 + CASE WHEN p = 1 THEN 0 ELSE (r.n - 1) * 15 END) % z.consumers;
INSERT INTO peernotes_participation (id, created_at, service_id, run_id, consumer_id, number, called, access_needs, told_others,
                                     left_at, left_why)
SELECT id, now() - interval '300 days', bench.key('service', 51), run_id, consumer_id, number, 'Bird ' || number, '', false, left_at, ''
FROM bench.inside;
CREATE TABLE bench.held AS
SELECT r.n AS run_n, r.id AS run_id, s AS number, md5('s' || r.n || '.' || s)::uuid AS id,
       now() - interval '1 day' * (3 * (r.sessions - s) + 1) AS at
FROM bench.run r CROSS JOIN LATERAL generate_series(1, r.sessions) s;
INSERT INTO peernotes_groupsession (id, created_at, service_id, run_id, number, happened_at, minutes, mode, number_present, topic,
                                    themes, what_we_did, conflict, how_resolved, corrected_information, online_trouble,
                                    follow_ups, version, final_at)
SELECT id, at, bench.key('service', 51), run_id, number, at, 120, 'in_person', 10, 'Rest', '{}', 'We talked about rest.', false, '', '',
       '', '', 1, at FROM bench.held;
INSERT INTO peernotes_groupsignature (id, created_at, service_id, session_id, user_id, version)
SELECT md5('g' || h.id || t.name)::uuid, h.at, bench.key('service', 51), h.id, t.id, 1
FROM bench.held h JOIN bench.team t ON t.name IN ('lee', 'max');
INSERT INTO peernotes_attendance (id, created_at, service_id, consumer_id, session_id, participation_id, present, arrived_late)
SELECT md5('a' || h.id || i.number)::uuid, h.at, bench.key('service', 51), i.consumer_id, h.id, i.id, bench.rand(h.number * 100 + i.number, 205) < 0.8, false
FROM bench.held h JOIN bench.inside i ON i.run_id = h.run_id AND i.number <= 60;
INSERT INTO peernotes_groupdebrief (id, created_at, service_id, run_id, session_id, held_at, minutes, people, how_we_are, follow_up, private_note)
SELECT md5('d' || h.id)::uuid, h.at, bench.key('service', 51), h.run_id, h.id, h.at, 15,
       ARRAY(SELECT t.id FROM bench.team t WHERE t.name IN ('lee', 'max')), 'fine', false, ''
FROM bench.held h;
INSERT INTO peernotes_groupagreement (id, created_at, service_id, run_id, number, safety, confidentiality, phone, contact_outside)
SELECT md5('ga' || id)::uuid, at, bench.key('service', 51), id, 1, 'Nobody has to speak.', 'What is said here stays here.', '', '' FROM bench.run;
INSERT INTO peernotes_event (at, actor_id, actor_role, verb, object_type, object_id, subject_kind, subject_id)
SELECT now() - interval '1 hour' * (2 + k * 20), t.id, 'consumer_peer_worker', 'see_group', 'group_run', bench.key('run', 1), 'consumer', m.id
FROM bench.member m CROSS JOIN generate_series(1, 60) k JOIN bench.team t ON t.name = 'lee' WHERE m.n = 1;

-- step: evaluation
-- Three years: once before, then every three months. Half of all people answer each time, and few of them took their yes back.
CREATE TABLE bench.period AS
SELECT p AS n, bench.key('period', p) AS id, (now() - interval '1 day' * (1095 - 90 * (p - 1)))::date AS starts_on
FROM bench.society z, generate_series(1, z.periods) p;
INSERT INTO peernotes_evaluationperiod (id, created_at, service_id, kind, starts_on, ends_on, reason, closed_at, closed_by_id)
SELECT p.id, p.starts_on, bench.key('service', 51), CASE WHEN p.n = 1 THEN 'before' ELSE 'follow_up' END, p.starts_on, p.starts_on + 30,
       'To know.', p.starts_on + 31, t.id FROM bench.period p JOIN bench.team t ON t.name = 'ada';
CREATE TABLE bench.round AS
SELECT p.n, m.measure, md5('r' || p.n || m.measure)::uuid AS id, p.id AS period_id, p.starts_on
FROM bench.period p CROSS JOIN (VALUES ('mhi5'), ('gse'), ('satisfied2')) m(measure);
INSERT INTO peernotes_evaluationround (id, created_at, service_id, period_id, measure, version, due_on, respondent, once, cuts)
SELECT id, starts_on, bench.key('service', 51), period_id, measure, '1', starts_on + 30, 'consumer', measure = 'satisfied2',
       CASE measure WHEN 'satisfied2' THEN '{"i1": 4, "i2": 1}'::jsonb ELSE '{}' END FROM bench.round;
INSERT INTO peernotes_measurescore (id, created_at, service_id, consumer_id, round_id, answers, subscores, total, method)
SELECT md5('x' || r.n || r.measure || m.n)::uuid, r.starts_on + interval '1 day' * 29 * bench.rand(m.n * 50 + r.n, 206), bench.key('service', 51),
       m.id, r.id, '{}', CASE r.measure WHEN 'satisfied2' THEN jsonb_build_object(
           'i1', 1 + floor(5 * bench.rand(m.n * 50 + r.n, 207)), 'i2', floor(2 * bench.rand(m.n * 50 + r.n, 208)))
           ELSE '{}'::jsonb END,
       CASE r.measure WHEN 'satisfied2' THEN NULL WHEN 'gse' THEN 10 + floor(30 * bench.rand(m.n * 50 + r.n, 209))
           ELSE 4 * floor(25 * bench.rand(m.n * 50 + r.n, 210)) END, 'own_login'
FROM bench.round r JOIN bench.member m ON bench.rand(m.n * 20 + r.n, 211) < 0.5;
INSERT INTO peernotes_consent (id, created_at, service_id, consumer_id, scope, decision, method, decided_at)
SELECT md5('ev' || m.n || d.decision)::uuid, d.at, bench.key('service', 51), m.id, 'evaluation', d.decision, 'own_login', d.at
FROM bench.member m CROSS JOIN LATERAL (VALUES
    ('given', now() - interval '1099 days'), ('withdrawn', now() - interval '1 day' * (1 + m.n % 1000))) d(decision, at)
WHERE d.decision = 'given' OR m.n % 50 = 7;
