"""What is said of each table beside its model is what PostgreSQL keeps."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.apps import apps
from django.core.exceptions import ImproperlyConfigured
from django.db import connections

from peernotes import database
from peernotes.database.tables import HistoryIncomplete
from peernotes.models import Note
from peernotes.models._table import Whose
from peernotes.models.tables import histories, same_service, tables

pytestmark = pytest.mark.django_db(databases=["owner"])
RIGHTS = ("SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE", "REFERENCES", "TRIGGER")
OURS = "relnamespace = 'public'::regnamespace AND relowner = 'peernotes_owner'::regrole"
DECLARED = tables()


def rows(statement: str, values: list[object] | None = None) -> list[tuple[object, ...]]:
    with connections["owner"].cursor() as cursor:
        cursor.execute(statement, values)
        return cursor.fetchall()


def do(statement: str) -> None:
    with connections["owner"].cursor() as cursor:
        cursor.execute(statement)


def may(relations: str) -> set[tuple[str, str]]:
    return set(
        rows(
            f"SELECT c.relname, r FROM pg_class c, unnest(%s::text[]) r WHERE {OURS} AND {relations} "
            "AND has_table_privilege('peernotes_app', c.oid, r)",
            [list(RIGHTS)],
        )
    )


def test_every_table_is_classified() -> None:
    standing = {name for (name,) in rows(f"SELECT relname FROM pg_class WHERE {OURS} AND relkind IN ('r', 'p')")}
    months = {name for name in standing if name.startswith("peernotes_event_")}
    assert len(months) > 12
    assert standing - months == DECLARED.keys()


def test_the_application_has_the_rights_that_are_said_and_no_other() -> None:
    """Of partitions and sequences none."""
    said = {(name, right) for name, table in DECLARED.items() for right in table.may.value}
    assert len(said) > 100
    assert may("relkind IN ('r', 'p')") == said
    assert rows("SELECT relname FROM pg_class WHERE relkind = 'S' AND relacl::text LIKE '%peernotes_app%'") == []


def test_of_some_tables_it_may_change_a_mark_and_no_more() -> None:
    marks = {(name, column) for name, table in DECLARED.items() for column in table.marks}
    assert ("peernotes_message", "read_at") in marks
    columns = rows(
        "SELECT table_name, column_name FROM information_schema.role_column_grants "
        "WHERE grantee = 'peernotes_app' AND privilege_type = 'UPDATE'"
    )
    changed = {name for name, table in DECLARED.items() if "UPDATE" in table.may.value}
    assert {(name, column) for name, column in columns if name not in changed} == marks


# What row-level security itself asks, who there is by name, and whose number stands with an alert: each says of whom the
# actor may know so much.
OF_THE_ACTOR = {
    "peernotes_example_shown",
    "peernotes_example_waiting",
    "peernotes_asked_to_meet",
    *("peernotes_my_assignments", "peernotes_my_reading", "peernotes_my_readings", "peernotes_my_workers"),
    *("peernotes_name", "peernotes_alert_number", "peernotes_withheld", "peernotes_my_emergency"),
}


def test_views_are_read_with_the_rights_of_whoever_asks() -> None:
    views = dict(rows(f"SELECT relname, reloptions::text FROM pg_class WHERE {OURS} AND relkind = 'v'"))
    assert {name for name, options in views.items() if options is None} == OF_THE_ACTOR
    assert set(views.values()) == {"{security_invoker=true}", None}
    assert may("relkind = 'v'") == {(name, "SELECT") for name in views}


def test_no_other_schema_is_open() -> None:
    assert (
        rows(
            "SELECT nspname FROM pg_namespace WHERE has_schema_privilege('peernotes_app', oid, 'USAGE') "
            "AND nspname NOT IN ('public', 'pg_catalog', 'information_schema')"
        )
        == []
    )


def test_a_table_of_which_nothing_is_said_is_closed() -> None:
    do("CREATE TABLE peernotes_diary (id int, words text)")
    do("GRANT SELECT ON peernotes_diary TO peernotes_app")
    database.put_up("owner")
    assert may("relname = 'peernotes_diary'") == set()


def test_row_level_security_is_on_where_it_is_said_with_a_policy() -> None:
    said = {name for name, table in DECLARED.items() if table.row_security}
    on = {
        name for (name,) in rows(f"SELECT relname FROM pg_class WHERE {OURS} AND relrowsecurity AND NOT relispartition")
    }
    policies = {name for (name,) in rows("SELECT DISTINCT polrelid::regclass::text FROM pg_policy")}
    assert on == policies == said
    assert (
        rows(f"SELECT relname FROM pg_class WHERE {OURS} AND relispartition AND relkind = 'r' AND NOT relrowsecurity")
        == []
    )


def test_every_table_about_a_person_is_locked() -> None:
    people = {name for name, table in DECLARED.items() if table.whose in (Whose.CONSUMER, Whose.CARER)}
    assert len(people) > 25
    assert [name for name in people if not DECLARED[name].row_security] == []


def test_every_table_that_says_whose_a_row_is_says_it_is_about_a_person() -> None:
    for model in apps.get_app_config("peernotes").get_models():
        about = {field.name for field in model._meta.concrete_fields if field.is_relation} & {
            "consumer",
            "note",
            "content_object",
            "entry",
        }
        targets = {model._meta.get_field(name).related_model._meta.model_name for name in about}
        if targets & {"consumer", "note", "recordentry"}:
            assert DECLARED[model._meta.db_table].row_security, model


def test_what_only_grows_is_kept_by_a_trigger() -> None:
    kept = "SELECT tgrelid::regclass::text FROM pg_trigger WHERE tgname = %s AND tgparentid = 0"
    said = {(name,) for name, table in DECLARED.items() if table.append_only}
    assert len(said) > 20
    assert set(rows(kept, ["append_only"])) == set(rows(kept, ["append_only_whole"])) == said
    assert not [
        name for name, table in DECLARED.items() if table.append_only and {"UPDATE", "DELETE"} & set(table.may.value)
    ]


def test_the_newest_line_of_history_is_the_row() -> None:
    """Of everything in the demo, in every column."""
    seen = 0
    for tracked in histories():
        columns = ", ".join(f'"{column}"' for column in tracked.columns)
        of_history = ", ".join(f'h."{column}"' for column in tracked.columns)
        assert (
            rows(
                f"SELECT l.id FROM {tracked.live} l WHERE ROW({columns}) IS DISTINCT FROM ("
                f"SELECT ROW({of_history}) FROM {tracked.history} h WHERE h.id = l.id "
                "ORDER BY h.history_date DESC, h.history_id DESC LIMIT 1)"
            )
            == []
        )
        seen += rows(f"SELECT count(*) FROM {tracked.live}")[0][0]
    assert seen > 500


@pytest.mark.parametrize("where", [["peernotes_note"], ["peernotes_note", "peernotes_historicalnote"]])
def test_a_column_without_history_fails(where: list[str]) -> None:
    """Also one that stands in both tables and that no model knows: no trigger would write it."""
    for table in where:
        do(f"ALTER TABLE {table} ADD COLUMN mood text NULL")
    with pytest.raises(HistoryIncomplete, match=r"peernotes_note\.mood"):
        database.put_up("owner")


def test_a_column_that_history_lost_fails() -> None:
    do("ALTER TABLE peernotes_historicalnote DROP COLUMN mode")
    with pytest.raises(HistoryIncomplete, match=r"peernotes_note\.mode"):
        database.put_up("owner")


def test_a_table_says_what_history_it_has(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Note, "table", replace(Note.table, history=False))
    with pytest.raises(ImproperlyConfigured, match="Note"):
        tables()


def test_a_row_is_of_the_same_service_as_its_consumer() -> None:
    keys = {(key.table, key.column) for key in same_service()}
    assert ("peernotes_notesection", "note_id") in keys
    for model in apps.get_app_config("peernotes").get_models():
        columns = {field.column for field in model._meta.concrete_fields}
        if hasattr(model, "table") and model.table.history and {"consumer_id", "service_id"} <= columns:
            assert (model._meta.db_table, "consumer_id") in keys
    validated = rows("SELECT count(*) FROM pg_constraint WHERE conname LIKE %s AND convalidated", [r"%same\_service%"])
    assert validated == [(len(keys),)]
