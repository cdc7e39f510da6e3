-- The worker, and administrators, who may say it for them. Consumers hear of it by peernotes_away.
CREATE POLICY absence_say ON peernotes_absence
USING (worker_id = (SELECT peernotes_actor()) OR {is_administrator(peernotes_absence)})
WITH CHECK (created_by_id = (SELECT peernotes_actor()) AND (
    (worker_id = (SELECT peernotes_actor()) AND {is_peer(peernotes_absence)}) OR {is_administrator(peernotes_absence)}));

CREATE POLICY history_read ON peernotes_historicalabsence FOR SELECT USING (
    worker_id = (SELECT peernotes_actor()) OR {is_administrator(peernotes_historicalabsence)});
