"""gunicorn's threaded worker, patient with slow lines and deaf to endless ones.

A request takes one of many threads while it arrives, and one of the few that work, each with its database connection,
only once all of it is here. So a form that trickles in keeps nobody else waiting.
"""

from __future__ import annotations

import io
import os
import socket
import time
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from django.conf import settings
from gunicorn import http
from gunicorn.http.errors import NoMoreData
from gunicorn.workers.gthread import ThreadWorker

WORKING = int(os.environ.get("WEB_THREADS", "4"))
# Seconds for all of a request to arrive, and for each piece of the answer to be taken.
ARRIVES_WITHIN = 15
TAKEN_WITHIN = 15


class Arriving:
    """A socket as gunicorn's parser reads it: however it trickles, there is one end to the waiting."""

    def __init__(self, sock: socket.socket) -> None:
        self.sock = sock
        self.until = 0.0

    def recv(self, size: int) -> bytes:
        self.sock.settimeout(max(self.until - time.monotonic(), 0.001))
        try:
            received = self.sock.recv(size)
        except TimeoutError:
            received = b""
        if not received:
            raise NoMoreData
        return received


class Patient(ThreadWorker):
    def init_process(self) -> None:
        self.working = ThreadPoolExecutor(WORKING, thread_name_prefix="working")
        super().init_process()

    def handle(self, conn: Any) -> object:
        if conn.parser is None:
            conn.parser = http.get_parser(self.cfg, Arriving(conn.sock), conn.client)
        conn.parser.unreader.sock.until = time.monotonic() + ARRIVES_WITHIN
        return super().handle(conn)

    def handle_request(self, req: Any, conn: Any) -> object:
        most = settings.DATA_UPLOAD_MAX_MEMORY_SIZE
        body = req.body.read(most + 1)
        if len(body) > most:
            req.force_close()  # Django refuses it by its announced length; the rest is not waited for
        req.body = io.BytesIO(body)
        conn.sock.settimeout(TAKEN_WITHIN)
        return self.working.submit(super().handle_request, req, conn).result()
