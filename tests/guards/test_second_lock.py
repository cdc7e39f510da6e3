"""What the database itself refuses, tried as the application's own login."""

from __future__ import annotations

from collections.abc import Iterator

import psycopg
import pytest
from django.conf import settings
from psycopg import sql

from peernotes.models.tables import tables
from tests.support import databases

APPEND_ONLY = [name for name, table in tables().items() if table.append_only]
DERIVED = ("peernotes_caseload", "peernotes_unread", "peernotes_caselist")
NO_RIGHT = psycopg.errors.InsufficientPrivilege


@pytest.fixture(scope="module")
def copy(django_db_setup: None) -> Iterator[databases.Copy]:
    made = databases.copy_of_template("lock")
    yield made
    databases.drop(made)


@pytest.fixture
def app(copy: databases.Copy) -> Iterator[psycopg.Connection]:
    with psycopg.connect(copy.app) as connection:
        yield connection
        connection.rollback()


@pytest.fixture
def owner(copy: databases.Copy) -> Iterator[psycopg.Connection]:
    with psycopg.connect(copy.owner) as connection:
        yield connection
        connection.rollback()


def attempt(connection: psycopg.Connection, statement: str, table: str) -> None:
    with connection.transaction():
        connection.execute(sql.SQL(statement).format(sql.Identifier(table)))


CHANGES = ["DELETE FROM {}", "TRUNCATE {} CASCADE"]


@pytest.mark.parametrize("statement", CHANGES)
def test_the_application_cannot_take_away(app: psycopg.Connection, statement: str) -> None:
    assert len(APPEND_ONLY) > 20
    for table in APPEND_ONLY:
        with pytest.raises(NO_RIGHT):
            attempt(app, statement, table)


@pytest.mark.parametrize(
    ("table", "column"),
    [
        ("peernotes_event", "code"),
        ("peernotes_consent", "decision"),
        ("peernotes_signature", "content_hash"),
        ("peernotes_consumerstatement", "text"),
        ("peernotes_seal", "chain"),
        ("peernotes_historicalnotesection", "text"),
        ("peernotes_historicalpolicyversion", "reason"),
    ],
)
def test_neither_the_application_nor_the_owner_can_change(
    app: psycopg.Connection, owner: psycopg.Connection, table: str, column: str
) -> None:
    change = sql.SQL("UPDATE {0} SET {1} = {1}").format(sql.Identifier(table), sql.Identifier(column))
    if table == "peernotes_seal":
        owner.execute(
            "INSERT INTO peernotes_seal (service_id, number, from_xid, until_xid, events, digest, previous, chain, "
            "sealed_at) VALUES (gen_random_uuid(), 1, 0, 0, 0, '', '', '', now())"
        )
    for connection in (app, owner):
        with pytest.raises(NO_RIGHT), connection.transaction():
            connection.execute(change)


def test_the_owner_cannot_truncate(owner: psycopg.Connection) -> None:
    for table in APPEND_ONLY:
        with pytest.raises(NO_RIGHT):
            attempt(owner, "TRUNCATE {} CASCADE", table)


def test_the_application_is_nobody_special(app: psycopg.Connection) -> None:
    row = app.execute(
        "SELECT rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, current_user FROM pg_roles "
        "WHERE rolname = current_user"
    ).fetchone()
    assert row == (False, False, False, False, "peernotes_app")
    assert not app.execute("SELECT 1 FROM pg_class WHERE relowner = 'peernotes_app'::regrole").fetchall()
    for statement in ("CREATE TABLE x (y int)", "CREATE SCHEMA x"):
        with pytest.raises(psycopg.Error), app.transaction():
            app.execute(statement)


