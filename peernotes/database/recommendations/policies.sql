-- Whoever works in the service.
CREATE POLICY recommendation_read ON peernotes_recommendation FOR SELECT USING ({in_a_role(peernotes_recommendation)});

CREATE POLICY recommendation_write ON peernotes_recommendation FOR INSERT WITH CHECK (
    created_by_id = (SELECT peernotes_actor()) AND peernotes_may_write_recommendation(
        is_administrator => {is_administrator(peernotes_recommendation)}, number => number::integer, state => state,
        code_published => EXISTS (
            SELECT FROM peernotes_codeofconduct c
            WHERE c.service_id = peernotes_recommendation.service_id AND c.approved_at IS NOT NULL OFFSET 0),
        owner_here => owner_id IS NULL OR EXISTS (
            SELECT FROM peernotes_membership m
            WHERE m.user_id = owner_id AND m.service_id = peernotes_recommendation.service_id
              AND m.starts_at <= statement_timestamp() AND (m.ends_at IS NULL OR m.ends_at > statement_timestamp())
            OFFSET 0)));
