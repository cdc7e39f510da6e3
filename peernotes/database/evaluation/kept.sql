-- Whether a service has so few answers that what came of them is worked out whenever somebody asks. Runs as the owner: a yes or a no.
CREATE FUNCTION peernotes_few_answers(the_service uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
SELECT count(*) <= 5000 FROM (
    SELECT FROM peernotes_evaluationround r JOIN peernotes_measurescore s ON s.round_id = r.id
    WHERE r.service_id = the_service LIMIT 5001) a
$$;

-- The service, for an administrator of it, if something of it was closed and is not kept yet, and can be worked out now.
CREATE FUNCTION peernotes_to_work_out(the_service uuid) RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
SELECT the_service WHERE the_service = ANY (peernotes_ids('admin')) AND EXISTS (
    SELECT FROM peernotes_evaluationperiod p WHERE p.service_id = the_service AND p.closed_at IS NOT NULL AND NOT p.called_off
    AND NOT EXISTS (SELECT FROM peernotes_evaluationfigures f WHERE f.period_id = p.id)) AND peernotes_few_answers(the_service)
$$;

-- The rows of peernotes_changes_of for an administrator: what is kept, and what can be worked out now. Runs as the owner: figures of
-- groups, and nobody's answers.
CREATE FUNCTION peernotes_changes(the_service uuid)
RETURNS TABLE (measure text, scale text, before_id uuid, later_id uuid, many integer, asked integer,
               before_mean float, before_sd float, later_mean float, later_sd float, change_mean float, change_sd float, apart boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
SELECT k.* FROM peernotes_evaluationfigures f
CROSS JOIN LATERAL peernotes_told_changes(f.changes) k
WHERE f.service_id = the_service AND the_service = ANY (peernotes_ids('admin'))
UNION ALL
SELECT n.* FROM peernotes_changes_of(peernotes_to_work_out(the_service)) n
WHERE NOT EXISTS (SELECT FROM peernotes_evaluationfigures f WHERE f.period_id = n.later_id)
$$;

-- The same of peernotes_once_of.
CREATE FUNCTION peernotes_asked_once(the_service uuid)
RETURNS TABLE (measure text, scale text, period_id uuid, many integer, percent integer, mean float, sd float, apart boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
SELECT k.* FROM peernotes_evaluationfigures f
CROSS JOIN LATERAL jsonb_to_recordset(f.once) k(
    measure text, scale text, period_id uuid, many integer, percent integer, mean float, sd float, apart boolean)
WHERE f.service_id = the_service AND the_service = ANY (peernotes_ids('admin'))
UNION ALL
SELECT n.* FROM peernotes_once_of(peernotes_to_work_out(the_service)) n
WHERE NOT EXISTS (SELECT FROM peernotes_evaluationfigures f WHERE f.period_id = n.period_id)
$$;

-- The same of peernotes_groups_of.
CREATE FUNCTION peernotes_after_groups(the_service uuid)
RETURNS TABLE (measure text, scale text, line uuid, period_id uuid, periods uuid[], many integer, percent integer, mean float, sd float)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
SELECT k.* FROM peernotes_evaluationfigures f
CROSS JOIN LATERAL jsonb_to_recordset(f.groups) k(
    measure text, scale text, line uuid, period_id uuid, periods uuid[], many integer, percent integer, mean float, sd float)
WHERE f.service_id = the_service AND the_service = ANY (peernotes_ids('admin'))
UNION ALL
SELECT n.* FROM peernotes_groups_of(peernotes_to_work_out(the_service)) n
WHERE NOT EXISTS (SELECT FROM peernotes_evaluationfigures f WHERE f.period_id = n.period_id)
$$;
