"""A reader who has opened nothing for weeks: thousands of unread notes lie among their people, for as long as they are
measured."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import psycopg
from django.db import connections

from bench.cluster import BENCH

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bench.people import Reader

NOTES = 3000
# One of each person's shared notes again and again, half an hour apart, within the time for which notes count as new.
ADD = """
WITH people AS MATERIALIZED (
    SELECT DISTINCT ON (n.consumer_id) n.* FROM peernotes_assignment a
    JOIN peernotes_note n ON n.consumer_id = a.content_object_id AND n.shared_with_care_team
    JOIN peernotes_policyversion v ON v.id = n.policy_version_id AND v.clinician_read_peer_notes = 'shared_sections'
    WHERE a.user_id = %(reader)s AND n.author_id <> %(reader)s AND n.status IN ('final', 'amended')),
numbered AS (SELECT to_jsonb(p) AS note, row_number() OVER () - 1 AS place, count(*) OVER () AS number FROM people p)
INSERT INTO peernotes_note
SELECT (jsonb_populate_record(NULL::peernotes_note, note || jsonb_build_object(
    'id', bench.key('unread', i), 'finalised_at', now() - i * interval '30 minutes'))).*
FROM generate_series(1, %(notes)s) i JOIN numbered ON place = i %% number"""
REMOVE = [
    "DELETE FROM peernotes_unread WHERE note_id IN (SELECT bench.key('unread', i) FROM generate_series(1, %(notes)s) i)",
    "DELETE FROM peernotes_note WHERE id IN (SELECT bench.key('unread', i) FROM generate_series(1, %(notes)s) i)",
]


@contextmanager
def thousands(reader: Reader) -> Iterator[None]:
    """What an interrupted run left is removed first."""
    values = {"reader": reader.id, "notes": NOTES}
    with psycopg.connect(BENCH.admin_url(connections["owner"].settings_dict["NAME"]), autocommit=True) as admin:
        admin.execute("SET session_replication_role = replica")
        try:
            for statement in REMOVE:
                admin.execute(statement, values)
            admin.execute(ADD, values)
            admin.execute("SELECT peernotes_fill_unread(%(reader)s, NULL)", values)
            yield
        finally:
            for statement in REMOVE:
                admin.execute(statement, values)
