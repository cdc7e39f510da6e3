-- What stands for a person in what a worker answered about them: nobody who does not know both can make it.
CREATE FUNCTION peernotes_about_of(the_token uuid, the_person uuid) RETURNS uuid LANGUAGE sql IMMUTABLE
RETURN md5(the_token::text || the_person::text)::uuid;
