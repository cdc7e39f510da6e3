"""Floor 8: glue. Form, call, reply; no view asks a table or decides anything."""
