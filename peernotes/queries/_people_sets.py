"""Whom a reader works with, as the ``r`` of ``_sources``: one person whose facts are known, or everyone at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peernotes.policy import people as rules

if TYPE_CHECKING:
    from uuid import UUID

    from peernotes.policy.facts import Facts

ONE = """r AS MATERIALIZED (SELECT %(consumer)s::uuid AS consumer_id, %(r_clinician)s::boolean AS clinician,
    %(r_reader)s::boolean AS reader, %(r_author)s::boolean AS author, %(r_me)s::boolean AS me)"""
# The views know the actor from the transaction (audit.enter) and say the same as policy.people; tests compare them.
ALL = """r AS MATERIALIZED (
    SELECT p.consumer_id, p.is_clinician AS clinician, g.consumer_id IS NOT NULL AS reader, p.is_peer AS author,
           false AS me
    FROM peernotes_my_people p LEFT JOIN peernotes_my_reading g ON g.consumer_id = p.consumer_id
    UNION ALL
    SELECT c.id, true, false, m.is_peer, false
    FROM peernotes_my_wide_services w
    JOIN peernotes_my_roles m ON m.service_id = w.service_id
    JOIN peernotes_consumer c ON c.service_id = w.service_id
    WHERE c.id NOT IN (SELECT consumer_id FROM peernotes_my_conflicts)
      AND c.id NOT IN (SELECT consumer_id FROM peernotes_my_people))"""

# The same for each line that has the words (queries/_found.py), with the line.
ONE_FOUND = """r AS MATERIALIZED (SELECT l.consumer_id, %(r_clinician)s::boolean AS clinician,
    %(r_reader)s::boolean AS reader, %(r_author)s::boolean AS author, %(r_me)s::boolean AS me, l.line
    FROM unnest(%(n_lines)s::uuid[], %(n_owners)s::uuid[]) l(line, consumer_id)
    WHERE l.consumer_id = %(consumer)s::uuid)"""
ALL_FOUND = """r AS MATERIALIZED (
    SELECT c.id AS consumer_id, c.service_id = ANY((SELECT peernotes_ids('clinical'))::uuid[]) AS clinician,
           EXISTS (SELECT FROM peernotes_my_reading g WHERE g.consumer_id = c.id OFFSET 0) AS reader,
           c.service_id = ANY((SELECT peernotes_ids('peer'))::uuid[]) AS author, false AS me, l.line
    FROM unnest(%(n_lines)s::uuid[], %(n_owners)s::uuid[]) l(line, consumer_id)
    JOIN peernotes_consumer c ON c.id = l.consumer_id
    WHERE c.id <> ALL((SELECT peernotes_ids('conflict'))::uuid[])
      AND (c.service_id = ANY((SELECT peernotes_ids('wide'))::uuid[])
           OR EXISTS (SELECT FROM peernotes_my_people p WHERE p.consumer_id = c.id OFFSET 0)))"""


def one(facts: Facts, consumer_id: UUID) -> dict[str, object]:
    """Parameters of ONE, by the same rules that opened the page."""
    in_care = bool(rules.in_care(facts))
    clinician = in_care and rules.is_clinician(facts)
    return {
        "consumer": consumer_id,
        "r_clinician": clinician,
        "r_reader": in_care and not clinician and bool(rules.peer_may_read_record(facts)),
        "r_author": in_care and rules.is_peer(facts),
        "r_me": facts.actor.is_consumer,
    }
