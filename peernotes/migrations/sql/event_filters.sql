-- The page of events can be asked for what is rare: without these an answer of no lines walks all events of a service.
-- The four verbs that are most of what happens need no index, and events of them cost nothing more to write.
CREATE INDEX event_refused ON peernotes_event (service_id, at DESC, id DESC) WHERE NOT allowed;
CREATE INDEX event_of_verb ON peernotes_event (service_id, verb, at DESC, id DESC)
    WHERE verb NOT IN ('see_person', 'read_record', 'read_note', 'search');
