"""Every address is known to the matrix, and none is open that is not meant to be."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import URLPattern, get_resolver

from tests.matrix import accounts, oracle, routes, rules
from tests.matrix.accounts import ADDRESSES
from tests.matrix.requests import NOWHERE, PARAMETER
from tests.matrix.routes import ROUTES

# What each parameter of an address may be, so that an address can be made without any object behind it.
ANYTHING = {"slug": "nowhere", "token": "no-such-token", "event": 1, "position": 0, "number": 1}


def resolved(patterns: list[Any], before: str = "") -> Iterator[tuple[str, URLPattern]]:
    for pattern in patterns:
        route = before + str(pattern.pattern)
        if isinstance(pattern, URLPattern):
            yield route, pattern
        else:
            yield from resolved(pattern.url_patterns, route)


# What comes there is signed by the provider, and no cookie of a browser is looked at.
SIGNED = {"accounts/oidc/ended/"}
ALL = dict(resolved(get_resolver().url_patterns))


def address(route: str) -> str:
    return "/" + ADDRESSES.get(route, PARAMETER.sub(lambda match: str(ANYTHING.get(match[1], NOWHERE)), route))


def test_every_address_is_classified() -> None:
    assert not ALL.keys() - ROUTES.keys(), "Say in tests/matrix/routes.py who gets which answer."
    assert not ROUTES.keys() - ALL.keys(), "These are classified and do not exist."


def test_the_oracle_imports_nothing_of_the_product() -> None:
    for module in (oracle, rules, routes, accounts):
        tree = ast.parse(Path(module.__file__).read_text())
        found = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
        found |= {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
        ours = {"tests.matrix", "tests.matrix.oracle", "tests.matrix.rules"}
        allowed = {"__future__", "collections.abc", "dataclasses"} | ours
        assert found <= allowed, module.__name__


def test_only_what_is_public_is_marked_so() -> None:
    ours = {route: pattern.callback for route, pattern in ALL.items() if ROUTES[route].ours}
    marked = {route for route, view in ours.items() if getattr(view, "login_required", True) is False}
    assert marked == {route for route, meant in ROUTES.items() if meant.public and meant.ours}


def test_only_the_pages_of_a_visit_are_open_to_visits() -> None:
    marked = {route for route, pattern in ALL.items() if getattr(pattern.callback, "open_to_visits", False)}
    assert marked == {route for route, meant in ROUTES.items() if meant.visits or meant.visits_post}


@pytest.mark.django_db
@pytest.mark.parametrize("route", [route for route, meant in ROUTES.items() if meant.ours and not meant.public])
def test_without_signing_in_there_is_nothing(route: str) -> None:
    for method in ("get", "post"):
        answer = getattr(Client(), method)(address(route))
        assert answer.status_code == 302
        assert answer["Location"].startswith("/accounts/login/?next=/")


@pytest.mark.django_db
@pytest.mark.parametrize(
    "route", sorted({route for route, meant in ROUTES.items() if meant.post or not meant.ours} - SIGNED)
)
def test_a_form_from_elsewhere_is_refused(route: str) -> None:
    answer = Client(enforce_csrf_checks=True).post(address(route), {"key": "x"})
    assert answer.status_code == 403
    assert not answer.cookies.get("sessionid")
