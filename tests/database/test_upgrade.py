"""From now on every landing is upgradable: `make landing` keeps the schema of this one for the next."""

from __future__ import annotations

from collections.abc import Iterator

import psycopg
import pytest

from tests.support import databases, schema
from tests.support.programme import PROVE


@pytest.fixture
def upgraded(django_db_setup: None) -> Iterator[databases.Copy]:
    copy = databases.bare("upgraded")
    schema.load_landing(copy.owner)
    databases.migrate(copy)
    yield copy
    databases.drop(copy)


@pytest.fixture
def empty(django_db_setup: None) -> Iterator[databases.Copy]:
    copy = databases.empty_copy("empty")
    yield copy
    databases.drop(copy)


def test_an_upgraded_database_is_as_a_new_one(upgraded: databases.Copy, empty: databases.Copy) -> None:
    """The months of the events too, which are tables that no model names. One test: an upgrade takes its time."""
    old, new = ({schema.comparable(each) for each in schema.dump(copy.admin)} for copy in (upgraded, empty))
    assert len(new) > 500
    assert old - new == set()
    assert new - old == set()
    months = "SELECT inhrelid::regclass::text FROM pg_inherits WHERE inhparent = 'peernotes_event'::regclass ORDER BY 1"
    with psycopg.connect(upgraded.owner) as before, psycopg.connect(empty.owner) as anew:
        assert len(found := before.execute(months).fetchall()) == 39
        assert found == anew.execute(months).fetchall()


@pytest.mark.skipif(not PROVE, reason="All migrations one step after the other: a minute and a half")
def test_steps_taken_together_make_what_django_makes_of_each(empty: databases.Copy) -> None:
    slowly = databases.bare("slowly")
    databases.migrate(slowly, "--step-by-step")
    assert sorted(schema.dump(slowly.admin)) == sorted(schema.dump(empty.admin))
    databases.drop(slowly)
