-- By when two people are to agree about contact: two weeks after they began to work together, or after the models in force began
-- to ask for it, whichever is later. NULL: they have agreed since they began, or nobody asks. A version that begins at this very
-- moment does not count yet, so that what it changes can be told. Runs as the owner: a decision about somebody else asks it too.
CREATE FUNCTION peernotes_agreement_due(
    the_service uuid, the_consumer uuid, the_worker uuid, together_since timestamptz, moment timestamptz)
RETURNS timestamptz LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
SELECT greatest(together_since, peernotes_agreement_asked_since(the_service, moment)) + interval '14 days'
WHERE together_since IS NOT NULL AND peernotes_agreement_asked_since(the_service, moment) IS NOT NULL
  AND NOT EXISTS (SELECT FROM peernotes_agreement g WHERE g.consumer_id = the_consumer AND g.worker_id = the_worker
                  AND g.agreed_at BETWEEN together_since AND moment)
$$;
