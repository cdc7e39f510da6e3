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
-- What is a note that two could agree to, or could have: not one that the person did not want, or not then, that somebody else goes on
-- with, or that was an error.
CREATE FUNCTION peernotes_could_be_agreed(status text) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN status NOT IN ('declined', 'deferred', 'handed_on', 'entered_in_error');
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
    WHEN decided_at < reads_since AND scope NOT IN ('write_notes', 'evaluation', 'log_contacts', 'show_peer', 'read_plan_peer') THEN 'before_switch'
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
    WHEN 'refused' THEN NOT read_requires_consumer_consent AND consumer_opt_out = 'note'
    WHEN 'withdrawn' THEN NOT read_requires_consumer_consent AND consumer_opt_out = 'note'
    ELSE NOT read_requires_consumer_consent END;
-- A no of theirs that the model lets them say.
CREATE FUNCTION peernotes_no_stands(state text, read_requires_consumer_consent boolean, consumer_opt_out text)
RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN state IN ('refused', 'withdrawn') AND NOT peernotes_consented(state, read_requires_consumer_consent, consumer_opt_out);

-- That they have a peer worker, and who it is, for clinicians (policy/people.py).
CREATE FUNCTION peernotes_may_know_peer_workers(in_care boolean, ready boolean, is_clinician boolean, decision text)
RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN in_care AND ready AND is_clinician AND coalesce(peernotes_said_yes(decision), false);

-- Whether a line about contact is kept with their name. ``decision`` NULL: they have not said.
CREATE FUNCTION peernotes_contact_line_wanted(decision text, consumer_opt_out text) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN NOT (coalesce(consumer_opt_out = 'note_read_and_contact', false) AND coalesce(peernotes_said_no(decision), false));
CREATE FUNCTION peernotes_keeps_contact_line(contact_log text, wanted boolean) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN coalesce(contact_log <> 'off', false) AND wanted;

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
-- An entry may be kept from its person for a time (policy/entries.py).
CREATE FUNCTION peernotes_is_withheld(withheld_until timestamptz, at timestamptz) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN coalesce(withheld_until > at, false);
-- Of the contact log one's own lines too. ``kept``: in a group, of which its person has told nobody.
CREATE FUNCTION peernotes_in_a_group(mode text) RETURNS boolean LANGUAGE sql IMMUTABLE RETURN mode = 'group';
CREATE FUNCTION peernotes_clinicians_read_contacts(contact_log_readers text) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN coalesce(contact_log_readers = 'care_team', true);
CREATE FUNCTION peernotes_may_read_contact(
    own boolean, in_care boolean, ready boolean, is_clinician boolean, logged_it boolean, clinicians_read boolean,
    peer_reads boolean, kept boolean)
RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN own OR (in_care AND (logged_it OR (
    NOT kept AND ready AND CASE WHEN is_clinician THEN clinicians_read ELSE peer_reads END)));
-- What an unagreed note left says that two met, and is read like the line of the contact log that it is.
CREATE FUNCTION peernotes_may_read_entry(
    kind text, own boolean, withheld boolean, in_care boolean, ready boolean, is_clinician boolean, peer_reads boolean,
    by_me boolean, clinicians_read boolean)
RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN CASE
    WHEN own THEN NOT withheld
    WHEN kind = 'facts_only' THEN peernotes_may_read_contact(
        false, in_care, ready, is_clinician, by_me, clinicians_read, peer_reads, false)
    ELSE peernotes_may_read_record(false, in_care, ready, is_clinician, peer_reads) END;

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
-- Whoever raised one. What came from a carer leads nobody to whom it is about, who does not work with them.
CREATE FUNCTION peernotes_follows_concern(raised_by_me boolean, from_carer boolean, works_with boolean)
RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN CASE WHEN NOT raised_by_me THEN false WHEN from_carer THEN works_with ELSE true END;
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

-- Giving a carer a sign-in of their own (policy/carers.py). ``names``: may name one.
CREATE FUNCTION peernotes_may_give_carer_login(names boolean, state text)
RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN names AND state = 'named';

