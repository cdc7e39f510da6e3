"""What the reader is to one person whose facts are known, or to everyone of whom something was found: the ``r`` of
``_lines_sql``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peernotes.policy import people as rules
from peernotes.queries.record._lines_sql import ASKED

if TYPE_CHECKING:
    from peernotes.policy.facts import Facts

# Yes and no stand in the statement itself, so that PostgreSQL plans each kind of reader without the others' rules.
ANSWERS = "{clinician} AS clinician, {contacts} AS contacts, {reader} AS reader, {author} AS author, {me} AS me, {cares} AS cares"
OF_ONE = f"r AS NOT MATERIALIZED (SELECT %(consumer)s::uuid AS consumer_id, {ANSWERS})"
# The same for each line that has the words, with the line.
FOUND = "unnest(%(n_lines)s::uuid[], %(n_owners)s::uuid[]) l(line, consumer_id)"
OF_ONE_FOUND = f"""r AS MATERIALIZED (SELECT l.consumer_id, {ANSWERS}, l.line, {ASKED} FROM {FOUND}
    WHERE l.consumer_id = %(consumer)s::uuid)"""
# The functions know the actor from the transaction (audit.enter) and say the same as policy.people; tests compare them.
READY = "c.service_id = ANY((SELECT peernotes_ids('begins'))::uuid[])"
OF_ALL_FOUND = f"""r AS MATERIALIZED (
    SELECT c.id AS consumer_id, {READY} AND c.service_id = ANY((SELECT peernotes_ids('clinical'))::uuid[]) AS clinician,
           c.service_id = ANY((SELECT peernotes_ids('contacts'))::uuid[]) AS contacts,
           {READY} AND EXISTS (SELECT FROM peernotes_my_reading g WHERE g.consumer_id = c.id OFFSET 0) AS reader,
           c.service_id = ANY((SELECT peernotes_ids('peer'))::uuid[]) AS author, false AS me, true AS cares, l.line, {ASKED}
    FROM {FOUND} JOIN peernotes_consumer c ON c.id = l.consumer_id
    WHERE c.id <> ALL((SELECT peernotes_ids('closed'))::uuid[])
      AND (c.service_id = ANY((SELECT peernotes_ids('wide'))::uuid[])
           OR EXISTS (SELECT FROM peernotes_my_people p WHERE p.consumer_id = c.id OFFSET 0)))"""


def of_one(facts: Facts, readers: str = OF_ONE) -> str:
    """By the same rules that opened the page."""
    in_care = bool(rules.in_care(facts))
    reads = bool(rules.may_read_record(facts)) and not facts.actor.is_consumer
    return readers.format(
        clinician=reads and rules.is_clinician(facts),
        contacts=rules.clinicians_read_contacts(facts.policy),
        reader=reads and not rules.is_clinician(facts),
        author=in_care and rules.is_peer(facts),
        me=facts.actor.is_consumer,
        cares=in_care,
    )
