CREATE POLICY carer_read ON peernotes_carertie FOR SELECT USING (peernotes_may_read_tie(
    own => {oneself(peernotes_carertie)}, in_care => {in_care(peernotes_carertie)}, ready => {ready(peernotes_carertie)},
    state => state));

-- In nobody's name but one's own. Staff name, and say nothing of what holds.
CREATE POLICY carer_name ON peernotes_carertie FOR INSERT WITH CHECK (
    created_by_id IS NOT DISTINCT FROM (SELECT peernotes_actor()) AND recorded_by_id IS NULL AND witness = ''
    AND visit_id IS NOT DISTINCT FROM (SELECT peernotes_visit())
    AND CASE WHEN {oneself(peernotes_carertie)} THEN peernotes_may_record(
            method, on_visit => {at_choices(peernotes_carertie)}, own => {mine(peernotes_carertie)}, in_care => false) ELSE
        method = '' AND state = 'named' AND designated_place IS NULL AND peernotes_may_name_carer(
            own => false, in_care => {in_care(peernotes_carertie)},
            ended => peernotes_ended(consumer_id, statement_timestamp()), ready => {ready(peernotes_carertie)}) END);

-- What holds says the consumer, also on a visit, or who works with them writes it down in no other name than their own.
CREATE POLICY carer_say ON peernotes_carertie FOR UPDATE
USING ({oneself(peernotes_carertie)} OR {in_care(peernotes_carertie)})
WITH CHECK (recorded_by_id IS NOT DISTINCT FROM (SELECT peernotes_actor()) AND peernotes_may_record(
    method, on_visit => {at_choices(peernotes_carertie)}, own => {mine(peernotes_carertie)}, in_care => {in_care(peernotes_carertie)}));

-- How it came to be is its person's.
CREATE POLICY history_read ON peernotes_historicalcarertie FOR SELECT USING ({mine(peernotes_historicalcarertie)});
