-- The two whom it is between, and nobody else: no supervisor, no clinician, no administrator.
CREATE POLICY agreement_read ON peernotes_agreement FOR SELECT USING (
    peernotes_may_agree(
        own => {oneself(peernotes_agreement)}, in_care => {in_care(peernotes_agreement)},
        ready => {ready(peernotes_agreement)}, is_peer => {is_peer(peernotes_agreement)})
    AND ({oneself(peernotes_agreement)} OR worker_id = (SELECT peernotes_actor())));

-- It begins as a draft to which nobody has said yes.
CREATE POLICY agreement_start ON peernotes_agreement FOR INSERT WITH CHECK (
    worker_agreed_at IS NULL AND consumer_agreed_at IS NULL AND ({oneself(peernotes_agreement)} OR (worker_id = (SELECT peernotes_actor()) AND {may_add(peernotes_agreement)} AND peernotes_may_agree(
        own => false, in_care => true, ready => {ready(peernotes_agreement)}, is_peer => {is_peer(peernotes_agreement)}))));

CREATE POLICY agreement_write ON peernotes_agreement FOR UPDATE USING (
    {oneself(peernotes_agreement)} OR (worker_id = (SELECT peernotes_actor()) AND {may_add(peernotes_agreement)} AND peernotes_may_agree(
        own => false, in_care => true, ready => {ready(peernotes_agreement)}, is_peer => {is_peer(peernotes_agreement)})));

-- How its words came to be is the consumer's.
CREATE POLICY history_read ON peernotes_historicalagreement FOR SELECT USING ({mine(peernotes_historicalagreement)});
