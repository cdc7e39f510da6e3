CREATE POLICY enrolment_read ON peernotes_enrolment FOR SELECT USING (
    peernotes_may_see_person(own => {mine(peernotes_enrolment)}, in_care => {in_care(peernotes_enrolment)})
    OR peernotes_may_see_consumer(
        conflict => {conflict(peernotes_enrolment)}, enrols => {enrols(peernotes_enrolment)},
        administers => {is_administrator(peernotes_enrolment)}));

CREATE POLICY enrolment_start ON peernotes_enrolment FOR INSERT WITH CHECK (peernotes_may_change_enrolment(
    conflict => {conflict(peernotes_enrolment)}, enrols => {enrols(peernotes_enrolment)}));

CREATE POLICY enrolment_end ON peernotes_enrolment FOR UPDATE USING (peernotes_may_change_enrolment(
    conflict => {conflict(peernotes_enrolment)}, enrols => {enrols(peernotes_enrolment)}));
