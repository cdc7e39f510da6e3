"""Which steps of a migration are taken at once."""

from __future__ import annotations

import pytest
from django.db import models
from django.db.migrations import AddField, AddIndex, AlterField, CreateModel, Migration, RemoveField, RunSQL
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.operations.base import Operation

from peernotes.database.together import Together, gathered


def number() -> models.Field:
    return models.IntegerField(default=0)


NEW = CreateModel("New", [("id", models.IntegerField(primary_key=True))])
OF_NEW = AddField("new", "size", number())
AGAIN_OF_NEW = AlterField("new", "size", models.BigIntegerField(default=0))
OF_OLD = AddField("old", "size", number())
MORE_OF_OLD = AddField("old", "width", number())
AGAIN_OF_OLD = AlterField("old", "size", models.BigIntegerField(default=0))
INDEX = AddIndex("old", models.Index(fields=["size"], name="old_size"))
SQL = RunSQL("SELECT 1")
GONE = RemoveField("old", "height")


def rows(*operations: Operation) -> list[list[Operation]]:
    migration = Migration("0001", "peernotes")
    migration.operations = list(operations)
    return [step.operations if isinstance(step, Together) else [step] for step in gathered(migration).operations]


@pytest.mark.parametrize(
    "expected",
    [
        [[NEW, OF_NEW, AGAIN_OF_NEW]],
        [[OF_OLD, MORE_OF_OLD, INDEX]],
        [[OF_OLD, MORE_OF_OLD], [AGAIN_OF_OLD, NEW]],
        [[OF_OLD], [SQL], [MORE_OF_OLD]],
        [[SQL], [GONE], [NEW, OF_OLD]],
    ],
)
def test_a_row_ends_where_what_lies_between_counts(expected: list[list[Operation]]) -> None:
    assert rows(*[each for row in expected for each in row]) == expected


def test_none_is_lost_and_none_overtakes_another() -> None:
    migrations = [each for (app, _), each in MigrationLoader(None).disk_migrations.items() if app == "peernotes"]
    assert len(migrations) > 30
    for migration in migrations:
        assert [each for row in rows(*migration.operations) for each in row] == migration.operations
