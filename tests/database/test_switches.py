"""A switch that is added later says of earlier versions what their model has."""

from __future__ import annotations

import pytest
from django.apps import apps
from django.db import connections, models
from django.db.migrations.state import ProjectState

from peernotes.database.switches import add_switch

pytestmark = pytest.mark.django_db(databases=["owner"])
ADDED = {"yes or no": (models.BooleanField(), True, False), "a word": (models.CharField(max_length=9), "a", "b")}
SAID = "SELECT DISTINCT model, new_switch FROM {}"
COLUMN = """
SELECT count(*) FROM information_schema.columns WHERE column_name = 'new_switch' AND is_nullable = 'NO'"""


def count(table: str) -> int:
    with connections["owner"].cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM {table}")
        return cursor.fetchone()[0]


@pytest.mark.parametrize(("column", "integrated", "complementary"), ADDED.values(), ids=ADDED)
def test_earlier_versions_say_what_their_model_has(
    column: models.Field, integrated: object, complementary: object
) -> None:
    before, state = count("peernotes_historicalpolicyversion"), ProjectState.from_apps(apps)
    with connections["owner"].schema_editor() as editor:
        for step in add_switch("new_switch", column, integrated=integrated, complementary=complementary):
            later = state.clone()
            step.state_forwards("peernotes", later)
            step.database_forwards("peernotes", editor, state, later)
            state = later
    with connections["owner"].cursor() as cursor:
        for table in ("peernotes_policyversion", "peernotes_historicalpolicyversion"):
            cursor.execute(SAID.format(table))
            assert set(cursor.fetchall()) == {("integrated", integrated), ("complementary", complementary)}
        cursor.execute(COLUMN)
        assert cursor.fetchone() == (2,)
    assert count("peernotes_historicalpolicyversion") == before
