"""What arrives slowly keeps nobody waiting, and does not arrive for ever."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest
from gunicorn.http.errors import NoMoreData

from config.worker import Arriving
from peernotes.demo.people import people
from tests.support.http import Visitor
from tests.support.server import LiveApp

SLOW = 200
HEAD = b"POST /accounts/login/ HTTP/1.1\r\nHost: 127.0.0.1\r\n"
BODY = HEAD + b"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 4000\r\n\r\nlogin="


@pytest.fixture(params=[HEAD, BODY], ids=["heads", "bodies"])
def besieged(request: pytest.FixtureRequest, live_app: LiveApp) -> Iterator[LiveApp]:
    """Connections that began to send something and do not go on."""
    with ExitStack() as open_ones:
        for _ in range(SLOW):
            one = open_ones.enter_context(socket.create_connection(("127.0.0.1", live_app.port), timeout=5))
            one.sendall(request.param)
        yield live_app


def seconds(ask: Callable[[], tuple[int, str]]) -> tuple[int, float]:
    start = time.monotonic()
    return ask()[0], time.monotonic() - start


def test_slow_connections_keep_nobody_waiting(besieged: LiveApp) -> None:
    worker = Visitor(besieged.url)
    person = next(person for person in people() if person["username"] == "alex.harbour")
    assert worker.sign_in(person["username"], person["password"])
    for path in ("/healthz", "/people/"):
        status, waited = seconds(lambda path=path: worker.get(path))
        assert status == 200
        assert waited < 1


def test_what_trickles_in_has_one_end() -> None:
    """Each byte comes in time, and all of them do not."""
    there, here = socket.socketpair()
    arriving, done = Arriving(here), threading.Event()
    arriving.until = time.monotonic() + 0.3

    def trickle() -> None:
        while not done.wait(0.05):
            there.sendall(b"x")

    def receive() -> None:
        while True:
            assert arriving.recv(100)

    slow = threading.Thread(target=trickle)
    slow.start()
    start = time.monotonic()
    try:
        with pytest.raises(NoMoreData):
            receive()
    finally:
        done.set()
        slow.join()
        there.close()
        here.close()
    assert 0.2 < time.monotonic() - start < 2


def test_a_form_that_is_too_long_is_refused_and_read_no_further(live_app: LiveApp) -> None:
    with socket.create_connection(("127.0.0.1", live_app.port), timeout=10) as one:
        one.sendall(BODY.replace(b"4000", b"400000000") + b"x" * 3_000_000)
        assert one.recv(12) in {b"HTTP/1.1 400", b"HTTP/1.1 403", b"HTTP/1.1 413"}
