CREATE POLICY concern_read ON peernotes_safetyconcern FOR SELECT USING (peernotes_may_read_concern(
    status, own => {mine(peernotes_safetyconcern)}, knows => {knows(peernotes_safetyconcern)},
    conflict => {conflict(peernotes_safetyconcern)},
    is_clinician => {is_clinician(peernotes_safetyconcern)},
    raised_by_me => created_by_id = (SELECT peernotes_actor()) AND {in_a_role(peernotes_safetyconcern)}));

CREATE POLICY concern_raise ON peernotes_safetyconcern FOR INSERT WITH CHECK (
    created_by_id = (SELECT peernotes_actor()) AND {knows_of(peernotes_safetyconcern)});

CREATE POLICY concern_write ON peernotes_safetyconcern FOR UPDATE USING (
    {is_clinician(peernotes_safetyconcern)} AND NOT {conflict(peernotes_safetyconcern)});
