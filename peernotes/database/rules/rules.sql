-- The read rules of policy/, once in SQL: each function says what the policy function of its name says, over the same
-- facts. Lists, search, previews, triggers and row-level security ask these and know no value of a switch, a role or a
-- state by themselves. tests/database/test_rules.py gives every combination of facts to both and holds them equal.
--
-- PostgreSQL puts such a function in the place of its call (one expression, no memory), so they cost nothing, and a
-- partial index on a status still serves. For that an argument that is no plain column may stand once in an expression.

-- Roles (policy/people.py).
CREATE FUNCTION peernotes_is_peer(role text) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN role IN ('consumer_peer_worker', 'carer_peer_worker', 'peer_supervisor');
CREATE FUNCTION peernotes_is_clinician(role text) RETURNS boolean LANGUAGE sql IMMUTABLE RETURN role = 'clinician';
CREATE FUNCTION peernotes_is_records_officer(role text) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN role = 'records_officer';
CREATE FUNCTION peernotes_supervises_peers(role text) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN role = 'peer_supervisor';

CREATE FUNCTION peernotes_is_supervised(role text) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN role IN ('consumer_peer_worker', 'carer_peer_worker');

-- What peer workers are trained in (policy/training.py).
CREATE FUNCTION peernotes_confirms_training(role text) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN role IN ('peer_supervisor', 'service_admin');

CREATE FUNCTION peernotes_enrols(role text) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN role IN ('clinician', 'peer_supervisor', 'records_officer');

-- Names and numbers, and nothing of the record.
CREATE FUNCTION peernotes_may_see_consumer(conflict boolean, enrols boolean, administers boolean) RETURNS boolean
LANGUAGE sql IMMUTABLE RETURN NOT conflict AND (enrols OR administers);

CREATE FUNCTION peernotes_may_change_enrolment(conflict boolean, enrols boolean) RETURNS boolean
LANGUAGE sql IMMUTABLE RETURN NOT conflict AND enrols;

CREATE FUNCTION peernotes_is_administrator(role text) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN role = 'service_admin';
-- The service's events, which hold no content.
CREATE FUNCTION peernotes_reads_events(role text) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN role IN ('service_admin', 'auditor');

CREATE FUNCTION peernotes_is_privacy_officer(role text) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN role = 'privacy_officer';
-- What a privacy officer looks at (policy/privacy.py).
CREATE FUNCTION peernotes_may_see_alert(conflict boolean, privacy boolean) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN NOT conflict AND privacy;

-- What a note has come to (policy/notes/, lifecycle.py).
CREATE FUNCTION peernotes_is_finished(status text) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN status IN ('final', 'amended');
CREATE FUNCTION peernotes_is_in_error(status text) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN status = 'entered_in_error';
CREATE FUNCTION peernotes_is_unfinished(status text) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN status IN ('draft', 'with_consumer', 'changes_requested', 'agreed', 'deferred');
CREATE FUNCTION peernotes_is_deferred(status text) RETURNS boolean LANGUAGE sql IMMUTABLE RETURN status = 'deferred';
CREATE FUNCTION peernotes_is_with_consumer(status text) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN status = 'with_consumer';
-- Of a part, what the consumer agreed to or rewrote.
CREATE FUNCTION peernotes_is_kept(decision text) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN decision IN ('accepted', 'rewritten');
CREATE FUNCTION peernotes_is_left_out(decision text) RETURNS boolean LANGUAGE sql IMMUTABLE RETURN decision = 'removed';

-- Whether the model lets somebody of this kind support a consumer. ``lived_as``: of a peer supervisor.
CREATE FUNCTION peernotes_may_support_consumers(role text, lived_as text, carer_peer_supports_consumer boolean)
RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN CASE
    WHEN role = 'carer_peer_worker' OR (role = 'peer_supervisor' AND lived_as = 'carer')
        THEN carer_peer_supports_consumer IS TRUE
    ELSE peernotes_is_peer(role) OR peernotes_is_clinician(role) END;
-- The record of somebody who works in the service, to all but the clinicians who are assigned.
CREATE FUNCTION peernotes_shut_to_colleagues(works_here boolean, is_clinician boolean, assigned boolean)
RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN works_here AND NOT (is_clinician AND assigned);
-- Working with a person. ``shut``: as above. ``on_duty``: a clinician's duty for the whole service. ``in_a_care_role``: whose
-- kind may support them. A conflict of interest is a hard no.
CREATE FUNCTION peernotes_in_care(
    conflict boolean, shut boolean, on_duty boolean, in_a_care_role boolean, assigned boolean)
RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN NOT conflict AND NOT shut AND (on_duty OR (in_a_care_role AND assigned));

-- And reading it, for some hours, as a clinician who gave a reason (policy/emergency_access.py). ``usual``: whether somebody
-- works with the person, or is in care.
CREATE FUNCTION peernotes_or_in_emergency(
    usual boolean, conflict boolean, shut boolean, is_clinician boolean, in_emergency boolean)
RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN usual OR (in_emergency AND is_clinician AND NOT conflict AND NOT shut);
-- What a privacy officer found of it that closes it.
CREATE FUNCTION peernotes_closes_emergency(outcome text) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN outcome = 'not_fitting';

-- Putting something new into a record.
CREATE FUNCTION peernotes_may_add(in_care boolean, ended boolean) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN in_care AND NOT ended;

-- Seeing a person's page; that there is such a person, and who it is, also where the model has closed an assignment; and
-- keeping that right, for a records officer.
CREATE FUNCTION peernotes_may_see_person(own boolean, in_care boolean) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN own OR in_care;
CREATE FUNCTION peernotes_may_know_person(own boolean, works_with boolean) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN own OR works_with;
CREATE FUNCTION peernotes_may_edit_details(conflict boolean, is_officer boolean) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN NOT conflict AND is_officer;

-- What the last decision that covers a reader amounts to (access.consent_state). Only reading is asked afresh after a
-- switch. ``decision`` NULL: nobody was asked.
CREATE FUNCTION peernotes_consent_state(
    scope text, decision text, decided_at timestamptz, expires_at timestamptz, reads_since timestamptz, at timestamptz)
RETURNS text LANGUAGE sql IMMUTABLE
RETURN CASE
    WHEN decision IS NULL THEN 'none'
    WHEN decision <> 'given' THEN decision
    WHEN expires_at <= at THEN 'expired'
    WHEN decided_at < reads_since AND scope <> 'write_notes' THEN 'before_switch'
    ELSE 'given' END;
-- Each scope of reading since when the model opens that.
CREATE FUNCTION peernotes_since(scope text, reads_since timestamptz, about_me_since timestamptz) RETURNS timestamptz
LANGUAGE sql IMMUTABLE RETURN CASE scope WHEN 'read_about_me' THEN about_me_since ELSE reads_since END;
CREATE FUNCTION peernotes_said_no(decision text) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN decision IN ('refused', 'withdrawn');
CREATE FUNCTION peernotes_said_yes(decision text) RETURNS boolean LANGUAGE sql IMMUTABLE RETURN decision = 'given';
-- Who may record a decision, and by which method (policy/consent.py).
CREATE FUNCTION peernotes_may_record(method text, on_visit boolean, own boolean, in_care boolean)
RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN CASE WHEN on_visit THEN method IN ('shared_device', 'one_time_link')
    WHEN own THEN method = 'own_login'
    ELSE in_care AND method IN ('verbal_witnessed', 'paper') END;
CREATE FUNCTION peernotes_consented(state text, read_requires_consumer_consent boolean, consumer_opt_out text)
RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN CASE state
    WHEN 'given' THEN true
    WHEN 'refused' THEN NOT read_requires_consumer_consent AND consumer_opt_out <> 'note_and_read'
    WHEN 'withdrawn' THEN NOT read_requires_consumer_consent AND consumer_opt_out <> 'note_and_read'
    ELSE NOT read_requires_consumer_consent END;

-- Whether nothing is missing that somebody needs before they read about people, and what begins something or reads of a
-- record (policy/readiness.py).
CREATE FUNCTION peernotes_ready(code_overdue boolean) RETURNS boolean LANGUAGE sql IMMUTABLE RETURN NOT code_overdue;
CREATE FUNCTION peernotes_training_missing(is_peer boolean, trained_in text[], training_required text[])
RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN is_peer AND (trained_in @> training_required) IS FALSE;
-- How many days apart a model asks for supervision of a kind; NULL: for none (policy/supervision.py).
CREATE FUNCTION peernotes_supervision_days(kind text, supervision_interval_days integer, supervisor_kind text)
RETURNS integer LANGUAGE sql IMMUTABLE
RETURN CASE WHEN supervisor_kind IN (kind, 'both') THEN nullif(supervision_interval_days, 0) END;
CREATE FUNCTION peernotes_supervision_overdue(
    is_supervised boolean, days_without_peer integer, days_without_clinician integer, supervision_interval_days integer,
    supervisor_kind text)
RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN is_supervised AND (
    days_without_peer > 2 * peernotes_supervision_days('peer', supervision_interval_days, supervisor_kind)
    OR days_without_clinician > 2 * peernotes_supervision_days('clinician', supervision_interval_days, supervisor_kind)) IS TRUE;
