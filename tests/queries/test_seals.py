"""Whatever somebody with every right on the database changes about a sealed event, the proof finds it. Each test
tampers in a transaction that no trigger stops, asks for the proof inside it, and rolls back."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest
from django.core.management import CommandError
from django.db import connections, transaction

from peernotes.actions import seals
from peernotes.management.commands import verify_events
from peernotes.queries import seals as queries
from tests.support import databases
from tests.support.seals import ALIAS, Sealed, faults, first_service, pointed_at, waited

COLUMNS = (
    "at = at + interval '1 microsecond'", "actor_id = gen_random_uuid()", "actor_role = 'clinician'",
    "visit_id = gen_random_uuid()", "verb = 'see_person'", "object_type = 'note'", "object_id = gen_random_uuid()",
    "objects_seen = ARRAY[gen_random_uuid()]", "subject_id = gen_random_uuid()", "policy_id = gen_random_uuid()",
    "consent_id = gen_random_uuid()", "allowed = false", "code = 'not_assigned'", "purpose = purpose || ' '",
    "request_id = gen_random_uuid()", "id = id + 1000000", "subject_kind = 'staff'", "act_id = gen_random_uuid()",
    "act_people = 0", "rule = 'role'",
)  # fmt: skip


# As it was before an event had a kind of subject, an act and a rule.
FIRST_DIGEST = """sha256(record_send(ROW(e.id, e.at, e.xid, e.service_id, e.actor_id, e.actor_role, e.visit_id, e.verb,
    e.object_type, e.object_id, e.objects_seen, e.subject_id, e.policy_id, e.consent_id, e.allowed, e.code, e.purpose,
    e.request_id)))"""
LATER = {"subject_kind": "'consumer'", "act_id": "NULL", "act_people": "1", "rule": "''"}


@pytest.fixture(scope="module")
def kept(django_db_blocker: Any) -> Iterator[Sealed]:
    """One chain for all tests: whatever the demo left, then three seals of three events each."""
    copy = databases.copy_of_template("chain")
    with django_db_blocker.unblock(), pointed_at(copy.admin):
        sealed = Sealed(copy, first_service(copy))
        assert waited(lambda: seals.seal_once(ALIAS) is not None and queries.verify().waiting == 0)
        sealed.rounds(3)
        yield sealed
    databases.drop(copy)


@pytest.fixture
def chain(kept: Sealed, django_db_blocker: Any) -> Iterator[Sealed]:
    with django_db_blocker.unblock(), transaction.atomic(using=ALIAS):
        tamper("SET LOCAL session_replication_role = replica")
        yield kept
        transaction.set_rollback(True, using=ALIAS)


def tamper(statement: str, *params: object) -> int:
    with connections[ALIAS].cursor() as cursor:
        cursor.execute(statement, params or None)
        return cursor.rowcount


def one(statement: str, *params: object) -> Any:
    with connections[ALIAS].cursor() as cursor:
        cursor.execute(statement, params)
        return cursor.fetchone()


def last(chain: Sealed) -> int:
    return one("SELECT max(number) FROM peernotes_seal WHERE service_id = %s", chain.service)[0]


def sealed_last(chain: Sealed) -> list[int]:
    """The ids of the events under the last seal."""
    return one(
        """SELECT array_agg(e.id ORDER BY e.id) FROM peernotes_event e JOIN peernotes_seal s
           ON s.service_id = e.service_id AND s.number = %s AND e.xid >= s.from_xid::text::xid8
           WHERE e.service_id = %s""",
        last(chain),
        chain.service,
    )[0]


def test_what_nobody_touched_is_as_it_was_sealed(chain: Sealed) -> None:
    proof = queries.verify()
    assert (proof.faults, proof.waiting) == ((), 0)
    assert proof.events == one("SELECT count(*) FROM peernotes_event")[0]
    assert len(sealed_last(chain)) == 3


@pytest.mark.parametrize("change", COLUMNS)
def test_a_change_of_any_column_is_found(chain: Sealed, change: str) -> None:
    assert tamper(f"UPDATE peernotes_event SET {change} WHERE id = %s", sealed_last(chain)[0]) == 1
    assert faults() == f"service {chain.service}, seal {last(chain)}: an event was changed. Sealed 3, found 3."


def test_every_column_of_an_event_is_covered(chain: Sealed) -> None:
    columns = one("SELECT array_agg(attname::text) FROM pg_attribute WHERE attrelid = 'peernotes_event'::regclass "
                  "AND attnum > 0 AND NOT attisdropped")[0]  # fmt: skip
    tested = {change.split(" =")[0] for change in COLUMNS} | {"xid", "service_id"}
    assert set(columns) == tested
    assert all(f"e.{column}" in queries.EVENT_DIGEST for column in columns)


def test_what_was_sealed_before_the_later_columns_is_as_it_was_sealed(chain: Sealed) -> None:
    tamper("INSERT INTO peernotes_event (service_id, verb, subject_id) VALUES (%s, 'read_note', gen_random_uuid())",
           chain.service)  # fmt: skip
    before, until = one(
        "SELECT max(until_xid), (SELECT max(xid)::text::bigint FROM peernotes_event) + 1 FROM peernotes_seal"
    )
    assert tamper(seals.SEAL.replace(queries.EVENT_DIGEST, FIRST_DIGEST) % {
        "since": f"'{before}'", "until": f"'{until}'", "nobody": f"'{queries.NOBODY}'", "first": f"'{queries.FIRST}'",
    }) == 1  # fmt: skip
    assert (faults(), queries.verify().waiting) == ("", 0)


@pytest.mark.parametrize("column", LATER)
def test_what_a_later_column_said_cannot_be_taken_away(chain: Sealed, column: str) -> None:
    """Not even where the others still say something, or with what an earlier seal would have covered."""
    said = {"subject_kind": "'staff'", "act_id": "gen_random_uuid()", "act_people": "0", "rule": "'role'"}
    digests = "SELECT encode({digest}, 'hex') FROM peernotes_event e WHERE id = %s"
    event = sealed_last(chain)[0]
    for more in ({column: said[column]}, said):
        changes = ", ".join(f"{name} = {value}" for name, value in more.items())
        tamper(f"UPDATE peernotes_event SET {changes} WHERE id = %s", event)
        before = one(digests.format(digest=queries.EVENT_DIGEST), event)
        tamper(f"UPDATE peernotes_event SET {column} = {LATER[column]} WHERE id = %s", event)
        assert one(digests.format(digest=queries.EVENT_DIGEST), event) != before


def test_a_deleted_event_is_found(chain: Sealed) -> None:
    assert tamper("DELETE FROM peernotes_event WHERE id = %s", sealed_last(chain)[1]) == 1
    found = f"seal {last(chain)}: an event was taken out or put in. Sealed 3, found 2."
    assert faults() == f"service {chain.service}, {found}"


def test_all_events_of_a_seal_gone_are_found(chain: Sealed) -> None:
    assert tamper("DELETE FROM peernotes_event WHERE id = ANY (%s)", sealed_last(chain)) == 3
    assert "Sealed 3, found 0" in faults()


def test_an_event_put_in_is_found(chain: Sealed) -> None:
    tamper("INSERT INTO peernotes_event (service_id, verb, xid) SELECT service_id, verb, xid FROM peernotes_event "
           "WHERE id = %s", sealed_last(chain)[0])  # fmt: skip
    assert "Sealed 3, found 4" in faults()


def test_an_event_put_in_before_the_first_is_found(chain: Sealed) -> None:
    tamper("INSERT INTO peernotes_event (service_id, verb, xid) VALUES (%s, 'read_note', '3')", chain.service)
    assert f"service {chain.service}, seal 1: an event was taken out or put in" in faults()


def test_an_event_put_in_where_its_service_was_quiet_is_found(chain: Sealed) -> None:
    quiet = one("SELECT id::text FROM peernotes_service WHERE id <> %s", chain.service)[0]
    tamper("INSERT INTO peernotes_event (service_id, verb, xid) SELECT %s, verb, xid FROM peernotes_event WHERE id = %s",
           quiet, sealed_last(chain)[0])  # fmt: skip
    assert faults() == f"service {quiet}: 1 events that no seal covers, though later ones are sealed"


def test_an_event_moved_to_another_service_is_found(chain: Sealed) -> None:
    quiet = one("SELECT id::text FROM peernotes_service WHERE id <> %s", chain.service)[0]
    tamper("UPDATE peernotes_event SET service_id = %s WHERE id = %s", quiet, sealed_last(chain)[0])
    assert f"service {chain.service}, seal {last(chain)}: an event was taken out" in faults()


def test_events_of_a_service_that_does_not_exist_are_found(chain: Sealed) -> None:
    tamper("INSERT INTO peernotes_event (service_id, verb) VALUES (gen_random_uuid(), 'read_note')")
    assert "there are events of this service, and it does not exist" in faults()


def test_reordered_events_are_found(chain: Sealed) -> None:
    first, _second, third = sealed_last(chain)
    tamper("UPDATE peernotes_event SET id = CASE id WHEN %s THEN %s ELSE %s END WHERE id IN (%s, %s)",
           first, third, first, first, third)  # fmt: skip
    assert f"seal {last(chain)}: an event was changed" in faults()


def test_an_event_moved_to_another_seal_is_found(chain: Sealed) -> None:
    tamper("UPDATE peernotes_event SET xid = '3' WHERE id = %s", sealed_last(chain)[0])
    assert "seal 1: an event was taken out or put in" in faults()


@pytest.mark.parametrize(
    "change",
    ["events = events + 1", "digest = repeat('0', 64)", "chain = repeat('0', 64)", "previous = repeat('1', 64)"],
)
def test_a_changed_seal_is_found(chain: Sealed, change: str) -> None:
    number = last(chain) - 1
    tamper(f"UPDATE peernotes_seal SET {change} WHERE service_id = %s AND number = %s", chain.service, number)
    assert f"service {chain.service}, seal {number}: " in faults()


def test_a_seal_taken_out_of_the_middle_is_found(chain: Sealed) -> None:
    number = last(chain)
    tamper("DELETE FROM peernotes_seal WHERE service_id = %s AND number = %s", chain.service, number - 1)
    assert f"service {chain.service}, seal {number}: the seal before it is missing" in faults()
    tamper("UPDATE peernotes_seal SET number = %s WHERE service_id = %s AND number = %s",
           number - 1, chain.service, number)  # fmt: skip
    assert f"service {chain.service}, seal {number - 1}: it does not begin where the one before ended" in faults()


def test_a_cut_tail_is_found_by_what_was_kept_outside(chain: Sealed) -> None:
    outside, number, events = queries.checkpoints(), last(chain), sealed_last(chain)
    assert list(queries.differing(outside)) == []
    tamper("DELETE FROM peernotes_event WHERE id = ANY (%s)", events)
    tamper("DELETE FROM peernotes_seal WHERE service_id = %s AND number = %s", chain.service, number)
    assert faults() == ""
    found = [str(fault) for fault in queries.differing(outside)]
    assert found == [f"service {chain.service}, seal {number}: it was kept outside and is missing here."]


def test_a_chain_rewritten_to_its_end_is_found_by_what_was_kept_outside(chain: Sealed) -> None:
    outside, number = queries.checkpoints(), last(chain)
    tamper("UPDATE peernotes_event SET code = 'stale' WHERE id = %s", sealed_last(chain)[0])
    tamper(
        f"""UPDATE peernotes_seal s SET digest = (
                SELECT {queries.EVENTS_DIGEST} FROM (
                    SELECT e.xid, e.id, {queries.EVENT_DIGEST} AS digest FROM peernotes_event e
                    WHERE e.service_id = s.service_id AND e.xid >= s.from_xid::text::xid8) found)
            WHERE s.service_id = %s AND s.number = %s""",
        chain.service, number,
    )  # fmt: skip
    tamper(f"UPDATE peernotes_seal s SET chain = {queries.SEAL_CHAIN} WHERE s.service_id = %s AND s.number = %s",
           chain.service, number)  # fmt: skip
    assert faults() == ""
    found = [str(fault) for fault in queries.differing(outside)]
    assert found == [f"service {chain.service}, seal {number}: it differs from what was kept outside."]


def test_an_event_that_waits_too_long_is_a_fault(chain: Sealed) -> None:
    tamper("INSERT INTO peernotes_event (service_id, verb, at) VALUES (%s, 'read_note', now() - interval '2 minutes')",
           chain.service)  # fmt: skip
    assert queries.verify(patience=3600).waiting == 1
    assert faults(patience=60).startswith(f"service {chain.service}: 1 events older than 60 seconds are not sealed")


def test_the_roles_of_the_product_can_do_none_of_it(kept: Sealed) -> None:
    for statement in (
        "UPDATE peernotes_event SET purpose = ''", "DELETE FROM peernotes_event", "TRUNCATE peernotes_event",
        "INSERT INTO peernotes_seal (service_id) VALUES (gen_random_uuid())", "DELETE FROM peernotes_seal",
    ):  # fmt: skip
        with psycopg.connect(kept.copy.app) as app, pytest.raises(psycopg.errors.InsufficientPrivilege):
            app.execute(statement)
    for statement in (
        "UPDATE peernotes_event SET purpose = ''",
        "DELETE FROM peernotes_seal",
        "TRUNCATE peernotes_seal",
    ):
        with psycopg.connect(kept.copy.owner) as owner, pytest.raises(psycopg.Error, match="append-only"):
            owner.execute(statement)


@pytest.mark.parametrize("text", ["one two", "a b c d", f"{uuid.uuid4()} x {'0' * 64}", None])
def test_a_file_that_holds_no_checkpoints_is_said_to(tmp_path: Path, text: str | None) -> None:
    file = tmp_path / "kept"
    if text is not None:
        file.write_text(text)
    with pytest.raises(CommandError, match="is not a list of checkpoints"):
        verify_events._read(file)
