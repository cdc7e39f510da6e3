-- Whether nothing but numbers is in the record of a session.
CREATE FUNCTION peernotes_has_no_words(s peernotes_groupsession) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN (s.topic || s.what_we_did || s.how_resolved || s.corrected_information || s.online_trouble || s.follow_ups) = ''
    AND s.themes = '{}' AND NOT s.conflict;
