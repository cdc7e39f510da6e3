-- By its person while they may read the care plan that it is of: what is withheld from them is not told by its items. On a visit
-- at a note, the item that this was about.
CREATE POLICY plan_item_read ON peernotes_planitem FOR SELECT USING (peernotes_may_read_record(
    own => {mine(peernotes_planitem)} AND EXISTS (SELECT 1 FROM peernotes_recordentry e WHERE e.id = entry_id OFFSET 0),
    in_care => {reads_of(peernotes_planitem)}, ready => {begins(peernotes_planitem)},
    is_clinician => {is_clinician(peernotes_planitem)}, peer_reads => peernotes_peer_may_read_plan_item(
        peer_support, said => peernotes_said_of_plan(consumer_id), modelled => EXISTS (
            SELECT 1 FROM peernotes_policyversion v
            WHERE v.service_id = peernotes_planitem.service_id AND v.in_force @> now() OFFSET 0),
        peer_reads => {peer_reads(peernotes_planitem)})) OR id = (SELECT peernotes_my_visit_item()));

-- By who keeps the clinical record, in nobody else's name, of a care plan that its person may read.
CREATE POLICY plan_item_add ON peernotes_planitem FOR INSERT WITH CHECK (
    changed_by_id = (SELECT peernotes_actor()) AND ended_at IS NULL
    AND {may_add(peernotes_planitem)} AND {is_clinician(peernotes_planitem)}
    AND EXISTS (SELECT 1 FROM peernotes_recordentry e
                WHERE e.id = peernotes_planitem.entry_id AND e.consumer_id = peernotes_planitem.consumer_id
                AND peernotes_has_plan_items(e.kind, peernotes_is_withheld(e.withheld_until, statement_timestamp()))));

CREATE POLICY plan_item_write ON peernotes_planitem FOR UPDATE
    USING ({in_care(peernotes_planitem)} AND {is_clinician(peernotes_planitem)} AND ended_at IS NULL)
    WITH CHECK (changed_by_id = (SELECT peernotes_actor()));

-- How it came to be is for its person and for who keeps the record: before, it may have been no matter of peer support.
CREATE POLICY history_read ON peernotes_historicalplanitem FOR SELECT USING (peernotes_may_read_record(
    own => {mine(peernotes_historicalplanitem)}
        AND EXISTS (SELECT 1 FROM peernotes_recordentry e WHERE e.id = entry_id OFFSET 0),
    in_care => {reads_of(peernotes_historicalplanitem)}, ready => {begins(peernotes_historicalplanitem)}, is_clinician => {is_clinician(peernotes_historicalplanitem)},
    peer_reads => false));
