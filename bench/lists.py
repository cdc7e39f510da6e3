"""Whom one works with: the list from A to Z, finding somebody in it, one person's page, and safety concerns."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import psycopg
from django.db import connections, transaction

from bench.cluster import BENCH
from bench.connections import brute
from bench.pages import Listed, listed
from bench.people import Reader, clinicians, peers, people_of
from bench.world import steps
from peernotes import access, audit
from peernotes.actions import concerns as concern_actions
from peernotes.actions import reading
from peernotes.queries import concerns, people
from peernotes.queries.record import timeline

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID

    from bench.measure import Subject

GOAL = "rows 3 or less"
# Written apart from queries.people.
CARED_FOR = """
consumer c JOIN peernotes_membership m ON m.service_id = c.service_id AND m.user_id = %(user)s
WHERE c.id NOT IN (SELECT consumer_id FROM peernotes_conflictofinterest WHERE user_id = %(user)s AND ended_at IS NULL)
  AND (c.id IN (SELECT content_object_id FROM peernotes_assignment WHERE user_id = %(user)s)
       OR c.service_id IN (SELECT content_object_id FROM peernotes_serviceassignment WHERE user_id = %(user)s))"""
PEOPLE = f"""
SELECT c.id FROM peernotes_{CARED_FOR.strip()}
  AND ((SELECT coalesce(bool_and(position(word IN lower(c.chosen_name)) > 0), true)
        FROM string_to_table(trim(lower(%(words)s)), ' ') word WHERE word <> '')
       OR starts_with(lower(c.local_identifier), lower(%(words)s)))
ORDER BY c.sort_name, c.id LIMIT 25"""
PEOPLE_BY_KEY = """
SELECT c.id, c.service_id, c.chosen_name, c.pronouns, c.date_of_birth, c.local_identifier, s.name,
       s.slug, s.timezone
FROM peernotes_consumer c JOIN peernotes_service s ON s.id = c.service_id WHERE c.id = ANY (%(ids)s::uuid[])
ORDER BY c.sort_name, c.id"""
# A peer worker sees their own notes and what was shared with peer workers; this page has no words of either.
LINES_BY_KEY = """
SELECT n.id, 'note', n.happened_at, n.kind, n.status, u.name, n.minutes, n.mode
FROM peernotes_note n JOIN peernotes_user u ON u.id = n.author_id WHERE n.id = ANY (%(ids)s::uuid[])
UNION ALL
SELECT c.id, 'contact', c.happened_at, '', '', u.name, c.minutes, c.mode
FROM peernotes_contactlogentry c JOIN peernotes_user u ON u.id = c.worker_id WHERE c.id = ANY (%(ids)s::uuid[])
ORDER BY 3 DESC, 1 DESC"""
LINES = """
SELECT id FROM (
    SELECT n.id, n.happened_at AS at FROM peernotes_note n JOIN peernotes_policyversion v ON v.id = n.policy_version_id
    WHERE n.consumer_id = %(consumer)s AND (
        n.status IN ('final', 'amended') AND n.shared_with_care_team AND v.clinician_read_peer_notes = 'shared_sections'
        OR n.status IN ('final', 'amended', 'entered_in_error')
           AND n.id IN (SELECT note_id FROM peernotes_reading WHERE user_id = %(user)s))
    UNION ALL SELECT id, happened_at FROM peernotes_contactlogentry WHERE consumer_id = %(consumer)s) x
ORDER BY at DESC, id DESC LIMIT 25"""
CONCERNS = """
SELECT id FROM peernotes_safetyconcern WHERE service_id = bench.key('service', 1) AND status <> 'open'
  AND consumer_id NOT IN (SELECT consumer_id FROM peernotes_conflictofinterest WHERE user_id = %(user)s AND ended_at IS NULL)
ORDER BY created_at DESC, id DESC LIMIT 25"""
CONCERNS_BY_KEY = """
SELECT c.*, p.chosen_name, s.timezone FROM peernotes_safetyconcern c JOIN peernotes_consumer p ON p.id = c.consumer_id
JOIN peernotes_service s ON s.id = c.service_id WHERE c.id = ANY (%(ids)s::uuid[])"""


def subjects() -> Iterator[Subject]:
    readers = [*clinicians(), *peers()]
    for reader in readers:
        yield _people("people, A to Z", reader, "")
    for reader in readers:
        yield _people("people, a common name", reader, "person")
        yield _people("people, a rare name", reader, _name(reader)[3:])
        yield _people("people, an identifier", reader, _identifier(reader))
        yield _people("people, nobody found", reader, "nobody has this name")
    for reader in clinicians():
        yield _person(reader)
    _raise_concerns()
    for reader in clinicians():
        yield _concerns(reader)


def _people(page: str, reader: Reader, words: str) -> Subject:
    actor = reader.actor
    return listed(
        Listed(
            f"{page}, for {reader.name}",
            actor,
            lambda: people.my_people(actor, words).rows,
            partial(reading.find_people, by=actor, words=words),
            (PEOPLE, {"user": reader.id, "words": words}),
            PEOPLE_BY_KEY,
            GOAL,
        )
    )


def _name(reader: Reader) -> str:
    return brute("SELECT chosen_name FROM peernotes_consumer WHERE id = %s", people_of(reader, 1))[0][0]


def _identifier(reader: Reader) -> str:
    return brute("SELECT local_identifier FROM peernotes_consumer WHERE id = %s", people_of(reader, 1))[0][0].lower()


def _person(reader: Reader) -> Subject:
    actor, consumer_id = reader.actor, people_of(reader, 1)[0]
    gathered = _gathered(reader, consumer_id)
    return listed(
        Listed(
            f"person's page, for {reader.name}",
            actor,
            lambda: timeline.notes_and_contacts(gathered).rows,
            partial(reading.open_person, by=actor, consumer_id=consumer_id),
            (LINES, {"user": reader.id, "consumer": consumer_id}),
            LINES_BY_KEY,
            GOAL,
        )
    )


def _gathered(reader: Reader, consumer_id: UUID) -> access.Gathered:
    with transaction.atomic():
        audit.enter(reader.actor)
        return access.gather(reader.actor, consumer=consumer_id)


def _raise_concerns() -> None:
    """In a world that was made before it had any."""
    if brute("SELECT 1 FROM peernotes_safetyconcern LIMIT 1"):
        return
    with psycopg.connect(BENCH.admin_url(connections["owner"].settings_dict["NAME"]), autocommit=True) as admin:
        admin.execute("SET session_replication_role = replica")
        admin.execute(dict(steps())["concerns"])
        admin.execute("ANALYZE peernotes_safetyconcern")


def _concerns(reader: Reader) -> Subject:
    actor = reader.actor
    return listed(
        Listed(
            f"concerns that were seen, for {reader.name}",
            actor,
            lambda: concerns.answered(actor).rows,
            partial(concern_actions.open_list, by=actor),
            (CONCERNS, {"user": reader.id}),
            CONCERNS_BY_KEY,
            GOAL,
        )
    )
