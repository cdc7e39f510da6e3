-- A part that has the words; whether the actor may read it is another question.
CREATE TYPE peernotes_search.hit AS (
    id uuid, line_id uuid, service_id uuid, consumer_id uuid, author_id uuid, audience text, at timestamptz);