CREATE FUNCTION peernotes_may_take_carer_login(own boolean, in_care boolean, gave_it boolean, over boolean)
RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN (own OR in_care) AND gave_it AND NOT over;

-- Telling the team something aloud (policy/spoken.py). ``said_yes``: of each of the topics.
CREATE FUNCTION peernotes_may_tell_aloud(in_care boolean, ended boolean, ready boolean, is_peer boolean, said_yes boolean)
RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN peernotes_may_add(in_care, ended) AND is_peer AND ready AND said_yes;

-- Meetings of the team (policy/team_meetings.py). ``peers_meet``: the model in force lets peer workers take part.
CREATE FUNCTION peernotes_peers_meet(peer_in_mdt boolean) RETURNS boolean LANGUAGE sql IMMUTABLE RETURN peer_in_mdt IS TRUE;
CREATE FUNCTION peernotes_sits_in(is_clinician boolean, is_peer boolean, peers_meet boolean) RETURNS boolean
LANGUAGE sql IMMUTABLE RETURN is_clinician OR (is_peer AND peers_meet);
CREATE FUNCTION peernotes_may_meet(is_clinician boolean, is_peer boolean, peers_meet boolean, ready boolean) RETURNS boolean
LANGUAGE sql IMMUTABLE RETURN ready AND peernotes_sits_in(is_clinician, is_peer, peers_meet);
CREATE FUNCTION peernotes_is_about_people(kind text) RETURNS boolean LANGUAGE sql IMMUTABLE RETURN kind <> 'service';
-- What a meeting says about somebody (policy/meeting_items.py). ``said_yes``: to this peer worker, for this meeting.
CREATE FUNCTION peernotes_may_read_meeting_item(
    own boolean, in_care boolean, ready boolean, is_clinician boolean, is_peer boolean, peers_meet boolean)
RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN own OR (in_care AND ready AND peernotes_sits_in(is_clinician, is_peer, peers_meet));
CREATE FUNCTION peernotes_may_bring_to_meeting(
    in_care boolean, ended boolean, ready boolean, is_clinician boolean, is_peer boolean, peers_meet boolean)
RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN peernotes_may_add(in_care, ended) AND ready AND peernotes_sits_in(is_clinician, is_peer, peers_meet);
CREATE FUNCTION peernotes_said_to_all(sent_to text) RETURNS boolean LANGUAGE sql IMMUTABLE RETURN sent_to = 'both';
CREATE FUNCTION peernotes_has_their_words(is_clinician boolean, is_peer boolean, said_to_all boolean, said_yes boolean)
RETURNS boolean LANGUAGE sql IMMUTABLE RETURN (is_clinician AND said_to_all) OR (is_peer AND said_yes);
CREATE FUNCTION peernotes_may_bring_again(called_off boolean, decided boolean, brought_again boolean) RETURNS boolean
LANGUAGE sql IMMUTABLE RETURN called_off AND NOT decided AND NOT brought_again;

-- Offers to a consumer (policy/referrals.py).
CREATE FUNCTION peernotes_may_offer(in_care boolean, ended boolean, ready boolean, peer_or_clinician boolean)
RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN peernotes_may_add(in_care, ended) AND ready AND peer_or_clinician;
CREATE FUNCTION peernotes_said_yes_to_offer(answer text) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN answer = 'accepted';
CREATE FUNCTION peernotes_may_read_offer(own boolean, in_care boolean, offered_it boolean, asked boolean) RETURNS boolean
LANGUAGE sql IMMUTABLE
RETURN own OR (in_care AND (offered_it OR asked));
CREATE FUNCTION peernotes_may_ask(own boolean, ended boolean) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN own AND NOT ended;

-- A carer's own file (policy/carer_files.py). ``lived_as``: of a peer supervisor. The author of a note is a peer worker.
CREATE FUNCTION peernotes_may_support_carers(role text, lived_as text, consumer_peer_supports_carer boolean)
RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN CASE
    WHEN role = 'consumer_peer_worker' OR (role = 'peer_supervisor' AND lived_as <> 'carer')
        THEN consumer_peer_supports_carer IS TRUE
    ELSE peernotes_is_peer(role) OR peernotes_is_clinician(role) END;
