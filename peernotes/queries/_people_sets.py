"""Whom a reader works with, as the ``r`` of ``_sources``: one person whose facts are known, or everyone at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peernotes.policy import people as rules
from peernotes.queries._sources import ASKED

if TYPE_CHECKING:
    from peernotes.policy.facts import Facts

# Yes and no stand in the statement itself, so that PostgreSQL plans each kind of reader without the others' rules.
ONE = """r AS NOT MATERIALIZED (SELECT %(consumer)s::uuid AS consumer_id, {clinician} AS clinician,
    {reader} AS reader, {author} AS author, {me} AS me)"""
# The same for each line that has the words (queries/_found.py), with the line.
ONE_FOUND = f"""r AS MATERIALIZED (SELECT l.consumer_id, {{clinician}} AS clinician, {{reader}} AS reader,
    {{author}} AS author, {{me}} AS me, l.line, {ASKED}
    FROM unnest(%(n_lines)s::uuid[], %(n_owners)s::uuid[]) l(line, consumer_id)
    WHERE l.consumer_id = %(consumer)s::uuid)"""  # noqa: S608 - a constant
# With the name of the person. The functions know the actor from the transaction (audit.enter) and say the same as policy.people; tests compare them.
ALL_FOUND = f"""r AS MATERIALIZED (
    SELECT c.id AS consumer_id, c.service_id = ANY((SELECT peernotes_ids('clinical'))::uuid[]) AS clinician,
           EXISTS (SELECT FROM peernotes_my_reading g WHERE g.consumer_id = c.id OFFSET 0) AS reader,
           c.service_id = ANY((SELECT peernotes_ids('peer'))::uuid[]) AS author, false AS me, l.line, {ASKED},
           c.chosen_name, c.local_identifier, s.timezone, s.id AS service_id
    FROM unnest(%(n_lines)s::uuid[], %(n_owners)s::uuid[]) l(line, consumer_id)
    JOIN peernotes_consumer c ON c.id = l.consumer_id JOIN peernotes_service s ON s.id = c.service_id
    WHERE c.id <> ALL((SELECT peernotes_ids('conflict'))::uuid[])
      AND (c.service_id = ANY((SELECT peernotes_ids('wide'))::uuid[])
           OR EXISTS (SELECT FROM peernotes_my_people p WHERE p.consumer_id = c.id OFFSET 0)))"""  # noqa: S608 - a constant


def one(facts: Facts, template: str = ONE) -> str:
    """One person, by the same rules that opened the page."""
    in_care = bool(rules.in_care(facts))
    clinician = in_care and rules.is_clinician(facts)
    return template.format(
        clinician=clinician,
        reader=in_care and not clinician and bool(rules.peer_may_read_record(facts)),
        author=in_care and rules.is_peer(facts),
        me=facts.actor.is_consumer,
    )
