"""The limit: the rows of a page by their primary keys, in one prepared statement, and nobody asks who may see them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bench.connections import limit

if TYPE_CHECKING:
    from collections.abc import Iterable
    from uuid import UUID

LINES = """
SELECT 'entry', e.id, e.consumer_id, e.written_at, e.kind, e.title, left(e.text, 400), e.sensitive, e.status,
       e.author_name, e.source_system, NULL::integer, ''
FROM peernotes_recordentry e WHERE e.id = ANY (%(entry)s::uuid[])
UNION ALL
SELECT 'note', n.id, n.consumer_id, n.happened_at, n.kind, '', '', false, n.status, u.name, '', n.minutes, n.mode
FROM peernotes_note n JOIN peernotes_user u ON u.id = n.author_id WHERE n.id = ANY (%(note)s::uuid[])
UNION ALL
SELECT 'contact', c.id, c.consumer_id, c.happened_at, '', '', '', false, '', u.name, '', c.minutes, c.mode
FROM peernotes_contactlogentry c JOIN peernotes_user u ON u.id = c.worker_id WHERE c.id = ANY (%(contact)s::uuid[])
ORDER BY 4 DESC, 2 DESC"""
PARTS = """
SELECT s.note_id, s.id, s.prompt, s.voice, s.audience, s.text FROM peernotes_notesection s
WHERE s.id = ANY (%(parts)s::uuid[]) ORDER BY s.note_id, s.position"""
ITEMS = """
SELECT i.*, p.chosen_name, p.local_identifier, s.timezone, u.name FROM (
    SELECT 'note', n.id, n.consumer_id, n.service_id, n.finalised_at, n.kind, n.author_id
    FROM peernotes_note n WHERE n.id = ANY (%(note)s::uuid[])
    UNION ALL
    SELECT 'entry', e.id, e.consumer_id, e.service_id, e.written_at, e.kind, e.created_by_id
    FROM peernotes_recordentry e WHERE e.id = ANY (%(entry)s::uuid[])
    UNION ALL
    SELECT 'contact', c.id, c.consumer_id, c.service_id, c.happened_at, '', c.worker_id
    FROM peernotes_contactlogentry c WHERE c.id = ANY (%(contact)s::uuid[])) i(source, id, consumer_id, service_id, at,
                                                                              kind, author_id)
JOIN peernotes_consumer p ON p.id = i.consumer_id JOIN peernotes_service s ON s.id = i.service_id
LEFT JOIN peernotes_user u ON u.id = i.author_id
ORDER BY i.at DESC, i.id DESC"""
# As a search shows a text: cut to where the words are, which are marked.
FORM = "StartSel=[, StopSel=], MaxFragments=2, MaxWords=24, MinWords=8, ShortWord=1"
HEADLINE = f"ts_headline('peernotes', {{text}}, peernotes_query(%(words)s), '{FORM}')"
PEOPLE = """
SELECT id, service_id, chosen_name, pronouns, date_of_birth, local_identifier FROM peernotes_consumer
WHERE id = ANY (%(people)s::uuid[]) ORDER BY chosen_name"""
NOTES = """
SELECT n.id, n.service_id, n.status, n.kind, n.happened_at, n.handed_over_at, n.revisit_on, c.id, c.chosen_name,
       n.amends_id
FROM peernotes_note n JOIN peernotes_consumer c ON c.id = n.consumer_id
WHERE n.id = ANY (%(notes)s::uuid[]) ORDER BY n.happened_at DESC"""


def by_source(rows: Iterable[Any]) -> dict[str, list[UUID]]:
    """``rows`` with a source and an id, as timeline lines and worklist items have them."""
    found: dict[str, list[UUID]] = {"entry": [], "note": [], "contact": []}
    for row in rows:
        found[row.source].append(row.id)
    return found


def lines(ids: dict[str, list[UUID]]) -> list[UUID]:
    found = limit(LINES, {name: ids[name] for name in ("entry", "note", "contact")})
    parts = limit(PARTS, {"parts": ids["parts"]})
    return [row[1] for row in found] + [row[1] for row in parts]


def found(ids: dict[str, list[UUID]], words: str) -> list[UUID]:
    """``lines`` with headlines."""
    asked = {name: ids[name] for name in ("entry", "note", "contact")} | {"words": words}
    found = limit(LINES.replace("left(e.text, 400)", HEADLINE.format(text="e.text")), asked)
    parts = limit(PARTS.replace("s.text", HEADLINE.format(text="s.text")), {"parts": ids["parts"], "words": words})
    return [row[1] for row in found] + [row[1] for row in parts]


def items(ids: dict[str, list[UUID]]) -> list[UUID]:
    return [row[1] for row in limit(ITEMS, ids)]


def today(ids: dict[str, list[UUID]]) -> list[UUID]:
    return [row[0] for row in limit(PEOPLE, {"people": ids["people"]})] + [
        row[0] for row in limit(NOTES, {"notes": ids["notes"]})
    ]
