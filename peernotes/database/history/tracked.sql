SELECT peernotes_track('peernotes_' || t, 'peernotes_historical' || t) FROM unnest(ARRAY[
    'service', 'membership', 'consumer', 'consumernumber', 'enrolment', 'aboutme',
    'assignment', 'serviceassignment', 'conflictofinterest', 'policyversion', 'consent', 'note', 'notesection',
    'signature', 'consumerstatement', 'recordentry', 'contactlogentry', 'safetyconcern']) t;