def test_the_application_cannot_become_somebody_else(app: psycopg.Connection) -> None:
    """Of a real login. On a server of the tester's own (DATABASE_URL) an administrator takes on the role, and could
    take on any."""
    if settings.DATABASE_ACCESS.cluster is None:
        assert app.execute("SELECT current_user").fetchone() == ("peernotes_app",)
        return
    assert app.execute("SELECT session_user").fetchone() == ("peernotes_app",)
    for role in ("peernotes_owner", "postgres"):
        with pytest.raises(psycopg.Error), app.transaction():
            app.execute(sql.SQL("SET ROLE {}").format(sql.Identifier(role)))


def test_no_clinical_row_is_hard_deleted(app: psycopg.Connection) -> None:
    for table in ("peernotes_note", "peernotes_notesection", "peernotes_recordentry", "peernotes_safetyconcern"):
        with pytest.raises(NO_RIGHT):
            attempt(app, "DELETE FROM {}", table)


def test_without_an_actor_the_demo_is_empty(app: psycopg.Connection, owner: psycopg.Connection) -> None:
    for table in ("peernotes_note", "peernotes_notesection", "peernotes_recordentry", "peernotes_event"):
        count = sql.SQL("SELECT count(*) FROM {}").format(sql.Identifier(table))
        assert app.execute(count).fetchone() == (0,)
        assert owner.execute(count).fetchone()[0] > 0


def test_functions_of_the_owner_give_no_words_away(app: psycopg.Connection) -> None:
    """Every function that runs as the owner is known, and pins its search path."""
    rows = app.execute(
        "SELECT proname, proconfig FROM pg_proc WHERE prosecdef AND pronamespace = 'public'::regnamespace "
        "AND proname NOT LIKE 'history\\_peernotes\\_%'"
    ).fetchall()
    assert all("search_path=public, pg_temp" in (config or []) for _, config in rows)
    assert {name for name, _ in rows} >= {"peernotes_note_facts", "peernotes_redact", "peernotes_strike"}
    facts = app.execute("SELECT pg_get_function_arguments('peernotes_note_facts'::regproc)").fetchone()[0]
    assert "OUT status text" in facts
    assert "status_reason" not in facts


def test_a_policy_version_cannot_be_changed(owner: psycopg.Connection) -> None:
    for change in ("peer_read_records = 'full'", "starts_at = now()", "reason = 'x'", "in_force = NULL"):
        with pytest.raises(NO_RIGHT), owner.transaction():
            owner.execute(sql.SQL("UPDATE peernotes_policyversion SET ") + sql.SQL(change))


def test_two_versions_are_never_in_force_at_once(owner: psycopg.Connection) -> None:
    columns = [
        row[0]
        for row in owner.execute(
            "SELECT column_name FROM information_schema.columns WHERE table_name = 'peernotes_policyversion'"
        )
    ]
    values = ", ".join({"id": "gen_random_uuid()", "number": "number + 100"}.get(name, name) for name in columns)
    with pytest.raises(psycopg.errors.ExclusionViolation), owner.transaction():
        owner.execute(
            f"INSERT INTO peernotes_policyversion ({', '.join(columns)}) "
            f"SELECT {values} FROM peernotes_policyversion WHERE upper_inf(in_force) LIMIT 1"
        )


@pytest.mark.parametrize("table", DERIVED)
@pytest.mark.parametrize(
    "statement", ["INSERT INTO {0} SELECT * FROM {0}", "UPDATE {0} SET service_id = service_id", "DELETE FROM {0}"]
)
def test_what_the_feeds_look_up_is_written_by_triggers_only(
    app: psycopg.Connection, table: str, statement: str
) -> None:
    with pytest.raises(NO_RIGHT):
        attempt(app, statement, table)


def test_what_the_feeds_look_up_is_ones_own(app: psycopg.Connection, owner: psycopg.Connection) -> None:
    for table in DERIVED:
        everybody = sql.SQL("SELECT user_id, count(*) FROM {} GROUP BY 1").format(sql.Identifier(table))
        rows = dict(owner.execute(everybody).fetchall())
        assert len(rows) > 1
        me = next(iter(rows))
        with app.transaction():
            assert app.execute(everybody).fetchall() == []
            app.execute("SELECT set_config('peernotes.actor', %s, true)", [str(me)])
            assert app.execute(everybody).fetchall() == [(me, rows[me])]


