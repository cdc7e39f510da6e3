-- A file is part of its entry: the row-level security of the entry answers for it. Only imports write files.
CREATE POLICY file_read ON peernotes_entryfile FOR SELECT USING (
    EXISTS (SELECT 1 FROM peernotes_recordentry e WHERE e.id = peernotes_entryfile.entry_id));
