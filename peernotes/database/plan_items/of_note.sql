-- A note names an item of its own person's plan. Runs as the owner: whoever saves a note may have lost sight of the item since.
CREATE FUNCTION peernotes_note_of_plan() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM peernotes_planitem i WHERE i.id = NEW.plan_item_id AND i.consumer_id = NEW.consumer_id) THEN
        RAISE EXCEPTION 'a note names an item of its own person''s plan' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER note_of_plan BEFORE INSERT OR UPDATE OF plan_item_id ON peernotes_note FOR EACH ROW
WHEN (NEW.plan_item_id IS NOT NULL) EXECUTE FUNCTION peernotes_note_of_plan();

-- On a visit at a note, by its consumer and nobody in their place: the item that it names, while they may read the plan.
CREATE FUNCTION peernotes_my_visit_item() RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
SELECT i.id FROM peernotes_note n JOIN peernotes_planitem i ON i.id = n.plan_item_id
JOIN peernotes_recordentry e ON e.id = i.entry_id
WHERE n.id = peernotes_my_visit_note() AND peernotes_my_supporter() IS NULL
  AND NOT peernotes_is_withheld(e.withheld_until, statement_timestamp())
$$;
