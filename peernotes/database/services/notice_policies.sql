-- Who knows of a version: one's own, and those of people and staff for the administrators of the service. Who is a carer they do
-- not learn.
CREATE POLICY notice_read ON peernotes_modelnotice FOR SELECT USING (
    {mine(peernotes_modelnotice)} OR user_id = (SELECT peernotes_actor())
    OR ({is_administrator(peernotes_modelnotice)} AND (consumer_id IS NOT NULL OR EXISTS (
        SELECT FROM peernotes_membership m WHERE m.user_id = peernotes_modelnotice.user_id
          AND m.service_id = peernotes_modelnotice.service_id))));

CREATE POLICY notice_own ON peernotes_modelnotice FOR INSERT WITH CHECK (
    told_by_id IS NULL AND ({mine(peernotes_modelnotice)} OR user_id = (SELECT peernotes_actor())));

-- In somebody's stead, who could not read it themself.
CREATE POLICY notice_told ON peernotes_modelnotice FOR INSERT WITH CHECK (
    told_by_id = (SELECT peernotes_actor()) AND {is_administrator(peernotes_modelnotice)} AND consumer_id IN (
        SELECT c.id FROM peernotes_name c WHERE c.id = consumer_id AND c.user_id IS NULL));
