"""No event, no page: where the event of a read cannot be written, nothing of what was to be read is shown."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.db import connection, transaction

from tests.matrix import requests
from tests.matrix.cells import PERSONS
from tests.matrix.driver import Driver, Seen
from tests.matrix.oracle import CONSUMERS, MODELS, Asked, Word
from tests.matrix.routes import ROUTES, expected
from tests.support.databases import as_owner
from tests.support.programme import in_turn, witnesses

READERS = ("author", "colleague", "clinician", "duty", "consumer", "records_officer", "administrator")
STATES = {
    "note": ("draft", "with_consumer", "agreed", "final_care", "amended", "struck"),
    "concern": ("open", "seen"),
    "question": ("look", "wish"),
}


@contextmanager
def revoked() -> Iterator[None]:
    """Until the end of the block the application may not write events."""
    with transaction.atomic():
        with as_owner(), connection.cursor() as cursor:
            cursor.execute("REVOKE INSERT ON peernotes_event FROM peernotes_app")
        yield
        transaction.set_rollback(True)


def opened(driver: Driver, pattern: str, asked: Asked, method: str = "GET") -> Seen:
    place = driver.place(asked.model)
    path = requests.path(pattern, place, asked)
    data = requests.body(pattern, place, asked) if method == "POST" else None
    driver.prepare(asked)
    with transaction.atomic():
        seen = driver.send(asked, method, path, data)
        transaction.set_rollback(True)
    return seen


def pages(role: str) -> Iterator[tuple[str, Asked]]:
    """Everything that this role can open and that is, or is about, somebody's record. Models take turns."""
    for place, (pattern, route) in enumerate(ROUTES.items()):
        shows = (route.reads and role not in route.unseen_by) or pattern in {"", "concerns/"}
        if not shows or pattern.startswith("visit/"):
            continue
        for number, state in enumerate(STATES.get(route.about, ("",))):
            every = [Asked(role, model, PERSONS[0], state) for model in MODELS]
            can = [asked for asked in every if expected(pattern, "GET", asked) == 200]
            yield from ((pattern, asked) for asked in (in_turn(can, place + number) if can else []))


@pytest.mark.parametrize("role", READERS)
def test_no_event_no_page(driver: Driver, role: str) -> None:
    asked_for = list(pages(role))
    assert len(asked_for) > 5
    for _pattern, asked in asked_for:
        driver.prepare(asked)
    with revoked():
        for pattern, asked in asked_for:
            seen = opened(driver, pattern, asked)
            assert (seen.status, seen.words) == (503, frozenset()), f"/{pattern} as {asked}"
            assert not seen.written
    for pattern, asked in witnesses(asked_for, lambda each: {each[1].role}):
        assert opened(driver, pattern, asked).status == 200, f"/{pattern} as {asked} does not work again"


@pytest.mark.parametrize("role", ["peer_unassigned", "relative", "elsewhere_clinician", "ex_staff"])
def test_no_event_no_refusal_either(driver: Driver, role: str) -> None:
    driver.prepare(Asked(role, "integrated", "given"))
    with revoked():
        for pattern in ("people/<uuid:person>/", "people/<uuid:person>/record/", "notes/<uuid:note>/"):
            seen = opened(driver, pattern, Asked(role, "integrated", "given", "final_care"))
            assert (seen.status, seen.words) == (503, frozenset())


@pytest.mark.parametrize(
    ("role", "pattern", "state"),
    [
        ("author", "notes/<uuid:note>/edit/", "draft"),
        ("author", "notes/<uuid:note>/finish/", "agreed"),
        ("author", "notes/<uuid:note>/strike/", "final_care"),
        ("author", "people/<uuid:person>/contacts/new/", ""),
        ("clinician", "people/<uuid:person>/entries/new/", ""),
        ("clinician", "concerns/<uuid:concern>/", "open"),
        ("consumer", "my/notes/<uuid:note>/stop-sharing/", "final_care"),
        ("consumer", "my/choices/", ""),
        ("consumer", "my/choices/known/", ""),
        ("administrator", "services/<slug:slug>/model/<uuid:version>/approve/", ""),
    ],
)
def test_no_event_no_act(driver: Driver, role: str, pattern: str, state: str) -> None:
    asked = Asked(role, "integrated", "given", state)
    assert expected(pattern, "POST", asked) == 302
    place = driver.place("integrated")
    driver.prepare(asked)
    with revoked():
        path = requests.path(pattern, place, asked)
        before = fingerprint()
        seen = driver.send(asked, "POST", path, requests.body(pattern, place, asked))
        assert (seen.status, seen.words) == (503, frozenset())
        assert fingerprint() == before
    assert opened(driver, pattern, asked, "POST").status == 302


def fingerprint() -> list[tuple[object, ...]]:
    """History is written with every change of a clinical row, so its length tells whether there was one."""
    with as_owner(), connection.cursor() as cursor:
        cursor.execute(
            "SELECT (SELECT count(*) FROM peernotes_historicalnote), (SELECT count(*) FROM peernotes_historicalnotesection),"
            " (SELECT count(*) FROM peernotes_historicalconsent), (SELECT count(*) FROM peernotes_historicalrecordentry),"
            " (SELECT count(*) FROM peernotes_historicalcontactlogentry),"
            " (SELECT count(*) FROM peernotes_historicalsafetyconcern),"
            " (SELECT count(*) FROM peernotes_historicalpolicyversion), (SELECT count(*) FROM peernotes_pressed)"
        )
        return cursor.fetchall()


@pytest.mark.parametrize("role", ["colleague", "clinician"])
def test_no_event_no_search(driver: Driver, role: str) -> None:
    """Found by its words, shown with an event, and not without."""
    word = next(name for name, what in driver.stage.words.items() if what == Word("integrated", "given", "entry"))
    asked = Asked(role, "integrated", "given")
    driver.prepare(asked)
    assert driver.send(asked, "GET", f"/search/?q={word}").words
    with revoked():
        seen = driver.send(asked, "GET", f"/search/?q={word}")
        assert (seen.status, seen.words) == (503, frozenset())


def test_consumers_are_among_the_readers() -> None:
    assert CONSUMERS & set(READERS)
