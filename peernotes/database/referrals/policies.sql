CREATE POLICY referral_read ON peernotes_referral FOR SELECT USING (peernotes_may_read_offer(
    own => {mine(peernotes_referral)}, in_care => {in_care(peernotes_referral)},
    offered_it => created_by_id = (SELECT peernotes_actor()), asked => asked_by = 'self'));

CREATE POLICY referral_offer ON peernotes_referral FOR INSERT WITH CHECK (
    created_by_id = (SELECT peernotes_actor()) AND answer = '' AND started_at IS NULL AND asked_by = 'staff' AND peernotes_may_offer(
        in_care => {in_care(peernotes_referral)}, ended => peernotes_ended(consumer_id, statement_timestamp()),
        ready => {ready(peernotes_referral)}, peer_or_clinician => {is_peer(peernotes_referral)} OR {is_clinician(peernotes_referral)})
    AND (run_id IS NULL OR EXISTS (SELECT 1 FROM peernotes_grouprun g WHERE g.id = run_id AND g.service_id = peernotes_referral.service_id)));

-- What the consumer asks for, which is its own yes.
CREATE POLICY referral_ask ON peernotes_referral FOR INSERT WITH CHECK (
    asked_by = 'self' AND created_by_id = (SELECT peernotes_actor()) AND recorded_by_id = (SELECT peernotes_actor())
    AND started_at IS NULL AND taken_back_at IS NULL AND peernotes_may_ask(
        own => {mine(peernotes_referral)}, ended => peernotes_ended(consumer_id, statement_timestamp())));

-- By the consumer, or before a witness as who made it writes down; and what was begun with a yes (a trigger looks at what was before).
CREATE POLICY referral_answer ON peernotes_referral FOR UPDATE USING (peernotes_may_read_offer(
    own => {mine(peernotes_referral)}, in_care => {in_care(peernotes_referral)},
    offered_it => created_by_id = (SELECT peernotes_actor()), asked => asked_by = 'self'))
WITH CHECK (CASE WHEN started_at IS NOT NULL THEN NOT {mine(peernotes_referral)} ELSE
    recorded_by_id = (SELECT peernotes_actor()) AND peernotes_may_record(
        method, on_visit => false, own => {mine(peernotes_referral)}, in_care => {in_care(peernotes_referral)}) END);

CREATE POLICY history_read ON peernotes_historicalreferral FOR SELECT USING ({mine(peernotes_historicalreferral)});
