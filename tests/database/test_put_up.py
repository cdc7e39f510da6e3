"""What is in peernotes/database is what is live."""

from __future__ import annotations

import shutil
from collections import Counter
from pathlib import Path

import pytest
from django.db import ProgrammingError, connections

from peernotes import database

pytestmark = pytest.mark.django_db(databases=["owner"])
# What is made anew gets another number.
FUNCTION = "SELECT 'peernotes_actor'::regproc::oid"
INDEX = "SELECT pg_relation_filenode('peernotes_search.part_words')"
TRIGGERS = "SELECT count(*) FROM pg_trigger WHERE tgname = 'immutable'"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(database.FOLDER, tmp_path / "database"))


def one(statement: str) -> object:
    with connections["owner"].cursor() as cursor:
        cursor.execute(statement)
        return cursor.fetchone()[0]


def test_nothing_is_done_when_nothing_has_changed() -> None:
    before = one(FUNCTION)
    database.put_up("owner")
    assert one(FUNCTION) == before


def test_all_is_made_anew_when_one_file_changes_but_no_index(folder: Path) -> None:
    before, index = one(FUNCTION), one(INDEX)
    changed = folder / "people" / "actor.sql"
    changed.write_text(changed.read_text() + "-- changed\n")
    database.put_up("owner", folder)
    assert one(FUNCTION) != before
    assert one(INDEX) == index


def test_an_index_is_made_anew_with_its_functions(folder: Path) -> None:
    index = one(INDEX)
    changed = folder / "search" / "index_of_words.sql"
    changed.write_text(changed.read_text() + "-- changed\n")
    database.put_up("owner", folder)
    assert one(INDEX) != index


def test_what_leaves_the_folder_is_dropped(folder: Path) -> None:
    assert one(TRIGGERS) == 1
    (folder / "services" / "policy_is_immutable.sql").unlink()
    database.put_up("owner", folder)
    assert one(TRIGGERS) == 0
    assert one("SELECT to_regproc('peernotes_policy_is_immutable')") is None


def test_what_somebody_made_by_hand_goes_with_the_next_change(folder: Path) -> None:
    with connections["owner"].cursor() as cursor:
        cursor.execute("CREATE FUNCTION by_hand() RETURNS int LANGUAGE sql AS 'SELECT 1'")
        cursor.execute("CREATE POLICY by_hand ON peernotes_note USING (true)")
    (folder / "people" / "more.sql").write_text("-- nothing\n")
    database.put_up("owner", folder)
    assert one("SELECT to_regproc('by_hand')") is None
    assert one("SELECT count(*) FROM pg_policy WHERE polname = 'by_hand'") == 0


def test_a_migration_takes_it_down_and_the_end_of_migrate_puts_it_up() -> None:
    views, index = "SELECT count(*) FROM pg_views WHERE viewname LIKE 'peernotes%'", one(INDEX)
    before = one(views)
    with connections["owner"].schema_editor() as editor:
        database.take_down(None, editor)
        assert (one(views), one(TRIGGERS)) == (0, 0)
        editor.execute("ALTER TABLE peernotes_assignment ALTER COLUMN reads_record TYPE boolean USING reads_record")
    database.put_up("owner")
    assert (one(views), one(TRIGGERS), one(INDEX)) == (before, 1, index)


def test_functions_may_stand_in_any_order_but_not_without_what_they_need(folder: Path) -> None:
    sees = "CREATE FUNCTION {}() RETURNS int LANGUAGE sql AS 'SELECT {}()';\n"
    (folder / "people" / "a.sql").write_text(sees.format("a", "b"))
    (folder / "people" / "b.sql").write_text(sees.format("b", "version_of_b"))
    with pytest.raises(ProgrammingError, match="version_of_b"):
        database.put_up("owner", folder)


def test_each_object_is_defined_once() -> None:
    made = Counter(
        line.split("(")[0].removesuffix(" USING").removesuffix(" FOR SELECT")
        for file in database.files()
        for line in file.text.splitlines()
        if line.startswith("CREATE ")
    )
    assert len(made) > 100
    assert [line for line, times in made.items() if times > 1] == []
