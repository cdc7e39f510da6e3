-- By which ID the person is known whose record it was, and no more of them: for who may see the alert. Runs as the owner.
CREATE VIEW peernotes_alert_number AS
SELECT a.id, c.local_identifier AS number FROM peernotes_alert a JOIN peernotes_consumer c ON c.id = a.consumer_id
WHERE peernotes_may_see_alert(conflict => {conflict(a)}, privacy => {is_privacy_officer(a)});
