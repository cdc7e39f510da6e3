"""The log carries ids, never words: not from an error's message, a query or a one-time link."""

import logging
import socket
import sys

import pytest

from config.logs import Discreet
from tests.support.server import LiveApp


def line(message: str, *args: object, exc_info: object = None) -> str:
    record = logging.LogRecord("peernotes", logging.ERROR, __file__, 1, message, args, exc_info)
    return Discreet("%(message)s").format(record)


def test_a_traceback_keeps_its_frames_and_loses_its_message():
    row = " ".join(["I", "felt", "safe"])  # so that the line of code does not say it
    try:
        raise ValueError(f"Failing row contains ({row})")
    except ValueError:
        text = line("failed", exc_info=sys.exc_info())
    assert "I felt safe" not in text
    assert "test_logs.py" in text
    assert text.endswith("builtins.ValueError")


def test_a_text_that_another_formatter_kept_is_not_used():
    record = logging.LogRecord("peernotes", logging.ERROR, __file__, 1, "failed", (), None)
    record.exc_text = "ValueError: I felt safe today"
    assert "safe" not in Discreet("%(message)s").format(record)


@pytest.mark.parametrize(
    ("path", "logged"),
    [
        ("/link/Zx81kQ0aW_vv-3pQ9sLm2TtY", "/link/…"),
        ("/link/Zx81kQ0aW_vv-3pQ9sLm2TtY/open/", "/link/…/open/"),
        ("/people/?q=Sam+Whitcombe", "/people/?…"),
        ("/notes/0b7c9a52-61de-4a6c-9a53-2f64f7a1c7aa/", "/notes/0b7c9a52-61de-4a6c-9a53-2f64f7a1c7aa/"),
        ("/services/harbour/model/", "/services/harbour/model/"),
    ],
)
def test_what_stays_of_a_path(path: str, logged: str):
    assert line("Not Found: %s", path) == f"Not Found: {logged}"


def test_the_web_server_s_own_lines_are_cut_too(live_app: LiveApp):
    with socket.create_connection(("127.0.0.1", live_app.port), timeout=5) as one:
        one.sendall(b"/visit/Zx81kQ0aW_vv-3pQ9sLm2TtY/\r\n\r\n")
        assert one.recv(12) == b"HTTP/1.1 400"
    assert "/visit/…/" in live_app.log()
    assert "Zx81kQ0aW" not in live_app.log()
