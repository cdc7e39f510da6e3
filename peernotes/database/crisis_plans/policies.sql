-- To nobody but its person, by their own sign-in or on a visit, and whom the tick lets in at this moment.
CREATE POLICY plan_read ON peernotes_crisisplan FOR SELECT USING (
    {oneself(peernotes_crisisplan)} OR peernotes_opens_on_duty(
        open_on_duty, on_shift => {on_shift(peernotes_crisisplan)}, is_clinician => {is_clinician(peernotes_crisisplan)},
        conflict => {conflict(peernotes_crisisplan)}, shut => {shut(peernotes_crisisplan)}));

CREATE POLICY plan_start ON peernotes_crisisplan FOR INSERT WITH CHECK (
    {oneself(peernotes_crisisplan)});

CREATE POLICY plan_write ON peernotes_crisisplan FOR UPDATE USING (
    {oneself(peernotes_crisisplan)});

-- The plan that says so is seen by nobody else.
CREATE POLICY part_read ON peernotes_crisisplanpart FOR SELECT USING (peernotes_may_read_plan_part(
    own => {oneself(peernotes_crisisplanpart)}, only_me => only_me, about_me => {reads_about_me(peernotes_crisisplanpart)},
    on_duty => EXISTS (SELECT 1 FROM peernotes_crisisplan p
                       WHERE p.consumer_id = peernotes_crisisplanpart.consumer_id AND p.open_on_duty OFFSET 0)));

-- By their own sign-in or on a device that was handed over, and it says which.
CREATE POLICY part_start ON peernotes_crisisplanpart FOR INSERT WITH CHECK (peernotes_may_record(
    method, on_visit => {at_choices(peernotes_crisisplanpart)}, own => {mine(peernotes_crisisplanpart)}, in_care => false));

CREATE POLICY part_write ON peernotes_crisisplanpart FOR UPDATE
USING ({oneself(peernotes_crisisplanpart)})
WITH CHECK (peernotes_may_record(
    method, on_visit => {at_choices(peernotes_crisisplanpart)}, own => {mine(peernotes_crisisplanpart)}, in_care => false));

-- How it came to be is its person's.
CREATE POLICY history_read ON peernotes_historicalcrisisplan FOR SELECT USING ({mine(peernotes_historicalcrisisplan)});

CREATE POLICY history_read ON peernotes_historicalcrisisplanpart FOR SELECT USING (
    {mine(peernotes_historicalcrisisplanpart)});
