-- Whoever may know the person, the officers who keep the numbers right, whoever enrols people, and administrators, who see
-- no more than that. Keys in other systems are for imports only.
CREATE POLICY number_read ON peernotes_consumernumber FOR SELECT USING (
    kind <> 'source' AND (
        peernotes_may_see_person(
            own => {mine(peernotes_consumernumber)}, in_care => {in_care(peernotes_consumernumber)})
        OR peernotes_may_see_consumer(
            conflict => {conflict(peernotes_consumernumber)}, enrols => {enrols(peernotes_consumernumber)},
            administers => {is_administrator(peernotes_consumernumber)})));

CREATE POLICY number_start ON peernotes_consumernumber FOR INSERT WITH CHECK (
    kind <> 'source' AND peernotes_may_change_enrolment(
        conflict => {conflict(peernotes_consumernumber)}, enrols => {enrols(peernotes_consumernumber)}));

CREATE POLICY number_write ON peernotes_consumernumber FOR UPDATE USING (
    kind <> 'source' AND peernotes_may_edit_details(
        conflict => {conflict(peernotes_consumernumber)}, is_officer => {is_officer(peernotes_consumernumber)}));
