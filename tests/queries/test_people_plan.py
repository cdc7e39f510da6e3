"""Looking for people stays quick however many there are: whatever is typed is looked up in an index, for every reader."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from psycopg import ClientCursor

from peernotes.queries import assignments, keyset
from peernotes.queries.people import _people_sql, looked_for
from tests.support.cast import Cast, make_cast

pytestmark = pytest.mark.django_db
CROWD = """
INSERT INTO peernotes_consumer (id, service_id, chosen_name, pronouns, local_identifier, designated_carer, created_at)
SELECT gen_random_uuid(), %s, 'Person ' || md5(n::text), '', 'X-' || n, '', now() FROM generate_series(1, 20000) n"""


@pytest.fixture
def crowded(as_owner: Callable[[], Any]) -> Cast:
    with as_owner(), connection.cursor() as cursor:
        cast = make_cast()
        cursor.execute(CROWD, [cast.service.pk])
        cursor.execute("ANALYZE peernotes_consumer, peernotes_consumernumber")
    return cast


def generic_plan(statement: str, params: dict[str, object]) -> str:
    """As pages ask: prepared once, planned without what is looked for."""
    names = list(params)
    prepared = re.sub(r"%\((\w+)\)s", lambda found: f"${names.index(found[1]) + 1}", statement).replace("%%", "%")
    values = ", ".join(["%s"] * len(names))
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL plan_cache_mode = force_generic_plan")
        connection.connection.execute(f"PREPARE looking AS {prepared}", prepare=False)
        raw = ClientCursor(connection.connection)
        lines = raw.execute(f"EXPLAIN EXECUTE looking({values})", list(params.values())).fetchall()
        cursor.execute("DEALLOCATE looking")
    return "\n".join(line for (line,) in lines)


@pytest.mark.parametrize("name", ["alex", "bea"])
@pytest.mark.parametrize("words", ["zzzq", "zzzq X-1"])
def test_names_and_numbers_are_looked_up(crowded: Cast, name: str, words: str) -> None:
    crowded.enter(name)
    count, params = looked_for(words)
    statement = _people_sql.page(count, keyset.Order(None, rising=True), keyset.SIZE + 1)
    plan = generic_plan(statement, params)
    assert "Bitmap Index Scan on consumer_letters" in plan
    assert "Seq Scan on peernotes_consumer " not in plan


def test_an_id_is_looked_up_however_it_is_typed(crowded: Cast) -> None:
    crowded.enter("ada")
    plan = generic_plan(assignments.CONSUMERS, {"service": crowded.service.pk, "typed": ["x-1", "X-2"]})
    assert "consumer_by_identifier" in plan
    assert "Seq Scan on peernotes_consumer " not in plan
