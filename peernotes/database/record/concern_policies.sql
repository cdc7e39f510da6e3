CREATE POLICY concern_read ON peernotes_safetyconcern FOR SELECT USING (peernotes_may_read_concern(
    status, own => {mine(peernotes_safetyconcern)}, knows => {knows(peernotes_safetyconcern)},
    conflict => {conflict(peernotes_safetyconcern)},
    is_clinician => {is_clinician(peernotes_safetyconcern)},
    raised_by_me => peernotes_follows_concern(
        raised_by_me => created_by_id = (SELECT peernotes_actor()) AND {in_a_role(peernotes_safetyconcern)},
        from_carer => basis = 'raised_by_carer', works_with => {works_with(peernotes_safetyconcern)})));

CREATE POLICY concern_raise ON peernotes_safetyconcern FOR INSERT WITH CHECK (
    created_by_id = (SELECT peernotes_actor()) AND ({knows_of(peernotes_safetyconcern)}
        OR {in_my_group(peernotes_safetyconcern)}
        OR (basis = 'raised_by_carer' AND NOT told_consumer AND consumer_id IN (SELECT w.consumer_id FROM peernotes_whose_carers() w))));

CREATE POLICY concern_write ON peernotes_safetyconcern FOR UPDATE USING (
    {is_clinician(peernotes_safetyconcern)} AND NOT {conflict(peernotes_safetyconcern)});
