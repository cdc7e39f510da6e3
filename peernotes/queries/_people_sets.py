"""Whom a reader works with, as the ``r`` of ``_sources``: one person whose facts are known, or everyone at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peernotes.policy import people as rules

if TYPE_CHECKING:
    from peernotes.policy.facts import Facts

# Yes and no stand in the statement itself, so that PostgreSQL plans each kind of reader without the others' rules.
ONE = """r AS NOT MATERIALIZED (SELECT %(consumer)s::uuid AS consumer_id, {clinician} AS clinician,
    {reader} AS reader, {author} AS author, {me} AS me)"""
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


def one(facts: Facts) -> str:
    """One person, by the same rules that opened the page."""
    in_care = bool(rules.in_care(facts))
    clinician = in_care and rules.is_clinician(facts)
    return ONE.format(
        clinician=clinician,
        reader=in_care and not clinician and bool(rules.peer_may_read_record(facts)),
        author=in_care and rules.is_peer(facts),
        me=facts.actor.is_consumer,
    )
