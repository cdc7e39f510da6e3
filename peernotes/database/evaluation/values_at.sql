-- By whose values an index is worked out at a time: the set that was confirmed last by then, and when it was withdrawn, if it was. One
-- that was withdrawn before an answer or the end of a period gives these no index, and none before it counts again (decision 90).
CREATE FUNCTION peernotes_values_at(the_service uuid, at timestamptz)
RETURNS TABLE (number integer, country varchar, lowest numeric, worths jsonb, withdrawn_at timestamptz) LANGUAGE sql STABLE AS $$
SELECT v.number, v.country, v.lowest, v.values, w.created_at
FROM peernotes_valuesetdecision c JOIN peernotes_valueset v ON v.id = c.value_set_id
LEFT JOIN peernotes_valuesetdecision w ON w.value_set_id = v.id AND w.decision = 'taken_back'
WHERE c.service_id = the_service AND c.decision = 'confirmed' AND c.created_at <= at
ORDER BY c.created_at DESC, v.number DESC LIMIT 1
$$;