CREATE FUNCTION peernotes_model_unread(is_peer boolean, model_overdue boolean) RETURNS boolean
LANGUAGE sql IMMUTABLE RETURN is_peer AND model_overdue;
CREATE FUNCTION peernotes_ready_to_begin(
    code_overdue boolean, training_missing boolean, supervision_overdue boolean, model_unread boolean)
RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN peernotes_ready(code_overdue) AND NOT training_missing AND NOT supervision_overdue AND NOT model_unread;

-- What is written about risk, and assessments (policy/risk.py). ``trained``: in what completing an assessment asks for.
CREATE FUNCTION peernotes_trained_to_assess(trained_in text[]) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN trained_in @> ARRAY['duty_of_care', 'crisis'];
CREATE FUNCTION peernotes_peer_may_write(
    kind text, risk_documentation_owner text, peer_risk_assessment text, trained boolean)
RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN CASE kind
    WHEN 'risk' THEN risk_documentation_owner = 'peer'
    WHEN 'assessment' THEN peer_risk_assessment = 'complete' AND trained
    ELSE false END;
CREATE FUNCTION peernotes_model_lets_contribute(kind text, risk_documentation_owner text, peer_risk_assessment text)
RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN CASE kind
    WHEN 'risk' THEN risk_documentation_owner <> 'clinician'
    WHEN 'assessment' THEN peer_risk_assessment <> 'none'
    ELSE false END;

-- Reading the record as a peer worker.
CREATE FUNCTION peernotes_peers_read_record(peer_read_records text) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN peer_read_records = 'full';
CREATE FUNCTION peernotes_peers_read_about_me(about_me_readers text) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN about_me_readers <> 'clinicians';
CREATE FUNCTION peernotes_about_me_asks_first(about_me_readers text) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN about_me_readers = 'clinicians_and_peers_with_yes';
CREATE FUNCTION peernotes_peer_may_read_record(
    peer_read_records text, peer_may_choose_not_to_read boolean, reads_record boolean, consented boolean)
RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN peernotes_peers_read_record(peer_read_records) AND (reads_record OR NOT peer_may_choose_not_to_read) AND consented;
-- A yes to the whole record is a yes to About Me, and a no to About Me stands on its own.
CREATE FUNCTION peernotes_about_me_state(about_me text, record text) RETURNS text LANGUAGE sql IMMUTABLE
RETURN coalesce(nullif(about_me, 'none'), CASE record WHEN 'given' THEN 'given' ELSE 'none' END);
CREATE FUNCTION peernotes_peer_may_read_about_me(about_me_readers text, consented boolean)
RETURNS boolean LANGUAGE sql IMMUTABLE RETURN peernotes_peers_read_about_me(about_me_readers) AND consented;
-- The record, and About Me: ``peer_reads`` is what the rule for peer workers says.
CREATE FUNCTION peernotes_may_read_record(
    own boolean, in_care boolean, ready boolean, is_clinician boolean, peer_reads boolean)
RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN own OR (in_care AND ready AND CASE WHEN is_clinician THEN true ELSE peer_reads END);
-- One entry, which may be kept from its person for a time (policy/entries.py).
CREATE FUNCTION peernotes_is_withheld(withheld_until timestamptz, at timestamptz) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN coalesce(withheld_until > at, false);
CREATE FUNCTION peernotes_may_read_entry(
    own boolean, withheld boolean, in_care boolean, ready boolean, is_clinician boolean, peer_reads boolean)
RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN CASE WHEN own THEN NOT withheld ELSE peernotes_may_read_record(false, in_care, ready, is_clinician, peer_reads) END;
-- Of the contact log one's own lines too.
CREATE FUNCTION peernotes_may_read_contact(
    own boolean, in_care boolean, ready boolean, is_clinician boolean, logged_it boolean, peer_reads boolean)
RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN own OR (in_care AND (logged_it OR (ready AND CASE WHEN is_clinician THEN true ELSE peer_reads END)));

-- Peer notes. ``own``: the consumer, signed in or on a visit at this note. ``wrote_it``: its author, in a peer role.
-- ``officer``: a records officer without a conflict of interest. ``clinicians_allowed``: by the version that the note
-- was finished under (or, before, is written under).
CREATE FUNCTION peernotes_clinicians_allowed(clinician_read_peer_notes text) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN clinician_read_peer_notes = 'shared_sections';
CREATE FUNCTION peernotes_shared_with_clinicians(
    status text, shared_with_care_team boolean, clinicians_allowed boolean)
RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN peernotes_is_finished(status) AND shared_with_care_team AND clinicians_allowed;
CREATE FUNCTION peernotes_shared_with_peers(status text, shared_with_care_team boolean, shared_with_peer_team boolean)
RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN peernotes_is_finished(status) AND (shared_with_care_team OR shared_with_peer_team);
-- As one of the team that works with the person.
CREATE FUNCTION peernotes_may_read_shared(
    status text, shared_with_care_team boolean, shared_with_peer_team boolean, clinicians_allowed boolean,
    ready boolean, is_clinician boolean, peer_reads boolean)
RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN ready AND CASE
    WHEN is_clinician THEN peernotes_shared_with_clinicians(status, shared_with_care_team, clinicians_allowed)
    ELSE peernotes_shared_with_peers(status, shared_with_care_team, shared_with_peer_team) AND peer_reads END;
CREATE FUNCTION peernotes_may_read_note(
    status text, own boolean, officer boolean, in_care boolean, wrote_it boolean, shared boolean)
RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN CASE WHEN peernotes_is_in_error(status) THEN own OR officer ELSE own OR (in_care AND (wrote_it OR shared)) END;
-- Also who sees no more than that there is something: the two authors of what was struck, and who had read it.
CREATE FUNCTION peernotes_may_know_note(
    status text, own boolean, officer boolean, in_care boolean, wrote_it boolean, shared boolean, was_read boolean)
RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN own OR (officer AND peernotes_is_in_error(status))
    OR (in_care AND (wrote_it OR shared
                     OR ((peernotes_is_finished(status) OR peernotes_is_in_error(status)) AND was_read)));
CREATE FUNCTION peernotes_audience_reaches(audience text, is_clinician boolean) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN CASE WHEN is_clinician THEN audience = 'care_team' ELSE audience IN ('care_team', 'peer_team') END;
CREATE FUNCTION peernotes_audience_includes(decision text, audience text, is_clinician boolean)
RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN peernotes_is_kept(decision) AND peernotes_audience_reaches(audience, is_clinician);
-- ``of_care_team``: had been shared with the care team. ``opened``: a second officer agreed that this one reads all of it.
CREATE FUNCTION peernotes_may_read_section(
    status text, own boolean, officer boolean, in_care boolean, wrote_it boolean, shared boolean, included boolean,
    of_care_team boolean, opened boolean)
RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN own OR CASE
    WHEN peernotes_is_in_error(status) THEN officer AND (of_care_team OR opened)
    ELSE in_care AND (wrote_it OR (shared AND included)) END;
-- Earlier text.
CREATE FUNCTION peernotes_may_read_history(status text, own boolean, in_care boolean, wrote_it boolean)
RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN own OR (in_care AND wrote_it AND NOT peernotes_is_in_error(status));

-- Safety concerns (policy/concerns.py): the person once a clinician has seen it and they know.
CREATE FUNCTION peernotes_knows(told_consumer boolean, told_at timestamptz, hold_until date, today date)
RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN told_consumer OR told_at IS NOT NULL OR coalesce(hold_until < today, false);
CREATE FUNCTION peernotes_may_read_concern(
    status text, own boolean, knows boolean, conflict boolean, is_clinician boolean, raised_by_me boolean)
RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN CASE WHEN own THEN status <> 'open' AND knows ELSE NOT conflict AND (is_clinician OR raised_by_me) END;
-- Keeping it from the person for longer. ``used_up``: for as long as clinicians may.
CREATE FUNCTION peernotes_may_hold(
    knows boolean, conflict boolean, is_clinician boolean, privacy boolean, held_by_me boolean, used_up boolean)
RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN NOT knows AND NOT conflict AND NOT held_by_me AND CASE WHEN used_up THEN privacy ELSE is_clinician END;

-- Goals (policy/goals.py). ``about_me``: what the rule about About Me says.
CREATE FUNCTION peernotes_may_read_goal(own boolean, only_me boolean, about_me boolean)
RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN own OR (NOT only_me AND about_me);

-- Carers (policy/carers.py). A tie that is over is its person's own.
CREATE FUNCTION peernotes_may_read_tie(own boolean, in_care boolean, ready boolean, state text)
RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN own OR (in_care AND ready AND state <> 'ended');
CREATE FUNCTION peernotes_may_name_carer(own boolean, in_care boolean, ended boolean, ready boolean)
RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN own OR (peernotes_may_add(in_care, ended) AND ready);

