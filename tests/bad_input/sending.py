"""Sends a form or an address with something wrong in it, and holds what comes back to the rules that are the same for
all: a clear answer, never a 500, the person's text kept, nothing changed, nobody else's words."""

from __future__ import annotations

from dataclasses import replace
from html import escape, unescape
from typing import Any
from urllib.parse import quote

from django.db import transaction

from tests.bad_input.forms import Form
from tests.bad_input.values import Raw
from tests.matrix import requests
from tests.matrix.driver import Driver, Seen
from tests.matrix.oracle import Asked

FORM = "application/x-www-form-urlencoded"
REFUSED = 400
SHORT = 200
# What nobody sees and what may therefore go.
INVISIBLE = str.maketrans("", "", "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def good(driver: Driver, form: Form) -> dict[str, Any]:
    return requests.body(form.pattern, driver.place(form.asked.model), form.asked)


def field(values: dict[str, Any], name: str) -> str:
    """``text-*``: the first field of that kind."""
    return name if not name.endswith("*") else next(key for key in values if key.startswith(name[:-1]))


def encoded(values: dict[str, Any]) -> bytes:
    pairs = []
    for name, value in values.items():
        for one in value if isinstance(value, list) else [value]:
            if one is not None:
                pairs.append(f"{quote(name)}={one.encoded if isinstance(one, Raw) else quote(str(one))}")
    return "&".join(pairs).encode()


def address(driver: Driver, form: Form) -> str:
    return requests.path(form.pattern, driver.place(form.asked.model), form.asked)


def post(driver: Driver, form: Form, values: dict[str, Any] | bytes, content_type: str = FORM) -> Seen:
    """Taken back afterwards; ``written`` are the tables in which something of a refused form would have stayed."""
    data = values if isinstance(values, bytes) else encoded(values)
    return send(driver, form.asked, "POST", address(driver, form), data, content_type)


def send(driver: Driver, asked: Asked, method: str, path: str, data: bytes = b"", content_type: str = FORM) -> Seen:
    driver.prepare(asked)
    with transaction.atomic():
        seen = driver.raw(asked, method, path, data, content_type)
        stands = driver.rows(seen.written) if seen.status >= REFUSED else {}
        transaction.set_rollback(True)
    return replace(seen, written=frozenset(driver.differ(stands)) if stands else seen.written)


def hold(driver: Driver, asked: Asked, seen: Seen, expected: set[int]) -> None:
    assert seen.status in expected, f"{seen.status}: {seen.trouble[-1500:]}"
    if seen.status >= REFUSED:
        assert not seen.written, seen.written
    assert not [driver.stage.words[word] for word in seen.words if not driver.may_see(asked, word)]


def kept(seen: Seen, values: dict[str, Any], names: list[str]) -> None:
    """The words that were typed stand in the page that comes back."""
    page = unescape(seen.body.decode())
    for name in names:
        value = values.get(name)
        if isinstance(value, str) and "\0" not in value and value.strip():
            said = value.translate(INVISIBLE)[:SHORT].strip()
            assert any(text in page for text in (said, escape(said), value)), f"{name} is lost: {said[:60]}"
