-- Whether somebody wants peer support, and how: theirs to say, for clinicians in care and for whoever offers matches.
CREATE POLICY preference_read ON peernotes_peerpreference FOR SELECT USING (peernotes_may_read_preference(
    own => {mine(peernotes_peerpreference)}, in_care => {in_care(peernotes_peerpreference)},
    ready => {ready(peernotes_peerpreference)}, is_clinician => {is_clinician(peernotes_peerpreference)},
    matches => {matches(peernotes_peerpreference)}));
CREATE POLICY preference_say ON peernotes_peerpreference FOR INSERT WITH CHECK ({mine(peernotes_peerpreference)});
CREATE POLICY preference_change ON peernotes_peerpreference FOR UPDATE USING ({mine(peernotes_peerpreference)});
CREATE POLICY history_read ON peernotes_historicalpeerpreference FOR SELECT USING ({mine(peernotes_historicalpeerpreference)});
