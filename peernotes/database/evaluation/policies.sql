-- Its person's, and of those who work with them what the person shares. Nobody who runs the service reads one: they get figures.
CREATE POLICY score_read ON peernotes_measurescore FOR SELECT USING (peernotes_may_see_score(
    own => {oneself(peernotes_measurescore)}, in_care => {in_care(peernotes_measurescore)},
    ready => {ready(peernotes_measurescore)}, shared => shared_at IS NOT NULL));

-- In nobody's name but one's own, and it says how it came in.
CREATE POLICY score_answer ON peernotes_measurescore FOR INSERT WITH CHECK (
    shared_at IS NULL AND created_by_id IS NOT DISTINCT FROM (SELECT peernotes_actor())
    AND (SELECT peernotes_may_answer_measure(
        own => {oneself(peernotes_measurescore)}, in_care => {in_care(peernotes_measurescore)},
        is_clinician => {is_clinician(peernotes_measurescore)}, by_clinician => asked.respondent = 'clinician',
        state => peernotes_evaluation_state(peernotes_measurescore.consumer_id), asks => asked.asks, open => asked.open,
        by_oneself => peernotes_answered_oneself(peernotes_measurescore.round_id, peernotes_measurescore.consumer_id, peernotes_measurescore.worker_id))
        AND asked.respondent IN ('consumer', 'clinician') FROM peernotes_round(peernotes_measurescore.round_id) asked)
    AND EXISTS (SELECT FROM peernotes_asks_about(round_id, consumer_id) about WHERE about.worker_id IS NOT DISTINCT FROM peernotes_measurescore.worker_id)
    AND peernotes_may_record(method, on_visit => {at_choices(peernotes_measurescore)}, own => {mine(peernotes_measurescore)},
                             in_care => {in_care(peernotes_measurescore)}));

-- What one says after a group is shared with nobody: that alone would say that one was in it.
CREATE POLICY score_share ON peernotes_measurescore FOR UPDATE
USING ({oneself(peernotes_measurescore)}) WITH CHECK (peernotes_may_share_score(
    own => {oneself(peernotes_measurescore)}, yes => shared_at IS NOT NULL, of_group => EXISTS (
        SELECT FROM peernotes_evaluationround r JOIN peernotes_evaluationperiod p ON p.id = r.period_id
        WHERE r.id = peernotes_measurescore.round_id AND p.run_id IS NOT NULL)));

-- Whoever runs the service. The worker writes them, as the owner.
CREATE POLICY figures_read ON peernotes_evaluationfigures FOR SELECT USING ({is_administrator(peernotes_evaluationfigures)});
