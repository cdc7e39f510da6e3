-- The notes that I have read, with the owner's rights, as peernotes_my_assignments.
CREATE VIEW peernotes_my_readings AS
SELECT g.note_id FROM peernotes_reading g WHERE g.user_id = (SELECT peernotes_actor());
