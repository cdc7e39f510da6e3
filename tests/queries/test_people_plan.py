"""Looking for people stays quick however many there are: whatever is typed is looked up in an index, for every reader."""

from __future__ import annotations

import re

import pytest
from django.db import connection
from psycopg import ClientCursor

from peernotes.queries import assignments, keyset
from peernotes.queries.consumers import _consumers_sql
from peernotes.queries.people import _people_sql, looked_for
from peernotes.queries.staff import _staff_sql
from tests.support.cast import Cast, make_cast
from tests.support.databases import as_owner

pytestmark = pytest.mark.django_db
CROWD = """
INSERT INTO peernotes_consumer (id, service_id, chosen_name, pronouns, local_identifier, created_at)
SELECT gen_random_uuid(), %s, 'Person ' || md5(n::text), '', 'X-' || n, now() FROM generate_series(1, 20000) n"""


STAFF = """
WITH made AS (
    INSERT INTO peernotes_user (id, password, username, name, email, is_superuser, is_staff, is_active, date_joined)
    SELECT md5('staff' || n)::uuid, '!', 'crowd.' || n, 'Worker ' || md5(n::text), '', false, false, true, now()
    FROM generate_series(1, 20000) n)
INSERT INTO peernotes_membership (id, created_at, user_id, service_id, role, starts_at)
SELECT gen_random_uuid(), now(), md5('staff' || n)::uuid, %s, 'clinician', now() FROM generate_series(1, 2000) n"""


@pytest.fixture(scope="module")
def crowded(module_db: None) -> Cast:
    with as_owner(), connection.cursor() as cursor:
        cast = make_cast()
        cursor.execute(CROWD, [cast.service.pk])
        cursor.execute("ANALYZE peernotes_consumer, peernotes_consumernumber")
        cursor.execute(STAFF, [cast.service.pk])
        cursor.execute("ANALYZE peernotes_user, peernotes_membership")
    return cast


def generic_plan(statement: str, params: dict[str, object]) -> str:
    """As pages ask: prepared once, planned without what is looked for."""
    names = [name for name in params if f"%({name})s" in statement]
    prepared = re.sub(r"%\((\w+)\)s", lambda found: f"${names.index(found[1]) + 1}", statement).replace("%%", "%")
    values = ", ".join(["%s"] * len(names))
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL plan_cache_mode = force_generic_plan")
        connection.connection.execute(f"PREPARE looking AS {prepared}", prepare=False)
        raw = ClientCursor(connection.connection)
        lines = raw.execute(f"EXPLAIN EXECUTE looking({values})", [params[name] for name in names]).fetchall()
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


@pytest.mark.parametrize("name", ["ada", "bea", "ravi"])
def test_a_service_s_people_are_walked_by_name_and_looked_up(crowded: Cast, name: str) -> None:
    crowded.enter(name)
    for words, index in (("", "consumer_by_name"), ("zzzq", "consumer_letters"), ("zzzq X-1", "consumer_letters")):
        count, params = looked_for(words)
        statement = _consumers_sql.page(count, keyset.Order(None, rising=True), keyset.SIZE + 1)
        plan = generic_plan(statement, params | {"service": crowded.service.pk})
        assert f"Scan using {index}" in plan or f"Bitmap Index Scan on {index}" in plan
        assert "Seq Scan on peernotes_consumer " not in plan


def test_a_service_s_staff_are_walked_by_name(crowded: Cast) -> None:
    crowded.enter("ada")
    statement = _staff_sql.page(0, keyset.Order(None, rising=True), keyset.SIZE + 1)
    plan = generic_plan(statement, {"service": crowded.service.pk})
    assert "Index Scan using user_by_name" in plan
    assert "Seq Scan on peernotes" not in plan


def test_an_id_is_looked_up_however_it_is_typed(crowded: Cast) -> None:
    crowded.enter("ada")
    plan = generic_plan(assignments.CONSUMERS, {"service": crowded.service.pk, "typed": ["x-1", "X-2"]})
    assert "consumer_by_identifier" in plan
    assert "Seq Scan on peernotes_consumer " not in plan
