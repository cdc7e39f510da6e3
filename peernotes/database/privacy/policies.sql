-- For privacy officers who are no relatives of the person.
CREATE POLICY alert_read ON peernotes_alert FOR SELECT USING (peernotes_may_see_alert(
    conflict => {conflict(peernotes_alert)}, privacy => {is_privacy_officer(peernotes_alert)}));

CREATE POLICY alert_answer_read ON peernotes_alertanswer FOR SELECT USING (peernotes_may_see_alert(
    conflict => {conflict(peernotes_alertanswer)}, privacy => {is_privacy_officer(peernotes_alertanswer)}));

-- In nobody else's name, and about nothing that one did oneself.
CREATE POLICY alert_answer ON peernotes_alertanswer FOR INSERT WITH CHECK (
    created_by_id = (SELECT peernotes_actor()) AND peernotes_may_see_alert(
        conflict => {conflict(peernotes_alertanswer)}, privacy => {is_privacy_officer(peernotes_alertanswer)})
    AND EXISTS (SELECT 1 FROM peernotes_alert a WHERE a.id = alert_id AND a.consumer_id = peernotes_alertanswer.consumer_id
                AND a.user_id <> (SELECT peernotes_actor())));
