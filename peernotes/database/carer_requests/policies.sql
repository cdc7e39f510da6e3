-- The carer, who works with them, and the peer supervisors, who arrange that somebody does; an offer without a yes: the carer and who made it.
CREATE POLICY carer_request_read ON peernotes_carerrequest FOR SELECT USING ({reads_carer_request(peernotes_carerrequest)});

-- For themselves, and in nobody else's name.
CREATE POLICY carer_request_ask ON peernotes_carerrequest FOR INSERT WITH CHECK (
    asked_by = 'self' AND created_by_id = (SELECT peernotes_actor()) AND begun_at IS NULL AND taken_back_at IS NULL
    AND peernotes_may_ask_as_carer(own => {is_carer(peernotes_carerrequest)}, ended => EXISTS (
        SELECT 1 FROM peernotes_carer r WHERE r.id = carer_id AND r.ended_at IS NOT NULL OFFSET 0)));

-- By who works with them; it waits for an answer.
CREATE POLICY carer_request_offer ON peernotes_carerrequest FOR INSERT WITH CHECK (
    asked_by = 'staff' AND created_by_id = (SELECT peernotes_actor()) AND answer = '' AND begun_at IS NULL AND taken_back_at IS NULL
    AND peernotes_may_offer_to_carer(works_with => {with_carer(peernotes_carerrequest)}, ended => EXISTS (
        SELECT 1 FROM peernotes_carer r WHERE r.id = carer_id AND r.ended_at IS NOT NULL OFFSET 0)));

-- Answered or taken back by the carer, or begun by who reads it as one of those who work here; once (a trigger looks at what was before).
CREATE POLICY carer_request_mark ON peernotes_carerrequest FOR UPDATE
USING (begun_at IS NULL AND taken_back_at IS NULL AND {reads_carer_request(peernotes_carerrequest)})
WITH CHECK (CASE WHEN {is_carer(peernotes_carerrequest)} THEN begun_at IS NULL
    ELSE begun_by_id = (SELECT peernotes_actor()) AND taken_back_at IS NULL END);
