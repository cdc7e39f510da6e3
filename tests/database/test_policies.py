"""Row-level security for whoever writes, policy by policy: what each lets pass and what it refuses, and that it is this
policy that does either."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.db import ProgrammingError, connection, transaction

from tests.database.writing import CASES, Case, World, make_world
from tests.support.databases import as_owner

WRITING = (
    "SELECT policyname, tablename, cmd FROM pg_policies WHERE cmd <> 'SELECT' AND tablename NOT LIKE '%event\\_2%'"
)


@pytest.fixture(scope="module")
def world(module_db: None) -> World:
    with as_owner():
        return make_world()


def policies() -> dict[str, tuple[str, str]]:
    with connection.cursor() as cursor:
        cursor.execute(WRITING)
        return {name: (table, command) for name, table, command in cursor.fetchall()}


@contextmanager
def taken_back() -> Iterator[None]:
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def passes(world: World, case: Case) -> bool:
    """No row, or an error that says so: refused."""
    with taken_back():
        world.enter(case.who)
        try:
            with transaction.atomic():
                return case.do(world) == 1
        except ProgrammingError as error:
            if "row-level security policy" not in str(error):
                raise
            return False


def said(case: Case) -> str:
    return f"{case.policy}-{case.who or 'nobody'}-{CASES.index(case)}"


@pytest.mark.parametrize("case", CASES, ids=said)
def test_who_may_write_what(world: World, case: Case) -> None:
    assert passes(world, case) == case.allowed


def test_every_policy_has_a_case_of_both_kinds(world: World) -> None:
    standing = policies()
    assert len(standing) > 25
    assert standing.keys() == {case.policy for case in CASES if case.allowed}
    assert standing.keys() == {case.policy for case in CASES if not case.allowed}


@pytest.mark.parametrize("case", CASES, ids=said)
def test_it_is_this_policy_that_decides(world: World, case: Case) -> None:
    """With the policy turned into its opposite the answer is another one."""
    table, command = policies()[case.policy]
    answer = "false" if case.allowed else "true"
    using = "" if command == "INSERT" else f"USING ({answer})"
    check = "" if command == "DELETE" else f"WITH CHECK ({answer})"
    with taken_back():
        with as_owner(), connection.cursor() as cursor:
            cursor.execute(f"ALTER POLICY {case.policy} ON {table} {using} {check}")
        assert passes(world, case) != case.allowed


def test_every_right_to_write_has_a_policy(world: World) -> None:
    """What no policy lets anybody do is not granted either, nor a column of it."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT g.table_name, g.privilege_type FROM (SELECT grantee, table_name, privilege_type FROM "
            "information_schema.role_table_grants UNION SELECT grantee, table_name, privilege_type FROM "
            "information_schema.role_column_grants) g "
            "JOIN pg_class c ON c.oid = ('public.' || g.table_name)::regclass AND c.relrowsecurity "
            "WHERE g.grantee = 'peernotes_app' AND g.privilege_type <> 'SELECT'"
        )
        granted = set(cursor.fetchall())
    written = set(policies().values())
    everything = {table for table, command in written if command == "ALL"}
    assert {right for right in granted if right[0] not in everything} == {w for w in written if w[1] != "ALL"}
