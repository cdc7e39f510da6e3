SELECT peernotes_keep(c.relname) FROM pg_class c
WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
  AND (c.relname LIKE 'peernotes\_historical%' OR c.relname IN (
      'peernotes_event', 'peernotes_seal', 'peernotes_consent', 'peernotes_signature', 'peernotes_consumerstatement'));