@pytest.mark.parametrize(
    "call",
    [
        "peernotes_fill_caseloads()",
        "peernotes_age_unread()",
        "peernotes_fill_unread(NULL, NULL)",
        "peernotes_fill_caselists()",
    ],
)
def test_the_upkeep_of_the_feeds_is_the_owners(app: psycopg.Connection, call: str) -> None:
    with pytest.raises(NO_RIGHT), app.transaction():
        app.execute(f"SELECT {call}")


def test_when_a_record_was_last_open_is_ones_own(app: psycopg.Connection, owner: psycopg.Connection) -> None:
    look = "INSERT INTO peernotes_look (user_id, consumer_id, service_id, at) VALUES (%s, %s, %s, now())"
    me, other = (row[0] for row in owner.execute("SELECT id FROM peernotes_user ORDER BY id LIMIT 2"))
    about = owner.execute("SELECT id, service_id FROM peernotes_consumer LIMIT 1").fetchone()
    with app.transaction(force_rollback=True):
        app.execute("SELECT set_config('peernotes.actor', %s, true)", [str(me)])
        app.execute(look, [me, *about])
        with pytest.raises(NO_RIGHT), app.transaction():
            app.execute(look, [other, *about])
        mine = "UPDATE peernotes_look SET before = now() WHERE consumer_id = %s"
        assert app.execute(mine, [about[0]]).rowcount == 1
        app.execute("SELECT set_config('peernotes.actor', %s, true)", [str(other)])
        assert app.execute(mine, [about[0]]).rowcount == 0
        assert app.execute("SELECT count(*) FROM peernotes_look WHERE user_id = %s", [me]).fetchone() == (0,)


def test_older_notes_are_those_of_my_people_and_of_services_where_i_am_on_duty(
    app: psycopg.Connection, owner: psycopg.Connection
) -> None:
    """Whoever else is named: the function runs as the owner."""
    everybody = [row[0] for row in owner.execute("SELECT id FROM peernotes_consumer").fetchall()]
    mine = """SELECT DISTINCT c.user_id, c.consumer_id FROM peernotes_clinicians c WHERE c.consumer_id IS NOT NULL
              UNION SELECT c.user_id, p.id FROM peernotes_clinicians c
              JOIN peernotes_consumer p ON p.service_id = c.whole_service"""
    of_me = set(owner.execute(mine).fetchall())
    about = dict(owner.execute("SELECT id, consumer_id FROM peernotes_note").fetchall())
    walk = "SELECT * FROM peernotes_older_notes(%s, '-infinity', NULL, NULL, false, 100)"
    found = 0
    for (user,) in owner.execute("SELECT id FROM peernotes_user").fetchall():
        with app.transaction():
            app.execute("SELECT set_config('peernotes.actor', %s, true)", [str(user)])
            notes = app.execute(walk, [everybody]).fetchall()
            assert all((user, about[note]) in of_me for (note,) in notes)
            found += len(notes)
    assert found > 0


def test_what_was_struck_is_listed_for_the_records_officer_of_the_service(
    app: psycopg.Connection, owner: psycopg.Connection
) -> None:
    officers = set(
        owner.execute(
            """SELECT m.user_id, n.id FROM peernotes_note n JOIN peernotes_membership m ON m.service_id = n.service_id
               WHERE n.status = 'entered_in_error' AND m.role = 'records_officer'"""
        ).fetchall()
    )
    assert officers
    listed = set()
    for (user,) in owner.execute("SELECT id FROM peernotes_user").fetchall():
        with app.transaction():
            app.execute("SELECT set_config('peernotes.actor', %s, true)", [str(user)])
            found = app.execute("SELECT * FROM peernotes_notes_in_error(NULL, NULL, false, 100)").fetchall()
            listed |= {(user, note) for (note,) in found}
    assert listed == officers
