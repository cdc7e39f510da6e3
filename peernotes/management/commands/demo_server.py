"""The whole demo in one command: database, tables, people, worker, web server."""

import logging
import os
import signal
import socket
import subprocess
import sys
import threading
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

HOST = "127.0.0.1"


class Command(BaseCommand):
    help = "Serve the demo on this machine. Keeps the data of the last time."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--port", type=int, default=8000)
        parser.add_argument("--workers", type=int, default=2)

    def handle(self, *args: Any, port: int, workers: int, **options: Any) -> None:
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
        signal.signal(signal.SIGINT, signal.default_int_handler)  # ignored where a script starts us with `&`
        _refuse_a_busy(port)
        try:
            call_command("migrate", interactive=False, verbosity=0)
            call_command("load_demo")
            call_command("demo_people")
            threading.Thread(target=_work, name="worker", daemon=True).start()
            self.stdout.write(f"\npeernotes is at http://{HOST}:{port}  (Ctrl-C stops it)\n")
            self.stdout.flush()
            _serve(port, workers)
        except KeyboardInterrupt:
            self.stdout.write("\nStopped. `make demo` goes on where you left off, `make reset` starts afresh.")
        finally:
            logging.disable()  # the database goes before the worker, which would complain


def _refuse_a_busy(port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError as error:
            raise CommandError(f"Port {port} is taken ({error.strerror}). Try: make demo PORT={port + 1}") from None


def _work() -> None:
    call_command("work")


def _serve(port: int, workers: int) -> None:
    """As in production the web processes know the application role's login and no other."""
    environment = os.environ | {
        "DJANGO_SETTINGS_MODULE": os.environ.get("DJANGO_SETTINGS_MODULE", "config.settings.dev"),
        "DATABASE_URL": settings.DATABASE_ACCESS.app,
        "OWNER_DATABASE_URL": "",
        "BIND": f"{HOST}:{port}",
        "WEB_CONCURRENCY": str(workers),
        "STOP_WITH_PARENT": "yes",
    }
    web = subprocess.Popen(
        [sys.executable, "-m", "gunicorn", "--config", "config/gunicorn.py", "config.wsgi"],
        cwd=settings.BASE_DIR,
        env=environment,
    )
    try:
        if web.wait():
            raise CommandError("The web server stopped by itself.")
    finally:
        web.terminate()
        web.wait()
