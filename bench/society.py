"""A service of 40,000 consumers and 15,000 carers, with groups and an evaluation, beside those of bench.world; made when it is
first asked for."""

from __future__ import annotations

import sys
import time
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import psycopg
from django.conf import settings
from django.db import connections

from bench import browser
from bench.cluster import BENCH
from bench.connections import APP, brute, counted, pid
from bench.measure import Design, Rotating, Subject
from bench.people import Reader
from bench.world import steps

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

SQL = Path(__file__).with_name("society.sql")
MOST_STATEMENTS = 10


@dataclass(frozen=True)
class Society:
    """``sessions``: of the first group. ``periods``: of evaluation, one after the other."""

    consumers: int
    carers: int
    runs: int
    sessions: int
    periods: int


def size() -> Society:
    if settings.DATABASES[APP]["NAME"].endswith("tiny"):
        return Society(600, 200, 4, 30, 3)
    return Society(40_000, 15_000, 120, 200, 13)


@cache
def ensure() -> None:
    if brute("SELECT 1 FROM peernotes_service WHERE slug = 'society'"):
        return
    started, made = time.monotonic(), size()
    with psycopg.connect(BENCH.admin_url(connections["owner"].settings_dict["NAME"])) as admin:
        admin.execute("SET session_replication_role = replica")
        admin.execute("SET work_mem = '256MB'")
        admin.execute("CREATE TABLE bench.society (consumers int, carers int, runs int, sessions int, periods int)")
        admin.execute("INSERT INTO bench.society VALUES (%s, %s, %s, %s, %s)", list(vars(made).values()))
        for name, statement in steps(SQL):
            sys.stderr.write(f"{time.monotonic() - started:7.1f} s  society: {name}\n")
            admin.execute(statement)
        admin.execute("SELECT peernotes_fill_caseloads(), peernotes_fill_caselists()")
        admin.execute("GRANT SELECT ON ALL TABLES IN SCHEMA bench TO peernotes_owner")
        admin.execute("ANALYZE")


def of_team(name: str) -> Reader:
    found = brute("SELECT id, role FROM bench.team WHERE name = %s", [name])[0]
    return Reader(name, *found, people=0, wide=False)


def signed_in(name: str, statement: str) -> Reader:
    """Somebody who is helped here, by a statement that says who."""
    return Reader(name, brute(statement)[0][0], "", people=0, wide=False)


def page(
    title: str,
    reader: Reader,
    paths: Sequence[str],
    *,
    rows: int,
    goal: str = "10 statements or fewer",
    most: int = MOST_STATEMENTS,
) -> Subject:
    """Over HTTP, as bench.http has it; more statements than ``most`` fail at once."""
    cookie = browser.signed_in(reader.id)
    for path in paths:
        browser.get(browser.product(), path, cookie)
        with counted() as sent:
            browser.get(browser.product(), path, cookie)
        if len(sent) > most:
            raise AssertionError(f"{path}: {len(sent)} statements")
    ask = Rotating(lambda path: browser.get(browser.product(), path, cookie), list(paths))
    design = Design("page, session and audited read", ask, pid(APP), queries=len(sent))
    return Subject(f"{title} over HTTP for {reader.name}", (design,), goal, rows)


def pages(*asked: tuple[str, Reader, str, int]) -> Iterable[Subject]:
    return (page(title, reader, [path], rows=rows) for title, reader, path, rows in asked)
