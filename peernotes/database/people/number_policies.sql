-- Whoever may know the person, and the officers who keep the numbers right. Keys in other systems are for imports only.
CREATE POLICY number_read ON peernotes_consumernumber FOR SELECT USING (
    kind <> 'source' AND (
        peernotes_may_see_person(
            own => {mine(peernotes_consumernumber)}, in_care => {in_care(peernotes_consumernumber)})
        OR peernotes_may_edit_details(
            conflict => {conflict(peernotes_consumernumber)}, is_officer => {is_officer(peernotes_consumernumber)})));

CREATE POLICY number_start ON peernotes_consumernumber FOR INSERT WITH CHECK (
    kind <> 'source' AND peernotes_may_edit_details(
        conflict => {conflict(peernotes_consumernumber)}, is_officer => {is_officer(peernotes_consumernumber)}));

CREATE POLICY number_write ON peernotes_consumernumber FOR UPDATE USING (
    kind <> 'source' AND peernotes_may_edit_details(
        conflict => {conflict(peernotes_consumernumber)}, is_officer => {is_officer(peernotes_consumernumber)}));
