"""Addresses, query strings, methods and headers that no page of ours would send."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.bad_input.sending import hold, send
from tests.matrix import requests
from tests.matrix.driver import Driver
from tests.matrix.oracle import Asked
from tests.matrix.routes import ROUTES
from tests.support.programme import in_turn

AUTHOR, CLINICIAN = (
    Asked("author", "integrated", "given", "final_care"),
    Asked("clinician", "integrated", "given", "final_care"),
)
CONSUMER, ADMIN = Asked("consumer", "integrated", "given", "final_care"), Asked("administrator", "integrated", "given")
SHOWN = {200, 302, 422}
LONG = "x" * 5_000

CURSORS = ["after=", "after=nonsense", "after=%00", "after=%FF", "after=" + LONG, "after=WyJ4Il0", "after=W10=",
           "after=eyJhIjoxfQ", "after[]=1", "after=1&after=2", "page=0", "page=-1", "page=abc", "page=999999999"]  # fmt: skip
LOOKUPS = ["text__icontains=canary", "sections__text__regex=.*", "order_by=text", "_connector=OR", "consumer__user=1",
           "note__author__password__startswith=m", "__class__=x", "limit=1000000", "format=json"]  # fmt: skip
WORDS = ["q=%00", "q=" + LONG, "q=%ED%A0%80", "q=%FF", "q=%E2%80%AE", "q=%25%25%27%22%3B--", "q=%28%21%26%7C%3A%2A%29",
         "q=%5C", "q=+++"]  # fmt: skip
DAYS = ["since=9999-99-99", "since=0001-01-01", "until=9999-12-31", "since=2026-02-30", "since=%00", "since=-1",
        "since=2026-03-01&until=2020-01-01"]  # fmt: skip
PAGES: dict[str, tuple[Asked, list[str]]] = {
    "": (AUTHOR, ["show=nonsense", "show=drafts&after=x", "show=%00", *CURSORS]),
    "people/": (CLINICIAN, [*CURSORS, *WORDS, *LOOKUPS]),
    "people/<uuid:person>/": (AUTHOR, [*CURSORS, *LOOKUPS]),
    "people/<uuid:person>/record/": (
        CLINICIAN,
        [*CURSORS, *WORDS, *DAYS, *LOOKUPS, "kind=nonsense", "author=nonsense", "looked=x", "looked=9999-12-31T23:59:59Z",
         "looked=0001-01-01T00:00:00%2B14:00&changed=on", "changed=on", "kind=%00"],
    ),
    "search/": (CLINICIAN, [*WORDS, *LOOKUPS, *(f"q=x&{cursor}" for cursor in CURSORS)]),
    "entries/<uuid:entry>/": (CLINICIAN, ["with=x", "with=%00", f"with={requests.NOWHERE}", "with=" + LONG]),
    "notes/<uuid:note>/": (CLINICIAN, LOOKUPS),
    "notes/<uuid:note>/history/": (
        AUTHOR, ["from=x", "from=1&to=2", "from=-1", "from=" + "9" * 40, "to=%00", "from=&to=", "from=1.5"]),
    "concerns/": (CLINICIAN, [*CURSORS, *LOOKUPS]),
    "concerns/new/": (AUTHOR, ["person=x", "person=%00", f"person={requests.NOWHERE}", *WORDS, *CURSORS]),
    "my/": (CONSUMER, [*CURSORS, *LOOKUPS]),
    "my/choices/": (CONSUMER, ["one=x", "one=%00", "one=%3Cscript%3E"]),
    "my/concerns/": (CONSUMER, CURSORS),
    "my/who-looked/": (CONSUMER, [*CURSORS, *DAYS, "show=nonsense", "who=nonsense", "who=%00", *LOOKUPS]),
    "services/<slug:slug>/duty/": (ADMIN, ["week=x", "week=%00", "week=0001-01-01", "week=9999-12-31", "week=" + LONG]),
    "about/<slug:slug>/": (AUTHOR, ["easy=x", *LOOKUPS]),
    "services/<slug:slug>/model/compare/": (ADMIN, ["all=2", "all=%00"]),
    "services/<slug:slug>/model/change/": (ADMIN, ["from=x", "from=%00", f"from={requests.NOWHERE}", "from=" + LONG]),
    "services/<slug:slug>/model/preview/": (
        ADMIN, ["model=x", "version=x", f"version={requests.NOWHERE}", "version=%00", "model=complementary&list=x",
                "model=complementary&list=gain&side=x", "model=complementary&list=gains&after=x", "list=" + LONG]),
    "services/<slug:slug>/model/history/": (ADMIN, ["below=x", "below=-1", "below=" + "9" * 40, "below=%00", "below=1.5",
                                                    "below=%D9%A3"]),
    "services/<slug:slug>/why/": (
        ADMIN, ["who=x", "verb=x&who=x&about=x", "who=themself&verb=read_record&about=%00", "at=9999-12-31T23:59",
                "at=0001-01-01T00:00", "at=2025-03-30T01:30", "at=x", "about=" + LONG, "who=themself&verb=see_model"]),
    "services/<slug:slug>/events/": (
        ADMIN, [*CURSORS, *DAYS, "who=x", "verb=x", "outcome=x", "who=%00", f"who={requests.NOWHERE}", *LOOKUPS]),
}  # fmt: skip
# What is wrong on many pages is asked of them in turn.
OFTEN = (CURSORS, WORDS, DAYS, LOOKUPS)


def queries() -> Iterator[tuple[str, str]]:
    for turn, (pattern, (_asked, every)) in enumerate(PAGES.items()):
        now = {query for often in OFTEN for query in in_turn(often, turn, 3)}
        later = {query for often in OFTEN for query in often} - now
        yield from ((pattern, query) for query in every if query.removeprefix("q=x&") not in later)


QUERIES = list(queries())


@pytest.mark.parametrize(("pattern", "query"), QUERIES, ids=[f"/{p}?{q[:50]}" for p, q in QUERIES])
def test_a_query_string_nobody_would_send(driver: Driver, pattern: str, query: str) -> None:
    asked = PAGES[pattern][0]
    path = requests.path(pattern, driver.place(asked.model), asked)
    seen = send(driver, asked, "GET", f"{path}?{query}")
    hold(driver, asked, seen, SHOWN | ({404} if "version=" in query or "person=" in query else set()))
    assert not seen.written


FOUND_ON = ["people/<uuid:person>/record/", "search/", "people/", "my/who-looked/", "concerns/"]


@pytest.mark.parametrize(
    ("pattern", "lookup"), [(p, lookup) for turn, p in enumerate(FOUND_ON) for lookup in in_turn(LOOKUPS, turn, 3)]
)
def test_a_lookup_in_the_address_finds_nothing_more_or_less(driver: Driver, pattern: str, lookup: str) -> None:
    asked = PAGES[pattern][0]
    path = requests.path(pattern, driver.place(asked.model), asked)
    plain, bent = send(driver, asked, "GET", path), send(driver, asked, "GET", f"{path}?{lookup}")
    assert bent.words == plain.words
    assert bent.status == plain.status


WRONG = ["not-a-uuid", "00000000-0000-0000-0000-000000000000", "{upper}", "{id}x", "{id}%00", "{id}%0A", "%2e%2e", "'",
         "0", "{id}/..;/edit", "%ED%A0%80"]  # fmt: skip


@pytest.mark.parametrize("before", ["notes/", "people/", "entries/", "concerns/", "my/notes/"])
@pytest.mark.parametrize("wrong", WRONG)
def test_an_id_that_is_none(driver: Driver, before: str, wrong: str) -> None:
    place = driver.place("integrated")
    real = place.notes["given", "final_care"].pk if "notes" in before else place.people["given"].pk
    upper = str(real).upper()
    for asked in (AUTHOR, CONSUMER):
        seen = send(driver, asked, "GET", f"/{before}{wrong.format(id=real, upper=upper)}/")
        hold(driver, asked, seen, {404})
        assert not seen.written


NO_SERVICE = ["no-such-service", "%00", "a" * 3000, "..", "UPPER", "matrix-integrated%0A"]


@pytest.mark.parametrize("slug", NO_SERVICE)
def test_a_public_page_that_is_none(driver: Driver, slug: str) -> None:
    """Also of a service that has none: tests/views/test_about.py."""
    nobody = Asked("signed_out", "integrated")
    for more in ("", "easy/"):
        seen = send(driver, nobody, "GET", f"/about/{slug}/{more}")
        assert (seen.status, seen.written) == (404, frozenset())


@pytest.mark.parametrize("slug", NO_SERVICE)
@pytest.mark.parametrize("page", ["model/", "events/", "why/", "model/change/"], ids=lambda page: page)
def test_a_service_that_is_none(driver: Driver, slug: str, page: str) -> None:
    seen = send(driver, ADMIN, "GET", f"/services/{slug}/{page}")
    hold(driver, ADMIN, seen, {404})


METHODS = ("PUT", "PATCH", "DELETE", "TRACE")
OURS = [pattern for pattern, route in ROUTES.items() if route.ours]


@pytest.mark.parametrize(
    ("pattern", "method"), [(pattern, method) for turn, pattern in enumerate(OURS) for method in in_turn(METHODS, turn)]
)
def test_a_method_that_is_not_there(driver: Driver, pattern: str, method: str) -> None:
    state = next((state for what, state in (("concern", "open"), ("question", "wish")) if what in pattern), "draft")
    asked = Asked("author", "integrated", "given", state)
    path = requests.path(pattern, driver.place(asked.model), asked)
    seen = send(driver, asked, method, path, b"{}", "application/json")
    hold(driver, asked, seen, {405})
    assert not seen.written


HEADERS = [
    {"Host": "evil.example"}, {"Host": "a b"}, {"X-Forwarded-Host": "evil.example"}, {"HX-Request": "maybe"},
    {"HX-Current-URL": "%00%FF"}, {"HX-Prompt": "x" * 5000}, {"Accept-Language": "x" * 5000}, {"Accept-Language": "%00"},
    {"Cookie": "sessionid=%00%FF; csrftoken=x"}, {"Cookie": "sessionid=" + "x" * 5000}, {"Cookie": "=;=;;"},
    {"Range": "bytes=0-1"}, {"If-None-Match": "*"}, {"X-Autosave": "1"}, {"X-HTTP-Method-Override": "DELETE"},
    {"Content-Length": "-1"}, {"Authorization": "Basic %%%"},
]  # fmt: skip


@pytest.mark.parametrize("headers", HEADERS, ids=lambda headers: str(headers)[:50])
def test_a_header_nobody_would_send(driver: Driver, headers: dict[str, str]) -> None:
    asked = Asked("author", "integrated", "given", "draft")
    path = requests.path("notes/<uuid:note>/", driver.place("integrated"), asked)
    driver.prepare(asked)
    seen = driver.raw(asked, "GET", path, headers=headers)
    hold(driver, asked, seen, {200, 302, 400, 404})
    assert not seen.written