CREATE FUNCTION peernotes_works_with_carer(assigned boolean, supports boolean, ready boolean)
RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN assigned AND supports AND ready;
CREATE FUNCTION peernotes_may_read_carer_note(own boolean, works_with boolean, is_author boolean)
RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN own OR (works_with AND is_author);

-- What a carer asks for, for themselves (policy/carer_requests.py).
CREATE FUNCTION peernotes_may_read_carer_request(
    own boolean, works_with boolean, supervises boolean, waits boolean, mine boolean)
RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN own OR CASE WHEN waits THEN works_with AND mine ELSE works_with OR supervises END;
CREATE FUNCTION peernotes_may_offer_to_carer(works_with boolean, ended boolean)
RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN works_with AND NOT ended;
CREATE FUNCTION peernotes_may_ask_as_carer(own boolean, ended boolean) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN own AND NOT ended;

-- Passing on a carer's worry about whom they care for (policy/carer_files.py): whatever the model says, and whatever is overdue.
CREATE FUNCTION peernotes_may_pass_on_worry(assigned boolean, peer_or_clinician boolean)
RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN assigned AND peer_or_clinician;

-- Telling a carer something (policy/carer_talks.py). ``open``: a yes is there for this carer.
CREATE FUNCTION peernotes_may_listen_to_carer(in_care boolean, ended boolean, ready boolean) RETURNS boolean
LANGUAGE sql IMMUTABLE RETURN peernotes_may_add(in_care, ended) AND ready;
CREATE FUNCTION peernotes_may_tell_carers(listens boolean, is_clinician boolean, carer_contact text) RETURNS boolean
LANGUAGE sql IMMUTABLE RETURN listens AND CASE WHEN is_clinician THEN true ELSE coalesce(carer_contact <> 'none', false) END;
CREATE FUNCTION peernotes_may_tell_carer(by_model boolean, held boolean, state text, said_yes boolean) RETURNS boolean
LANGUAGE sql IMMUTABLE RETURN by_model AND NOT held AND state = 'named' AND said_yes;

-- Safety holds (policy/safety_holds.py).
CREATE FUNCTION peernotes_may_see_holds(own boolean, in_care boolean, ready boolean) RETURNS boolean
LANGUAGE sql IMMUTABLE RETURN own OR (in_care AND ready);

-- Supporters and representatives (policy/supporters.py). ``today``: where the service is.
CREATE FUNCTION peernotes_may_read_supporter(own boolean, in_care boolean, ready boolean) RETURNS boolean
LANGUAGE sql IMMUTABLE RETURN own OR (in_care AND ready);
CREATE FUNCTION peernotes_supporter_stands(
    agreed_at timestamptz, ended_at timestamptz, starts_on date, until date, today date)
RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN agreed_at IS NOT NULL AND ended_at IS NULL AND starts_on <= today AND coalesce(until >= today, true);

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

-- What somebody noted in error (policy/taking_back.py).
CREATE FUNCTION peernotes_may_take_back_noted(reads boolean, mine boolean, taken_back boolean) RETURNS boolean
LANGUAGE sql IMMUTABLE RETURN reads AND mine AND NOT taken_back;

-- Asking colleagues (policy/consultations.py).
CREATE FUNCTION peernotes_may_consult(is_peer boolean, is_clinician boolean, ready boolean) RETURNS boolean
LANGUAGE sql IMMUTABLE RETURN (is_peer OR is_clinician) AND ready;
CREATE FUNCTION peernotes_may_answer_consultation(
    sent_to text, asked_by_me boolean, is_peer boolean, is_clinician boolean, ready boolean)
RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN ready AND NOT asked_by_me AND CASE sent_to WHEN 'clinicians' THEN is_clinician ELSE is_peer END;

