"""Floor 6: verbs. Keyword-only, ``by`` an Actor, inside the caller's transaction: lock, gather facts, ask policy,
write rows, append the event. They know nothing of HTTP."""
