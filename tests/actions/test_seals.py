"""The sealer: what it covers, when, and how it runs."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from typing import Any

import psycopg
import pytest
from django.core.management import CommandError, call_command
from django.db import DatabaseError, OperationalError, connections

from peernotes.actions import seals
from peernotes.management.commands import seal_events
from peernotes.queries import seals as queries
from tests.support.databases import Copy
from tests.support.seals import ALIAS, INSERT, Sealed, faults, first_service, pointed_at, waited


@pytest.fixture
def sealed(clone_db: Copy, django_db_blocker: Any) -> Iterator[Sealed]:
    with django_db_blocker.unblock(), pointed_at(clone_db.owner):
        yield Sealed(clone_db, first_service(clone_db))


def everything_sealed() -> bool:
    seals.seal_once(ALIAS)
    return queries.verify().waiting == 0


def test_every_event_comes_under_one_seal_of_its_service(sealed: Sealed) -> None:
    assert waited(everything_sealed)
    sealed.add(3)
    with psycopg.connect(sealed.copy.owner) as owner:
        owner.execute("INSERT INTO peernotes_event (verb, code) VALUES ('sign_in_failed', 'not_signed_in')")
    assert waited(everything_sealed)
    proof = queries.verify()
    assert proof.faults == ()
    assert proof.events == sealed.admin("SELECT count(*) FROM peernotes_event")[0]
    last = "SELECT events FROM peernotes_seal WHERE service_id = %s ORDER BY number DESC"
    assert sealed.admin(last, sealed.service)[0] == 3
    assert sealed.admin(last, queries.NOBODY)[0] == 1


def test_an_event_whose_transaction_is_still_running_is_sealed_later(sealed: Sealed) -> None:
    assert waited(everything_sealed)
    with psycopg.connect(sealed.copy.owner) as slow:
        slow.execute(INSERT, [sealed.service, "slow"])
        sealed.add(2)
        seals.seal_once(ALIAS)
        assert queries.verify().waiting == 2
        slow.commit()
    assert waited(everything_sealed)
    proof = queries.verify()
    assert proof.faults == ()
    assert proof.events == sealed.admin("SELECT count(*) FROM peernotes_event")[0]


def test_the_session_s_settings_make_no_difference(sealed: Sealed) -> None:
    sealed.rounds(1)
    sealed.admin(f"ALTER DATABASE {sealed.copy.name} SET timezone = 'Australia/Melbourne'")
    sealed.admin(f"ALTER DATABASE {sealed.copy.name} SET datestyle = 'German'")
    connections[ALIAS].close()
    sealed.rounds(1)
    assert faults() == ""


def test_only_one_sealer_works_at_a_time(sealed: Sealed) -> None:
    out = StringIO()
    with psycopg.connect(sealed.copy.owner) as other:
        assert other.execute(seals.LOCK).fetchone()[0]
        assert seals.seal_once(ALIAS) is None
        call_command("seal_events", once=True, stdout=out)
    call_command("seal_events", once=True, stdout=out)
    assert out.getvalue().startswith("Another sealer is at work.\nSeals added: ")


def test_a_database_that_counts_from_anew_is_not_sealed(sealed: Sealed) -> None:
    sealed.rounds(1)
    sealed.admin("SET session_replication_role = replica; UPDATE peernotes_seal SET until_xid = until_xid + 1000000")
    with pytest.raises(seals.WentBack, match="restored from a dump"):
        seals.seal_once(ALIAS)
    with pytest.raises(CommandError, match="Nothing is sealed"):
        call_command("seal_events", once=True)


def test_partitions_are_made_ahead(sealed: Sealed) -> None:
    name = sealed.admin("SELECT 'peernotes_event_' || to_char(now() + interval '3 months', 'YYYYMM')")[0]
    sealed.admin(f"DROP TABLE {name}")
    seals.make_months(ALIAS)
    assert sealed.admin("SELECT relrowsecurity FROM pg_class WHERE relname = %s", name)[0]


def test_the_thread_seals_until_it_is_told_to_stop(sealed: Sealed) -> None:
    with seals.SealerThread(interval=0.02) as thread:
        sealed.add(2)
        assert waited(lambda: queries.verify().waiting == 0)
    assert not thread.is_alive()
    assert faults() == ""


def logged(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(logging.getLogger("peernotes"), "propagate", True)


def test_a_database_that_is_away_is_waited_for(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    errors, done = iter([OperationalError, DatabaseError]), threading.Event()

    def away(_using: str) -> None:
        for error in errors:
            raise error
        done.set()

    monkeypatch.setattr(seals, "seal_once", away)
    monkeypatch.setattr(seals, "upkeep", lambda _using: None)
    logged(monkeypatch)
    with seals.SealerThread(interval=0.01):
        assert done.wait(10)
    assert caplog.messages == ["sealer: OperationalError", "sealer: DatabaseError"]


def test_the_thread_says_why_it_ends(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    def back(_using: str) -> None:
        raise seals.WentBack(9, 3)

    monkeypatch.setattr(seals, "seal_once", back)
    monkeypatch.setattr(seals, "upkeep", lambda _using: None)
    logged(monkeypatch)
    thread = seals.SealerThread(interval=0.01)
    thread.start()
    thread.join(10)
    assert not thread.is_alive()
    assert "The seals reach to transaction 9" in caplog.messages[0]


def test_the_command_seals_until_it_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    signals: list[int] = []
    rounds: list[float] = []

    def caught(number: int, handler: Any) -> None:
        signals.append(number)
        handler()

    monkeypatch.setattr(seal_events.signal, "signal", caught)
    monkeypatch.setattr(seals.Sealer, "run", lambda self: rounds.append(self.over.is_set()))
    call_command("seal_events", interval=0.01)
    assert (len(signals), rounds) == (2, [True])


def test_within_another_process_the_command_leaves_its_signals_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    intervals: list[float] = []
    monkeypatch.setattr(seals.Sealer, "run", lambda self: intervals.append(self.interval))
    running = threading.Thread(target=call_command, args=["seal_events"])
    running.start()
    running.join(10)
    assert intervals == [1.0]


def test_the_proof_in_words(sealed: Sealed, tmp_path: Path) -> None:
    out, kept = StringIO(), tmp_path / "kept"
    sealed.rounds(1)
    call_command("verify_events", checkpoint=str(kept), patience=3600, stdout=out)
    call_command("verify_events", against=str(kept), patience=3600, stdout=out)
    assert " are as they were sealed. " in out.getvalue()
    assert f"{len(kept.read_text().splitlines())} lines written to" in out.getvalue()
    sealed.admin("SET session_replication_role = replica; UPDATE peernotes_event SET code = 'stale'")
    with pytest.raises(CommandError, match="an event was changed") as caught:
        call_command("verify_events", patience=3600)
    assert caught.value.returncode == 1
