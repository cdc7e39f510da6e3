"""Pages over HTTP: session, user, permission, rows, template, event. The record stands against a bare Django page with
the same lines ("limit"); of the others the table says how many a core can answer in a second."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from django.db import transaction
from django.test import override_settings

from bench import bare, browser, record
from bench.connections import APP, BARE, brute, counted, pid
from bench.connections import bare as unchecked
from bench.measure import AGAIN, LIMIT, Design, Rotating, Subject, same_rows
from bench.people import Reader, clinicians, peers
from peernotes import audit
from peernotes.presenters import shell

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID

    from peernotes.access import Gathered

GOAL = "1.25 or less: 0.8 of its requests per core"
ITEM = '<li class="pn-timeline__item '
LINK = re.compile(r'href="(?:/my)?/(notes|entries)/([0-9a-f-]{36})/"')
WHERE = """
SELECT 'entry', id::text FROM peernotes_recordentry WHERE id = ANY (%(ids)s)
UNION ALL SELECT 'note', id::text FROM peernotes_note WHERE id = ANY (%(ids)s)
UNION ALL SELECT 'contact', id::text FROM peernotes_contactlogentry WHERE id = ANY (%(ids)s)
UNION ALL SELECT 'parts', id::text FROM peernotes_notesection WHERE id = ANY (%(ids)s)"""
CONSUMERS = """
SELECT 'consumer of ' || count(*) || ' notes', c.user_id, 'consumer', count(*), false,
       (array_agg(n.id ORDER BY n.finalised_at DESC))[:8]
FROM peernotes_consumer c JOIN peernotes_note n ON n.consumer_id = c.id AND n.shared_with_care_team
WHERE c.user_id IS NOT NULL GROUP BY c.id ORDER BY count(*) DESC, c.id LIMIT 2"""


def subjects() -> Iterator[Subject]:
    for reader in [*clinicians(), *peers()]:
        cases = [] if reader.name == "clinician.nothing" else record.cases_of(reader)
        if cases:
            cookie = browser.signed_in(reader.id)
            yield _record(reader, cookie, cases)
            yield _page("note over HTTP", reader, cookie, _notes(cookie, f"/people/{cases[0][0]}/record/"))
    for reader, name in [*((r, "worklist") for r in clinicians()), *((r, "Today") for r in peers())]:
        yield _page(f"{name} over HTTP", reader, browser.signed_in(reader.id), ["/"])
    for *about, notes in brute(CONSUMERS):
        reader, cookie = Reader(*about), browser.signed_in(about[1])
        yield _page("my page over HTTP", reader, cookie, ["/my/"])
        yield _page("my note over HTTP", reader, cookie, [f"/my/notes/{note}/" for note in notes])


def _record(reader: Reader, cookie: str, cases: list[tuple[UUID, Gathered]]) -> Subject:
    title = f"record over HTTP, read by {reader.name}"
    with override_settings(MIDDLEWARE=[]):
        plain = bare.Handler()
    for consumer_id, gathered in cases:
        with transaction.atomic():
            audit.enter(reader.actor)
            wanted = record.by_policy(reader, consumer_id, gathered)
        ids = bare.IDS[consumer_id] = _by_source(wanted)
        bare.SHELLS[consumer_id] = shell.of(reader.actor)
        lines = sum(len(found) for source, found in ids.items() if source != "parts")
        for who, page in [
            ("our page", browser.get(browser.product(), f"/people/{consumer_id}/record/", cookie)),
            ("the bare page", browser.get(plain, f"/bare/{consumer_id}/")),
            ("the bare page by the ORM", browser.get(plain, f"/bare/{consumer_id}/orm/")),
        ]:
            _same_lines(title, who, page, ids, lines)
    limit, by_orm = (
        Rotating(partial(browser.get, plain), [f"/bare/{case[0]}/{kind}" for case in cases]) for kind in ("", "orm/")
    )
    ours = _design("page, session and audited read", cookie, [f"/people/{case[0]}/record/" for case in cases])
    server = unchecked().info.backend_pid
    with counted(BARE) as sent:
        by_orm()
    designs = (
        Design(LIMIT, limit, server, queries=3),
        Design(AGAIN, limit, server, queries=3),
        Design("bare page, rows by the ORM", by_orm, pid(BARE), queries=len(sent)),
        ours,
    )
    return Subject(title, designs, GOAL, lines)


def _by_source(ids: list[UUID]) -> dict[str, list[UUID]]:
    found: dict[str, list[UUID]] = {"entry": [], "note": [], "contact": [], "parts": []}
    for source, key in brute(WHERE, {"ids": ids}):
        found[source].append(key)
    return found


def _same_lines(title: str, who: str, page: str, ids: dict[str, list[UUID]], lines: int) -> None:
    """Every line is there, and those with a page of their own by their link."""
    if page.count(ITEM) != lines:
        raise AssertionError(f"{title}: {who} has {page.count(ITEM)} lines of {lines}")
    for source, where in [("entry", "entries"), ("note", "notes")]:
        linked = [key for kind, key in LINK.findall(page) if kind == where]
        same_rows(title, ids[source], linked, who)


def _notes(cookie: str, on: str) -> list[str]:
    found = LINK.findall(browser.get(browser.product(), on, cookie))
    return [f"/notes/{key}/" for kind, key in found if kind == "notes"][:8]


def _page(name: str, reader: Reader, cookie: str, paths: list[str]) -> Subject:
    design = _design("page, session and audited read", cookie, paths)
    return Subject(f"{name}, for {reader.name}", (design,), "6 queries or fewer", len(paths))


def _design(name: str, cookie: str, paths: list[str]) -> Design:
    ask = partial(browser.get, browser.product(), cookie=cookie)
    ask(paths[0])
    with counted() as sent:
        ask(paths[0])
    return Design(name, Rotating(ask, paths), pid(APP), queries=len(sent))
