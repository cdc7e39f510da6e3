-- Who works with a carer: the carer, whoever it is, and the peer supervisors, who arrange it.
CREATE POLICY carer_worker_read ON peernotes_carerassignment FOR SELECT USING (
    worker_id = (SELECT peernotes_actor()) OR {is_carer(peernotes_carerassignment)} OR {is_supervisor(peernotes_carerassignment)});

CREATE POLICY carer_worker_add ON peernotes_carerassignment FOR INSERT WITH CHECK (
    created_by_id = (SELECT peernotes_actor()) AND {is_supervisor(peernotes_carerassignment)});

-- By who arranges it, or by the carer themselves.
CREATE POLICY carer_worker_end ON peernotes_carerassignment FOR UPDATE USING (
    ended_at IS NULL AND ({is_supervisor(peernotes_carerassignment)} OR {is_carer(peernotes_carerassignment)}))
WITH CHECK (ended_at IS NOT NULL);

-- The two authors, and nobody else: a clinician reads opened parts by a function.
CREATE POLICY carer_note_read ON peernotes_carernote FOR SELECT USING (peernotes_may_read_carer_note(
    own => {is_carer(peernotes_carernote)}, works_with => {with_carer(peernotes_carernote)},
    is_author => author_id = (SELECT peernotes_actor())));

CREATE POLICY carer_note_write ON peernotes_carernote FOR INSERT WITH CHECK (
    author_id = (SELECT peernotes_actor()) AND state = 'draft' AND {is_peer(peernotes_carernote)} AND {with_carer(peernotes_carernote)}
    AND EXISTS (SELECT 1 FROM peernotes_carer r WHERE r.id = carer_id AND r.service_id = peernotes_carernote.service_id));

-- What is agreed to, declined and opened the carer says; nobody writes in another's name.
CREATE POLICY carer_note_change ON peernotes_carernote FOR UPDATE
USING (peernotes_may_read_carer_note(
    own => {is_carer(peernotes_carernote)}, works_with => {with_carer(peernotes_carernote)},
    is_author => author_id = (SELECT peernotes_actor())))
WITH CHECK (CASE WHEN {is_carer(peernotes_carernote)} THEN state IN ('agreed', 'declined', 'final')
    ELSE author_id = (SELECT peernotes_actor()) AND state IN ('draft', 'with_carer', 'final') AND open_parts = '{}' END);

CREATE POLICY carer_contact_read ON peernotes_carercontact FOR SELECT USING (
    {is_carer(peernotes_carercontact)} OR (worker_id = (SELECT peernotes_actor()) AND {with_carer(peernotes_carercontact)}));

CREATE POLICY carer_contact_log ON peernotes_carercontact FOR INSERT WITH CHECK (
    worker_id = (SELECT peernotes_actor()) AND {with_carer(peernotes_carercontact)}
    AND EXISTS (SELECT 1 FROM peernotes_carer r WHERE r.id = carer_id AND r.service_id = peernotes_carercontact.service_id));

-- An error, by who noted it; once.
CREATE POLICY carer_contact_take_back ON peernotes_carercontact FOR UPDATE USING (peernotes_may_take_back_noted(
    reads => {with_carer(peernotes_carercontact)}, mine => worker_id = (SELECT peernotes_actor()),
    taken_back => taken_back_at IS NOT NULL))
WITH CHECK (worker_id = (SELECT peernotes_actor()) AND taken_back_at IS NOT NULL);
