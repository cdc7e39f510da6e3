-- Of groups of people over the same answers, in the order in which they become known, which may be told of: each is compared
-- with all before it. ``groups``: an array of arrays of ids, as JSON, because PostgreSQL has no ragged arrays; nobody is twice in one.
CREATE FUNCTION peernotes_told_groups(groups jsonb) RETURNS boolean[] LANGUAGE sql IMMUTABLE AS $$
WITH size AS MATERIALIZED (
    SELECT g.place, jsonb_array_length(g.people) AS many FROM jsonb_array_elements(groups) WITH ORDINALITY g(people, place)),
-- Of people who are in the same groups, how many they are.
alike AS MATERIALIZED (
    SELECT i.places, count(*) AS many FROM (
        SELECT array_agg(g.place ORDER BY g.place) AS places
        FROM jsonb_array_elements(groups) WITH ORDINALITY g(people, place)
        CROSS JOIN LATERAL jsonb_array_elements_text(g.people) p(person) GROUP BY p.person) i
    GROUP BY i.places),
both_in AS MATERIALIZED (
    SELECT one.place, other.place AS earlier, sum(a.many)::integer AS many
    FROM alike a CROSS JOIN LATERAL unnest(a.places) one(place) JOIN LATERAL unnest(a.places) other(place) ON other.place < one.place
    GROUP BY one.place, other.place)
SELECT coalesce(array_agg(peernotes_may_be_told(s.many, (
           SELECT coalesce(array_agg(apart), '{}') FROM size e
           LEFT JOIN both_in b ON b.place = s.place AND b.earlier = e.place
           CROSS JOIN LATERAL (VALUES (s.many - coalesce(b.many, 0)), (e.many - coalesce(b.many, 0))) both_ways(apart)
           WHERE e.place < s.place)) ORDER BY s.place), '{}') FROM size s
$$;
