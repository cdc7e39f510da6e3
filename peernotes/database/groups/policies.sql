-- Who leads a group: whoever works in its service, and those for whom it is.
CREATE POLICY facilitator_read ON peernotes_facilitator FOR SELECT USING (
    {in_a_role(peernotes_facilitator)} OR {of_a_group_for_me(peernotes_facilitator)});

CREATE POLICY facilitator_name ON peernotes_facilitator FOR INSERT WITH CHECK (
    {is_administrator(peernotes_facilitator)} AND created_by_id = (SELECT peernotes_actor()) AND ended_at IS NULL);

CREATE POLICY facilitator_end ON peernotes_facilitator FOR UPDATE USING (
    {is_administrator(peernotes_facilitator)} AND ended_at IS NULL) WITH CHECK (ended_at IS NOT NULL);

-- Who is in it: themselves, and whoever leads it.
CREATE POLICY participation_read ON peernotes_participation FOR SELECT USING (peernotes_may_see_member(
    own => {own_place(peernotes_participation)}, leads => run_id = ANY ((SELECT peernotes_my_runs())::uuid[]),
    in_a_care_role => {supports_members(peernotes_participation)}, ready => {ready(peernotes_participation)},
    conflict => coalesce({conflict(peernotes_participation)}, false)));

CREATE POLICY participation_join ON peernotes_participation FOR INSERT WITH CHECK (
    created_by_id IS NOT DISTINCT FROM (SELECT peernotes_actor()) AND left_at IS NULL AND peernotes_may_record(
        method, on_visit => {at_choices(peernotes_participation)}, own => {own_place(peernotes_participation)}, in_care => false)
    AND NOT peernotes_called_taken(run_id, called, coalesce(carer_id, consumer_id))
    AND CASE WHEN carer_id IS NULL THEN peernotes_can_join(run_id, consumer_id)
        ELSE peernotes_carer_can_join(run_id, carer_id) END);

CREATE POLICY participation_change ON peernotes_participation FOR UPDATE USING (
    {own_place(peernotes_participation)} AND left_at IS NULL) WITH CHECK (peernotes_may_record(
    method, on_visit => {at_choices(peernotes_participation)}, own => {own_place(peernotes_participation)}, in_care => false));
