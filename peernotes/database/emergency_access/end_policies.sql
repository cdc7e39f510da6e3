CREATE POLICY emergency_end_read ON peernotes_emergencyaccessend FOR SELECT USING (
    EXISTS (SELECT 1 FROM peernotes_emergencyaccess e WHERE e.id = access_id OFFSET 0));

-- By the one who opened it.
CREATE POLICY emergency_end ON peernotes_emergencyaccessend FOR INSERT WITH CHECK (
    created_by_id = (SELECT peernotes_actor()) AND EXISTS (
        SELECT 1 FROM peernotes_emergencyaccess e
        WHERE e.id = access_id AND e.consumer_id = peernotes_emergencyaccessend.consumer_id
          AND e.created_by_id = (SELECT peernotes_actor())));
