-- Days without supervision as far as two models tell them apart, so that whoever waits as long for both stands in one situation:
-- the first day after the longest of their times that is over.
CREATE FUNCTION peernotes_as_far_as(days integer, old_days integer, new_days integer) RETURNS integer
LANGUAGE sql IMMUTABLE
RETURN coalesce(greatest(CASE WHEN days > 2 * old_days THEN 2 * old_days + 1 END,
                         CASE WHEN days > 2 * new_days THEN 2 * new_days + 1 END), 0);
