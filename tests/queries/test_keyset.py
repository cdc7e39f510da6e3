"""Cursors: what is not exactly one is the first page."""

from __future__ import annotations

import base64
import json
import uuid
from datetime import UTC, datetime

import pytest

from peernotes.queries.keyset import NAME_AND_ID, Cursor, Order, page

AT, ID = datetime(2026, 3, 4, 14, 5, tzinfo=UTC), uuid.UUID(int=7)


def sent(*parts: object) -> str:
    return base64.urlsafe_b64encode(json.dumps(parts).encode()).decode()


@pytest.mark.parametrize("back", [True, False])
def test_a_cursor_survives_the_address(back: bool) -> None:
    cursor = Cursor((AT, ID), back=back)
    assert Cursor.read(str(cursor)) == cursor
    name = Cursor(("Åsa", ID), back=back)
    assert Cursor.read(str(name), NAME_AND_ID) == name


@pytest.mark.parametrize(
    "text",
    [
        None, "", "x", "é", "W10=", "A" * 601, sent(), sent(False), sent(False, "2026-03-04", str(ID)),
        sent(False, AT.isoformat(), "7"), sent("no", AT.isoformat(), str(ID)), sent(False, AT.isoformat(), str(ID), "x"),
        sent(False, 5, str(ID)), sent(False, "2026-99-99", str(ID)), sent({}, AT.isoformat(), str(ID)),
        base64.urlsafe_b64encode(b"[" * 400).decode(), base64.urlsafe_b64encode(b"\xff\xfe").decode(),
    ],
)  # fmt: skip
def test_anything_else_is_the_first_page(text: str | None) -> None:
    assert Cursor.read(text) is None


@pytest.mark.parametrize("name", ["a\x00b", "\ud800"])
def test_a_name_that_cannot_be_stored_is_no_place(name: str) -> None:
    assert Cursor.read(sent(False, name, str(ID)), NAME_AND_ID) is None


def key(row: int) -> tuple[datetime, uuid.UUID]:
    return AT, uuid.UUID(int=row)


def test_a_first_page_leads_on_only_if_there_is_more() -> None:
    assert page([9, 8], None, key, size=2).older == ""
    first = page([9, 8, 7], None, key, size=2)
    assert (first.rows, first.newer) == ((9, 8), "")
    assert Cursor.read(first.older) == Cursor(key(8))


def test_a_later_page_leads_back() -> None:
    last = page([7], Cursor(key(8)), key, size=2)
    assert (last.rows, last.older) == ((7,), "")
    assert Cursor.read(last.newer) == Cursor(key(7), back=True)


def test_going_back_turns_the_rows_round() -> None:
    back = page([8, 9], Cursor(key(7), back=True), key, size=2)
    assert (back.rows, back.newer) == ((9, 8), "")
    assert Cursor.read(back.older) == Cursor(key(8))
    assert page([6, 7, 8], Cursor(key(5), back=True), key, size=2).newer


def test_nothing_there_leads_nowhere() -> None:
    assert page([], Cursor(key(1)), key) == page([], None, key)


@pytest.mark.parametrize(
    ("rising", "back", "sign", "direction"),
    [(False, False, "<", "DESC"), (False, True, ">", "ASC"), (True, False, ">", "ASC"), (True, True, "<", "DESC")],
)
def test_the_statement_walks_the_way_the_cursor_points(rising: bool, back: bool, sign: str, direction: str) -> None:
    order = Order(Cursor((AT, ID), back=back), rising=rising)
    assert order.by("at", "id") == f"at {direction}, id {direction}"
    assert order.beyond("at", "id") == f"AND (at, id) {sign} (%(beyond_0)s::timestamptz, %(beyond_1)s::uuid)"
    assert order.params == {"beyond_0": AT, "beyond_1": ID}
    assert Order().beyond("at", "id") == ""


@pytest.mark.parametrize(
    ("cursor", "since", "until"),
    [
        (None, "AND at >= x", "AND at < x"),
        (Cursor(key(8)), "AND at >= x", "AND (at < x) IS TRUE"),
        (Cursor(key(8), back=True), "AND (at >= x) IS TRUE", "AND at < x"),
    ],
)
def test_beyond_a_cursor_no_other_bound_is_where_a_walk_begins(cursor: Cursor | None, since: str, until: str) -> None:
    order = Order(cursor)
    assert (order.bound("at", ">=", "x"), order.bound("at", "<", "x")) == (since, until)
