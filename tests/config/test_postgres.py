"""The embedded PostgreSQL survives what a laptop does to it."""

import os
import shutil
import signal
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from config.postgres import Cluster
from config.postgres_programs import base

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture
def cluster() -> Iterator[Cluster]:
    """A cluster of this test alone."""
    own = Cluster(f"trial{os.getpid()}", durable=False)
    yield own
    own.destroy()
    shutil.rmtree(own.home, ignore_errors=True)
    for left in base().glob(f".{own.home.name}.*"):
        left.unlink()


def postmaster(cluster: Cluster) -> int:
    return int((cluster.data / "postmaster.pid").read_text().split()[0])


def hold_elsewhere(cluster: Cluster) -> subprocess.Popen[str]:
    """Another process that holds the cluster until its standard input is closed."""
    code = f"""
        import sys
        from config.postgres import Cluster
        Cluster({cluster.purpose!r}, durable=False).hold()
        print("held", flush=True)
        sys.stdin.read()
    """
    other = subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(code)],
        cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert other.stdout
    assert other.stdout.readline() == "held\n"
    return other


def let_go(other: subprocess.Popen[str]) -> None:
    other.communicate("", timeout=60)


def test_the_last_holder_stops_it(cluster: Cluster):
    first, second = hold_elsewhere(cluster), hold_elsewhere(cluster)
    assert cluster.answers()
    let_go(first)
    assert cluster.answers()
    let_go(second)
    assert not cluster.answers()


def test_it_has_a_private_socket_and_no_port(cluster: Cluster):
    other = hold_elsewhere(cluster)
    assert cluster.socket.stat().st_mode & 0o077 == 0
    assert cluster.data.stat().st_mode & 0o077 == 0
    with psycopg.connect(cluster.admin_url()) as admin:
        assert admin.execute("SHOW listen_addresses").fetchone() == ("",)
        assert admin.execute("SELECT lower('ĀÉ')").fetchone() == ("āé",)
    let_go(other)


def test_it_comes_back_after_a_kill(cluster: Cluster):
    other = hold_elsewhere(cluster)
    os.kill(postmaster(cluster), signal.SIGKILL)
    other.kill()
    other.communicate()
    again = hold_elsewhere(cluster)
    assert cluster.answers()
    let_go(again)


def test_a_stale_process_number_of_another_program_does_not_block_it(cluster: Cluster):
    let_go(hold_elsewhere(cluster))
    lock = cluster.data / "postmaster.pid"
    who = cluster.servant
    stranger = subprocess.Popen(["sleep", "60"], user=who.pw_uid if who else None)
    try:
        lock.write_text(f"{stranger.pid}\n{cluster.data}\n1700000000\n5432\n{cluster.socket}\n\n  0  0\nready\n")
        if who:
            os.chown(lock, who.pw_uid, who.pw_gid)
        lock.chmod(0o600)
        let_go(hold_elsewhere(cluster))
    finally:
        stranger.kill()
        stranger.wait()


def test_reset_refuses_while_it_is_in_use(cluster: Cluster):
    other = hold_elsewhere(cluster)
    with pytest.raises(SystemExit, match="still running"):
        cluster.destroy()
    assert cluster.answers()
    let_go(other)
    cluster.destroy()
    assert not cluster.data.exists()
