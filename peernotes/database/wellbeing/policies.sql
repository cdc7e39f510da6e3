-- Whose it is, and nobody else, whatever they administer or supervise.
CREATE POLICY wellbeing_own ON peernotes_wellbeingplan USING (worker_id = (SELECT peernotes_actor()));

CREATE POLICY history_read ON peernotes_historicalwellbeingplan FOR SELECT USING (worker_id = (SELECT peernotes_actor()));
