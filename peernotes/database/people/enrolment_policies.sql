CREATE POLICY enrolment_read ON peernotes_enrolment FOR SELECT USING (peernotes_may_see_person(
    own => {mine(peernotes_enrolment)}, in_care => {in_care(peernotes_enrolment)}));