-- Telling a carer something (policy/carer_talks.py). ``open``: a yes is there for this carer.
CREATE FUNCTION peernotes_may_listen_to_carer(in_care boolean, ended boolean, ready boolean) RETURNS boolean
LANGUAGE sql IMMUTABLE RETURN peernotes_may_add(in_care, ended) AND ready;
CREATE FUNCTION peernotes_may_tell_carers(listens boolean, is_clinician boolean, carer_contact text) RETURNS boolean
LANGUAGE sql IMMUTABLE RETURN listens AND CASE WHEN is_clinician THEN true ELSE coalesce(carer_contact <> 'none', false) END;
CREATE FUNCTION peernotes_may_tell_carer(by_model boolean, state text, said_yes boolean) RETURNS boolean
LANGUAGE sql IMMUTABLE RETURN by_model AND state = 'named' AND said_yes;

-- Agreements about contact (policy/agreements.py): as one of the two.
CREATE FUNCTION peernotes_may_agree(own boolean, in_care boolean, ready boolean, is_peer boolean)
RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN own OR (in_care AND ready AND is_peer);

-- Whether one is missing where the model asks for it (policy/readiness.py).
CREATE FUNCTION peernotes_agreement_missing(is_peer boolean, required boolean, overdue boolean)
RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN coalesce(required, false) AND is_peer AND overdue;

-- Whether a peer worker has chosen to write no notes (policy/role_agreements.py).
CREATE FUNCTION peernotes_chose_not_to_write(is_peer boolean, may_choose boolean, writes_notes boolean)
RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN coalesce(may_choose, false) AND is_peer AND NOT writes_notes;

-- Peer support (policy/peer_preferences.py). ``matches``: offers people a peer worker, and may read what they wish.
CREATE FUNCTION peernotes_offers_stop(wants text, said_at timestamptz, at timestamptz) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN wants = 'no' AND said_at > at - interval '90 days';
CREATE FUNCTION peernotes_may_read_wishes(
    own boolean, supervises boolean, in_a_care_role boolean, ready boolean, conflict boolean, shut boolean)
RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN own OR (supervises AND in_a_care_role AND ready AND NOT conflict AND NOT shut);
CREATE FUNCTION peernotes_may_read_preference(
    own boolean, in_care boolean, ready boolean, is_clinician boolean, matches boolean)
RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN own OR matches OR (in_care AND ready AND is_clinician);

-- Whether somebody could choose a peer worker (policy/choosing.py). ``supports``: works there as a peer worker, of a kind that
-- may support them.
CREATE FUNCTION peernotes_on_offer(
    offered boolean, supports boolean, ready boolean, conflict boolean, ended boolean, works_here boolean,
    wants_no_peer boolean)
RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN offered AND supports AND ready AND NOT conflict AND NOT ended AND NOT works_here AND NOT wants_no_peer;

-- A Crisis and Support Plan (policy/crisis_plans.py). ``shut``: as above. ``on_shift``: on duty at this moment.
CREATE FUNCTION peernotes_opens_on_duty(
    open_on_duty boolean, on_shift boolean, is_clinician boolean, conflict boolean, shut boolean)
RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN open_on_duty AND on_shift AND is_clinician AND NOT conflict AND NOT shut;
CREATE FUNCTION peernotes_may_read_plan_part(own boolean, only_me boolean, about_me boolean, on_duty boolean)
RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN own OR (NOT only_me AND (about_me OR on_duty));

-- Questions about the record (policy/questions.py). ``about_me``: about a look of the actor's. ``officer`` as above.
CREATE FUNCTION peernotes_may_answer_for(
    about_entry boolean, about_me boolean, officer boolean, in_care boolean, is_clinician boolean)
RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN NOT about_me AND (officer OR (about_entry AND in_care AND is_clinician));
CREATE FUNCTION peernotes_may_read_question(
    own boolean, about_entry boolean, about_me boolean, officer boolean, in_care boolean, is_clinician boolean)
RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN own OR peernotes_may_answer_for(about_entry, about_me, officer, in_care, is_clinician);

-- A supervisor's signature (policy/notes/cosigning.py). ``supervises``: the author, as a peer supervisor.
CREATE FUNCTION peernotes_asks_to_sign(cosign text, note uuid) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN CASE cosign WHEN 'all' THEN true
    WHEN 'sample' THEN ('x' || right(note::text, 7))::bit(28)::integer % 5 = 0
    ELSE false END;
CREATE FUNCTION peernotes_may_cosign(
    status text, shared_with_care_team boolean, shared_with_peer_team boolean, supervises boolean, to_sign boolean,
    in_a_care_role boolean, ready boolean, conflict boolean, shut boolean)
RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN supervises AND in_a_care_role AND ready AND NOT conflict AND NOT shut
    AND peernotes_shared_with_peers(status, shared_with_care_team, shared_with_peer_team) AND to_sign;