CREATE FUNCTION peernotes_may_correct_answer(answered_by_me boolean, is_peer boolean, is_clinician boolean, ready boolean)
RETURNS boolean LANGUAGE sql IMMUTABLE RETURN peernotes_may_consult(is_peer, is_clinician, ready) AND answered_by_me;

-- Items of a care plan (policy/plan_items.py). ``said``: of those for peer support, by the person; ``modelled``: there is a model.
CREATE FUNCTION peernotes_peer_may_read_plan_item(peer_support boolean, said text, modelled boolean, peer_reads boolean)
RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN peer_support AND modelled AND NOT peernotes_said_no(said) AND (peernotes_said_yes(said) OR peer_reads);
CREATE FUNCTION peernotes_has_plan_items(kind text, withheld boolean) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN kind = 'care_plan' AND NOT withheld;

-- What a person says to their team (policy/team_statements.py): as one of those whom it was said to.
CREATE FUNCTION peernotes_may_read_as_team(
    sent_to text, taken_back boolean, in_care boolean, ready boolean, is_clinician boolean, is_peer boolean)
RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN in_care AND ready AND NOT taken_back
    AND ((is_clinician AND sent_to IN ('care_team', 'both')) OR (is_peer AND sent_to IN ('peer_team', 'both')));

-- What the research recommends (policy/recommendations.py). ``owner_here``: nobody looks after it, or somebody who works there.
CREATE FUNCTION peernotes_may_write_recommendation(
    is_administrator boolean, number integer, state text, code_published boolean, owner_here boolean)
RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN is_administrator AND owner_here AND (code_published OR number <> 2 OR state <> 'done');

-- Examples of good words (policy/examples.py). ``by_me``: its author, who looked at it first, or of whose record it is.
CREATE FUNCTION peernotes_may_read_examples(is_peer boolean, is_clinician boolean, ready boolean) RETURNS boolean
LANGUAGE sql IMMUTABLE RETURN (is_peer OR is_clinician) AND ready;
CREATE FUNCTION peernotes_can_be_example(status text, decision text, audience text) RETURNS boolean
LANGUAGE sql IMMUTABLE
RETURN status IN ('final', 'amended') AND peernotes_is_kept(decision) AND audience <> 'just_us';
CREATE FUNCTION peernotes_may_look_at_example(
    is_administrator boolean, agreed boolean, approved boolean, ended boolean, by_me boolean)
RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN is_administrator AND NOT by_me AND agreed AND NOT approved AND NOT ended;

-- A supervisor's signature (policy/notes/cosigning.py). ``supervises``: the author, as a peer supervisor.
CREATE FUNCTION peernotes_may_cosign(
    status text, shared_with_care_team boolean, shared_with_peer_team boolean, supervises boolean, to_sign boolean,
    in_a_care_role boolean, ready boolean, conflict boolean, shut boolean)
RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN supervises AND in_a_care_role AND ready AND NOT conflict AND NOT shut
    AND peernotes_shared_with_peers(status, shared_with_care_team, shared_with_peer_team) AND to_sign;

-- Who is in a group (policy/groups.py). ``leads``: the actor does.
CREATE FUNCTION peernotes_may_lead(leads boolean, in_a_care_role boolean, ready boolean) RETURNS boolean
LANGUAGE sql IMMUTABLE RETURN leads AND in_a_care_role AND ready;
-- ``consumers``, ``carers``: the actor may support them, as the model in force lets somebody of their kind.
CREATE FUNCTION peernotes_may_support_members(audience text, consumers boolean, carers boolean) RETURNS boolean
LANGUAGE sql IMMUTABLE RETURN (audience = 'carers' OR consumers) AND (audience = 'consumers' OR carers);
CREATE FUNCTION peernotes_group_is_for(audience text, as_carer boolean) RETURNS boolean
LANGUAGE sql IMMUTABLE RETURN audience <> CASE WHEN as_carer THEN 'consumers' ELSE 'carers' END;
CREATE FUNCTION peernotes_may_see_member(
    own boolean, leads boolean, in_a_care_role boolean, ready boolean, conflict boolean)
RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN own OR (peernotes_may_lead(leads, in_a_care_role, ready) AND NOT conflict);
CREATE FUNCTION peernotes_may_join_group(
    own boolean, fits boolean, ended boolean, over boolean, inside boolean, conflict boolean)
RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN own AND fits AND NOT ended AND NOT over AND NOT inside AND NOT conflict;

-- Asking how it is going (policy/evaluation.py). ``open``: it is its time. ``asks``: the model in force has people asked.
CREATE FUNCTION peernotes_may_answer_measure(
    own boolean, in_care boolean, is_clinician boolean, by_clinician boolean, state text, asks boolean, open boolean, by_oneself boolean)
RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN CASE WHEN by_clinician THEN in_care AND is_clinician ELSE own OR in_care END
    AND peernotes_said_yes(state) AND asks AND open AND (own OR NOT by_oneself);
CREATE FUNCTION peernotes_may_answer_unnamed(works_here boolean, is_carer boolean, by_carer boolean, asks boolean, open boolean)
RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN CASE WHEN by_carer THEN is_carer ELSE works_here END AND asks AND open;
-- Who listens to peer workers (policy/speaking_up.py).
CREATE FUNCTION peernotes_may_listen(has_role boolean, administers boolean) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN has_role AND NOT administers;
CREATE FUNCTION peernotes_may_see_score(own boolean, in_care boolean, ready boolean, shared boolean)
RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN own OR (in_care AND ready AND shared);
CREATE FUNCTION peernotes_may_share_score(own boolean, yes boolean, of_group boolean) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN own AND NOT (yes AND of_group);

-- What may be told of a group of people (measures/suppression.py). ``apart``: how many are in this one and not in another that is
-- known, and the other way round.
CREATE FUNCTION peernotes_is_few(many integer) RETURNS boolean LANGUAGE sql IMMUTABLE RETURN many BETWEEN 1 AND 4;
CREATE FUNCTION peernotes_may_be_told(many integer, apart integer[]) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN many >= 5 AND NOT EXISTS (SELECT FROM unnest(apart) a WHERE peernotes_is_few(a));
-- ``days``: between an answer and the day on which it was due.
CREATE FUNCTION peernotes_is_apart(days integer) RETURNS boolean LANGUAGE sql IMMUTABLE RETURN abs(days) > 30;
-- ``each``: how many each worker has of what is counted.
CREATE FUNCTION peernotes_no_worker_stands_out(each integer[]) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN (SELECT count(*) >= 5 AND 2 * max(one) <= sum(one) FROM unnest(each) one);
CREATE FUNCTION peernotes_percent(part integer, whole integer) RETURNS integer LANGUAGE sql IMMUTABLE
RETURN CASE WHEN least(part, whole - part) >= 5 THEN round(100.0 * part / whole)::integer END;
-- The record of a group session (policy/group_sessions.py). ``leads``: may lead the group. ``present``: the person was there.
-- ``with_clinician``: one leads it, or did.
CREATE FUNCTION peernotes_group_words(group_notes text) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN group_notes IN ('session_record', 'session_record_and_individual');
CREATE FUNCTION peernotes_leads_as_clinician(leads_as text) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN leads_as = 'clinician';
CREATE FUNCTION peernotes_clinicians_read_sessions(group_notes text, model text, with_clinician boolean) RETURNS boolean
LANGUAGE sql IMMUTABLE RETURN peernotes_group_words(group_notes) AND (model = 'integrated' OR with_clinician);
CREATE FUNCTION peernotes_may_read_group_session(
    leads boolean, present boolean, final boolean, is_clinician boolean, ready boolean, open_session boolean)
RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN leads OR (final AND (present OR (is_clinician AND ready AND open_session)));

-- After a session (policy/group_debriefs.py).
CREATE FUNCTION peernotes_may_read_group_debrief(leads boolean, supervises boolean) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN supervises OR leads;
CREATE FUNCTION peernotes_needs_support(how_we_are text) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN how_we_are = 'need_support';
