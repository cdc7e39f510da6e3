CREATE POLICY team_statement_read ON peernotes_teamstatement FOR SELECT USING (
    {oneself(peernotes_teamstatement)} OR peernotes_may_read_as_team(
        sent_to, taken_back => taken_back_at IS NOT NULL, in_care => {in_care(peernotes_teamstatement)},
        ready => {ready(peernotes_teamstatement)}, is_clinician => {is_clinician(peernotes_teamstatement)},
        is_peer => {is_peer(peernotes_teamstatement)}));

-- By their own sign-in or on a device that was handed over, and it says which.
CREATE POLICY team_statement_say ON peernotes_teamstatement FOR INSERT WITH CHECK (
    answered_at IS NULL AND taken_back_at IS NULL AND peernotes_may_record(
        method, on_visit => {at_choices(peernotes_teamstatement)}, own => {mine(peernotes_teamstatement)}, in_care => false));

-- Once, and in nobody else's name.
CREATE POLICY team_statement_answer ON peernotes_teamstatement FOR UPDATE USING (
    answered_at IS NULL AND peernotes_may_read_as_team(
        sent_to, taken_back => taken_back_at IS NOT NULL, in_care => {in_care(peernotes_teamstatement)},
        ready => {ready(peernotes_teamstatement)}, is_clinician => {is_clinician(peernotes_teamstatement)},
        is_peer => {is_peer(peernotes_teamstatement)}))
WITH CHECK (answered_by_id = (SELECT peernotes_actor()) AND taken_back_at IS NULL);

CREATE POLICY team_statement_take_back ON peernotes_teamstatement FOR UPDATE
USING ({oneself(peernotes_teamstatement)} AND taken_back_at IS NULL)
WITH CHECK ({oneself(peernotes_teamstatement)} AND taken_back_at IS NOT NULL);
