"""Carers: a service of fifteen thousand, the file of one who has two hundred of everything, talks, and their own pages."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from bench import society
from bench.connections import brute
from bench.pages import Listed, listed
from peernotes.actions import carer_files, carer_pages
from peernotes.queries import carer_files as files
from peernotes.queries import carer_talks as talks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bench.measure import Subject
    from bench.people import Reader

GOAL = "rows 3 or less"
CARERS = """
SELECT r.id FROM peernotes_carer r WHERE r.service_id = bench.key('service', 51) AND ({which})
ORDER BY lower(r.chosen_name), r.id LIMIT 25"""
MINE = "EXISTS (SELECT FROM peernotes_carerassignment a WHERE a.carer_id = r.id AND a.worker_id = %(user)s AND a.ended_at IS NULL)"
CARERS_BY_KEY = """
SELECT r.id, r.chosen_name, r.service_id, s.name FROM peernotes_carer r JOIN peernotes_service s ON s.id = r.service_id
WHERE r.id = ANY (%(ids)s::uuid[]) ORDER BY lower(r.chosen_name), r.id"""
TALKS = "SELECT id FROM peernotes_carertalk WHERE carer_id = bench.key('tie', 1) ORDER BY happened_at DESC, id DESC LIMIT 25"
TALKS_BY_KEY = """
SELECT k.id, u.name, k.happened_at, k.minutes, k.mode, k.topics FROM peernotes_carertalk k JOIN peernotes_user u ON u.id = k.worker_id
WHERE k.id = ANY (%(ids)s::uuid[]) ORDER BY k.happened_at DESC, k.id DESC"""


def subjects() -> Iterator[Subject]:
    society.ensure()
    rosa, bea, alex, mira = (society.of_team(name) for name in ("rosa", "bea", "alex", "mira"))
    yield _carers("carers whom one arranges for", mira, "true")
    yield _carers("carers, for rosa", rosa, MINE)
    yield _carers("carers, for bea", bea, MINE)
    carer = society.signed_in("a carer", "SELECT user_id FROM bench.carer WHERE n = 1")
    yield listed(
        Listed(
            "talks with a carer, their own",
            carer.actor,
            talks.of_sign_in,
            partial(carer_pages.open_home, by=carer.actor),
            (TALKS, {}),
            TALKS_BY_KEY,
            GOAL,
        )
    )
    first, note, of_person = brute(
        """SELECT c.id, md5('cn1.1')::uuid, (SELECT tie_id FROM bench.carer JOIN bench.member b ON b.n = member_n
                  WHERE b.n <= 100 ORDER BY b.n LIMIT 1)
           FROM bench.carer c WHERE c.n = 1"""
    )[0]
    whose = brute("SELECT consumer_id, id FROM peernotes_carertie WHERE id = %s", [of_person])[0]
    consumer = society.signed_in(
        "whose carer it is", "SELECT user_id FROM bench.member WHERE n = (SELECT member_n FROM bench.carer WHERE n = 2)"
    )
    yield from society.pages(
        ("carers", mira, "/carers/", 25),
        ("carers", rosa, "/carers/", 25),
        ("carers", bea, "/carers/", 25),
        ("a carer's file", rosa, f"/carers/{first}/", 100),
        ("a carer's file", bea, f"/carers/{first}/", 100),
        ("a carer's note", rosa, f"/carers/notes/{note}/", 1),
        ("carers of a consumer", alex, f"/people/{whose[0]}/carers/", 25),
        ("a talk with a carer", alex, f"/people/{whose[0]}/carers/{whose[1]}/talk/", 1),
        ("carer's own", carer, "/carer/", 25),
        ("who looked, a carer's own", carer, "/carer/who-looked/", 25),
        ("their own note of a carer", carer, f"/carer/notes/{note}/", 1),
        ("my carers", consumer, "/my/carers/", 25),
        ("Today", rosa, "/", 1),
        ("worklist", bea, "/", 1),
    )


def _carers(title: str, reader: Reader, which: str) -> Subject:
    return listed(
        Listed(
            title,
            reader.actor,
            lambda: files.of_worker(reader.actor, arranges=which == "true").rows,
            partial(carer_files.open_list, by=reader.actor),
            (CARERS.format(which=which), {"user": reader.id}),
            CARERS_BY_KEY,
            GOAL,
        )
    )
